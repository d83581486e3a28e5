// SPDX-License-Identifier: EUPL-1.2
// Fixing a plan and seeing what changes, carrying it over with a choice per activity, its document, its timeline, a newsletter.
#include "window.h"

#include "document_page.h"
#include "jaren_page.h"
#include "places.h"
#include "tijdlijn_page.h"
#include "tijdlijn_print.h"
#include "vaststellen_dialog.h"
#include "vaststellingen_page.h"
#include "volgend_jaar_dialog.h"
#include "wijzigingen_page.h"

#include <noaber/jaarplan/plan.h>
#include <noaber/jaarplan/vaststellen.h>
#include <noaberui/register_page.h>
#include <noaberui/save_document.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/text.h>

#include <boost/test/unit_test.hpp>

#include <wx/button.h>
#include <wx/dcmemory.h>
#include <wx/textctrl.h>

#include <algorithm>

using namespace noaber;
using namespace noaber::test;

namespace {

WijzigingenPage& changes_page(Window& window) {
    auto& tabs = window.page<TabbedPage>("versies");
    tabs.show_tab(0);
    window.wait();
    return dynamic_cast<WijzigingenPage&>(tabs.current());
}

std::string cells(const TableModel& model) {
    std::string all;
    for (std::size_t row = 0; row < model.rows(); ++row)
        all += model.group(row) + ": " + model.cell(row, 0).text + " | " + model.cell(row, 1).text + " | " +
               model.cell(row, 2).text + "\n";
    return all;
}

std::size_t row_of(const TableView& list, std::string_view key) {
    for (std::size_t row = 0; row < list.model().rows(); ++row)
        if (list.model().key(row) == key) return row;
    BOOST_FAIL("no row " << key);
    return 0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_plan_is_fixed_and_what_changes_is_struck_through) {
    Window window;
    // Whatever the demo brings along, this one is the newest.
    window.in_dialog([&] { window.click(changes_page(window).fix_button()); },
                     [&](wxDialog& shown) {
                         auto& dialog = dynamic_cast<VaststellenDialog&>(shown);
                         dialog.name_box().ChangeValue("Vastgesteld door de gemeentesecretarissen");
                         dialog.date_box().ChangeValue("31-2-2026");
                         BOOST_TEST(!dialog.fix());
                         BOOST_TEST(dialog.error() ==
                                    "Vastgesteld op: \"31-2-2026\" is geen datum. Schrijf 15-3-2017.");
                         dialog.date_box().ChangeValue("1-2-2099");
                         BOOST_TEST(dialog.fix());
                     });
    auto& page = changes_page(window);
    BOOST_TEST(page.panel().list().all_rows() == 0u);
    zet_kwartaal(window.store(), window.activiteit("A2"), 3, true);
    window.wait();
    BOOST_TEST(cells(page.panel().list().model()) == "A2 Opvangoefening · gewijzigd: Kwartalen | geen kwartaal | Q3\n");
    // Twice at once is said in the dialog.
    VaststellenDialog again(&window.frame(), window.frame().context(), *window.frame().context().jaarplan);
    again.name_box().ChangeValue("vastgesteld door de gemeentesecretarissen");
    again.date_box().ChangeValue("1-2-2099");
    BOOST_TEST(!again.fix());
    BOOST_TEST(again.error().find("is er al") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(removing_a_fixed_plan_takes_its_activities_along) {
    Window window(Window::Content::empty);
    auto tx = window.store().begin("Proef");
    Jaarplan plan{{}, 2017};
    tx.put(plan);
    Activiteit a1;
    a1.jaarplan = plan.id;
    a1.code = "A1";
    tx.put(a1);
    tx.commit();
    const Vaststelling fixed = stel_vast(window.store(), plan, "AB", *Date::of(2017, 3, 15));
    window.wait();
    window.frame().open_record(info_of<Vaststelling>(), fixed.id.text);
    window.wait();
    auto& tabs = dynamic_cast<TabbedPage&>(window.frame().page("versies"));
    auto& page = dynamic_cast<VaststellingenPage&>(tabs.current());
    BOOST_TEST(page.panel().list().selected_key() == fixed.id.text);
    window.click(*wxWindow::FindWindowByLabel("Verwijderen", &window.frame()));
    BOOST_TEST(window.store().count(info_of<VastgesteldeActiviteit>()) == 0u);
    window.focus(page.panel().list());
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(window.store().count(info_of<VastgesteldeActiviteit>()) == 1u);
}

BOOST_AUTO_TEST_CASE(the_next_year_is_made_as_it_was_chosen_and_undone_in_one) {
    Window window;
    window.in_dialog([&] { window.click(changes_page(window).next_year_button()); },
                     [&](wxDialog& shown) {
                         auto& dialog = dynamic_cast<VolgendJaarDialog&>(shown);
                         TableView& list = dialog.list();
                         // A click on a choice, and the same with the keyboard.
                         window.click(list, list.cell_rect("A1", 2));
                         window.focus(list);
                         window.press(WXK_DOWN);
                         window.press(WXK_RIGHT);
                         window.press(WXK_SPACE);
                         BOOST_TEST(row_of(list, "A2") == list.selected().value());
                         BOOST_TEST(dialog.carry_over());
                     });
    const auto next = find_jaarplan(window.store(), 2018);
    BOOST_REQUIRE(next);
    const auto carried = activiteiten_of(window.store(), *next);
    BOOST_TEST(carried.size() == 25u);  // A2 was left behind
    BOOST_TEST(carried.front().code == "A1");
    BOOST_TEST(carried.front().planning == "");
    BOOST_TEST(carried[1].code == "A3");

    auto& tabs = window.page<TabbedPage>("versies");
    tabs.show_tab(1);
    window.wait();
    auto& years = dynamic_cast<JarenPage&>(tabs.current());
    const auto row = row_of(years.panel().list(), carried.front().id.text);
    BOOST_TEST(years.panel().list().model().cell(row, 0).text == "A1 Slachtofferinformatie");
    BOOST_TEST(years.panel().list().model().cell(row, 1).text == "Q1-Q4");
    BOOST_TEST(years.panel().list().model().cell(row, 2).text == "zonder kwartaal");

    window.focus(years.panel().list());
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(!find_jaarplan(window.store(), 2018));
}

BOOST_AUTO_TEST_CASE(a_chapter_is_written_and_comes_into_the_document) {
    Window window;
    auto& page = window.page<DocumentPage>("document");
    BOOST_TEST(page.list().shown_rows() == 9u);
    page.list().select_key("1");
    window.wait();
    BOOST_TEST(from_wx(page.text_box().GetValue()).find("vier werkgroepen") != std::string::npos);
    page.list().select_key("0");
    window.wait();
    window.focus(page.text_box());
    page.text_box().SelectAll();
    window.type("Een nieuw begin.");
    window.focus(page.list());  // leaving it saves
    const Jaarplan plan = *window.frame().context().jaarplan;
    BOOST_TEST(hoofdstuk_van(window.store(), plan, Hoofdstuk::inleiding).tekst == "Een nieuw begin.");
    BOOST_TEST(window.store().undo_label().value() == "Hoofdstuk 1. Inleiding gewijzigd");
    BOOST_TEST(page.document().html().find("<p>Een nieuw begin.</p>") != std::string::npos);
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(from_wx(page.text_box().GetValue()).find("Een nieuw begin") == std::string::npos);
    // Escape gives back what stood there.
    window.focus(page.text_box());
    window.type("xyz");
    window.press(WXK_ESCAPE);
    BOOST_TEST(from_wx(page.text_box().GetValue()).find("xyz") == std::string::npos);
    // So does Ctrl+Z: what is being typed is newer than anything in the store.
    const auto before = window.store().undo_label();
    window.type("xyz");
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(from_wx(page.text_box().GetValue()).find("xyz") == std::string::npos);
    BOOST_TEST((window.store().undo_label() == before));
}

BOOST_AUTO_TEST_CASE(the_document_is_written_or_it_is_said_why_not) {
    Window window;
    auto& page = window.page<DocumentPage>("document");
    auto& context = window.frame().context();
    BOOST_TEST(save_document(&page, context, page.document(), window.folder() / "plan.html"));
    BOOST_TEST(std::filesystem::file_size(window.folder() / "plan.html") > 10'000u);
    BOOST_TEST(save_document(&page, context, page.rooster(), window.folder() / "rooster.html"));
    BOOST_TEST(!save_document(&page, context, page.document(), window.folder() / "er-niet" / "plan.html"));
    BOOST_TEST(window.last_error().find("plan.html is niet geschreven") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_timeline_scrolls_zooms_and_goes_to_the_activity) {
    Window window;
    auto& page = window.page<TijdlijnPage>("tijdlijn");
    TimelineView& view = page.view();
    BOOST_TEST(view.select(window.activiteit("B3").id.text));
    window.focus(view);
    window.press('+');
    BOOST_TEST((view.zoomed() == TimelineZoom::maand));
    window.press('-');
    BOOST_TEST((view.zoomed() == TimelineZoom::jaar));
    window.press(WXK_DOWN);
    BOOST_TEST(view.selected()->code == "C1");  // the heading between them is stepped over
    window.press(WXK_UP);
    BOOST_TEST(view.selected()->code == "B3");
    window.press(WXK_END);
    BOOST_TEST(view.selected()->code == "E10");
    window.press(WXK_HOME);
    BOOST_TEST(view.selected()->code == "A1");
    // The tip over a bar, and a click on it.
    const auto& rows = view.rows();
    const auto b3 = std::ranges::find(rows, "B3", &TijdlijnRij::code);
    const int line = static_cast<int>(b3 - rows.begin());
    const wxRect bar = view.geometry().bar_rect(b3->balken.front(), line);
    BOOST_TEST(view.tip_at(bar.GetPosition() + bar.GetSize() / 2) ==
               "B3 Simulatie-oefening Omgevingszorg\ngepland van 1 april tot en met 30 juni");
    window.click(view, bar);
    BOOST_TEST(view.selected()->code == "B3");
}

BOOST_AUTO_TEST_CASE(the_timeline_prints_every_row_once) {
    Window window;
    const auto rows = tijdlijn(window.store(), *window.frame().context().jaarplan);
    std::vector<TijdlijnRij> many;
    for (int i = 0; i < 4; ++i) many.insert(many.end(), rows.begin(), rows.end());
    TimelinePrintout printout(many, 2017, *Date::of(2017, 5, 1));
    BOOST_TEST(printout.pages() == 4);  // 35 rows on a sheet
    wxBitmap sheet(1500, 1020);
    wxMemoryDC dc(sheet);
    dc.SetBackground(*wxWHITE_BRUSH);
    dc.Clear();
    printout.SetDC(&dc);
    printout.SetPageSizePixels(1500, 1020);
    printout.SetPageSizeMM(420, 297);
    printout.SetPaperRectPixels(wxRect(0, 0, 1500, 1020));
    printout.SetPPIPrinter(96, 96);
    printout.SetPPIScreen(96, 96);
    BOOST_TEST(printout.OnPrintPage(1));
    BOOST_TEST(!printout.HasPage(5));
    dc.SelectObject(wxNullBitmap);
    BOOST_TEST(sheet.SaveFile(test::build_path("shots-tijdlijn-druk.png").string(), wxBITMAP_TYPE_PNG));
}

BOOST_AUTO_TEST_CASE(a_newsletter_is_drafted_and_opened) {
    Window window;
    auto& page = window.page<RegisterPage>("nieuwsbrieven");
    window.click(page.action_button(0));
    const auto letters = window.store().list<Nieuwsbrief>();
    BOOST_TEST(letters.size() >= 1u);
    const auto& newest = *std::ranges::max_element(letters, {}, &Nieuwsbrief::datum);
    BOOST_TEST(newest.tekst.find("bij Bevolkingszorg.") != std::string::npos);
    BOOST_TEST(page.panel().list().selected_key() == newest.id.text);
}
