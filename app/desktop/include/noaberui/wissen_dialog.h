// SPDX-License-Identifier: EUPL-1.2
// Wissen: says first what goes, what stays, and that it can't be undone; the one place where a person must confirm.
#pragma once

#include <noaber/store/erasure.h>
#include <noaber/sync/membership.h>
#include <noaber/sync/wissen.h>
#include <noaberui/background.h>
#include <noaberui/page.h>
#include <noaberui/table_model.h>

#include <wx/dialog.h>

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class wxButton;
class wxTextCtrl;

namespace noaber {

class WrappedText;

class WissenDialog final : public wxDialog {
public:
    /// `word`: what must be typed: the name of what goes.
    WissenDialog(wxWindow* parent, PageContext& context, std::vector<RecordRef> records, std::string word);

    [[nodiscard]] wxTextCtrl& word_box() { return *m_typed; }
    [[nodiscard]] wxButton& go_button() { return *m_go; }
    [[nodiscard]] const std::string& said() const;
    [[nodiscard]] bool busy() const { return m_background.busy(); }

private:
    void add_words(wxSizer& into, const std::vector<std::string>& lines);
    void typed();
    void erase();
    void ask_hub();
    void done(std::size_t gone);
    void failed(const std::exception_ptr& failure);
    void say(const std::string& words, Tone tone, Sign sign);

    PageContext& m_context;
    std::vector<RecordRef> m_records;
    std::string m_word;
    std::optional<Membership> m_membership;
    wxTextCtrl* m_typed = nullptr;
    wxButton* m_go = nullptr;
    WrappedText* m_said = nullptr;
    std::unique_ptr<ErasureRequest> m_request;
    std::size_t m_gone = 0;   ///< written by the background, read when that has ended
    Background m_background;  ///< last: ends before what it uses
};

/// Whether who works here may wipe; when not, it is said.
[[nodiscard]] bool may_erase_here(PageContext& context);
/// Asks, and wipes. False when nothing was wiped.
bool ask_erase(wxWindow* parent, PageContext& context, std::vector<RecordRef> records, const std::string& word);

}  // namespace noaber
