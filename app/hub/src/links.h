// SPDX-License-Identifier: EUPL-1.2
// Addresses of pages that whoever holds them may open, of one region.
#pragma once

#include <noaber/plugin/hub_page.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace noaber::hub {

class RegionLinks final : public HubLinks {
public:
    /// `adres`: how people reach the hub. `sleutel`: what links are sealed with.
    RegionLinks(std::string adres, std::string region, std::string sleutel);
    [[nodiscard]] std::string link(std::string_view path, std::string_view over, Moment until) const override;

private:
    std::string m_adres;
    std::string m_region;
    std::string m_sleutel;
};

struct OpenedLink {
    std::string region;
    std::string over;
    std::int64_t verloopt = 0;  ///< milliseconds since 1970
    bool verlopen = false;
};
/// Nothing for what this hub did not seal for that page. `nu`: milliseconds since 1970.
[[nodiscard]] std::optional<OpenedLink> open_link(std::string_view path, std::string_view link, std::int64_t nu,
                                                  std::string_view sleutel);

}  // namespace noaber::hub
