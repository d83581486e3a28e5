// SPDX-License-Identifier: EUPL-1.2
// Joining a hub: says beforehand what is shared, asks in the background, keeps what was typed when it does not work out.
#pragma once

#include <noaberui/background.h>

#include <noaber/sync/membership.h>
#include <noaberui/page.h>
#include <noaberui/table_model.h>

#include <wx/dialog.h>
#include <wx/timer.h>

#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class wxButton;
class wxGauge;
class wxRadioButton;
class wxStaticText;
class wxTextCtrl;

namespace noaber {

class WrappedText;

class JoinDialog final : public wxDialog {
public:
    /// `before`: what the file belonged to; its address is filled in. An emergency hub is known by its code alone.
    JoinDialog(wxWindow* parent, PageContext& context, const std::optional<Membership>& before,
               HubKind kind = HubKind::own);

    [[nodiscard]] wxTextCtrl& address_box() { return *m_address; }
    [[nodiscard]] wxTextCtrl& code_box() { return *m_code; }
    [[nodiscard]] wxTextCtrl& account_box() { return *m_account; }
    [[nodiscard]] wxTextCtrl& password_box() { return *m_password; }
    /// Hidden until the hub asks for it.
    [[nodiscard]] wxTextCtrl& second_step_box() { return *m_second_step; }
    /// An invitation, or the name and password of an account that is there.
    enum class With { code, password };
    /// As the choice above the fields does.
    void come_in(With with);
    [[nodiscard]] wxTextCtrl& device_box() { return *m_device; }
    [[nodiscard]] wxButton& join_button() { return *m_join; }
    /// PEM of who vouches for the hub. Says in the dialog when the file can't be read.
    void use_certificate(const std::filesystem::path& file);
    /// What stands in the dialog about how it went.
    [[nodiscard]] const std::string& said() const;
    /// As the button does; while busy() the hub is asked.
    void join();
    [[nodiscard]] bool busy() const { return m_background.busy(); }
    [[nodiscard]] const std::optional<Membership>& joined() const { return m_joined; }

private:
    [[nodiscard]] std::string explanation() const;
    wxSizer* make_choice_row();
    wxSizer* make_certificate_row();
    [[nodiscard]] SignIn sign_in() const;
    [[nodiscard]] std::unique_ptr<HubJoin> make_join() const;
    void leave_out_what_a_code_tells();
    [[nodiscard]] With with() const;
    void choose_certificate();
    [[nodiscard]] bool filled_in();
    void lay_out_words(wxSizer& into);
    void asked(std::exception_ptr failure);
    void ask_second_step(const std::string& words);
    void cancel();
    void set_busy(bool busy);
    void say(const std::string& words, Tone tone, Sign sign);

    PageContext& m_context;
    HubKind m_kind;
    wxTextCtrl* m_address;
    wxRadioButton* m_with_code;
    wxRadioButton* m_with_password;
    wxTextCtrl* m_code;
    wxTextCtrl* m_account;
    wxTextCtrl* m_password;
    wxTextCtrl* m_second_step;
    wxTextCtrl* m_device;
    wxStaticText* m_certificate_words;
    wxButton* m_choose_certificate;
    std::string m_certificate;  ///< PEM
    WrappedText* m_said;
    wxGauge* m_gauge;
    wxTimer m_pulse;
    wxButton* m_cancel;
    wxButton* m_join;
    int m_width;
    bool m_cancelled = false;
    bool m_second_step_asked = false;
    std::unique_ptr<HubJoin> m_asking;
    std::optional<Membership> m_joined;
    std::vector<wxWindow*> m_rows_of_own_hub;  ///< what one needs there only
    std::vector<std::pair<wxStaticText*, wxTextCtrl*>> m_rows_of_code;
    std::vector<std::pair<wxStaticText*, wxTextCtrl*>> m_rows_of_password;
    std::vector<std::pair<wxStaticText*, wxTextCtrl*>> m_rows_of_second_step;
    Background m_background;  ///< last: it ends before what it works on
};

}  // namespace noaber
