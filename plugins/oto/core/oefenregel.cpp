// SPDX-License-Identifier: EUPL-1.2
// Reading what may have been written by hand.
#include "oefenregel.h"

#include <nlohmann/json.hpp>

namespace noaber::oto {

std::string text_in(const nlohmann::json& line, const char* name) {
    const auto found = line.find(name);
    return found != line.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::size_t number_in(const nlohmann::json& line, const char* name) {
    const auto found = line.find(name);
    return found != line.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

}  // namespace noaber::oto
