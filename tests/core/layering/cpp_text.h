// SPDX-License-Identifier: EUPL-1.2
// Just enough reading of C++ to know what a file includes and which texts it carries.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::layering {

struct Include {
    std::string path;  // as written between the quotes or brackets
    bool quoted;
    std::size_t line;
};

struct Literal {
    std::string text;  // neighbours "a" "b" are one literal, as the compiler joins them; escapes as written
    std::size_t line;
};

[[nodiscard]] std::vector<Include> includes_of(std::string_view source);

/// The string literals, raw ones too; not those in comments or in #include lines.
[[nodiscard]] std::vector<Literal> literals_of(std::string_view source);

}  // namespace noaber::layering
