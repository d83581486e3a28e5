// SPDX-License-Identifier: EUPL-1.2
// Shows an e-mail that was made, to save as a file or to open in one's own mail program. Noaber sends nothing.
#pragma once

#include <noaber/report/mail.h>
#include <noaberui/page.h>

#include <wx/dialog.h>

namespace noaber {

class MailDialog : public wxDialog {
public:
    MailDialog(wxWindow* parent, PageContext& context, Mail mail);
    /// What the Opslaan button does once it is known where.
    void save(const std::filesystem::path& file) const;

private:
    PageContext& m_context;
    Mail m_mail;
};

}  // namespace noaber
