// SPDX-License-Identifier: EUPL-1.2
// Reads JSON of a known shape from left to right, without a tree in between and without recursion.
#pragma once

#include <noaber/store/value.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace noaber {

/// Every function throws InputError when something else stands there. Strict: as RFC 8259 has it, UTF-8, no value too great.
class JsonCursor {
public:
    explicit JsonCursor(std::string_view text) : m_text(text) {}

    /// Takes one of the signs { } [ ] : ,
    void take(char sign);
    /// Takes the sign if it stands there.
    [[nodiscard]] bool takes(char sign);
    /// The next character that is no space; 0 at the end.
    [[nodiscard]] char peek();
    [[nodiscard]] std::string string();
    [[nodiscard]] std::int64_t integer();
    /// null, whole number, number or text.
    [[nodiscard]] Value value();
    /// Passes over one value of whatever shape: what a newer version says and this one does not know.
    void skip();
    /// Nothing but spaces may follow.
    void end();
    /// Throws InputError that says where.
    [[noreturn]] void fail(std::string_view what) const;

private:
    void skip_spaces();
    [[nodiscard]] std::string_view number();
    void skip_scalar();
    [[nodiscard]] bool opens(char sign, char closing, std::string& closers);
    void escape(std::string& into);
    [[nodiscard]] char32_t hex4();
    std::string_view m_text;
    std::size_t m_at = 0;
};

/// Calls `each` with every name of an object, the cursor standing before its value.
template <class Each>
void read_object(JsonCursor& json, Each each) {
    json.take('{');
    if (json.takes('}')) return;
    do {
        const std::string name = json.string();
        json.take(':');
        each(name);
    } while (json.takes(','));
    json.take('}');
}

/// Calls `each` with the cursor before every element.
template <class Each>
void read_array(JsonCursor& json, Each each) {
    json.take('[');
    if (json.takes(']')) return;
    do each();
    while (json.takes(','));
    json.take(']');
}

}  // namespace noaber
