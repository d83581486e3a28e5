// SPDX-License-Identifier: EUPL-1.2
// Marks of the quarter grid: by click, by keyboard, and taken over from the sheet.
#include "window.h"

#include "jaarplan_page.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

BOOST_AUTO_TEST_CASE(a_click_marks_a_quarter_and_another_takes_it_away) {
    Window window;
    auto& page = window.page<JaarplanPage>("jaarplan");
    const std::string a2 = window.activiteit("A2").id.text;
    window.click(page.grid(), page.grid().cell_rect(a2, QuarterTable::q3));
    BOOST_TEST(window.marks("A2") == Quarters::of({3}).to_text());
    window.click(page.grid(), page.grid().cell_rect(a2, QuarterTable::q3));
    BOOST_TEST(window.marks("A2") == "");
}

BOOST_AUTO_TEST_CASE(the_space_bar_marks_the_quarter_under_the_cursor) {
    Window window;
    auto& page = window.page<JaarplanPage>("jaarplan");
    page.grid().select_key(window.activiteit("A2").id.text);
    page.grid().set_cursor_column(QuarterTable::q1);
    window.focus(page.grid());
    window.press(WXK_RIGHT);
    window.press(WXK_SPACE);
    BOOST_TEST(window.marks("A2") == Quarters::of({2}).to_text());
    window.press(WXK_DOWN);
    window.press(WXK_SPACE);
    BOOST_TEST(window.marks("A3") == Quarters::of({2}).to_text());
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(window.marks("A3") == "");
    BOOST_TEST(window.marks("A2") == Quarters::of({2}).to_text());
}

BOOST_AUTO_TEST_CASE(one_click_takes_over_what_the_sheet_says) {
    Window window;
    auto& page = window.page<JaarplanPage>("jaarplan");
    const std::string a2 = window.activiteit("A2").id.text;
    BOOST_TEST(window.marks("A2") == "");
    wxRect area = page.grid().cell_rect(a2, QuarterTable::blad);
    area = wxRect(area.GetRight() - 40, area.y, 30, area.height);
    window.click(page.grid(), area);
    BOOST_TEST(window.marks("A2") == Quarters::of({2, 3}).to_text());
    JaarplanRows rows;
    rows.load(window.store(), *window.frame().context().jaarplan);
    BOOST_TEST(rows.reading(*rows.find(a2)).agrees);
}

BOOST_AUTO_TEST_CASE(a_row_that_disagrees_carries_a_sign_and_a_word) {
    Window window;
    JaarplanRows rows;
    rows.load(window.store(), *window.frame().context().jaarplan);
    const Findings none;
    const QuarterTable table(rows, none);
    struct Case {
        const char* name;
        const char* code;
        Sign sign;
        const char* words;
    };
    const Case cases[] = {
        {"grid and sheet agree", "B3", Sign::none, "Q2"},
        {"sheet names quarters, grid has none", "A2", Sign::warning, "verschilt"},
        {"grid has a quarter, sheet says nothing", "C1", Sign::warning, "blad zegt niets"},
        {"neither says anything", "A3", Sign::none, ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const Cell cell = table.cell(*rows.find(window.activiteit(c.code).id.text), QuarterTable::blad);
            BOOST_TEST((cell.sign == c.sign));
            BOOST_TEST(cell.text == c.words);
        }
}
