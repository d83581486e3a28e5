// SPDX-License-Identifier: EUPL-1.2
// References by name where several years have an A2: what is written, what is meant, and what is asked.
#include "import_fixture.h"

#include <noaber/store/reference.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

namespace {

/// A2 in 2017 and 2018, B1 in 2017 alone.
struct TwoYears : ImportFixture {
    TwoYears() {
        import_csv("Code;Activiteit;Jaar\nA2;Opvangoefening;2017\nB1;Bijeenkomst;2017\nA2;Opvangoefening;2018\n");
    }
    /// Title and year of the activity that the budget line points at; the refusal when it was refused.
    std::string activity_of(const char* written, const char* year) const {
        const auto report = import_csv(
            fmt::format("Budgetregel;Activiteit;Soort;Jaar;Raming\nZaalhuur;{};zaal;{};pm\n", written, year));
        if (report.anything_refused()) return refusals(report);
        const Record regel = find_by_name(*store, *core_schema().find("budgetregel"), "Zaalhuur",
                                          Where{"jaarplan", find_jaarplan(*store, std::stoi(year))->id.text});
        const auto activiteit = store->find(info_of<Activiteit>(), regel.text("activiteit"));
        return activiteit ? precise_title(*store, *activiteit) : "geen";
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(references, TwoYears)

BOOST_AUTO_TEST_CASE(a_row_means_the_activity_of_its_own_year_first) {
    const struct {
        const char* written;
        const char* year;
        const char* meant;
    } cases[] = {
        {"A2 Opvangoefening", "2017", "A2 Opvangoefening (2017)"},
        {"A2 Opvangoefening", "2018", "A2 Opvangoefening (2018)"},
        {"a2", "2018", "A2 Opvangoefening (2018)"},
        {"A2 Opvangoefening (2017)", "2018", "A2 Opvangoefening (2017)"},
        {"B1", "2018", "B1 Bijeenkomst (2017)"},
        {"", "2018", "geen"},
        {"C9", "2018", "2 Activiteit: Activiteit \"C9\" is er niet."},
        {"A2", "2019",
         "2 Activiteit: \"A2\" kan 2 keer Activiteit zijn; geef de naam preciezer, zoals \"A2 Opvangoefening (2017)\" "
         "of \"A2 Opvangoefening (2018)\"."},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.written << " in " << c.year) {
            BOOST_TEST(activity_of(c.written, c.year) == c.meant);
        }
    BOOST_TEST(!find_jaarplan(*store, 2019));  // a refused row makes no year
}

BOOST_AUTO_TEST_CASE(where_it_was_taken_over_from_is_another_year_in_any_order_of_rows) {
    const auto report = import_csv(
        "Code;Activiteit;Jaar;Overgenomen uit\nC1;Nieuw;2018;D1 Oud\nD1;Oud;2017;\nA2;Opvangoefening;2018;A2 "
        "Opvangoefening (2017)\nE1;Los;2018;F9\n",
        {Refusals::accept_others, Writing::commit, {}});
    BOOST_TEST(refusals(report) == "5 Overgenomen uit: Activiteit \"F9\" is er niet.");
    BOOST_TEST(in_short(report) == "activiteiten 2+1=0!1");
    const auto origin = [&](const char* name) {
        const auto one = from_record<Activiteit>(find_by_name(*store, info_of<Activiteit>(), name));
        return precise_title(*store, to_record(*store->find(one.overgenomen_uit)));
    };
    BOOST_TEST(origin("C1") == "D1 Oud (2017)");
    BOOST_TEST(origin("A2 Opvangoefening (2018)") == "A2 Opvangoefening (2017)");
}

BOOST_AUTO_TEST_CASE(a_name_is_made_precise_only_where_it_must_be) {
    ReferenceNames names(*store);
    BOOST_TEST(joined(names.all(info_of<Activiteit>())) ==
               "A2 Opvangoefening (2017), A2 Opvangoefening (2018), B1 Bijeenkomst");
    BOOST_TEST(names.name(info_of<Activiteit>(), "weg").empty());
}

BOOST_AUTO_TEST_SUITE_END()
