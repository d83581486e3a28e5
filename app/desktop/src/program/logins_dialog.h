// SPDX-License-Identifier: EUPL-1.2
// Who came in at the hub, from where, and what was done to accounts: for the beheerder.
#pragma once

#include <noaberui/background.h>

#include <noaber/sync/accounts_client.h>
#include <noaberui/table_view.h>

#include <wx/dialog.h>

#include <string>
#include <vector>

namespace noaber {

class WrappedText;

class LoginsDialog final : public wxDialog {
public:
    LoginsDialog(wxWindow* parent, const Membership& membership);

    /// While the hub is asked.
    [[nodiscard]] bool busy() const { return m_background.busy(); }
    [[nodiscard]] TableView& list() { return *m_list; }
    [[nodiscard]] const std::string& said() const;

private:
    void show(const std::exception_ptr& failure);
    AccountsClient m_client;
    std::vector<HubLogin> m_answer;  ///< of the thread alone until it has ended
    SimpleTable m_lines;
    TableView* m_list;
    WrappedText* m_said;
    Background m_background;  ///< last: it ends before what it works on
};

}  // namespace noaber
