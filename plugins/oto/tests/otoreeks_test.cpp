// SPDX-License-Identifier: EUPL-1.2
// A series: its days, its codes, and one undo for all of it.
#include "otoreeks.h"
#include "kalender_desk.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::oto;
using namespace noaber::oto::test;

BOOST_AUTO_TEST_SUITE(otoreeks)

BOOST_AUTO_TEST_CASE(the_days_of_a_series) {
    const struct {
        const char* name;
        const char* first;
        int aantal;
        int om_de;
        Reeksstap stap;
        const char* days;
    } cases[] = {
        {"each week", "2027-05-04", 3, 1, Reeksstap::weken, "2027-05-11 2027-05-18 "},
        {"every other day", "2027-05-04", 2, 2, Reeksstap::dagen, "2027-05-06(Hemelvaartsdag) "},
        {"a weekend", "2027-05-08", 2, 1, Reeksstap::weken, "2027-05-15(zaterdag) "},
        // Each month counts from the first, so that a short one does not shorten those after it.
        {"the last of the month", "2027-01-31", 4, 1, Reeksstap::maanden, "2027-02-28(zondag) 2027-03-31 2027-04-30 "},
        {"each quarter", "2027-11-02", 3, 3, Reeksstap::maanden, "2028-02-02 2028-05-02 "},
    };
    KalenderDesk desk;
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Oto first = desk.oto("OTO-1", c.first);
            std::string days;
            for (const Reeksdeel& one : reeks_van(*desk.store, first, {"", c.aantal, c.om_de, c.stap}))
                days += one.oto.datum->to_text() + (one.let_op.empty() ? "" : "(" + one.let_op + ")") + " ";
            BOOST_TEST(days == c.days);
        }
}

BOOST_AUTO_TEST_CASE(codes_go_on_where_they_are_free) {
    const struct {
        const char* own;
        const char* other;
        const char* next;
    } cases[] = {
        {"OTO-12", "OTO-1", "OTO-13"}, {"OTO-12", "OTO-40", "OTO-41"}, {"oto-3", "OTO-7", "oto-8"},
        {"LCMS", "OTO-1", "LCMS-2"},   {"LCMS", "LCMS-4", "LCMS-5"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.own << " beside " << c.other) {
            KalenderDesk desk;
            const Oto first = desk.oto(c.own, "2027-05-04");
            desk.oto(c.other, "2027-01-04");
            BOOST_TEST(reeks_van(*desk.store, first, {}).at(0).oto.code == c.next);
        }
}

BOOST_AUTO_TEST_CASE(a_series_keeps_what_it_is_about_and_is_undone_at_once) {
    KalenderDesk desk;
    Oto first = desk.oto("OTO-1", "2027-05-04", "HIN");
    first.einddatum = day("2027-05-05");
    first.plaatsen = 12;
    first.status = OtoStatus::gehouden;
    first = desk.put(first);
    BOOST_TEST(maak_reeks(*desk.store, first, {"LCMS voorjaar", 4, 1, Reeksstap::weken}) == 3U);
    BOOST_TEST(desk.store->undo_label().value() == "Reeks LCMS voorjaar: 4 keer");
    for (const Oto& one : desk.store->list<Oto>()) {
        BOOST_TEST(one.reeks == "LCMS voorjaar");
        BOOST_TEST(one.plaatsen.value() == 12);
        BOOST_TEST(days_between(*one.datum, *one.einddatum) == 1);
        BOOST_TEST((one.status == (one.code == "OTO-1" ? OtoStatus::gehouden : OtoStatus::gepland)));
    }
    BOOST_TEST(desk.store->count(info_of<Oto>()) == 4U);
    desk.store->undo();
    BOOST_TEST(desk.store->count(info_of<Oto>()) == 1U);
    BOOST_TEST(desk.store->find(first.id)->reeks == "");
}

BOOST_AUTO_TEST_CASE(what_makes_no_series_is_refused_in_words) {
    KalenderDesk desk;
    const Oto without = desk.oto("OTO-1", ""), with = desk.oto("OTO-2", "2027-05-04");
    const auto refused = [&](const Oto& oto, int aantal, int om_de) {
        return refusal_of([&] { maak_reeks(*desk.store, oto, {"", aantal, om_de, Reeksstap::maanden}); });
    };
    BOOST_TEST(refused(without, 2, 1).find("nog geen datum") != std::string::npos);
    for (const int aantal : {-1, 0, 1, 61}) BOOST_TEST(refused(with, aantal, 1).find("2 tot 60") != std::string::npos);
    for (const int om_de : {-1, 0, 367}) BOOST_TEST(refused(with, 2, om_de).find("1 tot 366") != std::string::npos);
    Oto far = desk.oto("OTO-3", "9990-05-04");
    BOOST_TEST(refused(far, 60, 12).find("Zo ver") != std::string::npos);
    BOOST_TEST(desk.store->count(info_of<Oto>()) == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
