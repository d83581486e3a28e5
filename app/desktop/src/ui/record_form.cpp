// SPDX-License-Identifier: EUPL-1.2
// A form from an entity's description: builds it, fills it, saves each field as it is left.
#include <noaberui/record_form.h>

#include "field_row.h"

#include <noaber/base/errors.h>
#include <noaber/store/edit.h>
#include <noaber/store/reference.h>
#include <noaberui/look.h>
#include <noaberui/page.h>
#include <noaberui/text.h>

#include <wx/settings.h>
#include <wx/sizer.h>

#include <algorithm>
#include <stdexcept>

namespace noaber {

RecordForm::RecordForm(wxWindow* parent, PageContext& context, const std::vector<FieldNote>& notes, Mode mode)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL),
      m_context(context),
      m_notes(notes),
      m_mode(mode) {
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOX));
    SetScrollRate(0, GetCharHeight());
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
}

RecordForm::~RecordForm() {
    // The editors go while their rows still live; what was typed was saved when the window closed.
    m_building = true;
    DestroyChildren();
}

bool RecordForm::show(const EntityInfo& entity, std::string_view record) {
    if (!commit()) m_context.navigator.announce("Niet opgeslagen: wat je het laatst typte, kon niet.");
    const bool other_kind = &entity != m_entity;
    const bool other = other_kind || m_record.id != record;
    auto found = m_context.store.find(entity, record);
    if (!found) {
        clear();
        return false;
    }
    m_entity = &entity;
    m_record = std::move(*found);
    if (other_kind) build();
    if (other && !other_kind)
        for (auto& row : m_rows) row->revert();
    load();
    if (other) Scroll(0, 0);
    return true;
}

void RecordForm::show_draft(Record record) {
    m_entity = record.entity;
    m_record = std::move(record);
    build();
    load();
}

void RecordForm::clear() {
    m_entity = nullptr;
    m_record = {};
    build();
}

bool RecordForm::reload() {
    if (!m_entity || m_mode == Mode::draft) return true;
    auto found = m_context.store.find(*m_entity, m_record.id);
    if (!found) {
        clear();
        return false;
    }
    m_record = std::move(*found);
    load();
    return true;
}

void RecordForm::findings_changed() {
    for (auto& row : m_rows) row->say(note_for(row->field()), m_context.findings.about(m_record.id, row->field().name));
    lay_out();
}

void RecordForm::build() {
    m_building = true;
    DestroyChildren();
    m_rows.clear();
    m_grid = nullptr;
    SetSizer(nullptr);
    m_building = false;
    if (!m_entity) return;
    const int gap = look::gap(this);
    m_grid = new wxFlexGridSizer(2, gap / 2, gap);
    for (const FieldInfo& field : m_entity->fields)
        if (!field.hidden) m_rows.push_back(std::make_unique<FieldRow>(*this, *m_grid, field));
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(m_grid, 0, wxALL, gap);
    SetSizer(margin);
}

std::string RecordForm::shown_text(const FieldInfo& field, const Value& value) const {
    const Store& store = m_context.store;
    return field.type == FieldType::reference ? reference_name(store, field, value)
                                              : display_value(store, field, value);
}

void RecordForm::load() {
    for (auto& row : m_rows)
        if (!row->dirty()) row->show_value(shown_text(row->field(), m_record[row->field().name]));
    findings_changed();
}

void RecordForm::lay_out() {
    if (m_laying_out || !m_grid) return;
    m_laying_out = true;
    const int gap = look::gap(this);
    // The scrollbar's room is kept free, so that its coming does not change the widths again.
    const int room = GetSize().x - 3 * gap - wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this) - FromDIP(2);
    int label = std::clamp(room * 3 / 10, 6 * GetCharWidth(), 18 * GetCharWidth());
    for (const auto& row : m_rows) label = std::clamp(row->least_label_width(), label, std::max(label, room / 2));
    bool changed = false;
    for (auto& row : m_rows) changed |= row->fit(label, std::max(room - label, 10 * GetCharWidth()));
    if (changed) FitInside();
    Layout();
    m_laying_out = false;
}

bool RecordForm::save(FieldRow& row) {
    const std::string name = row.field().name;
    std::optional<std::string> shown_before;
    try {
        const Value value = row.field().type == FieldType::boolean
                                ? (row.typed() == "ja" ? Value(std::int64_t{1}) : Value())
                                : parse_field(m_context.store, m_record, row.field(), row.typed());
        row.say_error({});
        if (m_mode == Mode::draft) {
            m_record[name] = value;
            row.show_value(shown_text(row.field(), value));
        } else {
            shown_before = row.settle();  // the reload that follows must not keep it as something typed
            edit_field(m_context.store, *m_entity, m_record.id, name, value);
            reload();
            if (on_saved) on_saved(row.field().label);
        }
        lay_out();
        return true;
    } catch (const InputError& error) {
        if (shown_before) row.unsettle(*shown_before);
        row.say_error(error.what());
        lay_out();
    } catch (const std::exception& error) {
        if (shown_before) row.unsettle(*shown_before);
        m_context.navigator.report(error);
    }
    return false;
}

FieldRow* RecordForm::row_of(std::string_view field) const {
    const auto row =
        std::ranges::find_if(m_rows, [&](const auto& one) { return field.empty() || one->field().name == field; });
    return row == m_rows.end() ? nullptr : row->get();
}

bool RecordForm::focus_field(std::string_view field) {
    if (!scroll_to_field(field)) return false;
    row_of(field)->editor().SetFocus();
    return true;
}

bool RecordForm::scroll_to_field(std::string_view field) {
    const FieldRow* row = row_of(field);
    if (!row) return false;
    const wxRect shown(ScreenToClient(row->editor().GetScreenPosition()), row->editor().GetSize());
    const int unit = std::max(1, GetCharHeight());
    if (shown.y < 0 || shown.GetBottom() + 6 * unit > GetClientSize().y)
        Scroll(0, std::max(0, CalcUnscrolledPosition(shown.GetPosition()).y / unit - 3));
    return true;
}

bool RecordForm::commit() {
    bool all = true;
    for (auto& row : m_rows)
        if (row->dirty()) all &= save(*row);
    return all;
}

bool RecordForm::revert() {
    bool any = false;
    for (auto& row : m_rows) {
        if (!row->dirty()) continue;
        row->revert();
        any = true;
    }
    return any;
}

std::optional<Record> RecordForm::draft() {
    if (!commit()) return std::nullopt;
    return m_record;
}

std::string RecordForm::note_for(const FieldInfo& field) const {
    for (const FieldNote& note : m_notes)
        if (m_entity && note.entity == m_entity->name && note.field == field.name)
            return note.read(m_record, m_context);
    return {};
}

wxWindow& RecordForm::editor(std::string_view field) const {
    const FieldRow* row = row_of(field);
    if (!row) throw std::out_of_range("no such field in the form: " + std::string(field));
    return row->editor();
}

std::string RecordForm::remarks(std::string_view field) const {
    const FieldRow* row = row_of(field);
    return row ? row->remarks() : std::string();
}

}  // namespace noaber
