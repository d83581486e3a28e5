// SPDX-License-Identifier: EUPL-1.2
// Years, the order of activities, and the marks of the quarter grid.
#include <noaber/jaarplan/plan.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/planning_reader.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber {

namespace {

constexpr std::array quarter_members{&Kwartaalrij::q1, &Kwartaalrij::q2, &Kwartaalrij::q3, &Kwartaalrij::q4};

template <class T>
std::vector<T> by_code(std::vector<T> all) {
    std::stable_sort(all.begin(), all.end(), [](const T& a, const T& b) { return natural_order(a.code, b.code) < 0; });
    return all;
}

/// The grid row of an activity; a new one, not stored yet, when the grid has none.
Kwartaalrij rij_of(const Store& store, const Activiteit& activiteit) {
    for (Kwartaalrij& rij : store.list<Kwartaalrij>(Where{"jaarplan", activiteit.jaarplan.text}))
        if (equal_folded(rij.code, activiteit.code)) return rij;
    Kwartaalrij rij;
    rij.jaarplan = activiteit.jaarplan;
    rij.groep = activiteit.groep;
    rij.code = activiteit.code;
    rij.titel = activiteit.titel;
    rij.id.text = derived_id(store, to_record(rij));  // two laptops that mark the same activity make one row
    return rij;
}

}  // namespace

Quarters marks_of(const Kwartaalrij& rij) { return Quarters({rij.q1, rij.q2, rij.q3, rij.q4}); }

std::vector<Jaarplan> jaarplannen(const Store& store) {
    auto all = store.list<Jaarplan>();
    std::sort(all.begin(), all.end(), [](const Jaarplan& a, const Jaarplan& b) { return a.jaar < b.jaar; });
    return all;
}

std::optional<Jaarplan> find_jaarplan(const Store& store, std::optional<int> jaar) {
    const auto all = jaarplannen(store);
    if (all.empty()) return std::nullopt;
    if (!jaar) return all.back();
    for (const Jaarplan& plan : all)
        if (plan.jaar == *jaar) return plan;
    return std::nullopt;
}

std::vector<Activiteit> activiteiten_of(const Store& store, const Jaarplan& plan) {
    return by_code(store.list<Activiteit>(Where{"jaarplan", plan.id.text}));
}

std::vector<Kwartaalrij> kwartaalrijen_of(const Store& store, const Jaarplan& plan) {
    return by_code(store.list<Kwartaalrij>(Where{"jaarplan", plan.id.text}));
}

void zet_kwartaal(Store& store, const Activiteit& activiteit, int quarter, bool gepland) {
    if (quarter < 1 || quarter > 4) throw ProgrammerError("quarter is 1..4");
    Transaction transaction = store.begin(fmt::format("Kwartaalplanning {} gewijzigd", activiteit.code));
    Kwartaalrij rij = rij_of(store, activiteit);
    rij.*quarter_members[static_cast<std::size_t>(quarter - 1)] = gepland;
    transaction.put(rij);
    transaction.commit();
}

bool neem_planning_over(Store& store, const Activiteit& activiteit) {
    const auto plan = store.find(activiteit.jaarplan);
    const int jaar = plan && plan->jaar ? static_cast<int>(*plan->jaar) : system_today().year();
    const auto quarters = suggested_quarters(read_planning(activiteit.planning, jaar));
    if (!quarters) return false;
    Transaction transaction = store.begin(fmt::format("Kwartaalplanning {} uit blad overgenomen", activiteit.code));
    Kwartaalrij rij = rij_of(store, activiteit);
    for (int quarter = 1; quarter <= 4; ++quarter)
        rij.*quarter_members[static_cast<std::size_t>(quarter - 1)] = quarters->has(quarter);
    transaction.put(rij);
    transaction.commit();
    return true;
}

}  // namespace noaber
