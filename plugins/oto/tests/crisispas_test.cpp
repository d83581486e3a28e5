// SPDX-License-Identifier: EUPL-1.2
// Cards: how they stand on a day, what happens to them, who has none.
#include "crisispas.h"
#include "kalender_desk.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::oto;
using namespace noaber::oto::test;

namespace {

const Date today = day("2027-03-01");

struct Cards : KalenderDesk {
    Functie hin = functie("HIN");
    Persoon anna = persoon("Anna Aal");
    Functievervulling held = vervult(anna, hin);

    Crisispas card(const char* number, Passtatus status, const char* until = "") {
        Crisispas one;
        one.pasnummer = number;
        one.persoon = anna.id;
        one.functie = hin.id;
        one.status = status;
        one.geldig_tot = Date::parse(until);
        return put(one);
    }
    [[nodiscard]] Crisispas now(const Crisispas& one) const { return store->find(one.id).value(); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(crisispas)

BOOST_AUTO_TEST_CASE(how_a_card_stands_on_a_day) {
    const struct {
        const char* name;
        Passtatus status;
        const char* until;
        const char* words;
        bool lets_through;
    } cases[] = {
        {"without an end", Passtatus::uitgegeven, "", "geldig", true},
        {"for long", Passtatus::uitgegeven, "2028-03-01", "geldig", true},
        {"not for long", Passtatus::uitgegeven, "2027-03-11", "verloopt over 10 dagen", true},
        {"to tomorrow", Passtatus::uitgegeven, "2027-03-02", "verloopt over 1 dag", true},
        {"the end is included", Passtatus::uitgegeven, "2027-03-01", "verloopt vandaag", true},
        {"over", Passtatus::uitgegeven, "2027-02-28", "verlopen sinds 1 dag", false},
        {"long over", Passtatus::uitgegeven, "2026-03-01", "verlopen", false},
        {"asked for", Passtatus::aangevraagd, "", "aangevraagd", false},
        {"returned", Passtatus::ingeleverd, "2028-03-01", "ingeleverd", false},
        {"lost", Passtatus::verloren, "2028-03-01", "verloren", false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Crisispas pas;
            pas.status = c.status;
            pas.geldig_tot = Date::parse(c.until);
            BOOST_TEST(in_woorden(pas, today) == c.words);
            BOOST_TEST(laat_door(pas, today) == c.lets_through);
        }
}

BOOST_AUTO_TEST_CASE(who_holds_a_function_has_a_card_or_is_named_with_the_best_they_have) {
    const struct {
        const char* name;
        std::vector<std::pair<Passtatus, const char*>> cards;
        const char* best;  ///< words of the best; "-" when they have none, "" when they are not named
    } cases[] = {
        {"none ever", {}, "-"},
        {"a valid one", {{Passtatus::uitgegeven, ""}}, ""},
        {"a valid one beside a lost one", {{Passtatus::verloren, ""}, {Passtatus::uitgegeven, "2027-03-01"}}, ""},
        {"lapsed", {{Passtatus::uitgegeven, "2027-02-27"}, {Passtatus::verloren, ""}}, "verlopen sinds 2 dagen"},
        {"asked for again", {{Passtatus::uitgegeven, "2027-02-27"}, {Passtatus::aangevraagd, ""}}, "aangevraagd"},
        {"returned", {{Passtatus::ingeleverd, ""}}, "ingeleverd"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Cards desk;
            int number = 0;
            for (const auto& [status, until] : c.cards) desk.card(std::to_string(++number).c_str(), status, until);
            desk.persoon("Zonder functie");
            const auto found = zonder_pas(*desk.store, today);
            std::string words;
            if (!found.empty()) words = found[0].laatste ? in_woorden(*found[0].laatste, today) : "-";
            BOOST_TEST(words == c.best);
            BOOST_TEST(found.size() == (*c.best ? 1U : 0U));
        }
}

BOOST_AUTO_TEST_CASE(a_card_is_issued_returned_and_issued_again) {
    Cards desk;
    const Crisispas one = desk.card("1042", Passtatus::aangevraagd, "2026-01-01");
    geef_uit(*desk.store, one.id, today);
    BOOST_TEST((desk.now(one).status == Passtatus::uitgegeven));
    BOOST_TEST((desk.now(one).uitgegeven == today));
    BOOST_TEST(!desk.now(one).geldig_tot.has_value());  // the past end is off
    BOOST_TEST(desk.store->undo_label().value() == "Crisispas 1042 uitgegeven aan Anna Aal");
    BOOST_TEST(refusal_of([&] { geef_uit(*desk.store, one.id, today); }).find("al uitgegeven") != std::string::npos);
    neem_in(*desk.store, one.id);
    BOOST_TEST(refusal_of([&] { neem_in(*desk.store, one.id); }).find("al ingeleverd") != std::string::npos);
    geef_uit(*desk.store, one.id, today.plus_days(1));
    BOOST_TEST((desk.now(one).uitgegeven == today.plus_days(1)));
}

BOOST_AUTO_TEST_CASE(a_lost_card_is_followed_by_one_that_is_asked_for_and_one_undo_takes_both_back) {
    Cards desk;
    const Crisispas one = desk.card("1042", Passtatus::uitgegeven);
    desk.card("1042-2", Passtatus::verloren);
    const auto next = desk.store->find(meld_verloren(*desk.store, one.id)).value();
    BOOST_TEST(next.pasnummer == "1042-3");
    BOOST_TEST((next.status == Passtatus::aangevraagd));
    BOOST_TEST(next.persoon.text == desk.anna.id.text);
    BOOST_TEST(next.functie.text == desk.hin.id.text);
    BOOST_TEST((desk.now(one).status == Passtatus::verloren));
    BOOST_TEST(refusal_of([&] { geef_uit(*desk.store, one.id, today); }).find("verloren") != std::string::npos);
    BOOST_TEST(refusal_of([&] { (void)meld_verloren(*desk.store, one.id); }).find("al verloren") != std::string::npos);
    desk.store->undo();
    BOOST_TEST((desk.now(one).status == Passtatus::uitgegeven));
    BOOST_TEST(!desk.store->find(next.id).has_value());
}

BOOST_AUTO_TEST_CASE(a_card_is_asked_for_once_with_the_next_number) {
    Cards desk;
    desk.card("2007", Passtatus::ingeleverd);
    const auto asked = desk.store->find(vraag_aan(*desk.store, desk.anna.id, today)).value();
    BOOST_TEST(asked.pasnummer == "2008");
    BOOST_TEST(asked.functie.text == desk.hin.id.text);
    BOOST_TEST(refusal_of([&] { (void)vraag_aan(*desk.store, desk.anna.id, today); }) ==
               "Voor Anna Aal is al een pas aangevraagd: 2008.");
}

BOOST_AUTO_TEST_CASE(numbers_go_on_as_they_are_written) {
    const struct {
        std::vector<const char*> there;
        const char* next;
    } cases[] = {
        {{}, "1001"},       {{"CP-009", "CP-002"}, "CP-010"},   {{"7"}, "8"}, {{"CP-099", "12"}, "CP-100"},
        {{"rood"}, "1001"}, {{"CP-009", "CP-002-2"}, "CP-010"},
    };
    for (const auto& c : cases) {
        Cards desk;
        for (const char* number : c.there) desk.card(number, Passtatus::ingeleverd);
        BOOST_TEST(desk.store->find(vraag_aan(*desk.store, desk.anna.id, today))->pasnummer == c.next);
    }
}

BOOST_AUTO_TEST_SUITE_END()
