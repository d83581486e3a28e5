// SPDX-License-Identifier: EUPL-1.2
// Wissen takes the bytes too: on the hub, on every laptop, and not a trace of them on any disk.
#include "bijlagen_desk.h"

#include <noaber/base/signature.h>
#include <noaber/sync/wissen.h>

#include <sstream>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

constexpr std::string_view secret = "een scan die niemand meer mag zien, ook niet door in de bestanden te zoeken";

std::string bytes_below(const std::filesystem::path& folder) {
    std::ostringstream all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) all << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    return all.str();
}

/// As bytes, or as base64 from any of the three places where it may begin in a group of three.
bool is_left(const std::filesystem::path& folder) {
    const std::string all = bytes_below(folder);
    if (all.find(secret) != std::string::npos) return true;
    for (std::size_t skip = 0; skip < 3; ++skip) {
        const std::string base64 = base64url(secret.substr(skip, 30));
        if (all.find(base64.substr(0, 36)) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bijlagen_wissen)

BOOST_AUTO_TEST_CASE(bytes_of_a_person_leave_hub_and_laptops) {
    BijlagenDesk desk;
    const Laptop bureau(desk, "bureau", Role::veiligheidsbureau);
    const Laptop aov(desk, "aov", Role::aov);
    const std::string persoon = desk.persoon(bureau, "Hidde Geheimman");
    const Bijlage scan = desk.add(bureau, {"persoon", persoon}, png(secret, 1'200'000), "scan van Hidde.png");
    const Bijlage other = desk.add(bureau, {"actie", desk.actie(bureau, "Blijft")}, png("mag blijven"));
    std::filesystem::remove_all(desk.folder / "buiten");
    desk.exchange(bureau);
    desk.exchange(aov);
    desk.fetch(aov, scan);
    desk.fetch(aov, other);
    (void)Bijlagekast(*aov.store).om_te_openen(scan);
    BOOST_TEST(is_left(desk.folder.path()));
    const RecordRef one{"persoon", persoon};
    BOOST_TEST(erase_everywhere(*bureau.store, {&one, 1}) == 2U);
    desk.exchange(aov);
    for (const Laptop* laptop : {&bureau, &aov}) {
        BOOST_TEST(!desk.has(*laptop, scan));
        BOOST_TEST(desk.has(*laptop, other));
        BOOST_TEST(laptop->store->is_erased(info_of<Bijlage>(), scan.id.text));
    }
    BOOST_TEST(!desk.whole(scan));
    BOOST_TEST(desk.whole(other));
    BOOST_TEST(!is_left(desk.folder.path()));
    desk.stop();
    BOOST_TEST(!is_left(desk.folder.path()));
}

BOOST_AUTO_TEST_CASE(one_attachment_alone_can_be_wiped_and_never_comes_back) {
    BijlagenDesk desk;
    const Laptop bureau(desk, "bureau", Role::veiligheidsbureau);
    const Laptop away(desk, "weg", Role::aov);
    const std::string actie = desk.actie(bureau, "Blijft");
    const Bijlage scan = desk.add(bureau, {"actie", actie}, png(secret));
    std::filesystem::remove_all(desk.folder / "buiten");
    desk.exchange(bureau);
    desk.exchange(away);
    desk.fetch(away, scan);
    const RecordRef one{"bijlage", scan.id.text};
    BOOST_TEST(erase_everywhere(*bureau.store, {&one, 1}) == 1U);
    BOOST_TEST(!desk.whole(scan));
    desk.exchange(away);  // had the bytes all the time
    BOOST_TEST(!desk.has(away, scan));
    BOOST_TEST(!desk.whole(scan));
    BOOST_TEST(bureau.store->find(Id<Actie>{actie}).has_value());
    BOOST_TEST(!is_left(desk.folder.path()));
}

BOOST_AUTO_TEST_CASE(what_a_laptop_hangs_later_on_somebody_who_was_erased_goes_too) {
    BijlagenDesk desk;
    const Laptop bureau(desk, "bureau", Role::veiligheidsbureau);
    const Laptop away(desk, "weg", Role::aov);
    const std::string persoon = desk.persoon(bureau, "Hidde Geheimman");
    desk.exchange(bureau);
    desk.exchange(away);
    const Bijlage later = desk.add(away, {"persoon", persoon}, png(secret));
    std::filesystem::remove_all(desk.folder / "buiten");
    const RecordRef one{"persoon", persoon};
    (void)erase_everywhere(*bureau.store, {&one, 1});
    for (int i = 0; i < 2; ++i) desk.exchange(away);
    BOOST_TEST(!away.store->find(later.id).has_value());
    BOOST_TEST(!desk.whole(later));
    BOOST_TEST(!is_left(desk.folder.path()));
}

BOOST_AUTO_TEST_CASE(a_hub_that_was_killed_in_between_forgets_the_bytes_at_its_next_start, *only_on_sqlite()) {
    BijlagenDesk desk;
    const Laptop bureau(desk, "bureau", Role::veiligheidsbureau);
    const Bijlage scan = desk.add(bureau, {"actie", desk.actie(bureau, "Blijft")}, png(secret));
    desk.exchange(bureau);
    desk.stop();
    {
        const auto region = desk.place.storage(desk.folder / "hub")->open_as_hub(desk.region.id, core_schema());
        const RecordRef one{"bijlage", scan.id.text};
        region->erase({&one, 1});  // the plan's part alone, as after a kill
    }
    desk.start(unlimited_hub());
    BOOST_TEST(!desk.whole(scan));
    desk.stop();
    BOOST_TEST(!is_left(desk.folder / "hub"));
}

BOOST_AUTO_TEST_CASE(who_may_see_a_thing_no_longer_keeps_no_bytes_of_it) {
    BijlagenDesk desk;
    const Laptop bureau(desk, "bureau", Role::veiligheidsbureau);
    const Laptop wander(desk, "Hidde Geheimman", Role::functionaris);
    const std::string hidde = desk.persoon(bureau, "Hidde Geheimman");
    const std::string femke = desk.persoon(bureau, "Femke Wolbert");
    Afwezigheid weg;
    weg.persoon = {hidde};
    weg.van = Date::parse("2017-05-01");
    auto tx = bureau.store->begin("Weg");
    tx.put(weg);
    tx.commit();
    const Bijlage scan = desk.add(bureau, {"afwezigheid", weg.id.text}, png(secret));
    desk.exchange(bureau);
    desk.exchange(wander);
    BOOST_REQUIRE(wander.store->find(scan.id).has_value());
    desk.fetch(wander, scan);
    auto moved = bureau.store->begin("Was van Femke");
    moved.set(info_of<Afwezigheid>(), weg.id.text, "persoon", femke);
    moved.commit();
    desk.exchange(bureau);
    desk.exchange(wander);
    BOOST_TEST(!wander.store->find(scan.id).has_value());
    BOOST_TEST(!desk.has(wander, scan));
}

BOOST_AUTO_TEST_SUITE_END()
