// SPDX-License-Identifier: EUPL-1.2
// The HTML of documents: what is typed stays text, and the parts stand where they belong.
#include <noaber/report/html.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

/// What a document holds below its front, on one line.
std::string body_of(const Document& document) {
    std::string html = document.html();
    html.erase(0, html.find("</header>") + 10);
    html.erase(html.find("</body>"));
    std::erase(html, '\n');
    return html;
}

Document small() { return Document({"Verslag", {"12 januari 2027"}}); }

}  // namespace

BOOST_AUTO_TEST_SUITE(html)

BOOST_AUTO_TEST_CASE(nothing_that_is_typed_becomes_markup) {
    const std::string evil = "<script>alert('x')</script> & \"q\" </style> \x01\x0bq";
    DocumentTable table{{{evil}, {"Twee"}}, {{{evil, evil}}, {{evil}}}};
    Document document({evil, {evil}, Front::title_page});
    document.heading(1, evil);
    document.paragraph(Phrase({{evil, SpanLook::removed}, {evil, SpanLook::added}}));
    document.prose("- " + evil + "\n\n" + evil);
    document.list({evil});
    document.table(table);
    document.facts({{evil, evil}});
    for (const HtmlFor target : {HtmlFor::reading, HtmlFor::word}) {
        const std::string html = document.html(target);
        BOOST_TEST(html.find("<script") == std::string::npos);
        BOOST_TEST(html.find("'x'") == std::string::npos);
        BOOST_TEST(html.find("\"q\"") == std::string::npos);
        BOOST_TEST(html.find('\x01') == std::string::npos);
        BOOST_TEST(html.find('\x0b') == std::string::npos);
        // Its own style ends once, after the last rule.
        const auto end = html.find("</style>");
        BOOST_TEST((end == std::string::npos) == (target == HtmlFor::word));
        BOOST_TEST(html.rfind("</style>") == end);
    }
}

BOOST_AUTO_TEST_CASE(prose_is_read_as_people_type_it) {
    struct Case {
        const char* name;
        const char* text;
        const char* html;
    };
    const Case cases[] = {
        {"nothing", " \n\n ", ""},
        {"one line", "Een.", "<p>Een.</p>"},
        {"line ends are kept", "Een\r\ntwee", "<p>Een<br>twee</p>"},
        {"an empty line parts paragraphs", "Een\n\n\ntwee", "<p>Een</p><p>twee</p>"},
        {"a list", "Zie:\n- a\n - b\nVerder", "<p>Zie:</p><ul><li>a</li><li>b</li></ul><p>Verder</p>"},
        {"a dash alone is no list", "-a\n-", "<p>-a<br>-</p>"},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Document document = small();
            document.prose(c.text);
            BOOST_TEST(body_of(document) == c.html);
        }
}

BOOST_AUTO_TEST_CASE(a_table_has_header_rows_headings_and_totals) {
    Document document = small();
    document.table(
        {{{"Wat", 3}, {"Bedrag", 1, ColumnAlign::right}},
         {{{"Werkgroep PIM"}}, {{"Zaal", "€ 10"}}, {{"Samen", Phrase({{"€ 9", SpanLook::removed}, {"€ 10"}})}, true}}});
    const std::string html = body_of(document);
    BOOST_TEST(html.find("<col style=\"width: 75.0%\"><col style=\"width: 25.0%\">") != std::string::npos);
    BOOST_TEST(html.find("<thead><tr><th>Wat</th><th class=\"right\">Bedrag</th></tr></thead>") != std::string::npos);
    BOOST_TEST(html.find("<tr class=\"group\"><th colspan=\"2\">Werkgroep PIM</th></tr>") != std::string::npos);
    BOOST_TEST(html.find("<tr><td>Zaal</td><td class=\"right\">€ 10</td></tr>") != std::string::npos);
    BOOST_TEST(html.find("<tr class=\"total\"><td>Samen</td><td class=\"right\"><del>€ 9</del>€ 10</td></tr>") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(contents_hold_chapters_and_sections_and_point_at_them) {
    Document document({"Jaarplan", {"Regio"}, Front::title_page});
    document.heading(1, "1. Inleiding");
    document.heading(2, "Werkgroepen");
    document.heading(3, "Niet in de inhoud");
    const std::string html = document.html();
    const std::string contents = html.substr(html.find("<nav>"), html.find("</nav>") - html.find("<nav>"));
    BOOST_TEST(contents.find("<a href=\"#deel-1\">1. Inleiding</a>") != std::string::npos);
    BOOST_TEST(contents.find("<a href=\"#deel-2\">Werkgroepen</a>") != std::string::npos);
    BOOST_TEST(contents.find("Niet in de inhoud") == std::string::npos);
    BOOST_TEST(html.find("<h1 id=\"deel-1\" class=\"chapter\">1. Inleiding</h1>") != std::string::npos);
    BOOST_TEST(document.html(HtmlFor::word).find("<nav>") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
