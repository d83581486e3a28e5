// SPDX-License-Identifier: EUPL-1.2
// Numbers in any order come to the same ranges, and their text is read back; other text is refused.
#include <noaber/base/errors.h>
#include <noaber/sync/number_ranges.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <set>

using namespace noaber;

BOOST_AUTO_TEST_SUITE(number_ranges)

BOOST_AUTO_TEST_CASE(they_hold_what_was_added_and_nothing_else) {
    const bool held = rc::check("any numbers in any order", [] {
        const auto numbers = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 60));
        NumberRanges ranges;
        for (const int number : numbers) ranges.add(number);
        const std::set<int> all(numbers.begin(), numbers.end());
        for (int number = 0; number <= 61; ++number) {
            const NumberRange* around = ranges.around(number);
            RC_ASSERT((around != nullptr) == all.contains(number));
            if (around) RC_ASSERT(around->first <= number && number <= around->last);
        }
        for (std::size_t i = 1; i < ranges.all().size(); ++i)
            RC_ASSERT(ranges.all()[i - 1].last + 1 < ranges.all()[i].first);
        RC_ASSERT(NumberRanges::from_text(ranges.text()).all() == ranges.all());
    });
    BOOST_TEST(held);
}

BOOST_AUTO_TEST_CASE(too_many_are_left_out) {
    NumberRanges ranges;
    for (std::int64_t number = 1; number < 1'000; number += 2) ranges.add(number);
    BOOST_TEST(ranges.all().size() == NumberRanges::most);
    ranges.add(2);  // makes one of two
    BOOST_TEST(ranges.all().size() == NumberRanges::most - 1);
    BOOST_TEST(NumberRanges::from_text(ranges.text()).text() == ranges.text());
}

BOOST_AUTO_TEST_CASE(other_text_is_refused) {
    BOOST_TEST(NumberRanges::from_text("").all().empty());
    std::string many = "1-1";
    for (std::int64_t i = 1; i <= 64; ++i) many += "," + std::to_string(3 * i) + "-" + std::to_string(3 * i);
    for (const std::string& text :
         {std::string("1"), std::string("-"), std::string("1-"), std::string("0-3"), std::string("5-4"),
          std::string("1-2,3-4"), std::string("5-6,1-2"), std::string("1-2,"), std::string("1-2;4-5"),
          std::string("1-99999999999999999999"), std::string("a-b"), many})
        BOOST_TEST_CONTEXT(text) BOOST_CHECK_THROW((void)NumberRanges::from_text(text), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
