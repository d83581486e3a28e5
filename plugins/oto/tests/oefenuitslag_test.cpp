// SPDX-License-Identifier: EUPL-1.2
// What a run comes to in the registers, and what the phone shows of it.
#include "oefenuitslag.h"
#include "oefenleiding.h"
#include "oefenpagina.h"
#include "oefenpost.h"
#include "oefenrollen.h"
#include "oto_store.h"

#include <noaber/base/errors.h>

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace noaber;
using namespace noaber::oto;

namespace {

class NoLinks final : public HubLinks {
public:
    std::string link(std::string_view, std::string_view, Moment) const override { return {}; }
};

/// OTO-1 with Tom (AC-BZ) and Joyce (HIN) who come, Hanna (HIN) who does not; Femke watches.
struct Evening {
    test::OtoStore place;
    Moment nu = Moment::of_milliseconds(system_milliseconds());
    std::int64_t wall = system_milliseconds();
    NoLinks links;
    Oefenrun run;
    std::unique_ptr<Oefenleiding> leiding;

    Evening() {
        const std::string today = system_today().to_text();
        (void)place.import("Code;Titel;Soort;Datum;Doelgroep;Status\nOTO-1;Stroom;oefening;" + today +
                           ";AC-BZ;gepland\n");
        (void)place.import(
            "Naam;Functie;Vanaf;Tot\nTom Kuipers;AC-BZ;2020-01-01;\nJoyce Steggink;HIN;2020-01-01;\n"
            "Hanna Bos;HIN;2020-01-01;\nFemke Wolbert;ICO;2020-01-01;\n");
        for (const auto& [naam, antwoord] : {std::pair("Tom Kuipers", Uitnodigingsantwoord::komt),
                                             std::pair("Joyce Steggink", Uitnodigingsantwoord::komt),
                                             std::pair("Hanna Bos", Uitnodigingsantwoord::komt_niet)}) {
            Uitnodiging one;
            one.oto = oto().id;
            one.persoon = wie(naam);
            one.antwoord = antwoord;
            put(one);
        }
        run = bereid_voor(store(),
                          {"s.lua",
                           R"(return oefening { titel = 'Stroom', duur = '1:00', rollen = { 'AC-BZ', 'HIN' },
leerdoelen = { beeld = 'Het beeld staat in LCMS', alarm = 'Op tijd gealarmeerd' }, verloop = function(o)
  o:inject { bij = '0:05', aan = 'HIN', via = 'e-mail', tekst = 'brand', verwacht = { leerdoel = 'beeld', binnen = '0:10' } }
  o:inject { bij = '0:06', aan = 'HIN', via = 'pers', tekst = 'rtv', verwacht = { leerdoel = 'beeld', binnen = '0:10' } }
  o:inject { bij = '0:07', aan = 'AC-BZ', via = 'alarm', tekst = 'pieper', verwacht = { leerdoel = 'alarm', binnen = '0:10', met = 'reactie' } }
  o:tot('0:10') o:besluit { van = 'AC-BZ', vraag = 'Opvang?', keuzes = { 'ja', 'nee' }, tot = '0:50', anders = 'nee' }
end })",
                           {}},
                          oto(), wie("Femke Wolbert"), 3);
        leiding = std::make_unique<Oefenleiding>(store(), run.id, [this] { return wall; });
        leiding->neem_leiding({});
    }
    Store& store() { return *place.store; }
    template <class T>
    void put(T one) {
        auto tx = store().begin("Proef");
        tx.put(one);
        tx.commit();
    }
    Oto oto() { return store().list<Oto>().front(); }
    Id<Persoon> wie(std::string_view naam) {
        for (const Persoon& one : store().list<Persoon>())
            if (one.naam == naam) return one.id;
        BOOST_FAIL(naam << " is not there");
        return {};
    }
    void watch(std::string_view naam) {
        auto roles = leiding->rollen();
        Oefenrol one;
        one.persoon = wie(naam);
        one.taak = Oefentaak::neemt_waar;
        roles.push_back(one);
        leiding->zet_rollen(roles);
    }
    /// What a phone shows to that person, and the buttons below it.
    std::vector<HubPagePart> phone(std::string_view naam, std::size_t page = 0) {
        const HubVisit visit{{Role::functionaris, wie(naam).text}, system_today(), nu, links, ""};
        return oefenpaginas().at(page).show(store(), visit);
    }
    /// Presses the button below what holds these words; gives what the page says.
    std::string press(std::string_view naam, std::string_view words, std::string_view button, HubFields typed = {}) {
        for (const std::size_t page : {0U, 1U})
            for (const HubPagePart& part : phone(naam, page)) {
                if (std::ranges::none_of(part.lines, [&](const std::string& line) {
                        return line.find(words) != std::string::npos;
                    }))
                    continue;
                for (const HubForm& form : part.forms) {
                    if (form.button != button) continue;
                    for (const HubField& field : form.fields)
                        if (field.kind == HubFieldKind::hidden) typed[field.name] = field.value;
                    const HubVisit visit{{Role::functionaris, wie(naam).text}, system_today(), nu, links, ""};
                    return oefenpaginas().at(page).answer(store(), visit, typed);
                }
            }
        BOOST_FAIL("no button " << button << " below " << words);
        return {};
    }
    std::string text_of(const std::vector<HubPagePart>& parts) {
        std::string all;
        for (const HubPagePart& part : parts) {
            all += part.heading + "\n";
            for (const std::string& line : part.lines) all += line + "\n";
            for (const HubForm& form : part.forms) all += "[" + form.button + "]\n";
        }
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(oefenuitslag, Evening)

BOOST_AUTO_TEST_CASE(who_comes_and_has_the_function_gets_the_role) {
    std::vector<std::string> who;
    for (const Oefendeelnemer& one : deelnemers(store(), run.id)) who.push_back(one.rol.rol + " " + one.naam);
    BOOST_TEST(who == (std::vector<std::string>{"AC-BZ Tom Kuipers", "HIN Joyce Steggink"}),
               boost::test_tools::per_element());
    const Scenario& scenario = leiding->loop().scenario();
    BOOST_TEST(rollenbezwaar(scenario, leiding->rollen()).empty());
    BOOST_TEST(rollenbezwaar(scenario, {}).starts_with("Nog niemand speelt AC-BZ, HIN."));
    Oefenrol wrong;
    wrong.rol = "CvdK";
    BOOST_TEST(rollenbezwaar(scenario, {wrong}).starts_with("\"CvdK\" is geen rol"));
}

BOOST_AUTO_TEST_CASE(an_evening_on_phones_comes_into_the_passports_once) {
    watch("Femke Wolbert");
    BOOST_TEST(text_of(phone("Hanna Bos")).empty());
    BOOST_TEST(press("Tom Kuipers", "Je speelt AC-BZ", "Ik ben er").starts_with("OEFENING"));
    leiding->start();
    leiding->spring(8 * 60);
    const std::string joyce = text_of(phone("Joyce Steggink"));
    BOOST_TEST(joyce.find("OEFENING: brand") != std::string::npos, joyce);
    BOOST_TEST(joyce.find("pieper") == std::string::npos);
    for (const HubPagePart& part : phone("Joyce Steggink")) BOOST_TEST(part.heading.starts_with("OEFENING"));
    (void)press("Joyce Steggink", "OEFENING: brand", "Versturen", {{"tekst", "Ik zet het in LCMS"}});
    (void)press("Tom Kuipers", "OEFENING: pieper", "Versturen", {{"tekst", "Onderweg"}});
    (void)press("Femke Wolbert", "Na: brand", "Gehaald");
    (void)press("Femke Wolbert", "Na: rtv", "Gehaald");
    (void)press("Femke Wolbert", "Na: rtv", "Laat");  // on second thoughts
    leiding->spring(11 * 60);
    (void)press("Tom Kuipers", "Opvang?", "Ja");
    (void)leiding->tik();
    BOOST_TEST(text_of(phone("Tom Kuipers")).find("Besloten: ja") != std::string::npos);
    const Oefenscore early = score_van(leiding->oefenlog());
    BOOST_CHECK_THROW((void)neem_uitslag_over(store(), leiding->run(), early, nu), InputError);
    leiding->beeindig();
    const Oefenscore score = score_van(leiding->oefenlog());
    const Overgenomen done = neem_uitslag_over(store(), leiding->run(), score, nu);
    BOOST_TEST(done.aanwezig == 3U);  // Femke watched
    BOOST_TEST(done.beoordelingen == 2U);
    BOOST_TEST(neem_uitslag_over(store(), leiding->run(), score, nu).beoordelingen == 0U);
    BOOST_TEST(neem_uitslag_over(store(), leiding->run(), score, nu).aanwezig == 0U);
    for (const Aanwezigheid& one : store().list<Aanwezigheid>()) BOOST_TEST((one.wijze == Registratiewijze::oefening));
    const auto all = store().list<Beoordeling>();
    BOOST_REQUIRE(all.size() == 2U);
    for (const Beoordeling& one : all) {
        const bool tom = one.persoon == wie("Tom Kuipers");
        BOOST_TEST((one.oordeel == (tom ? Oordeel::goed : Oordeel::voldoende)));
        BOOST_TEST((one.status == Beoordelingsstatus::voorlopig));
        BOOST_TEST(one.leerdoel == (tom ? "Op tijd gealarmeerd" : "Het beeld staat in LCMS"));
        BOOST_TEST((one.waarnemer == wie("Femke Wolbert")));
        BOOST_TEST(one.bron.find("script s.lua, versie " + score.hash.substr(0, 12) + ", startgetal 3") !=
                       std::string::npos,
                   one.bron);
        if (!tom) BOOST_TEST(one.toelichting.find("laat om") != std::string::npos, one.toelichting);
    }
}

BOOST_AUTO_TEST_CASE(what_the_bureau_confirmed_stays_and_a_reaction_too) {
    watch("Femke Wolbert");
    leiding->start();
    leiding->spring(8 * 60);
    (void)press("Femke Wolbert", "Na: brand", "Gehaald");
    (void)leiding->tik();
    leiding->beeindig();
    (void)neem_uitslag_over(store(), leiding->run(), score_van(leiding->oefenlog()), nu);
    const auto of_joyce = [&] {
        for (const Beoordeling& one : store().list<Beoordeling>())
            if (one.persoon == wie("Joyce Steggink")) return one;
        BOOST_FAIL("not judged");
        return Beoordeling{};
    };
    Beoordeling one = of_joyce();
    one.reactie = "Ik was er niet bij";
    put(one);
    // Judged afterwards, on the phone: the program takes it up, the words of Joyce stay.
    (void)press("Femke Wolbert", "Na: rtv", "Gemist");
    (void)leiding->tik();
    (void)neem_uitslag_over(store(), leiding->run(), score_van(leiding->oefenlog()), nu);
    BOOST_TEST((of_joyce().oordeel == Oordeel::onvoldoende));
    BOOST_TEST(of_joyce().reactie == "Ik was er niet bij");
    one = of_joyce();
    one.status = Beoordelingsstatus::bevestigd;
    put(one);
    (void)press("Femke Wolbert", "Na: rtv", "Gehaald");
    (void)leiding->tik();
    (void)neem_uitslag_over(store(), leiding->run(), score_van(leiding->oefenlog()), nu);
    BOOST_TEST((of_joyce().oordeel == Oordeel::onvoldoende));
}

BOOST_AUTO_TEST_SUITE_END()
