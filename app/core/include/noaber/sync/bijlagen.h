// SPDX-License-Identifier: EUPL-1.2
// The bytes of attachments between a laptop and its hub: brought after the changes, fetched when somebody wants them.
//
// The hub is asked which of the attachments whose bytes are here it still lacks, and from which piece on; so nothing has to be remembered
// here, an upload that broke off goes on where it was, and a hub that lost bytes gets them back from any laptop that has them.
#pragma once

#include <noaber/bijlage/bijlage.h>
#include <noaber/sync/engine.h>
#include <noaber/sync/membership.h>

#include <cstddef>
#include <functional>
#include <memory>

namespace noaber {

/// Bytes of one request; an attachment is so many of these, the last one shorter.
inline constexpr std::size_t bijlage_deel = std::size_t{1} << 20;

/// Brings all that the hub lacks and this laptop has, in the calling thread; called after an exchange. Gives how many attachments were
/// brought. Nothing happens with a hub that keeps none. Throws StorageError when it breaks off: it goes on where it was at the next call.
std::size_t breng_bijlagen(Store& store, const Membership& membership, const SyncOptions& options = {});

/// Fetching the bytes of one attachment, in three steps, so that a window stays alive meanwhile.
class BijlageOphalen {
public:
    /// In the store's thread. Throws InputError when the plan belongs to no hub.
    BijlageOphalen(const Store& store, Bijlage bijlage);
    ~BijlageOphalen();
    BijlageOphalen(const BijlageOphalen&) = delete;
    BijlageOphalen& operator=(const BijlageOphalen&) = delete;

    /// Waits for the network, and touches no store. Throws StorageError in words: the hub is away, does not have the bytes yet, or does not
    /// give them to this person.
    void ask();
    /// In the store's thread: the bytes are in the kast. Throws as Bijlagekast::neem_op does.
    void finish(Store& store);
    /// From another thread: ask() fails at once.
    void abort() noexcept;

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}  // namespace noaber
