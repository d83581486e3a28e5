// SPDX-License-Identifier: EUPL-1.2
// The state, its bounds, and errors with their place.
#include "script/sandbox_inner.h"

#include <noaber/base/text.h>

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace noaber::script {

namespace {

constexpr int steps_between_looks = 1'000;
constexpr const char* over = "dit script rekent te lang zonder te wachten; staat er een lus in die niet eindigt?";

/// Lua's allocator: all memory of the state, and no more than the limit.
void* allocate(void* data, void* block, std::size_t old_size, std::size_t new_size) {
    auto& inner = *static_cast<Sandbox::Inner*>(data);
    const std::size_t had = block ? old_size : 0;
    if (new_size == 0) {
        std::free(block);  // NOLINT: what Lua wants of its allocator
        inner.memory -= had;
        return nullptr;
    }
    if (new_size > had && inner.memory + (new_size - had) > inner.limits.memory) return nullptr;
    void* grown = std::realloc(block, new_size);  // NOLINT
    if (grown) inner.memory += new_size - had;
    return grown;
}

/// Once the steps are used up every instruction is an error, so that catching it helps nobody.
void count_steps(lua_State* state, lua_Debug*) {
    Sandbox::Inner& inner = inner_of(state);
    if (!inner.exhausted) {
        if (inner.steps_left > steps_between_looks) {
            inner.steps_left -= steps_between_looks;
            return;
        }
        inner.exhausted = true;
    }
    lua_sethook(state, count_steps, LUA_MASKCOUNT, 1);
    luaL_error(state, "%s", over);
}

void open_library(lua_State* state, const char* name, lua_CFunction open) {
    luaL_requiref(state, name, open, 1);
    lua_pop(state, 1);
}

/// The chance of the run, from its seed alone.
void seed_chance(lua_State* state, lua_Integer seed) {
    lua_getglobal(state, LUA_MATHLIBNAME);
    lua_getfield(state, -1, "randomseed");
    lua_pushinteger(state, seed);
    lua_pushinteger(state, 0);
    lua_call(state, 2, 0);
    lua_pushnil(state);
    lua_setfield(state, -2, "randomseed");
    lua_pop(state, 1);
}

/// With the seed as its argument.
int open_all(lua_State* state) {
    open_safe_base(state);
    open_safe_string(state);
    open_library(state, LUA_TABLIBNAME, luaopen_table);
    open_library(state, LUA_MATHLIBNAME, luaopen_math);
    open_library(state, LUA_UTF8LIBNAME, luaopen_utf8);
    open_library(state, LUA_COLIBNAME, luaopen_coroutine);
    seed_chance(state, lua_tointeger(state, 1));
    lua_pushnil(state);  // luaL_requiref left it: the way to libraries that are not there
    lua_setfield(state, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
    return 0;
}

/// Lua's "stroomuitval.lua:12: words" in its parts.
ScriptError error_of(std::string_view said) {
    const auto first = said.find(".lua:");
    if (first == std::string_view::npos) return {"", 0, std::string(said)};
    constexpr std::size_t ending = 4;
    const std::string_view file = said.substr(0, first + ending);
    const std::string_view rest = said.substr(first + ending + 1);
    const auto colon = rest.find(':');
    const auto line = colon == std::string_view::npos ? std::nullopt : whole_number(rest.substr(0, colon));
    if (!line || file.find('\n') != std::string_view::npos) return {"", 0, std::string(said)};
    return {std::string(file), static_cast<int>(*line), std::string(trim(rest.substr(colon + 1)))};
}

/// Takes the error off the stack of `from`.
ScriptError taken_error(lua_State* from, int status) {
    std::string said;
    if (status == LUA_ERRMEM) {
        said = "dit script gebruikt te veel geheugen";
    } else if (lua_type(from, -1) == LUA_TSTRING) {
        said = lua_tostring(from, -1);
    } else {
        // Its own words would be more of the script, and nothing holds what that does here.
        said = "er is een fout gegeven die geen tekst is";
    }
    lua_pop(from, 1);
    return error_of(said);
}

}  // namespace

Sandbox::Inner& inner_of(lua_State* state) {
    void* data = nullptr;
    (void)lua_getallocf(state, &data);
    return *static_cast<Sandbox::Inner*>(data);
}

Sandbox::Sandbox(const Limits& limits, std::uint64_t seed, Modules modules) : m_inner(std::make_unique<Inner>()) {
    m_inner->limits = limits;
    m_inner->modules = std::move(modules);
    m_inner->steps_in_store = limits.all_steps;
    lua_State* const state = lua_newstate(allocate, m_inner.get());
    if (!state) throw ScriptError("", 0, "dit script krijgt te weinig geheugen om te beginnen");
    m_inner->state = state;
    lua_pushcfunction(state, open_all);
    lua_pushinteger(state, static_cast<lua_Integer>(seed));
    try {
        call(1, 0);
    } catch (...) {
        lua_close(state);
        throw;
    }
    refill();
    lua_sethook(state, count_steps, LUA_MASKCOUNT, steps_between_looks);
}

Sandbox::~Sandbox() { lua_close(m_inner->state); }

lua_State* Sandbox::state() const { return m_inner->state; }

void Sandbox::load(std::string_view source, const std::string& file) {
    m_inner->sources[file] = source;
    const int status = luaL_loadbufferx(m_inner->state, source.data(), source.size(), ("@" + file).c_str(), "t");
    if (status != LUA_OK) throw taken_error(m_inner->state, status);
}

void Sandbox::call(int arguments, int results) {
    const int status = lua_pcall(m_inner->state, arguments, results, 0);
    if (status != LUA_OK) throw taken_error(m_inner->state, status);
}

bool Sandbox::resume(lua_State* coroutine, int arguments, int& results) {
    const int status = lua_resume(coroutine, m_inner->state, arguments, &results);
    if (status == LUA_YIELD) return true;
    if (status == LUA_OK) return false;
    throw taken_error(coroutine, status);
}

void Sandbox::refill() {
    if (m_inner->exhausted) return;
    m_inner->steps_in_store += m_inner->steps_left;
    m_inner->steps_left = std::min(m_inner->limits.steps, m_inner->steps_in_store);
    m_inner->steps_in_store -= m_inner->steps_left;
}

std::string Sandbox::hash() const {
    crypto_hash_sha256_state hashing;
    crypto_hash_sha256_init(&hashing);
    const auto add = [&](std::string_view text) {
        const std::string length = std::to_string(text.size()) + ":";  // so that no two lists of texts are one
        crypto_hash_sha256_update(&hashing, reinterpret_cast<const unsigned char*>(length.data()), length.size());
        crypto_hash_sha256_update(&hashing, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    };
    for (const auto& [file, source] : m_inner->sources) {
        add(file);
        add(source);
    }
    std::string bytes(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_final(&hashing, reinterpret_cast<unsigned char*>(bytes.data()));
    std::string text(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    text.pop_back();
    return text;
}

}  // namespace noaber::script
