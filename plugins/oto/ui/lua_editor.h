// SPDX-License-Identifier: EUPL-1.2
// The text of a scenario, with Lua's words in colours and what is wrong below its line.
#pragma once

#include <wx/stc/stc.h>

#include <functional>
#include <string>
#include <vector>

namespace noaber::oto {

class LuaEditor final : public wxStyledTextCtrl {
public:
    explicit LuaEditor(wxWindow* parent);

    /// Another script: nothing to undo, the cursor at the start.
    void begin(const std::string& text, bool may_write);
    /// The same script as it was changed elsewhere: the cursor stays near where it was.
    void take_over(const std::string& text);
    [[nodiscard]] std::string text() const;

    struct Remark {
        int regel = 0;  ///< from 1
        std::string woorden;
        bool is_fout = true;
    };
    void show(const std::vector<Remark>& remarks);

    [[nodiscard]] int line() { return GetCurrentLine() + 1; }
    void go_to(int regel);

private:
    void colours();
};

}  // namespace noaber::oto
