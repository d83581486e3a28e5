// SPDX-License-Identifier: EUPL-1.2
// Sealing and reading the links of messages.
#include "oproeplink.h"

#include "secrets.h"

#include <noaber/base/ids.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

namespace noaber::hub {

namespace {

constexpr std::size_t longest_link = 200;
constexpr char joint = '.';

std::string sealed(std::string_view stap, std::string_view verloopt, std::string_view sleutel) {
    return seal_of(sleutel, fmt::format("oproep {} {}", stap, verloopt));
}

}  // namespace

std::string oproeplink(std::string_view stap, std::int64_t verloopt, std::string_view sleutel) {
    return fmt::format("{}{}{}{}{}", stap, joint, verloopt, joint, sealed(stap, std::to_string(verloopt), sleutel));
}

std::optional<Gelezenlink> read_oproeplink(std::string_view link, std::int64_t nu, std::string_view sleutel) {
    if (link.size() > longest_link) return std::nullopt;
    const auto parts = split(link, joint);
    if (parts.size() != 3 || !is_uuid(parts[0])) return std::nullopt;
    const auto verloopt = whole_number(parts[1]);
    if (!verloopt || !is_same_secret(parts[2], sealed(parts[0], parts[1], sleutel))) return std::nullopt;
    return Gelezenlink{std::string(parts[0]), *verloopt <= nu};
}

}  // namespace noaber::hub
