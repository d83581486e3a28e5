// SPDX-License-Identifier: EUPL-1.2
// The laptop's side of the hub's HTTP API.
#pragma once

#include "sync/hub_session.h"

#include <noaber/base/errors.h>
#include <noaber/sync/live.h>
#include <noaber/sync/membership.h>
#include <noaber/sync/number_ranges.h>

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace noaber {

/// What the hub says to who comes in.
struct HubWelcome {
    std::string region;
    std::string region_name;
    bool demo = false;
    std::string account;
    std::string role;
    std::string numbering;
    std::string view;          ///< another one when this person may see more or less than before
    bool erases = false;       ///< it knows wissingen
    bool attachments = false;  ///< it keeps the bytes of attachments
    bool presence = false;     ///< it takes in what a person has open, and tells who else has
    bool same = true;          ///< of hello: the number that was named is still that transaction's
    std::int64_t head = 0;
    std::int64_t now = 0;            ///< milliseconds
    std::string coming_certificate;  ///< PEM that the hub will show later; "" when it said none
    std::string token;               ///< of join only
};

struct PulledLines {
    std::string text;
    std::int64_t last = 0;
    std::int64_t head = 0;
};

/// There is no network to the hub, or nobody answers there.
class HubAwayError : public StorageError {
public:
    using StorageError::StorageError;
};

/// One connection, kept open between requests. Throws HubAwayError when it can't be reached, StorageError the hub says something else,
/// PermissionError when it does not know the token, RevokedError when it knows it as revoked, InputError for what it finds wrong.
class HubClient {
public:
    /// `certificates`: see client_context() in tls.h. Throws InputError when the address is none, or would send the token in the
    /// clear over a network.
    HubClient(const std::string& address, std::string token, const std::string& certificates,
              std::chrono::milliseconds timeout);

    /// Who joins, and with what file, so that the hub can refuse before the invitation is used.
    struct Joiner {
        SignIn by;
        std::string device;  ///< name
        std::string region;  ///< that the file belongs to already; "" for none
        std::string plan;    ///< "leeg", "eigen" or "demo"
    };
    [[nodiscard]] HubWelcome join(const Joiner& joiner);
    /// `old`: "" for who has none yet.
    void change_password(const std::string& old, const std::string& password);
    /// `highest`: a number of this hub, and whose it was when it was given. `own`: the device of the stamps that are written
    /// here; the hub tells by it what is brought for others.
    [[nodiscard]] HubWelcome hello(const std::optional<Acknowledgement>& highest, std::int64_t own);
    [[nodiscard]] HubMessage push(const std::string& lines);
    /// `held`: numbers that need not come.
    [[nodiscard]] PulledLines pull(std::int64_t since, const NumberRanges& held = {});
    /// What is not for the exchange itself: the body of the answer. `path` after /api/v1/.
    [[nodiscard]] std::string get(const std::string& path);
    std::string post(const std::string& path, const std::string& json);
    std::string put(const std::string& path, const std::string& bytes);
    /// The socket of a live connection on which the handshake is done, and what came behind it already.
    [[nodiscard]] std::pair<Poco::Net::StreamSocket, std::string> live();
    /// From another thread: what is being waited for fails at once.
    void abort() noexcept;

private:
    struct Answer {
        int status = 0;
        std::string body;
        std::string last;
        std::string head;
    };
    [[nodiscard]] Answer ask(const std::string& method, const std::string& path, const std::string& body,
                             const std::string& type);
    [[nodiscard]] Answer ask_checked(const std::string& method, const std::string& path, const std::string& body = {},
                                     const std::string& type = {});
    void unpack(Answer& answer) const;
    [[nodiscard]] std::string unreachable() const;
    void authorize(Poco::Net::HTTPRequest& request) const;

    std::string m_address;
    std::string m_token;
    std::int64_t m_own = 0;  ///< as hello was told
    std::string m_view;      ///< as hello gave it; what is fetched must be of that view
    Waiting m_waiting;
    std::unique_ptr<Poco::Net::HTTPClientSession> m_session;
};

}  // namespace noaber
