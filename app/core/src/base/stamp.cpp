// SPDX-License-Identifier: EUPL-1.2
// The hybrid logical clock: wall time where it goes up, a counter where it doesn't.
#include <noaber/base/stamp.h>

#include <Poco/DateTimeFormatter.h>
#include <Poco/LocalDateTime.h>
#include <Poco/Timestamp.h>

#include <algorithm>
#include <chrono>
#include <random>

namespace noaber {

std::int64_t system_milliseconds() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::string local_time_text(std::int64_t milliseconds) {
    const Poco::LocalDateTime local{Poco::DateTime(Poco::Timestamp(milliseconds * 1000))};
    return Poco::DateTimeFormatter::format(local, "%Y-%m-%d %H:%M");
}

std::int64_t new_device() {
    std::random_device random;
    return ((static_cast<std::int64_t>(random()) << 31) ^ random()) & 0x3fffffffffffffff;
}

Stamp HybridClock::next() {
    m_last = std::max(m_last + 1, m_wall() << 16);
    return {m_last, m_device};
}

void HybridClock::witness(const Stamp& seen) { m_last = std::max(m_last, seen.time); }

}  // namespace noaber
