// SPDX-License-Identifier: EUPL-1.2
// The status bar: what was just done, how the file stands with its hub, which file it is.
#pragma once

#include "sync_desk.h"

#include <wx/statusbr.h>

#include <array>
#include <functional>
#include <string>

namespace noaber {

/// How it stands with the hub: a sign with a shape of its own for each state, and words.
class SyncCell final : public wxWindow {
public:
    explicit SyncCell(wxWindow* parent);

    void show(const SyncView& view);
    [[nodiscard]] const std::string& words() const { return m_words; }
    /// Width that the words need.
    [[nodiscard]] int wanted_width() const;

private:
    void paint(wxPaintEvent& event);
    std::string m_words;
    wxString m_icon;
    wxColour m_colour;
};

class StatusBar final : public wxStatusBar {
public:
    explicit StatusBar(wxWindow* parent);

    std::function<void()> on_sync_click;

    void show_sync(const SyncView& view);
    void show_file(const std::string& words);
    [[nodiscard]] SyncCell& sync() { return *m_sync; }

private:
    enum Field { said = 0, sync_state = 1, file = 2 };
    void divide();
    void place();
    SyncCell* m_sync;
    std::array<int, 3> m_widths{};
};

}  // namespace noaber
