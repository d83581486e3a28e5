// SPDX-License-Identifier: EUPL-1.2
// The frame of a page and its parts.
#include "web/page.h"

#include "answers.h"
#include "web/pages.h"
#include "web/style.h"

#include <noaber/report/html.h>

#include <fmt/format.h>

namespace noaber::hub::web {

namespace {

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerResponse;

Html menu(const Visit& visit) {
    Html items;
    for (const MenuItem& item : menu_of(visit.hub())) {
        Attributes attributes{href(item.address)};
        if (item.address.text() == visit.path()) attributes.push_back({"aria-current", "page"});
        items += element("li", element("a", attributes, {item.titel}));
    }
    return element("nav", {{"aria-label", "Pagina's"}}, {element("ul", items)});
}

Html foot(const Visit& visit) {
    const Caller& caller = visit.visitor()->caller;
    return element("footer", {},
                   {paragraph(fmt::format("Aangemeld als {} ({}).", caller.name, name_of(caller.role))),
                    paragraph(link("/agenda", "Mijn diensten in mijn agenda")),
                    paragraph(link("/tweede-stap", "Tweede stap bij aanmelden")),
                    form(visit, "/afmelden", {button("Afmelden", Button::other)})});
}

/// The only markup that is not made of elements: what stands around them all.
void send(HTTPServerResponse& response, const Page& page, const Html& body) {
    response.set(
        "Content-Security-Policy",
        fmt::format("default-src 'none'; style-src '{}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                    style_hash()));
    response.set("Referrer-Policy", "same-origin");
    answer(
        response, page.status, "text/html; charset=utf-8",
        fmt::format("<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>{} – Noaber</title>"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>{}</style></head>"
                    "<body>{}</body></html>\n",
                    escape_html(page.title), style(), body.markup()));
}

Html main_of(const Page& page) {
    return element("main", {{"id", "inhoud"}}, {element("h1", page.title), page.content});
}

}  // namespace

void send(const Visit& visit, const Page& page) {
    if (!visit.visitor()) return send_bare(visit.response(), page);
    Html body = element("a", {href("#inhoud"), {"class", "over"}}, {"Naar de inhoud"});
    body += menu(visit);
    body += main_of(page);
    body += foot(visit);
    send(visit.response(), page, body);
}

void send_bare(HTTPServerResponse& response, const Page& page) { send(response, page, main_of(page)); }

void go_to(const Visit& visit, const Address& where) {
    visit.response().set("Location", where.text());
    answer(visit.response(), HTTPResponse::HTTP_SEE_OTHER, "text/plain; charset=utf-8", "");
}

Html paragraph(const Html& words) { return element("p", words); }

Html faint(std::string_view words) { return element("p", {{"class", "zacht"}}, {words}); }

Html notice(const Html& words) { return element("div", {{"class", "melding"}, {"role", "status"}}, {words}); }

Html warning(const Html& words) { return element("div", {{"class", "melding fout"}, {"role", "alert"}}, {words}); }

Html input(const Input& input) {
    Html html = element("label", {{"for", input.name}}, {input.label});
    html += void_element("input", {{"id", input.name},
                                   {"name", input.name},
                                   {"type", input.type},
                                   {"autocomplete", input.autocomplete},
                                   {"value", input.value},
                                   {"autocapitalize", "none"},
                                   {"spellcheck", "false"}});
    return html;
}

Html hidden(std::string_view name, std::string_view value) {
    return void_element("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

Html form(const Visit& visit, const Address& to, const std::vector<Html>& content) {
    std::vector<Html> all{hidden("bewijs", visit.form_token())};
    all.insert(all.end(), content.begin(), content.end());
    return element("form", {action(to), {"method", "post"}}, all);
}

Html button(const Html& words, Button which, std::string_view name, std::string_view value) {
    Attributes attributes{{"type", "submit"}, {"class", which == Button::first ? "eerst" : ""}};
    if (!name.empty()) {
        attributes.push_back({"name", name});
        attributes.push_back({"value", value});
    }
    return element("button", attributes, {words});
}

Html send_button(const Html& words, Button which) {
    return element("div", {{"class", "rij los"}}, {button(words, which)});
}

}  // namespace noaber::hub::web
