// SPDX-License-Identifier: EUPL-1.2
// The page of what changed since a plan was fixed.
#include "wijzigingen_page.h"

#include "jaren_page.h"
#include "vaststellen_dialog.h"
#include "vaststellingen_page.h"
#include "volgend_jaar_dialog.h"

#include <noaber/base/text.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/text.h>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber {

namespace {

enum Column : std::size_t { veld, was, nu };

/// What was is struck through.
class ChangesList final : public TableView {
public:
    using TableView::TableView;

protected:
    void draw_cell(wxDC& dc, const wxRect& area, std::size_t row, std::size_t column,
                   const CellLook& cell_look) override {
        if (column != was) return TableView::draw_cell(dc, area, row, column, cell_look);
        dc.SetFont(GetFont().Strikethrough());
        TableView::draw_cell(dc, area, row, column, cell_look);
        dc.SetFont(GetFont());
    }
};

std::string heading_of(const ActiviteitWijziging& change) {
    return change.code + " " + change.titel + " · " + std::string(in_words(change.soort));
}

std::string key_of(const ActiviteitWijziging& change, std::string_view field) {
    return (change.activiteit.empty() ? change.code : change.activiteit.text) + "/" + std::string(field);
}

std::string baseline_words(const Vaststelling& one) {
    if (!one.datum) return one.naam;
    return fmt::format("{} ({}-{}-{})", one.naam, one.datum->day(), one.datum->month(), one.datum->year());
}

}  // namespace

WijzigingenPage::WijzigingenPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context), m_table({{"Veld", 26, 1}, {"Was", 30, 3}, {"Is nu", 30, 3}}) {
    const int gap = look::gap(this);
    m_panel = new ListPanel(this, [this](wxWindow* panel) { return new ChangesList(panel, m_table); });
    m_baseline = new wxChoice(this, wxID_ANY);
    m_baseline->SetMinSize({34 * GetCharWidth(), -1});
    m_baseline->SetToolTip("Sinds welke vaststelling");
    m_baseline->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_chosen = m_baselines.at(static_cast<std::size_t>(event.GetSelection())).id.text;
        fill_table();
    });
    m_fix = m_panel->add_button("Vaststellen…", [this] { add_new(); });
    m_fix->SetToolTip("Bewaart het plan zoals het nu is, om later te zien wat er wijzigde.");
    m_next_year = m_panel->add_button("Naar volgend jaar…", [this] {
        if (m_context.jaarplan) ask_next_year(this, m_context, *m_context.jaarplan);
    });
    m_next_year->SetToolTip("Neemt activiteiten mee naar het plan van volgend jaar; je kiest per activiteit.");
    auto* all = new wxBoxSizer(wxVERTICAL);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(page_heading(this, "Wijzigingen"), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    top->Add(m_baseline, 0, wxALIGN_CENTER_VERTICAL);
    all->Add(top, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_panel, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
}

const Vaststelling* WijzigingenPage::chosen() const {
    const auto found = std::ranges::find(m_baselines, m_chosen, [](const Vaststelling& one) { return one.id.text; });
    if (found != m_baselines.end()) return &*found;
    return m_baselines.empty() ? nullptr : &m_baselines.front();
}

void WijzigingenPage::fill_baselines() {
    m_baselines.clear();
    if (m_context.jaarplan) m_baselines = vaststellingen_van(m_context.store, *m_context.jaarplan);
    wxArrayString words;
    for (const Vaststelling& one : m_baselines) words.Add(to_wx(baseline_words(one)));
    m_baseline->Set(words);
    const Vaststelling* one = chosen();
    m_baseline->SetSelection(one ? static_cast<int>(one - m_baselines.data()) : wxNOT_FOUND);
    m_baseline->Show(one != nullptr);
    m_fix->Enable(m_context.jaarplan.has_value());
    m_next_year->Enable(m_context.jaarplan.has_value());
    Layout();
}

void WijzigingenPage::fill_table() {
    m_table.content.clear();
    const Vaststelling* baseline = chosen();
    if (!baseline) {
        m_panel->list().set_empty_text(
            "Dit plan is nog niet vastgesteld. Kies Vaststellen…; daarna zie je hier wat er wijzigt.");
        return m_panel->reload();
    }
    m_panel->list().set_empty_text("Niets gewijzigd sinds \"" + baseline->naam + "\".");
    for (const ActiviteitWijziging& change : wijzigingen_sinds(m_context.store, *baseline).activiteiten) {
        if (change.velden.empty())
            m_table.content.push_back({key_of(change, ""),
                                       {{std::string(in_words(change.soort)), Tone::strong},
                                        {change.soort == WijzigingSoort::vervallen ? change.titel : "", Tone::error},
                                        {change.soort == WijzigingSoort::toegevoegd ? change.titel : ""}},
                                       heading_of(change)});
        for (const VeldWijziging& field : change.velden)
            m_table.content.push_back({key_of(change, field.veld),
                                       {{field.label}, {field.oud, Tone::error}, {field.nieuw}},
                                       heading_of(change)});
    }
    m_panel->reload();
}

void WijzigingenPage::reload() {
    fill_baselines();
    fill_table();
}

bool WijzigingenPage::add_new() {
    if (m_context.jaarplan) ask_fix(this, m_context, *m_context.jaarplan);
    return true;
}

void WijzigingenPage::show_selection() {
    if (!m_panel->list().selected()) return m_panel->list().select_first();
    const std::string key = m_panel->list().selected_key();
    const auto slash = key.find('/');
    const std::string record = key.substr(0, slash), field = key.substr(slash + 1);
    const EntityInfo& entity = info_of<Activiteit>();
    if (!is_uuid(record)) return m_context.navigator.show_detail(entity, {});  // gone
    m_context.navigator.show_detail(entity, record, entity.index_of(field) ? field : std::string());
}

PageContribution versies_page() {
    const auto tab = [](const char* titel, std::vector<std::string> entities, auto create) {
        return PageContribution{"", titel, "", "", std::move(entities), create};
    };
    return tabbed_page(
        "versies", "Versies", "Plan", "document-properties-symbolic",
        {tab("Wijzigingen", {},
             [](wxWindow* parent, PageContext& context) -> Page* { return new WijzigingenPage(parent, context); }),
         tab("Meerdere jaren", {},
             [](wxWindow* parent, PageContext& context) -> Page* { return new JarenPage(parent, context); }),
         tab("Vaststellingen", {"vaststelling"},
             [](wxWindow* parent, PageContext& context) -> Page* { return new VaststellingenPage(parent, context); })});
}

}  // namespace noaber
