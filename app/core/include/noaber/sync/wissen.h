// SPDX-License-Identifier: EUPL-1.2
// Wissen by a person: at the hub that the file belongs to, or here, when it belongs to none.
#pragma once

#include <noaber/store/store.h>
#include <noaber/sync/engine.h>

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace noaber {

/// Who may wipe.
inline constexpr Roles may_erase = bureau;

/// Asks the hub, which wipes it there and on every laptop at its next contact; of a person all that the hub has of them goes along.
class ErasureRequest {
public:
    /// Throws InputError for an emergency hub: that wipes nothing.
    ErasureRequest(const Membership& membership, std::vector<RecordRef> records);
    ~ErasureRequest();
    ErasureRequest(const ErasureRequest&) = delete;
    ErasureRequest& operator=(const ErasureRequest&) = delete;

    /// Waits for the network, and touches no store. Gives how many records went. Throws PermissionError, InputError for what the hub
    /// finds wrong, StorageError when it can't be reached: then nothing is erased, or the hub says so when it is asked again.
    std::size_t ask();
    /// From another thread: ask() fails at once.
    void abort() noexcept;

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

/// The same for a file: at its hub, and then here (one exchange); without a hub here, and for ever.
std::size_t erase_everywhere(Store& store, std::span<const RecordRef> records, const SyncOptions& options = {});

}  // namespace noaber
