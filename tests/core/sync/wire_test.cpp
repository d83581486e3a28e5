// SPDX-License-Identifier: EUPL-1.2
// The wire: what is written is read back, whatever it is; what nobody can have written is refused in words.
#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/sync/live.h>
#include <noaber/sync/wire.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <random>

using namespace noaber;

namespace {

/// Transactions of every form, with values at the edges.
class Inventor {
public:
    explicit Inventor(unsigned seed) : m_random(seed) {}

    TransactionData transaction() {
        TransactionData made;
        made.stamp = stamp();
        made.kind = static_cast<TransactionKind>(pick(5));
        if (made.kind != TransactionKind::normal) made.inverts = stamp();
        made.author = text();
        made.label = text();
        for (std::size_t i = pick(4); i > 0; --i) made.changes.push_back(change());
        return made;
    }

private:
    std::size_t pick(std::size_t n) { return m_random() % n; }
    Stamp stamp() {
        return {static_cast<std::int64_t>(m_random() >> 1), static_cast<std::int64_t>(m_random()) * (pick(2) ? 1 : -1)};
    }
    std::string text() {
        static const std::vector<std::string> pieces{"A1", "\"", "\\",   "\n", "\t", "é",
                                                     "€",  "𝄞",  "\x01", "{",  "]",  "Q2 of Q3?"};
        std::string made;
        for (std::size_t i = pick(5); i > 0; --i) made += pieces[pick(pieces.size())];
        return made;
    }
    std::string name() { return "veld" + std::to_string(pick(9)) + text(); }
    Value value() {
        switch (pick(6)) {
            case 0: return {};
            case 1: return static_cast<std::int64_t>(m_random());
            case 2: return std::numeric_limits<std::int64_t>::min();
            case 3: return static_cast<double>(m_random()) / 7.0;
            case 4: return 3.0;
            default: return text_value(text());
        }
    }
    Change change() {
        Change made;
        made.kind = static_cast<ChangeKind>(pick(4));
        made.entity = name();
        made.record = name();
        if (pick(2) && made.kind != ChangeKind::erase) made.base = stamp();
        switch (made.kind) {
            case ChangeKind::create:
                for (std::size_t i = 0; i < pick(5); ++i) made.fields.emplace_back(std::to_string(i) + name(), value());
                break;
            case ChangeKind::edit:
                made.field = name();
                made.value = value();
                made.was = value();
                break;
            case ChangeKind::remove:
                for (std::size_t i = pick(3); i > 0; --i) made.seen.push_back(stamp());
                break;
            case ChangeKind::erase: break;
        }
        return made;
    }
    std::mt19937_64 m_random;
};

const std::string sound =
    R"({"seq":7,"stamp":[100,-3],"author":"Femke","label":"Planning A2 gewijzigd","changes":[[1,"activiteit","id","planning","Q3",null,[0,0]]]})";

std::string with(const std::string& piece, const std::string& other) {
    std::string text = sound;
    const auto at = text.find(piece);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, piece.size(), other);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(wire)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
    const bool holds = rc::check("round trip", [](unsigned seed) {
        Inventor inventor(seed);
        const TransactionData made = inventor.transaction();
        const std::string line = to_line(made, seed % 2 ? std::optional<std::int64_t>(seed) : std::nullopt);
        RC_ASSERT(line.find('\n') == std::string::npos);
        const WireTransaction read = from_line(line);
        RC_ASSERT(read.data == made);
        RC_ASSERT(read.seq.has_value() == (seed % 2 == 1));
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(a_line_that_is_cut_or_has_a_byte_changed_is_refused_or_another_line) {
    const bool holds = rc::check("no crash", [](unsigned seed, unsigned where, unsigned char byte) {
        Inventor inventor(seed);
        std::string line = to_line(inventor.transaction());
        const std::string cut = line.substr(0, where % line.size());
        RC_ASSERT_THROWS_AS((void)from_line(cut), InputError);
        line[where % line.size()] = static_cast<char>(byte);
        try {
            (void)to_line(from_line(line).data);
        } catch (const InputError&) {
        }
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(broken_lines_are_refused_in_words) {
    struct Case {
        const char* name;
        std::string line;
    };
    const std::string deep(100'000, '[');
    const std::vector<Case> cases{
        {"nothing", ""},
        {"no object", "[]"},
        {"two objects", sound + sound},
        {"something behind", sound + "x"},
        {"deeply nested", with("\"Q3\"", deep)},
        {"deeply nested from the start", deep},
        {"an object as a value", with("\"Q3\"", "{}")},
        {"true as a value", with("\"Q3\"", "true")},
        {"a whole number that is too great", with("\"Q3\"", "9223372036854775808")},
        {"a number that is too great", with("\"Q3\"", "1e999")},
        {"NaN", with("\"Q3\"", "NaN")},
        {"leading zero", with("\"Q3\"", "012")},
        {"plus sign", with("\"Q3\"", "+1")},
        {"number that ends in a point", with("\"Q3\"", "1.")},
        {"half a surrogate", with("\"Q3\"", R"("\ud800")")},
        {"low surrogate first", with("\"Q3\"", R"("\udc00")")},
        {"bad hexadecimals", with("\"Q3\"", R"("\u12g4")")},
        {"unknown escape", with("\"Q3\"", R"("\x")")},
        {"line end in text", with("\"Q3\"", "\"a\nb\"")},
        {"no UTF-8", with("\"Q3\"", "\"\xff\"")},
        {"overlong UTF-8", with("\"Q3\"", "\"\xc0\xaf\"")},
        {"no stamp", with("\"stamp\":[100,-3],", "")},
        {"no changes", R"({"stamp":[1,2],"author":"","label":""})"},
        {"stamp of one number", with("[100,-3]", "[100]")},
        {"stamp of three", with("[100,-3]", "[100,-3,1]")},
        {"stamp that is a broken number", with("[100,-3]", "[1.5,-3]")},
        {"stamp of before 1970", with("[100,-3]", "[-1,-3]")},
        {"the same part twice", with("\"seq\":7", R"("seq":7,"seq":8)")},
        {"unknown part", with("\"seq\":7", "\"volgnummer\":7")},
        {"unknown kind of change", with("[[1,", "[[4,")},
        {"an erasure that holds something", with("[[1,", "[[3,")},
        {"negative kind of change", with("[[1,", "[[-1,")},
        {"change without a base", with(",[0,0]", "")},
        {"empty name of a field", with("\"planning\"", "\"\"")},
        {"name that is too long", with("\"planning\"", "\"" + std::string(wire_most_name + 1, 'n') + "\"")},
        {"field twice in a creation",
         R"({"stamp":[1,2],"author":"","label":"","changes":[[0,"e","r",{"a":1,"a":2},[0,0]]]})"},
        {"comma at the end", with("[0,0]]]", "[0,0]],]")},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_CHECK_EXCEPTION((void)from_line(c.line), InputError, [](const InputError& error) {
                return std::string(error.what()).starts_with("Het bericht is niet te lezen");
            });
        }
}

BOOST_AUTO_TEST_CASE(unknown_entities_and_fields_pass_through_untouched) {
    const std::string line = with("\"activiteit\"", "\"van morgen\"");
    BOOST_TEST(to_line(from_line(line).data, 7) == line);
}

BOOST_AUTO_TEST_CASE(a_body_names_the_line_that_is_wrong) {
    BOOST_TEST(from_lines(sound + "\n\n" + sound + "\n").size() == 2U);
    BOOST_CHECK_EXCEPTION((void)from_lines(sound + "\n{"), InputError,
                          [](const InputError& error) { return std::string(error.what()).starts_with("Regel 2: "); });
}

BOOST_AUTO_TEST_CASE(live_messages_are_read_back) {
    const Refusal refused{{5, 6}, "Dit mag je niet \"wijzigen\"."};
    const Refusal later{{7, 8}, "Wacht tot de hub is bijgewerkt."};
    const HubMessage hub = read_hub_message(hub_message(3, 7, {sound, sound}, {{{{1, 2}, 7}}, {refused}, {later}}));
    BOOST_TEST(hub.after == 3);
    BOOST_TEST(hub.seq == 7);
    BOOST_TEST(hub.transactions.size() == 2U);
    BOOST_TEST((hub.acknowledged == std::vector<Acknowledgement>{{{1, 2}, 7}}));
    BOOST_REQUIRE(hub.refused.size() == 1U);
    BOOST_TEST(hub.refused[0].reason == refused.reason);
    BOOST_REQUIRE(hub.later.size() == 1U);
    BOOST_TEST(hub.later[0].reason == later.reason);
    BOOST_TEST((hub.later[0].stamp == later.stamp));
    BOOST_TEST(read_hub_message(hub_message(0, 0, {}, {{}, {refused}, {}})).seq == 0);
    BOOST_TEST(read_hub_message(head_message(12)).head.value() == 12);
    BOOST_TEST(read_laptop_message(since_message(9)).since.value() == 9);
    BOOST_TEST(!read_laptop_message(since_message(9)).look.has_value());
    BOOST_TEST(!read_laptop_message(look_message({})).look.value().at.has_value());
    const RecordRef record{"activiteit", "0190 \"een\""};
    BOOST_TEST((read_laptop_message(look_message(record)).look.value().at == record));
    const Presence presence{record, {"Femke \"Wolbert\"", "Joyce"}};
    BOOST_TEST((read_hub_message(presence_message(presence)).presence == presence));
    const LaptopMessage laptop = read_laptop_message(push_message(sound + "\n" + sound + "\n"));
    BOOST_TEST(laptop.push.size() == 2U);
    for (const char* broken : {"", "{", "[]", R"({"weg":})", R"({"weg":[1})", R"({"look":[1]})", R"({"look":["a"]})",
                               R"({"look":["a","b","c"]})"})
        BOOST_TEST_CONTEXT(broken) {
            BOOST_CHECK_THROW((void)read_laptop_message(broken), InputError);
            BOOST_CHECK_THROW((void)read_hub_message(broken), InputError);
        }
    for (const char* broken : {R"({"push":{}})", R"({"since":"1"})"})
        BOOST_CHECK_THROW((void)read_laptop_message(broken), InputError);
    for (const char* broken : {R"({"tx":{}})", R"({"head":"1"})", R"({"with":[1]})"})
        BOOST_CHECK_THROW((void)read_hub_message(broken), InputError);
}

BOOST_AUTO_TEST_CASE(what_a_newer_version_says_beside_it_is_passed_over) {
    for (const char* value : {"1", "\"]}\"", "null", "true", "false", "[]", "{}", R"([[],[{"a":[{}]},"x"],-1.5e3])",
                              R"({"a":{"b":[1,2]},"c":null})"})
        BOOST_TEST_CONTEXT(value) {
            const std::string before = R"({"morgen":)" + std::string(value);
            BOOST_TEST(read_hub_message(before + R"(,"head":7})").head.value() == 7);
            BOOST_TEST(read_laptop_message(before + R"(,"since":7})").since.value() == 7);
            BOOST_TEST(read_laptop_message(R"({"since":7,"morgen":)" + std::string(value) + "}").since.value() == 7);
        }
    for (const std::string& value : {std::string(100'000, '['), std::string("[1,]"), std::string(R"({"a"})"),
                                     std::string("[1}"), std::string("tru"), std::string("\"")})
        BOOST_TEST_CONTEXT(value.substr(0, 20)) {
            BOOST_CHECK_THROW((void)read_hub_message(R"({"morgen":)" + value + R"(,"head":7})"), InputError);
            BOOST_CHECK_THROW((void)read_laptop_message(R"({"morgen":)" + value + R"(,"since":7})"), InputError);
        }
}

BOOST_AUTO_TEST_SUITE_END()
