// SPDX-License-Identifier: EUPL-1.2
// What leaves the house about meetings and acties: minutes, calendars read back with libical, mails read back with Python's parser.
#include "overleg_desk.h"
#include "process.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/vergadering.h>
#include <noaber/report/ical.h>
#include <noaber/report/mail.h>
#include <noaber/report/verslag.h>

#include <boost/test/unit_test.hpp>

#include <libical/ical.h>

#include <memory>

using namespace noaber;
using test::day;

namespace {

constexpr std::int64_t now = 1'494'237'600'000;  // 8 May 2017 10:00 UTC

struct Desk : test::OverlegDesk {
    Overleg meeting = add([this] {
        Overleg one;
        one.overleg = "PIM-overleg";
        one.datum = one.volgens = day("2017-05-09");
        one.tijd = "10:00-11:30";
        one.locatie = "Borne, gemeentehuis; zaal 2";
        one.werkgroep = pim.id;
        return one;
    }());
};

/// Every event as "uid|summary|start|end|zone|status", by libical.
std::vector<std::string> events_of(const std::string& text) {
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(icalparser_parse_string(text.c_str()),
                                                                                 &icalcomponent_free);
    BOOST_REQUIRE(calendar);
    BOOST_TEST(icalcomponent_count_errors(calendar.get()) == 0);
    std::vector<std::string> all;
    for (auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        auto* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
        const char* zone = icalproperty_get_parameter_as_string(start, "TZID");
        all.push_back(std::string(icalcomponent_get_summary(event)) + '|' +
                      icaltime_as_ical_string(icalproperty_get_dtstart(start)) + '|' +
                      icaltime_as_ical_string(icalcomponent_get_dtend(event)) + '|' + (zone ? zone : "") + '|' +
                      (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED ? "cancelled" : ""));
    }
    std::ranges::sort(all);
    return all;
}

/// UTC of a wall clock time in the calendar's own zone.
std::string in_utc(const std::string& calendar_text, const char* local) {
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(icalparser_parse_string(
                                                                                     calendar_text.c_str()),
                                                                                 &icalcomponent_free);
    auto* zone = icalcomponent_get_timezone(calendar.get(), "Europe/Amsterdam");
    BOOST_REQUIRE(zone);
    icaltimetype time = icaltime_from_string(local);
    icaltimezone_convert_time(&time, zone, icaltimezone_get_utc_timezone());
    return icaltime_as_ical_string(time);
}

std::string by_python(const test::TemporaryFolder& folder, const std::string& eml, const char* program) {
    const auto file = folder.write("bericht.eml", eml);
    const auto result = test::run_process(
        {"/usr/bin/env",
         {"PYTHONIOENCODING=utf-8", "python3", "-c",
          std::string("import sys,email,email.policy\nm=email.message_from_binary_file(open(sys.argv[1],"
                      "'rb'),policy=email.policy.default)\n") +
              program,
          file.string()},
         {},
         {},
         {}});
    BOOST_REQUIRE_MESSAGE(result.exit_code == 0, result.errors);
    return result.output;
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(deadlines_and_meetings_of_one_person, Desk) {
    add_actie("Zaal; reserveren, \"nu\"", &femke, "2017-05-12");
    add_actie("zonder datum", &femke);
    add_actie("van een ander", &tom, "2017-05-12");
    Actie done = add_actie("klaar", &femke, "2017-05-12");
    done.status = ActieStatus::gedaan;
    add(done);
    Overleg lapsed = add_overleg("AOV-overleg", "2017-06-01", OverlegStatus::vervallen);
    lapsed.tijd = "na de lunch";
    add(lapsed);
    const std::string text = ical_van(store, femke, now);
    const std::vector<std::string> expected{
        "AOV-overleg (na de lunch)|20170601|20170602||cancelled",
        "Actie: Zaal; reserveren, \"nu\"|20170512|20170513||",
        "PIM-overleg|20170509T100000|20170509T113000|Europe/Amsterdam|",
    };
    BOOST_TEST(events_of(text) == expected, boost::test_tools::per_element());
    BOOST_TEST(text.find("UID:overleg-" + meeting.id.text + "@noaber") != std::string::npos);
    BOOST_TEST(ical_van(store, femke, now) == text);  // the same again: nothing doubles
}

BOOST_FIXTURE_TEST_CASE(summer_and_winter_by_our_own_rules, Desk) {
    const std::string text = ical_van(store, femke, now);
    BOOST_TEST(in_utc(text, "20170115T100000") == "20170115T090000");
    BOOST_TEST(in_utc(text, "20170509T100000") == "20170509T080000");
    BOOST_TEST(in_utc(text, "20170326T040000") == "20170326T020000");  // after the last Sunday of March, 02:00
    BOOST_TEST(in_utc(text, "20171029T040000") == "20171029T030000");  // after the last Sunday of October, 03:00
    BOOST_TEST(in_utc(text, "19960701T100000") == "19960701T080000");
}

BOOST_FIXTURE_TEST_CASE(lines_are_folded_and_end_as_the_standard_asks, Desk) {
    Actie long_one =
        add_actie(std::string(40, 'x') + " Zoë Özlem René Yıldız " + std::string(60, 'y'), &femke, "2017-05-12");
    long_one.opmerkingen = "eerste regel\ntweede, met komma";
    add(long_one);
    const std::string text = ical_van(store, femke, now);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
        BOOST_TEST(text[at - 1] == '\r');
    for (const auto line : split_lines(text)) {
        BOOST_TEST(line.size() <= 75U);
        BOOST_TEST(is_valid_utf8(line));
    }
    BOOST_TEST(events_of(text).front().starts_with("Actie: " + long_one.titel));
    BOOST_TEST(text.find("eerste regel\\ntweede\\, met komma") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(an_invitation_as_a_mail_program_reads_it, Desk) {
    Persoon zoe;
    zoe.naam = "Zoë \"Z\" Meijerink, van een heel lange naam die zeker niet op één regel past";
    zoe.email = "zoe@twenterand.example\r\nBcc: kwaad@elders.example";
    zoe = add(zoe);
    femke.email = "femke.wolbert@borne.example";
    femke = add(femke);
    for (const Persoon* one : {&zoe, &tom}) {
        Werkgroeplid member;
        member.werkgroep = pim.id;
        member.persoon = one->id;
        add(member);
    }
    const Mail mail =
        uitnodiging_voor(store, meeting, {{"Opening", "", {}}, {"Actielijst", "", {{"Zaal – Zoë", false, "", ""}}}});
    BOOST_TEST(mail.zonder_adres.size() == 2U);  // no address, and one that is none
    const std::string eml = eml_van(mail, "abc", now);
    BOOST_TEST(
        by_python(folder, eml, "print(m['subject']);print(m['date']);print(m['message-id']);print(m['x-unsent'])") ==
        "Uitnodiging PIM-overleg 9 mei 2017\nMon, 08 May 2017 10:00:00 +0000\n<abc@noaber.invalid>\n1\n");
    BOOST_TEST(
        by_python(folder, eml, "print([(a.display_name,a.addr_spec) for a in m['to'].addresses]);print(m['bcc'])") ==
        "[('Femke Wolbert', 'femke.wolbert@borne.example')]\nNone\n");
    const std::string body = by_python(folder, eml, "print(m.get_content())");
    BOOST_TEST(body.find("dinsdag 9 mei 2017, 10:00-11:30, Borne, gemeentehuis; zaal 2") != std::string::npos);
    BOOST_TEST(body.find("2. Actielijst") != std::string::npos);
    BOOST_TEST(body.find("   - Zaal – Zoë") != std::string::npos);
    BOOST_TEST(by_python(folder, eml, "print(len(m.defects))") == "0\n");
}

BOOST_FIXTURE_TEST_CASE(names_and_subjects_in_any_letters, Desk) {
    Mail mail;
    mail.aan = {{"Zoë \"Z\" Meijerink, Twenterand", "zoe@twenterand.example"}, {"Elif Yıldız", "elif@hengelo.example"}};
    mail.onderwerp = "Überraschung: één – twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf =?dertien";
    mail.tekst = "één\n.\nFrom x";
    const std::string eml = eml_van(mail, "abc", now);
    for (const auto line : split_lines(eml)) BOOST_TEST(line.size() <= 78U + 24U);
    BOOST_TEST(by_python(folder, eml,
                         "print(m['subject']);print([(a.display_name,a.addr_spec) for a in m['to'].addresses])") ==
               mail.onderwerp +
                   "\n[('Zoë \"Z\" Meijerink, Twenterand', "
                   "'zoe@twenterand.example'), ('Elif Yıldız', 'elif@hengelo.example')]\n");
    BOOST_TEST(by_python(folder, eml, "print(repr(m.get_content()))") == "'één\\r\\n.\\r\\nFrom x\\r\\n'\n");
    mail.aan.pop_back();
    mail.onderwerp = "a&b=c é";
    mail.tekst = "x y";
    BOOST_TEST(mailto_van(mail) == "mailto:zoe@twenterand.example?subject=a%26b%3Dc%20%C3%A9&body=x%20y%0D%0A");
}

BOOST_FIXTURE_TEST_CASE(a_reminder_names_what_is_overdue, Desk) {
    femke.email = "femke@borne.example";
    femke = add(femke);
    BOOST_CHECK_THROW((void)herinnering_aan(store, femke, day("2017-05-10")), InputError);
    add_actie("Zaal reserveren", &femke, "2017-05-09");
    add_actie("Nog niet", &femke, "2017-05-10");
    const Mail one = herinnering_aan(store, femke, day("2017-05-10"));
    BOOST_TEST(one.onderwerp == "Herinnering: een actie is over tijd");
    BOOST_TEST(one.tekst.find("Beste Femke,") == 0U);
    BOOST_TEST(one.tekst.find("- Zaal reserveren (vóór 9 mei 2017)") != std::string::npos);
    BOOST_TEST(one.tekst.find("Nog niet") == std::string::npos);
    add_actie("Ook te laat", &femke, "2017-05-01");
    BOOST_TEST(herinnering_aan(store, femke, day("2017-05-10")).onderwerp == "Herinnering: 2 acties zijn over tijd");
}

BOOST_FIXTURE_TEST_CASE(minutes_hold_who_was_there_and_what_was_agreed, Desk) {
    zet_aanwezigheid(store, meeting.id, "Femke Wolbert", Aanwezigheid::aanwezig);
    zet_aanwezigheid(store, meeting.id, "Tom <b>Kuipers", Aanwezigheid::afwezig);
    noteer_besluit(store, meeting.id, "De oefening gaat door & wel in mei");
    noteer_actie(store, meeting.id, "Zaal reserveren @Femke voor 12-5");
    Overleg written = store.find(meeting.id).value();
    written.verslag = "Eerst dit.\n\n- en dat";
    add(written);
    const std::string html = verslag_van(store, written, {{"Opening", "", {}}, {"Rondvraag", "", {}}}).html();
    for (const char* part :
         {"Verslag PIM-overleg", "dinsdag 9 mei 2017, 10:00-11:30", "Femke Wolbert", "Tom &lt;b&gt;Kuipers",
          "2. Rondvraag", "De oefening gaat door &amp; wel in mei", "Zaal reserveren", "12 mei 2017", "Eerst dit."})
        BOOST_TEST(html.find(part) != std::string::npos, part);
}
