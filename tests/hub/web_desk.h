// SPDX-License-Identifier: EUPL-1.2
// A hub with a small plan and people who open its pages without a browser: requests as they travel, and what comes back.
#pragma once

#include "core_schema.h"
#include "hub_desk.h"
#include "raw_client.h"

#include <noaber/jaarplan/actie.h>

#include <atomic>
#include <string>
#include <vector>

namespace noaber::test {

inline constexpr const char* good_password = "een goed wachtwoord";

/// A day's request for a page; `headers` with their line ends.
struct PageRequest {
    std::string method = "GET";
    std::string path;
    std::string cookie = {};
    std::string body = {};
    std::string headers = {};
};

/// Before the hub that looks at it.
struct HubClock {
    std::atomic<std::int64_t> later = 0;  ///< milliseconds that the hub's clock is ahead
};

struct WebDesk : HubClock, HubDesk {
    Laptop planner;
    Persoon femke;
    Persoon henk;
    Actie zaal;   ///< Femke's
    Actie brief;  ///< Henk's

    explicit WebDesk(hub::HubOptions options = {})
        : HubDesk(with_clock(std::move(options)), core_schema()),
          planner(*this, "Plannen", hub::Role::veiligheidsbureau) {
        femke.naam = "Femke Wolbert";
        femke.telefoon = "0612345678";
        henk.naam = "Henk Rolink";
        henk.telefoon = "0687654321";
        auto tx = planner.store->begin("Mensen en acties");
        tx.put(femke);
        tx.put(henk);
        zaal.titel = "Zaal reserveren";
        zaal.eigenaar = femke.id;
        tx.put(zaal);
        brief.titel = "Brief schrijven";
        brief.eigenaar = henk.id;
        tx.put(brief);
        tx.commit();
        sync();
    }

    void sync() const { (void)sync_once(*planner.store, planner.membership); }

    /// An account with a password, and no laptop in use.
    void account(const std::string& name, hub::Role role) const {
        (void)hub->accounts().join(code(role, name), "laptop", "");
        hub->accounts().set_password(hub->accounts().account(region.id, name), good_password);
    }

    [[nodiscard]] RawAnswer open(const PageRequest& asked) const { return open_at(port, asked); }
    [[nodiscard]] static RawAnswer open_at(std::uint16_t port, const PageRequest& asked) {
        RawClient client(port);
        std::string request =
            asked.method + " " + asked.path + " HTTP/1.1\r\nHost: hub.example\r\nConnection: close\r\n";
        if (!asked.cookie.empty()) request += "Cookie: " + asked.cookie + "\r\n";
        if (asked.method == "POST")
            request += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                       std::to_string(asked.body.size()) + "\r\n";
        client.send(request + asked.headers + "\r\n" + asked.body);
        return answer_of(client.receive());
    }

    [[nodiscard]] RawAnswer sign_in(const std::string& name, const std::string& password = good_password,
                                    const std::string& more = {}) const {
        return open({"POST", "/aanmelden", "", "naam=" + name + "&wachtwoord=" + password + more});
    }
    /// "noaber=..." of somebody who signed in.
    [[nodiscard]] std::string cookie_of(const std::string& name) const { return cookie_in(sign_in(name)); }
    [[nodiscard]] static std::string cookie_in(const RawAnswer& answer) {
        const std::string word = "Set-Cookie: ";
        const auto at = answer.headers.find(word);
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, answer.headers + answer.body);
        return answer.headers.substr(at + word.size(), answer.headers.find(';', at) - at - word.size());
    }
    /// What the forms of that session show.
    [[nodiscard]] std::string proof_of(const std::string& cookie) const {
        return between(open({.path = "/", .cookie = cookie}).body, "name=\"bewijs\" value=\"", "\"");
    }
    [[nodiscard]] RawAnswer set(const std::string& cookie, const Actie& actie, const std::string& to) const {
        return open(
            {"POST", "/acties/zet", cookie, "bewijs=" + proof_of(cookie) + "&actie=" + actie.id.text + "&naar=" + to});
    }
    [[nodiscard]] RawAnswer undo(const std::string& cookie, const Actie& actie, const std::string& stamp) const {
        return open({"POST", "/acties/terug", cookie,
                     "bewijs=" + proof_of(cookie) + "&actie=" + actie.id.text + "&stempel=" + stamp});
    }
    /// The stamp that the page behind a change can undo.
    [[nodiscard]] static std::string stamp_in(const RawAnswer& answer) {
        return between(answer.headers, "&stempel=", "\r\n");
    }
    [[nodiscard]] static std::string to(const RawAnswer& answer) {
        return between(answer.headers + "\r\n", "Location: ", "\r\n");
    }
    [[nodiscard]] ActieStatus status(const Actie& actie) const {
        sync();
        const auto found = planner.store->find(actie.id);
        BOOST_REQUIRE(found.has_value());
        return found->status;
    }

    /// The first text between those two; "" when there is none.
    [[nodiscard]] static std::string between(const std::string& text, const std::string& before,
                                             const std::string& after) {
        const auto start = text.find(before);
        if (start == std::string::npos) return {};
        const auto from = start + before.size();
        return text.substr(from, text.find(after, from) - from);
    }

private:
    hub::HubOptions with_clock(hub::HubOptions options) {
        options.wall = [this] { return system_milliseconds() + later; };
        options.strangers_at_once = 1000;  // all of a test come from one address
        return options;
    }
};

}  // namespace noaber::test
