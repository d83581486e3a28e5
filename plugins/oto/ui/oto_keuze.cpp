// SPDX-License-Identifier: EUPL-1.2
// The list of events to choose from.
#include "oto_keuze.h"

#include "registratie.h"

#include <noaber/base/text.h>
#include <noaberui/text.h>

#include <algorithm>

namespace noaber::oto {

OtoKeuze::OtoKeuze(wxWindow* parent, Eerst eerst, std::function<void()> changed)
    : wxChoice(parent, wxID_ANY), m_eerst(eerst) {
    SetName("oto-keuze");
    SetToolTip("Welke OTO-activiteit");
    SetMinSize({44 * GetCharWidth(), -1});
    Bind(wxEVT_CHOICE, [this, changed = std::move(changed)](wxCommandEvent& event) {
        m_chosen = m_events.at(static_cast<std::size_t>(std::max(0, event.GetSelection()))).id.text;
        changed();
    });
}

void OtoKeuze::load(const Store& store, Date vandaag) {
    m_events = store.list<Oto>();
    std::erase_if(m_events, [](const Oto& one) { return one.status == OtoStatus::vervallen; });
    std::ranges::stable_sort(m_events, [](const Oto& a, const Oto& b) {
        if (a.datum != b.datum) return a.datum.has_value() && (!b.datum || *a.datum < *b.datum);
        return natural_order(a.code, b.code) < 0;
    });
    wxArrayString lines;
    for (const Oto& one : m_events)
        lines.Add(to_wx(shorten((one.datum ? in_short(*one.datum) + ' ' + std::to_string(one.datum->year())
                                           : std::string("zonder datum")) +
                                    "  " + titel_van(one),
                                70)));
    Set(lines);
    Enable(!m_events.empty());
    if (m_events.empty()) return m_chosen.clear();
    if (!kies(m_chosen)) kies(m_events[first(vandaag)].id.text);
}

const Oto* OtoKeuze::gekozen() const {
    const auto found = std::ranges::find(m_events, m_chosen, [](const Oto& one) { return one.id.text; });
    return found == m_events.end() ? nullptr : &*found;
}

bool OtoKeuze::kies(std::string_view oto) {
    const auto found = std::ranges::find(m_events, oto, [](const Oto& one) { return one.id.text; });
    if (found == m_events.end()) return false;
    m_chosen = oto;
    SetSelection(static_cast<int>(found - m_events.begin()));
    return true;
}

/// What is only a draft, or has no day, is never where one begins, unless there is nothing else.
std::size_t OtoKeuze::first(Date vandaag) const {
    std::size_t last = 0;
    for (std::size_t place = 0; place < m_events.size(); ++place) {
        const Oto& one = m_events[place];
        if (!one.datum || one.status == OtoStatus::ontwerp) continue;
        const bool today = *one.datum <= vandaag && vandaag <= *one.laatste_dag();
        if (today || (m_eerst == Eerst::volgende && vandaag < *one.datum)) return place;
        if (*one.datum <= vandaag) last = place;
    }
    return last;
}

}  // namespace noaber::oto
