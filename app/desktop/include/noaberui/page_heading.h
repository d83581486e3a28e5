// SPDX-License-Identifier: EUPL-1.2
// What pages have alike: their heading, and which fields a list of an entity shows.
#pragma once

#include <noaber/store/entity.h>

#include <string>
#include <string_view>
#include <vector>

class wxStaticText;
class wxWindow;

namespace noaber {

[[nodiscard]] wxStaticText* page_heading(wxWindow* page, std::string_view text);
/// The fields that fit a list: not the long texts, not what only the form needs.
[[nodiscard]] std::vector<std::string> list_fields(const EntityInfo& entity);

}  // namespace noaber
