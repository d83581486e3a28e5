// SPDX-License-Identifier: EUPL-1.2
// Takes hours off a line and puts them on another.
#include "jaarplan/overdracht_uren.h"

#include <noaber/base/text.h>

#include <algorithm>

namespace noaber {

namespace {

constexpr std::array members{&Ureninzet::q1, &Ureninzet::q2, &Ureninzet::q3, &Ureninzet::q4};

Ureninzet* line_of(std::vector<Ureninzet>& uren, const Ureninzet& like, const Id<Persoon>& persoon) {
    for (Ureninzet& one : uren)
        if (one.persoon == persoon && one.jaarplan == like.jaarplan && one.activiteit == like.activiteit &&
            equal_folded(one.werkzaamheid, like.werkzaamheid))
            return &one;
    return nullptr;
}

/// Takes the hours of the quarters that move off the line; gives what they were.
UrenPerKwartaal take(Ureninzet& inzet, const UrenPerKwartaal& moving) {
    UrenPerKwartaal taken{};
    for (std::size_t q = 0; q < quarters_in_year; ++q) {
        if (moving[q] == 0) continue;
        taken[q] = (inzet.*members[q]).value_or(0);
        (inzet.*members[q]).reset();
    }
    return taken;
}

void add(Ureninzet& inzet, const UrenPerKwartaal& hours) {
    for (std::size_t q = 0; q < quarters_in_year; ++q)
        if (hours[q] != 0) inzet.*members[q] = (inzet.*members[q]).value_or(0) + hours[q];
}

}  // namespace

bool zonder_uren(const Ureninzet& inzet) { return !inzet.q1 && !inzet.q2 && !inzet.q3 && !inzet.q4; }

std::vector<Ureninzet> uren_na(std::vector<Ureninzet> uren, const std::vector<Overdrachtpost>& posten) {
    for (const Overdrachtpost& post : posten) {
        if (post.soort != Overdrachtpost::Soort::uren || post.naar.empty()) continue;
        const auto line =
            std::find_if(uren.begin(), uren.end(), [&](const Ureninzet& one) { return one.id.text == post.record; });
        if (line == uren.end() || line->persoon == post.naar) continue;
        Ureninzet left = *line;
        const UrenPerKwartaal hours = take(left, post.uren);
        Ureninzet* theirs = line_of(uren, *line, post.naar);
        if (!theirs && zonder_uren(left)) {
            line->persoon = post.naar;
            continue;
        }
        Ureninzet next = theirs ? *theirs : *line;
        if (!theirs) {
            next.id = {};  // made when it is written
            next.persoon = post.naar;
            for (const auto member : members) (next.*member).reset();
        }
        add(next, hours);
        *line = left;
        if (theirs)
            *theirs = next;
        else
            uren.push_back(next);
    }
    return uren;
}

}  // namespace noaber
