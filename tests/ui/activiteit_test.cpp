// SPDX-License-Identifier: EUPL-1.2
// A sheet is typed in, and everything follows: database, grid, signaleringen, history, undo; and back again.
#include "window.h"

#include "jaarplan_page.h"
#include "places.h"
#include "signaleringen_page.h"

#include <noaber/store/edit.h>
#include <noaberui/text.h>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/textctrl.h>

using namespace noaber;
using namespace noaber::test;

namespace {

/// Opens the sheet and types something else under planning; leaving the field saves it.
void type_planning(Window& window, std::string_view code, const std::string& words) {
    window.frame().open_record(info_of<Activiteit>(), window.activiteit(code).id.text, "planning");
    window.wait();
    auto& editor = dynamic_cast<wxTextCtrl&>(window.frame().detail().form().editor("planning"));
    window.focus(editor);
    window.press('A', wxMOD_CONTROL);
    window.type(words);
    window.press(WXK_TAB);
}

std::string undo_words(Window& window) {
    return from_wx(window.frame().GetMenuBar()->FindItem(wxID_UNDO)->GetItemLabelText());
}

std::size_t unsure(Window& window, std::string_view code) {
    const std::string id = window.activiteit(code).id.text;
    std::size_t count = 0;
    for (const Signalering* one : window.frame().context().findings.about(id))
        count += one->code == "planning-onzeker" ? 1 : 0;
    return count;
}

std::string shown_suggestions(Window& window, std::string_view code) {
    JaarplanRows rows;
    rows.load(window.store(), *window.frame().context().jaarplan);
    const auto row = rows.find(window.activiteit(code).id.text);
    std::string all;
    for (int quarter = 1; quarter <= 4; ++quarter) all += suggestion_text(rows.reading(*row).meaning, quarter);
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(planning_typed_in_a_sheet_is_followed_everywhere_at_once) {
    Window window;
    BOOST_TEST(window.activiteit("A2").planning == "Q2 of Q3?");
    BOOST_TEST(unsure(window, "A2") == 1u);
    BOOST_TEST(shown_suggestions(window, "A2") == "Q2?Q3?");

    type_planning(window, "A2", "Q3");
    BOOST_TEST(window.activiteit("A2").planning == "Q3");
    BOOST_TEST(window.frame().detail().form().remarks("planning").find("Gelezen als: Q3") != std::string::npos);
    BOOST_TEST(shown_suggestions(window, "A2") == "Q3");
    BOOST_TEST(unsure(window, "A2") == 0u);
    BOOST_TEST(undo_words(window) == "Ongedaan maken: Planning A2 gewijzigd");
    const auto history = window.store().history(info_of<Activiteit>(), window.activiteit("A2").id.text);
    BOOST_REQUIRE(!history.empty());
    BOOST_TEST(to_text(history.back().before) == "Q2 of Q3?");
    BOOST_TEST(to_text(history.back().after) == "Q3");

    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(window.activiteit("A2").planning == "Q2 of Q3?");
    auto& editor = dynamic_cast<wxTextCtrl&>(window.frame().detail().form().editor("planning"));
    BOOST_TEST(from_wx(editor.GetValue()) == "Q2 of Q3?");
    BOOST_TEST(shown_suggestions(window, "A2") == "Q2?Q3?");
    BOOST_TEST(unsure(window, "A2") == 1u);

    window.press('Z', wxMOD_CONTROL | wxMOD_SHIFT);
    BOOST_TEST(window.activiteit("A2").planning == "Q3");
    BOOST_TEST(from_wx(editor.GetValue()) == "Q3");
}

BOOST_AUTO_TEST_CASE(escape_puts_back_what_was_typed_and_nothing_is_saved) {
    Window window;
    window.frame().open_record(info_of<Activiteit>(), window.activiteit("A2").id.text, "titel");
    window.wait();
    auto& editor = dynamic_cast<wxTextCtrl&>(window.frame().detail().form().editor("titel"));
    window.focus(editor);
    window.press('A', wxMOD_CONTROL);
    window.type("Iets anders");
    BOOST_TEST(from_wx(editor.GetValue()) == "Iets anders");
    window.press(WXK_ESCAPE);
    BOOST_TEST(from_wx(editor.GetValue()) == "Opvangoefening");
    window.press(WXK_TAB);
    BOOST_TEST(window.activiteit("A2").titel == "Opvangoefening");
}

BOOST_AUTO_TEST_CASE(enter_saves_a_field_of_one_line) {
    Window window;
    window.frame().open_record(info_of<Activiteit>(), window.activiteit("A2").id.text, "titel");
    window.wait();
    window.focus(window.frame().detail().form().editor("titel"));
    window.press('A', wxMOD_CONTROL);
    window.type("Opvang oefenen");
    window.press(WXK_RETURN);
    BOOST_TEST(window.activiteit("A2").titel == "Opvang oefenen");
}

BOOST_AUTO_TEST_CASE(a_code_that_exists_already_is_refused_at_the_field_and_can_be_put_back) {
    Window window;
    window.frame().open_record(info_of<Activiteit>(), window.activiteit("A2").id.text, "code");
    window.wait();
    RecordForm& form = window.frame().detail().form();
    auto& editor = dynamic_cast<wxTextCtrl&>(form.editor("code"));
    window.focus(editor);
    window.press('A', wxMOD_CONTROL);
    window.type("A1");
    window.press(WXK_RETURN);
    BOOST_TEST(window.activiteit("A2").titel == "Opvangoefening");
    BOOST_TEST(form.remarks("code").find("A1") != std::string::npos);
    BOOST_TEST(from_wx(editor.GetValue()) == "A1");
    window.press(WXK_ESCAPE);
    BOOST_TEST(from_wx(editor.GetValue()) == "A2");
}

BOOST_AUTO_TEST_CASE(choosing_a_signalering_shows_the_record_and_enter_goes_to_the_field) {
    Window window;
    auto& page = window.page<SignaleringenPage>("signaleringen");
    page.set_topic("planning-onzeker");
    window.wait();
    TableView& list = page.panel().list();
    BOOST_REQUIRE(list.shown_rows() > 0u);
    list.select_first();
    window.wait();
    BOOST_TEST(window.frame().detail().form().record() != "");
    window.focus(list);
    window.press(WXK_RETURN);
    BOOST_TEST(wxWindow::FindFocus() == &window.frame().detail().form().editor("planning"));
}

BOOST_AUTO_TEST_CASE(what_another_program_wrote_is_shown) {
    Window window;
    auto& page = window.page<JaarplanPage>("jaarplan");
    page.select_record(info_of<Activiteit>(), window.activiteit("A2").id.text);
    window.wait();
    Workbench other(test::build_path("lib/noaber"));
    Store& store = other.open(window.store().file());
    edit_field(store, info_of<Activiteit>(), window.activiteit("A2").id.text, "titel", text_value("Elders gewijzigd"));
    BOOST_TEST(window.store().changed_elsewhere());
    window.frame().refresh();
    window.wait();
    auto& editor = dynamic_cast<wxTextCtrl&>(window.frame().detail().form().editor("titel"));
    BOOST_TEST(from_wx(editor.GetValue()) == "Elders gewijzigd");
}

BOOST_AUTO_TEST_CASE(a_value_of_before_is_put_back_from_the_history_and_undo_takes_that_back) {
    Window window;
    type_planning(window, "A2", "Q3");
    window.frame().detail().show_history();
    window.wait();
    wxButton* button = nullptr;
    for (wxWindow* child : window.frame().detail().history().GetChildren())
        if (auto* found = dynamic_cast<wxButton*>(child)) button = found;
    BOOST_REQUIRE(button);
    window.click(*button);
    window.wait();
    BOOST_TEST(window.activiteit("A2").planning == "Q2 of Q3?");
    window.frame().undo();
    BOOST_TEST(window.activiteit("A2").planning == "Q3");
}
