// SPDX-License-Identifier: EUPL-1.2
// The sync engine of a laptop: in a thread of its own it keeps one file equal to a hub, and says how that goes.
#pragma once

#include <noaber/store/store.h>
#include <noaber/sync/live.h>
#include <noaber/sync/membership.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace noaber {

/// What a person is told. Never bijgewerkt while something waits.
enum class SyncStand {
    bezig,         ///< catching up
    bijgewerkt,    ///< nothing waits, and the hub is heard
    wacht,         ///< connected, and changes of here are on their way
    offline,       ///< tries again by itself
    geen_toegang,  ///< the hub does not know this device (any more); tries no more until told so
    ingetrokken    ///< the hub took this device's access back: the file and its copies are gone from this computer
};

struct SyncState {
    SyncStand stand = SyncStand::bezig;
    std::size_t waiting = 0;         ///< transactions of here that no hub has
    std::size_t held = 0;            ///< of those, how many the hub does not know yet; see HubAnswer::later
    std::size_t attachments = 0;     ///< whose bytes the hub does not have yet, and which are here
    std::size_t refused = 0;         ///< transactions of here that the hub did not take
    std::int64_t offline_since = 0;  ///< milliseconds; 0 when the hub is heard
    std::int64_t clock_ahead = 0;    ///< of this laptop against the hub, milliseconds; known after the first contact
    std::string reason;              ///< Dutch; of offline and geen_toegang

    bool operator==(const SyncState&) const = default;
    /// Beyond this the hub refuses what is stamped ahead, and the person is told.
    [[nodiscard]] bool clock_is_off() const;
};

/// "Bijgewerkt", "12 wijzigingen wachten", "Offline sinds 14:05, 3 wijzigingen wachten", "2 wijzigingen geweigerd".
[[nodiscard]] std::string in_words(const SyncState& state);
/// "Ook geopend door Femke Wolbert en Joyce Steggink"; "" when by nobody else.
[[nodiscard]] std::string in_words(const Presence& presence);

/// How long to wait after a failure: doubles up to a bound; between half and all of that by chance, so that a hub that comes
/// back is not stormed.
class Backoff {
public:
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds longest) : m_first(first), m_longest(longest) {}
    /// `chance` from 0 to 1.
    [[nodiscard]] std::chrono::milliseconds next(double chance);
    void reset() { m_failures = 0; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    int m_failures = 0;
};

struct SyncOptions {
    WallClock wall = system_milliseconds;
    std::chrono::milliseconds first_retry{1'000};
    std::chrono::milliseconds longest_retry{60'000};
    std::chrono::milliseconds timeout{20'000};  ///< of a request
    std::chrono::milliseconds ping_after{20'000};
    std::chrono::milliseconds lost_after{50'000};  ///< without a sign of life
    std::chrono::milliseconds look_every{1'000};   ///< for what other programs wrote to the file
};

/// All are called in the engine's thread, and must not wait for it.
struct SyncCallbacks {
    std::function<void(const SyncState&)> state;  ///< whenever it differs
    std::function<void()> changed;  ///< something came in; a Store on the file sees it by changed_elsewhere()
    std::function<void(const std::vector<Touched>&)> touched = {};  ///< which records changed by what came in
    /// Who else has the record open that this person looks at; nobody once the hub is not heard any more.
    std::function<void(const Presence&)> presence = {};
};

class SyncEngine {
public:
    /// Starts at once. `schema` must outlive it. The file must have joined (noaber/sync/membership.h).
    SyncEngine(std::filesystem::path file, const Schema& schema, Membership membership, SyncCallbacks callbacks = {},
               SyncOptions options = {});
    /// Ends within a moment, also in the middle of waiting for the network.
    ~SyncEngine();
    SyncEngine(const SyncEngine&) = delete;
    SyncEngine& operator=(const SyncEngine&) = delete;

    /// Something was committed here, or the person wants it now: waits for nothing.
    void poke();
    /// What the person has open now: the hub tells those who have the same open. It is stored nowhere.
    void look_at(std::optional<RecordRef> record);
    [[nodiscard]] SyncState state() const;

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

/// One exchange in the calling thread: sends what waits, fetches what is new, ends. Throws PermissionError when the hub does
/// not know this device, RevokedError when it took its access back (the files are removed then; close the store), StorageError when it can't be reached.
SyncState sync_once(Store& store, const Membership& membership, const SyncOptions& options = {});

}  // namespace noaber
