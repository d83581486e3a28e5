// SPDX-License-Identifier: EUPL-1.2
// What a person may ask the hub about accounts and devices: their own; a beheerder about all of the region.
#pragma once

#include <noaber/sync/membership.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace noaber {

struct HubAccount {
    std::string id;
    std::string name;
    std::string role;
    std::string gemeente;
    std::int64_t devices = 0;  ///< that have access
    bool second_step = false;  ///< wants a code besides the password
};

struct HubDevice {
    std::string id;
    std::string name;
    std::string account_id;
    std::string account;      ///< name
    std::int64_t joined = 0;  ///< milliseconds
    bool revoked = false;
    bool web = false;      ///< a session on the hub's pages: there is no plan on it
    bool own = false;      ///< of who asks
    bool current = false;  ///< the one that asks
};

/// A line of the log of who came in and what was done to accounts.
struct HubLogin {
    std::int64_t at = 0;  ///< milliseconds
    std::string address;
    std::string account;  ///< name; "" from the command line of the hub, or when nobody has it
    std::string device;   ///< name
    std::string what;     ///< Dutch
};

/// What is put into the app that makes the codes.
struct SecondStep {
    std::string secret;   ///< in groups of four, to type
    std::string address;  ///< otpauth://..., what the QR code says
};

/// Every request waits for the hub. Throws PermissionError when this person may not, InputError for what the hub finds wrong,
/// StorageError when it can't be reached.
class AccountsClient {
public:
    explicit AccountsClient(const Membership& membership);
    ~AccountsClient();
    AccountsClient(const AccountsClient&) = delete;
    AccountsClient& operator=(const AccountsClient&) = delete;

    [[nodiscard]] std::vector<HubAccount> accounts();
    /// `account`: its id.
    void change(const std::string& account, const std::string& role, const std::string& gemeente);
    /// The code, which the hub tells only now.
    [[nodiscard]] std::string invite(const std::string& name, const std::string& role, const std::string& gemeente);
    /// All of the region for a beheerder, for others their own.
    [[nodiscard]] std::vector<HubDevice> devices();
    /// Newest first, a thousand at most; for a beheerder.
    [[nodiscard]] std::vector<HubLogin> logins();
    /// The plan goes from that device at its next contact. `device`: its id.
    void revoke(const std::string& device);
    /// The second step of the own account when it signs in; the account wants it once a right code was given.
    [[nodiscard]] bool has_second_step();
    [[nodiscard]] SecondStep begin_second_step();
    /// Spare codes, which the hub tells only now; each serves once.
    [[nodiscard]] std::vector<std::string> confirm_second_step(const std::string& code);
    /// `code`: so that a laptop that is found is not enough.
    void drop_second_step(const std::string& code);
    /// Of anybody, by a beheerder. `account`: its id.
    void drop_second_step_of(const std::string& account);
    /// From another thread: what is being waited for fails at once, and so does all that follows.
    void abort() noexcept;

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}  // namespace noaber
