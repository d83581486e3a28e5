// SPDX-License-Identifier: EUPL-1.2
// One field in a form: label, editor by the field's type, and what is said under it.
#pragma once

#include <noaber/store/entity.h>
#include <noaberui/wrapped_text.h>

#include <wx/window.h>

#include <string>
#include <vector>

class wxSizer;

namespace noaber {

class FramedText;
class RecordForm;
struct Signalering;

class FieldRow {
public:
    FieldRow(RecordForm& form, wxSizer& grid, const FieldInfo& field);

    [[nodiscard]] const FieldInfo& field() const { return m_field; }
    /// What the widest word of the label needs.
    [[nodiscard]] int least_label_width() const;
    [[nodiscard]] wxWindow& editor() const { return *m_editor; }
    /// As the person sees it.
    [[nodiscard]] std::string typed() const;
    /// Whether something was typed that is not what was shown.
    [[nodiscard]] bool dirty() const { return typed() != m_shown; }
    void show_value(std::string text);
    void revert();
    /// What is typed counts as shown from here on; gives what was shown before.
    std::string settle();
    /// Takes settle() back: it could not be saved after all.
    void unsettle(std::string shown) { m_shown = std::move(shown); }
    void say(std::string note, const std::vector<const Signalering*>& findings);
    void say_error(std::string text);
    [[nodiscard]] std::string remarks() const;
    /// Takes the heights that these widths need. True when one changed.
    bool fit(int label_width, int editor_width);

private:
    [[nodiscard]] wxWindow* make_editor();
    wxWindow* make_text();
    wxWindow* make_choice();
    wxWindow* make_reference();
    wxWindow* make_boolean();
    void bind_text(wxWindow* editor);
    void save();
    void set_typed(const std::string& text);

    RecordForm& m_form;
    const FieldInfo& m_field;
    WrappedText* m_label;
    wxWindow* m_editor;
    FramedText* m_frame = nullptr;  ///< around the editor of a long text
    WrappedText* m_note;
    std::vector<WrappedText*> m_findings;
    WrappedText* m_error;
    wxSizer* m_under;
    std::string m_shown;
    bool m_saving = false;
};

}  // namespace noaber
