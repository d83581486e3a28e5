// SPDX-License-Identifier: EUPL-1.2
// The second step of one's own account: putting it into an app by QR code, proving that it is there, and taking it off.
#pragma once

#include <noaberui/background.h>

#include <noaber/sync/accounts_client.h>
#include <noaberui/table_model.h>

#include <wx/dialog.h>

#include <functional>
#include <string>
#include <vector>

class wxBoxSizer;
class wxButton;
class wxStaticText;
class wxTextCtrl;

namespace noaber {

class QrPicture;
class WrappedText;

class SecondStepDialog final : public wxDialog {
public:
    SecondStepDialog(wxWindow* parent, const Membership& membership);

    /// While the hub is asked.
    [[nodiscard]] bool busy() const { return m_background.busy(); }
    [[nodiscard]] const std::string& said() const;
    /// Whether the account wants a code, as the hub said last.
    [[nodiscard]] bool on() const { return m_on; }
    [[nodiscard]] wxTextCtrl& code_box() { return *m_code; }
    [[nodiscard]] wxTextCtrl& secret_box() { return *m_secret; }
    [[nodiscard]] wxTextCtrl& spare_box() { return *m_spare; }
    /// As the button beside the code does.
    void send_code();

private:
    wxBoxSizer* make_setting_up();
    wxBoxSizer* make_code_row();
    wxBoxSizer* make_spare();
    void ask(std::function<void()> work, std::function<void()> done);
    void show_state();
    void say(const std::string& words, Tone tone, Sign sign);

    AccountsClient m_client;
    bool m_known = false;  ///< whether the hub answered at all
    bool m_on = false;
    SecondStep m_step;                 ///< what is being set up
    std::vector<std::string> m_codes;  ///< spare ones, told once
    WrappedText* m_explanation;
    WrappedText* m_scan;
    QrPicture* m_picture;
    wxTextCtrl* m_secret;
    WrappedText* m_prove;
    wxStaticText* m_code_name;
    wxTextCtrl* m_code;
    wxButton* m_send;
    WrappedText* m_keep;
    wxTextCtrl* m_spare;
    wxButton* m_copy;
    WrappedText* m_said;
    int m_width;
    Background m_background;  ///< last: it ends before what it works on
};

}  // namespace noaber
