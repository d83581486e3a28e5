// SPDX-License-Identifier: EUPL-1.2
// Inzage: everything of a person is in it, what was removed and what was before too, and nothing of another.
#include "bestanden.h"
#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/bijlage/kast.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/report/inzage.h>
#include <noaber/store/edit.h>

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

using namespace noaber;
using namespace noaber::test;

namespace {

struct Desk {
    TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "plan.db", core_schema(), {.author = "Femke Wolbert"});
    Persoon femke, hidde;
    Afwezigheid verlof;

    Desk() {
        auto tx = store->begin("Begin");
        femke.naam = "Femke Wolbert";
        femke.telefoon = "053-oud";
        hidde.naam = "Hidde van der Wal";
        hidde.telefoon = "06-van-hidde";
        tx.put(femke);
        tx.put(hidde);
        verlof.persoon = femke.id;
        verlof.van = Date::parse("2017-05-01");
        verlof.reden = "verlof-reden";
        tx.put(verlof);
        Actie actie;
        actie.titel = "Bellen met Femke Wolbert";
        actie.eigenaar = hidde.id;
        tx.put(actie);
        tx.commit();
        edit_field(*store, info_of<Persoon>(), femke.id.text, "telefoon", std::string("053-nieuw"));
        remove_record(*store, info_of<Afwezigheid>(), verlof.id.text);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(inzage)

BOOST_AUTO_TEST_CASE(what_is_theirs_is_in_it_with_its_history_and_what_was_removed_too) {
    const Desk desk;
    const Inzage all = inzage_van(*desk.store, desk.femke.id);
    BOOST_REQUIRE(all.eigen.size() == 2U);
    const InzageRecord& person = all.eigen.front();
    BOOST_TEST(person.titel == "Femke Wolbert");
    bool changed = false;
    for (const InzageRegel& line : person.geschiedenis)
        changed = changed || (line.voor == "053-oud" && line.na == "053-nieuw" && line.wie == "Femke Wolbert");
    BOOST_TEST(changed);
    const InzageRecord& removed = all.eigen.back();
    BOOST_TEST(removed.verwijderd);
    bool reason = false;
    for (const InzageRegel& line : removed.geschiedenis) reason = reason || line.na == "verlof-reden";
    BOOST_TEST(reason);
}

BOOST_AUTO_TEST_CASE(texts_of_others_that_name_them_are_told_and_what_is_anothers_is_not) {
    const Desk desk;
    const Inzage all = inzage_van(*desk.store, desk.femke.id);
    BOOST_REQUIRE(all.teksten.size() == 1U);
    BOOST_TEST(all.teksten.front().velden.front().second == "Bellen met Femke Wolbert");
    const std::string json = inzage_json(all, "nu");
    BOOST_TEST(json.find("06-van-hidde") == std::string::npos);
    // Hidde's own: the action refers to him.
    const Inzage his = inzage_van(*desk.store, desk.hidde.id);
    BOOST_TEST(his.eigen.size() + his.verwijzingen.size() == 2U);
    BOOST_TEST(inzage_json(his, "nu").find("053-nieuw") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(both_files_say_the_same_and_only_the_owner_reads_the_data) {
    const Desk desk;
    const auto files = write_inzage(*desk.store, desk.femke.id, desk.folder / "inzage.html", "1 mei 2017");
    std::ostringstream html, json;
    html << std::ifstream(files.document).rdbuf();
    json << std::ifstream(files.data).rdbuf();
    for (const char* part : {"053-oud", "053-nieuw", "verlof-reden", "1 mei 2017"}) {
        BOOST_TEST(html.str().find(part) != std::string::npos);
        BOOST_TEST(json.str().find(part) != std::string::npos);
    }
    BOOST_TEST(html.str().find("niet bijgehouden") != std::string::npos);
    BOOST_TEST(nlohmann::json::parse(json.str())["naam"] == "Femke Wolbert");
    using std::filesystem::perms;
    BOOST_TEST((std::filesystem::status(files.data).permissions() == (perms::owner_read | perms::owner_write)));
    BOOST_CHECK_THROW((void)inzage_van(*desk.store, {new_uuid()}), InputError);
}

BOOST_AUTO_TEST_CASE(attachments_go_along_and_those_that_are_elsewhere_are_named) {
    Desk desk;
    const RecordRef femke{"persoon", desk.femke.id.text};
    const Bijlagekast kast(*desk.store);
    for (const char* text : {"een", "twee"})
        (void)kast.voeg_toe(*desk.store, femke, desk.folder.write(std::string(text) + "/Diploma.pdf", test::pdf(text)));
    Bijlage elsewhere;
    elsewhere.entiteit = femke.entity;
    elsewhere.record = femke.record;
    elsewhere.titel = "Van een ander";
    elsewhere.grootte = 5;
    elsewhere.sha256 = std::string(64, 'a');
    auto tx = desk.store->begin("Van een ander");
    tx.put(elsewhere);
    tx.commit();
    const auto files = write_inzage(*desk.store, desk.femke.id, desk.folder / "inzage.html", "nu");
    BOOST_TEST(files.bijlagen.string() == (desk.folder / "inzage-bijlagen").string());
    const std::string both =
        test::bytes_of(files.bijlagen / "Diploma.pdf") + test::bytes_of(files.bijlagen / "Diploma (2).pdf");
    BOOST_TEST(both.find("een") != std::string::npos);
    BOOST_TEST(both.find("twee") != std::string::npos);
    BOOST_TEST((files.niet_hier == std::vector<std::string>{"Van een ander"}));
}

BOOST_AUTO_TEST_SUITE_END()
