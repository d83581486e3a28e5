// SPDX-License-Identifier: EUPL-1.2
// Calendars of duties, read back with libical and with Python's reader.
#include "piket_desk.h"
#include "process.h"

#include <noaber/piket/dienstverloop.h>
#include <noaber/report/piket_ical.h>

#include <boost/test/unit_test.hpp>

#include <libical/ical.h>

#include <memory>

using namespace noaber;

namespace {

constexpr std::int64_t now = 1'798'000'000'000;

/// Every event as "summary|start|end|status sequence", by libical, in the order of the file.
std::string events_of(const std::string& text) {
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(icalparser_parse_string(text.c_str()),
                                                                                 &icalcomponent_free);
    BOOST_REQUIRE(calendar);
    BOOST_TEST(icalcomponent_count_errors(calendar.get()) == 0);
    std::string all;
    for (auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        auto* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
        auto* transparent = icalcomponent_get_first_property(event, ICAL_TRANSP_PROPERTY);
        BOOST_TEST(icalproperty_get_parameter_as_string(start, "TZID") == std::string("Europe/Amsterdam"));
        BOOST_REQUIRE(transparent);
        BOOST_TEST(icalproperty_get_transp(transparent) == ICAL_TRANSP_TRANSPARENT);
        all += std::string(icalcomponent_get_summary(event)) + '|' +
               icaltime_as_ical_string(icalproperty_get_dtstart(start)) + '|' +
               icaltime_as_ical_string(icalcomponent_get_dtend(event)) + '|' +
               icalenum_status_to_string(icalcomponent_get_status(event)) + ' ' +
               std::to_string(icalcomponent_get_sequence(event)) + '\n';
    }
    return all;
}

std::string by_python(const std::filesystem::path& file) {
    const auto result = test::run_process({"/usr/bin/env",
                                           {"PYTHONIOENCODING=utf-8", "/usr/bin/python3", "-c",
                                            "import sys, icalendar\n"
                                            "c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())\n"
                                            "for e in c.walk('VEVENT'):\n"
                                            "    s, t = e.decoded('dtstart'), e.decoded('dtend')\n"
                                            "    print(e['uid'][:7], e['summary'], e['status'], e['transp'], "
                                            "(t - s).total_seconds() / 3600, s.utcoffset())\n",
                                            file.string()},
                                           {},
                                           {},
                                           {}});
    BOOST_REQUIRE_MESSAGE(result.exit_code == 0, result.errors);
    return result.output;
}

struct Desk : test::PiketDesk {
    Functie acbz = functie("AC-BZ"), hin = functie("HIN");
    Persoon femke = persoon("Femke Wolbert"), tom = persoon("Tom Kuipers");
    Dienst w12 = dienst(acbz, "2027-W12", &femke), w43 = dienst(acbz, "2027-W43", &femke);

    [[nodiscard]] std::string of(const Persoon& wie) const { return events_of(piket_ical(*store, {wie.id, {}}, now)); }
    void give(const Dienst& dienst, const Persoon& wie) const {
        edit_field(*store, info_of<Dienst>(), dienst.id.text, "persoon", wie.id.text);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(piket_ical_files, Desk)

BOOST_AUTO_TEST_CASE(the_duties_of_one_person_over_both_clock_changes) {
    BOOST_TEST(of(femke) ==
               "Piket AC-BZ|20270322T090000|20270329T090000|CONFIRMED 0\n"
               "Piket AC-BZ|20271025T090000|20271101T090000|CONFIRMED 0\n");
    BOOST_TEST(of(tom) == "");
    const std::string text = piket_ical(*store, {femke.id, {}}, now);
    BOOST_TEST(text.find("UID:dienst-" + w12.id.text + "@noaber\r\n") != std::string::npos);
    BOOST_TEST(piket_ical(*store, {femke.id, {}}, now) == text);
}

BOOST_AUTO_TEST_CASE(a_duty_that_goes_to_another_is_cancelled_here_and_new_there) {
    give(w12, tom);
    BOOST_TEST(of(femke) ==
               "Piket AC-BZ|20270322T090000|20270329T090000|CANCELLED 1\n"
               "Piket AC-BZ|20271025T090000|20271101T090000|CONFIRMED 0\n");
    BOOST_TEST(of(tom) == "Piket AC-BZ|20270322T090000|20270329T090000|CONFIRMED 1\n");
    BOOST_TEST(store->undo().has_value());  // it comes back under a higher number
    BOOST_TEST(of(femke).starts_with("Piket AC-BZ|20270322T090000|20270329T090000|CONFIRMED 2\n"));
    BOOST_TEST(of(tom) == "Piket AC-BZ|20270322T090000|20270329T090000|CANCELLED 2\n");
}

BOOST_AUTO_TEST_CASE(a_duty_that_was_removed_is_cancelled_everywhere) {
    give(w12, tom);
    remove_record(*store, info_of<Dienst>(), w12.id.text);
    const std::string gone = "Piket AC-BZ|20270322T090000|20270329T090000|CANCELLED 2\n";
    BOOST_TEST(of(femke).starts_with(gone));
    BOOST_TEST(of(tom) == gone);
    BOOST_TEST(store->undo().has_value());
    BOOST_TEST(of(tom).find("CONFIRMED") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(everybody_of_a_function_and_of_the_region) {
    dienst(hin, "2027-W01");
    Dienst unread = dienst(hin, "2027-W02");
    unread.begin = "ooit";
    put(unread);
    Rooster rooster;
    rooster.naam = "Rooster 2027";
    rooster = put(rooster);
    Dienst planned = dienst(hin, "2027-W03", &tom);
    planned.rooster = rooster.id;
    put(planned);
    const std::string of_hin =
        "HIN: open|20270104T090000|20270111T090000|TENTATIVE 0\n"
        "HIN: Tom Kuipers|20270118T090000|20270125T090000|TENTATIVE 1\n";
    BOOST_TEST(events_of(piket_ical(*store, {{}, hin.id}, now)) == of_hin);
    BOOST_TEST(events_of(piket_ical(*store, {}, now)).starts_with(of_hin + "AC-BZ: Femke Wolbert|"));
    rooster.status = RoosterStatus::vastgesteld;
    put(rooster);
    BOOST_TEST(of(tom).find("CONFIRMED") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(another_reader_sees_the_same) {
    give(w43, tom);
    const auto file = folder.write("agenda.ics", piket_ical(*store, {femke.id, {}}, now));
    BOOST_TEST(by_python(file) ==
               "dienst- Piket AC-BZ CONFIRMED TRANSPARENT 167.0 1:00:00\n"
               "dienst- Piket AC-BZ CANCELLED TRANSPARENT 169.0 2:00:00\n");
}

BOOST_AUTO_TEST_CASE(what_became_of_duties) {
    give(w12, tom);
    remove_record(*store, info_of<Dienst>(), w12.id.text);
    const auto all = dienstverlopen(*store);
    BOOST_REQUIRE(all.size() == 2U);
    BOOST_TEST(all[0].verwijderd);
    BOOST_TEST(all[0].dienst.periode == "2027-W12");
    BOOST_TEST(all[0].wijzigingen == 3);
    BOOST_TEST((all[0].personen == std::set{femke.id.text, tom.id.text}));
    BOOST_TEST(!all[1].verwijderd);
}

BOOST_AUTO_TEST_SUITE_END()
