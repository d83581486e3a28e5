// SPDX-License-Identifier: EUPL-1.2
// The columns of the exports, and the duties below them.
#include <noaber/report/piketexport.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/piket/dienstregels.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace noaber {

namespace {

/// A duty with what stands in its row.
struct Rij {
    Dienstvak vak;
    std::string functie;
    Persoon persoon;
    std::string gemeente;
};

/// "2027-01-04T08:00:00Z"
std::string in_utc(Moment moment) {
    const std::int64_t minute = moment.utc_minutes();
    const std::int64_t day = minute / minutes_in_day - (minute % minutes_in_day < 0 ? 1 : 0);
    const Date date = Date().plus_days(static_cast<int>(day));
    return fmt::format("{}T{}:00Z", date.to_text(), clock_text(static_cast<int>(minute - day * minutes_in_day)));
}

struct Kolom {
    const char* smartrespond;  ///< its header there
    const char* app;
    std::string (*waarde)(const Rij&);
};

/// All columns, for both.
constexpr std::array kolommen{
    Kolom{"Functie", "functie", [](const Rij& rij) { return rij.functie; }},
    Kolom{"Periode", "periode", [](const Rij& rij) { return rij.vak.periode; }},
    Kolom{"Begin", "begin", [](const Rij& rij) { return rij.vak.begin.to_text(); }},
    Kolom{"Einde", "einde", [](const Rij& rij) { return rij.vak.eind.to_text(); }},
    Kolom{"Begin UTC", "begin_utc", [](const Rij& rij) { return in_utc(rij.vak.begin); }},
    Kolom{"Einde UTC", "einde_utc", [](const Rij& rij) { return in_utc(rij.vak.eind); }},
    Kolom{"Naam", "naam", [](const Rij& rij) { return rij.persoon.naam; }},
    Kolom{"Telefoon", "telefoon", [](const Rij& rij) { return kaal_nummer(rij.persoon.telefoon); }},
    Kolom{"E-mail", "email", [](const Rij& rij) { return rij.persoon.email; }},
    Kolom{"Gemeente", "gemeente", [](const Rij& rij) { return rij.gemeente; }},
};

bool is_gevraagd(const Exportvraag& vraag, const Dienstvak& vak) {
    return vak.eind > vraag.vanaf && (!vraag.voor || vak.begin < *vraag.voor);
}

Rij rij_van(const Store& store, Dienstvak vak) {
    Rij rij{std::move(vak), {}, {}, {}};
    if (const auto functie = store.find(rij.vak.functie)) rij.functie = functie->naam;
    if (auto persoon = store.find(rij.vak.persoon)) rij.persoon = std::move(*persoon);
    if (const auto gemeente = store.find(rij.persoon.gemeente)) rij.gemeente = gemeente->naam;
    return rij;
}

std::string naam_van(const Rij& rij) { return fmt::format("{} {}", rij.functie, rij.vak.periode); }

bool is_concept(const Store& store, const Dienst& dienst) {
    const auto rooster = store.find(dienst.rooster);
    return rooster && rooster->status == RoosterStatus::ontwerp;
}

void add_once(std::vector<std::string>& names, const std::string& naam) {
    if (!std::ranges::count(names, naam)) names.push_back(naam);
}

}  // namespace

Exportdoel gekozen_exportdoel(std::string_view naam) {
    if (equal_folded(naam, "smartrespond")) return Exportdoel::smartrespond;
    if (equal_folded(naam, "app")) return Exportdoel::app;
    throw InputError(fmt::format("\"{}\" is geen doel. Kies smartrespond of app.", shorten(naam, 40)));
}

std::string kaal_nummer(std::string_view telefoon) {
    const std::string_view written = trim(telefoon);
    std::string number;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const char c = written[i];
        const bool plus = c == '+' && i == 0;
        if ((c >= '0' && c <= '9') || plus)
            number += c;
        else if (std::string_view(" -().").find(c) == std::string_view::npos)
            return std::string(written);
    }
    constexpr std::size_t fewest = 3;  // 112
    return number.size() < fewest ? std::string(written) : number;
}

Piketexport piketexport_van(const Store& store, const Exportvraag& vraag) {
    Piketexport made;
    made.tabel.name = "Diensten";
    auto& header = made.tabel.rows.emplace_back();
    for (const Kolom& kolom : kolommen)
        header.emplace_back(std::string(vraag.doel == Exportdoel::app ? kolom.app : kolom.smartrespond));
    std::vector<Rij> rijen;
    for (const Dienst& dienst : store.list<Dienst>()) {
        auto vak = vak_van(dienst);
        if (!vak || !is_gevraagd(vraag, *vak)) continue;
        Rij rij = rij_van(store, std::move(*vak));
        if (rij.persoon.id.empty()) {
            made.open.push_back(naam_van(rij));
            continue;
        }
        if (trim(rij.persoon.telefoon).empty()) add_once(made.zonder_telefoon, rij.persoon.naam);
        if (is_concept(store, dienst)) ++made.in_concept;
        rijen.push_back(std::move(rij));
    }
    std::ranges::stable_sort(rijen, [](const Rij& a, const Rij& b) {
        return a.vak.begin != b.vak.begin ? a.vak.begin < b.vak.begin : natural_order(a.functie, b.functie) < 0;
    });
    for (const Rij& rij : rijen) {
        auto& row = made.tabel.rows.emplace_back();
        for (const Kolom& kolom : kolommen) row.emplace_back(kolom.waarde(rij));
    }
    made.tabel = without_formulas(std::move(made.tabel));
    return made;
}

}  // namespace noaber
