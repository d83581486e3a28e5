// SPDX-License-Identifier: EUPL-1.2
// Fixing a plan, and holding today's against it.
#include <noaber/jaarplan/vaststellen.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace noaber {

namespace {

/// A field that both have.
struct KeptField {
    const char* name;
    std::string Activiteit::*now;
    std::string VastgesteldeActiviteit::*then;
};
using A = Activiteit;
using V = VastgesteldeActiviteit;
constexpr std::array kept_fields{
    KeptField{"code", &A::code, &V::code},
    KeptField{"titel", &A::titel, &V::titel},
    KeptField{"groep", &A::groep, &V::groep},
    KeptField{"doel", &A::doel, &V::doel},
    KeptField{"doelgroep", &A::doelgroep, &V::doelgroep},
    KeptField{"opzet", &A::opzet, &V::opzet},
    KeptField{"resultaat", &A::resultaat, &V::resultaat},
    KeptField{"planning", &A::planning, &V::planning},
    KeptField{"kosten", &A::kosten, &V::kosten},
    KeptField{"contactpersoon", &A::contactpersoon, &V::contactpersoon},
    KeptField{"betrokkenen", &A::betrokkenen, &V::betrokkenen},
};

/// The rows of the grid by folded code.
std::map<std::string, Kwartaalrij> rows_by_code(const Store& store, const Jaarplan& plan) {
    std::map<std::string, Kwartaalrij> rows;
    for (Kwartaalrij& rij : kwartaalrijen_of(store, plan)) rows.emplace(fold(rij.code), rij);
    return rows;
}

V kept(const Vaststelling& vaststelling, const A& activiteit, const Kwartaalrij& rij) {
    V one;
    one.vaststelling = vaststelling.id;
    one.activiteit = activiteit.id;
    for (const KeptField& field : kept_fields) one.*field.then = activiteit.*field.now;
    one.rooster_contact = rij.contactpersoon;
    one.q1 = rij.q1, one.q2 = rij.q2, one.q3 = rij.q3, one.q4 = rij.q4;
    return one;
}

Quarters quarters_of(const V& kept) { return Quarters({kept.q1, kept.q2, kept.q3, kept.q4}); }

std::string quarters_in_words(const Quarters& quarters) {
    return quarters.empty() ? "geen kwartaal" : quarters.to_text();
}

std::vector<VeldWijziging> differences(const V& then, const A& now, const Kwartaalrij& rij) {
    std::vector<VeldWijziging> found;
    const auto compare = [&](const char* name, std::string label, const std::string& old, const std::string& current) {
        if (collapse_spaces(old) != collapse_spaces(current)) found.push_back({name, std::move(label), old, current});
    };
    compare("kwartalen", "Kwartalen", quarters_in_words(quarters_of(then)), quarters_in_words(marks_of(rij)));
    for (const KeptField& field : kept_fields)
        compare(field.name, info_of<A>().field(field.name).label, then.*field.then, now.*field.now);
    compare("rooster_contact", "Contact in de kwartaalplanning", then.rooster_contact, rij.contactpersoon);
    return found;
}

/// Today's activity that was kept: by its id, or by its code when that says nothing (a fixed plan that was imported).
std::optional<A> current_of(const V& then, std::map<std::string, A>& by_id) {
    auto found = by_id.find(then.activiteit.text);
    if (found == by_id.end() && then.activiteit.empty())
        found = std::find_if(by_id.begin(), by_id.end(),
                             [&](const auto& one) { return equal_folded(one.second.code, then.code); });
    if (found == by_id.end()) return std::nullopt;
    A activiteit = std::move(found->second);
    by_id.erase(found);
    return activiteit;
}

std::vector<V> kept_of(const Store& store, const Vaststelling& vaststelling) {
    auto all = store.list<V>(Where{"vaststelling", vaststelling.id.text});
    // Those that say which activity they are first: what is found by its code must not take away one of theirs.
    std::stable_partition(all.begin(), all.end(), [](const V& one) { return !one.activiteit.empty(); });
    return all;
}

}  // namespace

Vaststelling stel_vast(Store& store, const Jaarplan& plan, std::string_view naam, Date datum) {
    const auto activiteiten = activiteiten_of(store, plan);
    if (trim(naam).empty()) throw InputError("Vaststelling: vul in door wie, bijvoorbeeld: Vastgesteld door het AB.");
    if (activiteiten.empty())
        throw InputError("Dit jaarplan heeft nog geen activiteiten; er is niets om vast te stellen.");
    Vaststelling vaststelling{{}, plan.id, collapse_spaces(naam), datum};
    if (find_same_key(store, to_record(vaststelling)))
        throw InputError(
            fmt::format("\"{}\" op {} is er al. Kies een andere naam of datum.", vaststelling.naam, in_words(datum)));
    Transaction transaction =
        store.begin(fmt::format("Jaarplan {} vastgesteld: {}", plan.jaar.value_or(0), vaststelling.naam));
    vaststelling.id.text = derived_id(store, to_record(vaststelling));
    transaction.put(vaststelling);
    auto rows = rows_by_code(store, plan);
    for (const A& activiteit : activiteiten) {
        V one = kept(vaststelling, activiteit, rows[fold(activiteit.code)]);
        // By the activity, not by its code: two that have one code after a merge are both kept.
        one.id.text = derived_id(store, to_record(one), vaststelling.id.text + activiteit.id.text);
        transaction.put(one);
    }
    transaction.commit();
    return vaststelling;
}

void trek_in(Store& store, const Id<Vaststelling>& vaststelling) {
    const auto along = store.list<V>(Where{"vaststelling", vaststelling.text});
    Transaction transaction =
        store.begin(removal_label("Vaststelling " + title_of(store, info_of<Vaststelling>(), vaststelling.text),
                                  std::vector<const EntityInfo*>(along.size(), &info_of<V>())));
    for (const V& one : along) transaction.remove(one.id);
    transaction.remove(vaststelling);
    transaction.commit();
}

std::vector<Vaststelling> vaststellingen_van(const Store& store, const Jaarplan& plan) {
    auto all = store.list<Vaststelling>(Where{"jaarplan", plan.id.text});
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.datum > b.datum; });
    return all;
}

Vaststelling gekozen_vaststelling(const Store& store, const Jaarplan& plan, const std::optional<std::string>& naam) {
    const auto all = vaststellingen_van(store, plan);
    if (all.empty())
        throw InputError(
            fmt::format("Het jaarplan {} is nog niet vastgesteld. Stel het eerst vast; daarna zie je wat er "
                        "wijzigt.",
                        plan.jaar.value_or(0)));
    if (!naam) return all.front();
    std::string known;
    for (const Vaststelling& one : all) {
        if (equal_folded(one.naam, *naam)) return one;
        known += fmt::format("{}\"{}\"", known.empty() ? "" : ", ", one.naam);
    }
    throw InputError(fmt::format("Vaststelling \"{}\" is er niet. Kies uit: {}.", shorten(*naam, 60), known));
}

PlanWijzigingen wijzigingen_sinds(const Store& store, const Vaststelling& vaststelling) {
    PlanWijzigingen changes{vaststelling, {}, 0};
    const auto plan = store.find(vaststelling.jaarplan);
    if (!plan) return changes;
    std::map<std::string, A> now;
    for (A& activiteit : activiteiten_of(store, *plan)) now.emplace(activiteit.id.text, activiteit);
    auto rows = rows_by_code(store, *plan);
    for (const V& then : kept_of(store, vaststelling)) {
        const auto current = current_of(then, now);
        if (!current) {
            changes.activiteiten.push_back(
                {WijzigingSoort::vervallen, then.code, then.titel, {}, {}, quarters_of(then)});
            continue;
        }
        auto fields = differences(then, *current, rows[fold(current->code)]);
        if (fields.empty())
            ++changes.gelijk;
        else
            changes.activiteiten.push_back({WijzigingSoort::gewijzigd, current->code, current->titel, current->id,
                                            std::move(fields), quarters_of(then)});
    }
    for (const auto& [id, activiteit] : now)
        changes.activiteiten.push_back(
            {WijzigingSoort::toegevoegd, activiteit.code, activiteit.titel, activiteit.id, {}, {}});
    std::stable_sort(changes.activiteiten.begin(), changes.activiteiten.end(),
                     [](const auto& a, const auto& b) { return natural_order(a.code, b.code) < 0; });
    return changes;
}

std::string_view in_words(WijzigingSoort soort) {
    switch (soort) {
        case WijzigingSoort::toegevoegd: return "toegevoegd";
        case WijzigingSoort::vervallen: return "vervallen";
        case WijzigingSoort::gewijzigd: return "gewijzigd";
    }
    return {};
}

}  // namespace noaber
