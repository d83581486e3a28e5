// SPDX-License-Identifier: EUPL-1.2
// Searches in texts give what Lua's own give, and end.
#include <noaber/script/sandbox.h>

#include <rapidcheck/boost_test.h>
#include <boost/test/unit_test.hpp>
#include <lua.hpp>

#include <memory>
#include <string>

using namespace noaber::script;

namespace {

/// All results of a call as text, or "fout".
std::string said_by(lua_State* state, const char* function, const std::vector<std::string>& arguments) {
    const int top = lua_gettop(state);
    lua_getglobal(state, "string");
    lua_getfield(state, -1, function);
    for (const std::string& one : arguments) lua_pushlstring(state, one.data(), one.size());
    std::string said;
    if (lua_pcall(state, static_cast<int>(arguments.size()), LUA_MULTRET, 0) != LUA_OK) {
        said = "fout";
    } else {
        for (int i = top + 2; i <= lua_gettop(state); ++i) {
            std::size_t length = 0;
            const char* text = luaL_tolstring(state, i, &length);
            said += "[" + std::string(text, length) + "]";
            lua_pop(state, 1);
        }
    }
    lua_settop(state, top);
    return said;
}

/// Lua's own library and ours, side by side.
struct Both {
    std::unique_ptr<lua_State, void (*)(lua_State*)> own{luaL_newstate(), lua_close};
    Sandbox sandbox{{}, 1};
    Both() { luaL_openlibs(own.get()); }
    [[nodiscard]] std::string lua(const char* function, const std::vector<std::string>& arguments) const {
        return said_by(own.get(), function, arguments);
    }
    [[nodiscard]] std::string ours(const char* function, const std::vector<std::string>& arguments) const {
        return said_by(sandbox.state(), function, arguments);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(pattern)

BOOST_AUTO_TEST_CASE(searches_are_those_of_the_manual) {
    const Both both;
    const std::string text = "Brand (groot) in Borne, 12:05; 4000 aansluitingen [zonder] stroom";
    for (const char* what : {"Brand",
                             "%d+",
                             "(%d+):(%d+)",
                             "^Brand",
                             "stroom$",
                             "^B.-e",
                             "%((.-)%)",
                             "%b()",
                             "%b[]",
                             "[%a]+",
                             "[^%s]+",
                             "()in()",
                             "(%a)%1",
                             "%f[%a]%a+%f[%A]",
                             "x*",
                             "(x?)",
                             "%s*(%S+)%s*$",
                             "[a-f]+",
                             "[]]",
                             "[^]]",
                             "[%]]",
                             "[a-]",
                             "%.",
                             "",
                             "^$",
                             "(()%a+())",
                             "%w-%s",
                             "a?b?c?",
                             "[[]",
                             "(",
                             ")",
                             "%",
                             "[",
                             "[a",
                             "%b",
                             "%f",
                             "%1",
                             "(%1)",
                             "a**",
                             "^^",
                             "$$"}) {
        BOOST_TEST_CONTEXT(what) {
            BOOST_TEST(both.ours("find", {text, what}) == both.lua("find", {text, what}));
            BOOST_TEST(both.ours("match", {text, what}) == both.lua("match", {text, what}));
            BOOST_TEST(both.ours("gsub", {text, what, "<%0>"}) == both.lua("gsub", {text, what, "<%0>"}));
            BOOST_TEST(both.ours("gsub", {text, what, "%1"}) == both.lua("gsub", {text, what, "%1"}));
        }
    }
}

RC_BOOST_PROP(any_pattern_on_any_text_gives_what_lua_gives, ()) {
    static const Both both;
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("aab(1] ")));
    const auto what =
        *rc::gen::resize(12, rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab.%*+-?()[]^$1dsw"))));
    RC_ASSERT(both.ours("find", {text, what}) == both.lua("find", {text, what}));
    RC_ASSERT(both.ours("gsub", {text, what, "<%0>"}) == both.lua("gsub", {text, what, "<%0>"}));
}

BOOST_AUTO_TEST_CASE(each_match_is_given_once) {
    Sandbox sandbox({}, 1);
    sandbox.load(
        "local s = '' for a, b in ('k=1, l=22,m='):gmatch('(%w)=(%d*)') do s = s .. a .. b .. ';' end "
        "for w in ('abc'):gmatch('x*') do s = s .. '.' end "
        "return s .. ('hallo'):gsub('l', {l = 'L'}) .. ('hallo'):gsub('%a', function(c) if c == 'a' then return 'e' end end)",
        "proef.lua");
    sandbox.call(0, 1);
    BOOST_TEST(std::string(lua_tostring(sandbox.state(), -1)) == "k1;l22;m;....haLLohello");
}

BOOST_AUTO_TEST_SUITE_END()
