// SPDX-License-Identifier: EUPL-1.2
// A document as it leaves the house: title, contents, headings, texts and tables, as one HTML page that prints well.
// Whatever is put in is text: it is escaped here, and nothing that a user typed becomes markup.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace noaber {

struct Drawing;

/// How a piece of text looks, also without colours.
enum class SpanLook {
    plain,
    strong,
    faint,
    removed,  ///< struck through
    added,    ///< underlined
};

struct Span {
    std::string text;
    SpanLook look = SpanLook::plain;
};

/// Text of one or more looks. Line ends in it are kept.
struct Phrase {
    Phrase() = default;
    Phrase(std::string text) : spans{{std::move(text)}} {}        // NOLINT: a plain text is a phrase
    Phrase(const char* text) : spans{{std::string(text)}} {}      // NOLINT
    Phrase(std::vector<Span> parts) : spans(std::move(parts)) {}  // NOLINT
    std::vector<Span> spans;
};

enum class ColumnAlign { left, center, right };

struct DocumentColumn {
    std::string header;
    int share = 1;  ///< of the width, beside the other columns
    ColumnAlign align = ColumnAlign::left;
};

/// A table whose header comes back on every page and whose rows are not parted by a page's end where that can be.
struct DocumentTable {
    struct Row {
        std::vector<Phrase> cells;  ///< one for each column; a single one spans them all (a heading within the table)
        bool total = false;         ///< set apart, as sums are
    };
    std::vector<DocumentColumn> columns;
    std::vector<Row> rows;
};

enum class Paper { a4, a4_landscape, a3_landscape };

/// How a document begins.
enum class Front {
    title_page,  ///< a page of its own, and a table of contents
    heading,     ///< title and lines above the text
};

struct DocumentSetup {
    std::string title;               ///< "Jaarplan Bevolkingszorg 2017"
    std::vector<std::string> lines;  ///< below it: region, status, date
    Front front = Front::heading;
    Paper paper = Paper::a4;
    double text_points = 10;  ///< size of the letters on paper; tables get as much closer
};

/// For whom the HTML is: browsers and paper, or pandoc, which makes title, contents and pages itself.
enum class HtmlFor { reading, word };

class Document {
public:
    explicit Document(DocumentSetup setup);

    /// `level` 1 is a chapter (a new page where there is a title page), 2 a section, 3 below it. 1 and 2 are in the contents.
    void heading(int level, std::string_view text);
    void paragraph(const Phrase& phrase);
    /// Text as people type it: an empty line parts paragraphs, lines that begin with "- " are a list.
    void prose(std::string_view text);
    void list(const std::vector<Phrase>& items);
    void table(const DocumentTable& table);
    /// Label and what it says, beside each other: a sheet. Kept on one page where that can be.
    void facts(const std::vector<std::pair<std::string, Phrase>>& facts);
    /// A drawing, as wide as the text where it is wider, its title below it. On one page. Not in Word, which draws no SVG: there it is its
    /// title and `words`, which say in short what it shows.
    void drawing(const Drawing& drawing, std::string_view words);
    /// What follows is on pages of that kind, until another. Before the heading that belongs on them.
    void pages(Paper paper);

    [[nodiscard]] const DocumentSetup& setup() const { return m_setup; }
    [[nodiscard]] std::string html(HtmlFor target = HtmlFor::reading) const;

private:
    struct Entry {
        int level;
        std::string id;
        std::string text;
    };
    /// A stretch of the body that stands in one kind of HTML only.
    struct Only {
        HtmlFor target;
        std::size_t begin;
        std::size_t end;
    };
    [[nodiscard]] std::string body(HtmlFor target) const;
    DocumentSetup m_setup;
    std::string m_body;
    std::vector<Only> m_only;  ///< in the order of the body
    std::vector<Entry> m_contents;
    int m_headings = 0;
    bool m_in_section = false;
};

/// Text as HTML text: & < > " ' escaped, control characters left out.
[[nodiscard]] std::string escape_html(std::string_view text);

}  // namespace noaber
