// SPDX-License-Identifier: EUPL-1.2
// The dialog of the hub's log of who came in.
#include "logins_dialog.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/sizer.h>

namespace noaber {

LoginsDialog::LoginsDialog(wxWindow* parent, const Membership& membership)
    : wxDialog(parent, wxID_ANY, "Logboek van de hub", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_client(membership),
      m_lines({{"Wanneer", 17}, {"Wie", 20, 1}, {"Wat", 36, 3}, {"Apparaat", 18, 1}, {"Vanaf", 16}}) {
    const int gap = look::gap(this);
    m_list = new TableView(this, m_lines);
    m_list->set_empty_text({});
    m_list->SetMinSize({-1, 14 * m_list->row_height()});
    m_said = new WrappedText(this, "De hub wordt gevraagd…", Tone::faint);
    auto* close = new wxButton(this, wxID_CANCEL, "Sluiten");
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(m_said, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    foot->Add(close, 0, wxALIGN_CENTER_VERTICAL);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_list, 1, wxEXPAND | wxALL, 2 * gap);
    all->Add(foot, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, 2 * gap);
    SetSizer(all);
    SetClientSize(std::max(FromDIP(820), 112 * GetCharWidth()), all->CalcMin().y);
    SetMinSize(GetSize());
    CentreOnParent();
    close->SetFocus();
    m_background.run([this] { m_answer = m_client.logins(); },
                     [this](const std::exception_ptr& failure) { show(failure); }, [this] { m_client.abort(); });
}

const std::string& LoginsDialog::said() const { return m_said->text(); }

void LoginsDialog::show(const std::exception_ptr& failure) {
    const auto say = [this](const std::string& words, Tone tone, Sign sign) {
        m_said->set(words, tone, sign);
        m_said->fit(GetClientSize().x - 24 * GetCharWidth());
        Layout();
    };
    try {
        if (failure) std::rethrow_exception(failure);
        std::size_t number = 0;
        for (const HubLogin& one : m_answer)
            m_lines.content.push_back({std::to_string(number++),
                                       {{local_time_text(one.at), Tone::faint},
                                        {one.account.empty() ? "op de hub zelf" : one.account, Tone::strong},
                                        {one.what},
                                        {one.device},
                                        {one.address, Tone::faint}},
                                       {}});
        m_list->set_empty_text("Nog niemand.");
        m_list->reload();
        say({}, Tone::faint, Sign::none);
    } catch (const std::exception& error) {
        say(error_in_words(error), Tone::error, Sign::error);
    }
}

}  // namespace noaber
