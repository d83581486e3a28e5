// SPDX-License-Identifier: EUPL-1.2
// A store with a few people, functions and OTO events, for tests of what the pages of OTO do.
#pragma once

#include "kalender.h"
#include "norm.h"
#include "paspoort.h"

#include "oto_store.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/base/moment.h>
#include <noaber/store/store.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto::test {

using noaber::test::oto_schema;
using noaber::test::TemporaryFolder;

[[nodiscard]] inline Date day(std::string_view text) { return Date::parse(text).value(); }
[[nodiscard]] inline Moment at(std::string_view text) { return Moment::parse(text).value(); }

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

struct KalenderDesk {
    TemporaryFolder folder;
    std::int64_t clock = 1'798'000'000'000;
    std::unique_ptr<Store> store =
        Store::open(folder / "oto.db", oto_schema(),
                    {.author = "Ilse Nijmeijer", .wall = [this] { return clock += 10; }, .region = "twente"});

    template <class T>
    T put(T one) {
        Transaction tx = store->begin("Proef");
        tx.put(one);
        tx.commit();
        return one;
    }
    Persoon persoon(std::string naam, std::string gemeente = {}) {
        Persoon one;
        one.naam = std::move(naam);
        if (!gemeente.empty()) {
            Gemeente there;
            there.naam = std::move(gemeente);
            one.gemeente = put(there).id;
        }
        return put(one);
    }
    Functie functie(std::string naam) {
        Functie one;
        one.naam = std::move(naam);
        return put(one);
    }
    Functievervulling vervult(const Persoon& wie, const Functie& wat, const char* vanaf = "", const char* tot = "") {
        Functievervulling one;
        one.persoon = wie.id;
        one.functie = wat.id;
        one.vanaf = Date::parse(vanaf);
        one.tot = Date::parse(tot);
        return put(one);
    }
    Oto oto(std::string code, std::string_view datum, std::string doelgroep = {}) {
        Oto one;
        one.code = std::move(code);
        one.titel = "Opvangtraining";
        one.soort = OtoSoort::training;
        one.datum = Date::parse(datum);
        one.doelgroep = std::move(doelgroep);
        return put(one);
    }
    Uitnodiging nodig(const Oto& waarvoor, const Persoon& wie,
                      Uitnodigingsantwoord antwoord = Uitnodigingsantwoord::geen, std::string op = {}) {
        Uitnodiging one;
        one.oto = waarvoor.id;
        one.persoon = wie.id;
        one.antwoord = antwoord;
        one.antwoord_op = std::move(op);
        return put(one);
    }
    Aanwezigheid was(const Oto& waar, const Persoon& wie, Deelname status = Deelname::aanwezig) {
        Aanwezigheid one;
        one.oto = waar.id;
        one.persoon = wie.id;
        one.status = status;
        return put(one);
    }
    /// What they answered: "komt", "wachtlijst", ...
    [[nodiscard]] Uitnodigingsantwoord antwoord_van(const Uitnodiging& one) const {
        return store->find(one.id).value().antwoord;
    }
};

}  // namespace noaber::oto::test
