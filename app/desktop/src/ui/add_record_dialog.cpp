// SPDX-License-Identifier: EUPL-1.2
// The dialog for a new record, and how it ends.
#include <noaberui/add_record_dialog.h>

#include <noaber/base/errors.h>
#include <noaber/store/edit.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/sizer.h>

namespace noaber {

AddRecordDialog::AddRecordDialog(wxWindow* parent, PageContext& context, Record start)
    : wxDialog(parent, wxID_ANY, to_wx(start.entity->label + " toevoegen"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context) {
    m_form = new RecordForm(this, context, m_no_notes, RecordForm::Mode::draft);
    m_error = new WrappedText(this);
    auto* add_button = new wxButton(this, wxID_OK, "Toevoegen");
    add_button->SetDefault();
    const int gap = look::gap(this);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, "Annuleren"), 0, wxRIGHT, gap);
    buttons->Add(add_button);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_form, 1, wxEXPAND);
    all->Add(m_error, 0, wxLEFT | wxRIGHT | wxTOP, 2 * gap);
    all->Add(buttons, 0, wxEXPAND | wxALL, 2 * gap);
    SetSizer(all);
    SetSize(FromDIP(wxSize(520, 560)));
    m_form->show_draft(std::move(start));
    CentreOnParent();
    add_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { add(); });
    CallAfter([this] { m_form->focus_field(); });
}

void AddRecordDialog::add() {
    const auto draft = m_form->draft();
    if (!draft) return;
    try {
        m_added = add_record(m_context.store, *draft);
        if (IsModal()) EndModal(wxID_OK);
    } catch (const InputError& error) {
        m_error->set(error.what(), Tone::error, Sign::error);
        m_error->fit(GetClientSize().x - 4 * look::gap(this));
        Layout();
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

bool ask_new_record(wxWindow* parent, PageContext& context, Record start) {
    const EntityInfo& entity = *start.entity;
    if (context.jaarplan && entity.index_of("jaarplan") && is_empty(start["jaarplan"]))
        start["jaarplan"] = context.jaarplan->id.text;
    AddRecordDialog dialog(parent, context, std::move(start));
    if (dialog.ShowModal() != wxID_OK) return false;
    context.navigator.open_record(entity, dialog.added());
    return true;
}

}  // namespace noaber
