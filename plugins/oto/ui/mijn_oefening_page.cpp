// SPDX-License-Identifier: EUPL-1.2
// The inbox of an exercise on the desktop.
#include "mijn_oefening_page.h"

#include "oefen_banner.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/wie.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace noaber::oto {

namespace {

constexpr int second = 1'000;
constexpr std::size_t most_buttons = 8;  // choices of one decision
constexpr int lines_of_answer = 3;

Cell stand_cell(const Postregel& one) {
    if (one.wacht())
        return {one.bericht.soort == Berichtsoort::rol ? "Zeg dat je er bent" : "Wacht op jou", Tone::strong,
                Sign::warning};
    return {one.stand(), Tone::faint};
}

std::string upper_first(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() -= 'a' - 'A';
    return words;
}

}  // namespace

MijnOefeningPage::MijnOefeningPage(wxWindow* parent, PageContext& context)
    : Page(parent, context), m_table({{"Tijd", 8}, {"Via", 14}, {"Bericht", 40, 1}, {"Stand", 26}}) {
    const int gap = look::gap(this);
    m_keuze = new wxChoice(this, wxID_ANY);
    m_banner = new OefenBanner(this);
    m_said = new WrappedText(this);
    m_list = new TableView(this, m_table);
    m_list->set_empty_text("Hier komt wat jij in de oefening krijgt.");
    m_pane = new wxPanel(this);
    m_text = new WrappedText(m_pane);
    m_stand = new WrappedText(m_pane);
    m_answer = new wxTextCtrl(m_pane, wxID_ANY, "", wxDefaultPosition,
                              wxSize(-1, lines_of_answer * GetCharHeight() + gap), wxTE_MULTILINE);
    m_question = new wxStaticText(m_pane, wxID_ANY, "Wat doe je?");
    m_send = new wxButton(m_pane, wxID_ANY, "&Versturen");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    for (std::size_t i = 0; i < most_buttons; ++i) {
        m_buttons.push_back(new wxButton(m_pane, wxID_ANY, ""));
        buttons->Add(m_buttons.back(), 0, wxRIGHT, gap);
        m_buttons.back()->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) { kies(m_keuzes.at(i)); });
    }
    auto* writing = new wxBoxSizer(wxHORIZONTAL);
    writing->Add(m_answer, 1, wxEXPAND | wxRIGHT, gap);
    writing->Add(m_send, 0, wxALIGN_BOTTOM);
    auto* pane = new wxBoxSizer(wxVERTICAL);
    pane->Add(m_text, 0, wxEXPAND | wxBOTTOM, gap);
    pane->Add(m_stand, 0, wxEXPAND | wxBOTTOM, gap);
    pane->Add(buttons, 0, wxBOTTOM, gap);
    pane->Add(m_question, 0, wxBOTTOM, gap / 2);
    pane->Add(writing, 0, wxEXPAND);
    m_pane->SetSizer(pane);

    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(page_heading(this, "Mijn oefening"), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    top->Add(m_keuze, 1, wxALIGN_CENTER_VERTICAL);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_banner, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_said, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_list, 1, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_pane, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);

    m_list->SetName("mijn-oefening-post");
    m_answer->SetName("mijn-oefening-antwoord");
    m_send->SetName("mijn-oefening-versturen");
    m_said->SetName("mijn-oefening-gezegd");
    m_keuze->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        m_run = m_runs.at(static_cast<std::size_t>(m_keuze->GetSelection())).id.text;
        reload();
    });
    m_list->on_select = [this] { show_message(); };
    m_send->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { verstuur(); });
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { vers_klok(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit();
    });
}

void MijnOefeningPage::fit() {
    const int width = GetClientSize().x - 4 * look::gap(this);
    bool other = false;
    for (WrappedText* one : {m_said, m_text, m_stand}) other = one->fit(width) || other;
    if (other) Layout();
}

void MijnOefeningPage::focus_list() { m_list->SetFocus(); }

void MijnOefeningPage::reload() {
    const auto ik = wie_ben_ik(m_context.store);
    m_ik = ik ? ik->id : Id<Persoon>{};
    m_runs = ik ? oefeningen_van(m_context.store, m_ik) : std::vector<Oefenrun>();
    m_keuze->Clear();
    for (const Oefenrun& one : m_runs) m_keuze->Append(to_wx(one.naam));
    auto chosen = std::ranges::find(m_runs, m_run, [](const Oefenrun& one) { return one.id.text; });
    if (chosen == m_runs.end()) chosen = m_runs.begin();
    const bool there = chosen != m_runs.end();
    m_run = there ? chosen->id.text : std::string();
    m_keuze->Show(m_runs.size() > 1);
    m_banner->Show(there);
    if (there) m_keuze->SetSelection(static_cast<int>(chosen - m_runs.begin()));
    m_post = there ? postvak(m_context.store, chosen->id, m_ik) : std::vector<Postregel>();
    m_table.content.clear();
    for (const Postregel& one : m_post) {
        std::string words = one.bericht.tekst;
        std::ranges::replace(words, '\n', ' ');
        m_table.content.push_back({one.bericht.id.text,
                                   {{oefentijd_kort(one.bericht.op.value_or(0))},
                                    {one.bericht.via},
                                    {words, one.wacht() ? Tone::strong : Tone::normal},
                                    stand_cell(one)},
                                   {}});
    }
    m_list->reload();
    if (!m_list->selected()) m_list->select_first();
    m_said->set(!ik     ? "Zeg op de startpagina wie je bent; dan staat hier wat jij in een oefening krijgt."
                : there ? ""
                        : "Je doet nu niet mee aan een oefening. Wie de oefening leidt verdeelt de rollen.",
                Tone::faint);
    if (there)
        m_timer.Start(second);
    else
        m_timer.Stop();
    vers_klok();
    show_message();
}

void MijnOefeningPage::vers_klok() {
    const auto run = std::ranges::find(m_runs, m_run, [](const Oefenrun& one) { return one.id.text; });
    if (run == m_runs.end()) return;
    const std::string stand = run->status == Oefenstatus::afgelopen    ? "afgelopen"
                              : run->status == Oefenstatus::voorbereid ? "nog niet begonnen"
                              : staat_stil(*run)                       ? "de klok staat stil"
                                                                       : "";
    m_banner->set(run->naam, oefentijd_tekst(klok_van(*run, system_milliseconds())), stand);
}

const Postregel* MijnOefeningPage::gekozen() const {
    const auto found =
        std::ranges::find(m_post, m_list->selected_key(), [](const Postregel& one) { return one.bericht.id.text; });
    return found == m_post.end() ? nullptr : &*found;
}

void MijnOefeningPage::show_message() {
    const Postregel* one = gekozen();
    m_pane->Show(one != nullptr);
    if (!one) {
        m_shown.clear();
        fit();
        Layout();
        return;
    }
    const bool other = std::exchange(m_shown, one->bericht.id.text) != m_shown;
    if (other) m_answer->Clear();
    m_text->set(one->bericht.tekst, Tone::normal);
    std::string stand = one->stand();
    for (const Oefenbijdrage& said : one->gezegd)
        if (!said.tekst.empty())
            stand +=
                (stand.empty() ? "" : "\n") + ("Jij, om " + oefentijd_kort(said.op.value_or(0)) + ": " + said.tekst);
    if (one->wacht() && one->bericht.tot) stand = "Uiterlijk " + oefentijd_kort(*one->bericht.tot);
    m_stand->set(stand, Tone::faint);
    m_keuzes = one->keuzes();
    if (m_keuzes.size() > most_buttons) m_keuzes.resize(most_buttons);
    const bool choosing = one->wacht() || one->bericht.soort == Berichtsoort::verwachting;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->Show(choosing && i < m_keuzes.size());
        if (i < m_keuzes.size()) m_buttons[i]->SetLabel(to_wx(upper_first(m_keuzes[i])));
    }
    const bool writing = one->bericht.soort == Berichtsoort::inject;
    m_question->Show(writing);
    m_answer->Show(writing);
    m_send->Show(writing);
    fit();
    m_pane->Layout();
    Layout();
}

std::vector<std::string> MijnOefeningPage::knoppen() const {
    std::vector<std::string> all;
    for (const wxButton* one : m_buttons)
        if (one->IsShown()) all.push_back(from_wx(one->GetLabel()));
    return all;
}

void MijnOefeningPage::kies(const std::string& keuze) { zeg(keuze, {}); }

void MijnOefeningPage::verstuur() { zeg({}, from_wx(m_answer->GetValue())); }

void MijnOefeningPage::zeg(const std::string& keuze, const std::string& tekst) try {
    const Postregel* one = gekozen();
    if (!one) return;
    antwoord(m_context.store, one->bericht.id, m_ik, keuze, tekst, system_milliseconds());
    m_answer->Clear();
    m_context.navigator.announce("OEFENING: je antwoord is verstuurd naar de oefenleiding.");
    reload();
} catch (const Error& error) {
    m_context.navigator.report(error);
}

}  // namespace noaber::oto
