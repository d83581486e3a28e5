// SPDX-License-Identifier: EUPL-1.2
// A store with a few people, functions, rules and pools, for tests of piket.
#pragma once

#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/piket/piketbeeld.h>
#include <noaber/store/edit.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace noaber::test {

[[nodiscard]] inline Date day(std::string_view text) { return Date::parse(text).value(); }
[[nodiscard]] inline Moment at(std::string_view text) { return Moment::parse(text).value(); }

[[nodiscard]] inline Piketregel rule(std::string dienst, std::string wissel, std::int64_t rust = 0) {
    Piketregel one;
    one.dienst = std::move(dienst);
    one.wissel = std::move(wissel);
    one.rust = rust;
    return one;
}
/// Of a rule that can be read.
[[nodiscard]] inline Dienstpatroon pattern(std::string dienst, std::string wissel) {
    return std::get<Dienstpatroon>(Dienstpatroon::read(rule(std::move(dienst), std::move(wissel))));
}

/// The words of the error for a person that `work` throws; "" when it throws none.
template <class Work>
std::string refusal_of(Work work) {
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

struct PiketDesk {
    TemporaryFolder folder;
    std::int64_t now = 1'798'000'000'000;  ///< December 2026
    std::unique_ptr<Store> store =
        Store::open(folder / "piket.db", core_schema(),
                    {.author = "Ilse Nijmeijer", .wall = [this] { return now += 10; }, .region = "twente"});

    template <class T>
    T put(T one) {
        Transaction transaction = store->begin("Proef");
        transaction.put(one);
        transaction.commit();
        return one;
    }
    Persoon persoon(std::string naam, std::string telefoon = {}) {
        Persoon one;
        one.naam = std::move(naam);
        one.telefoon = std::move(telefoon);
        return put(one);
    }
    /// A function that is served by the week from Monday 09:00.
    Functie functie(std::string naam, std::int64_t rust = 0, bool goedkeuring = false) {
        Functie one;
        one.naam = std::move(naam);
        one = put(one);
        Piketregel regel = rule("week", "maandag 09:00", rust);
        regel.functie = one.id;
        regel.goedkeuring = goedkeuring;
        put(regel);
        return one;
    }
    Poollid in_pool(const Persoon& wie, const Functie& waar) {
        Poollid one;
        one.persoon = wie.id;
        one.functie = waar.id;
        return put(one);
    }
    /// A week of a function; nobody: open.
    Dienst dienst(const Functie& functie, std::string_view week, const Persoon* wie = nullptr) {
        const Date monday = IsoWeek::parse(week).value().monday();
        Dienst one;
        one.functie = functie.id;
        one.periode = week;
        one.plaats = 1;
        one.begin = Moment::of_wall(monday, 9 * 60).to_text();
        one.eind = Moment::of_wall(monday.plus_days(7), 9 * 60).to_text();
        if (wie) one.persoon = wie->id;
        one.id = dienst_id(*store, one.functie, one.periode, 1);
        return put(one);
    }
    Afwezigheid afwezig(const Persoon& wie, std::string_view van, std::string_view tot) {
        Afwezigheid one;
        one.persoon = wie.id;
        one.van = day(van);
        one.tot = day(tot);
        return put(one);
    }
    [[nodiscard]] Piketbeeld beeld() const { return lees_piket(*store); }
    /// Who has a duty now; "" when it is open.
    [[nodiscard]] std::string wie(const Dienst& dienst) const {
        const auto there = store->find(dienst.id);
        const auto who = there ? store->find(there->persoon) : std::nullopt;
        return who ? who->naam : "";
    }
};

}  // namespace noaber::test
