// SPDX-License-Identifier: EUPL-1.2
// Lines, QR codes and forms of contributed pages.
#include "web/hub_parts.h"

#include "web/page.h"
#include "web/qr.h"

#include <fmt/format.h>

namespace noaber::hub::web {

namespace {

constexpr int wall_pixels = 7;  // of a square of a QR code: read from across a room, and whole on a laptop
constexpr const char* longest_text = "1000";

Html choice_of(const HubField& field) {
    std::vector<Html> content{element("legend", field.label)};
    for (const auto& [value, label] : field.choices) {
        Attributes attributes{{"type", "radio"}, {"name", field.name}, {"value", value}, Attribute("required")};
        const Attribute checked("checked");
        if (value == field.value) attributes.push_back(checked);
        content.push_back(element("label", {{"class", "keuze"}}, {void_element("input", attributes), label}));
    }
    return element("fieldset", {}, content);
}

/// `id`: of this field on this page.
Html field_html(const HubField& field, const std::string& id) {
    if (field.kind == HubFieldKind::hidden) return hidden(field.name, field.value);
    if (field.kind == HubFieldKind::choice) return choice_of(field);
    Html html = element("label", {{"for", id}}, {field.label});
    html += field.kind == HubFieldKind::long_text
                ? element("textarea", {{"id", id}, {"name", field.name}, {"rows", "4"}, {"maxlength", longest_text}},
                          {field.value})
                : void_element("input", {{"id", id},
                                         {"name", field.name},
                                         {"type", "text"},
                                         {"maxlength", longest_text},
                                         {"value", field.value}});
    return html;
}

Html form_of(const HubForm& form, const FormMaker& make, int& fields) {
    std::vector<Html> content;
    for (const HubField& field : form.fields) content.push_back(field_html(field, fmt::format("veld{}", ++fields)));
    content.push_back(send_button(form.button));
    return make(content);
}

}  // namespace

Html parts_of(const std::vector<HubPagePart>& parts, const FormMaker& make) {
    Html html;
    int fields = 0;
    for (const HubPagePart& part : parts) {
        if (!part.heading.empty()) html += element("h2", part.heading);
        std::vector<Html> lines;
        for (const std::string& line : part.lines) lines.push_back(element("li", line));
        if (lines.size() == 1 && part.heading.empty())
            html += paragraph(part.lines.front());
        else if (!lines.empty())
            html += element("ul", {}, lines);
        if (!part.qr.empty()) html += qr_code(part.qr, "QR-code om te scannen", wall_pixels);
        for (const HubForm& form : part.forms) html += form_of(form, make, fields);
    }
    return html;
}

}  // namespace noaber::hub::web
