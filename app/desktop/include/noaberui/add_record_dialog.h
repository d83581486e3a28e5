// SPDX-License-Identifier: EUPL-1.2
// Asks for the fields of a new record and adds it.
#pragma once

#include <noaberui/page.h>
#include <noaberui/record_form.h>

#include <wx/dialog.h>

#include <string>

namespace noaber {

class WrappedText;

class AddRecordDialog : public wxDialog {
public:
    /// Starts from `start`, in which what is known is filled in.
    AddRecordDialog(wxWindow* parent, PageContext& context, Record start);
    /// Id of the record that was added.
    [[nodiscard]] const std::string& added() const { return m_added; }
    [[nodiscard]] RecordForm& form() { return *m_form; }
    /// What the Toevoegen button does.
    void add();

private:
    PageContext& m_context;
    std::vector<FieldNote> m_no_notes;
    RecordForm* m_form;
    WrappedText* m_error;
    std::string m_added;
};

/// Asks, adds, goes there. Gives whether something was added.
bool ask_new_record(wxWindow* parent, PageContext& context, Record start);

}  // namespace noaber
