// SPDX-License-Identifier: EUPL-1.2
// The HTML of documents, and how it looks on screen and on paper.
#include <noaber/report/html.h>

#include <noaber/base/text.h>
#include <noaber/report/drawing.h>

#include <fmt/format.h>

#include <numeric>

namespace noaber {

namespace {

// Inside a <style> element: no "</" may stand here.
constexpr std::string_view style = R"css(
@page { size: A4; margin: 20mm 18mm 20mm 20mm;
  @bottom-left { content: string(doctitle); font: 8pt sans-serif; color: #555; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; } }
@page cover { @bottom-left { content: none } @bottom-right { content: none } }
@page a4-landscape { size: A4 landscape; margin: 15mm; }
@page a3-landscape { size: A3 landscape; margin: 12mm; }
html { font-family: Cantarell, "Liberation Sans", "DejaVu Sans", sans-serif; font-size: 10pt; line-height: 1.4; color: #1a1a1a; }
body { margin: 0 auto; max-width: 60em; padding: 1em; }
.a4-landscape { page: a4-landscape; }
.a3-landscape { page: a3-landscape; }
.cover { page: cover; break-after: page; padding-top: 60mm; }
.cover h1, .front h1 { string-set: doctitle content(); }
.cover h1 { font-size: 28pt; line-height: 1.15; border-bottom: 3pt solid #1f5f8b; padding-bottom: 5mm; margin: 0 0 8mm; }
.cover p { font-size: 13pt; margin: 0 0 2mm; }
.front h1 { font-size: 18pt; margin: 0 0 2mm; border-bottom: 1.5pt solid #1f5f8b; padding-bottom: 2mm; }
.front p { margin: 0; color: #444; }
.front { margin-bottom: 6mm; }
nav { break-after: page; }
nav h2 { font-size: 16pt; }
nav ul { list-style: none; padding: 0; margin: 0; }
nav li { margin: 0.3mm 0; font-size: 9.5pt; }
nav li.level-2 { margin-left: 6mm; }
nav li.level-1 { font-weight: bold; margin-top: 1.3mm; }
nav a { color: inherit; text-decoration: none; }
h1, h2, h3 { color: #17486b; line-height: 1.25; break-after: avoid; }
h1 { font-size: 17pt; margin: 0 0 4mm; }
h2 { font-size: 13pt; margin: 7mm 0 2mm; }
h3 { font-size: 10.5pt; margin: 4mm 0 1mm; }
p { margin: 0 0 2.5mm; orphans: 2; widows: 2; }
ul { margin: 0 0 2.5mm; padding-left: 5mm; }
table { border-collapse: collapse; width: 100%; margin: 2mm 0 5mm; table-layout: fixed; }
th, td { border: 0.5pt solid #9aa7b0; padding: 0.34em 0.5em; text-align: left; vertical-align: top; overflow-wrap: break-word; hyphens: auto; }
thead { display: table-header-group; }
thead th { background: #e3edf4; color: #17486b; }
tr { break-inside: avoid; }
tr.group th { background: #f3f6f8; break-after: avoid; }
tr.total td { font-weight: bold; border-top: 1.2pt solid #17486b; }
.facts { break-inside: avoid; }
.facts th { width: 24%; background: #f3f6f8; font-weight: bold; }
.center { text-align: center; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
.faint { color: #666; }
figure { margin: 2mm 0 5mm; break-inside: avoid; }
figure svg { display: block; max-width: 100%; height: auto; }
figcaption { color: #444; font-size: 9pt; margin-top: 1mm; }
del { color: #a11; text-decoration: line-through; }
ins { color: #14602f; text-decoration: underline; }
@media screen { .cover { padding-top: 4em; border-bottom: 1px solid #ccc; padding-bottom: 2em; } h1 { margin-top: 2em; } }
@media print { body { max-width: none; padding: 0; } .chapter, section + section { break-before: page; }
  nav a::after { content: leader(".") target-counter(attr(href), page); font-weight: normal; } }
)css";

std::string with_lines(std::string_view text) {
    std::string html;
    bool first = true;
    for (const auto line : split_lines(text)) {
        if (!first) html += "<br>";
        html += escape_html(line);
        first = false;
    }
    return html;
}

std::string in_look(const Span& span) {
    const std::string text = with_lines(span.text);
    if (text.empty()) return text;
    switch (span.look) {
        case SpanLook::plain: return text;
        case SpanLook::strong: return "<strong>" + text + "</strong>";
        case SpanLook::faint: return "<span class=\"faint\">" + text + "</span>";
        case SpanLook::removed: return "<del>" + text + "</del>";
        case SpanLook::added: return "<ins>" + text + "</ins>";
    }
    return text;
}

std::string html_of(const Phrase& phrase) {
    std::string html;
    for (const Span& span : phrase.spans) html += in_look(span);
    return html;
}

std::string_view class_of(ColumnAlign align) {
    switch (align) {
        case ColumnAlign::left: return "";
        case ColumnAlign::center: return " class=\"center\"";
        case ColumnAlign::right: return " class=\"right\"";
    }
    return "";
}

std::string_view class_of(Paper paper) {
    switch (paper) {
        case Paper::a4: return "a4";
        case Paper::a4_landscape: return "a4-landscape";
        case Paper::a3_landscape: return "a3-landscape";
    }
    return "a4";
}

std::string_view size_of(Paper paper) {
    switch (paper) {
        case Paper::a4: return "A4";
        case Paper::a4_landscape: return "A4 landscape";
        case Paper::a3_landscape: return "A3 landscape";
    }
    return "A4";
}

/// The columns' widths in whole percents, so that pandoc and browsers agree.
std::string column_group(const std::vector<DocumentColumn>& columns) {
    const int all =
        std::max(1, std::accumulate(columns.begin(), columns.end(), 0,
                                    [](int sum, const DocumentColumn& column) { return sum + column.share; }));
    std::string html = "<colgroup>";
    for (const DocumentColumn& column : columns)
        html += fmt::format("<col style=\"width: {:.1f}%\">", 100.0 * column.share / all);
    return html + "</colgroup>\n";
}

std::string row_html(const DocumentTable& table, const DocumentTable::Row& row) {
    if (row.cells.size() == 1 && table.columns.size() > 1)
        return fmt::format("<tr class=\"group\"><th colspan=\"{}\">{}</th></tr>\n", table.columns.size(),
                           html_of(row.cells.front()));
    std::string html = row.total ? "<tr class=\"total\">" : "<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        html += fmt::format("<td{}>{}</td>", class_of(table.columns[i].align),
                            i < row.cells.size() ? html_of(row.cells[i]) : std::string());
    return html + "</tr>\n";
}

std::string list_item(const Phrase& phrase) { return "<li>" + html_of(phrase) + "</li>"; }

}  // namespace

std::string escape_html(std::string_view text) {
    std::string html;
    html.reserve(text.size() + text.size() / 16);
    for (const char c : text) {
        switch (c) {
            case '&': html += "&amp;"; break;
            case '<': html += "&lt;"; break;
            case '>': html += "&gt;"; break;
            case '"': html += "&quot;"; break;
            case '\'': html += "&#39;"; break;
            default:
                if (static_cast<unsigned char>(c) >= ' ' || c == '\t' || c == '\n') html += c;
        }
    }
    return html;
}

Document::Document(DocumentSetup setup) : m_setup(std::move(setup)) {}

void Document::heading(int level, std::string_view text) {
    const std::string id = fmt::format("deel-{}", ++m_headings);
    if (level <= 2) m_contents.push_back({level, id, std::string(text)});
    const bool chapter = level == 1 && m_setup.front == Front::title_page;
    m_body += fmt::format("<h{0} id=\"{1}\"{2}>{3}</h{0}>\n", level, id, chapter ? " class=\"chapter\"" : "",
                          escape_html(text));
}

void Document::paragraph(const Phrase& phrase) { m_body += "<p>" + html_of(phrase) + "</p>\n"; }

void Document::prose(std::string_view text) {
    std::string lines;
    std::vector<Phrase> items;
    const auto end_list = [&] {
        if (!items.empty()) list(items);
        items.clear();
    };
    const auto end_paragraph = [&] {
        if (!lines.empty()) paragraph(lines);
        lines.clear();
    };
    for (const auto line : split_lines(text)) {
        const auto words = trim(line);
        if (words.starts_with("- ")) {
            end_paragraph();
            items.emplace_back(std::string(trim(words.substr(2))));
            continue;
        }
        end_list();
        if (words.empty())
            end_paragraph();
        else
            lines += (lines.empty() ? "" : "\n") + std::string(words);
    }
    end_list();
    end_paragraph();
}

void Document::list(const std::vector<Phrase>& items) {
    m_body += "<ul>";
    for (const Phrase& item : items) m_body += list_item(item);
    m_body += "</ul>\n";
}

void Document::table(const DocumentTable& table) {
    m_body += "<table>" + column_group(table.columns) + "<thead><tr>";
    for (const DocumentColumn& column : table.columns)
        m_body += fmt::format("<th{}>{}</th>", class_of(column.align), escape_html(column.header));
    m_body += "</tr></thead>\n<tbody>\n";
    for (const DocumentTable::Row& row : table.rows) m_body += row_html(table, row);
    m_body += "</tbody></table>\n";
}

void Document::facts(const std::vector<std::pair<std::string, Phrase>>& facts) {
    m_body +=
        "<table class=\"facts\"><colgroup><col style=\"width: 24%\"><col style=\"width: 76%\"></colgroup><tbody>\n";
    for (const auto& [label, words] : facts)
        m_body += fmt::format("<tr><th>{}</th><td>{}</td></tr>\n", escape_html(label), html_of(words));
    m_body += "</tbody></table>\n";
}

void Document::drawing(const Drawing& drawing, std::string_view words) {
    const std::size_t begin = m_body.size();
    m_body += "<figure>" + svg_of(drawing) + "<figcaption>" + escape_html(drawing.title) + "</figcaption></figure>\n";
    m_only.push_back({HtmlFor::reading, begin, m_body.size()});
    const std::size_t for_word = m_body.size();
    m_body += "<p>" + escape_html(drawing.title) + ". " + with_lines(words) + "</p>\n";
    m_only.push_back({HtmlFor::word, for_word, m_body.size()});
}

std::string Document::body(HtmlFor target) const {
    std::string all;
    std::size_t at = 0;
    for (const Only& one : m_only) {
        all += m_body.substr(at, (one.target == target ? one.end : one.begin) - at);
        at = one.end;
    }
    return all + m_body.substr(at);
}

void Document::pages(Paper paper) {
    if (m_in_section) m_body += "</section>\n";
    m_body += fmt::format("<section class=\"{}\">\n", class_of(paper));
    m_in_section = true;
}

std::string Document::html(HtmlFor target) const {
    const std::string title = escape_html(m_setup.title);
    std::string html =
        fmt::format("<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n",
                    title);
    if (target == HtmlFor::reading) {
        html += fmt::format("<style>{}", style);
        if (m_setup.paper != Paper::a4)
            html += fmt::format("@page {{ size: {}; margin: 12mm; }}\n", size_of(m_setup.paper));
        if (m_setup.text_points != DocumentSetup{}.text_points)
            html += fmt::format("table {{ font-size: {:.1f}pt; }}\n", m_setup.text_points);
        html += "</style>\n";
    }
    html += "</head>\n<body>\n";
    const bool with_title_page = m_setup.front == Front::title_page;
    if (target == HtmlFor::reading)
        html += fmt::format("<header class=\"{}\"><h1>{}</h1>\n", with_title_page ? "cover" : "front", title);
    for (const std::string& line : m_setup.lines) html += "<p>" + escape_html(line) + "</p>\n";
    if (target == HtmlFor::reading) html += "</header>\n";
    if (target == HtmlFor::reading && with_title_page && !m_contents.empty()) {
        html += "<nav><h2>Inhoud</h2>\n<ul>\n";
        for (const Entry& entry : m_contents)
            html += fmt::format("<li class=\"level-{}\"><a href=\"#{}\">{}</a></li>\n", entry.level, entry.id,
                                escape_html(entry.text));
        html += "</ul></nav>\n";
    }
    return html + body(target) + (m_in_section ? "</section>\n" : "") + "</body>\n</html>\n";
}

}  // namespace noaber
