// SPDX-License-Identifier: EUPL-1.2
// Builds the picture that norms are tested on, without a store: people, functions and events by what they are called.
#pragma once

#include "gereedheid.h"

#include <optional>
#include <string>
#include <string_view>

namespace noaber::test {

[[nodiscard]] inline Date day(std::string_view iso) { return Date::parse(iso).value(); }
/// "" is no day.
[[nodiscard]] inline std::optional<Date> maybe(std::string_view iso) { return Date::parse(iso); }

/// Names are ids too. done() gives it indexed.
class VakbeeldBuilder {
public:
    std::size_t functie(std::string_view naam, std::optional<std::int64_t> minimum = {});
    std::size_t gemeente(std::string_view naam);
    VakbeeldBuilder& vervult(std::string_view persoon, std::string_view functie, std::string_view vanaf = "",
                             std::string_view tot = "");
    VakbeeldBuilder& woont(std::string_view persoon, std::string_view gemeente);
    VakbeeldBuilder& afwezig(std::string_view persoon, std::string_view van, std::string_view tot);
    VakbeeldBuilder& vrijgesteld(std::string_view persoon, std::string_view functie, std::string_view eis,
                                 std::string_view vanaf, std::string_view tot);
    /// `per_maanden` 0: once, ever.
    VakbeeldBuilder& norm(std::string_view functie, std::string_view eis, oto::Bewijssoort soort, int per_maanden = 0,
                          int aantal = 1, int respijt = 0, int inwerktijd = 0);
    VakbeeldBuilder& telt_ook(oto::Bewijssoort soort, oto::Bewijssoort voor);
    VakbeeldBuilder& telt_ook(std::string_view functie, std::string_view voor);
    VakbeeldBuilder& oto(std::string_view code, oto::Bewijssoort soort, std::string_view dag,
                         std::string_view doelgroep, oto::OtoStatus status = oto::OtoStatus::gehouden,
                         std::string_view titel = "");
    /// How many more can come to an event.
    VakbeeldBuilder& plaatsen_vrij(std::string_view code, std::size_t vrij);
    VakbeeldBuilder& heeft_plaats(std::string_view persoon, std::string_view code);
    /// At an event that is there, whatever its status: only what was held is evidence.
    VakbeeldBuilder& was_bij(std::string_view persoon, std::string_view code);
    VakbeeldBuilder& inzet(std::string_view persoon, std::string_view dag, std::string_view functie);
    VakbeeldBuilder& certificaat(std::string_view persoon, std::string_view naam, std::string_view behaald,
                                 std::string_view geldig_tot = "");

    [[nodiscard]] oto::Vakbeeld done() const;

private:
    oto::Vakpersoon& persoon(std::string_view naam);
    std::size_t activiteit(std::string_view code);

    oto::Vakbeeld m_beeld;
    std::vector<std::string> m_doelgroepen;
};

/// By name; fails the test where there is none.
[[nodiscard]] const oto::Vakpersoon& persoon(const oto::Vakbeeld& beeld, std::string_view naam);
[[nodiscard]] std::size_t norm(const oto::Vakbeeld& beeld, std::string_view eis);
/// "OTO-1 OTO-2"
[[nodiscard]] std::string codes(const oto::Vakbeeld& beeld, const std::vector<std::size_t>& activiteiten);

}  // namespace noaber::test
