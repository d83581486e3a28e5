// SPDX-License-Identifier: EUPL-1.2
// Accounts and devices as the hub has them: one's own devices, or, for a beheerder, who may do what in the region.
#pragma once

#include <noaberui/background.h>

#include <noaber/sync/accounts_client.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <wx/dialog.h>

#include <functional>
#include <string>
#include <vector>

class wxBoxSizer;
class wxButton;
class wxChoice;
class wxTextCtrl;

namespace noaber {

class WrappedText;

class AccountsDialog final : public wxDialog {
public:
    enum class Whose { mine, region };
    AccountsDialog(wxWindow* parent, PageContext& context, const Membership& membership, Whose whose);

    /// While the hub is asked.
    [[nodiscard]] bool busy() const { return m_background.busy(); }
    [[nodiscard]] const std::string& said() const;
    [[nodiscard]] TableView& accounts() { return *m_accounts_list; }
    [[nodiscard]] TableView& devices() { return *m_devices_list; }
    [[nodiscard]] wxTextCtrl& name_box() { return *m_name; }
    [[nodiscard]] wxTextCtrl& code_box() { return *m_code; }

    // as the buttons do; a revocation without asking
    void change(const std::string& role, const std::string& gemeente);
    void invite(const std::string& name, const std::string& role, const std::string& gemeente);
    void revoke_chosen();
    void take_second_step_off();

private:
    struct Right {
        wxChoice* role;
        wxTextCtrl* gemeente;
    };
    void add_accounts(wxBoxSizer& all);
    void add_devices(wxBoxSizer& all);
    [[nodiscard]] Right add_right(wxBoxSizer& row);
    /// What the hub said.
    struct Answer {
        std::vector<HubAccount> accounts;
        std::vector<HubDevice> devices;
        std::string code;
    };
    /// Does the work in the background, then asks for the lists anew; `words` says what was done.
    void ask(std::function<void(Answer&)> work, const std::string& words);
    void answered(const std::exception_ptr& failure, Answer&& answer, const std::string& words);
    void load();
    void load_devices();
    void chosen_account();
    void enable();
    void ask_revoke();
    void say(const std::string& words, Tone tone, Sign sign);
    [[nodiscard]] const HubAccount* account() const;
    [[nodiscard]] const HubDevice* device() const;

    void show_log();
    void show_second_step();
    [[nodiscard]] bool at_noodhub() const { return m_hub.kind == HubKind::emergency; }

    PageContext& m_context;
    Whose m_whose;
    Membership m_hub;
    AccountsClient m_client;
    Answer m_known;
    std::vector<HubDevice> m_shown_devices;
    bool m_forbidden = false;  ///< the hub said that this is not for this person
    SimpleTable m_accounts;
    SimpleTable m_devices;
    WrappedText* m_said;
    TableView* m_accounts_list = nullptr;
    TableView* m_devices_list = nullptr;
    Right m_chosen{};
    wxButton* m_change = nullptr;
    wxTextCtrl* m_name = nullptr;
    Right m_invited{};
    wxButton* m_invite = nullptr;
    wxTextCtrl* m_code = nullptr;
    wxButton* m_copy = nullptr;
    wxButton* m_log = nullptr;
    wxButton* m_second_step = nullptr;  ///< one's own, or taking the chosen account's off
    wxButton* m_revoke = nullptr;
    Background m_background;  ///< last: it ends before what it works on
};

}  // namespace noaber
