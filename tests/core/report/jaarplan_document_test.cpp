// SPDX-License-Identifier: EUPL-1.2
// The plan's document by its structure: headings and cells, with and without changes, and as PDF and Word.
#include "plan_store.h"
#include "process.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/budget.h>
#include <noaber/jaarplan/hoofdstuk.h>
#include <noaber/jaarplan/vaststellen.h>
#include <noaber/report/document_file.h>
#include <noaber/report/jaarplan_document.h>

#include <Poco/RegularExpression.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

const Date today = *Date::of(2017, 4, 1);

/// What stands between tags of that kind: "h1", "td".
std::vector<std::string> texts_of(const std::string& html, const std::string& tag) {
    std::vector<std::string> found;
    const Poco::RegularExpression element("<" + tag + "[^>]*>([\\s\\S]*?)</" + tag + ">");
    Poco::RegularExpression::MatchVec match;
    for (std::size_t from = 0; element.match(html, from, match) > 0; from = match[0].offset + match[0].length)
        found.push_back(html.substr(match[1].offset, match[1].length));
    return found;
}

/// Whether it stands anywhere in the text.
bool holds(const std::string& text, const std::string& pattern) {
    Poco::RegularExpression::Match match;
    return Poco::RegularExpression(pattern).match(text, match) > 0;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : "|") + text;
    return all;
}

struct Document2017 : test::PlanStore {
    Document2017() {
        fill();
        auto transaction = store->begin("Rest");
        Werkgroep pim{{}, "PIM"};
        transaction.put(pim);
        Persoon femke;
        femke.naam = "Femke Wolbert";
        transaction.put(femke);
        Werkgroeplid voorzitter{{}, pim.id, Rol::voorzitter, {}, "n.n.b.", ""},
            lid{{}, pim.id, Rol::lid, femke.id, "", "NRK"};
        transaction.put(lid);
        transaction.put(voorzitter);
        Speerpunt speerpunt{{}, "1. Innovatie", "Leren <van> incidenten"};
        transaction.put(speerpunt);
        Activiteit b1 = activiteit("B1");
        b1.speerpunt = speerpunt.id;
        b1.kosten = "Ca. € 3000,- (Academie)";
        transaction.put(b1);
        ReguliereTaak taak{{}, "Beheer", "LCMS"};
        transaction.put(taak);
        Vertegenwoordiging spreker{{}, "Werkgroep Mooi", femke.id, "", "HIN"};
        transaction.put(spreker);
        Budgetregel zaal;
        zaal.jaarplan = plan.id;
        zaal.omschrijving = "Zaalhuur";
        zaal.werkgroep = pim.id;
        zaal.raming = "pm";
        transaction.put(zaal);
        Hoofdstuktekst inleiding{{}, plan.id, Hoofdstuk::inleiding, "Eerste <alinea>.\n\nTweede.\n- een\n- twee"};
        transaction.put(inleiding);
        transaction.commit();
    }
    [[nodiscard]] std::string html(const std::optional<Vaststelling>& sinds = {}) const {
        return jaarplan_document(*store, plan, {today, sinds}).html();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(jaarplan_documents, Document2017)

BOOST_AUTO_TEST_CASE(chapters_one_to_nine_in_their_order) {
    const std::string page = html();
    BOOST_TEST(joined(texts_of(page, "h1")) ==
               "Jaarplan Bevolkingszorg 2017|1. Inleiding|2. Werkwijze|3. Reguliere taken|4. Speerpunten|5. "
               "Kwartaalplanning|6. Activiteiten|7. Financiën|8. Vertegenwoordiging|9. Werkverdeling");
    BOOST_TEST(joined(texts_of(page, "h2")) ==
               "Inhoud|Werkgroepen|Vakgroepen en multidisciplinaire werkgroepen|Beheer|A2 Opvangoefening|B1 "
               "Bijeenkomst|C3 Draaiboek|Begroting per werkgroep|Budgetregels|Kosten volgens de activiteitenbladen");
    BOOST_TEST(page.find("<p>Eerste &lt;alinea&gt;.</p>\n<p>Tweede.</p>\n<ul><li>een</li><li>twee</li></ul>") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_the_data_say_stands_in_tables) {
    const std::string page = html();
    const char* const rows[] = {
        // The voorzitter first, and who is nobody yet as it was written.
        "<tr><td>n.n.b.</td><td>Voorzitter</td><td></td></tr>\n<tr><td>Femke Wolbert</td><td>Lid</td><td>NRK</td></tr>",
        "<tr><td>Leren &lt;van&gt; incidenten</td><td>B1 Bijeenkomst</td></tr>",
        "<p>Niet aan een speerpunt gekoppeld: A2, C3.</p>",
        "<tr><td>B1. Bijeenkomst</td><td>Femke Wolbert</td><td class=\"center\">X</td><td class=\"center\"></td><td "
        "class=\"center\">X</td><td class=\"center\"></td></tr>",
        "<tr><td>D4. Alleen in het rooster</td>",
        "<tr><th>Planning &amp; tijdsbesteding</th><td>Q2 of Q3?</td></tr>",
        "<tr><th>Kwartalen</th><td>geen kwartaal</td></tr>",
        "<tr><td>B1 Bijeenkomst</td><td>Ca. € 3000,- (Academie)</td><td>ongeveer € 3.000,00 (Academie)</td></tr>",
        "<tr><td>Zaalhuur</td><td>PIM</td><td>Hele jaar</td><td></td><td>pm</td></tr>",
        "<tr><td>Werkgroep Mooi</td><td>Femke Wolbert</td><td>HIN</td></tr>",
    };
    for (const char* row : rows) BOOST_TEST(page.find(row) != std::string::npos, row);
}

BOOST_AUTO_TEST_CASE(sums_by_werkgroep_leave_out_what_is_no_firm_amount) {
    const struct {
        const char* omschrijving;
        bool pim;
        const char* activiteit;
        const char* raming;
        const char* besteed;
    } regels[] = {
        {"Drukwerk", true, "", "€ 1.250,-", "€ 900,50"},
        {"Spreker", true, "", "€ 500 onder voorbehoud", ""},
        {"Bus", true, "", "n.n.b.", ""},
        {"Vergeten", true, "", "", ""},
        {"Koffie", false, "", "€ 2.000 - € 3.000", ""},
    };
    auto transaction = store->begin("Regels");
    for (const auto& one : regels) {
        Budgetregel regel;
        regel.jaarplan = plan.id;
        regel.omschrijving = one.omschrijving;
        if (one.pim) regel.werkgroep = store->list<Werkgroep>().front().id;
        regel.raming = one.raming;
        regel.besteed = one.besteed;
        transaction.put(regel);
    }
    transaction.commit();
    const std::string page = html();
    const char* const rows[] = {
        // The line "Zaalhuur" of the fixture is the pm.
        "<tr><td>PIM</td><td class=\"right\">€ 1.250</td><td class=\"right\">€ 500</td><td>1 × pm, 1 × n.n.b., 1 × niet "
        "ingevuld</td><td class=\"right\">€ 900,50</td></tr>",
        "<td class=\"right\">€ 2.000 tot € 3.000</td><td class=\"right\"></td><td></td><td class=\"right\"></td></tr>",
        "<td>Totaal</td><td class=\"right\">€ 3.250 tot € 4.250</td><td class=\"right\">€ 500</td><td>1 × pm, 1 × n.n.b., "
        "1 × niet ingevuld</td><td class=\"right\">€ 900,50</td></tr>",
    };
    for (const char* row : rows) BOOST_TEST(page.find(row) != std::string::npos, row);
    BOOST_TEST(page.find("Begroting per werkgroep</h2>") < page.find("Budgetregels</h2>"));
    BOOST_TEST(page.find(">Offerte<") == std::string::npos);  // nobody filled one in
}

BOOST_AUTO_TEST_CASE(goals_stand_in_order_and_each_once) {
    auto transaction = store->begin("Speerpunten");
    Speerpunt again{{}, "1. innovatie", "Oefenen"}, later{{}, "10. Later", "Ooit"}, gone{{}, "2. Weg", "Vervalt"};
    for (Speerpunt* one : {&again, &later, &gone}) transaction.put(*one);
    Activiteit a2 = activiteit("A2");
    a2.speerpunt = gone.id;
    transaction.put(a2);
    transaction.remove(gone.id);
    transaction.commit();
    const std::string page = html();
    const std::string chapter = page.substr(page.find("4. Speerpunten</h1>"));
    // One doelstelling in two spellings is one; "10." comes after "2.".
    BOOST_TEST(chapter.find("1. Innovatie") < chapter.find("Oefenen"));
    BOOST_TEST(chapter.find("1. innovatie") == std::string::npos);
    BOOST_TEST(chapter.find("Oefenen") < chapter.find("10. Later"));
    BOOST_TEST(page.find("Vervalt") == std::string::npos);
    // What A2 served is gone.
    BOOST_TEST(page.find("<p>Niet aan een speerpunt gekoppeld: A2, C3.</p>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_title_page_says_where_the_plan_stands) {
    const auto status = [&] { return texts_of(html(), "p").front(); };
    BOOST_TEST(status() == "Concept");
    stel_vast(*store, plan, "Vastgesteld door het AB", *Date::of(2017, 3, 15));
    BOOST_TEST(status() == "Vastgesteld door het AB op 15 maart 2017");
    set("A2", "kosten", std::string("pm"));
    BOOST_TEST(status() == "Vastgesteld door het AB op 15 maart 2017; sindsdien is 1 activiteit gewijzigd");
}

BOOST_AUTO_TEST_CASE(changes_are_struck_through_and_underlined) {
    const auto fixed = stel_vast(*store, plan, "AB", *Date::of(2017, 3, 15));
    zet_kwartaal(*store, activiteit("A2"), 2, false);
    zet_kwartaal(*store, activiteit("A2"), 4, true);
    set("A2", "contactpersoon", std::string("Bart Oude Lansink"));
    set("A2", "planning", Value());
    remove_record(*store, info_of<Activiteit>(), activiteit("C3").id.text);
    auto transaction = store->begin("Erbij");
    add(transaction, "E5", "Nieuw", {true, false, false, false});
    transaction.commit();
    const std::string page = html(fixed);
    const char* const parts[] = {
        "<td class=\"center\"><del>X</del></td><td class=\"center\"></td><td class=\"center\"><ins>X</ins></td>",
        "<tr><th>Contactpersoon</th><td><del>Femke Wolbert</del><br><ins>Bart Oude Lansink</ins></td></tr>",
        "<tr><th>Planning &amp; tijdsbesteding</th><td><del>Q2 of Q3?</del></td></tr>",
        "<tr><th>Kwartalen</th><td><del>Q2</del><br><ins>Q4</ins></td></tr>",
        "E5 Nieuw (toegevoegd)</h2>",
        "Vervallen activiteiten</h2>\n<ul><li><del>C3 Draaiboek</del></li></ul>",
        "Met de wijzigingen sinds &quot;AB&quot; (15 maart 2017): wat verviel is doorgestreept, wat nieuw is onderstreept.",
    };
    for (const char* part : parts) BOOST_TEST(page.find(part) != std::string::npos, part);
    BOOST_TEST(html().find("<del>") == std::string::npos);  // without a baseline there are no changes
}

BOOST_AUTO_TEST_CASE(an_empty_plan_says_so_in_every_chapter) {
    Jaarplan empty;
    empty.jaar = 2030;
    auto transaction = store->begin("Leeg");
    transaction.put(empty);
    transaction.commit();
    const std::string page = jaarplan_document(*store, empty, {today, {}}).html();
    BOOST_TEST(page.find("Voor dit hoofdstuk is nog geen tekst geschreven.") != std::string::npos);
    BOOST_TEST(page.find("Er zijn nog geen activiteiten.") != std::string::npos);
    BOOST_TEST(page.find("Er zijn nog geen activiteitenbladen.") != std::string::npos);
    BOOST_TEST(page.find("Er zijn nog geen bedragen ingevuld.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_grid_fits_one_a3) {
    for (const int more : {0, 45}) {
        auto transaction = store->begin("Meer");
        for (int i = 0; i < more; ++i)
            add(transaction, ("F" + std::to_string(i)).c_str(), "Een activiteit met een titel",
                {true, true, false, true});
        transaction.commit();
        const auto file = folder / "rooster.pdf";
        SilentProgress progress;
        write_document(rooster_document(*store, plan, {today, {}}), file, progress);
        const auto info = test::run_process({"/usr/bin/pdfinfo", {file.string()}, {}, {}, {}}).output;
        BOOST_TEST(holds(info, "Pages: +1\n"), info);
        BOOST_TEST(info.find("(A3)") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(as_pdf_with_contents_page_numbers_and_a_grid_on_its_side) {
    const auto file = folder / "plan.pdf";
    SilentProgress progress;
    write_document(jaarplan_document(*store, plan, {today, {}}), file, progress);
    const auto pages = test::run_process({"/usr/bin/pdftotext", {"-layout", file.string(), "-"}, {}, {}, {}}).output;
    const auto page = [&](std::size_t number) { return std::string(split(pages, '\f').at(number - 1)); };
    BOOST_TEST(page(1).find("Concept") != std::string::npos);
    BOOST_TEST(holds(page(2), "1\\. Inleiding[. ]+3\n"), page(2));
    BOOST_TEST(holds(page(2), "A2 Opvangoefening[. ]+8\n"), page(2));
    BOOST_TEST(page(3).find("1. Inleiding") != std::string::npos);
    BOOST_TEST(page(8).find("A2 Opvangoefening") != std::string::npos);
    BOOST_TEST(holds(page(3), "3 / [0-9]+"), page(3));
    const auto sizes =
        test::run_process({"/usr/bin/pdfinfo", {"-f", "6", "-l", "7", file.string()}, {}, {}, {}}).output;
    BOOST_TEST(holds(sizes, "Page +7 size: +841"), sizes);
}

BOOST_AUTO_TEST_CASE(as_word_with_the_same_headings) {
    const auto file = folder / "plan.docx";
    SilentProgress progress;
    write_document(jaarplan_document(*store, plan, {today, {}}), file, progress);
    const auto text = test::run_process({"/usr/bin/pandoc", {"--to=plain", file.string()}, {}, {}, {}}).output;
    for (const char* part : {"1. Inleiding", "9. Werkverdeling", "Tweede.", "A2 Opvangoefening", "Q2 of Q3?"})
        BOOST_TEST(text.find(part) != std::string::npos, part);
}

BOOST_AUTO_TEST_SUITE_END()
