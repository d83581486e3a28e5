// SPDX-License-Identifier: EUPL-1.2
// The page of one person's duties.
#include "dienstkalender_page.h"

#include <noaberui/year_steps.h>

#include <noaber/base/text.h>
#include <noaber/organisatie/wie.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/text.h>

#include <fmt/format.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <set>

namespace noaber {

DienstkalenderPage::DienstkalenderPage(wxWindow* parent, PageContext& context)
    : Page(parent, context),
      m_table({{"Dienst", 18, 1}, {"Functie", 18, 1}, {"Van", 18, 1}, {"Tot", 18, 1}, {"Feestdag", 24, 2}}) {
    const int gap = look::gap(this);
    m_choice = new wxChoice(this, wxID_ANY);
    m_choice->SetMinSize({32 * GetCharWidth(), -1});
    m_choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_wie = m_mensen.at(static_cast<std::size_t>(event.GetSelection()));
        load_year();
    });
    m_count = new wxStaticText(this, wxID_ANY, "");
    m_count->SetForegroundColour(look::faint());
    m_kalender = new Dienstkalender(this);
    m_list = new TableView(this, m_table);
    m_list->on_select = [this] {
        if (!m_list->selected_key().empty()) m_context.navigator.show_detail(info_of<Dienst>(), m_list->selected_key());
    };
    m_list->on_activate = [this](std::size_t) {
        m_context.navigator.open_record(info_of<Dienst>(), m_list->selected_key());
    };
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    bar->Add(m_choice, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    m_jaren = new YearSteps(this, system_today().year(), [this] { load_year(); });
    bar->Add(m_jaren, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, 2 * gap);
    bar->Add(m_count, 1, wxALIGN_CENTER_VERTICAL);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(page_heading(this, "Kalender van een persoon"), 0, wxBOTTOM, gap);
    all->Add(bar, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_kalender, 3, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_list, 2, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
}

int DienstkalenderPage::jaar() const { return m_jaren->jaar(); }

void DienstkalenderPage::focus_filter() { m_choice->SetFocus(); }

void DienstkalenderPage::set_topic(std::string_view words) {
    for (const Id<Persoon>& id : m_mensen) {
        const auto persoon = m_context.store.find(id);
        if (persoon && (id.text == words || fold(persoon->naam) == fold(words))) m_wie = id;
    }
    reload();
}

void DienstkalenderPage::reload() {
    m_beeld = lees_piket(m_context.store);
    load_mensen();
    load_year();
}

/// Everybody who is in a pool or has a duty; who works here stands chosen at first.
void DienstkalenderPage::load_mensen() {
    std::set<std::string> ids;
    for (const Poollid& lid : m_beeld.pool) ids.insert(lid.persoon.text);
    for (const Dienstvak& vak : m_beeld.vakken()) ids.insert(vak.persoon.text);
    std::vector<Persoon> mensen;
    for (const std::string& id : ids)
        if (auto persoon = m_context.store.find(Id<Persoon>{id})) mensen.push_back(std::move(*persoon));
    std::ranges::sort(mensen, [](const Persoon& a, const Persoon& b) { return natural_order(a.naam, b.naam) < 0; });
    m_mensen.clear();
    m_choice->Clear();
    const auto ik = wie_ben_ik(m_context.store);
    int chosen = 0;
    for (const Persoon& persoon : mensen) {
        const bool own = m_wie.empty() && ik && persoon.id == ik->id;
        if (own || persoon.id == m_wie) chosen = static_cast<int>(m_mensen.size());
        m_mensen.push_back(persoon.id);
        m_choice->Append(to_wx(persoon.naam));
    }
    m_choice->Enable(!m_mensen.empty());
    if (m_mensen.empty()) return;
    m_choice->SetSelection(chosen);
    m_wie = m_mensen[static_cast<std::size_t>(chosen)];
}

void DienstkalenderPage::load_year() {
    const int year = jaar();
    m_list->set_empty_text(m_mensen.empty() ? "Nog niemand in een pool. Voeg mensen toe op de pagina Pool en regels."
                                            : fmt::format("Geen diensten in {}.", year));
    std::vector<KalenderDienst> diensten;
    m_table.content.clear();
    for (const Dienstvak& vak : m_beeld.van(m_wie)) {
        if (vak.eind.date().year() < year || vak.begin.date().year() > year) continue;
        const auto functie = m_context.store.find(vak.functie);
        const std::string naam = functie ? functie->naam : "Onbekende functie";
        std::string feest;
        for (const ZwareDag& dag : m_beeld.kalender().dagen(vak.begin, vak.eind))
            feest += (feest.empty() ? "" : ", ") + dag.naam;
        diensten.push_back({vak.begin, vak.eind, naam, !feest.empty()});
        m_table.content.push_back(
            {vak.dienst.text,
             {{vak.periode, Tone::strong}, {naam}, {in_short(vak.begin)}, {in_short(vak.eind)}, {feest}},
             {}});
    }
    std::vector<KalenderAfwezigheid> afwezig;
    for (const Afwezigheid& one : m_beeld.afwezigheden)
        if (one.persoon == m_wie && one.van) afwezig.push_back({*one.van, one.tot.value_or(*one.van)});
    m_count->SetLabel(
        to_wx(fmt::format("{} {} in {}", diensten.size(), diensten.size() == 1 ? "dienst" : "diensten", year)));
    m_kalender->show(year, std::move(diensten), std::move(afwezig), system_today());
    m_list->reload();
    Layout();
}

}  // namespace noaber
