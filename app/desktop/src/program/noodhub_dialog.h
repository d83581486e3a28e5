// SPDX-License-Identifier: EUPL-1.2
// Making this laptop the hub of the network it is on: says what that is, starts it, and joins it like everybody else.
#pragma once

#include <noaberui/background.h>
#include "noodhub_program.h"

#include <noaber/sync/membership.h>
#include <noaberui/page.h>
#include <noaberui/table_model.h>

#include <wx/dialog.h>

#include <exception>
#include <memory>
#include <optional>
#include <string>

class wxButton;
class wxChoice;

namespace noaber {

class WrappedText;

class NoodhubDialog final : public wxDialog {
public:
    NoodhubDialog(wxWindow* parent, PageContext& context);

    /// As the button does, with the chosen address; while busy() it is being started.
    void start(const std::string& host, std::uint16_t port = noodhub_port);
    [[nodiscard]] bool busy() const { return m_background.busy(); }
    [[nodiscard]] const std::string& said() const;
    /// What came of it: both, or neither.
    [[nodiscard]] const std::optional<Membership>& joined() const { return m_joined; }
    [[nodiscard]] std::unique_ptr<NoodhubProgram> take_program() { return std::move(m_program); }

private:
    [[nodiscard]] NoodhubStart what_to_start(const std::string& host, std::uint16_t port) const;
    void come_in();
    void done(const std::exception_ptr& failure);
    void set_busy(bool busy);
    void say(const std::string& words, Tone tone, Sign sign);

    PageContext& m_context;
    std::optional<Membership> m_before;  ///< of an emergency hub that was started here, or joined
    wxChoice* m_address;
    WrappedText* m_said;
    wxButton* m_cancel;
    wxButton* m_start;
    int m_width;
    std::unique_ptr<NoodhubProgram> m_program;
    std::unique_ptr<HubJoin> m_asking;
    std::optional<Membership> m_joined;
    Background m_background;  ///< last: it ends before what it works on
};

}  // namespace noaber
