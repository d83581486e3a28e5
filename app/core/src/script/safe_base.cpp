// SPDX-License-Identifier: EUPL-1.2
// The base functions that behave the same everywhere.
#include "script/sandbox_inner.h"

#include <noaber/base/text.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace noaber::script {

namespace {

/// A key that can be walked: numbers before texts before true and false, each in its order.
using Key = std::variant<double, std::string, bool>;

std::optional<Key> key_at(lua_State* state, int index) {
    switch (lua_type(state, index)) {
        case LUA_TNUMBER: return Key(lua_tonumber(state, index));
        case LUA_TBOOLEAN: return Key(lua_toboolean(state, index) != 0);
        case LUA_TSTRING: {
            std::size_t length = 0;
            const char* text = lua_tolstring(state, index, &length);
            return Key(std::string(text, length));
        }
        default: return std::nullopt;
    }
}

void push(lua_State* state, const Key& key) {
    if (const auto* number = std::get_if<double>(&key)) {
        lua_pushnumber(state, *number);
        lua_Integer whole = 0;
        if (lua_numbertointeger(*number, &whole) != 0 && static_cast<double>(whole) == *number) {
            lua_pop(state, 1);
            lua_pushinteger(state, whole);
        }
    } else if (const auto* text = std::get_if<std::string>(&key)) {
        lua_pushlstring(state, text->data(), text->size());
    } else {
        lua_pushboolean(state, std::get<bool>(key) ? 1 : 0);
    }
}

/// All keys of the table, in order. Raises an error for one that has no order.
std::vector<Key> keys_of(lua_State* state, int table) {
    std::vector<Key> keys;
    lua_pushnil(state);
    while (lua_next(state, table) != 0) {
        auto key = key_at(state, -2);
        if (!key)
            luaL_error(state, "deze tabel heeft tabellen of functies als sleutel; die staan in geen vaste volgorde");
        keys.push_back(std::move(*key));
        lua_pop(state, 1);
    }
    std::ranges::sort(keys);
    return keys;
}

/// next(t, k): the first key after k.
int sorted_next(lua_State* state) {
    luaL_checktype(state, 1, LUA_TTABLE);
    lua_settop(state, 2);
    const auto keys = keys_of(state, 1);
    auto place = keys.begin();
    if (!lua_isnil(state, 2)) {
        const auto after = key_at(state, 2);
        if (!after) return luaL_error(state, "deze sleutel staat in geen vaste volgorde");
        place = std::ranges::upper_bound(keys, *after);
    }
    if (place == keys.end()) {
        lua_pushnil(state);
        return 1;
    }
    push(state, *place);
    lua_pushvalue(state, -1);
    lua_rawget(state, 1);
    return 2;
}

/// Goes through the keys that there were at the start; upvalues: the keys as a list, the place in it.
int walk(lua_State* state) {
    for (;;) {
        const lua_Integer place = lua_tointeger(state, lua_upvalueindex(2)) + 1;
        lua_pushinteger(state, place);
        lua_replace(state, lua_upvalueindex(2));
        if (lua_rawgeti(state, lua_upvalueindex(1), place) == LUA_TNIL) return 1;
        lua_pushvalue(state, -1);
        if (lua_rawget(state, 1) != LUA_TNIL) return 2;
        lua_pop(state, 2);  // taken out meanwhile
    }
}

int sorted_pairs(lua_State* state) {
    luaL_checkany(state, 1);
    if (luaL_getmetafield(state, 1, "__pairs") != LUA_TNIL) {
        lua_pushvalue(state, 1);
        lua_call(state, 1, 3);
        return 3;
    }
    luaL_checktype(state, 1, LUA_TTABLE);
    const auto keys = keys_of(state, 1);
    lua_createtable(state, static_cast<int>(keys.size()), 0);
    lua_Integer place = 0;
    for (const Key& key : keys) {
        push(state, key);
        lua_rawseti(state, -2, ++place);
    }
    lua_pushinteger(state, 0);
    lua_pushcclosure(state, walk, 2);
    lua_pushvalue(state, 1);
    lua_pushnil(state);
    return 3;
}

int plain_tostring(lua_State* state) {
    luaL_checkany(state, 1);
    push_text_of(state, 1);
    return 1;
}

/// Finalizers and weak tables show when the collector came by.
int safe_setmetatable(lua_State* state) {
    luaL_checktype(state, 1, LUA_TTABLE);
    if (lua_istable(state, 2))
        for (const char* name : {"__gc", "__mode", "__close"}) {
            lua_pushstring(state, name);
            if (lua_rawget(state, 2) != LUA_TNIL) return luaL_error(state, "%s kan hier niet", name);
            lua_pop(state, 1);
        }
    lua_pushvalue(state, lua_upvalueindex(1));
    lua_insert(state, 1);
    lua_call(state, lua_gettop(state) - 1, 1);
    return 1;
}

bool is_module_name(std::string_view name) {
    constexpr std::size_t longest = 60;
    return !name.empty() && name.size() <= longest && name.front() != '.' &&
           name.find("..") == std::string_view::npos && std::ranges::all_of(name, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
                      c == '.';
           });
}

/// require(name); upvalue: the modules that were loaded, by name.
int safe_require(lua_State* state) {
    const std::string name = luaL_checkstring(state, 1);
    lua_pushvalue(state, 1);
    if (lua_rawget(state, lua_upvalueindex(1)) != LUA_TNIL) return 1;
    lua_pop(state, 1);
    Sandbox::Inner& inner = inner_of(state);
    const auto source = is_module_name(name) && inner.modules ? inner.modules(name) : std::nullopt;
    if (!source) return luaL_error(state, "er is geen module \"%s\"", shorten(name, 60).c_str());
    const std::string file = name + ".lua";
    inner.sources[file] = *source;
    lua_pushboolean(state, 0);  // while it loads: who asks for it in the meantime goes round in a circle
    lua_setfield(state, lua_upvalueindex(1), name.c_str());
    if (luaL_loadbufferx(state, source->data(), source->size(), ("@" + file).c_str(), "t") != LUA_OK)
        return lua_error(state);
    lua_call(state, 0, 1);
    if (lua_isnil(state, -1)) {
        lua_pop(state, 1);
        lua_pushboolean(state, 1);
    }
    lua_pushvalue(state, -1);
    lua_setfield(state, lua_upvalueindex(1), name.c_str());
    return 1;
}

void set(lua_State* state, const char* name, lua_CFunction function) {
    lua_pushcfunction(state, function);
    lua_setglobal(state, name);
}

}  // namespace

void push_text_of(lua_State* state, int index) {
    index = lua_absindex(state, index);
    const bool own_words = luaL_getmetafield(state, index, "__tostring") != LUA_TNIL;
    if (own_words) lua_pop(state, 1);
    switch (lua_type(state, index)) {
        case LUA_TTABLE:
            if (own_words) break;
            lua_pushliteral(state, "een tabel");
            return;
        case LUA_TFUNCTION: lua_pushliteral(state, "een functie"); return;
        case LUA_TTHREAD: lua_pushliteral(state, "een coroutine"); return;
        case LUA_TUSERDATA:
        case LUA_TLIGHTUSERDATA:
            if (own_words) break;
            lua_pushliteral(state, "een ding");
            return;
        default: break;
    }
    luaL_tolstring(state, index, nullptr);
}

void open_safe_base(lua_State* state) {
    luaL_requiref(state, LUA_GNAME, luaopen_base, 1);
    lua_pop(state, 1);
    for (const char* name : {"collectgarbage", "dofile", "load", "loadfile", "print", "warn", "_VERSION"}) {
        lua_pushnil(state);
        lua_setglobal(state, name);
    }
    set(state, "next", sorted_next);
    set(state, "pairs", sorted_pairs);
    set(state, "tostring", plain_tostring);
    lua_getglobal(state, "setmetatable");
    lua_pushcclosure(state, safe_setmetatable, 1);
    lua_setglobal(state, "setmetatable");
    lua_newtable(state);
    lua_pushcclosure(state, safe_require, 1);
    lua_setglobal(state, "require");
}

}  // namespace noaber::script
