// SPDX-License-Identifier: EUPL-1.2
// Coverage of the goals, and what is behind a count.
#include "dekking_page.h"

#include "indicatoren_page.h"

#include <noaber/jaarplan/plan.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/register_page.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/text.h>

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace noaber {

namespace {

std::string codes(const std::vector<Activiteit>& all, const std::vector<std::size_t>& which) {
    std::string text;
    for (const std::size_t i : which) text += (text.empty() ? "" : ", ") + all[i].code;
    return text;
}

std::string heading(const Doeldekking& doel) {
    const std::size_t count = doel.aantal();
    return doel.doelstelling + " (" + (count == 0 ? "geen activiteit" : std::to_string(count)) + ")";
}

}  // namespace

DekkingPage::DekkingPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context),
      m_goals({{"Speerpunt", 40, 4}, {"Aantal", 8, 0}, {"Activiteiten", 18, 1}}),
      m_activities({{"Code", 6, 0}, {"Activiteit", 30, 2}, {"Groep", 18, 1}, {"Resultaat", 24, 2}}) {
    const int gap = look::gap(this);
    m_panel = new ListPanel(this, m_goals);
    m_heading = new wxStaticText(this, wxID_ANY, "");
    m_heading->SetFont(look::bold_font(this));
    m_activity_list = new TableView(this, m_activities);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(page_heading(this, "Doelen"), 0, wxBOTTOM, gap);
    all->Add(m_panel, 3, wxEXPAND);
    all->Add(m_heading, 0, wxTOP | wxBOTTOM, gap);
    all->Add(m_activity_list, 2, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_panel->list().set_empty_text("Nog geen speerpunten. Voeg ze toe op het tabblad Speerpunten.");
    m_activity_list->set_empty_text("Geen activiteit dient dit speerpunt. Kies het op het blad van een activiteit.");
    m_panel->list().on_select = [this] {
        load_activities();
        show_selection();
    };
    m_panel->list().on_activate = [this](std::size_t) {
        m_activity_list->SetFocus();
        m_activity_list->select_first();
    };
    m_activity_list->on_select = [this] {
        const std::string key = m_activity_list->selected_key();
        if (!key.empty()) m_context.navigator.show_detail(info_of<Activiteit>(), key, "speerpunt");
    };
    m_activity_list->on_activate = [this](std::size_t) { m_context.navigator.edit_detail("speerpunt"); };
}

void DekkingPage::reload() {
    m_goals.content.clear();
    m_behind.clear();
    m_all = m_context.jaarplan ? activiteiten_of(m_context.store, *m_context.jaarplan) : std::vector<Activiteit>{};
    const Dekking dekking = bereken_dekking(m_context.store.list<Speerpunt>(), m_all);
    const auto add = [&](const std::string& key, const std::string& what, const std::vector<std::size_t>& which,
                         std::string group) {
        const Tone tone = which.empty() ? Tone::warning : Tone::normal;
        m_goals.content.push_back(
            {key, {{what}, {std::to_string(which.size()), tone}, {codes(m_all, which)}}, std::move(group)});
        m_behind.push_back(which);
    };
    for (const Doeldekking& doel : dekking.doelen)
        for (const Speerpuntdekking& one : doel.speerpunten)
            add(one.speerpunt.id.text, one.speerpunt.speerpunt, one.activiteiten, heading(doel));
    if (!m_all.empty()) add("zonder", "Activiteiten zonder speerpunt", dekking.zonder, "Zonder speerpunt");
    m_panel->reload();
    load_activities();
}

void DekkingPage::load_activities() {
    m_activities.content.clear();
    const auto row = m_panel->list().selected();
    if (row && *row < m_behind.size())
        for (const std::size_t i : m_behind[*row])
            m_activities.content.push_back(
                {m_all[i].id.text, {{m_all[i].code}, {m_all[i].titel}, {m_all[i].groep}, {m_all[i].resultaat}}, {}});
    m_heading->SetLabel(row ? to_wx("Waarom: " + std::to_string(m_activities.content.size()) + " activiteiten")
                            : wxString("Waarom"));
    m_activity_list->reload();
}

void DekkingPage::show_selection() {
    const auto row = m_panel->list().selected();
    if (!row) return m_panel->list().select_first();
    const std::string key = m_goals.key(*row);
    m_context.navigator.show_detail(info_of<Speerpunt>(), key == "zonder" ? std::string() : key);
}

PageContribution doelen_page() {
    return tabbed_page(
        "doelen", "Doelen", "Plan", "starred-symbolic",
        {{"",
          "Dekking",
          "",
          "",
          {},
          [](wxWindow* parent, PageContext& context) -> Page* { return new DekkingPage(parent, context); }},
         {"",
          "Indicatoren",
          "",
          "",
          {"indicator"},
          [](wxWindow* parent, PageContext& context) -> Page* { return new IndicatorenPage(parent, context); }},
         register_page<Meting>("", "Metingen", "", ""),
         register_page<Speerpunt>("", "Speerpunten", "", "")});
}

}  // namespace noaber
