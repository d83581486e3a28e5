// SPDX-License-Identifier: EUPL-1.2
// One record at the right of the window.
#include "detail_pane.h"

#include "overdracht_dialog.h"

#include <noaber/jaarplan/vaststellen.h>
#include <noaber/store/edit.h>
#include <noaber/store/hanging.h>
#include <noaberui/add_record_dialog.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace noaber {

namespace {

constexpr std::size_t history_tab = 2, bijlagen_tab = 3, common_tabs = 4;

/// What a related record is called beside the record that it is tied to: without repeating that record's own title.
std::string related_title(const Store& store, const Record& record, std::string_view beside) {
    std::string title;
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        const FieldInfo& field = record.entity->fields[i];
        if (field.hidden || is_empty(record.values[i]) || as_text(record.values[i]) == beside) continue;
        title += (title.empty() ? "" : " · ") + display_value(store, field, record.values[i]);
    }
    return title;
}

}  // namespace

DetailPane::DetailPane(wxWindow* parent, PageContext& context, const std::vector<FieldNote>& notes,
                       const std::vector<SheetTab>& sheet_tabs)
    : wxPanel(parent), m_context(context), m_related({{"Verband", 30, 1}}), m_sheet_tabs(sheet_tabs) {
    const int gap = look::gap(this);
    m_kind = new WrappedText(this);
    m_title = new WrappedText(this);
    m_title->SetFont(look::heading_font(this));
    m_company = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxSize(10, GetCharHeight() + FromDIP(4)),
                                 wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    m_back = new wxButton(this, wxID_ANY, "‹ Terug"_w);
    m_remove = new wxButton(this, wxID_ANY, "Verwijderen");
    m_tabs = new wxNotebook(this, wxID_ANY);
    m_form = new RecordForm(m_tabs, context, notes, RecordForm::Mode::in_place);
    auto* related = new wxPanel(m_tabs);
    m_related_list = new TableView(related, m_related);
    auto* add = new wxButton(related, wxID_ANY, "Toevoegen…"_w);
    auto* related_sizer = new wxBoxSizer(wxVERTICAL);
    related_sizer->Add(m_related_list, 1, wxEXPAND);
    related_sizer->Add(add, 0, wxALL | wxALIGN_RIGHT, gap);
    related->SetSizer(related_sizer);
    m_history = new HistoryPanel(m_tabs);
    m_history->on_put_back = [this](const std::string& field, const Value& value) {
        try {
            edit_field(m_context.store, *m_entity, m_record, field, value);
        } catch (const std::exception& error) {
            m_context.navigator.report(error);
        }
    };
    m_tabs->AddPage(m_form, "Gegevens");
    m_tabs->AddPage(related, "Verbanden");
    m_tabs->AddPage(m_history, "Geschiedenis");
    m_bijlagen = new BijlagenPanel(m_tabs, context);
    m_tabs->AddPage(m_bijlagen, "Bijlagen");
    for (std::size_t i = 0; i < m_sheet_tabs.size(); ++i) {
        m_holders.push_back(new wxPanel(m_tabs));
        m_holders.back()->SetSizer(new wxBoxSizer(wxVERTICAL));
        m_holders.back()->Hide();
    }
    m_panels.resize(m_sheet_tabs.size());

    auto* first = new wxBoxSizer(wxHORIZONTAL);
    first->Add(m_kind, 1, wxALIGN_CENTER_VERTICAL);
    first->Add(m_back, 0, wxRIGHT | wxRESERVE_SPACE_EVEN_IF_HIDDEN, gap);
    first->Add(m_remove, 0, wxRESERVE_SPACE_EVEN_IF_HIDDEN);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(first, 0, wxEXPAND | wxALL, gap);
    all->Add(m_title, 0, wxLEFT | wxRIGHT, gap);
    all->Add(m_company, 0, wxEXPAND | wxLEFT | wxRIGHT, gap);
    all->AddSpacer(gap / 2);
    all->Add(m_tabs, 1, wxEXPAND);
    SetSizer(all);

    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
    m_back->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { back(); });
    m_remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove(); });
    add->Bind(wxEVT_BUTTON, [this, add](wxCommandEvent&) { offer_related(add); });
    m_tabs->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        event.Skip();
        if (m_entity) load_front();
    });
    m_form->on_saved = [this](const std::string& field) { m_context.navigator.announce(field + " opgeslagen"); };
    m_related_list->set_empty_text("Nog geen verbanden.");
    m_related_list->on_activate = [this](std::size_t row) {
        const std::string& key = m_related.content[row].key;
        const auto slash = key.find('/');
        const Place here{m_entity, m_record};
        if (const EntityInfo* entity = m_context.store.schema().find(key.substr(0, slash)))
            if (show(*entity, std::string(key.substr(slash + 1)))) m_before.push_back(here);
        m_back->Show(!m_before.empty());
    };
    clear();
}

bool DetailPane::show(const EntityInfo& entity, std::string_view record, std::string_view field) {
    const bool other = m_record != record;
    m_before.clear();
    if (!m_form->show(entity, record)) {
        clear();
        return false;
    }
    m_entity = &entity;
    m_record = std::string(record);
    load();
    if (other || !field.empty()) show_form();
    // Where the field stands is known once everything has been laid out.
    if (!field.empty()) m_form->CallAfter([form = m_form, name = std::string(field)] { form->scroll_to_field(name); });
    return true;
}

void DetailPane::clear() {
    m_entity = nullptr;
    m_record.clear();
    m_before.clear();
    m_form->clear();
    m_tabs->Hide();
    m_back->Hide();
    m_remove->Hide();
    m_kind->set({}, Tone::faint);
    m_title->set({}, Tone::strong);
    if (on_look) on_look(std::nullopt);
    if (on_filled) on_filled(false);
}

void DetailPane::reload() {
    if (!m_entity) return;
    if (!m_form->reload()) return clear();
    load();
}

void DetailPane::findings_changed() { m_form->findings_changed(); }

void DetailPane::load() {
    m_kind->set(m_entity->label, Tone::faint);
    m_title->set(title_of(m_context.store, *m_entity, m_record), Tone::strong);
    m_title->SetFont(look::heading_font(this));
    load_related();
    const std::size_t attached = hanging_on(m_context.store, *m_entity, m_record).size();
    m_tabs->SetPageText(bijlagen_tab, attached ? wxString::Format("Bijlagen (%zu)", attached) : wxString("Bijlagen"));
    arrange_sheet_tabs();
    load_front();
    m_tabs->Show();
    m_remove->Show();
    m_back->Show(!m_before.empty());
    if (on_look) on_look(RecordRef{m_entity->name, m_record});
    if (on_filled) on_filled(true);
    lay_out();
}

/// The tabs that plugins have for records of this kind, behind those that every record has.
void DetailPane::arrange_sheet_tabs() {
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < m_sheet_tabs.size(); ++i)
        if (m_sheet_tabs[i].entiteit == m_entity->name) wanted.push_back(i);
    if (wanted == m_own_tabs) return;
    if (m_tabs->GetSelection() >= static_cast<int>(common_tabs)) m_tabs->ChangeSelection(0);
    while (m_tabs->GetPageCount() > common_tabs) {
        m_tabs->GetPage(common_tabs)->Hide();
        m_tabs->RemovePage(common_tabs);
    }
    m_own_tabs = std::move(wanted);
    for (const std::size_t tab : m_own_tabs) {
        m_holders[tab]->Show();  // before it is a page: a hidden one has no tab
        m_tabs->AddPage(m_holders[tab], to_wx(m_sheet_tabs[tab].titel));
    }
}

/// What is read only while it is seen.
void DetailPane::load_front() {
    const auto front = static_cast<std::size_t>(std::max(0, m_tabs->GetSelection()));
    if (front == history_tab) m_history->show(m_context.store, *m_entity, m_record);
    if (front == bijlagen_tab) m_bijlagen->show({m_entity->name, m_record});
    if (front < common_tabs || front - common_tabs >= m_own_tabs.size()) return;
    const std::size_t tab = m_own_tabs[front - common_tabs];
    if (!m_panels[tab]) {
        m_panels[tab] = m_sheet_tabs[tab].create(m_holders[tab], m_context);
        m_holders[tab]->GetSizer()->Add(m_panels[tab], 1, wxEXPAND);
        m_holders[tab]->Layout();
    }
    try {
        m_panels[tab]->show(m_record);
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

bool DetailPane::show_sheet_tab(std::string_view titel) {
    for (std::size_t i = 0; i < m_own_tabs.size(); ++i) {
        if (m_sheet_tabs[m_own_tabs[i]].titel != titel) continue;
        m_tabs->SetSelection(common_tabs + i);
        return true;
    }
    return false;
}

void DetailPane::load_related() {
    m_related.content.clear();
    for (const Touched& one : references_to(m_context.store, *m_entity, m_record)) {
        const auto record = m_context.store.find(*one.entity, one.record);
        if (!record) continue;
        m_related.content.push_back({one.entity->name + '/' + one.record,
                                     {{related_title(m_context.store, *record, m_record)}},
                                     one.entity->plural});
    }
    std::ranges::stable_sort(m_related.content, {}, [](const auto& row) { return row.group; });
    m_related_list->reload();
    const std::size_t count = m_related.content.size();
    m_tabs->SetPageText(1, count ? wxString::Format("Verbanden (%zu)", count) : wxString("Verbanden"));
}

void DetailPane::show_company(const Presence& company) {
    std::string all;
    for (const std::string& name : company.names) all += (all.empty() ? "" : "\n") + name;
    m_company->SetLabelText(to_wx(in_words(company)));
    m_company->SetToolTip(to_wx(all.empty() ? "" : "Ook geopend door:\n" + all));
}

void DetailPane::lay_out() {
    const int width = GetClientSize().x - 2 * look::gap(this);
    if (width <= 0) return;
    m_title->fit(width);
    m_kind->fit(std::max(width / 3, 60));
    Layout();
}

bool DetailPane::edit(std::string_view field) {
    if (!m_entity) return false;
    show_form();
    return m_form->focus_field(field);
}

int DetailPane::width_of_tabs() const {
    return GetTextExtent("GegevensVerbanden (99)GeschiedenisBijlagen (9)").x + 4 * FromDIP(30);
}

void DetailPane::show_history() {
    if (m_entity) m_tabs->SetSelection(history_tab);
}

void DetailPane::show_bijlagen() {
    if (m_entity) m_tabs->SetSelection(bijlagen_tab);
}

void DetailPane::show_form() {
    if (m_tabs->GetSelection() != 0) m_tabs->ChangeSelection(0);  // does not take the cursor from the list
}

void DetailPane::remove() {
    try {
        const std::string title = title_of(m_context.store, *m_entity, m_record);
        m_form->revert();
        if (m_entity == &info_of<Persoon>()) {
            if (!remove_person(this, m_context, Id<Persoon>{m_record})) return;
        } else if (m_entity == &info_of<Vaststelling>()) {
            trek_in(m_context.store, {m_record});  // with the activities that it kept
        } else {
            remove_record(m_context.store, *m_entity, m_record);
        }
        m_context.navigator.announce(title + " verwijderd. Ctrl+Z zet het terug.");
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

void DetailPane::back() {
    if (m_before.empty()) return;
    auto before = m_before;
    const Place place = before.back();
    before.pop_back();
    show(*place.entity, place.record);
    m_before = std::move(before);
    m_back->Show(!m_before.empty());
}

void DetailPane::offer_related(wxWindow* button) {
    wxMenu menu;
    for (const EntityInfo* entity : m_context.store.schema().entities()) {
        const auto field = std::ranges::find(entity->fields, m_entity->name, &FieldInfo::refers_to);
        if (field == entity->fields.end()) continue;
        auto* item = menu.Append(wxID_ANY, to_wx(entity->label));
        menu.Bind(
            wxEVT_MENU,
            [this, entity, field](wxCommandEvent&) {
                Record start = entity->new_record();
                start[field->name] = m_record;
                CallAfter([this, start] { ask_new_record(this, m_context, start); });
            },
            item->GetId());
    }
    if (menu.GetMenuItemCount() == 0) return m_context.navigator.announce("Hier hoort niets anders bij.");
    button->PopupMenu(&menu, 0, button->GetSize().y);
}

}  // namespace noaber
