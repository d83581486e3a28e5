// SPDX-License-Identifier: EUPL-1.2
// Hybrid logical clock: stamps that order all changes of all replicas in one line, close to wall time.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>

namespace noaber {

/// When and where something was written. `time` holds 48 bits of milliseconds since 1970 (UTC) and a 16-bit counter.
/// Later stamps win; with equal times the higher device wins, so that every replica decides alike.
/// Each transaction has a stamp of its own, which is also its identity.
struct Stamp {
    std::int64_t time = 0;
    std::int64_t device = 0;

    auto operator<=>(const Stamp&) const = default;
    [[nodiscard]] bool none() const { return time == 0; }
    [[nodiscard]] std::int64_t milliseconds() const { return time >> 16; }
};

/// The number of a new replica, by chance: no two are ever the same.
[[nodiscard]] std::int64_t new_device();

/// How far a stamp may be ahead of the clock of who takes it: beyond this the sender's clock is wrong.
inline constexpr std::int64_t most_ahead_milliseconds = 5 * 60 * 1000;

/// Milliseconds since 1970 (UTC). Injected, so that tests own the time.
using WallClock = std::function<std::int64_t()>;
[[nodiscard]] std::int64_t system_milliseconds();

/// "2017-03-01 14:05" in local time, for people.
[[nodiscard]] std::string local_time_text(std::int64_t milliseconds);

/// Gives stamps that only go up, whatever the wall clock does.
class HybridClock {
public:
    HybridClock(std::int64_t device, WallClock wall) : m_device(device), m_wall(std::move(wall)) {}

    /// Later than everything given or witnessed before.
    Stamp next();
    /// From now on be later than `seen`.
    void witness(const Stamp& seen);
    [[nodiscard]] std::int64_t device() const { return m_device; }
    [[nodiscard]] std::int64_t wall_milliseconds() const { return m_wall(); }

private:
    std::int64_t m_device;
    WallClock m_wall;
    std::int64_t m_last = 0;
};

}  // namespace noaber
