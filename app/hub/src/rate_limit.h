// SPDX-License-Identifier: EUPL-1.2
// How often somebody may ask something: a bucket that fills with time, and one bucket for each name.
#pragma once

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace noaber::hub {

class RateLimit {
public:
    using Time = std::chrono::steady_clock::time_point;
    RateLimit() = default;
    RateLimit(double per_second, double at_once) : m_per_second(per_second), m_at_once(at_once), m_left(at_once) {}

    /// Whether one more may pass now.
    [[nodiscard]] bool take(Time now) {
        m_left = left(now);
        m_filled = now;
        if (m_left < 1) return false;
        m_left -= 1;
        return true;
    }
    /// What was taken turned out to be allowed.
    void give_back() { m_left = std::min(m_at_once, m_left + 1); }
    /// Whether nobody asked for so long that this bucket is as good as new.
    [[nodiscard]] bool is_full(Time now) const { return left(now) >= m_at_once; }

private:
    [[nodiscard]] double left(Time now) const {
        const std::chrono::duration<double> passed = now - m_filled;
        return std::min(m_at_once, m_left + std::max(0.0, passed.count()) * m_per_second);
    }
    double m_per_second = 1;
    double m_at_once = 1;
    double m_left = 1;
    Time m_filled{};
};

/// By address or token. Safe in several threads.
class RateLimits {
public:
    RateLimits(double per_second, double at_once) : m_new(per_second, at_once) {}

    [[nodiscard]] bool take(const std::string& name, RateLimit::Time now) {
        const std::lock_guard lock(m_mutex);
        if (m_buckets.size() > most_names) std::erase_if(m_buckets, [&](auto& one) { return one.second.is_full(now); });
        return m_buckets.try_emplace(name, m_new).first->second.take(now);
    }

    void give_back(const std::string& name) {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_buckets.find(name); found != m_buckets.end()) found->second.give_back();
    }

private:
    static constexpr std::size_t most_names = 10'000;
    RateLimit m_new;
    std::mutex m_mutex;
    std::map<std::string, RateLimit> m_buckets;
};

}  // namespace noaber::hub
