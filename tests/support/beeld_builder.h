// SPDX-License-Identifier: EUPL-1.2
// Builds the picture that checks look at, without a store: people, werkgroepen, sheets and grid rows by their names.
#pragma once

#include <noaber/signalering/signalering.h>

#include <optional>
#include <string>
#include <string_view>

namespace noaber::test {

/// Names become records at first mention, with the name as id, so that a finding's `record` can be read.
class BeeldBuilder {
public:
    explicit BeeldBuilder(int jaar = 2017);

    /// A sheet; `change` fills its fields.
    template <class Change>
    BeeldBuilder& blad(std::string code, Change&& change) {
        Activiteit& activiteit = m_beeld.activiteiten.emplace_back();
        activiteit.id.text = "blad " + code;
        activiteit.code = std::move(code);
        activiteit.titel = "Titel";
        change(activiteit);
        return *this;
    }
    BeeldBuilder& blad(std::string code) {
        return blad(std::move(code), [](Activiteit&) {});
    }
    /// A row of the grid; `marks` is "X..." for the first quarter.
    BeeldBuilder& rij(std::string code, std::string_view marks, std::string contactpersoon = {});

    BeeldBuilder& gemeente(std::string naam, GemeenteSoort soort = GemeenteSoort::gemeente);
    BeeldBuilder& persoon(std::string naam, std::string gemeente = {});
    BeeldBuilder& ook_bekend_als(std::string naam, std::string alias);
    BeeldBuilder& werkgroep(std::string naam);
    /// A placeholder ("n.n.b.") becomes a member who is nobody yet.
    BeeldBuilder& lid(std::string werkgroep, std::string naam, Rol rol = Rol::lid);
    BeeldBuilder& werkverdeling(std::string gemeente, std::string naam, std::string groep = {}, std::string uren = {});

    BeeldBuilder& functie(std::string naam);
    BeeldBuilder& vervulling(std::string persoon, std::string functie, std::optional<Date> vanaf = {},
                             std::optional<Date> tot = {});

    /// Indexed and ready.
    [[nodiscard]] Beeld done();

private:
    Beeld m_beeld;
};

/// What one check finds, as "code sleutel; code sleutel", in the order of run_checks.
[[nodiscard]] std::string findings(const std::vector<Signalering>& found);

}  // namespace noaber::test
