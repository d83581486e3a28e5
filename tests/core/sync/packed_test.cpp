// SPDX-License-Identifier: EUPL-1.2
// What is packed comes out the same; what is cut, changed, or too much is refused.
#include <noaber/base/errors.h>
#include <noaber/sync/packed.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

std::string numbered_lines() {
    std::string lines;
    for (int i = 0; i < 100'000; ++i) lines += "regel " + std::to_string(i * 7919 % 100'003) + "\n";
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(packing)

BOOST_AUTO_TEST_CASE(it_comes_out_the_same) {
    const bool same =
        rc::check("any text", [](const std::string& text) { RC_ASSERT(unpacked(packed(text), text.size()) == text); });
    BOOST_TEST(same);
    const std::string large = numbered_lines();
    BOOST_TEST(packed(large).size() < large.size() / 2);
    BOOST_TEST((unpacked(packed(large), large.size()) == large));
}

BOOST_AUTO_TEST_CASE(what_is_none_is_refused) {
    const std::string text = numbered_lines();
    const std::string gzip = packed(text);
    std::string changed = gzip;
    changed[gzip.size() / 2] ^= 0x55;
    for (const auto& [name, bytes] : {std::pair<const char*, std::string>{"nothing", ""},
                                      {"other bytes", "{\"seq\":1}"},
                                      {"cut off", gzip.substr(0, gzip.size() - 1)},
                                      {"half", gzip.substr(0, gzip.size() / 2)},
                                      {"more behind it", gzip + "x"},
                                      {"changed", changed}})
        BOOST_TEST_CONTEXT(name) BOOST_CHECK_THROW((void)unpacked(bytes, text.size()), InputError);
    BOOST_CHECK_THROW((void)unpacked(gzip, text.size() - 1), InputError);
    BOOST_TEST(unpacked(gzip, text.size()).size() == text.size());
}

BOOST_AUTO_TEST_SUITE_END()
