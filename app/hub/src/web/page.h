// SPDX-License-Identifier: EUPL-1.2
// What all pages share: the frame around them, the headers they are sent with, forms.
#pragma once

#include "web/html.h"
#include "web/visit.h"

#include <Poco/Net/HTTPResponse.h>

#include <string>
#include <string_view>

namespace noaber::hub::web {

struct Page {
    std::string title;
    Html content;
    Poco::Net::HTTPResponse::HTTPStatus status = Poco::Net::HTTPResponse::HTTP_OK;
};

/// With the menu for who signed in.
void send(const Visit& visit, const Page& page);
/// The same for who may not be known: without a menu.
void send_bare(Poco::Net::HTTPServerResponse& response, const Page& page);
/// To be fetched with GET, so that reloading does nothing twice.
void go_to(const Visit& visit, const Address& where);

[[nodiscard]] Html paragraph(const Html& words);
[[nodiscard]] Html faint(std::string_view words);
/// Something that just happened, read aloud by itself.
[[nodiscard]] Html notice(const Html& words);
/// What went wrong.
[[nodiscard]] Html warning(const Html& words);
/// A field with its label.
struct Input {
    const char* name;
    const char* label;
    const char* type = "text";
    const char* autocomplete = "off";
    std::string value = {};
};
[[nodiscard]] Html input(const Input& input);
[[nodiscard]] Html hidden(std::string_view name, std::string_view value);
/// A form of who signed in: with the token that Visit::form wants.
[[nodiscard]] Html form(const Visit& visit, const Address& to, const std::vector<Html>& content);
enum class Button { first, other };
/// One that sends its form, with a value of its own when it has a name.
[[nodiscard]] Html button(const Html& words, Button which, std::string_view name = {}, std::string_view value = {});
/// The one button of a form, below its fields.
[[nodiscard]] Html send_button(const Html& words, Button which = Button::first);

}  // namespace noaber::hub::web
