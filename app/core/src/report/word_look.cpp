// SPDX-License-Identifier: EUPL-1.2
// Changing pandoc's reference document: three parts of it, the rest as it is.
#include "report/word_look.h"

#include <noaber/base/errors.h>

#include <Poco/StreamCopier.h>
#include <Poco/Zip/Compress.h>
#include <Poco/Zip/ZipArchive.h>
#include <Poco/Zip/ZipStream.h>

#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <string_view>

namespace noaber {

namespace {

constexpr std::string_view footer = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="right"/></w:pPr>
<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
</w:p></w:ftr>)xml";

// A4 in twentieths of a point, margins of 2 cm.
constexpr std::string_view section =
    R"xml(<w:sectPr><w:footerReference w:type="default" r:id="rIdVoet"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>)xml";

constexpr std::string_view borders =
    R"xml(<w:tblBorders><w:top w:val="single" w:sz="4" w:color="9AA7B0"/><w:left w:val="single" w:sz="4" w:color="9AA7B0"/><w:bottom w:val="single" w:sz="4" w:color="9AA7B0"/><w:right w:val="single" w:sz="4" w:color="9AA7B0"/><w:insideH w:val="single" w:sz="4" w:color="9AA7B0"/><w:insideV w:val="single" w:sz="4" w:color="9AA7B0"/></w:tblBorders>)xml";

constexpr std::string_view relation =
    R"xml(<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Id="rIdVoet" Target="footer1.xml"/>)xml";

constexpr std::string_view content_type =
    R"xml(<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>)xml";

/// What is put where in which part.
struct Mend {
    std::string_view part;
    std::string_view after;  ///< begin looking behind this
    std::string_view at;     ///< what is found there
    std::string_view with;   ///< takes its place
    bool keep;               ///< or stands before it
};

constexpr Mend mends[] = {
    {"word/document.xml", "", "<w:sectPr />", section, false},
    {"word/styles.xml", "w:styleId=\"Table\"", "<w:tblCellMar>", borders, true},
    {"word/_rels/document.xml.rels", "", "</Relationships>", relation, true},
    {"[Content_Types].xml", "", "</Types>", content_type, true},
};

void mend(std::string& text, const Mend& mend) {
    auto at = mend.after.empty() ? 0 : text.find(mend.after);
    if (at != std::string::npos) at = text.find(mend.at, at);
    if (at == std::string::npos)
        throw StorageError(fmt::format("De Word-stijl van deze pandoc is anders dan Noaber kent ({}).", mend.part));
    text.replace(at, mend.keep ? 0 : mend.at.size(), mend.with);
}

}  // namespace

void make_word_look(const std::filesystem::path& pandoc_reference, const std::filesystem::path& result) {
    std::ifstream in(pandoc_reference, std::ios::binary);
    std::ofstream out(result, std::ios::binary);
    const Poco::Zip::ZipArchive archive(in);
    Poco::Zip::Compress zip(out, true);
    const auto add = [&](const std::string& name, const std::string& text) {
        std::istringstream part(text);
        zip.addFile(part, Poco::DateTime(), Poco::Path(name, Poco::Path::PATH_UNIX));
    };
    for (auto entry = archive.headerBegin(); entry != archive.headerEnd(); ++entry) {
        if (entry->second.isDirectory()) continue;
        in.clear();
        Poco::Zip::ZipInputStream stream(in, entry->second);
        std::string text;
        Poco::StreamCopier::copyToString(stream, text);
        for (const Mend& one : mends)
            if (one.part == entry->first) mend(text, one);
        add(entry->first, text);
    }
    add("word/footer1.xml", std::string(footer));
    zip.close();
    out.close();
    if (!out) throw StorageError("De Word-stijl kan niet worden geschreven. Controleer de vrije ruimte.");
}

}  // namespace noaber
