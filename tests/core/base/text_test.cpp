// SPDX-License-Identifier: EUPL-1.2
// Tables for the text helpers.
#include <noaber/base/text.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {
struct Pair {
    const char* name;
    std::string from;
    std::string to;
};
}  // namespace

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(trim_takes_every_kind_of_space) {
    const Pair cases[] = {
        {"nothing to do", "a b", "a b"},
        {"ascii", " \t\r\n a b \n", "a b"},
        {"nbsp", "\u00a0a\u00a0", "a"},
        {"narrow nbsp", "\u202f a\u202f", "a"},
        {"byte order mark", "\ufeffa", "a"},
        {"only spaces", " \u00a0\n", ""},
        {"accent at the end", "caf\u00e9 ", "caf\u00e9"},
        {"euro at the end", "\u20ac", "\u20ac"},
        {"broken byte stays", "a\xa0", "a\xa0"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) BOOST_TEST(trim(c.from) == c.to);
}

BOOST_AUTO_TEST_CASE(collapse_spaces_leaves_single_spaces) {
    const Pair cases[] = {
        {"double", "Femke  Wolbert", "Femke Wolbert"},
        {"nbsp", "Femke\u00a0 Wolbert", "Femke Wolbert"},
        {"line ends", "\nA\r\n\r\nB ", "A B"},
        {"case stays", "ÀB", "ÀB"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) BOOST_TEST(collapse_spaces(c.from) == c.to);
}

BOOST_AUTO_TEST_CASE(fold_matches_what_people_mean) {
    const Pair cases[] = {
        {"case, accent and spaces", "Wilmà  KAMPHUIS", "wilma kamphuis"},
        {"composed", "Ren\u00e9e", "renee"},
        {"decomposed", "Rene\u0301e", "renee"},
        {"upper accents", "ÀÉÎÕÜÇÑ", "aeioucn"},
        {"lower accents", "àéîõüçñÿý", "aeioucnyy"},
        {"ligatures", "Æ æ Œ œ ß Ĳ ĳ", "ae ae oe oe ss ij ij"},
        {"norse", "Ø ø Å Þ ð", "o o a th d"},
        {"latin extended", "Ş ł Ž ő Ğ İ ı Ŵ Ÿ", "s l z o g i i w y"},
        {"latin extended, ends", "Āſ", "as"},
        {"quotes and dashes", "ICO’s – „ja” —", "ico's - \"ja\" -"},
        {"ellipsis", "…", "..."},
        {"sign that is no letter", "3 × 2 ÷ € ½", "3 × 2 ÷ € ½"},
        {"greek stays", "Ωα", "Ωα"},
        {"broken bytes stay", "a\xff\xc3", "a\xff\xc3"},
        {"soft hyphen", "oefe\u00adning", "oefening"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) BOOST_TEST(fold(c.from) == c.to);
    BOOST_TEST(equal_folded("Zoë  Bakker", "ZOE\u0308 BAKKER"));
    BOOST_TEST(!equal_folded("Zoe", "Zoo"));
    BOOST_TEST(starts_with_folded("Émile Zola", "emi"));
    BOOST_TEST(!starts_with_folded("Émile Zola", "zola"));
    BOOST_TEST(contains_folded("Slachtofferinformatie", "OFFER"));
    BOOST_TEST(contains_folded("iets", ""));
    BOOST_TEST(!contains_folded("iets", "niets"));
}

BOOST_AUTO_TEST_CASE(split_keeps_empty_parts) {
    BOOST_TEST(split("a;;b", ';') == (std::vector<std::string_view>{"a", "", "b"}), boost::test_tools::per_element());
    BOOST_TEST(split("", ';') == (std::vector<std::string_view>{""}), boost::test_tools::per_element());
    BOOST_TEST(split_lines("a\r\nb\nc\rd") == (std::vector<std::string_view>{"a", "b", "c", "d"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(valid_utf8_is_strict) {
    const struct {
        const char* name;
        std::string bytes;
        bool valid;
    } cases[] = {
        {"empty", "", true},
        {"ascii", "abc", true},
        {"two, three, four bytes", "é€😀", true},
        {"cp1252 e-acute", "caf\xe9", false},
        {"cut off", "\xe2\x82", false},
        {"overlong slash", "\xc0\xaf", false},
        {"overlong three bytes", "\xe0\x80\xaf", false},
        {"surrogate", "\xed\xa0\x80", false},
        {"beyond the last", "\xf4\x90\x80\x80", false},
        {"lone continuation", "\x80", false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) BOOST_TEST(is_valid_utf8(c.bytes) == c.valid);
}

BOOST_AUTO_TEST_CASE(cp1252_becomes_utf8) {
    BOOST_TEST(utf8_from_cp1252("\x80 3000, ge\xefnd, ICO\x92s \x85 \x81") == "€ 3000, geïnd, ICO’s … \ufffd");
}

BOOST_AUTO_TEST_CASE(shorten_counts_characters_not_bytes) {
    BOOST_TEST(length("Zoë €😀") == 6U);
    const struct {
        std::string from;
        std::size_t characters;
        std::string to;
    } cases[] = {
        {"Slachtoffer", 20, "Slachtoffer"},
        {"Slachtoffer", 11, "Slachtoffer"},
        {"Slachtoffer", 10, "Slachtoff…"},
        {"ééééé", 3, "éé…"},
        {"een twee", 5, "een…"},
        {"abc", 1, "…"},
        {"abc", 0, ""},
        {"", 3, ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.from << " to " << c.characters) BOOST_TEST(shorten(c.from, c.characters) == c.to);
}

BOOST_AUTO_TEST_CASE(a_whole_number_is_nothing_but_that) {
    const std::pair<const char*, std::optional<std::int64_t>> cases[]{{"0", 0},
                                                                      {"12", 12},
                                                                      {"-12", -12},
                                                                      {"007", 7},
                                                                      {"9223372036854775807", INT64_MAX},
                                                                      {"", std::nullopt},
                                                                      {"-", std::nullopt},
                                                                      {"+1", std::nullopt},
                                                                      {" 1", std::nullopt},
                                                                      {"1 ", std::nullopt},
                                                                      {"1.5", std::nullopt},
                                                                      {"0x1", std::nullopt},
                                                                      {"een", std::nullopt},
                                                                      {"9223372036854775808", std::nullopt}};
    for (const auto& [text, number] : cases)
        BOOST_TEST_CONTEXT(text) BOOST_TEST((whole_number(text) == number));
}

BOOST_AUTO_TEST_CASE(names_are_listed_as_one_says_them) {
    BOOST_TEST(listed({}).empty());
    BOOST_TEST(listed({"Femke"}) == "Femke");
    BOOST_TEST(listed({"Femke", "Rik"}) == "Femke en Rik");
    BOOST_TEST(listed({"Femke", "Rik", "Daan"}) == "Femke, Rik en Daan");
}

BOOST_AUTO_TEST_CASE(natural_order_reads_numbers) {
    const std::string in_order[] = {"", "A1", "A2", "A10", "B1", "E2", "E10", "E10a", "Eén", "Zoë", "Zoo"};
    for (std::size_t i = 0; i < std::size(in_order); ++i)
        for (std::size_t j = 0; j < std::size(in_order); ++j)
            BOOST_TEST_CONTEXT(in_order[i] << " against " << in_order[j])
                BOOST_TEST((natural_order(in_order[i], in_order[j]) < 0) == (i < j));
    BOOST_TEST((natural_order("a01", "a1") != 0));
    BOOST_TEST((natural_order("x99999999999999999999999", "x100000000000000000000000") < 0));
}

BOOST_AUTO_TEST_CASE(placeholders_say_nothing) {
    for (const char* text : {"??", "?", "Wie?", "wie", "n.n.b.", "N.N.B.", "nnb", "n.n.b", "pm", "PM", "p.m.",
                             "Onbekend", " onbekend ", "-", "–", "…", "...", "….", "n.t.b."})
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(is_placeholder(text));
            BOOST_TEST(says_nothing(text));
        }
    for (const char* text : {"n.v.t.", "Wie doet dit?", "Q2?", "Pm Jansen", "geen", "0", "hoe?", "Femke Wolbert"})
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(!is_placeholder(text));
            BOOST_TEST(!says_nothing(text));
        }
    BOOST_TEST(!is_placeholder(""));
    BOOST_TEST(!is_placeholder("  "));
    BOOST_TEST(says_nothing(" \n"));
}

BOOST_AUTO_TEST_SUITE_END()
