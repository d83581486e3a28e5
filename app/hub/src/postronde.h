// SPDX-License-Identifier: EUPL-1.2
// Sending the mails that the plan asks for: each minute, each once.
#pragma once

#include "bezorger.h"
#include "hub_log.h"
#include "post.h"

#include <noaber/plugin/hub_page.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace noaber::hub {

/// The plan of a region, to look into.
struct PostRegion {
    std::string id;
    std::function<std::int64_t()> stand;  ///< another one when anything changed
    std::function<void(const std::function<void(const Store&)>&)> look;
    std::shared_ptr<const HubLinks> links;
};

class Postronde {
public:
    /// `regions`: all of them, when it is looked. `bezorger`: none when the hub has no mail; then nothing is ever looked for.
    Postronde(Post& post, std::vector<HubMails> mails, std::unique_ptr<Bezorger> bezorger,
              std::function<std::vector<PostRegion>()> regions, WallClock wall, HubLog log);
    ~Postronde();
    Postronde(const Postronde&) = delete;
    Postronde& operator=(const Postronde&) = delete;

    /// Sends all that is to be sent now; gives how many were. Not in two threads at once. Throws StorageError.
    std::size_t werk();
    /// Calls werk() so often, in a thread of its own until stop().
    void start(std::chrono::milliseconds every);
    void stop();

private:
    /// With where it goes, which only the plan knows.
    struct Addressed {
        HubMail mail;
        std::string naam;
        std::string email;
    };
    [[nodiscard]] std::vector<Addressed> te_versturen(const PostRegion& region) const;
    [[nodiscard]] bool verstuur(const PostRegion& region, const Addressed& one);
    void run(std::chrono::milliseconds every);
    /// Whether it is to go on.
    [[nodiscard]] bool wait(std::chrono::milliseconds time);

    Post& m_post;
    std::vector<HubMails> m_mails;
    std::unique_ptr<Bezorger> m_bezorger;
    std::function<std::vector<PostRegion>()> m_regions;
    WallClock m_wall;
    HubLog m_log;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

}  // namespace noaber::hub
