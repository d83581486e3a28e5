// SPDX-License-Identifier: EUPL-1.2
// What the sources of the sandbox share. Lua is the one that was built as C++: its errors are exceptions, so destructors run.
#pragma once

#include <noaber/script/sandbox.h>

#include <lua.hpp>

#include <map>
#include <string>

namespace noaber::script {

struct Sandbox::Inner {
    Limits limits;
    Modules modules;
    std::size_t memory = 0;
    std::uint64_t steps_left = 0;
    std::uint64_t steps_in_store = 0;  ///< of all, beside those
    bool exhausted = false;
    lua_State* state = nullptr;
    std::map<std::string, std::string> sources;  ///< by file, for the hash
};

/// Of the state that is running.
[[nodiscard]] Sandbox::Inner& inner_of(lua_State* state);
/// base without what reaches outside; walks in sorted order.
void open_safe_base(lua_State* state);
/// string with searches that end, and format without addresses.
void open_safe_string(lua_State* state);
/// "een tabel", "een functie": what tostring() says where Lua would show an address.
void push_text_of(lua_State* state, int index);

}  // namespace noaber::script
