// SPDX-License-Identifier: EUPL-1.2
// What the hub takes from whom: by role, by field, and what is one's own; and that the manual says the same.
#include "rights.h"
#include "core_schema.h"
#include "places.h"
#include "temporary_folder.h"

#include <noaber/base/ids.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/store/store.h>

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

#include <fstream>
#include <sstream>

using namespace noaber;
using namespace noaber::test;
using hub::Judge;

namespace {

/// A plan with two persons, and something of each.
struct Desk {
    TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "plan.db", core_schema(), {.author = "hub"});
    Persoon femke;
    Persoon hidde;
    Actie van_femke;
    Actie van_hidde;
    Ruilverzoek aan_femke, aan_hidde, aan_ieder;  ///< of somebody else
    Judge judge{*store};

    Desk() {
        auto tx = store->begin("Begin");
        femke.naam = "Femke Wolbert";
        hidde.naam = "Hidde van der Wal";
        tx.put(femke);
        tx.put(hidde);
        van_femke.titel = "Bellen";
        van_femke.eigenaar = femke.id;
        van_hidde.titel = "Mailen";
        van_hidde.eigenaar = hidde.id;
        tx.put(van_femke);
        tx.put(van_hidde);
        aan_femke.aan = femke.id;
        aan_hidde.aan = hidde.id;
        int minute = 10;
        for (Ruilverzoek* one : {&aan_femke, &aan_hidde, &aan_ieder}) {
            one->vrager.text = new_uuid();
            one->gevraagd_op = "2026-12-01 12:" + std::to_string(minute++);
            tx.put(*one);
        }
        tx.commit();
    }
    /// May Femke, in this role?
    bool may(Role role, std::vector<Change> changes) {
        judge.begin_batch();
        return !objection(role, std::move(changes));
    }
    std::optional<std::string> objection(Role role, std::vector<Change> changes) {
        TransactionData transaction;
        transaction.changes = std::move(changes);
        const auto found = judge.objection_to(transaction, {role, femke.id.text});
        return found ? std::optional(found->why) : std::nullopt;
    }
};

Change edit(const char* entity, const std::string& record, const char* field, Value value) {
    return {ChangeKind::edit, entity, record, field, std::move(value), {}, {}, {}, {}};
}

Change create(const char* entity, std::vector<std::pair<std::string, Value>> fields, std::string id = new_uuid()) {
    return {ChangeKind::create, entity, std::move(id), {}, {}, {}, {}, std::move(fields), {}};
}

Change removal(const char* entity, const std::string& record) {
    return {ChangeKind::remove, entity, record, {}, {}, {}, {}, {}, {{1, 1}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(rights)

BOOST_AUTO_TEST_CASE(every_role_has_a_name_and_back) {
    for (const Role role : all_roles) BOOST_TEST((role_named(name_of(role)) == role));
    BOOST_TEST(!role_named("baas").has_value());
    BOOST_TEST(role_names() == "beheerder, veiligheidsbureau, voorzitter, aov, functionaris, waarnemer, lezer");
}

BOOST_AUTO_TEST_CASE(who_may_write_what) {
    Desk desk;
    const std::string femke = desk.femke.id.text;
    const std::string hidde = desk.hidde.id.text;
    constexpr Roles own_writers = planners.with({Role::functionaris, Role::waarnemer});
    struct Case {
        const char* name;
        std::vector<Change> changes;
        Roles may;
    };
    const std::vector<Case> cases{
        {"an activity", {create("activiteit", {{"code", "A1"}})}, planners},
        {"a field of it", {edit("activiteit", new_uuid(), "planning", "Q2")}, planners},
        {"its removal", {removal("activiteit", new_uuid())}, planners},
        {"a fixed plan", {create("vaststelling", {{"naam", "AB"}})}, bureau},
        {"own action", {edit("actie", desk.van_femke.id.text, "status", "gereed")}, own_writers},
        {"another's action", {edit("actie", desk.van_hidde.id.text, "status", "gereed")}, planners},
        {"a new own action", {create("actie", {{"titel", "x"}, {"eigenaar", femke}})}, own_writers},
        {"a new action for another", {create("actie", {{"titel", "x"}, {"eigenaar", hidde}})}, planners},
        {"a new action for nobody", {create("actie", {{"titel", "x"}})}, planners},
        {"giving own action away", {edit("actie", desk.van_femke.id.text, "eigenaar", hidde)}, planners},
        {"taking another's", {edit("actie", desk.van_hidde.id.text, "eigenaar", femke)}, planners},
        {"taking another's by making it anew",
         {create("actie", {{"titel", "x"}, {"eigenaar", femke}}, desk.van_hidde.id.text)},
         planners},
        {"removing own action", {removal("actie", desk.van_femke.id.text)}, own_writers},
        {"removing another's", {removal("actie", desk.van_hidde.id.text)}, planners},
        {"own and another's together",
         {edit("actie", desk.van_femke.id.text, "status", "gereed"),
          edit("actie", desk.van_hidde.id.text, "status", "gereed")},
         planners},
        {"own telephone", {edit("persoon", femke, "telefoon", "06")}, own_writers},
        {"another's telephone", {edit("persoon", hidde, "telefoon", "06")}, planners},
        {"own name", {edit("persoon", femke, "naam", "Baas")}, planners},
        {"own absence with its reason",
         {create("afwezigheid", {{"persoon", femke}, {"van", "2017-01-01"}, {"reden", "ziek"}})},
         own_writers},
        {"another's absence", {create("afwezigheid", {{"persoon", hidde}, {"van", "2017-01-01"}})}, planners},
        {"another's absence with its reason",
         {create("afwezigheid", {{"persoon", hidde}, {"van", "2017-01-01"}, {"reden", "ziek"}})},
         bureau},
        {"a duty", {edit("dienst", new_uuid(), "persoon", femke)}, planners},
        {"own wish", {create("wens", {{"persoon", femke}, {"van", "2027-01-01"}})}, own_writers},
        {"another's wish", {create("wens", {{"persoon", hidde}, {"van", "2027-01-01"}})}, planners},
        {"own swap", {create("ruilverzoek", {{"dienst", new_uuid()}, {"vrager", femke}})}, own_writers},
        {"another's swap", {create("ruilverzoek", {{"dienst", new_uuid()}, {"vrager", hidde}})}, planners},
        {"the answer to a swap that asks them",
         {edit("ruilverzoek", desk.aan_femke.id.text, "status", "afgewezen")},
         own_writers},
        {"taking a swap that asks everybody",
         {edit("ruilverzoek", desk.aan_ieder.id.text, "aan", femke),
          edit("ruilverzoek", desk.aan_ieder.id.text, "status", "aangenomen"),
          edit("ruilverzoek", desk.aan_ieder.id.text, "aannemer", femke)},
         own_writers},
        {"taking it and going again",
         {edit("ruilverzoek", desk.aan_femke.id.text, "aan", ""),
          edit("ruilverzoek", desk.aan_femke.id.text, "status", "open")},
         own_writers},
        {"the answer to a swap without taking it",
         {edit("ruilverzoek", desk.aan_ieder.id.text, "status", "aangenomen")},
         planners},
        {"taking it for another", {edit("ruilverzoek", desk.aan_ieder.id.text, "aan", hidde)}, planners},
        {"the answer of another", {edit("ruilverzoek", desk.aan_hidde.id.text, "status", "afgewezen")}, planners},
        {"taking a swap that asks another", {edit("ruilverzoek", desk.aan_hidde.id.text, "aan", femke)}, planners},
        {"passing on what one was asked", {edit("ruilverzoek", desk.aan_femke.id.text, "aan", hidde)}, planners},
        {"that the roster has it", {edit("ruilverzoek", new_uuid(), "verwerkt", std::int64_t{1})}, planners},
        {"what the hub does not know", {create("van_morgen", {{"veld", 1.5}})}, planners},
        {"a field that the hub does not know", {edit("actie", desk.van_femke.id.text, "nieuw", "x")}, planners},
    };
    for (const auto& c : cases)
        for (const Role role : all_roles)
            BOOST_TEST_CONTEXT(c.name << " by " << name_of(role))
                BOOST_TEST(desk.may(role, c.changes) == c.may.contains(role));
}

BOOST_AUTO_TEST_CASE(nobody_is_the_owner_of_what_nobody_owns) {
    Desk desk;
    TransactionData transaction;
    transaction.changes = {create("actie", {{"titel", "x"}, {"eigenaar", ""}})};
    BOOST_TEST(desk.judge.objection_to(transaction, {Role::functionaris, ""}).has_value());
}

BOOST_AUTO_TEST_CASE(what_one_made_in_the_same_batch_is_ones_own) {
    Desk desk;
    const std::string id = new_uuid();
    const auto made = create("actie", {{"titel", "x"}, {"eigenaar", desk.femke.id.text}}, id);
    BOOST_TEST(!desk.objection(Role::functionaris, {made, edit("actie", id, "status", "bezig")}).has_value());
    BOOST_TEST(!desk.objection(Role::functionaris, {edit("actie", id, "status", "gereed")}).has_value());
    const std::string other = new_uuid();
    const auto refused = create("actie", {{"titel", "x"}, {"eigenaar", desk.femke.id.text}}, other);
    BOOST_TEST(desk.objection(Role::functionaris, {refused, removal("actie", desk.van_hidde.id.text)}).has_value());
    BOOST_TEST(desk.objection(Role::functionaris, {edit("actie", other, "status", "gereed")}).has_value());
}

BOOST_AUTO_TEST_CASE(a_removed_record_is_still_whose_it_was) {
    Desk desk;
    {
        auto tx = desk.store->begin("Weg");
        tx.remove(desk.van_femke.id);
        tx.remove(desk.van_hidde.id);
        tx.commit();
    }
    BOOST_TEST(desk.may(Role::functionaris, {edit("actie", desk.van_femke.id.text, "status", "gereed")}));
    BOOST_TEST(!desk.may(Role::functionaris, {edit("actie", desk.van_hidde.id.text, "status", "gereed")}));
}

BOOST_AUTO_TEST_CASE(an_objection_names_what_and_who_may) {
    Desk desk;
    BOOST_TEST(desk.objection(Role::lezer, {edit("actie", desk.van_femke.id.text, "status", "gereed")}).value() ==
               "Als lezer mag je Status (Actie) niet wijzigen. Dat kan: beheerder, veiligheidsbureau, voorzitter, aov; "
               "functionaris (eigen), waarnemer (eigen). Vraag het hun, of vraag de beheerder om meer rechten.");
    BOOST_TEST(desk.objection(Role::waarnemer, {removal("actie", desk.van_hidde.id.text)})
                   .value()
                   .starts_with("Als waarnemer mag je Acties van een ander niet wijzigen."));
}

/// docs/beheer/rechten.md ends with this table.
BOOST_AUTO_TEST_CASE(the_manual_says_what_is_declared) {
    std::string table = "| wat | lezen | schrijven |\n|---|---|---|\n";
    for (const RightsLine& line : rights_lines(core_schema()))
        table += fmt::format("| {} | {} | {} |\n", line.what, line.read, line.write);
    const std::string manual = bytes_of(test::source_path("docs/beheer/rechten.md"));
    BOOST_TEST(manual.ends_with(table), "docs/beheer/rechten.md must end with\n" << table);
}

BOOST_AUTO_TEST_CASE(in_a_demo_anybody_may_say_what_is_so_and_nothing_else) {
    Desk desk;
    const Change so = edit("persoon", desk.hidde.id.text, "naam", std::string("Hidde van der Wal"));
    Change made{ChangeKind::create, "persoon", desk.hidde.id.text, {}, {}, {}, {}, {}, {}};
    made.fields.emplace_back("naam", std::string("Hidde van der Wal"));
    BOOST_TEST(!desk.may(Role::lezer, {so}));
    desk.store->set_setting("demo", "1");
    Judge judge(*desk.store);
    const auto may = [&](std::vector<Change> changes) {
        TransactionData transaction;
        transaction.changes = std::move(changes);
        return !judge.objection_to(transaction, {Role::lezer, desk.femke.id.text});
    };
    BOOST_TEST(may({so, made}));
    made.fields.emplace_back("telefoon", std::string("06 1"));
    BOOST_TEST(!may({made}));
    BOOST_TEST(!may({edit("persoon", desk.hidde.id.text, "naam", std::string("Anders"))}));
    BOOST_TEST(!may({edit("persoon", "er niet", "naam", {})}));
}

BOOST_AUTO_TEST_SUITE_END()
