// SPDX-License-Identifier: EUPL-1.2
// The page of what happened.
#include "geschiedenis_page.h"

#include <noaberui/save_as.h>

#include <noaber/jaarplan/stroom.h>
#include <noaber/report/audit.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/text.h>

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace noaber {

namespace {

constexpr std::size_t most_transactions = 1000;
constexpr std::size_t most_records = 500;

std::string key_of(const Stamp& stamp) { return std::to_string(stamp.time) + '-' + std::to_string(stamp.device); }

}  // namespace

GeschiedenisPage::GeschiedenisPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context),
      m_table({{"Wanneer", 17}, {"Wie", 16, 1}, {"Waar", 15}, {"Wat", 36, 4}, {"Velden", 8, 0, Align::centre}}),
      m_changes({{"Wat", 18, 2}, {"Veld", 16, 1}, {"Was", 18, 2}, {"Werd", 18, 2}}) {
    const int gap = look::gap(this);
    m_panel = new ListPanel(this, m_table);
    m_whose = new wxChoice(m_panel, wxID_ANY);
    m_whose->SetToolTip("Alleen wat er in een werkgroep gebeurde");
    m_whose->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { reload(); });
    m_panel->add_beside_filter(m_whose);
    m_panel->add_button("Alles exporteren…", [this] {
        save_as(m_context, "Geschiedenis", "Excel (*.xlsx)|*.xlsx|CSV (*.csv)|*.csv", ".xlsx",
                [this](const std::filesystem::path& file) { write_audit(m_context.store, file); });
    });
    auto* heading = new wxStaticText(this, wxID_ANY, "Wat daarin veranderde");
    heading->SetFont(look::bold_font(this));
    m_changes_list = new TableView(this, m_changes);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(page_heading(this, "Geschiedenis"), 0, wxBOTTOM, gap);
    all->Add(m_panel, 3, wxEXPAND);
    all->Add(heading, 0, wxTOP | wxBOTTOM, gap);
    all->Add(m_changes_list, 2, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_panel->list().set_empty_text("Nog niets gewijzigd in dit bestand.");
    m_changes_list->set_empty_text("Kies hierboven een regel.");
    m_panel->list().on_select = [this] { show_changes(); };
    m_changes_list->on_select = [this] {
        const std::string key = m_changes_list->selected_key();
        const auto first = key.find('/'), second = key.find('/', first + 1);
        if (const EntityInfo* entity = m_context.store.schema().find(key.substr(0, first)))
            m_context.navigator.show_detail(*entity, key.substr(first + 1, second - first - 1), key.substr(second + 1));
    };
}

void GeschiedenisPage::load_werkgroepen() {
    auto now = m_context.store.list<Werkgroep>();
    const auto same = [](const Werkgroep& a, const Werkgroep& b) { return a.id == b.id && a.naam == b.naam; };
    if (m_whose->GetCount() > 0 && std::ranges::equal(now, m_werkgroepen, same)) return;
    const wxString chosen = m_whose->GetStringSelection();
    m_werkgroepen = std::move(now);
    m_whose->Clear();
    m_whose->Append("Alles");
    for (const Werkgroep& one : m_werkgroepen) m_whose->Append(to_wx(one.naam));
    if (!m_whose->SetStringSelection(chosen)) m_whose->SetSelection(0);
}

void GeschiedenisPage::reload() {
    load_werkgroepen();
    const int whose = m_whose->GetSelection();
    m_recent = whose > 0
                   ? stroom_van(m_context.store, m_werkgroepen[static_cast<std::size_t>(whose - 1)], most_transactions)
                   : m_context.store.recent(most_transactions);
    m_table.content.clear();
    for (const RecentLine& line : m_recent)
        m_table.content.push_back({key_of(line.stamp),
                                   {{local_time_text(line.stamp.milliseconds()), Tone::faint},
                                    {line.author},
                                    {device_in_words(m_context.store, line.stamp.device), Tone::faint},
                                    {line.label},
                                    {std::to_string(line.changes), Tone::faint}},
                                   {}});
    m_panel->reload();
    show_changes();
}

void GeschiedenisPage::show_selection() {
    if (!m_panel->list().selected()) m_panel->list().select_first();
}

void GeschiedenisPage::show_changes() {
    m_changes.content.clear();
    if (const auto row = m_panel->list().selected()) {
        const Stamp stamp = m_recent[*row].stamp;
        auto touched = m_context.store.touched_by(stamp);
        if (touched.size() > most_records) touched.resize(most_records);
        for (const Touched& one : touched) add_changes_of(one, stamp);
    }
    m_changes_list->reload();
}

void GeschiedenisPage::add_changes_of(const Touched& touched, const Stamp& stamp) {
    const std::string title = title_of(m_context.store, *touched.entity, touched.record);
    const std::string what = title.empty() ? touched.entity->label : title;
    for (const HistoryLine& line : m_context.store.history(*touched.entity, touched.record)) {
        if (line.stamp != stamp) continue;
        const auto index = touched.entity->index_of(line.field);
        std::vector<Cell> cells{{what}};
        if (line.kind == ChangeKind::edit && index) {
            const FieldInfo& field = touched.entity->fields[*index];
            cells.insert(cells.end(), {{field.label, Tone::faint},
                                       {display_value(m_context.store, field, line.before), Tone::faint},
                                       {display_value(m_context.store, field, line.after)}});
        } else {
            cells.insert(cells.end(), {{touched.entity->label, Tone::faint},
                                       {},
                                       {line.kind == ChangeKind::create ? "toegevoegd" : "verwijderd"}});
        }
        m_changes.content.push_back(
            {touched.entity->name + '/' + touched.record + '/' + line.field, std::move(cells), {}});
    }
}

}  // namespace noaber
