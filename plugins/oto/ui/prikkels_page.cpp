// SPDX-License-Identifier: EUPL-1.2
// The page of the Leerprikkelaar's month.
#include "prikkels_page.h"

#include <noaber/base/errors.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/text.h>

#include <fmt/format.h>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>

#include <algorithm>

namespace noaber::oto {

namespace {

constexpr int months_before = 12;
constexpr int months_after = 2;
constexpr int most_questions = 5;

Maand months_later(Maand maand, int count) { return Maand::of(maand.eerste_dag().plus_months(count)); }

std::string share(std::size_t part, std::size_t whole) {
    return whole == 0 ? std::string("–") : fmt::format("{} %", (100 * part + whole / 2) / whole);
}

}  // namespace

PrikkelsPage::PrikkelsPage(wxWindow* parent, PageContext& context)
    : Page(parent, context),
      m_maand(Maand::of(system_today())),
      m_table({{"Functie", 26, 2},
               {"Gesteld", 9},
               {"Beantwoord", 11},
               {"Respons", 9},
               {"Goed", 8},
               {"Nog niet goed", 13}}) {
    const int gap = look::gap(this);
    auto* heading = page_heading(this, "Leerprikkelaar");
    m_choice = new wxChoice(this, wxID_ANY);
    for (int i = months_after; i >= -months_before; --i) {
        m_maanden.push_back(months_later(m_maand, i));
        m_choice->Append(to_wx(in_woorden(m_maanden.back())));
    }
    m_choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        choose(m_maanden.at(static_cast<std::size_t>(m_choice->GetSelection())));
    });
    m_aantal =
        new wxSpinCtrl(this, wxID_ANY, "1", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 1, most_questions, 1);
    m_button = new wxButton(this, wxID_ANY, to_wx("&Klaarzetten"));
    m_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { zet_klaar(); });
    m_says = new wxStaticText(this, wxID_ANY, "");
    m_list = new TableView(this, m_table);

    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    const auto middle = wxALIGN_CENTER_VERTICAL | wxRIGHT;
    bar->Add(new wxStaticText(this, wxID_ANY, to_wx("Maand")), 0, middle, gap);
    bar->Add(m_choice, 0, middle, 3 * gap);
    bar->Add(new wxStaticText(this, wxID_ANY, to_wx("Vragen per persoon")), 0, middle, gap);
    bar->Add(m_aantal, 0, middle, 3 * gap);
    bar->Add(m_button, 0, wxALIGN_CENTER_VERTICAL);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(heading, 0, wxBOTTOM, gap);
    all->Add(bar, 0, wxBOTTOM, gap);
    all->Add(m_says, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_list, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_list->set_empty_text("Voor deze maand staat nog niets klaar.");
}

void PrikkelsPage::focus_list() { m_list->SetFocus(); }

void PrikkelsPage::choose(Maand maand) {
    m_maand = maand;
    reload();
}

void PrikkelsPage::reload() {
    const auto place = std::ranges::find(m_maanden, m_maand);
    m_choice->SetSelection(place == m_maanden.end() ? wxNOT_FOUND : static_cast<int>(place - m_maanden.begin()));
    m_table.content.clear();
    for (const Respons& one : respons(m_context.store, m_maand)) {
        if (one.gesteld == 0) continue;
        m_table.content.push_back({one.wat,
                                   {{one.wat, m_table.content.empty() ? Tone::strong : Tone::normal},
                                    {std::to_string(one.gesteld)},
                                    {std::to_string(one.beantwoord)},
                                    {share(one.beantwoord, one.gesteld)},
                                    {std::to_string(one.goed)},
                                    {std::to_string(one.fout)}},
                                   {}});
    }
    m_list->reload();
    say_what_to_do();
}

void PrikkelsPage::say_what_to_do() {
    const bool may = may_write(info_of<Prikkel>(), nullptr, actor_on(m_context.store), "");
    m_button->Enable(may);
    std::string words;
    if (!may)
        words = "Het veiligheidsbureau zet de vragen klaar.";
    else if (m_table.content.empty())
        words =
            "Zet de vragen van de maand klaar. Wie een functie heeft krijgt er een; de hub mailt ze in de maand zelf.";
    else
        words = fmt::format("Functies met minder dan {} mensen tellen alleen in \"Allen\" mee.", kleinste_groep);
    m_says->SetLabel(to_wx(words));
    Layout();
}

void PrikkelsPage::zet_klaar() try {
    const std::size_t count = oto::zet_klaar(m_context.store, m_maand, static_cast<std::size_t>(m_aantal->GetValue()));
    m_context.navigator.announce(count == 0
                                     ? fmt::format("Voor {} stond alles al klaar.", in_woorden(m_maand))
                                     : fmt::format("{} leerprikkels van {} staan klaar.", count, in_woorden(m_maand)));
    reload();
} catch (const Error& error) {
    m_context.navigator.report(error);
}

}  // namespace noaber::oto
