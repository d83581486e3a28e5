// SPDX-License-Identifier: EUPL-1.2
// Inzage (AVG, artikel 15): everything that a file has about one person, to read and for another system.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaber/report/html.h>
#include <noaber/store/store.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace noaber {

/// One line of what was written to a record.
struct InzageRegel {
    std::string wanneer;  ///< local time
    std::string wie;
    std::string veld;  ///< Dutch label; "" for the whole record
    std::string voor;
    std::string na;
};

struct InzageRecord {
    std::string soort;  ///< Dutch label
    std::string titel;
    RecordRef ref;
    bool verwijderd = false;
    std::vector<std::pair<std::string, std::string>> velden;  ///< label and value, for people; those that say something
    std::vector<InzageRegel> geschiedenis;                    ///< oldest first
};

/// Who read something is kept nowhere, so it is not in it.
struct Inzage {
    std::string naam;
    std::vector<InzageRecord> eigen;  ///< the person, and all that is theirs, removed ones too
    std::vector<InzageRecord>
        verwijzingen;                   ///< of others, that refer to the person: the fields that do, and their history
    std::vector<InzageRecord> teksten;  ///< of others, with the person's name in a text: those texts
    std::vector<InzageRegel> zelf_gewijzigd;  ///< what was written in the person's name: `na` is its label
};

/// As far as this file has it: a laptop has what its account may see. Throws InputError when there is no such person.
[[nodiscard]] Inzage inzage_van(const Store& store, const Id<Persoon>& persoon);

/// `opgesteld`: when, in words.
[[nodiscard]] Document inzage_document(const Inzage& inzage, const std::string& opgesteld);
/// One JSON document; the names of its members are those of the structs above.
[[nodiscard]] std::string inzage_json(const Inzage& inzage, const std::string& opgesteld);

struct InzageFiles {
    std::filesystem::path document;
    std::filesystem::path data;  ///< beside it, ending in .json
    std::filesystem::path bijlagen =
        {};  ///< a folder beside it with the attachments of what is theirs; "" when there are none here
    std::vector<std::string> niet_hier = {};  ///< titles of attachments whose bytes this computer does not have
};

/// All of it, as `file` (.html, .pdf or .docx) and beside it. Only the owner may read the data. Throws as write_document does; the data are
/// there then.
InzageFiles write_inzage(const Store& store, const Id<Persoon>& persoon, const std::filesystem::path& file,
                         const std::string& opgesteld);

}  // namespace noaber
