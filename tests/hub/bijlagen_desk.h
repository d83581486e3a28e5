// SPDX-License-Identifier: EUPL-1.2
// A hub of which the laptops have attachments.
#pragma once

#include "bestanden.h"
#include "core_schema.h"
#include "hub_desk.h"
#include "store_place.h"

#include <noaber/base/errors.h>
#include <noaber/bijlage/kast.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/sync/bijlagen.h>

namespace noaber::test {

inline hub::HubOptions unlimited_hub() {
    hub::HubOptions options;
    options.requests_per_second = options.requests_at_once = 1e6;
    return options;
}

struct BijlagenDesk : HubDesk {
    explicit BijlagenDesk(hub::HubOptions options = unlimited_hub()) : HubDesk(std::move(options), core_schema()) {}

    static void exchange(const Laptop& laptop) {
        (void)sync_once(*laptop.store, laptop.membership);
        (void)breng_bijlagen(*laptop.store, laptop.membership);
    }
    static std::string actie(const Laptop& laptop, const std::string& titel) {
        auto tx = laptop.store->begin("Actie " + titel);
        Actie made;
        made.titel = titel;
        tx.put(made);
        tx.commit();
        return made.id.text;
    }
    static std::string persoon(const Laptop& laptop, const std::string& naam) {
        auto tx = laptop.store->begin("Persoon " + naam);
        Persoon made;
        made.naam = naam;
        tx.put(made);
        tx.commit();
        return made.id.text;
    }
    Bijlage add(const Laptop& laptop, const RecordRef& on, const std::string& bytes,
                const std::string& name = "bijlage.png") const {
        return Bijlagekast(*laptop.store).voeg_toe(*laptop.store, on, folder.write("buiten/" + name, bytes));
    }
    static void fetch(const Laptop& laptop, const Bijlage& bijlage) {
        BijlageOphalen fetching(*laptop.store, bijlage);
        fetching.ask();
        fetching.finish(*laptop.store);
    }
    /// The laptop's file belongs to the hub at that address from now on.
    static void follow(const Laptop& laptop, const std::string& address) {
        const auto file = membership_file(laptop.file);
        std::string text = bytes_of(file);
        const auto from = text.find("http");
        text.replace(from, text.find('"', from) - from, address);
        std::ofstream(file, std::ios::binary) << text;
    }
    static bool has(const Laptop& laptop, const Bijlage& bijlage) { return Bijlagekast(*laptop.store).heeft(bijlage); }
    /// Whether the hub has all of it.
    [[nodiscard]] bool whole(const Bijlage& bijlage) const {
        return hub->region(region.id).bijlagen().stand(bijlage).heel;
    }
};

}  // namespace noaber::test
