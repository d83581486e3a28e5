// SPDX-License-Identifier: EUPL-1.2
// Who else has the open sheet before them, and what they write, at once: with real windows and a real hub.
#include "samen_desk.h"

#include <noaber/store/edit.h>
#include <noaberui/text.h>

#include <wx/eventfilter.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

using namespace noaber;
using namespace noaber::test;

namespace {

/// While it lives the window does not look by itself whether somebody wrote to its file.
class NoLooking final : public wxEventFilter {
public:
    explicit NoLooking(const wxFrame& frame) : m_frame(frame) { wxEvtHandler::AddFilter(this); }
    ~NoLooking() override { wxEvtHandler::RemoveFilter(this); }
    NoLooking(const NoLooking&) = delete;
    NoLooking& operator=(const NoLooking&) = delete;
    int FilterEvent(wxEvent& event) override {
        const auto* tick = dynamic_cast<wxTimerEvent*>(&event);
        return tick && tick->GetTimer().GetOwner() == &m_frame ? Event_Processed : Event_Skip;
    }

private:
    const wxFrame& m_frame;
};

/// The window with A1 open.
struct Sheet : Desk {
    std::string a1 = window.activiteit("A1").id.text;
    DetailPane& pane = window.frame().detail();

    Sheet() { open(); }
    void open() {
        window.frame().open_record(info_of<Activiteit>(), a1);
        window.wait();
    }
    [[nodiscard]] RecordRef record() const { return {info_of<Activiteit>().name, a1}; }
    [[nodiscard]] std::string company() { return from_wx(pane.company().GetLabelText()); }
    void until_company(const std::string& words) {
        until(window, words.c_str(), [&] { return company() == words; });
    }
    [[nodiscard]] wxTextCtrl& kosten_box() { return dynamic_cast<wxTextCtrl&>(pane.form().editor("kosten")); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(aanwezig)

BOOST_AUTO_TEST_CASE(what_a_colleague_writes_is_told_by_the_engine_and_not_found_by_looking) {
    Sheet desk;
    Colleague joyce(desk.room);
    joyce.stay();
    const NoLooking nobody_looks(desk.window.frame());
    edit_field(*joyce.store, info_of<Activiteit>(), desk.a1, "kosten", text_value("Ca. € 900,-"));
    joyce.engine->poke();
    until(desk.window, "her edit in the pane", [&] { return from_wx(desk.kosten_box().GetValue()) == "Ca. € 900,-"; });
    BOOST_TEST(desk.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(who_has_the_same_sheet_open_is_named_until_they_leave_it) {
    Sheet desk;
    BOOST_TEST(desk.company() == "");
    Colleague joyce(desk.room);
    joyce.stay();
    joyce.engine->look_at(desk.record());
    desk.until_company("Ook geopend door Joyce Steggink");
    Colleague tom(desk.room, "Tom Kuipers");
    tom.stay();
    tom.engine->look_at(desk.record());
    desk.until_company("Ook geopend door Joyce Steggink en Tom Kuipers");
    BOOST_TEST(from_wx(desk.pane.company().GetToolTipText()) == "Ook geopend door:\nJoyce Steggink\nTom Kuipers");
    joyce.engine->look_at(RecordRef{"activiteit", desk.window.activiteit("A2").id.text});
    desk.until_company("Ook geopend door Tom Kuipers");
    tom.engine.reset();
    desk.until_company("");
    BOOST_TEST(desk.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(another_sheet_has_its_own_company_and_none_is_kept_of_the_last) {
    Sheet desk;
    Colleague joyce(desk.room);
    joyce.stay();
    joyce.engine->look_at(desk.record());
    desk.until_company("Ook geopend door Joyce Steggink");
    desk.window.frame().open_record(info_of<Activiteit>(), desk.window.activiteit("A2").id.text);
    BOOST_TEST(desk.company() == "");
    desk.open();
    desk.until_company("Ook geopend door Joyce Steggink");
    desk.pane.clear();
    BOOST_TEST(desk.company() == "");
    desk.open();
    desk.until_company("Ook geopend door Joyce Steggink");
    desk.room.stop();
    desk.until_company("");
}

BOOST_AUTO_TEST_CASE(somebody_who_comes_moves_nothing_and_takes_no_cursor) {
    Sheet desk;
    Colleague joyce(desk.room);
    joyce.stay();
    desk.window.frame().open_record(info_of<Activiteit>(), desk.a1, "kosten");
    desk.window.wait();
    desk.window.press('A', wxMOD_CONTROL);
    desk.window.type("50");
    const wxRect before = desk.kosten_box().GetScreenRect();
    joyce.engine->look_at(desk.record());
    desk.until_company("Ook geopend door Joyce Steggink");
    BOOST_TEST((desk.kosten_box().GetScreenRect() == before));
    BOOST_TEST(desk.kosten_box().HasFocus());
    desk.window.type("0");
    BOOST_TEST(from_wx(desk.kosten_box().GetValue()) == "500");
    Colleague tom(desk.room, "Jonkvrouw Wilhelmina van Heeckeren tot Bingerden van Wassenaar");
    tom.stay();
    tom.engine->look_at(desk.record());
    until(desk.window, "both", [&] { return desk.company().find(" en ") != std::string::npos; });
    BOOST_TEST((desk.kosten_box().GetScreenRect() == before));
    BOOST_TEST(desk.pane.company().GetScreenRect().GetRight() <= desk.pane.GetScreenRect().GetRight());
}

BOOST_AUTO_TEST_SUITE_END()
