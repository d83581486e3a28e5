// SPDX-License-Identifier: EUPL-1.2
// A laptop as hub while the real one is away, as real programs: all of it flows back, once, whoever comes back first.
#include "core_schema.h"
#include "program.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/store/edit.h>
#include <noaber/sync/accounts_client.h>
#include <noaber/sync/engine.h>
#include <noaber/sync/sync_log.h>

#include <boost/test/unit_test.hpp>

#include <Poco/Net/NetworkInterface.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace noaber;
using namespace noaber::test;

namespace {

/// noaber-hub noodhub, as the desktop starts it.
struct Noodhub {
    std::filesystem::path folder;
    std::vector<std::string> arguments;
    std::string address;
    std::string code;
    std::unique_ptr<RunningProgram> program;

    Noodhub(const Store& plan, const std::string& starter, const std::string& region_name,
            const std::string& host = "127.0.0.1")
        : folder(noodhub_folder(plan.file())) {
        arguments = {"noodhub", "--data",    folder.string(), "--kenmerk", plan.region(),
                     "--regio", region_name, "--naam",        starter};
        if (plan.setting("demo") == "1") arguments.emplace_back("--demo");
        start(host + ":0");
    }
    void start(const std::string& listen) {
        program.reset();
        auto all = arguments;
        all.insert(all.end(), {"--listen", listen});
        program = std::make_unique<RunningProgram>(built_program("noaber-hub"), all, RunningProgram::Input::pipe);
        const std::string said = program->line();
        BOOST_REQUIRE_MESSAGE(said.starts_with("Hub: "), said);
        address = said.substr(5);
        code = program->line().substr(6);
    }
    void restart() { start(address.substr(std::string("https://").size())); }
};

struct Laptop {
    std::string name;
    std::string role;
    std::unique_ptr<Store> store;

    Laptop(const std::filesystem::path& folder, std::string who, std::string as, const HubProgram& hub)
        : Laptop(folder / (who + ".db"), who, as) {
        (void)join_hub(*store, hub.address, hub.invite(role, name), name);
        exchange();
    }
    /// That belongs to no hub.
    Laptop(const std::filesystem::path& file, std::string who, std::string as)
        : name(std::move(who)), role(std::move(as)), store(Store::open(file, core_schema(), {.author = name})) {}
    void exchange() const { (void)sync_once(*store, membership_of(store->file()).value()); }
    void join(const std::string& address, const std::string& code) const {
        HubJoin joining(*store, address, read_noodhub_code(code), name);
        joining.ask();
        (void)joining.finish();
        exchange();
    }
    void write(const EntityInfo& entity, const std::string& id, const char* field, const char* text) const {
        edit_field(*store, entity, id, field, text_value(text));
    }
    [[nodiscard]] std::set<Stamp> stamps() const {
        std::set<Stamp> all;
        for (const TransactionData& one : store->log()) all.insert(one.stamp);
        return all;
    }
};

/// The code for one more colleague, as the starter makes it.
std::string invite(const Laptop& starter, const Laptop& colleague) {
    const Membership hub = membership_of(starter.store->file()).value();
    BOOST_REQUIRE((hub.kind == HubKind::emergency));
    return noodhub_code(AccountsClient(hub).invite(colleague.name, colleague.role, ""), hub.certificate);
}

std::string written_by(const std::string& author) { return author.substr(0, author.find(" (via ")); }

/// Three people of one region, and their plan.
struct Region {
    TemporaryFolder folder;
    HubProgram hub{folder / "hub"};
    Laptop anna{folder.path(), "Anna", "veiligheidsbureau", hub};
    Laptop bert{folder.path(), "Bert", "aov", hub};
    Laptop carla{folder.path(), "Carla", "functionaris", hub};
    std::array<Laptop*, 3> all{&anna, &bert, &carla};
    Activiteit a1;
    Actie van_carla;

    Region() {
        auto tx = anna.store->begin("Begin");
        for (const Laptop* one : all) {
            Persoon persoon;
            persoon.naam = one->name;
            persoon.telefoon = "06-" + one->name;
            tx.put(persoon);
            if (one == &carla) van_carla.eigenaar = persoon.id;
        }
        a1.code = "A1";
        a1.titel = "Opvang";
        a1.doel = "Eerst bellen. Dan rijden. Dan opvangen.";
        a1.kosten = "100";
        tx.put(a1);
        van_carla.titel = "Matrassen tellen";
        tx.put(van_carla);
        Afwezigheid weg;
        weg.persoon = van_carla.eigenaar;
        weg.van = Date::parse("2017-05-01");
        tx.put(weg);
        tx.commit();
        everybody_exchanges(2);
        // What is given to another changes what both see: at an emergency hub that is another view, and at home again.
        anna.write(info_of<Afwezigheid>(), weg.id.text, "persoon", persoon_of(bert).c_str());
        everybody_exchanges(2);
    }
    [[nodiscard]] std::string persoon_of(const Laptop& whose) const {
        for (const Persoon& one : anna.store->list<Persoon>())
            if (one.naam == whose.name) return one.id.text;
        return {};
    }
    void everybody_exchanges(int rounds) {
        for (int round = 0; round < rounds; ++round)
            for (const Laptop* one : all) one->exchange();
    }
    void cut() const { hub.program->kill(); }
};

void join_all(const Region& region, const Noodhub& noodhub) {
    region.anna.join(noodhub.address, noodhub.code);
    for (const Laptop* one : {&region.bert, &region.carla}) one->join(noodhub.address, invite(region.anna, *one));
}

/// Everybody, at once, before anybody hears of the others.
void everybody_writes(Region& region, const std::string& tag) {
    region.anna.write(info_of<Activiteit>(), region.a1.id.text, "kosten", ("anna " + tag).c_str());
    region.bert.write(info_of<Activiteit>(), region.a1.id.text, "kosten", ("bert " + tag).c_str());
    region.anna.write(info_of<Activiteit>(), region.a1.id.text, "doel",
                      ("Eerst bellen " + tag + ". Dan rijden. Dan opvangen.").c_str());
    region.bert.write(info_of<Activiteit>(), region.a1.id.text, "doel",
                      ("Eerst bellen. Dan rijden. Dan opvangen " + tag + ".").c_str());
    region.carla.write(info_of<Actie>(), region.van_carla.id.text, "opmerkingen", ("Geteld " + tag).c_str());
    auto tx = region.anna.store->begin("Telefoon");
    for (const Persoon& one : region.anna.store->list<Persoon>())
        tx.set(info_of<Persoon>(), one.id.text, "telefoon", "06-" + one.naam + tag);
    tx.commit();
    for (const Laptop* one : region.all) {
        auto made = one->store->begin("Actie van " + one->name);
        Actie actie;
        actie.titel = one->name + " " + tag;
        if (one == &region.carla) actie.eigenaar = region.van_carla.eigenaar;
        made.put(actie);
        made.commit();
    }
}

/// Every log holds the same, nothing was refused or waits, and everything is of who wrote it.
void check_all_equal(Region& region) {
    const Laptop bureau(region.folder.path(), "Vers bureau", "veiligheidsbureau", region.hub);
    const Laptop carla_too(region.folder / "carla2.db", "Carla", "functionaris");
    (void)join_hub(*carla_too.store, region.hub.address, region.hub.invite("functionaris", "Carla"), "tweede");
    carla_too.exchange();
    std::map<std::int64_t, std::string> writers;
    for (const Laptop* one : region.all) writers[one->store->device()] = one->name;
    for (const Laptop* one : region.all)
        BOOST_TEST_CONTEXT(one->name) {
            BOOST_TEST(SyncLog(*one->store).refused_count() == 0U);
            BOOST_TEST(SyncLog(*one->store).unsent_count() == 0U);
            BOOST_TEST((one->stamps() == bureau.stamps()));
            BOOST_TEST(one->store->digest() == (one == &region.carla ? carla_too : bureau).store->digest());
            for (const TransactionData& written : one->store->log())
                if (writers.contains(written.stamp.device) && !written.author.empty())
                    BOOST_TEST(written_by(written.author) == writers.at(written.stamp.device));
        }
    BOOST_TEST(std::ranges::count(bureau.store->log(), TransactionKind::merged, &TransactionData::kind) > 0);
    for (const TransactionData& written : bureau.store->log())
        if (writers.contains(written.stamp.device))
            BOOST_TEST(written_by(written.author) == writers.at(written.stamp.device));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(noodhub)

BOOST_AUTO_TEST_CASE(a_code_that_is_no_code_or_of_another_hub_is_refused_and_nothing_is_said) {
    for (const char* typed :
         {"", "7KQ2-XM4D-0RTV-9GHC", "7KQ2-XM4D-0RTV-9GHC-AAAA-BBBB", "7KQ2-XM4D-0RTV-9GHC-AAAA-BBBB-CCCC-D"})
        BOOST_CHECK_THROW((void)read_noodhub_code(typed), InputError);
    Region region;
    region.cut();
    const Noodhub noodhub(*region.anna.store, "Anna", "Regio");
    const Noodhub other(*region.bert.store, "Bert", "Regio");
    const std::string of_other = noodhub.code.substr(0, 20) + other.code.substr(20);
    HubJoin joining(*region.anna.store, noodhub.address, read_noodhub_code(of_other), "anna");
    BOOST_CHECK_EXCEPTION(joining.ask(), InputError, [](const InputError& error) {
        return std::string(error.what()).find("niet de hub van deze code") != std::string::npos;
    });
    BOOST_TEST(!membership_of(region.anna.store->file(), HubKind::emergency).has_value());
    region.anna.join(noodhub.address.substr(std::string("https://").size()), noodhub.code);  // the code was not used
    BOOST_TEST((membership_of(region.anna.store->file()).value().kind == HubKind::emergency));
    BOOST_TEST(membership_of(region.anna.store->file(), HubKind::own).value().address == region.hub.address);
}

/// Of this machine's, by which others reach it; "" without a network.
std::string network_address() {
    for (const auto& one : Poco::Net::NetworkInterface::list(true, true))
        if (!one.isLoopback() && one.address().family() == Poco::Net::IPAddress::IPv4) return one.address().toString();
    return {};
}

BOOST_AUTO_TEST_CASE(it_is_known_by_its_address_on_the_network) {
    const std::string host = network_address();
    if (host.empty()) {
        BOOST_TEST_MESSAGE("this machine is on no network");
        return;
    }
    Region region;
    region.cut();
    const Noodhub noodhub(*region.anna.store, "Anna", "Regio", host);
    BOOST_TEST(noodhub.address.starts_with("https://" + host));
    join_all(region, noodhub);
    everybody_writes(region, "op het netwerk");
    region.everybody_exchanges(2);
    BOOST_TEST((region.anna.stamps() == region.carla.stamps()));
}

BOOST_AUTO_TEST_CASE(other_regions_and_demos_stay_out) {
    Region region;
    const TemporaryFolder folder;
    const Laptop demo(folder / "demo.db", "Demo", "aov");
    demo.store->set_setting("demo", "1");
    const Laptop stranger(folder / "vreemd.db", "Vreemd", "aov");
    stranger.store->set_region("0190b5a0-0000-7000-8000-000000000001");
    const Noodhub noodhub(*region.anna.store, "Anna", "Regio");
    const Noodhub of_demo(*demo.store, "Demo", "Demo");
    region.anna.join(noodhub.address, noodhub.code);
    for (const Laptop* one : {&demo, &stranger})
        BOOST_CHECK_THROW(one->join(noodhub.address, invite(region.anna, *one)), InputError);
    BOOST_CHECK_THROW(region.bert.join(of_demo.address, of_demo.code), InputError);
}

BOOST_AUTO_TEST_CASE(everything_flows_back_once_in_whatever_order_they_return) {
    std::array<std::size_t, 3> order{0, 1, 2};
    do {
        BOOST_TEST_CONTEXT("order " << order[0] << order[1] << order[2]) {
            Region region;
            // The hub has this, and Anna has not yet heard of it.
            region.bert.write(info_of<Activiteit>(), region.a1.id.text, "titel", "Opvang in Borne");
            region.bert.exchange();
            region.carla.exchange();
            region.cut();
            everybody_writes(region, "voor");
            Noodhub noodhub(*region.anna.store, "Anna", "Regio");
            join_all(region, noodhub);
            everybody_writes(region, "in de bunker");
            region.everybody_exchanges(2);
            noodhub.program->kill();
            BOOST_CHECK_THROW(region.bert.exchange(), StorageError);
            noodhub.restart();
            everybody_writes(region, "na een nieuwe start");
            region.everybody_exchanges(3);
            BOOST_TEST((region.anna.stamps() == region.bert.stamps()));
            BOOST_TEST(noodhub.program->end_input() == 0);
            everybody_writes(region, "op weg naar huis");
            for (const Laptop* one : region.all) leave_noodhub(*one->store);
            region.hub.restart();
            for (int round = 0; round < 3; ++round)
                for (const std::size_t one : order) region.all.at(one)->exchange();
            check_all_equal(region);
        }
    } while (std::ranges::next_permutation(order).found);
}

BOOST_AUTO_TEST_CASE(a_colleague_who_never_comes_back_loses_nothing) {
    Region region;
    region.cut();
    Noodhub noodhub(*region.anna.store, "Anna", "Regio");
    join_all(region, noodhub);
    everybody_writes(region, "samen");
    region.everybody_exchanges(2);
    noodhub.program.reset();
    for (const Laptop* one : region.all) leave_noodhub(*one->store);
    region.hub.restart();
    // Carla may not bring what the others wrote; it stays with her, and is not taken from her plan.
    region.carla.exchange();
    BOOST_TEST(SyncLog(*region.carla.store).refused_count() == 0U);
    BOOST_TEST(SyncLog(*region.carla.store).unsent_count() == 0U);
    BOOST_TEST(region.carla.store->list<Actie>().size() == 4U);
    region.anna.exchange();
    const Laptop fresh(region.folder.path(), "Vers", "veiligheidsbureau", region.hub);
    BOOST_TEST((fresh.stamps() == region.anna.stamps()));
    bool found = false;
    for (const TransactionData& one : fresh.store->log()) found = found || one.author == "Bert (via Anna)";
    BOOST_TEST(found);
}

BOOST_AUTO_TEST_CASE(an_emergency_hub_refuses_nothing_that_the_own_hub_once_took) {
    Region region;
    region.carla.write(info_of<Actie>(), region.van_carla.id.text, "opmerkingen", "Geteld");
    region.carla.exchange();  // and Anna has not heard of it
    region.cut();
    const Noodhub noodhub(*region.anna.store, "Anna", "Regio");
    region.anna.join(noodhub.address, noodhub.code);
    const Membership there = membership_of(region.anna.store->file()).value();
    region.carla.join(noodhub.address,
                      noodhub_code(AccountsClient(there).invite("Carla", "lezer", ""), there.certificate));
    const SyncLog log(*region.carla.store);
    BOOST_TEST(log.refused_count() == 0U);
    BOOST_TEST(log.unsent_count() == 0U);
    BOOST_TEST(region.carla.store->find(region.van_carla.id)->opmerkingen == "Geteld");
    region.carla.write(info_of<Actie>(), region.van_carla.id.text, "opmerkingen", "Nog eens geteld");
    region.carla.exchange();
    BOOST_TEST(log.refused_count() == 1U);
}

BOOST_AUTO_TEST_CASE(who_is_revoked_at_an_emergency_hub_keeps_the_plan) {
    Region region;
    region.cut();
    const Noodhub noodhub(*region.anna.store, "Anna", "Regio");
    join_all(region, noodhub);
    AccountsClient accounts(membership_of(region.anna.store->file()).value());
    for (const HubDevice& one : accounts.devices())
        if (one.account == "Bert") accounts.revoke(one.id);
    BOOST_CHECK_THROW(region.bert.exchange(), PermissionError);
    BOOST_TEST(std::filesystem::exists(region.bert.store->file()));
    leave_noodhub(*region.bert.store);
    BOOST_TEST((membership_of(region.bert.store->file()).value().kind == HubKind::own));
}

BOOST_AUTO_TEST_CASE(what_can_not_be_started_says_why) {
    const TemporaryFolder folder;
    const std::vector<std::vector<std::string>> cases{
        {"--kenmerk", "../weg", "--naam", "Anna", "--listen", "127.0.0.1:0"},
        {"--kenmerk", "lokaal", "--listen", "127.0.0.1:0"},
        {"--kenmerk", "lokaal", "--naam", "Anna", "--listen", "203.0.113.1:0"},
    };
    for (const auto& given : cases) {
        std::vector<std::string> all{"noodhub", "--data", (folder / "n").string(), "--regio", "Regio"};
        all.insert(all.end(), given.begin(), given.end());
        RunningProgram program(built_program("noaber-hub"), all, RunningProgram::Input::pipe);
        BOOST_TEST(program.line().starts_with("Fout: "));
        BOOST_TEST(program.end_input() != 0);
    }
}

BOOST_AUTO_TEST_SUITE_END()
