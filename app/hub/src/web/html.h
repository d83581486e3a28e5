// SPDX-License-Identifier: EUPL-1.2
// HTML that can't be made wrong: text is escaped on the way in, names are checked by the compiler, links stay on this hub.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::hub::web {

/// The name of an element: a literal. None that holds something else than text and elements.
class TagName {
public:
    consteval TagName(const char* name) : m_name(name) {  // NOLINT: a literal is a name
        for (const char c : m_name)
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) throw "not a name";
        if (m_name == "script" || m_name == "style") throw "not of text";
    }
    [[nodiscard]] constexpr std::string_view text() const { return m_name; }

private:
    std::string_view m_name;
};

/// The name of an attribute whose value is text: a literal. Addresses have a type of their own; code and looks stand nowhere.
class AttributeName {
public:
    consteval AttributeName(const char* name) : m_name(name) {  // NOLINT: a literal is a name
        for (const char c : m_name)
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '-') throw "not a name";
        for (const std::string_view other : {"href", "src", "action", "formaction", "srcdoc", "data", "style"})
            if (m_name == other) throw "not of text";
        if (m_name.starts_with("on")) throw "not of text";
    }
    [[nodiscard]] constexpr std::string_view text() const { return m_name; }

private:
    std::string_view m_name;
};

/// A place on this hub: "/overleg/0190...?naar=...".
class Address {
public:
    /// A literal that begins with one slash, or a place on the same page ("#inhoud").
    consteval Address(const char* path) : Address(std::string_view(path)) {  // NOLINT: a literal is an address
        if (!m_path.starts_with('#') && !is_path(m_path)) throw "not a place on this hub";
    }
    /// A path that came from elsewhere; nothing when it is none of small letters, digits, dashes and single slashes.
    [[nodiscard]] static std::optional<Address> of_own(std::string_view path);
    /// One more step of the path, whatever is in it.
    [[nodiscard]] Address step(std::string_view text) const;
    /// One more parameter.
    [[nodiscard]] Address with(std::string_view name, std::string_view value) const;
    [[nodiscard]] std::string text() const { return std::string(m_path) + m_more.value_or(""); }

private:
    constexpr explicit Address(std::string_view path) : m_path(path) {}
    static constexpr bool is_path(std::string_view path) { return path.starts_with('/') && !path.starts_with("//"); }
    std::string_view m_path;            ///< of a literal
    std::optional<std::string> m_more;  ///< none while it is the literal alone, which the compiler can make
};

class Attribute {
public:
    Attribute(AttributeName name, std::string_view value);
    /// One that is there or not: "required".
    explicit Attribute(AttributeName name);
    [[nodiscard]] const std::string& markup() const { return m_markup; }

private:
    friend Attribute href(const Address& address);
    friend Attribute action(const Address& address);
    Attribute() = default;
    std::string m_markup;
};
using Attributes = std::vector<Attribute>;

[[nodiscard]] Attribute href(const Address& address);
[[nodiscard]] Attribute action(const Address& address);

/// A piece of a page.
class Html {
public:
    Html() = default;
    /// Text, whatever is in it; line ends stay.
    template <std::convertible_to<std::string_view> Text>
    Html(const Text& text) : Html(std::string_view(text), Escape::yes) {}  // NOLINT: a text is a piece

    Html& operator+=(const Html& more) {
        m_markup += more.m_markup;
        return *this;
    }
    [[nodiscard]] bool empty() const { return m_markup.empty(); }
    [[nodiscard]] const std::string& markup() const { return m_markup; }

private:
    enum class Escape { yes };
    friend Html element(TagName name, const Attributes& attributes, const std::vector<Html>& content);
    friend Html void_element(TagName name, const Attributes& attributes);
    Html(std::string_view text, Escape);
    std::string m_markup;
};

[[nodiscard]] Html element(TagName name, const Attributes& attributes, const std::vector<Html>& content);
/// One that holds nothing: input, meta.
[[nodiscard]] Html void_element(TagName name, const Attributes& attributes);

[[nodiscard]] inline Html element(TagName name, const Html& content) { return element(name, {}, {content}); }
/// For eyes that see less: read aloud, not shown.
[[nodiscard]] Html read_aloud(std::string_view text);
[[nodiscard]] Html link(const Address& to, const Html& words);

}  // namespace noaber::hub::web
