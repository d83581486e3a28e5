// SPDX-License-Identifier: EUPL-1.2
// Inzage as a document to read, and as JSON.
#include <noaber/report/inzage.h>

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>
#include <noaber/base/progress.h>
#include <noaber/bijlage/kast.h>
#include <noaber/report/document_file.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace noaber {

namespace {

using Json = nlohmann::ordered_json;

void add_history(Document& document, const InzageRecord& record) {
    if (record.geschiedenis.empty()) return;
    DocumentTable table{{{"Wanneer", 2}, {"Wie", 2}, {"Wat", 2}, {"Was", 3}, {"Werd", 3}}, {}};
    for (const InzageRegel& line : record.geschiedenis)
        table.rows.push_back({{line.wanneer, line.wie, line.veld, line.voor, line.na}});
    document.table(table);
}

void add_records(Document& document, const char* heading, const char* nothing,
                 const std::vector<InzageRecord>& records) {
    document.heading(1, heading);
    if (records.empty()) return document.paragraph(nothing);
    for (const InzageRecord& record : records) {
        document.heading(2,
                         fmt::format("{}: {}{}", record.soort, record.titel, record.verwijderd ? " (verwijderd)" : ""));
        std::vector<std::pair<std::string, Phrase>> facts;
        for (const auto& [label, value] : record.velden) facts.emplace_back(label, Phrase(value));
        if (!facts.empty()) document.facts(facts);
        add_history(document, record);
    }
}

Json lines_json(const std::vector<InzageRegel>& lines) {
    Json list = Json::array();
    for (const InzageRegel& line : lines)
        list.push_back(
            {{"wanneer", line.wanneer}, {"wie", line.wie}, {"veld", line.veld}, {"voor", line.voor}, {"na", line.na}});
    return list;
}

Json records_json(const std::vector<InzageRecord>& records) {
    Json list = Json::array();
    for (const InzageRecord& record : records) {
        Json fields = Json::object();
        for (const auto& [label, value] : record.velden) fields[label] = value;
        list.push_back({{"soort", record.ref.entity},
                        {"kenmerk", record.ref.record},
                        {"titel", record.titel},
                        {"verwijderd", record.verwijderd},
                        {"velden", std::move(fields)},
                        {"geschiedenis", lines_json(record.geschiedenis)}});
    }
    return list;
}

}  // namespace

Document inzage_document(const Inzage& inzage, const std::string& opgesteld) {
    DocumentSetup setup;
    setup.title = "Inzage: " + inzage.naam;
    setup.lines = {
        "Opgesteld op " + opgesteld,
        "Alles wat Noaber over deze persoon bewaart, met wie het wanneer schreef. Wie het heeft gelezen wordt niet "
        "bijgehouden. Klopt er iets niet, vraag het Veiligheidsbureau dan om het te verbeteren of te wissen."};
    Document document(setup);
    add_records(document, "Gegevens van deze persoon", "Er is niets.", inzage.eigen);
    add_records(document, "Waar naar deze persoon wordt verwezen", "Nergens anders.", inzage.verwijzingen);
    add_records(document, "Waar de naam in een tekst staat", "Nergens anders.", inzage.teksten);
    document.heading(1, "Wat deze persoon zelf wijzigde");
    if (inzage.zelf_gewijzigd.empty()) {
        document.paragraph("Niets.");
        return document;
    }
    DocumentTable table{{{"Wanneer", 1}, {"Wijziging", 4}}, {}};
    for (const InzageRegel& line : inzage.zelf_gewijzigd) table.rows.push_back({{line.wanneer, line.na}});
    document.table(table);
    return document;
}

std::string inzage_json(const Inzage& inzage, const std::string& opgesteld) {
    Json own = Json::array();
    for (const InzageRegel& line : inzage.zelf_gewijzigd)
        own.push_back({{"wanneer", line.wanneer}, {"wijziging", line.na}});
    const Json json{{"naam", inzage.naam},
                    {"opgesteld", opgesteld},
                    {"eigen", records_json(inzage.eigen)},
                    {"verwijzingen", records_json(inzage.verwijzingen)},
                    {"teksten", records_json(inzage.teksten)},
                    {"zelf_gewijzigd", std::move(own)}};
    return json.dump(2) + "\n";
}

namespace {

/// "Diploma.pdf", and "Diploma (2).pdf" for another of that name.
std::filesystem::path free_name(const std::filesystem::path& folder, const std::filesystem::path& name) {
    std::filesystem::path target = folder / name;
    for (int number = 2; std::filesystem::exists(target); ++number)
        target = folder / fmt::format("{} ({}){}", name.stem().string(), number, name.extension().string());
    return target;
}

void write_bijlagen(const Store& store, const Inzage& inzage, InzageFiles& files) {
    const Bijlagekast kast(store);
    const auto folder = std::filesystem::path(files.document).replace_extension().string() + "-bijlagen";
    for (const InzageRecord& one : inzage.eigen) {
        const auto bijlage =
            one.ref.entity == info_of<Bijlage>().name ? store.find(Id<Bijlage>{one.ref.record}) : std::nullopt;
        if (!bijlage) continue;
        if (!kast.heeft(*bijlage)) {
            files.niet_hier.push_back(bijlage->titel);
            continue;
        }
        std::error_code error;
        std::filesystem::create_directories(folder, error);
        files.bijlagen = folder;
        const auto copy = kast.om_te_openen(*bijlage);
        if (!error) std::filesystem::copy_file(copy, free_name(folder, copy.filename()), error);
        if (error)
            throw StorageError(fmt::format("{} is niet geschreven ({}). Controleer de map en de vrije ruimte.", folder,
                                           error.message()));
    }
}

}  // namespace

InzageFiles write_inzage(const Store& store, const Id<Persoon>& persoon, const std::filesystem::path& file,
                         const std::string& opgesteld) {
    const Inzage inzage = inzage_van(store, persoon);
    InzageFiles files{file, file};
    files.data.replace_extension(".json");
    write_whole_file(files.data, inzage_json(inzage, opgesteld), Readers::owner);
    write_bijlagen(store, inzage, files);
    SilentProgress progress;
    write_document(inzage_document(inzage, opgesteld), file, progress);
    return files;
}

}  // namespace noaber
