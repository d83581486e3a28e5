// SPDX-License-Identifier: EUPL-1.2
// Descriptions of meetings, and their days by the rules.
#include <noaber/jaarplan/overleg.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/feestdagen.h>
#include <noaber/store/describe.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <map>
#include <set>

namespace noaber {

template <>
struct EnumNames<OverlegStatus> {
    static inline const std::vector<std::pair<OverlegStatus, Choice>> all{
        {OverlegStatus::gepland, {"gepland", "Gepland"}},
        {OverlegStatus::gehouden, {"gehouden", "Gehouden"}},
        {OverlegStatus::vervallen, {"vervallen", "Vervallen"}},
    };
};

template <>
const EntityInfo& info_of<Overlegregel>() {
    static const EntityInfo info = describe<Overlegregel>("overlegregel", "Overlegregel", "Overlegregels")
                                       .table("overlegregels")
                                       .field(&Overlegregel::overleg, "overleg", "Overleg")
                                       .key()
                                       .reference(&Overlegregel::werkgroep, "werkgroep", "Werkgroep", "werkgroep")
                                       .field(&Overlegregel::ritme, "ritme", "Ritme")
                                       .field(&Overlegregel::tijd, "tijd", "Tijd")
                                       .field(&Overlegregel::locatie, "locatie", "Locatie")
                                       .field(&Overlegregel::hoe_vaak, "hoe_vaak", "Hoe vaak")
                                       .reference(&Overlegregel::activiteit, "activiteit", "Activiteit", "activiteit")
                                       .field(&Overlegregel::multi, "multi", "Voortgang multi")
                                       .field(&Overlegregel::agenda, "agenda", "Vaste agendapunten")
                                       .long_text()
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Overlegdatum>() {
    static const EntityInfo info = describe<Overlegdatum>("overlegdatum", "Overlegdatum", "Overlegdata")
                                       .table("overlegdata")
                                       .field(&Overlegdatum::overleg, "overleg", "Overleg")
                                       .key()
                                       .field(&Overlegdatum::datum, "datum", "Datum")
                                       .key()
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Vakantie>() {
    static const EntityInfo info = describe<Vakantie>("vakantie", "Vakantie", "Vakanties")
                                       .table("vakanties")
                                       .field(&Vakantie::naam, "naam", "Vakantie")
                                       .key()
                                       .field(&Vakantie::van, "van", "Van")
                                       .key()
                                       .field(&Vakantie::tot, "tot", "Tot")
                                       .not_before("van")
                                       .titled_by({"naam", "van"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Overleg>() {
    static const EntityInfo info = describe<Overleg>("overleg", "Overleg", "Overleggen")
                                       .table("overleggen")
                                       .field(&Overleg::overleg, "overleg", "Overleg")
                                       .key()
                                       .field(&Overleg::datum, "datum", "Datum")
                                       .field(&Overleg::tijd, "tijd", "Tijd")
                                       .field(&Overleg::locatie, "locatie", "Locatie")
                                       .reference(&Overleg::werkgroep, "werkgroep", "Werkgroep", "werkgroep")
                                       .field(&Overleg::status, "status", "Status")
                                       .field(&Overleg::agenda, "agenda", "Agendapunten")
                                       .long_text()
                                       .field(&Overleg::aanwezig, "aanwezig", "Aanwezig")
                                       .long_text()
                                       .field(&Overleg::afwezig, "afwezig", "Afwezig")
                                       .long_text()
                                       .field(&Overleg::verslag, "verslag", "Verslag")
                                       .long_text()
                                       .field(&Overleg::volgens, "volgens", "Volgens de regel op")
                                       .optional_key()
                                       .field(&Overleg::agenda_vastgelegd, "agenda_vastgelegd", "Vastgelegde agenda")
                                       .long_text()
                                       .titled_by({"overleg", "datum"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Besluit>() {
    static const EntityInfo info = describe<Besluit>("besluit", "Besluit", "Besluiten")
                                       .table("besluiten")
                                       .reference(&Besluit::overleg, "overleg", "Overleg", "overleg")
                                       .key()
                                       .field(&Besluit::besluit, "besluit", "Besluit")
                                       .key()
                                       .titled_by({"besluit"})
                                       .done();
    return info;
}

void add_overleg(Schema& schema) {
    schema.add(info_of<Overlegregel>());
    schema.add(info_of<Overlegdatum>());
    schema.add(info_of<Vakantie>());
    schema.add(info_of<Overleg>());
    schema.add(info_of<Besluit>());
}

namespace {

constexpr int week = 7;

const Vakantie* vakantie_op(const std::vector<Vakantie>& vakanties, Date day) {
    for (const Vakantie& vakantie : vakanties)
        if (vakantie.van && *vakantie.van <= day && day <= vakantie.tot.value_or(*vakantie.van)) return &vakantie;
    return nullptr;
}

Date next_working_day(Date day) {
    while (!is_werkdag(day)) day = day.plus_days(1);
    return day;
}

/// The same weekday in the first week that is wholly behind the vakantie.
Date first_after(const std::vector<Vakantie>& vakanties, Date day) {
    while (vakantie_op(vakanties, day)) day = day.plus_days(week);
    return next_working_day(day);
}

class Planner {
public:
    Planner(const std::vector<Overlegdatum>& data, const std::vector<Vakantie>& vakanties, int jaar)
        : m_data(data), m_vakanties(vakanties), m_jaar(jaar) {}

    void add(const Overlegregel& regel, const std::vector<Overlegregel>& regels) {
        const auto ritme = read_ritme(regel.ritme);
        if (!ritme)
            return fail(regel,
                        fmt::format("Het ritme \"{}\" is niet te lezen. Schrijf bijvoorbeeld: elke 2 weken op dinsdag.",
                                    regel.ritme));
        if (ritme->soort == Ritme::Soort::dagen_voor) return add_before(regel, *ritme, regels);
        if (ritme->soort == Ritme::Soort::vaste_data) return add_agreed(regel);
        const auto days = days_of(*ritme, m_jaar);
        for (const Date day : days) m_result.voorstellen.push_back(proposal(regel, day, days));
    }

    OverlegJaar done() {
        std::stable_sort(m_result.voorstellen.begin(), m_result.voorstellen.end(), [](const auto& a, const auto& b) {
            return a.datum.value_or(a.volgens) < b.datum.value_or(b.volgens);
        });
        return std::move(m_result);
    }

private:
    void fail(const Overlegregel& regel, std::string reden) {
        m_result.fouten.push_back({regel.overleg, std::move(reden)});
    }

    std::vector<Date> agreed(std::string_view overleg) const {
        std::set<Date> days;
        for (const Overlegdatum& one : m_data)
            if (one.datum && one.datum->year() == m_jaar && equal_folded(one.overleg, overleg)) days.insert(*one.datum);
        return {days.begin(), days.end()};
    }

    void add_agreed(const Overlegregel& regel) {
        const auto days = agreed(regel.overleg);
        if (days.empty())
            fail(regel, fmt::format("Voor {} zijn nog geen data bekend. Voeg ze toe bij Overlegdata.", m_jaar));
        for (const Date day : days) {
            // Agreed is agreed; that it is a holiday is only said.
            const auto feestdag = feestdag_op(day);
            m_result.voorstellen.push_back(
                {regel.overleg, day, day, feestdag ? std::string(*feestdag) : std::string()});
        }
    }

    void add_before(const Overlegregel& regel, const Ritme& ritme, const std::vector<Overlegregel>& regels) {
        const auto other = std::find_if(regels.begin(), regels.end(),
                                        [&](const Overlegregel& r) { return equal_folded(r.overleg, ritme.overleg); });
        if (other == regels.end())
            return fail(regel, fmt::format("Het overleg \"{}\" waarvoor dit komt is er niet.", ritme.overleg));
        const auto rhythm = read_ritme(other->ritme);
        if (!rhythm || rhythm->soort == Ritme::Soort::dagen_voor)
            return fail(regel, fmt::format("\"{}\" heeft zelf geen eigen data.", ritme.overleg));
        auto days = rhythm->soort == Ritme::Soort::vaste_data ? agreed(other->overleg) : days_of(*rhythm, m_jaar);
        if (days.empty())
            return fail(regel, fmt::format("Voor \"{}\" zijn in {} nog geen data bekend.", ritme.overleg, m_jaar));
        for (Date& day : days) day = day.plus_days(-ritme.dagen);
        for (const Date day : days) m_result.voorstellen.push_back(proposal(regel, day, days));
    }

    OverlegVoorstel proposal(const Overlegregel& regel, Date day, const std::vector<Date>& series) const {
        if (const Vakantie* vakantie = vakantie_op(m_vakanties, day)) {
            const Date moved = first_after(m_vakanties, day);
            const bool meets_anyway = std::any_of(series.begin(), series.end(), [&](Date other) {
                return other != day && !vakantie_op(m_vakanties, other) && std::abs(days_between(other, moved)) < week;
            });
            // Of several in one vakantie the first is held after it; the others would fall on that same day.
            const bool moved_there = std::any_of(m_result.voorstellen.begin(), m_result.voorstellen.end(),
                                                 [&](const OverlegVoorstel& other) {
                                                     return other.overleg == regel.overleg && other.datum == moved;
                                                 });
            const bool lapses = meets_anyway || moved_there;
            return {regel.overleg, day, lapses ? std::nullopt : std::optional(moved), vakantie->naam};
        }
        if (const auto feestdag = feestdag_op(day))
            return {regel.overleg, day, next_working_day(day), std::string(*feestdag)};
        return {regel.overleg, day, day, {}};
    }

    const std::vector<Overlegdatum>& m_data;
    const std::vector<Vakantie>& m_vakanties;
    int m_jaar;
    OverlegJaar m_result;
};

}  // namespace

OverlegJaar bereken_overleggen(const std::vector<Overlegregel>& regels, const std::vector<Overlegdatum>& data,
                               const std::vector<Vakantie>& vakanties, int jaar) {
    Planner planner(data, vakanties, jaar);
    for (const Overlegregel& regel : regels) planner.add(regel, regels);
    return planner.done();
}

OverlegJaar bereken_overleggen(const Store& store, int jaar) {
    return bereken_overleggen(store.list<Overlegregel>(), store.list<Overlegdatum>(), store.list<Vakantie>(), jaar);
}

std::size_t plan_overleggen(Store& store, const OverlegJaar& overleggen, int jaar) {
    std::map<std::string, Overlegregel> regels;
    for (Overlegregel& regel : store.list<Overlegregel>()) regels.emplace(regel.overleg, std::move(regel));
    std::size_t written = 0;
    Transaction transaction = store.begin(fmt::format("Overleggen {} gepland", jaar));
    for (const OverlegVoorstel& voorstel : overleggen.voorstellen) {
        Overleg overleg;
        overleg.overleg = voorstel.overleg;
        overleg.volgens = voorstel.volgens;
        overleg.id.text = derived_id(store, to_record(overleg));
        if (store.find(overleg.id)) continue;
        const Overlegregel& regel = regels[voorstel.overleg];
        overleg.datum = voorstel.datum ? *voorstel.datum : voorstel.volgens;
        overleg.status = voorstel.datum ? OverlegStatus::gepland : OverlegStatus::vervallen;
        overleg.tijd = regel.tijd;
        overleg.locatie = regel.locatie;
        overleg.werkgroep = regel.werkgroep;
        transaction.put(overleg);
        ++written;
    }
    transaction.commit();
    return written;
}

}  // namespace noaber
