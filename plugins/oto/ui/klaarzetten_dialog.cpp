// SPDX-License-Identifier: EUPL-1.2
// The dialog that makes a run ready.
#include "klaarzetten_dialog.h"

#include "oefenleiding.h"
#include "oefenrollen.h"

#include <noaber/base/errors.h>
#include <noaber/organisatie/wie.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace noaber::oto {

namespace {

constexpr std::int64_t seeds = 1'000'000;
constexpr int characters = 70;

}  // namespace

KlaarzettenDialog::KlaarzettenDialog(wxWindow* parent, PageContext& context)
    : wxDialog(parent, wxID_ANY, "Oefening klaarzetten"), m_context(context) {
    const int gap = look::gap(this), width = characters * GetCharWidth();
    auto* form = new wxFlexGridSizer(2, gap, 2 * gap);
    form->AddGrowableCol(1);
    m_oto = new OtoKeuze(this, Eerst::volgende, [this] { say(); });
    m_oto->load(context.store, system_today());
    form->Add(new wxStaticText(this, wxID_ANY, "OTO-activiteit"), 0, wxALIGN_CENTER_VERTICAL);
    form->Add(m_oto, 1, wxEXPAND);
    auto* choose = new wxButton(this, wxID_ANY, "Bestand kiezen…"_w);
    form->Add(new wxStaticText(this, wxID_ANY, "Scenario"), 0, wxALIGN_CENTER_VERTICAL);
    form->Add(choose, 0);
    m_said = new WrappedText(this, "Kies een scenario: een bestand dat eindigt op .lua.", Tone::faint);
    m_said->fit(width);
    m_make = new wxButton(this, wxID_OK, "Klaarzetten");
    m_make->SetDefault();
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, "Annuleren"), 0, wxRIGHT, gap);
    buttons->Add(m_make);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(form, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_said, 0, wxBOTTOM, 2 * gap);
    all->Add(buttons, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        wxFileDialog ask(this, "Scenario kiezen", "", "", "Scenario (*.lua)|*.lua", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
        if (ask.ShowModal() == wxID_OK) kies(from_wx(ask.GetPath()));
    });
    m_make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (maak()) EndModal(wxID_OK);
    });
    SetClientSize(std::max(width + 4 * gap, margin->CalcMin().x), margin->CalcMin().y);
    m_make->Disable();
    CentreOnParent();
    choose->SetFocus();
}

void KlaarzettenDialog::kies(const std::string& bestand) {
    m_scenario.reset();
    try {
        m_bron = lees_scenariobron(bestand, m_context.workbench.lua_modules());
        m_scenario = Oefenloop(*m_bron, 0, [](const std::string&) {}).scenario();
        say();
    } catch (const std::exception& error) {
        say_in_dialog(*m_said, error_in_words(error), Tone::error, Sign::error);
    }
    m_make->Enable(m_scenario && m_oto->gekozen());
}

void KlaarzettenDialog::say() {
    if (!m_scenario) return;
    const Oto* oto = m_oto->gekozen();
    if (!oto) {
        say_in_dialog(*m_said, "Zet eerst een oefening in de OTO-kalender.", Tone::normal, Sign::warning);
        return;
    }
    std::vector<std::string> who;
    const auto proposal = rollen_voorstel(m_context.store, *oto, *m_scenario);
    for (const Oefenrol& one : proposal)
        if (const auto persoon = m_context.store.find(one.persoon)) who.push_back(one.rol + ": " + persoon->naam);
    const std::string wrong = rollenbezwaar(*m_scenario, proposal);
    say_in_dialog(*m_said,
                  fmt::format("{}. Duur {}.{}{}{}", m_scenario->titel, oefentijd_kort(m_scenario->duur),
                              who.empty() ? "" : "\n", fmt::join(who, ", "), wrong.empty() ? "" : "\n" + wrong),
                  Tone::normal, wrong.empty() ? Sign::none : Sign::info);
    m_make->Enable();
}

bool KlaarzettenDialog::maak() try {
    const Oto* oto = m_oto->gekozen();
    if (!m_scenario || !oto) throw InputError("Kies een OTO-activiteit en een scenario.");
    Store& store = m_context.store;
    const auto ik = wie_ben_ik(store);
    const Oefenrun made = bereid_voor(store, *m_bron, *oto, ik ? ik->id : Id<Persoon>{},
                                      static_cast<std::uint64_t>(system_milliseconds() % seeds));
    m_run = made.id;
    return true;
} catch (const std::exception& error) {
    say_in_dialog(*m_said, error_in_words(error), Tone::error, Sign::error);
    return false;
}

}  // namespace noaber::oto
