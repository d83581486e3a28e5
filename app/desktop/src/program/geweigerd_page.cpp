// SPDX-License-Identifier: EUPL-1.2
// The page of refused changes.
#include "geweigerd_page.h"

#include <noaberui/clipboard.h>
#include <noaberui/framed_text.h>
#include <noaberui/text.h>

#include <wx/button.h>
#include <wx/textctrl.h>

namespace noaber {

namespace {

/// Key of a row: a transaction is known by its stamp.
std::string key_of(const Geweigerd& one) {
    return std::to_string(one.transactie.stamp.time) + "/" + std::to_string(one.transactie.stamp.device);
}

std::string left_in_words(const std::vector<GeweigerdVeld>& left) {
    std::string words;
    for (const GeweigerdVeld& one : left)
        words += (words.empty() ? "" : "; ") + one.wat + (one.veld.empty() ? "" : ", " + one.veld);
    return words;
}

}  // namespace

GeweigerdPage::GeweigerdPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context), m_table({{"Wanneer", 17}, {"Wat", 26, 2}, {"Waarom", 34, 3}}) {
    m_panel = new ListPanel(this, m_table);
    m_again = m_panel->add_button("Opnieuw proberen", [this] { try_again(); });
    m_again->SetToolTip("Schrijft het weer in het plan en stuurt het naar de hub. Ongedaan maken kan (Ctrl+Z).");
    m_copy = m_panel->add_button("Kopiëren", [this] { copy(); });
    m_copy->SetToolTip("Zet de tekst op het klembord."_w);
    m_away = m_panel->add_button("Wegdoen", [this] { put_away(); });
    m_away->SetToolTip("Haalt deze regel weg. Terughalen kan tot je Noaber sluit.");
    m_back = m_panel->add_button("Terughalen", [this] { take_back(); });
    m_back->SetToolTip("Zet de regel terug die je het laatst wegdeed.");
    m_text = new FramedText(this, wxTE_BESTWRAP | wxTE_READONLY);
    stand("Geweigerd", m_text);
    m_panel->list().set_empty_text(
        "Niets. Neemt de hub een wijziging van jou niet aan, dan gaat zij uit het plan en blijft haar tekst hier staan.");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { m_text->text()->SetFocus(); };
}

wxTextCtrl& GeweigerdPage::text() { return *m_text->text(); }

void GeweigerdPage::reload() {
    m_refused = geweigerd_van(m_context.store);
    m_table.content.clear();
    for (const Geweigerd& one : m_refused)
        m_table.content.push_back({key_of(one),
                                   {{local_time_text(one.transactie.stamp.milliseconds()), Tone::faint},
                                    {one.transactie.label, Tone::strong},
                                    {one.transactie.reason}},
                                   ""});
    m_panel->reload();
    show_selection();
}

const Geweigerd* GeweigerdPage::chosen() const {
    const auto row = m_panel->list().selected();
    return row && *row < m_refused.size() ? &m_refused[*row] : nullptr;
}

void GeweigerdPage::show_selection() {
    if (!chosen() && !m_refused.empty()) return m_panel->list().select_first();
    const Geweigerd* one = chosen();
    for (wxButton* button : {m_again, m_copy, m_away}) button->Enable(one != nullptr);
    m_back->Enable(!m_put_away.empty());
    m_panel->set_legend(one ? one->transactie.reason : std::string());
    const wxString words = one ? to_wx(tekst_van(*one)) : wxString();
    if (words != m_text->text()->GetValue()) m_text->text()->ChangeValue(words);
    if (one && !one->records.empty())
        m_context.navigator.show_detail(*one->records.front().entity, one->records.front().record);
    else
        m_context.navigator.show_detail(*m_context.store.schema().entities().front(), {});
}

void GeweigerdPage::try_again() {
    try {
        if (!chosen()) return;
        const Geweigerd one = *chosen();
        const auto left = probeer_opnieuw(m_context.store, one);
        m_context.navigator.announce(left.empty() ? "Opnieuw geschreven: " + one.transactie.label
                                                  : "Opnieuw geschreven, behalve: " + left_in_words(left));
        m_context.navigator.refresh();
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

void GeweigerdPage::copy() {
    const Geweigerd* one = chosen();
    if (!one || !put_on_clipboard(tekst_van(*one))) return;
    m_context.navigator.announce("De tekst staat op het klembord.");
}

void GeweigerdPage::put_away() {
    try {
        if (!chosen()) return;
        const RefusedTransaction one = chosen()->transactie;
        SyncLog(m_context.store).forget(one.stamp);
        m_put_away.push_back(one);
        m_context.navigator.announce("Weggedaan: " + one.label);
        m_context.navigator.refresh();
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

void GeweigerdPage::take_back() {
    try {
        if (m_put_away.empty()) return;
        SyncLog(m_context.store).keep(m_put_away.back());
        m_put_away.pop_back();
        m_context.navigator.refresh();
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

PageContribution geweigerd_page() {
    return {"geweigerd",
            "Geweigerd",
            "Overzicht",
            "action-unavailable-symbolic",
            {},
            [](wxWindow* parent, PageContext& context) -> Page* { return new GeweigerdPage(parent, context); },
            [](const PageContext& context) {
                const std::size_t refused = SyncLog(context.store).refused_count();
                return refused == 0 ? std::string() : std::to_string(refused);
            }};
}

}  // namespace noaber
