// SPDX-License-Identifier: EUPL-1.2
// Sealing and reading links.
#include "sealed_link.h"

#include "secrets.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

namespace noaber::hub {

namespace {

constexpr std::size_t longest_link = 300;
constexpr char joint = '.';

std::string sealed(std::string_view kind, std::string_view over, std::string_view verloopt, std::string_view sleutel) {
    return seal_of(sleutel, fmt::format("{} {} {}", kind, over, verloopt));
}

}  // namespace

std::string sealed_link(std::string_view kind, std::string_view over, std::int64_t verloopt, std::string_view sleutel) {
    return fmt::format("{}{}{}{}{}", over, joint, verloopt, joint,
                       sealed(kind, over, std::to_string(verloopt), sleutel));
}

std::optional<ReadLink> read_sealed_link(std::string_view kind, std::string_view link, std::int64_t nu,
                                         std::string_view sleutel) {
    if (link.size() > longest_link) return std::nullopt;
    const auto parts = split(link, joint);
    if (parts.size() != 3 || parts[0].empty()) return std::nullopt;
    const auto verloopt = whole_number(parts[1]);
    if (!verloopt || !is_same_secret(parts[2], sealed(kind, parts[0], parts[1], sleutel))) return std::nullopt;
    return ReadLink{std::string(parts[0]), *verloopt, *verloopt <= nu};
}

}  // namespace noaber::hub
