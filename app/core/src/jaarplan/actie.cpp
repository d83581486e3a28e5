// SPDX-License-Identifier: EUPL-1.2
// The description of acties, and what happens when one is done.
#include <noaber/jaarplan/actie.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/describe.h>

#include <fmt/format.h>

namespace noaber {

template <>
struct EnumNames<ActieStatus> {
    static inline const std::vector<std::pair<ActieStatus, Choice>> all{
        {ActieStatus::open, {"open", "Open"}},
        {ActieStatus::bezig, {"bezig", "Bezig"}},
        {ActieStatus::gedaan, {"gedaan", "Gedaan"}},
        {ActieStatus::vervallen, {"vervallen", "Vervallen"}},
    };
};

template <>
struct EnumNames<Herhaling> {
    static inline const std::vector<std::pair<Herhaling, Choice>> all{
        {Herhaling::geen, {"geen", "Niet"}},
        {Herhaling::wekelijks, {"wekelijks", "Elke week"}},
        {Herhaling::twee_wekelijks, {"twee_wekelijks", "Elke twee weken"}},
        {Herhaling::maandelijks, {"maandelijks", "Elke maand"}},
        {Herhaling::per_kwartaal, {"per_kwartaal", "Elk kwartaal"}},
        {Herhaling::halfjaarlijks, {"halfjaarlijks", "Elk half jaar"}},
        {Herhaling::jaarlijks, {"jaarlijks", "Elk jaar"}},
        {Herhaling::na_afronding, {"na_afronding", "Een aantal dagen na afronding"}},
    };
};

template <>
const EntityInfo& info_of<Actie>() {
    static const EntityInfo info = describe<Actie>("actie", "Actie", "Acties")
                                       .table("acties")
                                       .field(&Actie::titel, "titel", "Actie")
                                       .key()
                                       .reference(&Actie::eigenaar, "eigenaar", "Eigenaar", "persoon")
                                       .optional_key()
                                       .owner()
                                       .stand_in("naam")
                                       .field(&Actie::naam, "naam", "Eigenaar zoals geschreven")
                                       .hidden()
                                       .field(&Actie::vervaldatum, "vervaldatum", "Vervaldatum")
                                       .optional_key()
                                       .field(&Actie::status, "status", "Status")
                                       .reference(&Actie::werkgroep, "werkgroep", "Werkgroep", "werkgroep")
                                       .reference(&Actie::activiteit, "activiteit", "Activiteit", "activiteit")
                                       .reference(&Actie::overleg, "overleg", "Overleg", "overleg")
                                       .field(&Actie::checklist, "checklist", "Checklist")
                                       .long_text()
                                       .field(&Actie::opmerkingen, "opmerkingen", "Opmerkingen")
                                       .long_text()
                                       .field(&Actie::herhaling, "herhaling", "Komt terug")
                                       .field(&Actie::herhaal_dagen, "herhaal_dagen", "Dagen na afronding")
                                       .at_least(1)
                                       .field(&Actie::afgerond, "afgerond", "Afgerond op")
                                       .titled_by({"titel"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Sjabloonstap>() {
    static const EntityInfo info = describe<Sjabloonstap>("sjabloonstap", "Stap van een sjabloon", "Sjablonen")
                                       .table("sjablonen")
                                       .field(&Sjabloonstap::sjabloon, "sjabloon", "Sjabloon")
                                       .key()
                                       .field(&Sjabloonstap::stap, "stap", "Stap")
                                       .key()
                                       .field(&Sjabloonstap::dagen, "dagen", "Dagen ervoor")
                                       .field(&Sjabloonstap::checklist, "checklist", "Checklist")
                                       .long_text()
                                       .done();
    return info;
}

void add_actie(Schema& schema) {
    schema.add(info_of<Actie>());
    schema.add(info_of<Sjabloonstap>());
}

std::optional<Date> volgende_vervaldatum(const Actie& actie, Date afgerond) {
    // From the day it was due, so that a late one does not shift the series; but never into the past.
    const Date due = actie.vervaldatum.value_or(afgerond);
    const auto after = [&](auto step) {
        int count = 1;
        Date next = step(count);
        while (next <= afgerond) next = step(++count);
        return next;
    };
    const auto weeks = [&](int each) { return after([&](int count) { return due.plus_days(7 * each * count); }); };
    const auto months = [&](int each) { return after([&](int count) { return due.plus_months(each * count); }); };
    switch (actie.herhaling) {
        case Herhaling::geen: return std::nullopt;
        case Herhaling::wekelijks: return weeks(1);
        case Herhaling::twee_wekelijks: return weeks(2);
        case Herhaling::maandelijks: return months(1);
        case Herhaling::per_kwartaal: return months(3);
        case Herhaling::halfjaarlijks: return months(6);
        case Herhaling::jaarlijks: return months(12);
        case Herhaling::na_afronding:
            return afgerond.plus_days(
                static_cast<int>(std::clamp<std::int64_t>(actie.herhaal_dagen.value_or(1), 1, 3650)));
    }
    return std::nullopt;
}

std::optional<Id<Actie>> rond_af(Store& store, const Id<Actie>& id, Date afgerond) {
    auto actie = store.find(id);
    if (!actie) throw InputError("De actie bestaat niet (meer).");
    if (!actie->is_open()) throw InputError(fmt::format("De actie \"{}\" is al afgerond of vervallen.", actie->titel));
    Transaction transaction = store.begin(fmt::format("Actie {} gedaan", actie->titel));
    const auto next_due = volgende_vervaldatum(*actie, afgerond);
    std::optional<Id<Actie>> next_id;
    if (next_due) {
        Actie next = *actie;
        next.id.text = new_uuid();
        next.vervaldatum = next_due;
        next.status = ActieStatus::open;
        next.checklist = open_checklist(actie->checklist);
        next.opmerkingen.clear();
        transaction.put(next);
        next_id = next.id;
    }
    actie->status = ActieStatus::gedaan;
    actie->afgerond = afgerond;
    transaction.put(*actie);
    transaction.commit();
    return next_id;
}

namespace {

bool is_done(std::string_view step) { return step.size() > 1 && (step[0] == 'x' || step[0] == 'X') && step[1] == ' '; }

}  // namespace

std::string open_checklist(std::string_view checklist) {
    std::string open;
    for (const auto line : split_lines(checklist)) {
        const std::string_view step = is_done(trim(line)) ? trim(trim(line).substr(1)) : line;
        open += (open.empty() ? "" : "\n") + std::string(step);
    }
    return open;
}

std::pair<int, int> checklist_stand(std::string_view checklist) {
    std::pair<int, int> stand{0, 0};
    for (const auto line : split_lines(checklist)) {
        if (trim(line).empty()) continue;
        ++stand.second;
        if (is_done(trim(line))) ++stand.first;
    }
    return stand;
}

std::vector<std::vector<std::string>> mentions(std::string_view text) {
    constexpr std::size_t most_words = 4;
    std::vector<std::vector<std::string>> found;
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        // An e-mail address is no mention.
        if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n' && text[at - 1] != '(') continue;
        const std::string behind = collapse_spaces(text.substr(at + 1, 200));
        std::vector<std::string> prefixes;
        std::size_t end = 0;
        for (std::size_t word = 0; word < most_words && end != std::string::npos; ++word) {
            end = behind.find(' ', end == 0 ? 0 : end + 1);
            std::string prefix = behind.substr(0, end);
            while (!prefix.empty() && std::string_view(".,:;!?)").find(prefix.back()) != std::string_view::npos)
                prefix.pop_back();
            if (!prefix.empty()) prefixes.insert(prefixes.begin(), prefix);
        }
        if (!prefixes.empty()) found.push_back(std::move(prefixes));
    }
    return found;
}

}  // namespace noaber
