// SPDX-License-Identifier: EUPL-1.2
// What the hub did not take: its text for people, and the way to try it once more.
#pragma once

#include <noaber/sync/sync_log.h>

#include <string>
#include <vector>

namespace noaber {

/// One thing that was typed, or done, in a refused transaction.
struct GeweigerdVeld {
    std::string wat;     ///< title of the record: "A2 Opvangoefening"
    std::string veld;    ///< Dutch label; the name where this version does not know it; "" for the whole record
    std::string waarde;  ///< as people read it, whole; of a removal "verwijderd"
};

struct Geweigerd {
    RefusedTransaction transactie;
    std::vector<GeweigerdVeld> velden;
    std::vector<Touched> records;  ///< those that it touched and that are still there
};

/// All that was refused, oldest first. Throws StorageError.
[[nodiscard]] std::vector<Geweigerd> geweigerd_van(Store& store);
/// To read and to copy: under the title of each record its fields, "Planning: Q2, na de meivakantie".
[[nodiscard]] std::string tekst_van(const Geweigerd& een);

/// Writes it again, as a transaction that undo takes back and that goes to the hub as any other; then the entry goes.
/// Gives what could not be written because its record, or its field, is not there; the entry stays then, for its text.
/// Throws InputError when nothing of it can be written, or a value does not fit any more: then nothing is written.
std::vector<GeweigerdVeld> probeer_opnieuw(Store& store, const Geweigerd& een);

}  // namespace noaber
