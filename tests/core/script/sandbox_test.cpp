// SPDX-License-Identifier: EUPL-1.2
// The sandbox: what a script can't do, how it ends when it tries, and that it computes the same everywhere.
#include "places.h"

#include <noaber/base/text.h>
#include <noaber/script/sandbox.h>

#include <boost/test/unit_test.hpp>
#include <lua.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace noaber;
using namespace noaber::script;

namespace {

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// What the script returns, as text.
std::string result_of(Sandbox& sandbox, const std::string& source, const std::string& file = "proef.lua") {
    sandbox.load(source, file);
    sandbox.call(0, 1);
    std::size_t length = 0;
    const char* text = luaL_tolstring(sandbox.state(), -1, &length);
    std::string result(text, length);
    lua_pop(sandbox.state(), 2);
    return result;
}
std::string result_of(const std::string& source, std::uint64_t seed = 1) {
    Sandbox sandbox({}, seed);
    return result_of(sandbox, source);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sandbox)

BOOST_AUTO_TEST_CASE(hostile_scripts_end_with_words_and_their_place) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test::source_path("tests/core/script/vijandig"))) {
        const std::string name = entry.path().filename();
        const std::string source = read(entry.path());
        const std::string start = "-- verwacht: ";
        const auto at = source.find(start);
        BOOST_REQUIRE(at != std::string::npos);
        const std::string expected = source.substr(at + start.size(), source.find('\n', at) - at - start.size());
        BOOST_TEST_CONTEXT(name) {
            Sandbox sandbox({}, 1);
            std::string said;
            try {
                (void)result_of(sandbox, source, name);
            } catch (const ScriptError& error) {
                said = error.what();
            }
            BOOST_TEST(said.find(expected) != std::string::npos, "said: " << said);
            ++count;
        }
    }
    BOOST_TEST(count >= 20U);
    BOOST_TEST(!std::filesystem::exists("/tmp/gehackt"));
}

BOOST_AUTO_TEST_CASE(errors_name_file_and_line) {
    Sandbox sandbox({}, 1);
    try {
        (void)result_of(sandbox, "local x = nil\n\nreturn x.y", "storing.lua");
        BOOST_FAIL("nothing was wrong");
    } catch (const ScriptError& error) {
        BOOST_TEST(error.file() == "storing.lua");
        BOOST_TEST(error.line() == 3);
        BOOST_TEST(std::string(error.what()).starts_with("storing.lua, regel 3: "));
    }
    // It goes on after an error that was no bound.
    BOOST_TEST(result_of(sandbox, "return 'verder'") == "verder");
}

BOOST_AUTO_TEST_CASE(walks_are_in_order_and_nothing_shows_an_address) {
    struct Case {
        const char* name;
        const char* source;
        const char* result;
    };
    for (
        const Case& c : {
            Case{
                "numbers, texts, truth",
                "local s = '' for k in pairs{b=1, a=1, [10]=1, [2]=1, [1.5]=1, [true]=1} do s = s .. tostring(k) .. ' ' end return s",
                "1.5 2 10 a b true "},
            Case{"next goes the same way",
                 "local t, s, k = {c=1, a=1, b=1}, '' k = next(t) while k do s = s .. k k = next(t, k) end return s",
                 "abc"},
            Case{"taken out while walking",
                 "local t, s = {a=1, b=1, c=1}, '' for k in pairs(t) do s = s .. k t.b = nil end return s", "ac"},
            Case{
                "own pairs",
                "local t = setmetatable({}, {__pairs = function(t) return function(_, k) if not k then return 1 end end, t, nil end}) for k in pairs(t) do return k end",
                "1"},
            Case{"a table", "return tostring({})", "een tabel"},
            Case{"a function", "return tostring(print or pairs)", "een functie"},
            Case{"own words", "return tostring(setmetatable({}, {__tostring = function() return 'ik' end}))", "ik"},
            Case{"format of a table", "return string.format('%s/%5.2f/%q', {}, 1.5, 'x')", "een tabel/ 1.50/\"x\""},
            Case{"format of an address", "return tostring(pcall(string.format, '%p', {}))", "false"},
            Case{"numbers as they are", "return 10 // 3 .. ' ' .. 2^53 .. ' ' .. 1e15", "3 9.007199254741e+15 1e+15"},
        })
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(result_of(c.source) == c.result);
        }
}

BOOST_AUTO_TEST_CASE(chance_comes_from_the_seed_alone) {
    const std::string rolls = "local s = '' for i = 1, 20 do s = s .. math.random(1, 6) end return s";
    BOOST_TEST(result_of(rolls, 7) == result_of(rolls, 7));
    BOOST_TEST(result_of(rolls, 7) != result_of(rolls, 8));
    BOOST_TEST(result_of("return tostring(math.randomseed)") == "nil");
}

BOOST_AUTO_TEST_CASE(modules_are_found_once_by_their_name_only) {
    std::size_t asked = 0;
    Sandbox sandbox({}, 1, [&](std::string_view name) -> std::optional<std::string> {
        ++asked;
        if (name == "pim.opvang") return "teller = (teller or 0) + 1 return { plaatsen = 300 }";
        if (name == "rond") return "return require('rond')";
        if (name == "kapot") return "\n\nreturn nil .. 1";
        return std::nullopt;
    });
    BOOST_TEST(result_of(sandbox, "return require('pim.opvang').plaatsen + require('pim.opvang').plaatsen + teller") ==
               "601");
    BOOST_TEST(asked == 1U);
    BOOST_TEST(result_of(sandbox, "return tostring(require('rond'))") == "false");
    for (const char* wrong : {"weg", "../pim", "pim/opvang", "", ".pim", "a..b"})
        BOOST_CHECK_THROW((void)result_of(sandbox, std::string("require('") + wrong + "')"), ScriptError);
    try {
        (void)result_of(sandbox, "require('kapot')");
        BOOST_FAIL("nothing was wrong");
    } catch (const ScriptError& error) {
        BOOST_TEST(error.file() == "kapot.lua");
        BOOST_TEST(error.line() == 3);
    }
}

BOOST_AUTO_TEST_CASE(the_hash_is_of_all_that_was_loaded) {
    const auto hash_of = [](const std::string& source, const std::string& module) {
        Sandbox sandbox({}, 1, [&](std::string_view) { return std::optional(module); });
        (void)result_of(sandbox, source);
        return sandbox.hash();
    };
    const std::string one = hash_of("require('m')", "return 1");
    BOOST_TEST(one.size() == 64U);
    BOOST_TEST(one == hash_of("require('m')", "return 1"));
    BOOST_TEST(one != hash_of("require('m')", "return 2"));
    BOOST_TEST(one != hash_of("require('m') ", "return 1"));
}

BOOST_AUTO_TEST_CASE(a_coroutine_is_run_from_wait_to_wait_and_may_take_its_steps_each_time) {
    Sandbox sandbox({.steps = 300'000}, 1);
    sandbox.load(
        "local n = ... for i = 1, 5 do for j = 1, 50000 do n = n + 1 end coroutine.yield(n) end return 'klaar'",
        "lang.lua");
    lua_State* coroutine = lua_newthread(sandbox.state());
    lua_insert(sandbox.state(), -2);
    lua_xmove(sandbox.state(), coroutine, 1);
    lua_pushinteger(coroutine, 0);
    int results = 0;
    int waits = 0;
    int arguments = 1;
    while (sandbox.resume(coroutine, std::exchange(arguments, 0), results)) {
        BOOST_TEST(lua_tointeger(coroutine, -1) == ++waits * 50'000);
        lua_pop(coroutine, results);
        sandbox.refill();
    }
    BOOST_TEST(waits == 5);
    BOOST_TEST(std::string(lua_tostring(coroutine, -1)) == "klaar");
}

BOOST_AUTO_TEST_CASE(all_steps_together_are_bounded_however_often_it_waits) {
    Sandbox sandbox({.steps = 100'000, .all_steps = 1'000'000}, 1);
    int rounds = 0;
    const auto go_on = [&] {
        for (; rounds < 1'000; ++rounds) {
            sandbox.refill();
            (void)result_of(sandbox, "for i = 1, 20000 do end return 1");
        }
    };
    BOOST_CHECK_THROW(go_on(), ScriptError);
    BOOST_TEST(rounds > 10);
    BOOST_TEST(rounds < 100);
}

BOOST_AUTO_TEST_SUITE_END()
