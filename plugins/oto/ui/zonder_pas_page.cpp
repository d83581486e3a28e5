// SPDX-License-Identifier: EUPL-1.2
// The list of who lacks a card.
#include "zonder_pas_page.h"

#include <noaber/base/text.h>
#include <noaberui/text.h>

#include <fmt/format.h>
#include <wx/button.h>

namespace noaber::oto {

ZonderPasPage::ZonderPasPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context), m_table({{"Naam", 24, 2}, {"Functies", 30, 3}, {"Laatste pas", 34, 2}}) {
    m_panel = new ListPanel(this, m_table, Picking::several);
    m_ask = m_panel->add_button("Pas aanvragen", [this] { ask_for(); });
    m_ask->SetToolTip(to_wx("Zet voor wie gekozen is een aangevraagde pas op de lijst"));
    stand("Zonder geldige pas");
    m_panel->list().set_empty_text("Iedereen met een functie heeft een geldige pas.");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) {
        m_context.navigator.open_record(info_of<Persoon>(), m_panel->list().selected_key());
    };
}

void ZonderPasPage::reload() {
    const Date today = system_today();
    m_table.content.clear();
    for (const ZonderPas& one : zonder_pas(m_context.store, today))
        m_table.content.push_back(
            {one.persoon.id.text,
             {{one.persoon.naam, Tone::strong},
              {listed(one.functies)},
              {one.laatste ? one.laatste->pasnummer + ", " + in_woorden(*one.laatste, today) : std::string("nooit een"),
               Tone::faint}},
             {}});
    m_panel->reload();
    m_ask->Enable(m_panel->list().selected().has_value());
}

void ZonderPasPage::show_selection() {
    const std::string key = m_panel->list().selected_key();
    m_ask->Enable(!key.empty());
    if (!key.empty()) m_context.navigator.show_detail(info_of<Persoon>(), key);
}

void ZonderPasPage::ask_for() {
    std::string refused;
    std::size_t asked = 0;
    for (const std::size_t row : m_panel->list().selection()) {
        try {
            (void)vraag_aan(m_context.store, Id<Persoon>{m_table.key(row)}, system_today());
            ++asked;
        } catch (const std::exception& error) {
            refused += (refused.empty() ? "" : "\n") + std::string(error.what());
        }
    }
    if (asked > 0)
        m_context.navigator.announce(fmt::format("{} aangevraagd. Vul op het tabblad Passen het pasnummer in.",
                                                 asked == 1 ? "Pas" : std::to_string(asked) + " passen"));
    if (!refused.empty()) m_context.navigator.report(std::runtime_error(refused));
}

}  // namespace noaber::oto
