// SPDX-License-Identifier: EUPL-1.2
// Lists: filter as you type, sort, keys, copying; merging, adding and removing of people.
#include "window.h"

#include "jaarplan_page.h"

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/edit.h>
#include <noaberui/add_record_dialog.h>
#include <noaberui/merge_dialog.h>
#include <noaberui/register_page.h>
#include <noaberui/text.h>

#include <boost/test/unit_test.hpp>

#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/srchctrl.h>
#include <wx/textctrl.h>

using namespace noaber;
using namespace noaber::test;

BOOST_AUTO_TEST_CASE(rows_are_filtered_and_sorted_as_people_expect) {
    SimpleTable table({{"Code"}, {"Naam"}});
    table.content = {{"1", {{"E10"}, {"Wilmà Kamphuis"}}, "x"},
                     {"2", {{"E2"}, {"Bart Oude Lansink"}}, "x"},
                     {"3", {{"A1"}, {"wilma ter Braak"}}, "y"}};
    struct Case {
        const char* name;
        const char* filter;
        std::optional<std::size_t> column;
        SortDirection direction;
        std::string keys;
    };
    const Case cases[] = {
        {"the model's own order, with headings", "", std::nullopt, SortDirection::ascending, "[x]12[y]3"},
        {"numbers in codes by value", "", 0, SortDirection::ascending, "321"},
        {"downwards", "", 0, SortDirection::descending, "123"},
        {"case and accents don't matter", "WILMA", std::nullopt, SortDirection::ascending, "[x]1[y]3"},
        {"every word must be there", "wilma e10", std::nullopt, SortDirection::ascending, "[x]1"},
        {"nothing", "zzz", std::nullopt, SortDirection::ascending, ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            RowOrder order(table);
            order.reload();
            order.set_filter(c.filter);
            order.sort_by(c.column, c.direction);
            std::string keys;
            for (const auto& line : order.lines()) {
                if (line.heading)
                    keys.append("[").append(table.group(line.row)).append("]");
                else
                    keys += table.key(line.row);
            }
            BOOST_TEST(keys == c.keys);
        }
}

BOOST_AUTO_TEST_CASE(typing_in_a_list_filters_it_and_escape_shows_all_again) {
    Window window;
    auto& page = window.page<JaarplanPage>("jaarplan");
    const std::size_t all = page.grid().shown_rows();
    window.focus(page.grid());
    window.type("opvang");
    BOOST_TEST(from_wx(page.panel().filter_box().GetValue()) == "opvang");
    BOOST_TEST(page.grid().shown_rows() < all);
    BOOST_TEST(page.grid().shown_rows() > 0u);
    window.press(WXK_ESCAPE);
    BOOST_TEST(page.grid().shown_rows() == all);
}

BOOST_AUTO_TEST_CASE(arrows_walk_through_a_list_and_the_detail_pane_follows) {
    Window window;
    auto& page = window.page<JaarplanPage>("jaarplan");
    page.grid().select_key(window.activiteit("A2").id.text);
    window.focus(page.grid());
    window.wait();
    window.press(WXK_DOWN);
    BOOST_TEST(window.frame().detail().form().record() == window.activiteit("A3").id.text);
    // the next group's heading is stepped over
    window.press(WXK_DOWN);
    window.press(WXK_DOWN);
    BOOST_TEST(window.frame().detail().form().record() == window.activiteit("B1").id.text);
    window.press(WXK_F2);
    BOOST_TEST(wxWindow::FindFocus() == &window.frame().detail().form().editor("groep"));
}

BOOST_AUTO_TEST_CASE(a_list_is_copied_as_a_table) {
    Window window;
    auto& page = window.page<JaarplanPage>("jaarplan");
    page.show_view(JaarplanPage::View::lijst);
    window.wait();
    window.focus(page.panel().list());
    window.press('C', wxMOD_CONTROL);
    wxTextDataObject data;
    {
        const wxClipboardLocker lock;
        BOOST_REQUIRE(wxTheClipboard->GetData(data));
    }
    const std::string table = from_wx(data.GetText());
    BOOST_TEST(table.starts_with("Code\tActiviteit\tContactpersoon\tPlanning\tKosten\n"));
    BOOST_TEST(table.find("A2\tOpvangoefening\tBart Oude Lansink\tQ2 of Q3?\tn.n.b.\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_person_is_added_removed_and_put_back) {
    Window window;
    auto& page = window.page<RegisterPage>("mensen");
    const std::size_t before = window.store().count(info_of<Persoon>());
    window.in_dialog([&] { page.add_new(); },
                     [&](wxDialog& dialog) {
                         auto& add = dynamic_cast<AddRecordDialog&>(dialog);
                         dynamic_cast<wxTextCtrl&>(add.form().editor("naam")).SetValue("Zwaantje Nieuwenhuis");
                         add.add();
                     });
    BOOST_TEST(window.store().count(info_of<Persoon>()) == before + 1);
    BOOST_TEST(page.panel().list().selected_key() ==
               find_by_name(window.store(), info_of<Persoon>(), "Zwaantje Nieuwenhuis").id);
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(window.store().count(info_of<Persoon>()) == before);
}

BOOST_AUTO_TEST_CASE(a_new_record_without_its_key_is_refused_in_the_dialog) {
    Window window;
    auto& page = window.page<RegisterPage>("mensen");
    const std::size_t before = window.store().count(info_of<Persoon>());
    window.in_dialog([&] { page.add_new(); },
                     [&](wxDialog& dialog) {
                         auto& add = dynamic_cast<AddRecordDialog&>(dialog);
                         add.add();
                         BOOST_TEST(add.IsModal());
                         BOOST_TEST(add.added().empty());
                     });
    BOOST_TEST(window.store().count(info_of<Persoon>()) == before);
}

BOOST_AUTO_TEST_CASE(two_persons_become_one_and_undo_parts_them) {
    Window window;
    const Record keep = find_by_name(window.store(), info_of<Persoon>(), "Femke Wolbert");
    const Record drop = find_by_name(window.store(), info_of<Persoon>(), "Tom Kuipers");
    const std::size_t before = window.store().count(info_of<Persoon>());
    MergeDialog dialog(&window.frame(), window.frame().context(), info_of<Persoon>(), drop.id, keep.id);
    dialog.swap();
    BOOST_TEST(dialog.kept() == keep.id);
    dialog.merge();
    window.wait();
    BOOST_TEST(window.store().count(info_of<Persoon>()) == before - 1);
    BOOST_TEST(!window.store().find(info_of<Persoon>(), drop.id).has_value());
    window.frame().undo();
    window.wait();
    BOOST_TEST(window.store().count(info_of<Persoon>()) == before);
}

BOOST_AUTO_TEST_CASE(columns_give_way_until_all_of_them_are_in_sight) {
    Window window;
    for (const int width : {1366, 1180})
        BOOST_TEST_CONTEXT(width) {
            window.frame().SetSize(width, 768);
            auto& mensen = window.page<RegisterPage>("mensen");
            mensen.show_selection();
            window.wait();
            TableView& list = mensen.panel().list();
            const wxRect last = list.cell_rect(list.selected_key(), 4);
            BOOST_TEST(last.width > 0);
            BOOST_TEST(last.GetRight() < list.GetClientSize().x);
        }
}

BOOST_AUTO_TEST_CASE(buttons_without_room_go_into_a_menu_and_the_last_one_stays) {
    Window window;
    auto& page = window.page<RegisterPage>("mensen");
    const auto shown = [&page](const char* label) {
        wxWindow* found = wxWindow::FindWindowByLabel(wxString::FromUTF8(label), &page);
        return found && found->IsShown();
    };
    page.panel().SetSize(1200, 500);
    window.wait();
    BOOST_TEST((shown("Overdragen…") && shown("Herinneren…") && shown("Samenvoegen…") && shown("Toevoegen…")));
    BOOST_TEST(!shown("Meer ▾"));
    page.panel().SetSize(560, 500);
    window.wait();
    BOOST_TEST((shown("Overdragen…") && shown("Toevoegen…") && shown("Meer ▾")));
    BOOST_TEST((!shown("Herinneren…") && !shown("Samenvoegen…")));
    // None lies over another or outside the page.
    int right = page.panel().GetScreenRect().GetRight();
    for (const char* label : {"Toevoegen…", "Meer ▾", "Overdragen…"}) {
        const wxRect rect = wxWindow::FindWindowByLabel(wxString::FromUTF8(label), &page)->GetScreenRect();
        BOOST_TEST(rect.GetRight() <= right, label);
        right = rect.x - 1;
    }
}

BOOST_AUTO_TEST_CASE(choosing_a_gemeente_by_typing_its_name_saves_the_reference) {
    Window window;
    const Record persoon = find_by_name(window.store(), info_of<Persoon>(), "Femke Wolbert");
    window.frame().open_record(info_of<Persoon>(), persoon.id, "gemeente");
    window.wait();
    window.focus(window.frame().detail().form().editor("gemeente"));
    window.press('A', wxMOD_CONTROL);
    window.type("Losser");
    window.press(WXK_TAB);
    const Record now = *window.store().find(info_of<Persoon>(), persoon.id);
    BOOST_TEST(title_of(window.store(), info_of<Gemeente>(), now.text("gemeente")) == "Losser");
}

BOOST_AUTO_TEST_CASE(a_gemeente_that_does_not_exist_is_refused_at_the_field) {
    Window window;
    const Record persoon = find_by_name(window.store(), info_of<Persoon>(), "Femke Wolbert");
    window.frame().open_record(info_of<Persoon>(), persoon.id, "gemeente");
    window.wait();
    window.focus(window.frame().detail().form().editor("gemeente"));
    window.press('A', wxMOD_CONTROL);
    window.type("Atlantis");
    window.press(WXK_TAB);
    BOOST_TEST(window.store().find(info_of<Persoon>(), persoon.id)->text("gemeente") == persoon.text("gemeente"));
    BOOST_TEST(window.frame().detail().form().remarks("gemeente").find("Atlantis") != std::string::npos);
}
