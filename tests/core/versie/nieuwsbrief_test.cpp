// SPDX-License-Identifier: EUPL-1.2
// What is news since the last letter, and what is not.
#include "plan_store.h"

#include <noaber/jaarplan/nieuwsbrief.h>
#include <noaber/jaarplan/overleg.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

/// The plan came on 20 March 2017; now it is a month later.
struct Letters : test::PlanStore {
    const Date today = *Date::of(2017, 4, 20);
    Letters() {
        now = 1'490'000'000'000;
        fill();
        auto transaction = store->begin("Werkgroep");
        transaction.put(pim);
        transaction.commit();
        now = 1'492'680'000'000;
    }
    Werkgroep pim{{}, "PIM"};
    [[nodiscard]] std::string text(const std::optional<Date>& sinds = {}) const {
        return nieuwsbrief_concept(*store, today, sinds).tekst;
    }
    /// The items below the heading of a groep; "" without one.
    [[nodiscard]] std::string below(const std::string& groep) const {
        const std::string all = text() + "\n\n";
        const auto at = all.find("\n\n" + groep + "\n");
        if (at == std::string::npos) return {};
        const auto begin = at + groep.size() + 3;
        return all.substr(begin, all.find("\n\n", begin) - begin);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(nieuwsbrieven, Letters)

BOOST_AUTO_TEST_CASE(a_plan_that_came_whole_is_no_news) {
    BOOST_TEST(text(Date::of(2017, 1, 1)) ==
               "Wat er sinds 1 januari 2017 veranderde bij Bevolkingszorg.\n\nEr is niets veranderd.");
}

BOOST_AUTO_TEST_CASE(what_was_done_to_a_plan_that_came_whole_is_news) {
    set("A2", "contactpersoon", std::string("Bart Oude Lansink"));
    BOOST_TEST(text(Date::of(2017, 1, 1))
                   .ends_with("\n\nWerkgroep PIM\n- A2 Opvangoefening: contactpersoon is nu Bart Oude Lansink."));
}

BOOST_AUTO_TEST_CASE(each_kind_of_news) {
    const EntityInfo& sheet = info_of<Activiteit>();
    const struct {
        const char* name;
        std::function<void()> change;
        const char* items;
    } cases[] = {
        {"other contact, without what stands beside the name",
         [&] { set("A2", "contactpersoon", std::string("Bart Oude Lansink, 06-12345678")); },
         "- A2 Opvangoefening: contactpersoon is nu Bart Oude Lansink."},
        {"no contact any more", [&] { set("A2", "contactpersoon", std::string("??")); },
         "- A2 Opvangoefening: nog geen contactpersoon."},
        {"other words about the planning", [&] { set("B1", "planning", std::string("26 januari\nen juni")); },
         "- B1 Bijeenkomst: planning is nu \"26 januari en juni\"."},
        {"other quarters", [&] { zet_kwartaal(*store, activiteit("A2"), 4, true); },
         "- A2 Opvangoefening: nu gepland in Q2, Q4."},
        {"no quarter", [&] { zet_kwartaal(*store, activiteit("A2"), 2, false); },
         "- A2 Opvangoefening: niet meer gepland."},
        {"dropped", [&] { remove_record(*store, sheet, activiteit("C3").id.text); }, "- C3 Draaiboek is vervallen."},
        {"a text that is nobody's business here", [&] { set("A2", "kosten", std::string("pm")); }, ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            c.change();
            BOOST_TEST(below("Werkgroep PIM") == c.items);
            store->undo();
            BOOST_TEST(below("Werkgroep PIM") == "");  // what was put back is no news
        }
}

BOOST_AUTO_TEST_CASE(what_is_new_and_what_was_decided) {
    Persoon joyce;
    joyce.naam = "Joyce Steggink";
    joyce.telefoon = "06-1";
    Overleg held, coming, later, far;
    held.overleg = coming.overleg = later.overleg = far.overleg = "PIM-overleg";
    held.werkgroep = coming.werkgroep = later.werkgroep = far.werkgroep = pim.id;
    later.datum = Date::of(2017, 5, 2);
    held.datum = Date::of(2017, 4, 11);
    held.status = OverlegStatus::gehouden;
    coming.datum = Date::of(2017, 4, 25);
    coming.tijd = "10:00";
    far.datum = Date::of(2017, 11, 1);
    auto transaction = store->begin("Van alles");
    add(transaction, "A9", "Nieuw plan", {true, false, false, false});
    transaction.put(joyce);
    Werkgroeplid lid{{}, pim.id, Rol::voorzitter, joyce.id, "", ""};
    transaction.put(lid);
    for (Overleg* one : {&later, &held, &coming, &far}) transaction.put(*one);
    Besluit besluit{{}, held.id, "Opvangoefening in Borne"};
    transaction.put(besluit);
    transaction.commit();
    BOOST_TEST(below("Werkgroep PIM") ==
               "- A9 Nieuw plan is nieuw; contactpersoon: Femke Wolbert.\n"
               "- A9 Nieuw plan: nu gepland in Q1.\n"
               "- Besluit (PIM-overleg): Opvangoefening in Borne\n"
               "- Joyce Steggink is nieuw als voorzitter.\n"
               "- Gehouden: PIM-overleg op 11 april 2017.\n"
               "- Volgende keer: PIM-overleg op 25 april 2017, 10:00.\n"
               "- Volgende keer: PIM-overleg op 2 mei 2017.");
}

BOOST_AUTO_TEST_CASE(the_next_letter_begins_where_the_last_one_ended) {
    set("A2", "contactpersoon", std::string("Bart Oude Lansink"));
    const Nieuwsbrief first = maak_nieuwsbrief(*store, today);
    BOOST_TEST(first.titel == "Nieuwsbrief april 2017");
    BOOST_TEST(first.tekst.find("Bart Oude Lansink") != std::string::npos);
    set("B1", "contactpersoon", std::string("Tom Kuipers"));
    const Nieuwsbrief second = maak_nieuwsbrief(*store, today);
    BOOST_TEST(second.titel == "Nieuwsbrief april 2017 (2)");
    BOOST_TEST(second.tekst.find("Tom Kuipers") != std::string::npos);
    BOOST_TEST(second.tekst.find("Bart Oude Lansink") == std::string::npos);
    BOOST_TEST(store->undo_label().value().starts_with("Nieuwsbrief Nieuwsbrief april 2017 (2)"));
}

BOOST_AUTO_TEST_SUITE_END()
