// SPDX-License-Identifier: EUPL-1.2
// Reading what a form of a page sent.
#include <noaber/plugin/hub_page.h>

#include <noaber/base/text.h>

namespace noaber {

std::string field_of(const HubFields& fields, std::string_view name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : std::string(trim(found->second));
}

}  // namespace noaber
