// SPDX-License-Identifier: EUPL-1.2
// Making the agenda of a meeting.
#include <noaber/signalering/agenda.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/actie_bord.h>

#include <fmt/format.h>

#include <set>

namespace noaber {

namespace {

constexpr std::string_view indent = "    ";  // an item never begins with spaces

class Agenda {
public:
    Agenda(const Beeld& beeld, const Overleg& overleg) : m_beeld(beeld), m_overleg(overleg) {
        for (const Overlegregel& one : beeld.overlegregels)
            if (equal_folded(one.overleg, overleg.overleg)) m_regel = &one;
        for (const Overleg& one : beeld.overleggen)
            if (one.datum && one.id != overleg.id && equal_folded(one.overleg, overleg.overleg))
                m_series.push_back(&one);
        std::ranges::stable_sort(m_series, {}, [](const Overleg* one) { return *one->datum; });
    }

    std::vector<Agendapunt> make(const std::vector<Check>& checks, const std::vector<Signalering>& signaleringen) {
        m_items.push_back({"Opening", {}, {}});
        add_previous();
        add_acties();
        add_signaleringen(checks, signaleringen);
        if (m_regel && m_regel->multi) add_multi();
        if (m_regel) add_lines(m_regel->agenda, "vast agendapunt");
        add_lines(m_overleg.agenda, "voor deze keer");
        m_items.push_back({"Rondvraag", {}, {}});
        add_closing();
        return std::move(m_items);
    }

private:
    void add_previous() {
        const Overleg* previous = nullptr;
        for (const Overleg* one : m_series)
            if (one->status == OverlegStatus::gehouden && (!m_overleg.datum || *one->datum < *m_overleg.datum))
                previous = one;
        if (!previous) return;
        const std::string day = in_words(*previous->datum);
        Agendapunt item{"Verslag van " + day + " vaststellen", "de vorige keer", {}};
        if (trim(previous->verslag).empty())
            item.regels.push_back({"Het verslag is nog leeg.", false, "overleg", previous->id.text});
        m_items.push_back(std::move(item));
    }

    [[nodiscard]] bool from_earlier(const Actie& actie) const {
        return std::ranges::any_of(m_series, [&](const Overleg* one) {
            return one->id == actie.overleg && (!m_overleg.datum || *one->datum <= *m_overleg.datum);
        });
    }

    void add_acties() {
        std::vector<const Actie*> open;
        for (const Actie& actie : m_beeld.acties) {
            if (!actie.is_open() || actie.overleg == m_overleg.id) continue;
            const bool of_group = !m_overleg.werkgroep.empty() && actie.werkgroep == m_overleg.werkgroep;
            if (of_group || from_earlier(actie)) open.push_back(&actie);
        }
        std::ranges::stable_sort(open, [](const Actie* a, const Actie* b) { return dringender(*a, *b); });
        Agendapunt item{"Actielijst", fmt::format("{} open", open.size()), {}};
        for (const Actie* actie : open) item.regels.push_back(line_of(*actie));
        if (!open.empty()) m_items.push_back(std::move(item));
    }

    [[nodiscard]] Agendaregel line_of(const Actie& actie) const {
        const Persoon* eigenaar = m_beeld.persoon(actie.eigenaar);
        const bool late = urgentie_van(actie, m_beeld.vandaag) == Urgentie::over_tijd;
        std::string text = actie.titel;
        if (eigenaar)
            text += " – " + eigenaar->naam;
        else
            text += actie.naam.empty() ? " – nog van niemand" : " – " + actie.naam;
        if (actie.vervaldatum) text += ", vóór " + in_words(*actie.vervaldatum);
        if (late) text += " (over tijd)";
        return {std::move(text), late, "actie", actie.id.text};
    }

    [[nodiscard]] bool is_ours(const Signalering& one) const {
        if (one.ernst == Ernst::info || one.soort != "activiteit") return false;
        if (m_overleg.werkgroep.empty()) return true;
        const Activiteit* activiteit = m_beeld.activiteit(Id<Activiteit>{one.record});
        const Werkgroep* werkgroep = activiteit ? m_beeld.werkgroep(activiteit->groep) : nullptr;
        return werkgroep && werkgroep->id == m_overleg.werkgroep;
    }

    void add_signaleringen(const std::vector<Check>& checks, const std::vector<Signalering>& signaleringen) {
        constexpr std::size_t most_keys = 8;
        Agendapunt item{"Signaleringen", "bij de activiteiten", {}};
        for (const Check& check : checks) {
            std::vector<std::string> keys;
            std::string first;
            for (const Signalering& one : signaleringen) {
                if (one.code != check.code || !is_ours(one)) continue;
                if (keys.empty()) first = one.record;
                keys.push_back(one.sleutel);
            }
            if (keys.empty()) continue;
            const std::size_t more = keys.size() > most_keys ? keys.size() - most_keys : 0;
            keys.resize(keys.size() - more);
            std::string text = fmt::format("{}: {}", check.titel, fmt::join(keys, ", "));
            if (more > 0) text += fmt::format(" en {} andere", more);
            item.regels.push_back({std::move(text), false, "activiteit", first});
        }
        if (!item.regels.empty()) m_items.push_back(std::move(item));
    }

    void add_multi() {
        Agendapunt item{"Voortgang multi-vakgroepen", "vast agendapunt", {}};
        auto all = m_beeld.vertegenwoordigingen;
        std::ranges::stable_sort(all, NaturalLess{}, &Vertegenwoordiging::groep);
        for (const Vertegenwoordiging& one : all) {
            const Persoon* persoon = m_beeld.persoon(one.persoon);
            std::string text = one.groep + " – " +
                               (persoon            ? persoon->naam
                                : one.naam.empty() ? "nog niemand"
                                                   : one.naam);
            if (!one.hoedanigheid.empty()) text += " (" + one.hoedanigheid + ")";
            item.regels.push_back({std::move(text), false, "vertegenwoordiging", one.id.text});
        }
        m_items.push_back(std::move(item));
    }

    void add_lines(std::string_view text, const char* reden) {
        for (const auto line : split_lines(text))
            if (!trim(line).empty()) m_items.push_back({std::string(trim(line)), reden, {}});
    }

    void add_closing() {
        Agendapunt item{"Sluiting", {}, {}};
        for (const Overleg* one : m_series) {
            if (one->status != OverlegStatus::gepland || (m_overleg.datum && *one->datum <= *m_overleg.datum)) continue;
            item.regels.push_back(
                {fmt::format("Volgende keer: {} {}", dutch_weekday(one->datum->weekday()), in_words(*one->datum)),
                 false, "overleg", one->id.text});
            break;
        }
        m_items.push_back(std::move(item));
    }

    const Beeld& m_beeld;
    const Overleg& m_overleg;
    const Overlegregel* m_regel = nullptr;
    std::vector<const Overleg*> m_series;  ///< the other meetings of it, by day
    std::vector<Agendapunt> m_items;
};

}  // namespace

std::vector<Agendapunt> agenda_van(const Beeld& beeld, const std::vector<Check>& checks,
                                   const std::vector<Signalering>& signaleringen, const Overleg& overleg) {
    if (overleg.status == OverlegStatus::gehouden && !overleg.agenda_vastgelegd.empty())
        return lees_agenda(overleg.agenda_vastgelegd);
    return Agenda(beeld, overleg).make(checks, signaleringen);
}

std::string als_tekst(const std::vector<Agendapunt>& agenda) {
    std::string text;
    for (const Agendapunt& punt : agenda) {
        text += (text.empty() ? "" : "\n") + collapse_spaces(punt.titel);
        for (const Agendaregel& regel : punt.regels) text += "\n" + std::string(indent) + collapse_spaces(regel.tekst);
    }
    return text;
}

std::vector<Agendapunt> lees_agenda(std::string_view tekst) {
    std::vector<Agendapunt> agenda;
    for (const auto line : split_lines(tekst)) {
        if (trim(line).empty()) continue;
        if (line.starts_with(indent) && !agenda.empty())
            agenda.back().regels.push_back({std::string(trim(line)), false, {}, {}});
        else
            agenda.push_back({std::string(trim(line)), {}, {}});
    }
    return agenda;
}

}  // namespace noaber
