// SPDX-License-Identifier: EUPL-1.2
// The hub's pages: what a person sees of the plan, and what becomes of what they do there.
#include "store_place.h"
#include "web/person.h"
#include "web_desk.h"

#include <noaber/base/errors.h>
#include <noaber/jaarplan/overleg.h>
#include <noaber/piket/piket.h>

using namespace noaber;
using namespace noaber::test;
using hub::Role;

namespace {

bool has(const RawAnswer& answer, const std::string& words) { return answer.body.find(words) != std::string::npos; }

/// Who wrote the status that holds, by which device.
HistoryLine last_of(const WebDesk& desk, const Actie& actie) {
    desk.sync();
    const auto history = desk.planner.store->history(info_of<Actie>(), actie.id.text);
    for (auto line = history.rbegin(); line != history.rend(); ++line)
        if (line->field == "status") return *line;
    BOOST_FAIL("nobody wrote the status");
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(web)

BOOST_AUTO_TEST_CASE(what_is_done_on_a_page_comes_to_the_laptops_and_can_be_undone) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    const std::string cookie = desk.cookie_of("Femke+Wolbert");
    BOOST_TEST(has(desk.open({.path = "/acties", .cookie = cookie}), "Zaal reserveren"));
    BOOST_TEST(!has(desk.open({.path = "/acties", .cookie = cookie}), "Brief schrijven"));

    const auto done = desk.set(cookie, desk.zaal, "gedaan");
    BOOST_TEST(done.status == 303);
    const HistoryLine line = last_of(desk, desk.zaal);
    BOOST_TEST(as_text(line.after) == "gedaan");
    BOOST_TEST(line.author == "Femke Wolbert");
    BOOST_TEST(line.label == "Actie Zaal reserveren gedaan");
    const auto shown = desk.open({.path = WebDesk::to(done), .cookie = cookie});
    BOOST_TEST(has(shown, "&quot;Zaal reserveren&quot; staat op Gedaan."));
    BOOST_TEST(has(shown, "Je hebt geen open acties."));
    BOOST_TEST(has(shown, "Ongedaan maken"));

    const std::string stamp = WebDesk::stamp_in(done);
    const auto undone = desk.undo(cookie, desk.zaal, stamp);
    BOOST_TEST(undone.status == 303);
    BOOST_TEST((desk.status(desk.zaal) == ActieStatus::open));
    BOOST_TEST(last_of(desk, desk.zaal).label == "Ongedaan gemaakt: Actie Zaal reserveren gedaan");
    BOOST_TEST(has(desk.open({.path = WebDesk::to(undone), .cookie = cookie}), "Ongedaan gemaakt."));
    // Once more there is nothing left of it.
    const auto twice = desk.undo(cookie, desk.zaal, stamp);
    BOOST_TEST(WebDesk::to(twice).ends_with("&terug=nee"));
    BOOST_TEST(has(desk.open({.path = WebDesk::to(twice), .cookie = cookie}), "Er is niets teruggezet"));
    BOOST_TEST(desk.planner.store->digest() == desk.digest());
}

BOOST_AUTO_TEST_CASE(what_somebody_did_since_is_not_undone) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    const std::string cookie = desk.cookie_of("Femke+Wolbert");
    const std::string stamp = WebDesk::stamp_in(desk.set(cookie, desk.zaal, "bezig"));
    desk.sync();
    auto tx = desk.planner.store->begin("Vervallen");
    tx.set(info_of<Actie>(), desk.zaal.id.text, "status", std::string("vervallen"));
    tx.commit();
    desk.sync();
    BOOST_TEST(WebDesk::to(desk.undo(cookie, desk.zaal, stamp)).ends_with("&terug=nee"));
    BOOST_TEST((desk.status(desk.zaal) == ActieStatus::vervallen));
}

BOOST_AUTO_TEST_CASE(one_that_comes_back_is_followed_by_the_next_and_undone_with_it) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    auto tx = desk.planner.store->begin("Elke week");
    tx.set(info_of<Actie>(), desk.zaal.id.text, "herhaling", std::string("wekelijks"));
    tx.commit();
    desk.sync();
    const std::string cookie = desk.cookie_of("Femke+Wolbert");
    const auto done = desk.set(cookie, desk.zaal, "gedaan");
    desk.sync();
    BOOST_TEST(desk.planner.store->count(info_of<Actie>()) == 3U);
    (void)desk.undo(cookie, desk.zaal, WebDesk::stamp_in(done));
    desk.sync();
    BOOST_TEST(desk.planner.store->count(info_of<Actie>()) == 2U);
    BOOST_TEST(desk.planner.store->digest() == desk.digest());
}

BOOST_AUTO_TEST_CASE(the_hub_judges_what_is_done_on_a_page) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    desk.account("Henk Rolink", Role::lezer);
    desk.account("Een Planner", Role::aov);
    const std::string femke = desk.cookie_of("Femke+Wolbert");
    const std::string lezer = desk.cookie_of("Henk+Rolink");
    const std::string planner = desk.cookie_of("Een+Planner");
    Actie nobody;
    nobody.id.text = new_uuid();
    Actie nonsense;
    nonsense.id.text = "nee";
    struct Case {
        const char* name;
        const std::string& cookie;
        const Actie& actie;
        const char* to;
        int status;
    };
    const std::vector<Case> cases{
        {"of another", femke, desk.brief, "gedaan", 403},
        {"a lezer's own", lezer, desk.brief, "gedaan", 403},
        {"that is not there", femke, nobody, "gedaan", 404},
        {"that is none", femke, nonsense, "gedaan", 404},
        {"to no status", femke, desk.zaal, "klaar", 400},
        {"to what is not chosen here", femke, desk.zaal, "vervallen", 400},
        {"to nothing", femke, desk.zaal, "", 400},
        {"what it is already", femke, desk.zaal, "open", 303},
        {"by who may all", planner, desk.brief, "bezig", 303},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) BOOST_TEST(desk.set(c.cookie, c.actie, c.to).status == c.status);
    BOOST_TEST((desk.status(desk.zaal) == ActieStatus::open));
    BOOST_TEST((desk.status(desk.brief) == ActieStatus::bezig));
    BOOST_TEST(!has(desk.open({.path = "/acties", .cookie = lezer}), "/acties/zet"));
    BOOST_TEST(has(desk.open({.path = "/acties", .cookie = lezer}), "Brief schrijven"));
}

BOOST_AUTO_TEST_CASE(only_the_own_work_is_undone) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    desk.account("Een Planner", Role::aov);
    const std::string femke = desk.cookie_of("Femke+Wolbert");
    const std::string planner = desk.cookie_of("Een+Planner");
    const std::string stamp = WebDesk::stamp_in(desk.set(femke, desk.zaal, "bezig"));
    for (const std::string& other : {stamp, stamp + "0", std::string("1-1"), std::string("1"), std::string("-"),
                                     std::string("9223372036854775808-1"), std::string("")})
        BOOST_TEST_CONTEXT(other) BOOST_TEST(desk.undo(planner, desk.zaal, other).status == 400);
    BOOST_TEST((desk.status(desk.zaal) == ActieStatus::bezig));
}

BOOST_AUTO_TEST_CASE(two_hubs_on_one_storage_give_their_own_stamps) {
    WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    desk.account("Henk Rolink", Role::functionaris);
    hub::HubOptions options;
    options.storage = desk.place.storage(desk.folder / "hub");
    options.port = 0;
    hub::Hub second(std::move(options), desk.schema);
    const std::string address = second.address();
    const auto port = static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
    const std::string cookie = desk.cookie_of("Femke+Wolbert");  // one session, whichever hub it comes to
    const auto done = desk.set(cookie, desk.zaal, "bezig");
    const auto here = last_of(desk, desk.zaal);
    const std::string more = "bewijs=" + desk.proof_of(cookie) + "&actie=" + desk.zaal.id.text;
    const auto undone =
        WebDesk::open_at(port, {"POST", "/acties/terug", cookie, more + "&stempel=" + WebDesk::stamp_in(done)});
    BOOST_TEST(WebDesk::to(undone).ends_with("&terug=ja"));
    const auto there = last_of(desk, desk.zaal);
    BOOST_TEST((there.stamp.device != here.stamp.device));
    BOOST_TEST(there.author == "Femke Wolbert");
    (void)desk.set(desk.cookie_of("Henk+Rolink"), desk.brief, "bezig");
    BOOST_TEST((last_of(desk, desk.brief).stamp.device != here.stamp.device));
    BOOST_TEST(last_of(desk, desk.brief).author == "Henk Rolink");
}

BOOST_AUTO_TEST_CASE(text_stays_text) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    const std::string bad = "<script>alert(1)</script><a href=\"javascript:alert(1)\" onclick='x'>&amp;";
    Overleg overleg;
    overleg.overleg = bad;
    overleg.locatie = bad;
    overleg.agenda = bad;
    overleg.datum = system_today().plus_days(1);
    auto tx = desk.planner.store->begin("Kwaad");
    for (const char* field : {"titel", "checklist", "opmerkingen"})
        tx.set(info_of<Actie>(), desk.zaal.id.text, field, bad);
    tx.put(overleg);
    tx.commit();
    desk.sync();
    const std::string cookie = desk.cookie_of("Femke+Wolbert");
    const std::string done = WebDesk::to(desk.set(cookie, desk.zaal, "bezig"));
    for (const std::string& path :
         {std::string("/"), std::string("/acties"), std::string("/overleggen"), "/overleg/" + overleg.id.text, done})
        BOOST_TEST_CONTEXT(path) {
            const auto said = desk.open({.path = path, .cookie = cookie});
            BOOST_TEST(said.status == 200);
            BOOST_TEST(has(said, "&lt;script&gt;alert(1)&lt;/script&gt;"));
            for (const char* markup : {"<script", "<a href=\"java", "onclick='"}) BOOST_TEST(!has(said, markup));
        }
}

BOOST_AUTO_TEST_CASE(meetings_of_the_own_groups_with_the_past_of_this_month) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    const Date vandaag = system_today();
    const Date first = *Date::of(vandaag.year(), vandaag.month(), 1);
    Werkgroep pim;
    pim.naam = "PIM";
    Werkgroep oto;
    oto.naam = "OTO";
    auto tx = desk.planner.store->begin("Overleggen");
    tx.put(pim);
    tx.put(oto);
    Werkgroeplid lid;
    lid.werkgroep = pim.id;
    lid.persoon = desk.femke.id;
    tx.put(lid);
    const auto meeting = [&](const char* name, const Werkgroep& of, Date day, OverlegStatus status) {
        Overleg one;
        one.overleg = name;
        one.werkgroep = of.id;
        one.datum = day;
        one.tijd = "9.30 - 11.00 uur";
        one.locatie = "Almelo";
        one.agenda = "Punt van " + std::string(name);
        one.status = status;
        tx.put(one);
        return one;
    };
    const auto coming = meeting("Komend", pim, vandaag.plus_days(3), OverlegStatus::gepland);
    meeting("Vandaag", pim, vandaag, OverlegStatus::gepland);
    meeting("Vervallen", pim, vandaag.plus_days(4), OverlegStatus::vervallen);
    meeting("Gehouden", pim, first, OverlegStatus::gehouden);
    meeting("Lang geleden", pim, first.plus_days(-1), OverlegStatus::gehouden);
    meeting("Van anderen", oto, vandaag.plus_days(3), OverlegStatus::gepland);
    tx.commit();
    desk.sync();
    const std::string cookie = desk.cookie_of("Femke+Wolbert");
    const auto page = desk.open({.path = "/overleggen", .cookie = cookie});
    const auto at = [&](const char* words) { return page.body.find(words); };
    BOOST_TEST(at(">Vandaag<") < at(">Komend<"));
    BOOST_TEST(at(">Komend<") < at(">Vervallen<"));
    BOOST_TEST(at("Gaat niet door") != std::string::npos);
    BOOST_TEST(at("Eerder deze maand") < at(">Gehouden<"));
    BOOST_TEST(at(">Gehouden<") != std::string::npos);
    BOOST_TEST(at("Almelo") != std::string::npos);
    BOOST_TEST(at("9.30 - 11.00 uur") != std::string::npos);
    BOOST_TEST(at("Lang geleden") == std::string::npos);
    BOOST_TEST(at("Van anderen") == std::string::npos);
    BOOST_TEST(has(desk.open({.path = "/overleg/" + coming.id.text, .cookie = cookie}), "Punt van Komend"));
    BOOST_TEST(has(desk.open({.path = "/", .cookie = cookie}), ">Vandaag<"));
    for (const std::string& id : {std::string("x"), new_uuid(), std::string("..%2F"), desk.zaal.id.text})
        BOOST_TEST(desk.open({.path = "/overleg/" + id, .cookie = cookie}).status == 404);
}

BOOST_AUTO_TEST_CASE(an_account_without_a_person_is_told_what_to_do) {
    const WebDesk desk;
    desk.account("Iemand Anders", Role::aov);
    const std::string cookie = desk.cookie_of("Iemand+Anders");
    for (const char* path : {"/", "/acties", "/overleggen"})
        BOOST_TEST(has(desk.open({.path = path, .cookie = cookie}), "Vraag de beheerder"), path);
}

BOOST_AUTO_TEST_CASE(plugins_give_pages_their_content) {
    hub::HubOptions options;
    const auto names = [](const Store& store, const HubVisit& visit) {
        std::vector<std::string> lines;
        for (const Persoon& one : store.list<Persoon>())
            lines.push_back(one.naam + (one.id.text == visit.actor.persoon ? " (jij)" : ""));
        return std::vector<HubPagePart>{{"Wie er <zijn>", lines}};
    };
    options.pages = {{"bellijst", "Bellijst", "Nog niemand.", names},
                     {"bellijst", "Heet anders", "",
                      [](const Store&, const HubVisit&) {
                          return std::vector<HubPagePart>{{"Van een ander", {}}};
                      }},
                     {"leeg", "Leeg blad", "Hier staat nog niets.",
                      [](const Store&, const HubVisit&) { return std::vector<HubPagePart>{}; }}};
    const WebDesk desk(std::move(options));
    desk.account("Femke Wolbert", Role::lezer);
    const std::string cookie = desk.cookie_of("Femke+Wolbert");
    const auto page = desk.open({.path = "/pagina/bellijst", .cookie = cookie});
    for (const char* words : {"Wie er &lt;zijn&gt;", "Femke Wolbert (jij)", "<li>Henk Rolink</li>", "Van een ander",
                              "/pagina/leeg", "/pagina/dienst"})
        BOOST_TEST(has(page, words), words);
    BOOST_TEST(!has(page, "Heet anders"));
    BOOST_TEST(has(desk.open({.path = "/pagina/leeg", .cookie = cookie}), "Hier staat nog niets."));
    BOOST_TEST(has(desk.open({.path = "/pagina/dienst", .cookie = cookie}), "Er is nog geen rooster."));
    BOOST_TEST(desk.open({.path = "/pagina/geen", .cookie = cookie}).status == 404);
}

BOOST_AUTO_TEST_CASE(who_is_on_duty) {
    const WebDesk desk;
    desk.account("Femke Wolbert", Role::functionaris);
    desk.account("Een Planner", Role::aov);
    const Moment now = Moment::of_milliseconds(system_milliseconds());
    auto tx = desk.planner.store->begin("Rooster");
    Functie acbz, hin;
    acbz.naam = "AC-BZ";
    hin.naam = "HIN";
    tx.put(acbz);
    tx.put(hin);
    const auto add = [&](const Functie& functie, const Persoon* wie, Moment begin, Moment eind) {
        Dienst one;
        one.functie = functie.id;
        one.periode = begin.to_text();
        one.plaats = 1;
        one.begin = begin.to_text();
        one.eind = eind.to_text();
        if (wie) one.persoon = wie->id;
        tx.put(one);
    };
    const Moment before = now.plus_minutes(-24 * 60), after = now.plus_minutes(24 * 60);
    add(acbz, &desk.henk, before, after);
    add(hin, nullptr, before, after);
    add(hin, &desk.femke, after, after.plus_minutes(24 * 60));
    tx.commit();
    desk.sync();
    const auto page_of = [&](const char* name) {
        return desk.open({.path = "/pagina/dienst", .cookie = desk.cookie_of(name)});
    };
    const auto femkes = page_of("Femke+Wolbert");
    for (const char* words :
         {"Nu van dienst", "AC-BZ: Henk Rolink (tot", "HIN: niemand, de dienst is open", "Jouw diensten"})
        BOOST_TEST(has(femkes, words), words);
    BOOST_TEST(!has(femkes, "0687654321"));  // hers is not to see it
    BOOST_TEST(has(page_of("Een+Planner"), "AC-BZ: Henk Rolink, 0687654321 (tot"));
    BOOST_TEST(!has(page_of("Een+Planner"), "Jouw diensten"));
}

BOOST_AUTO_TEST_CASE(what_may_not_be_read_is_not_there) {
    const WebDesk desk;
    const Store& store = *desk.planner.store;
    struct Case {
        Role role;
        bool own;
        bool other;
    };
    for (const auto& c :
         {Case{Role::functionaris, true, false}, Case{Role::lezer, true, false}, Case{Role::aov, true, true}}) {
        const Actor actor{c.role, desk.femke.id.text};
        BOOST_TEST(!hub::web::as_seen(store, actor, desk.femke)->telefoon.empty() == c.own);
        BOOST_TEST(!hub::web::as_seen(store, actor, desk.henk)->telefoon.empty() == c.other);
        BOOST_TEST(hub::web::as_seen(store, actor, desk.henk)->naam == "Henk Rolink");
    }
}

BOOST_AUTO_TEST_SUITE_END()
