// SPDX-License-Identifier: EUPL-1.2
// Counting meetings.
#include <noaber/jaarplan/telling.h>

#include <noaber/base/text.h>

#include <map>

namespace noaber {

namespace {

Overlegtelling for_rule(const Overlegregel& regel, const std::vector<Activiteit>& activiteiten, int jaar) {
    Overlegtelling telling;
    telling.overleg = regel.overleg;
    telling.regel = regel.id;
    if (!trim(regel.hoe_vaak).empty()) {
        telling.geschreven = regel.hoe_vaak;
        telling.bron = "overlegregel";
    } else if (!regel.activiteit.empty()) {
        const auto activiteit = std::ranges::find(activiteiten, regel.activiteit, &Activiteit::id);
        if (activiteit != activiteiten.end()) {
            telling.geschreven = activiteit->planning;
            telling.bron = "blad " + activiteit->code;
        }
    }
    telling.hoe_vaak = read_planning(telling.geschreven, jaar).recurrence;
    return telling;
}

std::vector<Overleg>& place_for(Overlegtelling& telling, OverlegStatus status) {
    switch (status) {
        case OverlegStatus::gehouden: return telling.gehouden;
        case OverlegStatus::vervallen: return telling.vervallen;
        case OverlegStatus::gepland: break;
    }
    return telling.gepland;
}

}  // namespace

int keer_per_jaar(const Recurrence& recurrence) {
    switch (recurrence.rhythm) {
        case Recurrence::Rhythm::times_a_year: return recurrence.times;
        case Recurrence::Rhythm::yearly: return 1;
        case Recurrence::Rhythm::quarterly: return 4;
        case Recurrence::Rhythm::monthly: return 12;
        case Recurrence::Rhythm::weekly: return 52;
    }
    return 0;
}

std::optional<int> Overlegtelling::nodig() const {
    if (!hoe_vaak || hoe_vaak->bound == Recurrence::Bound::at_most) return std::nullopt;
    return keer_per_jaar(*hoe_vaak);
}

bool Overlegtelling::te_weinig() const {
    const auto needed = nodig();
    return needed && static_cast<int>(gepland.size() + gehouden.size()) < *needed;
}

std::vector<Overlegtelling> tel_overleggen(const std::vector<Overlegregel>& regels,
                                           const std::vector<Overleg>& overleggen,
                                           const std::vector<Activiteit>& activiteiten, int jaar) {
    std::map<std::string, Overlegtelling> by_name;
    for (const Overlegregel& regel : regels)
        by_name.try_emplace(fold(regel.overleg), for_rule(regel, activiteiten, jaar));
    for (const Overleg& overleg : overleggen) {
        if (!overleg.datum || overleg.datum->year() != jaar) continue;
        Overlegtelling& telling = by_name[fold(overleg.overleg)];
        if (telling.overleg.empty()) telling.overleg = overleg.overleg;
        place_for(telling, overleg.status).push_back(overleg);
    }
    std::vector<Overlegtelling> all;
    for (auto& [name, telling] : by_name) {
        for (auto* list : {&telling.gepland, &telling.gehouden, &telling.vervallen})
            std::ranges::stable_sort(*list, {}, [](const Overleg& one) { return *one.datum; });
        all.push_back(std::move(telling));
    }
    std::ranges::stable_sort(all, NaturalLess{}, &Overlegtelling::overleg);
    return all;
}

}  // namespace noaber
