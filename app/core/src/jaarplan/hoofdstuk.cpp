// SPDX-License-Identifier: EUPL-1.2
// Descriptions of chapter texts and newsletters.
#include <noaber/jaarplan/hoofdstuk.h>

#include <noaber/store/describe.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber {

template <>
struct EnumNames<Hoofdstuk> {
    static inline const std::vector<std::pair<Hoofdstuk, Choice>> all{
        {Hoofdstuk::inleiding, {"inleiding", "1. Inleiding"}},
        {Hoofdstuk::werkwijze, {"werkwijze", "2. Werkwijze"}},
        {Hoofdstuk::reguliere_taken, {"reguliere_taken", "3. Reguliere taken"}},
        {Hoofdstuk::speerpunten, {"speerpunten", "4. Speerpunten"}},
        {Hoofdstuk::kwartaalplanning, {"kwartaalplanning", "5. Kwartaalplanning"}},
        {Hoofdstuk::activiteiten, {"activiteiten", "6. Activiteiten"}},
        {Hoofdstuk::financien, {"financien", "7. Financiën"}},
        {Hoofdstuk::vertegenwoordiging, {"vertegenwoordiging", "8. Vertegenwoordiging"}},
        {Hoofdstuk::werkverdeling, {"werkverdeling", "9. Werkverdeling"}},
    };
};

template <>
const EntityInfo& info_of<Hoofdstuktekst>() {
    static const EntityInfo info = describe<Hoofdstuktekst>("hoofdstuktekst", "Hoofdstuk", "Hoofdstukken")
                                       .table("hoofdstukken")
                                       .field(&Hoofdstuktekst::hoofdstuk, "hoofdstuk", "Hoofdstuk")
                                       .optional_key()
                                       .field(&Hoofdstuktekst::tekst, "tekst", "Tekst")
                                       .header("Hoofdstuktekst")
                                       .long_text()
                                       .reference(&Hoofdstuktekst::jaarplan, "jaarplan", "Jaar", "jaarplan")
                                       .key()
                                       .titled_by({"hoofdstuk"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Nieuwsbrief>() {
    static const EntityInfo info = describe<Nieuwsbrief>("nieuwsbrief", "Nieuwsbrief", "Nieuwsbrieven")
                                       .table("nieuwsbrieven")
                                       .titled_by({"titel"})
                                       .field(&Nieuwsbrief::titel, "titel", "Nieuwsbrief")
                                       .key()
                                       .field(&Nieuwsbrief::datum, "datum", "Datum")
                                       .key()
                                       .field(&Nieuwsbrief::tekst, "tekst", "Tekst")
                                       .long_text()
                                       .done();
    return info;
}

void add_hoofdstuk(Schema& schema) {
    schema.add(info_of<Hoofdstuktekst>());
    schema.add(info_of<Nieuwsbrief>());
}

const std::string& hoofdstuk_titel(Hoofdstuk hoofdstuk) {
    return EnumNames<Hoofdstuk>::all.at(static_cast<std::size_t>(hoofdstuk)).second.label;
}

Hoofdstuktekst hoofdstuk_van(const Store& store, const Jaarplan& plan, Hoofdstuk hoofdstuk) {
    for (const Hoofdstuktekst& one : store.list<Hoofdstuktekst>(Where{"jaarplan", plan.id.text}))
        if (one.hoofdstuk == hoofdstuk) return one;
    return {{}, plan.id, hoofdstuk, {}};
}

void schrijf_hoofdstuk(Store& store, const Jaarplan& plan, Hoofdstuk hoofdstuk, std::string tekst) {
    Transaction transaction = store.begin(fmt::format("Hoofdstuk {} gewijzigd", hoofdstuk_titel(hoofdstuk)));
    Hoofdstuktekst one = hoofdstuk_van(store, plan, hoofdstuk);
    if (one.id.empty() && tekst.empty()) return;
    if (one.id.empty()) one.id.text = derived_id(store, to_record(one));
    one.tekst = std::move(tekst);
    transaction.put(one);
    transaction.commit();
}

}  // namespace noaber
