// SPDX-License-Identifier: EUPL-1.2
// Everything that a hub has in one file, and back; from and to either kind of storage.
//
// The file is gzip of lines: {"noaber-hub":2,"gemaakt":MILLISECONDS}; {"tabel":T,"rij":{...}} for each row of the accounts; then for
// each region {"regio":ID}, its transactions as they travel (noaber/sync/wire.h) in the order of their numbers, the
// bytes of its attachments in pieces {"bijlage":ID,"sha256":S,"grootte":N,"nr":N,"inhoud":BASE64}, and
// {"einde":ID,"transacties":N,"delen":N,"digest":D}; and {"heel":true}.
#pragma once

#include "storage.h"

#include <cstdint>
#include <string>
#include <vector>

namespace noaber::hub {

struct BackedUp {
    std::string region;  ///< name
    std::int64_t transactions = 0;
};

/// While the hub runs: a region's writers wait only for the last of it. The file is read back before it takes its name, into
/// a folder beside it that goes again: its plan must come out the same. Only the owner may read it. Throws StorageError;
/// nothing is left then, and what was there stays.
std::vector<BackedUp> back_up(const std::filesystem::path& file, const Storage& from, const Schema& schema);

/// Into a place where no hub is yet. The numbers begin anew, so that every laptop sends again what the file does not have.
/// Throws InputError when there is a hub already or the file is no backup, StorageError when it is not whole or the place can't be
/// written; accounts come last, so that until all is there nobody can come in, and it can be done again.
/// `erasure_lists`: ID.wislijst of regions (erasure_list.h): what was wiped since the backup was made is wiped at once.
std::vector<BackedUp> restore(const std::filesystem::path& file, const Storage& to, const Schema& schema,
                              const std::vector<std::filesystem::path>& erasure_lists = {});

}  // namespace noaber::hub
