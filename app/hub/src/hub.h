// SPDX-License-Identifier: EUPL-1.2
// The hub as a whole: accounts, regions, the HTTP server and the live loop, from start to stop.
#pragma once

#include "accounts.h"
#include "hub_log.h"
#include "live_loop.h"
#include "oproepronde.h"
#include "postronde.h"
#include "rate_limit.h"
#include "storage.h"

#include <noaber/plugin/plugin.h>

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace Poco {
class ThreadPool;
}
namespace Poco::Net {
class HTTPServer;
}

namespace noaber::hub {

/// Whether somebody in front of the hub does TLS.
enum class Proxy { none, does_tls };

/// What the hub shows to prove who it is; PEM files, the certificate with those that vouch for it behind it. Read at the start.
struct HubCertificate {
    std::filesystem::path certificate;
    std::filesystem::path key;
};

struct HubOptions {
    std::shared_ptr<const Storage> storage;  ///< must be given
    std::string host = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0: any that is free
    Proxy proxy = Proxy::none;
    std::optional<HubCertificate> tls;  ///< none: without TLS, which goes on this machine only
    std::string coming_certificate;     ///< PEM: laptops that know this hub by its certificate will trust that one too
    WallClock wall = system_milliseconds;
    HubLog log = [](const LogEntry&) {};
    LiveLimits live;
    std::vector<HubPage> pages;                       ///< what plugins show to phones
    std::vector<HubLinkPage> link_pages;              ///< what they show to who has a link
    std::vector<HubMails> mails;                      ///< what plugins have sent
    std::chrono::milliseconds post_kijken{60'000};    ///< how often is looked which mails are to be sent
    std::vector<EligibilityRule> bevoegdheidsregels;  ///< of plugins: who may serve a duty
    OproepInstellingen oproep;                        ///< how people are called up
    Erasing erasing = Erasing::by_bureau;
    std::size_t most_body = std::size_t{64} << 20;  ///< bytes of a push
    double requests_per_second = 50;                ///< of one token
    double requests_at_once = 200;
    double strangers_per_second = 1;  ///< requests of one address without a token that stands
    double strangers_at_once = 30;
    std::chrono::milliseconds patience{15'000};  ///< with a connection that says nothing
    std::chrono::milliseconds whole_body{120'000};
};

/// Counted since the start.
struct HubCounts {
    std::atomic<std::uint64_t> requests{0};
    std::atomic<std::uint64_t> refused{0};  ///< answered with 400 and above
    std::atomic<std::uint64_t> pulls{0};
};

class Hub {
public:
    /// Serves when it returns. `schema` must outlive it. Throws InputError for an address that would send tokens in the
    /// clear, StorageError when a file can't be opened or the port is taken.
    Hub(HubOptions options, const Schema& schema);
    /// Takes what came in to the disk, and ends.
    ~Hub();
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    [[nodiscard]] std::string address() const;  ///< "https://10.0.0.5:8080"
    /// How people reach it, where that was told: "https://hub.voorbeeld.nl".
    [[nodiscard]] std::string public_address() const;
    [[nodiscard]] Accounts& accounts() { return m_accounts; }

    // --- for the requests ---
    [[nodiscard]] const HubOptions& options() const { return m_options; }
    /// Opened when it is first asked for. Throws StorageError.
    [[nodiscard]] RegionServer& region(const std::string& id);
    [[nodiscard]] LiveLoop& live() { return m_live; }
    [[nodiscard]] Oproepen& oproepen() { return m_oproepen; }
    [[nodiscard]] Oproepronde& ronde() { return m_ronde; }
    [[nodiscard]] Postronde& postronde() { return m_postronde; }
    [[nodiscard]] HubCounts& counts() { return m_counts; }
    [[nodiscard]] RateLimits& callers() { return m_callers; }
    [[nodiscard]] RateLimits& strangers() { return m_strangers; }
    /// Prometheus' text.
    [[nodiscard]] std::string metrics();

private:
    [[nodiscard]] std::vector<PostRegion> post_regions();
    HubOptions m_options;
    const Schema& m_schema;
    Accounts m_accounts;
    Oproepen m_oproepen;
    HubCounts m_counts;
    RateLimits m_callers;
    RateLimits m_strangers;
    LiveLoop m_live;
    std::mutex m_mutex;
    std::map<std::string, std::unique_ptr<RegionServer>> m_regions;
    std::unique_ptr<Poco::ThreadPool> m_threads;
    std::unique_ptr<Poco::Net::HTTPServer> m_server;
    Oproepronde m_ronde;
    Post m_post;
    Postronde m_postronde;
};

}  // namespace noaber::hub
