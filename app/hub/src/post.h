// SPDX-License-Identifier: EUPL-1.2
// Which mails were sent: each key once, whatever happens to the hub in between.
#pragma once

#include <noaber/base/stamp.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace noaber {
class Session;
}

namespace noaber::hub {

enum class Poststaat {
    wacht,      ///< it failed for certain, and is tried again
    versturen,  ///< somebody is at it
    bezorgd,
    mislukt,  ///< certainly not, and it is not tried any more
    onzeker,  ///< perhaps: the hub or the connection went in between. Never sent again by itself
};

inline constexpr std::int64_t meeste_postpogingen = 5;

/// May be used by several threads and processes at once. Throws StorageError.
class Post {
public:
    /// The table must be there: Accounts makes it.
    Post(std::unique_ptr<Session> session, WallClock wall);
    ~Post();

    /// Whether there is nothing to do any more for this key, or another hub is at it.
    [[nodiscard]] bool is_klaar(std::string_view regio, std::string_view sleutel) const;
    /// Which attempt this one may make now, from 1; 0: none, because another is at it, it is done, or it is too early after one
    /// that failed.
    [[nodiscard]] std::int64_t neem(std::string_view regio, std::string_view sleutel);
    /// How it went.
    void noteer(std::string_view regio, std::string_view sleutel, Poststaat hoe, const std::string& waarom);
    /// What is being sent for so long that its hub is gone becomes onzeker; gives how many. Forgets what is more than two years old.
    std::size_t ruim_op();

private:
    WallClock m_wall;
    mutable std::mutex m_mutex;
    std::unique_ptr<Session> m_session;
};

}  // namespace noaber::hub
