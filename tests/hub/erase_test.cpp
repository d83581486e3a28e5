// SPDX-License-Identifier: EUPL-1.2
// Wissen through a hub: who may, what every laptop is left with, old laptops, emergency hubs, backups, and the bytes on every disk.
#include "backup.h"
#include "core_schema.h"
#include "erasure_list.h"
#include "hub_desk.h"
#include "raw_client.h"
#include "store_place.h"

#include <noaber/base/errors.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/store/erasure.h>
#include <noaber/sync/wissen.h>

#include <fstream>
#include <sstream>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

constexpr const char* name = "Hidde Geheimman";
constexpr const char* phone = "06-geheim-nummer";
constexpr const char* reason = "geheime-reden";

/// A hub with a bureau that writes, and somebody who will ask to be wiped.
struct Desk : HubDesk {
    Laptop bureau;
    Persoon hidde;
    Afwezigheid weg;
    Actie actie;  ///< of somebody else, as far as anybody owns it

    explicit Desk(hub::HubOptions options = {})
        : HubDesk(std::move(options), core_schema()), bureau(*this, "bureau", Role::veiligheidsbureau) {
        auto tx = bureau.store->begin("Telefoon van " + std::string(name) + ": " + phone);
        hidde.naam = name;
        hidde.telefoon = phone;
        tx.put(hidde);
        weg.persoon = hidde.id;
        weg.van = Date::parse("2017-05-01");
        weg.reden = reason;
        tx.put(weg);
        actie.titel = "Blijft staan";
        tx.put(actie);
        tx.commit();
        exchange(bureau);
    }
    static void exchange(const Laptop& laptop) { (void)sync_once(*laptop.store, laptop.membership); }
    [[nodiscard]] RecordRef person() const { return {"persoon", hidde.id.text}; }
    std::size_t erase(const Laptop& by) const {
        const RecordRef one = person();
        return erase_everywhere(*by.store, {&one, 1});
    }
    [[nodiscard]] std::string hub_disk() const { return bytes_below(folder / "hub"); }
    static std::string bytes_below(const std::filesystem::path& folder) {
        std::ostringstream all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            if (entry.is_regular_file()) all << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        return all.str();
    }
    /// Which of the secrets are anywhere in the folder of the test: hub, laptops, copies, lists.
    [[nodiscard]] std::string secrets_left() const {
        const std::string all = bytes_below(folder.path());
        std::string left;
        for (const char* one : {name, phone, reason})
            if (all.find(one) != std::string::npos) left += std::string(one) + "; ";
        return left;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(wissen)

BOOST_AUTO_TEST_CASE(a_person_leaves_hub_and_laptops_with_all_that_was_theirs) {
    Desk desk;
    const Laptop aov(desk, "aov", Role::aov);
    const Laptop lezer(desk, "lezer", Role::lezer);
    for (const Laptop* laptop : {&aov, &lezer}) Desk::exchange(*laptop);
    aov.store->keep_copy();
    BOOST_TEST(desk.erase(desk.bureau) == 2U);
    for (const Laptop* laptop : {&aov, &lezer}) Desk::exchange(*laptop);
    for (const Laptop* laptop : std::initializer_list<const Laptop*>{&desk.bureau, &aov, &lezer}) {
        BOOST_TEST(!laptop->store->find(desk.hidde.id).has_value());
        BOOST_TEST(!laptop->store->find(desk.weg.id).has_value());
        BOOST_TEST(laptop->store->find(desk.actie.id).has_value());
    }
    BOOST_TEST(aov.store->is_erased(info_of<Afwezigheid>(), desk.weg.id.text));
    BOOST_TEST(desk.bureau.store->digest() == desk.digest());
    const Laptop fresh(desk, "vers", Role::veiligheidsbureau);
    Desk::exchange(fresh);
    BOOST_TEST(fresh.store->digest() == desk.digest());
    if (!on_postgresql()) BOOST_TEST(desk.secrets_left() == "");
    desk.stop();
    if (!on_postgresql()) BOOST_TEST(desk.secrets_left() == "");
}

BOOST_AUTO_TEST_CASE(only_beheerder_and_veiligheidsbureau_may) {
    const struct {
        Role role;
        bool may;
    } cases[] = {{Role::beheerder, true}, {Role::veiligheidsbureau, true}, {Role::voorzitter, false},
                 {Role::aov, false},      {Role::functionaris, false},     {Role::waarnemer, false},
                 {Role::lezer, false}};
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(name_of(c.role)) {
            Desk desk;
            const Laptop by(desk, "iemand", c.role);
            Desk::exchange(by);
            if (c.may)
                BOOST_TEST(desk.erase(by) == 2U);
            else
                BOOST_CHECK_THROW(desk.erase(by), PermissionError);
            Desk::exchange(desk.bureau);
            BOOST_TEST(desk.bureau.store->find(desk.hidde.id).has_value() == !c.may);
        }
}

BOOST_AUTO_TEST_CASE(who_may_not_can_not_push_one_either) {
    Desk desk;
    const Laptop aov(desk, "aov", Role::aov);
    Desk::exchange(aov);
    const RecordRef one = desk.person();
    aov.store->erase({&one, 1});  // in their own file, past the hub
    Desk::exchange(aov);
    BOOST_TEST(SyncLog(*aov.store).refused_count() == 0U);
    BOOST_TEST(SyncLog(*aov.store).unsent_count() == 0U);
    Desk::exchange(desk.bureau);
    BOOST_TEST(desk.bureau.store->find(desk.hidde.id).has_value());
}

BOOST_AUTO_TEST_CASE(what_an_absent_laptop_wrote_meanwhile_is_refused_in_words_and_keeps_no_text) {
    Desk desk;
    const Laptop aov(desk, "aov", Role::aov);
    Desk::exchange(aov);
    {
        auto tx = aov.store->begin("Alleen over " + std::string(name));
        tx.set(info_of<Persoon>(), desk.hidde.id.text, "telefoon", "06-later-geheim");
        tx.commit();
    }
    auto tx = aov.store->begin("Ook iets anders, van " + std::string(name));
    tx.set(info_of<Persoon>(), desk.hidde.id.text, "email", "later@geheim.example");
    tx.set(info_of<Actie>(), desk.actie.id.text, "titel", "Nieuwe titel");
    tx.commit();
    desk.erase(desk.bureau);
    Desk::exchange(aov);
    const auto refused = SyncLog(*aov.store).refused();
    BOOST_REQUIRE(refused.size() == 1U);
    BOOST_TEST(refused.front().reason.find("gewist") != std::string::npos);
    Desk::exchange(desk.bureau);
    BOOST_TEST(desk.bureau.store->find(desk.actie.id)->titel == "Nieuwe titel");
    BOOST_TEST(desk.bureau.store->digest() == aov.store->digest());
    if (on_postgresql()) return;
    BOOST_TEST(desk.secrets_left() == "");
    const std::string all = Desk::bytes_below(desk.folder.path());
    for (const char* one : {"06-later-geheim", "later@geheim.example"}) BOOST_TEST(all.find(one) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_comes_later_of_somebody_who_was_erased_goes_too) {
    Desk desk;
    const Laptop aov(desk, "aov", Role::aov);
    Desk::exchange(aov);
    Afwezigheid later;
    later.persoon = desk.hidde.id;
    later.van = Date::parse("2017-08-01");
    auto tx = aov.store->begin("Verlof");
    tx.put(later);
    Actie other;
    other.titel = "In een adem";
    tx.put(other);
    tx.commit();
    desk.erase(desk.bureau);
    for (int i = 0; i < 2; ++i) Desk::exchange(aov);
    Desk::exchange(desk.bureau);
    BOOST_TEST(!aov.store->find(later.id).has_value());
    BOOST_TEST(aov.store->find(other.id).has_value());
    BOOST_TEST(aov.store->digest() == desk.bureau.store->digest());
}

BOOST_AUTO_TEST_CASE(it_reaches_an_open_connection) {
    Desk desk;
    Meeting meeting;
    Synced aov(desk, meeting, "aov");
    aov.wait_for(SyncStand::bijgewerkt);
    BOOST_TEST(aov.store->find(desk.hidde.id).has_value());
    desk.erase(desk.bureau);
    meeting.wait_until("gone", [&] { return aov.store->is_erased(info_of<Persoon>(), desk.hidde.id.text); });
    BOOST_TEST(!aov.store->find(desk.hidde.id).has_value());
}

BOOST_AUTO_TEST_CASE(a_laptop_that_can_not_wipe_is_told_to_be_brought_up_to_date_and_loses_nothing) {
    Desk desk;
    const Laptop old(desk, "oud", Role::aov);
    const std::string pull = "/api/v1/pull?since=0";
    BOOST_TEST(ask(desk.port, "GET", pull, old.membership.token).status == 200);
    desk.erase(desk.bureau);
    const auto said = ask(desk.port, "GET", pull, old.membership.token);
    BOOST_TEST(said.status == 409);
    BOOST_TEST(said.body.find("Werk Noaber bij") != std::string::npos);
    BOOST_TEST(ask(desk.port, "GET", pull + "&wissen=1", old.membership.token).status == 200);
    Actie work;
    work.titel = "Van een oude laptop";
    auto tx = old.store->begin("Werk");
    tx.put(work);
    tx.commit();
    const auto pushed = ask(desk.port, "POST", "/api/v1/push", old.membership.token, SyncLog(*old.store).unsent().text);
    BOOST_TEST(pushed.status == 200);
    Desk::exchange(desk.bureau);
    BOOST_TEST(desk.bureau.store->find(work.id).has_value());
}

BOOST_AUTO_TEST_CASE(the_account_goes_with_the_person_and_who_asks_keeps_their_own) {
    Desk desk;
    const Laptop own(desk, "laptop van hem", Role::functionaris, name);
    Desk::exchange(own);
    {
        auto tx = own.store->begin("Eigen nummer");
        tx.set(info_of<Persoon>(), desk.hidde.id.text, "telefoon", "06-eigen");
        tx.commit();
    }
    Desk::exchange(own);
    desk.erase(desk.bureau);
    BOOST_CHECK_THROW(Desk::exchange(own), RevokedError);
    for (const auto& account : desk.hub->accounts().accounts(desk.region.id)) BOOST_TEST(account.name != name);
    Persoon self;
    self.naam = "bureau";
    auto tx = desk.bureau.store->begin("Ik");
    tx.put(self);
    tx.commit();
    Desk::exchange(desk.bureau);
    const RecordRef me{"persoon", self.id.text};
    BOOST_CHECK_THROW(erase_everywhere(*desk.bureau.store, {&me, 1}), InputError);
    if (on_postgresql()) return;
    desk.stop();
    const std::string hub_disk = desk.hub_disk();
    BOOST_TEST(hub_disk.find(name) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_emergency_hub_wipes_nothing_and_nobody_believes_one_that_does) {
    hub::HubOptions options;
    options.erasing = hub::Erasing::never;
    Desk desk(std::move(options));
    const auto said = ask(desk.port, "POST", "/api/v1/wissen", desk.bureau.membership.token,
                          R"({"records":[["persoon",")" + desk.hidde.id.text + R"("]]})");
    BOOST_TEST(said.status == 400);
    Membership emergency = desk.bureau.membership;
    emergency.kind = HubKind::emergency;
    BOOST_CHECK_THROW(ErasureRequest(emergency, {desk.person()}), InputError);
    // One that wipes all the same.
    desk.stop();
    desk.start();
    const Laptop aov(desk, "aov", Role::aov);
    (void)sync_once(*aov.store, aov.membership);
    desk.erase(desk.bureau);
    Membership strange = aov.membership;
    strange.kind = HubKind::emergency;
    (void)sync_once(*aov.store, strange);
    BOOST_TEST(aov.store->find(desk.hidde.id).has_value());
}

BOOST_AUTO_TEST_CASE(a_backup_of_before_is_put_back_without_what_was_wiped_since) {
    Desk desk;
    const auto storage = desk.place.storage(desk.folder / "hub");
    const auto file = desk.folder / "kopie.noaber";
    hub::back_up(file, *storage, core_schema());
    desk.erase(desk.bureau);
    const auto list = hub::erasure_list(storage->file_of(desk.region.id));
    BOOST_REQUIRE(std::filesystem::exists(list));
    const auto after = desk.folder / "daarna.noaber";
    hub::back_up(after, *storage, core_schema());

    const auto with_list = hub::storage_in_folder(desk.folder / "met lijst");
    hub::restore(file, *with_list, core_schema(), {list});
    const auto restored = with_list->open_store(desk.region.id, core_schema(), {});
    BOOST_TEST(restored->is_erased(info_of<Persoon>(), desk.hidde.id.text));
    BOOST_TEST(restored->digest() == desk.digest());
    BOOST_TEST(Desk::bytes_below(desk.folder / "met lijst").find(phone) == std::string::npos);
    // The one of afterwards has nothing of it.
    const auto later = hub::storage_in_folder(desk.folder / "later");
    hub::restore(after, *later, core_schema());
    BOOST_TEST(later->open_store(desk.region.id, core_schema(), {})->digest() == desk.digest());
    BOOST_TEST(Desk::bytes_below(desk.folder / "later").find(phone) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_hub_that_lost_a_wissing_gets_it_back_from_the_bureau) {
    Desk desk;
    const auto file = desk.folder / "kopie.noaber";
    hub::back_up(file, *desk.place.storage(desk.folder / "hub"), core_schema());
    desk.erase(desk.bureau);
    desk.stop();
    const HubPlace other;
    hub::HubOptions options;
    options.storage = other.storage(desk.folder / "terug");
    options.port = desk.port;
    hub::restore(file, *options.storage, core_schema());
    const hub::Hub again(options, core_schema());
    Desk::exchange(desk.bureau);
    BOOST_TEST(options.storage->open_store(desk.region.id, core_schema(), {})
                   ->is_erased(info_of<Persoon>(), desk.hidde.id.text));
}

BOOST_AUTO_TEST_CASE(a_list_that_was_cut_off_is_read_as_far_as_it_goes) {
    const TemporaryFolder folder;
    const auto list = folder / "a.wislijst";
    const RecordRef one{"persoon", new_uuid()};
    hub::add_to_list(list, std::vector<TransactionData>{make_erasure({1'000'000, 7}, "Anna", {&one, 1})});
    std::ofstream(list, std::ios::app) << "{\"stamp\":[1,";
    const auto read = hub::read_list(list);
    BOOST_REQUIRE(read.size() == 1U);
    BOOST_TEST(read.front().author == "");
    BOOST_CHECK_THROW((void)hub::read_list(folder / "nergens"), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
