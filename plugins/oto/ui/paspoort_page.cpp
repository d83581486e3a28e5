// SPDX-License-Identifier: EUPL-1.2
// The page of Veiligheidspaspoorten.
#include "paspoort_page.h"

#include "paspoort_document.h"

#include <noaber/base/text.h>
#include <noaber/organisatie/wie.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/save_as.h>
#include <noaberui/save_document.h>
#include <noaberui/text.h>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace noaber::oto {

PaspoortPage::PaspoortPage(wxWindow* parent, PageContext& context)
    : Page(parent, context), m_table(info_of<Persoon>(), context.findings, {"naam", "gemeente"}) {
    const int gap = look::gap(this);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(page_heading(this, "Veiligheidspaspoort"), 1, wxALIGN_CENTER_VERTICAL);
    const auto add = [&](const wxString& label, const char* tip, void (PaspoortPage::*pressed)()) {
        auto* button = new wxButton(this, wxID_ANY, label);
        button->SetToolTip(to_wx(tip));
        button->Bind(wxEVT_BUTTON, [this, pressed](wxCommandEvent&) { (this->*pressed)(); });
        top->Add(button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
        return button;
    };
    m_mine = add("Mijn paspoort", "Je eigen Veiligheidspaspoort", &PaspoortPage::show_mine);
    m_dossier = add("Dossier…"_w, "Het dossier vakbekwaamheid van wie gekozen is, als PDF, Word of webpagina",
                    &PaspoortPage::save_dossier);
    m_people = new ListPanel(this, m_table);
    m_people->list().set_empty_text("Nog geen mensen. Voeg ze toe op de pagina Mensen.");
    m_people->list().on_select = [this] { show_selection(); };
    m_paspoort = new PaspoortPanel(this, context, PaspoortPanel::Place::page);
    m_people->list().on_activate = [this](std::size_t) { m_paspoort->list().SetFocus(); };
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(m_people, 2, wxEXPAND);
    columns->Add(m_paspoort, 5, wxEXPAND | wxLEFT, 2 * gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(columns, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
}

void PaspoortPage::reload() {
    m_table.load(m_context.store);
    m_people->reload();
    m_mine->Enable(wie_ben_ik(m_context.store).has_value());
    if (!m_people->list().selected()) {
        const auto me = wie_ben_ik(m_context.store);
        if (!me || !m_people->list().select_key(me->id.text)) m_people->list().select_first();
    }
    show_selection();
}

void PaspoortPage::show_selection() {
    const std::string key = m_people->list().selected_key();
    m_dossier->Enable(!key.empty());
    if (key.empty()) return m_paspoort->clear();
    try {
        m_paspoort->show(key);
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

bool PaspoortPage::select_record(const EntityInfo& entity, std::string_view record) {
    if (&entity != &info_of<Persoon>()) return false;
    if (!m_people->list().select_key(record)) {
        m_people->set_filter({});
        if (!m_people->list().select_key(record)) return false;
    }
    show_selection();
    return true;
}

void PaspoortPage::set_topic(std::string_view persoon) {
    if (!persoon.empty()) (void)select_record(info_of<Persoon>(), persoon);
}

void PaspoortPage::show_mine() {
    if (const auto me = wie_ben_ik(m_context.store)) (void)select_record(info_of<Persoon>(), me->id.text);
}

void PaspoortPage::save_dossier() {
    if (!m_paspoort->filled()) return;
    ask_save_document(this, m_context, paspoort_document(m_paspoort->beeld()),
                      as_file_name("Dossier vakbekwaamheid " + m_paspoort->beeld().persoon.naam));
}

}  // namespace noaber::oto
