// SPDX-License-Identifier: EUPL-1.2
// One person's acties, mentions and meetings.
#include <noaber/jaarplan/mijn_werk.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/actie_bord.h>

#include <algorithm>
#include <set>

namespace noaber {

namespace {

/// Whether the longest name behind an @ that is somebody's is theirs. Of people with one name all are told; of those with
/// one first name nobody is.
bool mentioned(const std::vector<std::string>& prefixes, const Namenlijst& namen, const Id<Persoon>& wie) {
    for (const std::string& prefix : prefixes) {
        if (const auto all = namen.alle(prefix); !all.empty())
            return std::ranges::any_of(all, [&](const Persoon* one) { return one->id == wie; });
        if (const Persoon* persoon = namen.bedoeld(prefix)) return persoon->id == wie;
    }
    return false;
}

/// Who first wrote that line into the remarks.
std::string writer_of(const Store& store, const Actie& actie, const std::string& regel) {
    for (const HistoryLine& line : store.history(info_of<Actie>(), actie.id.text)) {
        if (line.kind == ChangeKind::edit && line.field == "opmerkingen" &&
            as_text(line.after).find(regel) != std::string_view::npos)
            return line.author;
        for (const auto& [field, value] : line.fields)
            if (field == "opmerkingen" && as_text(value).find(regel) != std::string_view::npos) return line.author;
    }
    return {};
}

std::set<std::string> werkgroepen_van(const Store& store, const Id<Persoon>& persoon) {
    std::set<std::string> all;
    for (const Werkgroeplid& lid : store.list<Werkgroeplid>(Where{"persoon", persoon.text}))
        all.insert(lid.werkgroep.text);
    return all;
}

}  // namespace

std::vector<std::string> regels_die_noemen(std::string_view text, const Namenlijst& namen, const Id<Persoon>& persoon) {
    std::vector<std::string> found;
    for (const auto line : split_lines(text))
        for (const auto& prefixes : mentions(line)) {
            if (!mentioned(prefixes, namen, persoon)) continue;
            found.emplace_back(trim(line));
            break;
        }
    return found;
}

std::vector<Overleg> overleggen_van(const Store& store, const Id<Persoon>& persoon) {
    const std::set<std::string> mine = werkgroepen_van(store, persoon);
    std::vector<Overleg> all;
    for (Overleg& overleg : store.list<Overleg>()) {
        if (!overleg.datum) continue;
        if (overleg.werkgroep.empty() || mine.contains(overleg.werkgroep.text)) all.push_back(std::move(overleg));
    }
    std::ranges::stable_sort(all, {}, [](const Overleg& one) { return *one.datum; });
    return all;
}

MijnWerk werk_van(const Store& store, const Id<Persoon>& persoon, Date vandaag) {
    MijnWerk werk;
    const Namenlijst namen(store.list<Persoon>());
    for (const Actie& actie : store.list<Actie>()) {
        if (!actie.is_open()) continue;
        if (actie.eigenaar == persoon) werk.acties.push_back(actie);
        for (std::string& regel : regels_die_noemen(actie.opmerkingen, namen, persoon)) {
            std::string writer = writer_of(store, actie, regel);
            werk.genoemd.push_back({actie, std::move(regel), std::move(writer)});
        }
    }
    std::ranges::stable_sort(werk.acties, dringender);
    for (Overleg& overleg : overleggen_van(store, persoon))
        if (overleg.status == OverlegStatus::gepland && *overleg.datum >= vandaag)
            werk.overleggen.push_back(std::move(overleg));
    return werk;
}

}  // namespace noaber
