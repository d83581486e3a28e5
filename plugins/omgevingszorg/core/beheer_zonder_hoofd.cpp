// SPDX-License-Identifier: EUPL-1.2
// The check of Omgevingszorg: has every kind of beheer a head?
#include "omgevingszorg.h"

#include <fmt/format.h>

#include <array>

namespace noaber::omgevingszorg {

void check_beheer_zonder_hoofd(const Beeld& beeld, std::vector<Signalering>& found) {
    static constexpr std::array hoofden{"Hoofd Milieubeheer", "Hoofd Bouwbeheer", "Hoofd Ruimtebeheer"};
    const auto vervullingen = beeld.vervullingen_in_jaar();
    for (const Functie& functie : beeld.functies) {
        if (std::find(hoofden.begin(), hoofden.end(), functie.naam) == hoofden.end()) continue;
        const bool vervuld = std::any_of(vervullingen.begin(), vervullingen.end(),
                                         [&](const Functievervulling& v) { return v.functie == functie.id; });
        if (vervuld) continue;
        found.push_back({"beheer-zonder-hoofd", Ernst::waarschuwing, "functie", functie.naam,
                         fmt::format("Niemand is in {} {}. Wijs iemand aan.", beeld.jaar, functie.naam),
                         functie.id.text, ""});
    }
}

}  // namespace noaber::omgevingszorg
