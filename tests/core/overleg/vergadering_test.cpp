// SPDX-License-Identifier: EUPL-1.2
// Holding a meeting: attendance, decisions, acties as they are typed, and finding the meeting.
#include "overleg_desk.h"

#include <noaber/base/errors.h>
#include <noaber/jaarplan/actie_reader.h>
#include <noaber/jaarplan/tijd_reader.h>
#include <noaber/jaarplan/vergadering.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using test::day;

namespace {

/// "Ilse? Femke+ Tom- Piet+(gast)"
std::string in_short(const std::vector<Aanwezige>& all) {
    std::string text;
    for (const Aanwezige& one : all) {
        text += (text.empty() ? "" : " ") + one.naam.substr(0, one.naam.find(' '));
        text += one.staat == Aanwezigheid::aanwezig ? "+" : one.staat == Aanwezigheid::afwezig ? "-" : "?";
        if (!one.lid) text += "(gast)";
    }
    return text;
}

struct Desk : test::OverlegDesk {
    Werkgroeplid chair = add([this] {
        Werkgroeplid one;
        one.werkgroep = pim.id;
        one.persoon = ilse.id;
        one.rol = Rol::voorzitter;
        return one;
    }());
    Overleg meeting = add_overleg("PIM-overleg", "2017-05-09", OverlegStatus::gepland, &pim);
    [[nodiscard]] Overleg now() const { return store.find(meeting.id).value(); }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(an_actie_as_it_is_typed, test::OverlegDesk) {
    add_persoon("Tom de Vries");
    const Namenlijst namen(store.list<Persoon>());
    struct Case {
        const char* typed;
        const char* titel;
        const char* wie;
        const char* dag;
    };
    const Case cases[] = {
        {"Zaal reserveren @Femke Wolbert voor 12-5", "Zaal reserveren", "Femke Wolbert", "2017-05-12"},
        {"Zaal reserveren voor 12 mei @femke wolbert", "Zaal reserveren", "Femke Wolbert", "2017-05-12"},
        {"@Femke: zaal reserveren, uiterlijk 12/5/2018", "zaal reserveren", "Femke Wolbert", "2018-05-12"},
        {"Zaal voor 14 personen reserveren voor 9-5-17", "Zaal voor 14 personen reserveren", "", "2017-05-09"},
        {"Evalueren voor 8-5", "Evalueren", "", "2018-05-08"},  // the first one that is not before the meeting
        {"Evalueren voor 2017-06-01.", "Evalueren.", "", "2017-06-01"},
        {"Stuk schrijven voor AOV-overleg", "Stuk schrijven voor AOV-overleg", "", ""},
        {"Nazien vóór 3 jan.", "Nazien", "", "2018-01-03"},
        {"Mail sturen naar info@borne.example", "Mail sturen naar info@borne.example", "", ""},
        {"@Tom Kuipers belt", "belt", "Tom Kuipers", ""},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.typed) {
            const Actieregel regel = read_actie(c.typed, namen, day("2017-05-09"));
            BOOST_TEST(regel.titel == c.titel);
            BOOST_TEST((regel.eigenaar ? regel.eigenaar->naam : "") == c.wie);
            BOOST_TEST((regel.vervaldatum ? regel.vervaldatum->to_text() : "") == c.dag);
        }
    for (const char* wrong :
         {"", "@Femke voor 12-5", "Zaal voor 31-2", "Zaal voor 30-2-2018", "Zaal @Piet", "Zaal @Tom"})
        BOOST_TEST_CONTEXT(wrong) {
            BOOST_CHECK_THROW((void)read_actie(wrong, namen, day("2017-05-09")), InputError);
        }
    BOOST_TEST(in_words(read_actie("Zaal @Femke voor 12-5", namen, day("2017-05-09"))) ==
               "Zaal · Femke Wolbert · vóór 12 mei 2017");
    BOOST_TEST(in_words(read_actie("Zaal", namen, day("2017-05-09"))) == "Zaal · nog van niemand");
}

BOOST_AUTO_TEST_CASE(times_as_people_write_them) {
    struct Case {
        const char* words;
        std::optional<Tijdvak> time;
    };
    const Case cases[] = {
        {"10:00", Tijdvak{600, {}}},
        {"10.00 uur", Tijdvak{600, {}}},
        {"9.30-11.00", Tijdvak{570, 660}},
        {"van 10 tot 12 uur", Tijdvak{600, 720}},
        {"13:00 – 15:30 uur", Tijdvak{780, 930}},
        {"14u", Tijdvak{840, {}}},
        {"", {}},
        {"middag", {}},
        {"25:00", {}},
        {"12:00-10:00", {}},
        {"10:7", {}},
        {"na het AOV-overleg", {}},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.words) {
            BOOST_TEST((read_tijd(c.words) == c.time));
        }
}

BOOST_FIXTURE_TEST_CASE(who_is_there_and_who_is_not, Desk) {
    BOOST_TEST(in_short(aanwezigen_van(store, meeting)) == "Ilse? Femke?");
    zet_aanwezigheid(store, meeting.id, "Femke Wolbert", Aanwezigheid::aanwezig);
    zet_aanwezigheid(store, meeting.id, "Ilse Nijmeijer", Aanwezigheid::afwezig);
    zet_aanwezigheid(store, meeting.id, "Piet Gast", Aanwezigheid::aanwezig);
    BOOST_TEST(in_short(aanwezigen_van(store, now())) == "Ilse- Femke+ Piet+(gast)");
    BOOST_TEST(now().aanwezig == "Femke Wolbert\nPiet Gast");
    zet_aanwezigheid(store, meeting.id, "wolbert, femke", Aanwezigheid::onbekend);
    zet_aanwezigheid(store, meeting.id, "Ilse Nijmeijer", Aanwezigheid::aanwezig);
    BOOST_TEST(in_short(aanwezigen_van(store, now())) == "Ilse+ Femke? Piet+(gast)");
    BOOST_TEST(now().afwezig == "");
    BOOST_TEST(*store.undo_label() == "Aanwezigheid PIM-overleg 9 mei 2017");
    BOOST_CHECK_THROW(zet_aanwezigheid(store, meeting.id, " ", Aanwezigheid::aanwezig), InputError);
}

BOOST_FIXTURE_TEST_CASE(the_whole_column_is_who_is_in_the_werkverdeling, Desk) {
    Werkverdeling one;
    one.persoon = tom.id;
    add(one);
    one.id.text.clear();
    add(one);  // twice in it, expected once
    BOOST_TEST(in_short(aanwezigen_van(store, add_overleg("AOV-overleg", "2017-05-11"))) == "Tom?");
}

BOOST_FIXTURE_TEST_CASE(decisions_and_acties_are_each_a_transaction, Desk) {
    noteer_besluit(store, meeting.id, "  De oefening gaat \n door ");
    noteer_actie(store, meeting.id, "Zaal reserveren @Femke voor 12-5");
    BOOST_TEST(besluiten_van(store, meeting.id).front().besluit == "De oefening gaat door");
    const Actie actie = acties_van(store, meeting.id).front();
    BOOST_TEST((actie.werkgroep == pim.id));
    BOOST_TEST((actie.eigenaar == femke.id));
    BOOST_CHECK_THROW(noteer_besluit(store, meeting.id, "de oefening gaat door"), InputError);
    BOOST_CHECK_THROW(noteer_besluit(store, meeting.id, " "), InputError);
    BOOST_CHECK_THROW(noteer_actie(store, meeting.id, "Zaal voor 31-2"), InputError);
    store.undo();
    BOOST_TEST(acties_van(store, meeting.id).empty());
    BOOST_TEST(besluiten_van(store, meeting.id).size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_meeting_that_was_held_keeps_its_agenda, Desk) {
    zet_gehouden(store, meeting.id, "Opening\nActielijst");
    BOOST_TEST((now().status == OverlegStatus::gehouden));
    BOOST_TEST(now().agenda_vastgelegd == "Opening\nActielijst");
    BOOST_TEST(*store.undo_label() == "PIM-overleg 9 mei 2017 gehouden");
    store.undo();
    BOOST_TEST((now().status == OverlegStatus::gepland));
    BOOST_TEST(now().agenda_vastgelegd == "");
    store.redo();
    zet_weer_gepland(store, meeting.id);
    BOOST_TEST((now().status == OverlegStatus::gepland));
    BOOST_TEST(now().agenda_vastgelegd == "");
    BOOST_TEST(*store.undo_label() == "PIM-overleg 9 mei 2017 weer gepland");
}

BOOST_FIXTURE_TEST_CASE(which_meeting_is_meant, Desk) {
    add_overleg("PIM-overleg", "2017-05-23", OverlegStatus::gepland, &pim);
    add_overleg("PIM-overleg", "2017-04-25", OverlegStatus::gehouden, &pim);
    const auto found = [&](const char* naam, const char* datum, const char* today) {
        return zoek_overleg(store, naam, Date::parse(datum), day(today)).datum->to_text();
    };
    BOOST_TEST(found("pim-overleg", "", "2017-05-10") == "2017-05-23");
    BOOST_TEST(found("PIM-overleg", "", "2017-05-09") == "2017-05-09");
    BOOST_TEST(found("PIM-overleg", "", "2026-01-01") == "2017-05-23");  // none to come: the last
    BOOST_TEST(found("PIM-overleg", "25-4-2017", "2026-01-01") == "2017-04-25");
    BOOST_CHECK_THROW((void)found("PIM-overleg", "26-4-2017", "2017-05-10"), InputError);
    BOOST_CHECK_THROW((void)found("Ander overleg", "", "2017-05-10"), InputError);
}

BOOST_FIXTURE_TEST_CASE(a_rule_that_gives_no_day_says_so, test::OverlegDesk) {
    const auto wrong = [&](const char* ritme) {
        Overlegregel regel;
        regel.overleg = "PIM-overleg";
        regel.ritme = ritme;
        return ritme_fout(store, regel, 2017).value_or("");
    };
    BOOST_TEST(wrong("elke 2 weken op dinsdag") == "");
    BOOST_TEST(wrong("af en toe").find("is niet te lezen") != std::string::npos);
    BOOST_TEST(wrong("data").find("nog geen data bekend") != std::string::npos);
    BOOST_TEST(wrong("14 dagen voor AOV-overleg").find("is er niet") != std::string::npos);
}
