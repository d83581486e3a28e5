// SPDX-License-Identifier: EUPL-1.2
// The periods, built-in and the region's own, and the finding about what they make due.
#include "bewaartermijn.h"

#include "verstreken_query.h"

#include <noaber/base/text.h>
#include <noaber/signalering/beeld.h>
#include <noaber/store/describe.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace noaber {

using namespace oto;

template <>
struct EnumNames<Bewaarsoort> {
    static inline const std::vector<std::pair<Bewaarsoort, Choice>> all{
        {Bewaarsoort::aanwezigheid, {"aanwezigheid", "Aanwezigheid"}},
        {Bewaarsoort::uitnodiging, {"uitnodiging", "Uitnodiging"}},
        {Bewaarsoort::gast, {"gast", "Gast"}},
        {Bewaarsoort::beoordeling, {"beoordeling", "Beoordeling"}},
        {Bewaarsoort::inzet, {"inzet", "Inzet"}},
        {Bewaarsoort::certificaat, {"certificaat", "Certificaat"}},
        {Bewaarsoort::crisispas, {"crisispas", "Crisispas"}},
        {Bewaarsoort::vrijstelling, {"vrijstelling", "Vrijstelling"}},
        {Bewaarsoort::prikkel, {"prikkel", "Antwoord op de Leerprikkelaar"}},
        {Bewaarsoort::persoon, {"persoon", "Persoon zonder functie"}},
    };
};

template <>
const EntityInfo& info_of<Bewaartermijn>() {
    static const EntityInfo info = describe<Bewaartermijn>("oto_bewaartermijn", "Bewaartermijn", "Bewaartermijnen")
                                       .table("bewaartermijnen")
                                       .writers(for_bureau)
                                       .field(&Bewaartermijn::soort, "soort", "Soort")
                                       .key()
                                       .optional_key()  // the first choice is stored as nothing
                                       .field(&Bewaartermijn::maanden, "maanden", "Maanden")
                                       .at_least(1)
                                       .field(&Bewaartermijn::bron, "bron", "Bron")
                                       .titled_by({"soort"})
                                       .done();
    return info;
}

namespace oto {

namespace {

constexpr std::string_view to_decide = "Regionaal te bepalen; dit is een voorstel";

struct Ingebouwd {
    Bewaarsoort soort;
    std::int64_t maanden;
    std::string_view telt_vanaf;
};

/// No law gives a number for these: the AVG says not longer than needed. A norm looks back five years at most, so that is how long what
/// shows it is proposed to be kept.
constexpr std::array ingebouwd{
    Ingebouwd{Bewaarsoort::aanwezigheid, 60, "de laatste dag van de OTO-activiteit"},
    Ingebouwd{Bewaarsoort::uitnodiging, 24, "de laatste dag van de OTO-activiteit"},
    Ingebouwd{Bewaarsoort::gast, 12, "de laatste dag van de OTO-activiteit"},
    Ingebouwd{Bewaarsoort::beoordeling, 60, "de laatste dag van de OTO-activiteit"},
    Ingebouwd{Bewaarsoort::inzet, 60, "de dag van de inzet"},
    Ingebouwd{Bewaarsoort::certificaat, 60, "de laatste dag dat het geldig was"},
    Ingebouwd{Bewaarsoort::crisispas, 12, "de laatste dag dat hij geldig was"},
    Ingebouwd{Bewaarsoort::vrijstelling, 24, "de laatste dag van de vrijstelling"},
    Ingebouwd{Bewaarsoort::prikkel, 24, "de maand van de vraag"},
    Ingebouwd{Bewaarsoort::persoon, 24, "het einde van de laatste functie"},
};

const Ingebouwd& ingebouwd_voor(Bewaarsoort soort) { return ingebouwd.at(static_cast<std::size_t>(soort)); }

/// None is longer than any.
bool longer(const std::optional<std::int64_t>& one, const std::optional<std::int64_t>& other) {
    return other && (!one || *one > *other);
}

}  // namespace

std::string_view naam_van(Bewaarsoort soort) {
    return EnumNames<Bewaarsoort>::all.at(static_cast<std::size_t>(soort)).second.label;
}

std::string_view telt_vanaf(Bewaarsoort soort) { return ingebouwd_voor(soort).telt_vanaf; }

std::vector<Termijn> ingebouwde_termijnen() {
    std::vector<Termijn> all;
    for (const auto& [soort, maanden, vanaf] : ingebouwd)
        all.push_back({soort, maanden, std::string(to_decide), false});
    return all;
}

std::vector<Termijn> termijnen(const Store& store) {
    std::vector<Termijn> all = ingebouwde_termijnen();
    for (const auto& eigen : store.list<Bewaartermijn>()) {
        Termijn& termijn = all.at(static_cast<std::size_t>(eigen.soort));
        if (!termijn.van_regio || longer(eigen.maanden, termijn.maanden))
            termijn = {eigen.soort, eigen.maanden, eigen.bron, true};
    }
    return all;
}

std::vector<Verstreken> verstreken(const Store& store, Date op) {
    std::vector<Verstreken> all;
    for (const Termijn& termijn : termijnen(store)) {
        if (!termijn.maanden) continue;
        const int months = static_cast<int>(*termijn.maanden);
        // A day too many is left out below: what ends on the 31st is due a month's last day later.
        for (const auto& [ref, sinds] : voor_dag(store, termijn.soort, op.plus_months(-months).plus_days(1))) {
            const Date tot = sinds.plus_months(months);
            if (tot >= op) continue;
            const EntityInfo& entity = *store.schema().find(ref.entity);
            all.push_back({ref, termijn.soort, title_of(store, entity, ref.record), sinds, tot});
        }
    }
    return all;
}

std::string reden_van(const Verstreken& een, const std::vector<Termijn>& termijnen) {
    const Termijn& termijn = termijnen.at(static_cast<std::size_t>(een.soort));
    return fmt::format("{} {}: bewaard tot {}, {} maanden na {}.", naam_van(een.soort), een.wat, in_words(een.tot),
                       termijn.maanden.value_or(0), telt_vanaf(een.soort));
}

void check_bewaartermijn_verstreken(const Beeld& beeld, std::vector<Signalering>& found) {
    if (!beeld.store) return;
    const auto alle = verstreken(*beeld.store, beeld.vandaag);
    for (const auto& [soort, maanden, vanaf] : ingebouwd) {
        const auto aantal = std::ranges::count(alle, soort, &Verstreken::soort);
        if (aantal == 0) continue;
        const std::string naam(naam_van(soort));
        found.push_back(
            {"bewaartermijn-verstreken", Ernst::waarschuwing, "oto_bewaartermijn", naam,
             fmt::format("{}: van {} is de bewaartermijn voorbij. Kijk bij Bewaartermijnen en wis wat weg kan.", naam,
                         aantal == 1 ? "1 regel" : fmt::format("{} regels", aantal)),
             "", ""});
    }
}

}  // namespace oto

}  // namespace noaber
