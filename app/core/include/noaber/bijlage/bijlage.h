// SPDX-License-Identifier: EUPL-1.2
// A file that hangs on a record: a photo, the scan of a certificate, a document. The record travels as all records do; its bytes
// travel apart (kast.h, sync/bijlagen.h).
#pragma once

#include <noaber/base/date.h>
#include <noaber/base/ids.h>
#include <noaber/store/store.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace noaber {

/// What is in the file, judged by its content.
enum class Bijlagesoort { foto, pdf, tekst, rekenblad, presentatie };

struct Bijlage {
    Id<Bijlage> id;
    std::string entiteit;  ///< what it hangs on: RecordRef::entity
    std::string record;    ///< RecordRef::record
    std::string titel;
    std::string bestandsnaam;  ///< as it was called where it came from; without folders
    Bijlagesoort soort = Bijlagesoort::foto;
    std::optional<std::int64_t> grootte;  ///< bytes
    std::string sha256;                   ///< of the bytes, 64 hexadecimal digits
    std::string door;                     ///< who added it
    std::optional<Date> op;               ///< when
};
template <>
const EntityInfo& info_of<Bijlage>();

/// Adds the entity to a schema.
void add_bijlage(Schema& schema);

/// In the order in which they were added.
[[nodiscard]] std::vector<Bijlage> bijlagen_van(const Store& store, const RecordRef& record);
/// "foto"; "PDF".
[[nodiscard]] const std::string& in_words(Bijlagesoort soort);
/// "1,4 MB", "820 kB".
[[nodiscard]] std::string grootte_in_words(std::int64_t bytes);

}  // namespace noaber
