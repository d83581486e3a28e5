// SPDX-License-Identifier: EUPL-1.2
// Documents out: HTML, and the programs that make PDF and DOCX of it.
#include <noaber/report/document_file.h>

#include "report/converter.h"
#include "report/word_look.h"

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>
#include <noaber/base/text.h>

#include <Poco/TemporaryFile.h>

#include <fmt/format.h>

namespace noaber {

namespace {

namespace fs = std::filesystem;

/// A folder for what is made on the way; it goes with everything in it.
class WorkFolder {
public:
    WorkFolder() : m_path(Poco::TemporaryFile::tempName()) { fs::create_directories(m_path); }
    ~WorkFolder() {
        std::error_code ignored;  // what can't be removed now is the system's to clean
        fs::remove_all(m_path, ignored);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    [[nodiscard]] fs::path operator/(const char* name) const { return m_path / name; }

private:
    fs::path m_path;
};

void make_pdf(const Document& document, const fs::path& file, Progress& progress) {
    const WorkFolder work;
    write_whole_file(work / "document.html", document.html());
    run_converter({"weasyprint", "weasyprint"},
                  {"--encoding", "utf-8", (work / "document.html").string(), file.string()}, "PDF maken", progress);
}

void make_docx(const Document& document, const fs::path& file, Progress& progress) {
    const WorkFolder work;
    write_whole_file(work / "document.html", document.html(HtmlFor::word));
    const Converter pandoc{"pandoc", "pandoc"};
    run_converter(pandoc, {"--output", (work / "pandoc.docx").string(), "--print-default-data-file", "reference.docx"},
                  "Word-document maken", progress);
    make_word_look(work / "pandoc.docx", work / "huisstijl.docx");
    std::vector<std::string> arguments{"--from=html", "--to=docx", "--metadata=lang:nl-NL",
                                       "--reference-doc=" + (work / "huisstijl.docx").string()};
    if (document.setup().front == Front::title_page)
        arguments.insert(arguments.end(), {"--toc", "--toc-depth=2", "--metadata=toc-title:Inhoud"});
    arguments.insert(arguments.end(), {"--output", file.string(), (work / "document.html").string()});
    run_converter(pandoc, arguments, "Word-document maken", progress);
}

/// Beside the file that can't be made: "Jaarplan.html"; never over one that is there.
fs::path free_html_name(const fs::path& file) {
    fs::path html = fs::path(file).replace_extension(".html");
    for (int number = 2; fs::exists(html); ++number)
        html = file.parent_path() / fmt::format("{} ({}).html", file.stem().string(), number);
    return html;
}

using Make = void (*)(const Document&, const fs::path&, Progress&);

void convert(const Document& document, const fs::path& file, Make make, Progress& progress) {
    NewFile target(file);
    try {
        make(document, target.temporary(), progress);
        target.take_name();
    } catch (const ConverterError& error) {
        const fs::path html = free_html_name(file);
        write_whole_file(html, document.html());
        throw StorageError(fmt::format("{} Het document staat wel als webpagina in {}.", error.what(), html.string()));
    }
}

}  // namespace

void write_document(const Document& document, const fs::path& file, Progress& progress) {
    const std::string ending = fold(file.extension().string());
    if (ending == ".html" || ending == ".htm") return write_whole_file(file, document.html());
    if (ending == ".pdf") return convert(document, file, make_pdf, progress);
    if (ending == ".docx") return convert(document, file, make_docx, progress);
    throw InputError(fmt::format("{}: kies een naam die eindigt op .html, .pdf of .docx.", file.filename().string()));
}

}  // namespace noaber
