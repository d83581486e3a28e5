// SPDX-License-Identifier: EUPL-1.2
// Headings of pages and columns of their lists.
#include <noaberui/page_heading.h>

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/stattext.h>

namespace noaber {

wxStaticText* page_heading(wxWindow* page, std::string_view text) {
    auto* heading = new wxStaticText(page, wxID_ANY, to_wx(text));
    heading->SetFont(look::heading_font(page));
    return heading;
}

std::vector<std::string> list_fields(const EntityInfo& entity) {
    std::vector<std::string> names;
    for (const FieldInfo& field : entity.fields)
        if (!field.hidden && field.name != entity.alias_field) names.push_back(field.name);
    return names;
}

}  // namespace noaber
