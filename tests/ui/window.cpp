// SPDX-License-Identifier: EUPL-1.2
// Opening the window for a test, and the hands of its user.
#include "window.h"

#include "places.h"
#include "shots.h"

#include <noaber/jaarplan/plan.h>
#include <noaberui/text.h>

#include <boost/test/results_collector.hpp>
#include <boost/test/unit_test.hpp>

#include <wx/dialog.h>
#include <wx/timer.h>
#include <wx/uiaction.h>

#include <stdexcept>

namespace noaber::test {

namespace {

bool current_test_failed() {
    return !boost::unit_test::results_collector.results(boost::unit_test::framework::current_test_case().p_id).passed();
}

wxPoint middle(const wxWindow& window, const wxRect& area) {
    return window.ClientToScreen(wxPoint(area.x + area.width / 2, area.y + area.height / 2));
}

}  // namespace

std::filesystem::path demo_tables() { return test::source_path("db/demo"); }

Window::Window(Content content, const std::filesystem::path& plugins) {
    DeskOptions options;
    options.plugins = plugins.empty() ? test::build_path("lib/noaber") : plugins;
    options.demo = demo_tables();
    options.own_file = m_folder / "noaber.db";
    auto workbench = open_workbench(options, content == Content::demo ? demo_file(options) : options.own_file);
    m_frame = make_window(options, std::move(workbench), {}, [] {});
    m_frame->on_error = [this](const std::string& words) { m_error = words; };
    m_frame->Move(0, 0);
    m_frame->SetSize(1366, 768);
    m_frame->Show();
    m_frame->Raise();
    wait();
}

Window::~Window() {
    if (current_test_failed()) {
        const auto folder = test::build_path("tests/ui-failures");
        std::filesystem::create_directories(folder);
        write_picture(*m_frame, folder / (boost::unit_test::framework::current_test_case().p_name.get() + ".png"));
    }
    m_frame->Destroy();
    settle();
}

void Window::wait() {
    settle();
    if (m_frame->finish_findings()) settle();  // on a machine that has more to do they come after a pause
}

void Window::click(wxWindow& window, const wxRect& area) {
    wxUIActionSimulator hand;
    hand.MouseMove(middle(window, area));
    wait();
    hand.MouseClick();
    wait();
}

void Window::double_click(wxWindow& window, const wxRect& area) {
    wxUIActionSimulator hand;
    hand.MouseMove(middle(window, area));
    wait();
    hand.MouseDblClick();
    wait();
}

void Window::click(wxWindow& window) { click(window, wxRect(window.GetClientSize())); }

void Window::drag(wxWindow& window, const wxRect& from, const wxRect& to) {
    constexpr int steps = 4;
    const wxPoint start = middle(window, from), end = middle(window, to);
    wxUIActionSimulator hand;
    hand.MouseMove(start);
    wait();
    hand.MouseDown();
    wait();
    for (int step = 1; step <= steps; ++step) {
        hand.MouseMove(start.x + (end.x - start.x) * step / steps, start.y + (end.y - start.y) * step / steps);
        wait();
    }
    hand.MouseUp();
    wait();
}

void Window::type(const std::string& ascii) {
    wxUIActionSimulator hand;
    hand.Text(ascii.c_str());
    wait();
}

void Window::press(int key, int modifiers) {
    wxUIActionSimulator hand;
    hand.Char(key, modifiers);
    wait();
}

void Window::focus(wxWindow& window) {
    window.SetFocus();
    wait();
}

void Window::in_dialog(const std::function<void()>& open, const std::function<void(wxDialog&)>& use) {
    in_dialogs(open, {use});
}

void Window::in_dialogs(const std::function<void()>& open, const std::vector<std::function<void(wxDialog&)>>& uses) {
    wxTimer up;
    std::size_t used = 0;
    up.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
        for (wxWindow* shown : wxTopLevelWindows) {
            auto* dialog = dynamic_cast<wxDialog*>(shown);
            if (!dialog || !dialog->IsModal()) continue;
            uses[used++](*dialog);
            if (dialog->IsModal()) dialog->EndModal(wxID_CANCEL);
            break;
        }
        if (used < uses.size()) up.StartOnce(50);
    });
    up.StartOnce(50);
    open();
    wait();
    if (used < uses.size()) throw std::runtime_error("no dialog came");
}

Activiteit Window::activiteit(std::string_view code) {
    for (const Activiteit& one : store().list<Activiteit>())
        if (one.code == code) return one;
    throw std::runtime_error("no such activity: " + std::string(code));
}

std::string Window::marks(std::string_view code) {
    for (const Kwartaalrij& one : store().list<Kwartaalrij>())
        if (one.code == code) return marks_of(one).to_text();
    return {};
}

}  // namespace noaber::test
