// SPDX-License-Identifier: EUPL-1.2
// Noaber's window in a test: opened on a file of its own, and used as a person uses it, with mouse and keys.
#pragma once

#include "desk.h"
#include "main_frame.h"

#include <noaber/jaarplan/planning_reader.h>

#include <temporary_folder.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

class wxDialog;

namespace noaber::test {

/// Where the demo's spreadsheets are.
[[nodiscard]] std::filesystem::path demo_tables();

class Window {
public:
    /// With the demo, or an empty file; with the plugins as built, or those of another folder.
    enum class Content { demo, empty };
    explicit Window(Content content = Content::demo, const std::filesystem::path& plugins = {});
    /// A test that failed leaves a picture in build/tests/ui-failures.
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    [[nodiscard]] MainFrame& frame() { return *m_frame; }
    [[nodiscard]] Store& store() { return m_frame->context().store; }
    [[nodiscard]] const std::string& last_error() const { return m_error; }
    [[nodiscard]] const TemporaryFolder& folder() const { return m_folder; }
    template <class P>
    [[nodiscard]] P& page(std::string_view id) {
        m_frame->open_page(id);
        wait();
        return dynamic_cast<P&>(m_frame->page(id));
    }

    /// Lets events, refreshes and painting happen.
    void wait();
    void click(wxWindow& window, const wxRect& area);
    void double_click(wxWindow& window, const wxRect& area);
    void click(wxWindow& window);
    /// Presses in the middle of one place, moves to the middle of the other in steps as a hand does, and lets go.
    void drag(wxWindow& window, const wxRect& from, const wxRect& to);
    /// Keys into whatever has the cursor.
    void type(const std::string& ascii);
    void press(int key, int modifiers = 0);
    void focus(wxWindow& window);
    /// Runs `open`, which shows a dialog and waits; once it is up, `use` gets it. The dialog is closed afterwards.
    void in_dialog(const std::function<void()>& open, const std::function<void(wxDialog&)>& use);
    /// The same where one dialog follows the other, each with its use.
    void in_dialogs(const std::function<void()>& open, const std::vector<std::function<void(wxDialog&)>>& uses);

    /// As the database has it now: the activity with that code, and its marks in words ("Q1, Q3").
    [[nodiscard]] Activiteit activiteit(std::string_view code);
    [[nodiscard]] std::string marks(std::string_view code);

private:
    TemporaryFolder m_folder;
    std::string m_error;
    MainFrame* m_frame = nullptr;
};

}  // namespace noaber::test
