// SPDX-License-Identifier: EUPL-1.2
// Watching a run again.
#include "terugkijk_page.h"

#include "oefen_banner.h"
#include "oefenleiding.h"

#include <noaber/base/errors.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/slider.h>
#include <wx/stattext.h>

#include <algorithm>
#include <array>

namespace noaber::oto {

namespace {

constexpr std::array<std::int64_t, 5> speeds{1, 10, 60, 300, 1800};
constexpr std::size_t usual_speed = 2;
constexpr int ticks_in_second = 10;

}  // namespace

TerugkijkPage::TerugkijkPage(wxWindow* parent, PageContext& context)
    : Page(parent, context), m_table({{"Tijd", 8}, {"Wie", 18}, {"Verloop", 40, 1}}) {
    const int gap = look::gap(this);
    m_keuze = new wxChoice(this, wxID_ANY);
    m_banner = new OefenBanner(this);
    m_said = new WrappedText(this);
    m_speel = new wxButton(this, wxID_ANY, "&Afspelen");
    m_snelheid = new wxChoice(this, wxID_ANY);
    for (const std::int64_t one : speeds) m_snelheid->Append(to_wx(fmt::format("{}×", one)));
    m_snelheid->SetSelection(usual_speed);
    m_slider = new wxSlider(this, wxID_ANY, 0, 0, 1);
    m_list = new TableView(this, m_table);
    m_list->set_empty_text("Schuif naar rechts om te zien wat er gebeurde.");
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(page_heading(this, "Terugkijken"), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    top->Add(m_keuze, 1, wxALIGN_CENTER_VERTICAL);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_speel, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    row->Add(m_snelheid, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    row->Add(m_slider, 1, wxALIGN_CENTER_VERTICAL);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_banner, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(row, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_said, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_list, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_speel->SetName("terugkijken-afspelen");
    m_slider->SetName("terugkijken-tijd");
    m_list->SetName("terugkijken-verloop");
    m_keuze->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        m_run = m_runs.at(static_cast<std::size_t>(m_keuze->GetSelection())).id.text;
        open();
    });
    m_slider->Bind(wxEVT_SLIDER, [this](wxCommandEvent&) { toon(m_slider->GetValue()); });
    m_speel->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { speel(); });
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        toon(m_op + std::max<Oefentijd>(1, speed() / ticks_in_second));
        if (m_op >= m_einde) speel();
    });
}

std::int64_t TerugkijkPage::speed() const { return speeds.at(static_cast<std::size_t>(m_snelheid->GetSelection())); }

void TerugkijkPage::focus_list() { m_list->SetFocus(); }

void TerugkijkPage::reload() {
    m_runs = m_context.store.list<Oefenrun>();
    std::erase_if(m_runs, [](const Oefenrun& one) { return one.status == Oefenstatus::voorbereid; });
    std::ranges::reverse(m_runs);
    m_keuze->Clear();
    for (const Oefenrun& one : m_runs) m_keuze->Append(to_wx(one.naam));
    auto chosen = std::ranges::find(m_runs, m_run, [](const Oefenrun& one) { return one.id.text; });
    const bool same = chosen != m_runs.end() && !m_regels.empty();
    if (chosen == m_runs.end()) chosen = m_runs.begin();
    m_run = chosen == m_runs.end() ? std::string() : chosen->id.text;
    if (chosen != m_runs.end()) m_keuze->SetSelection(static_cast<int>(chosen - m_runs.begin()));
    // A run that goes on is not played anew with everything that happens in it.
    if (!same || chosen->status == Oefenstatus::afgelopen) open();
}

void TerugkijkPage::open() {
    m_timer.Stop();
    m_regels.clear();
    m_einde = 0;
    std::string wrong =
        m_run.empty() ? "Er is nog geen oefening gespeeld. Zet er een klaar op het tabblad Leiden." : "";
    try {
        if (!m_run.empty()) {
            const Oefenleiding leiding(m_context.store, Id<Oefenrun>{m_run});
            for (const std::string& line : leiding.log())
                if (Logwoorden words = in_woorden(line); !words.wat.empty()) m_regels.push_back(std::move(words));
            m_einde = leiding.loop().nu();
        }
    } catch (const std::exception& error) {
        wrong = error_in_words(error);
    }
    m_said->set(wrong, Tone::faint);
    (void)m_said->fit(GetClientSize().x - 4 * look::gap(this));
    m_slider->SetRange(0, std::max(1, static_cast<int>(m_einde)));
    for (wxWindow* one : std::initializer_list<wxWindow*>{m_slider, m_speel, m_snelheid})
        one->Enable(!m_regels.empty());
    toon(m_einde);
    Layout();
}

void TerugkijkPage::toon(Oefentijd tot) {
    m_op = std::clamp<Oefentijd>(tot, 0, m_einde);
    m_slider->SetValue(static_cast<int>(m_op));
    vers();
}

void TerugkijkPage::speel() {
    if (m_timer.IsRunning()) {
        m_timer.Stop();
    } else if (!m_regels.empty()) {
        if (m_op >= m_einde) toon(0);
        m_timer.Start(1'000 / ticks_in_second);
    }
    m_speel->SetLabel(m_timer.IsRunning() ? "&Stoppen" : "&Afspelen");
}

void TerugkijkPage::vers() {
    m_table.content.clear();
    for (std::size_t i = m_regels.size(); i-- > 0;) {
        const Logwoorden& words = m_regels[i];
        if (words.op > m_op) continue;
        m_table.content.push_back(
            {std::to_string(i),
             {{oefentijd_tekst(words.op), Tone::faint},
              {words.wie},
              {words.wat, words.fout ? Tone::warning : Tone::normal, words.fout ? Sign::warning : Sign::none}},
             {}});
    }
    m_list->reload();
    if (m_banner->Show(!m_run.empty())) Layout();
    const auto run = std::ranges::find(m_runs, m_run, [](const Oefenrun& one) { return one.id.text; });
    m_banner->set(run == m_runs.end() ? std::string() : run->naam,
                  m_run.empty() ? std::string()
                                : fmt::format("{} van {}", oefentijd_tekst(m_op), oefentijd_tekst(m_einde)),
                  m_run.empty() ? "" : "teruggekeken");
}

}  // namespace noaber::oto
