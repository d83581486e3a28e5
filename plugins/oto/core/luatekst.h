// SPDX-License-Identifier: EUPL-1.2
// Lua as text: a script read without running it, its words and on which line they stand, for what must be known of code that is never
// reached; and texts written into one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto {

/// A name, or a sign; comments and texts are left out.
struct Luawoord {
    std::string_view tekst;
    int regel = 1;
};
[[nodiscard]] std::vector<Luawoord> lua_woorden(std::string_view script);

/// The text as Lua writes it, on one line: "zeg \"ja\"".
[[nodiscard]] std::string lua_geciteerd(std::string_view tekst);

/// Lines on which an inject is made: o:inject, o:kladblok and the like.
[[nodiscard]] std::vector<int> injectregels(std::string_view script);

struct Verbodenwoord {
    std::string_view naam;
    int regel = 1;
};
/// Uses of what a scenario can't reach: os, io, load, ...
[[nodiscard]] std::vector<Verbodenwoord> verboden_woorden(std::string_view script);

}  // namespace noaber::oto
