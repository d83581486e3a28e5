// SPDX-License-Identifier: EUPL-1.2
// Everybody gets what they may see and nothing else, by pull and live; and when that changes, the laptop follows.
#include "core_schema.h"
#include "hub_desk.h"
#include "raw_client.h"
#include "store_place.h"

#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/versie.h>

#include <fstream>
#include <sstream>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

constexpr const char* phone = "06-geheim-nummer";
constexpr const char* reason = "geheime-reden";

/// A hub with a bureau that writes, and persons in its plan.
struct Desk : HubDesk {
    Laptop bureau;
    Persoon femke;
    Persoon hidde;
    Afwezigheid weg;  ///< of Hidde

    Desk() : HubDesk({}, core_schema()), bureau(*this, "bureau", Role::veiligheidsbureau) {
        auto tx = bureau.store->begin("Telefoon van Hidde: " + std::string(phone));
        femke.naam = "Femke Wolbert";
        femke.telefoon = "053-van-femke";
        hidde.naam = "Hidde van der Wal";
        hidde.telefoon = phone;
        tx.put(femke);
        tx.put(hidde);
        weg.persoon = hidde.id;
        weg.van = Date::parse("2017-05-01");
        weg.reden = reason;
        tx.put(weg);
        tx.commit();
        exchange(bureau);
    }
    static void exchange(const Laptop& laptop) { (void)sync_once(*laptop.store, laptop.membership); }
    void edit(const EntityInfo& entity, const std::string& id, const char* field, const Value& value) const {
        auto tx = bureau.store->begin("Gewijzigd");
        tx.set(entity, id, field, value);
        tx.commit();
        exchange(bureau);
    }
    void give_role(const char* account, Role role) {
        auto& accounts = hub->accounts();
        accounts.change(accounts.account(region.id, account), {role, {}, {}});
    }
};

std::string phone_of(const Laptop& laptop, const Persoon& persoon) {
    const auto found = laptop.store->find(persoon.id);
    return found ? found->telefoon : "(weg)";
}

std::string reason_of(const Laptop& laptop, const Afwezigheid& weg) {
    const auto found = laptop.store->find(weg.id);
    return found ? found->reden : "(weg)";
}

/// Everything that is on the disk of a laptop.
std::string disk_of(const Laptop& laptop) {
    std::string all;
    for (const char* tail : {"", "-wal"}) all += bytes_of(laptop.file.string() + tail);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(laptop.file.parent_path()))
        if (entry.path().string().find("reservekopieen") != std::string::npos && entry.is_regular_file())
            all += bytes_of(entry.path());
    return all;
}

bool holds(const Laptop& laptop, const char* secret) { return disk_of(laptop).find(secret) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(sight, *only_on_sqlite())

BOOST_AUTO_TEST_CASE(who_may_not_see_a_field_never_has_it) {
    struct Case {
        Role role;
        const char* account;
        const char* phone_of_hidde;
        const char* reason_of_hidde;
    };
    const std::vector<Case> cases{
        {Role::beheerder, "A", phone, reason},
        {Role::veiligheidsbureau, "B", phone, reason},
        {Role::voorzitter, "C", phone, ""},
        {Role::aov, "D", phone, ""},
        {Role::functionaris, "E", "", ""},
        {Role::waarnemer, "F", "", ""},
        {Role::lezer, "G", "", ""},
        {Role::functionaris, "Hidde van der Wal", phone, reason},
        {Role::aov, "Wal, Hidde van der", phone, reason},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(name_of(c.role) << " " << c.account) {
            Desk desk;
            const Laptop laptop(desk, c.account, c.role);
            Desk::exchange(laptop);
            BOOST_TEST(phone_of(laptop, desk.hidde) == c.phone_of_hidde);
            BOOST_TEST(reason_of(laptop, desk.weg) == c.reason_of_hidde);
            BOOST_TEST(laptop.store->find(desk.hidde.id)->naam == "Hidde van der Wal");
            BOOST_TEST(holds(laptop, phone) == (std::string(c.phone_of_hidde) == phone));
            BOOST_TEST(holds(laptop, reason) == (std::string(c.reason_of_hidde) == reason));
            BOOST_TEST(SyncLog(*laptop.store).unsent_count() == 0U);
            // Not by a later edit either, which tells what was before.
            desk.edit(info_of<Persoon>(), desk.hidde.id.text, "telefoon", "06-ook-geheim");
            Desk::exchange(laptop);
            BOOST_TEST(holds(laptop, "06-ook-geheim") == (std::string(c.phone_of_hidde) == phone));
            BOOST_TEST(SyncLog(*laptop.store).last_seen() == 2);
        }
}

BOOST_AUTO_TEST_CASE(live_shows_no_more_than_pull) {
    Desk desk;
    Laptop functionaris(desk, "Femke Wolbert", Role::functionaris);
    Laptop aov(desk, "aov", Role::aov);
    Meeting meeting;
    SyncCallbacks callbacks{[&](const SyncState&) { meeting.tell(); }, [&] { meeting.tell(); }};
    SyncEngine first(functionaris.file, core_schema(), functionaris.membership, callbacks);
    SyncEngine second(aov.file, core_schema(), aov.membership, callbacks);
    meeting.wait_until("both live", [&] {
        return first.state().stand == SyncStand::bijgewerkt && second.state().stand == SyncStand::bijgewerkt;
    });
    desk.edit(info_of<Persoon>(), desk.hidde.id.text, "telefoon", "06-live-geheim");
    desk.edit(info_of<Persoon>(), desk.femke.id.text, "telefoon", "053-nieuw");
    meeting.wait_until("both numbers at the planner", [&] {
        return phone_of(aov, desk.hidde) == "06-live-geheim" && phone_of(aov, desk.femke) == "053-nieuw";
    });
    meeting.wait_until("the own number", [&] { return phone_of(functionaris, desk.femke) == "053-nieuw"; });
    BOOST_TEST(phone_of(functionaris, desk.hidde) == "");
    BOOST_TEST(!holds(functionaris, "06-live-geheim"));
    BOOST_TEST(SyncLog(*functionaris.store).last_seen() == 3);
}

BOOST_AUTO_TEST_CASE(an_edit_of_what_is_not_seen_brings_a_removed_record_back_everywhere) {
    Desk desk;
    const Laptop aov(desk, "aov", Role::aov);
    const Laptop functionaris(desk, "iemand", Role::functionaris);
    Desk::exchange(aov);
    Desk::exchange(functionaris);
    {
        auto tx = aov.store->begin("Weg");
        tx.remove(desk.hidde.id);
        tx.commit();
    }
    auto tx = desk.bureau.store->begin("Telefoon");
    tx.set(info_of<Persoon>(), desk.hidde.id.text, "telefoon", "06-nieuw");
    tx.commit();
    const std::vector<const Laptop*> laptops{&aov, &desk.bureau, &functionaris};
    for (int i = 0; i < 2; ++i)
        for (const Laptop* laptop : laptops) Desk::exchange(*laptop);
    for (const Laptop* laptop : laptops) BOOST_TEST(laptop->store->find(desk.hidde.id).has_value());
    BOOST_TEST(phone_of(desk.bureau, desk.hidde) == "06-nieuw");
    BOOST_TEST(phone_of(functionaris, desk.hidde) == "");
}

BOOST_AUTO_TEST_CASE(who_may_see_less_than_before_has_less_and_keeps_their_own_work) {
    Desk desk;
    const Laptop laptop(desk, "Femke Wolbert", Role::veiligheidsbureau);
    Desk::exchange(laptop);
    laptop.store->keep_copy();
    BOOST_TEST(holds(laptop, phone));
    const auto refuse_later = [&] {
        auto tx = laptop.store->begin("Vast");
        Vaststelling fixed;
        fixed.naam = "Wordt geweigerd";
        tx.put(fixed);
        tx.commit();
    };
    Actie own;
    own.titel = "Nog niet verstuurd";
    own.eigenaar = desk.femke.id;
    {
        auto tx = laptop.store->begin("Eigen actie");
        tx.put(own);
        tx.commit();
    }
    refuse_later();
    desk.give_role("Femke Wolbert", Role::functionaris);
    Desk::exchange(laptop);
    BOOST_TEST(phone_of(laptop, desk.hidde) == "");
    BOOST_TEST(phone_of(laptop, desk.femke) == "053-van-femke");
    BOOST_TEST(reason_of(laptop, desk.weg) == "");
    BOOST_TEST(!holds(laptop, phone));
    BOOST_TEST(!holds(laptop, reason));
    BOOST_TEST(laptop.store->find(own.id).has_value());
    const SyncLog log(*laptop.store);
    BOOST_TEST(log.unsent_count() == 0U);
    BOOST_REQUIRE(log.refused().size() == 1U);
    BOOST_TEST(log.refused().front().text.find("Wordt geweigerd") != std::string::npos);
    // The same as on a fresh laptop of the same person.
    const Laptop fresh(desk, "Femke Wolbert.2", Role::functionaris, "Femke Wolbert");
    Desk::exchange(fresh);
    BOOST_TEST(fresh.store->digest() == laptop.store->digest());
    for (const HistoryLine& line : laptop.store->history(info_of<Persoon>(), desk.hidde.id.text))
        BOOST_TEST(line.label.find(phone) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_may_see_more_than_before_gets_it_with_its_history) {
    Desk desk;
    const Laptop laptop(desk, "Femke Wolbert", Role::lezer);
    Desk::exchange(laptop);
    BOOST_TEST(phone_of(laptop, desk.hidde) == "");
    desk.give_role("Femke Wolbert", Role::veiligheidsbureau);
    Desk::exchange(laptop);
    BOOST_TEST(phone_of(laptop, desk.hidde) == phone);
    BOOST_TEST(laptop.store->digest() == desk.bureau.store->digest());
    BOOST_TEST(SyncLog(*laptop.store).unsent_count() == 0U);
    BOOST_TEST(membership_of(laptop.file)->role == "veiligheidsbureau");
}

BOOST_AUTO_TEST_CASE(a_change_of_rights_reaches_an_open_connection) {
    Desk desk;
    Laptop laptop(desk, "Femke Wolbert", Role::aov);
    Meeting meeting;
    SyncOptions quick;
    quick.first_retry = std::chrono::milliseconds(20);
    SyncEngine engine(laptop.file, core_schema(), laptop.membership,
                      {[&](const SyncState&) { meeting.tell(); }, [&] { meeting.tell(); }}, quick);
    meeting.wait_until("live", [&] { return engine.state().stand == SyncStand::bijgewerkt; });
    BOOST_TEST(phone_of(laptop, desk.hidde) == phone);
    desk.give_role("Femke Wolbert", Role::functionaris);  // as another process would: the loop looks for it
    meeting.wait_until("less", [&] { return phone_of(laptop, desk.hidde).empty(); });
    desk.give_role("Femke Wolbert", Role::aov);
    desk.hub->live().recheck();
    meeting.wait_until("more", [&] { return phone_of(laptop, desk.hidde) == phone; });
}

BOOST_AUTO_TEST_CASE(an_old_view_is_not_served) {
    Desk desk;
    const Laptop laptop(desk, "Femke Wolbert", Role::aov);
    Desk::exchange(laptop);
    const std::string path = "/api/v1/pull?since=0&view=" + SyncLog(*laptop.store).view();
    BOOST_TEST(ask(desk.port, "GET", path, laptop.membership.token).status == 200);
    desk.give_role("Femke Wolbert", Role::lezer);
    const auto said = ask(desk.port, "GET", path, laptop.membership.token);
    BOOST_TEST(said.status == 409);
    BOOST_TEST(said.body.find(phone) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_given_to_another_is_the_others_to_see) {
    Desk desk;
    const Laptop femke(desk, "Femke Wolbert", Role::functionaris);
    const Laptop hidde(desk, "Hidde van der Wal", Role::functionaris);
    for (const Laptop* laptop : {&femke, &hidde}) Desk::exchange(*laptop);
    BOOST_TEST(reason_of(femke, desk.weg) == "");
    BOOST_TEST(reason_of(hidde, desk.weg) == reason);
    desk.edit(info_of<Afwezigheid>(), desk.weg.id.text, "persoon", desk.femke.id.text);
    for (const Laptop* laptop : {&femke, &hidde}) Desk::exchange(*laptop);
    BOOST_TEST(reason_of(femke, desk.weg) == reason);
    BOOST_TEST(reason_of(hidde, desk.weg) == "");
    BOOST_TEST(!holds(hidde, reason));
}

BOOST_AUTO_TEST_CASE(what_was_narrowed_is_not_given_to_a_hub_that_lost_it) {
    Desk desk;
    const Laptop aov(desk, "aov", Role::aov);  // who may write an absence, but does not see its reason
    Desk::exchange(aov);
    desk.stop();
    std::filesystem::remove_all(desk.folder / "hub" / "regios");
    std::filesystem::create_directories(desk.folder / "hub" / "regios");
    desk.start();
    Desk::exchange(aov);
    BOOST_TEST(SyncLog(*aov.store).unsent_count() == 0U);
    BOOST_TEST(SyncLog(*aov.store).refused_count() == 0U);
    Desk::exchange(desk.bureau);
    const Laptop fresh(desk, "vers", Role::veiligheidsbureau);
    Desk::exchange(fresh);
    BOOST_TEST(phone_of(fresh, desk.hidde) == phone);
    BOOST_TEST(reason_of(fresh, desk.weg) == reason);
}

BOOST_AUTO_TEST_CASE(nobody_writes_in_anothers_name) {
    Desk desk;
    Laptop femke(desk, "Femke Wolbert", Role::aov);
    Laptop hidde(desk, "Hidde van der Wal", Role::aov);
    const auto say = [](const Laptop& laptop, const char* author) {
        laptop.store->set_author(author);
        auto tx = laptop.store->begin("Gezegd");
        Speerpunt made;
        made.doelstelling = "x";
        made.speerpunt = author;
        tx.put(made);
        tx.commit();
    };
    say(femke, "De burgemeester");
    Desk::exchange(femke);
    // With the stamp of the other's device, and its name.
    TransactionData forged{{1'000'000, SyncLog(*femke.store).highest()->stamp.device},
                           TransactionKind::normal,
                           {},
                           "Femke Wolbert",
                           "Gezegd",
                           {}};
    forged.changes.push_back({ChangeKind::create, "speerpunt", new_uuid(), {}, {}, {}, {}, {{"speerpunt", "y"}}, {}});
    (void)ask(desk.port, "POST", "/api/v1/push", hidde.membership.token, to_line(forged));
    const std::string all = ask(desk.port, "GET", "/api/v1/pull?since=1", hidde.membership.token).body;
    BOOST_TEST(all.find("De burgemeester\",\"label") == std::string::npos);
    BOOST_TEST(all.find("\"author\":\"Femke Wolbert\"") != std::string::npos);
    BOOST_TEST(all.find("\"author\":\"Femke Wolbert (via Hidde van der Wal)\"") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
