// SPDX-License-Identifier: EUPL-1.2
// The page of Veiligheidspaspoorten.
#include "paspoort_page.h"

#include "getuigschriften.h"
#include "paspoort_document.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/wie.h>
#include <noaber/sync/membership.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/save_as.h>
#include <noaberui/save_document.h>
#include <noaberui/text.h>

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textdlg.h>

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
    m_sign =
        add("Ondertekend bewaren…"_w, "Wat wie gekozen is kan laten zien, als bestand dat een andere regio vertrouwt",
            &PaspoortPage::save_signed);
    m_read = add("Ondertekend paspoort inlezen…"_w, "Certificaten uit een ondertekend bestand van een andere regio",
                 &PaspoortPage::read_signed);
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
    const bool may = mag_ondertekenen(m_context.store);
    m_sign->Enable(may && !key.empty());
    m_read->Enable(may);
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

/// A laptop that never signed has no name to sign under: that of the region, unless somebody knows better.
void PaspoortPage::save_signed() {
    if (!m_paspoort->filled()) return;
    std::string regio;
    if (eigen_regio(m_context.store).empty()) {
        const auto membership = membership_of(m_context.store.file());
        wxTextEntryDialog dialog(this, "Onder welke naam ondertekent deze regio? Andere regio's zien die naam.",
                                 "Ondertekenen", to_wx(membership ? membership->region_name : ""));
        if (dialog.ShowModal() != wxID_OK) return;
        regio = from_wx(dialog.GetValue());
    }
    const Persoon persoon = m_paspoort->beeld().persoon;
    save_as(m_context, "Ondertekend paspoort " + persoon.naam, "Ondertekend paspoort (*.jwt)|*.jwt", ".jwt",
            [&](const std::filesystem::path& file) {
                (void)bewaar_ondertekend(m_context.store, persoon.id, regio, file);
            });
}

void PaspoortPage::read_signed() {
    wxFileDialog dialog(this, "Welk ondertekend paspoort?", "", "",
                        "Ondertekend paspoort (*.jwt)|*.jwt|Alle bestanden|*", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return;
    read_signed_file(from_wx(dialog.GetPath()));
}

void PaspoortPage::read_signed_file(const std::filesystem::path& file) {
    try {
        const Ingelezen said = lees_bestand_in(m_context.store, file, system_today());
        std::string words;
        for (const std::string& line : in_woorden(said)) words += (words.empty() ? "" : "\n") + line;
        if (said.geweigerd.empty() && said.personen.empty()) return m_context.navigator.announce(words);
        throw InputError(words);  // it must be read before one goes on
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

}  // namespace noaber::oto
