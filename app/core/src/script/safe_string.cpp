// SPDX-License-Identifier: EUPL-1.2
// The library of texts, with searches that end.
#include "script/pattern.h"
#include "script/sandbox_inner.h"

#include <string>

namespace noaber::script {

namespace {

std::string_view text_at(lua_State* state, int index) {
    std::size_t length = 0;
    const char* text = luaL_checklstring(state, index, &length);
    return {text, length};
}

Pattern pattern_of(lua_State* state, std::string_view text) { return {text, inner_of(state).limits.pattern_steps}; }

/// What a search does, with its errors made Lua's.
template <class Work>
int searching(lua_State* state, Work work) {
    const char* wrong = nullptr;
    try {
        return work();
    } catch (const PatternError& error) {
        wrong = error.message;
    }
    return luaL_error(state, "%s", wrong);
}

/// Where a search that begins there is to begin, from 0; npos behind the end.
std::size_t start_of(lua_Integer init, std::size_t length) {
    const auto size = static_cast<lua_Integer>(length);
    if (init < 0) init = init < -size ? 1 : size + init + 1;
    if (init == 0) init = 1;
    return init > size + 1 ? Pattern::npos : static_cast<std::size_t>(init - 1);
}

void push_capture(lua_State* state, std::string_view text, const Capture& capture) {
    if (!capture.closed) throw PatternError{"een haakje in het patroon wordt niet gesloten"};
    if (capture.place)
        lua_pushinteger(state, static_cast<lua_Integer>(capture.begin) + 1);
    else
        lua_pushlstring(state, text.data() + capture.begin, capture.length);
}

/// The captures, or the whole match where there are none. Gives how many.
int push_captures(lua_State* state, std::string_view text, const Pattern& pattern, std::size_t begin, std::size_t end) {
    const auto& all = pattern.captures();
    luaL_checkstack(state, static_cast<int>(all.size()) + 1, "te veel haakjes");
    if (all.empty()) lua_pushlstring(state, text.data() + begin, end - begin);
    for (const Capture& one : all) push_capture(state, text, one);
    return all.empty() ? 1 : static_cast<int>(all.size());
}

/// A match from `begin` on; the pattern may hold to the start with "^".
struct Found {
    std::size_t begin = Pattern::npos;
    std::size_t end = 0;
};
Found search(Pattern& pattern, std::string_view text, std::size_t begin, bool anchored) {
    for (; begin <= text.size(); ++begin) {
        if (const std::size_t end = pattern.match(text, begin); end != Pattern::npos) return {begin, end};
        if (anchored) break;
    }
    return {};
}

int find_plain(lua_State* state, std::string_view text, std::string_view what, std::size_t begin) {
    const auto at = text.find(what, begin);
    if (at == std::string_view::npos) return lua_pushnil(state), 1;
    lua_pushinteger(state, static_cast<lua_Integer>(at) + 1);
    lua_pushinteger(state, static_cast<lua_Integer>(at) + static_cast<lua_Integer>(what.size()));
    return 2;
}

enum class Asked { find, match };

int find_or_match(lua_State* state, Asked asked) {
    const auto text = text_at(state, 1);
    auto what = text_at(state, 2);
    const std::size_t begin = start_of(luaL_optinteger(state, 3, 1), text.size());
    if (begin == Pattern::npos) return lua_pushnil(state), 1;
    const bool plain = lua_toboolean(state, 4) != 0 || what.find_first_of("^$*+?.([%-") == std::string_view::npos;
    if (asked == Asked::find && plain) return find_plain(state, text, what, begin);
    const bool anchored = what.starts_with('^');
    if (anchored) what.remove_prefix(1);
    return searching(state, [&] {
        Pattern pattern = pattern_of(state, what);
        const Found found = search(pattern, text, begin, anchored);
        if (found.begin == Pattern::npos) return lua_pushnil(state), 1;
        if (asked == Asked::match) return push_captures(state, text, pattern, found.begin, found.end);
        lua_pushinteger(state, static_cast<lua_Integer>(found.begin) + 1);
        lua_pushinteger(state, static_cast<lua_Integer>(found.end));
        if (pattern.captures().empty()) return 2;
        return 2 + push_captures(state, text, pattern, found.begin, found.end);
    });
}

int find(lua_State* state) { return find_or_match(state, Asked::find); }
int match(lua_State* state) { return find_or_match(state, Asked::match); }

/// One step of gmatch; upvalues: text, pattern, where to go on, where the last match ended.
int gmatch_step(lua_State* state) {
    const auto text = text_at(state, lua_upvalueindex(1));
    const auto what = text_at(state, lua_upvalueindex(2));
    const auto begin = static_cast<std::size_t>(lua_tointeger(state, lua_upvalueindex(3)));
    const lua_Integer last = lua_tointeger(state, lua_upvalueindex(4));
    return searching(state, [&] {
        Pattern pattern = pattern_of(state, what);
        for (std::size_t from = begin; from <= text.size(); ++from) {
            const std::size_t end = pattern.match(text, from);
            if (end == Pattern::npos || static_cast<lua_Integer>(end) == last) continue;
            lua_pushinteger(state, static_cast<lua_Integer>(end));
            lua_copy(state, -1, lua_upvalueindex(3));
            lua_replace(state, lua_upvalueindex(4));
            return push_captures(state, text, pattern, from, end);
        }
        return 0;
    });
}

int gmatch(lua_State* state) {
    (void)text_at(state, 1);
    (void)text_at(state, 2);
    lua_settop(state, 2);
    lua_pushinteger(state, 0);
    lua_pushinteger(state, -1);
    lua_pushcclosure(state, gmatch_step, 4);
    return 1;
}

/// "%1" in a replacement.
void add_template(lua_State* state, std::string& out, std::string_view replacement, std::string_view text,
                  const Pattern& pattern, Found found) {
    for (std::size_t i = 0; i < replacement.size(); ++i) {
        if (replacement[i] != '%') {
            out += replacement[i];
            continue;
        }
        if (++i == replacement.size()) throw PatternError{"de vervanging eindigt met %"};
        const char what = replacement[i];
        if (what == '%') {
            out += '%';
        } else if (what == '0' || (what == '1' && pattern.captures().empty())) {
            out += text.substr(found.begin, found.end - found.begin);
        } else if (what >= '1' && what <= '9' && static_cast<std::size_t>(what - '1') < pattern.captures().size()) {
            push_capture(state, text, pattern.captures()[static_cast<std::size_t>(what - '1')]);
            out += text_at(state, -1);
            lua_pop(state, 1);
        } else {
            throw PatternError{"de vervanging verwijst naar haakjes die er niet zijn"};
        }
    }
}

/// What stands in place of one match: a text with %1, what a table has, what a function says.
void add_replacement(lua_State* state, std::string& out, std::string_view text, const Pattern& pattern, Found found) {
    const int type = lua_type(state, 3);
    if (type == LUA_TSTRING || type == LUA_TNUMBER)
        return add_template(state, out, text_at(state, 3), text, pattern, found);
    if (type == LUA_TFUNCTION) {
        lua_pushvalue(state, 3);
        const int count = push_captures(state, text, pattern, found.begin, found.end);
        lua_call(state, count, 1);
    } else {
        const int count = push_captures(state, text, pattern, found.begin, found.end);
        lua_pop(state, count - 1);
        lua_gettable(state, 3);
    }
    if (lua_toboolean(state, -1) == 0)
        out += text.substr(found.begin, found.end - found.begin);
    else if (lua_isstring(state, -1) != 0)
        out += text_at(state, -1);
    else
        throw PatternError{"de vervanging is geen tekst"};
    lua_pop(state, 1);
}

int gsub(lua_State* state) {
    const auto text = text_at(state, 1);
    auto what = text_at(state, 2);
    const int type = lua_type(state, 3);
    if (type != LUA_TSTRING && type != LUA_TNUMBER && type != LUA_TTABLE && type != LUA_TFUNCTION)
        return luaL_error(state, "de vervanging is een tekst, een tabel of een functie");
    const lua_Integer most = luaL_optinteger(state, 4, static_cast<lua_Integer>(text.size()) + 1);
    const bool anchored = what.starts_with('^');
    if (anchored) what.remove_prefix(1);
    return searching(state, [&] {
        Pattern pattern = pattern_of(state, what);
        std::string out;
        lua_Integer done = 0;
        std::size_t at = 0;
        std::size_t last = Pattern::npos;
        while (done < most) {
            const std::size_t end = pattern.match(text, at);
            if (end != Pattern::npos && end != last) {
                ++done;
                add_replacement(state, out, text, pattern, {at, end});
                at = last = end;
            } else if (at < text.size()) {
                out += text[at++];
            } else {
                break;
            }
            if (anchored) break;
        }
        if (at < text.size()) out += text.substr(at);
        lua_pushlstring(state, out.data(), out.size());
        lua_pushinteger(state, done);
        return 2;
    });
}

/// string.format without "%p", and with tables and functions as tostring() shows them; upvalue: Lua's own.
int format(lua_State* state) {
    const auto how = text_at(state, 1);
    for (std::size_t i = 0; i + 1 < how.size(); ++i) {
        if (how[i] != '%') continue;
        const auto letter = how.find_first_not_of("-+ #0123456789.", i + 1);
        if (letter != std::string_view::npos && how[letter] == 'p') return luaL_error(state, "%%p kan hier niet");
        i = letter == std::string_view::npos ? how.size() : letter;
    }
    const int count = lua_gettop(state);
    for (int i = 2; i <= count; ++i)
        if (const int type = lua_type(state, i);
            type == LUA_TTABLE || type == LUA_TFUNCTION || type == LUA_TTHREAD || type == LUA_TUSERDATA) {
            push_text_of(state, i);
            lua_replace(state, i);
        }
    lua_pushvalue(state, lua_upvalueindex(1));
    lua_insert(state, 1);
    lua_call(state, count, 1);
    return 1;
}

}  // namespace

void open_safe_string(lua_State* state) {
    luaL_requiref(state, LUA_STRLIBNAME, luaopen_string, 1);
    const luaL_Reg functions[] = {
        {"find", find}, {"match", match}, {"gmatch", gmatch}, {"gsub", gsub}, {nullptr, nullptr}};
    luaL_setfuncs(state, functions, 0);
    lua_getfield(state, -1, "format");
    lua_pushcclosure(state, format, 1);
    lua_setfield(state, -2, "format");
    lua_pushnil(state);
    lua_setfield(state, -2, "dump");
    lua_pop(state, 1);
}

}  // namespace noaber::script
