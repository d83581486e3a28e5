// SPDX-License-Identifier: EUPL-1.2
// Who may bring and fetch bytes, and that a hash or an id tells nothing to who may not.
#include "bijlagen_desk.h"
#include "raw_client.h"

#include <nlohmann/json.hpp>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

/// Everybody sees that somebody is away; why, and so what hangs on it, the bureau and they themselves.
struct Desk : BijlagenDesk {
    Laptop bureau{*this, "bureau", Role::veiligheidsbureau};
    std::string femke = persoon(bureau, "Femke Wolbert");
    std::string hidde = persoon(bureau, "Hidde Geheimman");
    Afwezigheid weg;
    Bijlage scan;

    Desk() {
        auto tx = bureau.store->begin("Weg");
        weg.persoon = {hidde};
        weg.van = Date::parse("2017-05-01");
        tx.put(weg);
        tx.commit();
        scan = add(bureau, {"afwezigheid", weg.id.text}, png("geheim"));
        exchange(bureau);
    }
    [[nodiscard]] RawAnswer get(const Laptop& laptop, const std::string& id) const {
        return ask(port, "GET", "/api/v1/bijlagen/" + id + "/0", laptop.membership.token);
    }
    [[nodiscard]] std::string stand(const Laptop& laptop, const std::string& id) const {
        return ask(port, "POST", "/api/v1/bijlagen/stand", laptop.membership.token,
                   nlohmann::json{{"ids", {id}}}.dump())
            .body;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(bijlagen_rechten)

BOOST_AUTO_TEST_CASE(who_may_see_what_it_hangs_on_may_fetch_it_and_nobody_else) {
    Desk desk;
    const struct {
        const char* name;
        Role role;
    } cases[] = {{"beheerder", Role::beheerder},
                 {"ander bureau", Role::veiligheidsbureau},
                 {"voorzitter", Role::voorzitter},
                 {"aov", Role::aov},
                 {"Femke Wolbert", Role::functionaris},
                 {"Hidde Geheimman", Role::functionaris},
                 {"lezer", Role::lezer}};
    const EntityInfo& entity = info_of<Afwezigheid>();
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const Laptop laptop(desk, c.name, c.role);
            desk.exchange(laptop);
            const std::string own = std::string(c.name) == "Hidde Geheimman" ? desk.hidde : "";
            const bool may = allows(*entity.field("reden").read, {c.role, own}, desk.hidde);
            BOOST_TEST(laptop.store->find(desk.weg.id).has_value());
            BOOST_TEST(laptop.store->find(desk.scan.id).has_value() == may);
            const RawAnswer said = desk.get(laptop, desk.scan.id.text);
            BOOST_TEST(said.status == (may ? 200 : 404));
            BOOST_TEST((said.body == png("geheim")) == may);
            BOOST_TEST((desk.stand(laptop, desk.scan.id.text).find(desk.scan.id.text) != std::string::npos) == may);
            // What is not there looks the same to who may not.
            if (!may) BOOST_TEST(said.body == desk.get(laptop, new_uuid()).body);
        }
}

BOOST_AUTO_TEST_CASE(who_knows_a_hash_gets_no_bytes_by_it) {
    Desk desk;
    const Laptop lezer(desk, "Femke Wolbert", Role::aov);
    const std::string actie = desk.actie(lezer, "Van Femke");
    Bijlage own;
    own.entiteit = "actie";
    own.record = actie;
    own.titel = "Geraden";
    own.grootte = desk.scan.grootte;
    own.sha256 = desk.scan.sha256;
    auto tx = lezer.store->begin("Geraden");
    tx.put(own);
    tx.commit();
    desk.exchange(lezer);
    BOOST_TEST(desk.get(lezer, own.id.text).status == 404);
    BOOST_TEST(desk.stand(lezer, own.id.text) == nlohmann::json({{"stand", {{own.id.text, 0}}}}).dump());
}

BOOST_AUTO_TEST_CASE(who_may_not_write_a_record_hangs_nothing_on_it) {
    Desk desk;
    const Laptop lezer(desk, "lezer", Role::lezer);
    desk.exchange(lezer);
    const Bijlage tried = desk.add(lezer, {"persoon", desk.femke}, png("van een lezer"));
    desk.exchange(lezer);
    BOOST_TEST(SyncLog(*lezer.store).refused_count() == 1U);
    BOOST_TEST(!lezer.store->find(tried.id).has_value());
    BOOST_TEST(!desk.whole(tried));
    Bijlagekast(*lezer.store).ruim_op(*lezer.store, Resten::geen);
    BOOST_TEST(desk.has(lezer, tried));  // what was refused may be brought anew
    desk.exchange(desk.bureau);
    BOOST_TEST(desk.bureau.store->count(info_of<Bijlage>()) == 1U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_an_attachment_is_not_taken) {
    Desk desk;
    const std::string& token = desk.bureau.membership.token;
    const auto put = [&](const std::string& id, int nr, const std::string& bytes) {
        return ask(desk.port, "PUT", "/api/v1/bijlagen/" + id + "/" + std::to_string(nr), token, bytes).status;
    };
    Bijlage made;
    made.entiteit = "persoon";
    made.record = desk.femke;
    made.titel = "Met de hand";
    made.sha256 = std::string(64, 'a');
    made.grootte = 5;
    Bijlage big = made;
    big.grootte = 3'000'000'000;
    auto tx = desk.bureau.store->begin("Met de hand");
    tx.put(made);
    tx.put(big);
    tx.commit();
    (void)sync_once(*desk.bureau.store, desk.bureau.membership);
    BOOST_TEST(put(made.id.text, 0, "vijf!") == 400);    // not what the record says
    BOOST_TEST(put(made.id.text, 0, "zes zes") == 400);  // nor of its length
    BOOST_TEST(put(made.id.text, 1, "vijf!") == 400);
    BOOST_TEST(put(made.id.text, 0, "") == 400);
    BOOST_TEST(put(big.id.text, 0, std::string(bijlage_deel, 'x')) == 400);
    BOOST_TEST(put(new_uuid(), 0, "vijf!") == 404);
    BOOST_TEST(put("../../hub", 0, "vijf!") == 404);
    BOOST_TEST(put(made.id.text, 0, std::string(2 * bijlage_deel, 'x')) == 413);
    BOOST_TEST(!desk.whole(made));
    BOOST_TEST(ask(desk.port, "GET", "/api/v1/bijlagen/" + desk.scan.id.text + "/0").status == 401);
}

BOOST_AUTO_TEST_CASE(it_cannot_be_moved_to_where_others_see_it) {
    Desk desk;
    const Laptop aov(desk, "aov", Role::voorzitter);
    desk.exchange(aov);
    auto tx = desk.bureau.store->begin("Verplaatst");
    tx.set(info_of<Bijlage>(), desk.scan.id.text, "bij_soort", std::string("persoon"));
    tx.commit();
    desk.exchange(desk.bureau);
    BOOST_TEST(SyncLog(*desk.bureau.store).refused_count() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
