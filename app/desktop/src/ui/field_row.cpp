// SPDX-License-Identifier: EUPL-1.2
// Editors by the type of a field, and how they behave: Enter and leaving save, Escape puts back.
#include "field_row.h"

#include <noaberui/framed_text.h>

#include <noaber/store/reference.h>
#include <noaberui/entity_table.h>
#include <noaberui/findings.h>
#include <noaberui/look.h>
#include <noaberui/page.h>
#include <noaberui/record_form.h>
#include <noaberui/text.h>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <utility>

namespace noaber {

namespace {

/// A wheel over an editor must scroll the form, not change a choice.
void leave_wheel_to_form(wxWindow* editor, wxWindow& form) {
    editor->Bind(wxEVT_MOUSEWHEEL, [&form](wxMouseEvent& event) {
        wxMouseEvent copy(event);
        form.GetEventHandler()->ProcessEvent(copy);
    });
}

}  // namespace

FieldRow::FieldRow(RecordForm& form, wxSizer& grid, const FieldInfo& field) : m_form(form), m_field(field) {
    m_label = new WrappedText(&form, field.label, Tone::faint);
    m_editor = make_editor();
    m_editor->SetName(to_wx(field.name));
    m_note = new WrappedText(&form);
    m_error = new WrappedText(&form);
    auto* column = new wxBoxSizer(wxVERTICAL);
    m_under = new wxBoxSizer(wxVERTICAL);
    column->Add(m_frame ? static_cast<wxWindow*>(m_frame) : m_editor, 0,
                field.type == FieldType::boolean ? 0 : static_cast<int>(wxEXPAND));
    column->Add(m_note);
    column->Add(m_under);
    column->Add(m_error);
    grid.Add(m_label, 0, wxTOP, form.FromDIP(7));
    grid.Add(column, 1, wxEXPAND | wxBOTTOM, form.FromDIP(2));
}

wxWindow* FieldRow::make_editor() {
    switch (m_field.type) {
        case FieldType::choice: return make_choice();
        case FieldType::reference: return make_reference();
        case FieldType::boolean: return make_boolean();
        default: return make_text();
    }
}

wxWindow* FieldRow::make_text() {
    // Names and titles wrap too; a line end in them is only there for the eye.
    const bool several = m_field.type == FieldType::long_text || m_field.type == FieldType::text;
    const long wrap = m_field.type == FieldType::text ? wxTE_WORDWRAP : wxTE_BESTWRAP;
    if (several) m_frame = new FramedText(&m_form, wrap | wxTE_NO_VSCROLL);
    auto* text = m_frame ? m_frame->text()
                         : new wxTextCtrl(&m_form, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    if (m_field.type == FieldType::date) text->SetHint("dag-maand-jaar");
    if (!several) text->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { save(); });
    if (several)
        text->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
            m_form.lay_out();
            event.Skip();
        });
    leave_wheel_to_form(text, m_form);
    bind_text(text);
    return text;
}

wxWindow* FieldRow::make_choice() {
    auto* choice = new wxChoice(&m_form, wxID_ANY);
    for (const Choice& one : m_field.choices) choice->Append(to_wx(one.label));
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { save(); });
    leave_wheel_to_form(choice, m_form);
    return choice;
}

wxWindow* FieldRow::make_reference() {
    auto* box = new wxComboBox(&m_form, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, 0, nullptr, wxTE_PROCESS_ENTER);
    // Two thousand names are read only when somebody is about to choose one.
    const auto fill = [this, box] {
        const EntityInfo* other = m_form.m_context.store.schema().find(m_field.refers_to);
        if (!other || box->GetCount() > 0) return;
        wxArrayString titles;
        for (const std::string& name : ReferenceNames(m_form.m_context.store).all(*other)) titles.Add(to_wx(name));
        const wxString typed = box->GetValue();
        box->Set(titles);
        box->ChangeValue(typed);
    };
    box->Bind(wxEVT_SET_FOCUS, [fill](wxFocusEvent& event) {
        fill();
        event.Skip();
    });
    box->Bind(wxEVT_COMBOBOX_DROPDOWN, [fill](wxCommandEvent&) { fill(); });
    box->Bind(wxEVT_COMBOBOX, [this](wxCommandEvent&) { save(); });
    box->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { save(); });
    leave_wheel_to_form(box, m_form);
    bind_text(box);
    return box;
}

wxWindow* FieldRow::make_boolean() {
    auto* box = new wxCheckBox(&m_form, wxID_ANY, "ja");
    box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { save(); });
    return box;
}

void FieldRow::bind_text(wxWindow* editor) {
    editor->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        save();
    });
    editor->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (event.GetKeyCode() == WXK_ESCAPE && dirty()) return revert();
        if (enter && (event.ControlDown() || m_field.type == FieldType::text)) return save();
        event.Skip();
    });
}

void FieldRow::save() {
    // Showing an error or another record can take the focus away once more while we are here.
    if (m_form.m_building || m_saving || !dirty()) return;
    m_saving = true;
    m_form.save(*this);
    m_saving = false;
}

std::string FieldRow::typed() const {
    if (const auto* text = dynamic_cast<wxTextCtrl*>(m_editor)) {
        std::string words = from_wx(text->GetValue());
        if (m_field.type == FieldType::text) std::ranges::replace(words, '\n', ' ');
        return words;
    }
    if (const auto* box = dynamic_cast<wxComboBox*>(m_editor)) return from_wx(box->GetValue());
    if (const auto* choice = dynamic_cast<wxChoice*>(m_editor)) return from_wx(choice->GetStringSelection());
    if (const auto* box = dynamic_cast<wxCheckBox*>(m_editor)) return box->GetValue() ? "ja" : "";
    return {};
}

void FieldRow::set_typed(const std::string& text) {
    if (auto* edit = dynamic_cast<wxTextCtrl*>(m_editor))
        edit->ChangeValue(to_wx(text));
    else if (auto* box = dynamic_cast<wxComboBox*>(m_editor))
        box->ChangeValue(to_wx(text));
    else if (auto* choice = dynamic_cast<wxChoice*>(m_editor))
        choice->SetSelection(choice->FindString(to_wx(text), true));
    else if (auto* check = dynamic_cast<wxCheckBox*>(m_editor))
        check->SetValue(text == "ja");
}

void FieldRow::show_value(std::string text) {
    if (m_field.type == FieldType::boolean && text == "nee") text.clear();
    if (m_field.type == FieldType::choice && text.empty() && !m_field.choices.empty())
        text = m_field.choices.front().label;
    if (text == m_shown && text == typed()) return;
    m_shown = std::move(text);
    set_typed(m_shown);
    // What the editor can't show as it is (no such choice) must not look like something typed.
    m_shown = typed();
}

std::string FieldRow::settle() { return std::exchange(m_shown, typed()); }

void FieldRow::revert() {
    set_typed(m_shown);
    say_error({});
    m_form.lay_out();
}

void FieldRow::say(std::string note, const std::vector<const Signalering*>& findings) {
    m_note->set(std::move(note), Tone::faint);
    while (m_findings.size() < findings.size()) {
        m_findings.push_back(new WrappedText(&m_form));
        m_under->Add(m_findings.back());
    }
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        if (i >= findings.size())
            m_findings[i]->set({}, Tone::normal);
        else
            m_findings[i]->set(findings[i]->melding, Tone::normal, sign_for(findings[i]->ernst));
    }
}

void FieldRow::say_error(std::string text) { m_error->set(std::move(text), Tone::error, Sign::error); }

std::string FieldRow::remarks() const {
    std::string all = m_note->text();
    for (const WrappedText* one : m_findings) all += "\n" + one->text();
    return all + "\n" + m_error->text();
}

int FieldRow::least_label_width() const {
    int widest = 0;
    for (const wxString& word : wxSplit(to_wx(m_field.label), ' ', '\0'))
        widest = std::max(widest, m_label->GetTextExtent(word).x);
    return widest + m_form.FromDIP(2);
}

bool FieldRow::fit(int label_width, int editor_width) {
    bool changed = m_label->fit(label_width);
    changed |= m_note->fit(editor_width);
    changed |= m_error->fit(editor_width);
    for (WrappedText* one : m_findings) changed |= one->fit(editor_width);
    // One height for all editors of one line, whatever the toolkit thinks of each.
    wxSize size(editor_width, m_editor->GetCharHeight() + m_form.FromDIP(18));
    wxWindow* sized = m_editor;
    if (m_field.type == FieldType::boolean) size.x = m_editor->GetBestSize().x;
    if (m_frame) {
        const WideWords wide = m_field.type == FieldType::text ? WideWords::left : WideWords::broken;
        const auto lines =
            static_cast<int>(wrap_lines(*m_editor, to_wx(typed()), m_frame->width_inside(editor_width), wide).size());
        size.y = m_frame->height_for(lines);  // all of it: the form scrolls, not each field
        sized = m_frame;
    }
    if (size == sized->GetMinSize()) return changed;
    sized->SetMinSize(size);
    return true;
}

}  // namespace noaber
