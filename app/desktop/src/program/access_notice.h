// SPDX-License-Identifier: EUPL-1.2
// Above every page while the hub does not know this device: what that means, and the way back in.
#pragma once

#include "sync_desk.h"

#include <wx/panel.h>

#include <functional>
#include <string>

class wxButton;

namespace noaber {

class WrappedText;

class AccessNotice final : public wxPanel {
public:
    explicit AccessNotice(wxWindow* parent);

    std::function<void()> on_join;
    std::function<void()> on_details;

    /// Stands there only while there is something to say. True when it came, went, or takes another height.
    bool show(const SyncView& view);
    [[nodiscard]] const std::string& words() const;
    [[nodiscard]] wxButton& join_button() { return *m_join; }

private:
    bool lay_out();
    WrappedText* m_words;
    wxButton* m_join;
    wxButton* m_details;
};

}  // namespace noaber
