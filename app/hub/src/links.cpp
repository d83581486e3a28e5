// SPDX-License-Identifier: EUPL-1.2
// Making and opening links of contributed pages.
#include "links.h"

#include "sealed_link.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::hub {

namespace {

constexpr char joint = '~';  // in no id of a region
constexpr std::int64_t minute = 60'000;

std::string kind_of(std::string_view path) { return fmt::format("pagina/{}", path); }

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; }

}  // namespace

RegionLinks::RegionLinks(std::string adres, std::string region, std::string sleutel)
    : m_adres(std::move(adres)), m_region(std::move(region)), m_sleutel(std::move(sleutel)) {}

std::string RegionLinks::link(std::string_view path, std::string_view over, Moment until) const {
    if (over.empty() || !std::ranges::all_of(over, is_plain))
        throw ProgrammerError("a link is about plain signs: " + std::string(over));
    return fmt::format("{}/l/{}/{}", m_adres, path,
                       sealed_link(kind_of(path), fmt::format("{}{}{}", m_region, joint, over),
                                   until.utc_minutes() * minute, m_sleutel));
}

std::optional<OpenedLink> open_link(std::string_view path, std::string_view link, std::int64_t nu,
                                    std::string_view sleutel) {
    const auto read = read_sealed_link(kind_of(path), link, nu, sleutel);
    if (!read) return std::nullopt;
    const auto at = read->over.find(joint);
    if (at == std::string::npos) return std::nullopt;
    return OpenedLink{read->over.substr(0, at), read->over.substr(at + 1), read->verloopt, read->verlopen};
}

}  // namespace noaber::hub
