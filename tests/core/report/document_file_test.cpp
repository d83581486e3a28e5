// SPDX-License-Identifier: EUPL-1.2
// Documents as files, with the real programs: what is in them, and what is said when they can't be made.
#include "process.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/report/document_file.h>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <iterator>

using namespace noaber;
namespace fs = std::filesystem;

namespace {

Document plan() {
    Document document({"Jaarplan Bevolkingszorg 2027", {"Regio Twente", "Concept"}, Front::title_page});
    document.heading(1, "1. Inleiding");
    document.prose("Zoë & de rest.\n\n- eerst\n- dan");
    document.pages(Paper::a4_landscape);
    document.heading(1, "2. Rooster");
    DocumentTable table{{{"Code"}, {"Activiteit", 4}}, {}};
    for (int i = 1; i <= 60; ++i) table.rows.push_back({{"A" + std::to_string(i), "Oefening"}});
    document.table(table);
    return document;
}

std::string text_of_pdf(const fs::path& file) {
    const auto result = test::run_process({"/usr/bin/pdftotext", {"-layout", file.string(), "-"}, {}, {}, {}});
    BOOST_REQUIRE(result.exit_code == 0);
    return result.output;
}

std::string plain_text_of_docx(const fs::path& file) {
    const auto result = test::run_process({"/usr/bin/pandoc", {"--to=markdown", file.string()}, {}, {}, {}});
    BOOST_REQUIRE(result.exit_code == 0);
    return result.output;
}

std::size_t times(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

std::vector<std::string> files_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// No program is found as long as this lives.
class EmptyPath {
public:
    EmptyPath() : m_path(std::getenv("PATH")) { setenv("PATH", "/nergens", 1); }
    ~EmptyPath() { setenv("PATH", m_path.c_str(), 1); }
    EmptyPath(const EmptyPath&) = delete;
    EmptyPath& operator=(const EmptyPath&) = delete;

private:
    std::string m_path;
};

/// Somebody presses cancel once the program runs.
class Impatient final : public Progress {
public:
    void step(std::string_view, std::size_t, std::size_t) override {
        if (++m_steps == 3) throw Cancelled();
    }

private:
    int m_steps = 0;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(document_file)

BOOST_AUTO_TEST_CASE(a_pdf_has_title_contents_page_numbers_and_repeated_headers) {
    const test::TemporaryFolder folder;
    SilentProgress progress;
    write_document(plan(), folder / "plan.pdf", progress);
    const std::string text = text_of_pdf(folder / "plan.pdf");
    BOOST_TEST(text.find("Jaarplan Bevolkingszorg 2027") != std::string::npos);
    BOOST_TEST(text.find("Inhoud") != std::string::npos);
    BOOST_TEST(text.find("1. Inleiding .....") != std::string::npos);
    BOOST_TEST(text.find("Zoë & de rest.") != std::string::npos);
    BOOST_TEST(times(text, "\f") >= 5u);          // title, contents, 1, 2, and the table on several
    BOOST_TEST(times(text, "Activiteit") >= 2u);  // on each of its pages
    BOOST_TEST(text.find("3/") != std::string::npos);
    BOOST_TEST(files_in(folder.path()) == std::vector<std::string>{"plan.pdf"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_docx_has_headings_lists_tables_and_our_look) {
    const test::TemporaryFolder folder;
    SilentProgress progress;
    write_document(plan(), folder / "plan.docx", progress);
    const std::string text = plain_text_of_docx(folder / "plan.docx");
    BOOST_TEST(text.find("# 1. Inleiding") != std::string::npos);
    BOOST_TEST(text.find("-   eerst") != std::string::npos);
    BOOST_TEST(text.find("A60") != std::string::npos);
    const auto unzipped =
        test::run_process({"/usr/bin/unzip",
                           {"-p", (folder / "plan.docx").string(), "word/document.xml", "word/footer1.xml"},
                           {},
                           {},
                           {}});
    BOOST_TEST(unzipped.output.find("w:h=\"16838\" w:w=\"11906\"") != std::string::npos);
    BOOST_TEST(unzipped.output.find(" PAGE ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_the_program_the_html_is_there_and_the_words_say_what_to_install) {
    const test::TemporaryFolder folder;
    folder.write("plan.html", "van vorig jaar");
    const EmptyPath nothing;
    SilentProgress progress;
    for (const auto& [file, package] : {std::pair{"plan.pdf", "weasyprint"}, {"plan.docx", "pandoc"}})
        BOOST_TEST_CONTEXT(file) {
            BOOST_CHECK_EXCEPTION(write_document(plan(), folder / file, progress), StorageError,
                                  [&](const auto& error) {
                                      const std::string words = error.what();
                                      return words.find(std::string("sudo apt install ") + package) !=
                                                 std::string::npos &&
                                             words.find("plan (") != std::string::npos;
                                  });
        }
    BOOST_TEST(files_in(folder.path()) == (std::vector<std::string>{"plan (2).html", "plan (3).html", "plan.html"}),
               boost::test_tools::per_element());
    BOOST_TEST(fs::file_size(folder / "plan.html") == 14u);
}

BOOST_AUTO_TEST_CASE(what_was_there_stays_when_it_is_cancelled_or_refused) {
    const test::TemporaryFolder folder;
    SilentProgress progress;
    for (const char* name : {"plan.pdf", "plan.docx"}) {
        folder.write(name, "oud");
        Impatient impatient;
        BOOST_CHECK_THROW(write_document(plan(), folder / name, impatient), Cancelled);
        BOOST_TEST(fs::file_size(folder / name) == 3u);
    }
    BOOST_TEST(files_in(folder.path()).size() == 2u);
    BOOST_CHECK_THROW(write_document(plan(), folder / "plan.doc", progress), InputError);
    BOOST_CHECK_THROW(write_document(plan(), folder / "map/er/niet/plan.pdf", progress), StorageError);
    BOOST_CHECK_THROW(write_document(plan(), folder / "map/er/niet/plan.html", progress), StorageError);
}

BOOST_AUTO_TEST_SUITE_END()
