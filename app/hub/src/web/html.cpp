// SPDX-License-Identifier: EUPL-1.2
// Putting elements together.
#include "web/html.h"

#include "uri_text.h"

#include <noaber/report/html.h>

#include <algorithm>

namespace noaber::hub::web {

namespace {

std::string opening(TagName name, const Attributes& attributes) {
    std::string tag = "<" + std::string(name.text());
    for (const Attribute& one : attributes) tag += " " + one.markup();
    return tag + ">";
}

}  // namespace

std::optional<Address> Address::of_own(std::string_view path) {
    constexpr std::size_t most = 100;
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/'; };
    if (path.size() > most || !is_path(path) || !std::ranges::all_of(path, plain)) return std::nullopt;
    Address own("/");
    own.m_more = std::string(path.substr(1));
    return own;
}

Address Address::step(std::string_view text) const {
    Address longer = *this;
    longer.m_more = m_more.value_or("") + "/" + uri_text(text);
    return longer;
}

Address Address::with(std::string_view name, std::string_view value) const {
    Address longer = *this;
    const std::string before = m_more.value_or("");
    longer.m_more =
        before + (before.find('?') == std::string::npos ? "?" : "&") + uri_text(name) + "=" + uri_text(value);
    return longer;
}

Attribute::Attribute(AttributeName name, std::string_view value)
    : m_markup(std::string(name.text()) + "=\"" + escape_html(value) + "\"") {}

Attribute::Attribute(AttributeName name) : m_markup(name.text()) {}

Attribute href(const Address& address) {
    Attribute attribute;
    attribute.m_markup = "href=\"" + escape_html(address.text()) + "\"";
    return attribute;
}

Attribute action(const Address& address) {
    Attribute attribute;
    attribute.m_markup = "action=\"" + escape_html(address.text()) + "\"";
    return attribute;
}

Html::Html(std::string_view text, Escape) : m_markup(escape_html(text)) {}

Html element(TagName name, const Attributes& attributes, const std::vector<Html>& content) {
    Html html;
    html.m_markup = opening(name, attributes);
    for (const Html& one : content) html.m_markup += one.m_markup;
    html.m_markup += "</" + std::string(name.text()) + ">";
    return html;
}

Html void_element(TagName name, const Attributes& attributes) {
    Html html;
    html.m_markup = opening(name, attributes);
    return html;
}

Html read_aloud(std::string_view text) { return element("span", {{"class", "voorgelezen"}}, {text}); }

Html link(const Address& to, const Html& words) { return element("a", {href(to)}, {words}); }

}  // namespace noaber::hub::web
