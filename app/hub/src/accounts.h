// SPDX-License-Identifier: EUPL-1.2
// Who may use the hub: regions, accounts, invitations, devices, and the log of who came in.
#pragma once

#include "rights.h"

#include <noaber/base/stamp.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {
class Session;
}

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
};

struct Invitation {
    std::string region;  ///< id
    std::string name;    ///< whose account it will be
    Role role = Role::lezer;
    std::string gemeente;
};

/// One line of the list for the beheerder.
struct Device {
    std::string id;
    std::string name;
    std::string account;  ///< name
    Role role = Role::lezer;
    std::string region;  ///< name
    std::int64_t joined = 0;
    bool revoked = false;
};

struct Joined {
    std::string token;
    Caller caller;
};

inline constexpr std::int64_t invitation_days = 14;

/// The tables that the accounts are kept in, each after those that it names.
[[nodiscard]] std::vector<std::string> account_tables();

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
    /// The one demo region of this hub; the same one when it is there already.
    Region add_demo_region();

    /// The code, which is stored nowhere.
    [[nodiscard]] std::string invite(const Invitation& invitation);
    /// For which region the code is, while it can be used.
    [[nodiscard]] std::optional<Region> invited_to(std::string_view code) const;
    /// Makes the account and its first device. A code serves once. Throws InputError when it is unknown, used or too old.
    [[nodiscard]] Joined join(std::string_view code, const std::string& device_name, const std::string& address);
    /// Whose token this is; nothing when it is unknown or revoked.
    [[nodiscard]] std::optional<Caller> caller(std::string_view token) const;
    /// Whether the device is there and not revoked.
    [[nodiscard]] bool stands(std::string_view device) const;
    /// All that ever joined.
    [[nodiscard]] std::vector<Device> devices() const;
    /// Throws InputError when there is no such device.
    void revoke(std::string_view device);

private:
    void migrate();
    void note_login(const std::string& account, const std::string& device, const std::string& address,
                    std::string_view what);
    WallClock m_wall;
    mutable std::mutex m_mutex;
    std::unique_ptr<Session> m_session;
};

}  // namespace noaber::hub
