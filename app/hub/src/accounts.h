// SPDX-License-Identifier: EUPL-1.2
// Who may use the hub: regions, accounts, invitations, devices, and the log of who came in.
#pragma once

#include "rights.h"

#include <noaber/base/errors.h>
#include <noaber/base/stamp.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace noaber {
class Session;
class SessionTransaction;
}  // namespace noaber

namespace noaber::hub {

/// A tenant; nothing crosses it. The id is also the name of its file, and what ids of imported records are derived from.
struct Region {
    std::string id;
    std::string name;
    bool demo = false;
};

/// A device that showed its token, and whose it is.
struct Caller {
    std::string device;  ///< id
    std::string device_name;
    std::string account;  ///< id
    std::string name;
    Role role = Role::lezer;
    std::string gemeente;
    std::string region;  ///< id
    std::string
        persoon;  ///< id of the record in the plan that the account stands for; while it is not known "", or a name
    /// The device of the stamps that its laptop says it writes; nothing when it is too old to say so.
    std::optional<std::int64_t> stamps = {};
    std::string gemeente_id =
        {};  ///< of the record in the plan with the name `gemeente`; "" before placed(), or when there is none
    bool knows_erasure = false;  ///< its laptop says that it can wipe
    [[nodiscard]] Actor actor() const { return {role, persoon, gemeente_id}; }
};

struct Invitation {
    std::string region;  ///< id
    std::string name;    ///< whose account it will be
    Role role = Role::lezer;
    std::string gemeente;
    std::string persoon = {};  ///< id or name in the plan; "" when the account's name has to tell
};

/// Who is told apart by name within a region; lists for the beheerder.
struct Account {
    std::string id;
    std::string name;
    Role role = Role::lezer;
    std::string gemeente;
    std::string persoon;
    std::string region;  ///< id
    std::int64_t made = 0;
    std::int64_t devices = 0;  ///< that have access
    bool password = false;
    bool second_step = false;
};

/// What is to become of an account; what is not named stays.
struct AccountChange {
    std::optional<Role> role;
    std::optional<std::string> gemeente;
    std::optional<std::string> persoon;
};

/// What the token that somebody gets is good for.
enum class DeviceKind {
    laptop,  ///< the API, until it is revoked
    web,     ///< the hub's pages, for a while
};

struct Device {
    std::string id;
    std::string name;
    std::string account_id;
    std::string account;  ///< name
    Role role = Role::lezer;
    std::string region_id;
    std::string region;  ///< name
    std::int64_t joined = 0;
    bool revoked = false;
    DeviceKind kind = DeviceKind::laptop;
};

struct Joined {
    std::string token;
    Caller caller;
};

/// Somebody at the door.
struct LoginAttempt {
    std::string region;  ///< id; "" when the name has to tell
    std::string name;
    std::string password;
    std::string device;            ///< name
    std::string address;           ///< from where
    std::string second_step = {};  ///< as typed: six digits, or a spare code; "" when nothing was asked yet
    DeviceKind kind = DeviceKind::laptop;
};

/// Who does something to an account; all empty from the command line of the hub.
struct Doer {
    std::string account;  ///< id
    std::string device;
    std::string address;
};

/// One line of the log of who came in and what was done to accounts.
struct LoginLine {
    std::int64_t at = 0;
    std::string address;
    std::string account;  ///< name; "" from the command line, or when nobody has it
    std::string device;   ///< name
    std::string what;     ///< Dutch
};

/// Too many wrong passwords: nobody is let in for a while, also with the right one.
class LockedError : public Error {
public:
    using Error::Error;
};

/// Name and password are right, and the account wants a code too.
class SecondStepNeeded : public InputError {
public:
    using InputError::InputError;
};

/// What a calendar that is fetched by its address shows.
enum class FeedKind { own, functie, region };

struct Feed {
    std::string id;
    FeedKind kind = FeedKind::own;
    std::string functie;  ///< of FeedKind::functie: id
    std::int64_t made = 0;
};

/// What an app needs to make codes.
struct SecondStepSecret {
    std::string secret;   ///< base32
    std::string address;  ///< what a QR code says
};

inline constexpr std::int64_t invitation_days = 14;
inline constexpr std::int64_t web_session_hours = 12;

/// A role as the database has it; one that only a newer hub knows may read.
[[nodiscard]] Role stored_role(std::string_view name);
/// The tables that the accounts are kept in, each after those that it names.
[[nodiscard]] std::vector<std::string> account_tables();

/// Throws InputError when it is too short or too long to be a password.
void check_password(std::string_view password);

/// May be used by several threads and processes at once. Throws StorageError.
class Accounts {
public:
    explicit Accounts(std::unique_ptr<Session> session, WallClock wall = system_milliseconds);
    ~Accounts();

    [[nodiscard]] std::vector<Region> regions() const;
    [[nodiscard]] std::optional<Region> region(std::string_view id) const;
    /// By id or name. Throws InputError when there is none, or when none was named and there are several.
    [[nodiscard]] Region chosen_region(std::string_view named) const;
    Region add_region(std::string name);
    /// One that another hub made, with its id: this one serves it for a while. The same one when it is there already.
    void adopt_region(const Region& region);
    /// The one demo region of this hub; the same one when it is there already.
    Region add_demo_region();

    /// The code, which is stored nowhere.
    [[nodiscard]] std::string invite(const Invitation& invitation);
    /// For which region the code is, and as what one comes in, while it can be used.
    [[nodiscard]] std::optional<std::pair<Region, Role>> invited_to(std::string_view code) const;
    /// Makes the account and its first device; who has an account by that name gets a device more, and the role that the
    /// invitation names. A code serves once. Throws InputError when it is unknown, used or too old.
    [[nodiscard]] Joined join(std::string_view code, const std::string& device_name, const std::string& address);
    /// Whose laptop's token this is; nothing when it is unknown or revoked.
    [[nodiscard]] std::optional<Caller> caller(std::string_view token) const;
    /// The region of the token's device, when that was revoked; nothing for a token that is not known.
    [[nodiscard]] std::optional<std::string> revoked(std::string_view token) const;
    /// Whose device it is now; nothing when it is not there or revoked.
    [[nodiscard]] std::optional<Caller> caller_of(std::string_view device) const;
    /// All that ever joined.
    [[nodiscard]] std::vector<Device> devices() const;
    /// Takes its access, and with a laptop's its account's password, web sessions and feeds. Throws InputError when there is no such
    /// device.
    void revoke(std::string_view device, const Doer& by = {});

    /// Of a device that joined a moment ago with what does not fit: its token never left the hub.
    void drop(std::string_view device);

    // --- accounts (accounts_manage_query.cpp) ---
    [[nodiscard]] std::vector<Account> accounts(std::string_view region) const;
    /// By id or name. Throws InputError when there is none.
    [[nodiscard]] Account account(std::string_view region, std::string_view named) const;
    /// Throws InputError when nobody would be beheerder any more.
    void change(const Account& account, const AccountChange& change, const Doer& by = {});
    /// Which person of the plan the account stands for. No act of anybody: the name told it.
    void bind(const std::string& account, const std::string& persoon);
    /// A line of the log about what was done by other means.
    void note(const std::string& region, const std::string& what, const Doer& by = {});
    /// Newest first; `region`: id, "" for all.
    [[nodiscard]] std::vector<LoginLine> logins(std::string_view region, std::size_t most) const;
    /// Another value once anything here was changed, by whatever process.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> version() const;

    /// Wissen (accounts_erase_query.cpp): what the hub itself keeps of a person of the plan. Their accounts get no name any more, and no
    /// access; who was called up stays as a line without a name. `persoon`: id.
    void erase_person(const std::string& region, const std::string& persoon, const Doer& by);

    // --- passwords (accounts_password_query.cpp) ---
    /// Throws InputError as check_password does.
    void set_password(const Account& account, std::string_view password, const Doer& by = {});
    /// The same for who shows the old one, where there is one: a laptop that is found must not be enough to stay in.
    void change_password(const Account& account, std::string_view old, std::string_view password, const Doer& by);
    /// Another device, or a web session, for who has a password. Throws InputError when name and password do not belong
    /// together or the code is not right, SecondStepNeeded when there is none and there must be, LockedError after too many attempts, of this account or from this address.
    [[nodiscard]] Joined login(const LoginAttempt& attempt);

    // --- the second step of signing in with a password (accounts_totp_query.cpp) ---
    /// A new secret, that the account does not want a code of before confirm. Throws InputError when there is a second step
    /// already, or no password that it would be beside.
    [[nodiscard]] SecondStepSecret begin_second_step(const Account& account);
    /// The one of begin, while it is not confirmed. Throws InputError when there is none.
    [[nodiscard]] SecondStepSecret pending_second_step(const Account& account) const;
    /// From now on it is wanted. Gives ten spare codes, each good once, which are stored nowhere. Throws InputError when the
    /// code is not right.
    [[nodiscard]] std::vector<std::string> confirm_second_step(const Account& account, std::string_view code,
                                                               const Doer& by);
    /// By who shows a code of it. Throws InputError, LockedError.
    void drop_second_step(const Account& account, std::string_view code, const Doer& by);
    /// By a beheerder, for who lost the app. Throws InputError when there is none.
    void take_second_step_off(const Account& account, const Doer& by = {});

    // --- web sessions (accounts_session_query.cpp): devices that go by themselves ---
    /// Whose session this is; nothing when it is unknown or over.
    [[nodiscard]] std::optional<Caller> web_caller(std::string_view token) const;
    void end_web_session(std::string_view token);

    // --- feeds: calendars fetched by an address that nobody else knows (accounts_feed_query.cpp) ---
    /// The token of the new one, which is stored nowhere. Throws InputError when there are too many.
    [[nodiscard]] std::string add_feed(const std::string& account, FeedKind kind, const std::string& functie);
    [[nodiscard]] std::vector<Feed> feeds(const std::string& account) const;
    /// Throws InputError when this account has none of that id.
    void drop_feed(const std::string& account, std::string_view feed);
    /// What it shows, and for whom; nothing when it is unknown or was dropped. The caller has no device.
    [[nodiscard]] std::optional<std::pair<Feed, Caller>> feed(std::string_view token) const;

private:
    void migrate();
    void note_login(const std::string& region, const Doer& by, std::string_view what);
    // Under m_mutex.
    void insert_if_new(const Region& region);
    [[nodiscard]] std::vector<Account> accounts_locked(std::string_view region) const;
    void set_right(const std::string& account, Role role, const std::string& gemeente, const std::string& persoon);
    void make_or_renew(Caller& caller);
    void keep_a_beheerder(const Account& changed, Role role) const;
    [[nodiscard]] Joined add_device(const Caller& caller, const std::string& device_name, DeviceKind kind);
    enum class Code { not_wanted, missing, right, wrong };
    /// A right one is used up.
    [[nodiscard]] Code use_code(const std::string& account, std::string_view typed);
    void forget_second_step(const Account& account, const Doer& by, std::string_view what);
    void note_wrong(const std::string& name, const std::string& region, const std::string& address,
                    std::string_view what);
    /// The code was wrong: that is noted, written, and thrown (InputError).
    [[noreturn]] void refuse_code(SessionTransaction& writing, const std::string& name, const std::string& region,
                                  const std::string& address);
    /// Those that are over, and of this account all but the newest few.
    void clear_web_sessions(const std::string& account);
    void end_web_sessions_of(const std::string& account);
    void end_feeds_of(const std::string& account);
    void check_lock(const std::string& name) const;
    void check_account_lock(const std::string& name) const;
    void note_failure(const std::string& name, int free);
    [[nodiscard]] bool hash_fits(const std::string& hash, std::string_view password);
    WallClock m_wall;
    mutable std::mutex m_mutex;
    std::mutex m_hashing;
    std::atomic<std::int64_t> m_writes{0};
    std::unique_ptr<Session> m_session;
};

}  // namespace noaber::hub
