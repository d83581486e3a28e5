// SPDX-License-Identifier: EUPL-1.2
// Signed passports between two regions: what is stated, what is believed, what is refused.
#include "core_schema.h"
#include "getuigschriften.h"
#include "paspoort.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace noaber;
using namespace noaber::oto;

namespace {

const Schema& schema() {
    static const Schema all = [] {
        Schema made = test::core_schema();
        for (const EntityInfo* one : {&info_of<Oto>(), &info_of<Aanwezigheid>(), &info_of<Inzet>(),
                                      &info_of<Certificaat>(), &info_of<Sleutel>()})
            made.add(*one);
        return made;
    }();
    return all;
}

Date day(const char* text) { return Date::parse(text).value(); }

struct Region {
    std::unique_ptr<Store> store;

    explicit Region(const std::filesystem::path& file) : store(Store::open(file, schema(), {.region = file.stem()})) {}
    template <class T>
    T put(T one) const {
        auto tx = store->begin("Proef");
        tx.put(one);
        tx.commit();
        return one;
    }
    /// As the other region reads a key out over the telephone.
    void believes(const SigningKey& key, const char* regio) const {
        Sleutel one;
        one.regio = regio;
        one.sleutel = did_of(key.open);
        put(one);
    }
};

struct TwoRegions {
    test::TemporaryFolder folder;
    Region twente{folder / "twente.db"};
    Region salland{folder / "salland.db"};
    Persoon femke;
    SigningKey key = eigen_sleutel(*twente.store, "Veiligheidsregio Twente");

    TwoRegions() {
        femke.naam = "Femke Wolbert";
        femke.email = "femke@borne.example";
        femke = twente.put(femke);
        certificaat("LCMS-gebruiker", "2026-05-01", "2028-05-01");
    }
    Certificaat certificaat(const char* naam, const char* behaald, const char* tot) const {
        Certificaat one;
        one.persoon = femke.id;
        one.certificaat = naam;
        one.behaald = Date::parse(behaald);
        one.geldig_tot = Date::parse(tot);
        return twente.put(one);
    }
    [[nodiscard]] std::string signed_passport() const {
        return ondertekend_paspoort(*twente.store, femke.id, key, eigen_regio(*twente.store));
    }
    [[nodiscard]] Ingelezen read(const std::string& text) const {
        return lees_paspoort_in(*salland.store, text, day("2027-03-04"));
    }
};

std::string refusal(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(getuigschriften, TwoRegions)

BOOST_AUTO_TEST_CASE(the_line_is_a_credential_of_the_standard) {
    const std::string line(trim(signed_passport()));
    const auto parts = split(line, '.');
    BOOST_REQUIRE(parts.size() == 3U);
    const auto header = nlohmann::json::parse(from_base64url(parts[0]).value());
    BOOST_TEST(header["alg"] == "EdDSA");
    BOOST_TEST(header["typ"] == "JWT");
    BOOST_TEST(header["jwk"]["kty"] == "OKP");
    BOOST_TEST(header["jwk"]["crv"] == "Ed25519");
    BOOST_TEST(header["jwk"]["x"] == base64url(key.open));
    const auto credential = nlohmann::json::parse(from_base64url(parts[1]).value());
    BOOST_TEST(credential["@context"][0] == "https://www.w3.org/ns/credentials/v2");
    BOOST_TEST(credential["type"][1] == "OpenBadgeCredential");
    BOOST_TEST(credential["iss"] == credential["issuer"]["id"]);
    BOOST_TEST(credential["jti"] == credential["id"]);
    BOOST_TEST(credential["validFrom"] == "2026-05-01T00:00:00Z");
    BOOST_TEST(credential["validUntil"] == "2028-05-02T00:00:00Z");
    BOOST_TEST(credential["nbf"] == 1777593600);
    BOOST_TEST(credential["credentialSubject"]["achievement"]["name"] == "LCMS-gebruiker");
    BOOST_TEST(credential["credentialSubject"]["achievement"]["achievementType"] == "Certificate");
    BOOST_TEST(is_signed_by(line.substr(0, line.rfind('.')), from_base64url(parts[2]).value(), key.open));
}

BOOST_AUTO_TEST_CASE(another_region_takes_in_what_it_believes_once) {
    salland.believes(key, "Veiligheidsregio Twente");
    const std::string text = signed_passport();
    const auto said = read(text);
    BOOST_TEST(said.nieuw == 1U);
    BOOST_TEST(said.geweigerd.empty());
    BOOST_REQUIRE(said.personen.size() == 1U);
    const auto made = salland.store->list<Certificaat>();
    BOOST_REQUIRE(made.size() == 1U);
    BOOST_TEST(made[0].certificaat == "LCMS-gebruiker");
    BOOST_TEST((made[0].behaald == day("2026-05-01")));
    BOOST_TEST((made[0].geldig_tot == day("2028-05-01")));
    BOOST_TEST(made[0].afgegeven_door == "Veiligheidsregio Twente");
    BOOST_TEST(salland.store->find(made[0].persoon)->aan_te_vullen);
    const auto again = read(text);
    BOOST_TEST(again.nieuw == 0U);
    BOOST_TEST(again.bekend == 1U);
    BOOST_TEST(salland.store->undo()->label == "Getuigschriften van Veiligheidsregio Twente ingelezen");
    BOOST_TEST(salland.store->list<Certificaat>().empty());
    BOOST_TEST(salland.store->list<Persoon>().empty());
}

BOOST_AUTO_TEST_CASE(a_person_who_is_known_is_found_by_address_and_then_by_name) {
    salland.believes(key, "Veiligheidsregio Twente");
    Persoon known;
    known.naam = "Femke Wolbert-Jansen";
    known.email = "FEMKE@borne.example";
    known = salland.put(known);
    BOOST_TEST(read(signed_passport()).personen.empty());
    BOOST_TEST((salland.store->list<Certificaat>().at(0).persoon == known.id));
}

BOOST_AUTO_TEST_CASE(what_was_attended_and_done_is_stated_and_what_was_not_enough_is_not) {
    Oto oto;
    oto.code = "OTO-12";
    oto.titel = "Opvangoefening";
    oto.datum = Date::parse("2026-09-01");
    oto.status = OtoStatus::gehouden;
    oto = twente.put(oto);
    Aanwezigheid there;
    there.oto = oto.id;
    there.persoon = femke.id;
    there = twente.put(there);
    Inzet inzet;
    inzet.persoon = femke.id;
    inzet.datum = Date::parse("2026-10-02");
    inzet.incident = "Brand Borne";
    twente.put(inzet);
    salland.believes(key, "Veiligheidsregio Twente");
    BOOST_TEST(read(signed_passport()).nieuw == 3U);
    there.beoordeling = "onvoldoende";
    twente.put(there);
    const auto lines = split_lines(trim(signed_passport()));
    BOOST_TEST(lines.size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_was_changed_or_comes_from_somebody_else_is_refused_and_the_rest_taken_in) {
    certificaat("EHBO", "2026-06-01", "");
    const std::string text = signed_passport();
    const auto unknown = read(text);
    BOOST_TEST(unknown.nieuw == 0U);
    BOOST_REQUIRE(unknown.geweigerd.size() == 2U);
    BOOST_TEST(unknown.geweigerd[0].waarom.find(fingerprint_of(key.open)) != std::string::npos);
    salland.believes(key, "Veiligheidsregio Twente");
    std::string changed = text;
    changed[changed.find('.') + 20] = changed[changed.find('.') + 20] == 'A' ? 'B' : 'A';
    const auto said = read(changed);
    BOOST_TEST(said.nieuw == 1U);
    BOOST_REQUIRE(said.geweigerd.size() == 1U);
    BOOST_TEST(said.geweigerd[0].regel == 1U);
    BOOST_TEST(said.geweigerd[0].waarom.find("handtekening klopt niet") != std::string::npos, said.geweigerd[0].waarom);
}

BOOST_AUTO_TEST_CASE(lines_that_are_none_have_words) {
    const std::string line(trim(signed_passport()));
    const std::string none = base64url(R"({"alg":"none"})") + line.substr(line.find('.'));
    for (const std::string& wrong :
         {std::string("a.b"), std::string("a.b.c"), std::string("..."), line + ".", none, std::string(30'000, 'a'),
          base64url("[]") + line.substr(line.find('.')), std::string("\xff\xfe")})
        BOOST_TEST(!refusal([&] { (void)lees_getuigschrift(wrong); }).empty(), wrong.substr(0, 40));
    BOOST_TEST(refusal([&] { (void)read(" \n\n"); }) == "In dit bestand staat niets.");
    BOOST_TEST(refusal([&] {
                   (void)read(std::string(6'000, '\n') + [] {
                       std::string many;
                       for (int i = 0; i < 5'001; ++i) many += "x\n";
                       return many;
                   }());
               }).starts_with("In dit bestand staan meer dan"));
}

BOOST_AUTO_TEST_CASE(a_key_that_was_withdrawn_or_is_another_regions_is_not_believed) {
    salland.believes(key, "Veiligheidsregio IJsselland");
    BOOST_TEST(read(signed_passport()).geweigerd.at(0).waarom.find("maar de sleutel is van") != std::string::npos);
    Sleutel known = salland.store->list<Sleutel>().at(0);
    known.regio = "Veiligheidsregio Twente";
    known.ingetrokken = Date::parse("2027-03-04");
    salland.put(known);
    BOOST_TEST(read(signed_passport()).geweigerd.at(0).waarom.find("ingetrokken") != std::string::npos);
    known.ingetrokken = Date::parse("2027-03-05");
    salland.put(known);
    BOOST_TEST(read(signed_passport()).nieuw == 1U);
}

BOOST_AUTO_TEST_CASE(the_own_key_stays_in_its_file_and_is_made_once) {
    auto file = twente.store->file();
    file += ".sleutel";
    namespace fs = std::filesystem;
    BOOST_TEST((fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
    BOOST_TEST(eigen_sleutel(*twente.store, "").secret == key.secret);
    BOOST_TEST(eigen_regio(*twente.store) == "Veiligheidsregio Twente");
    const auto known = twente.store->list<Sleutel>();
    BOOST_REQUIRE(known.size() == 1U);
    BOOST_TEST(known[0].eigen);
    BOOST_TEST(refusal([&] { (void)eigen_sleutel(*salland.store, " "); }).starts_with("Zeg eerst onder welke naam"));
    Sleutel withdrawn = known[0];
    withdrawn.ingetrokken = Date::parse("2026-01-01");
    twente.put(withdrawn);
    BOOST_TEST(refusal([&] { (void)eigen_sleutel(*twente.store, ""); }).find("is ingetrokken") != std::string::npos);
    std::filesystem::resize_file(file, 10);
    BOOST_TEST(refusal([&] { (void)eigen_sleutel(*twente.store, ""); }).find("niet te lezen") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
