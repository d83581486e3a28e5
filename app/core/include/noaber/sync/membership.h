// SPDX-License-Identifier: EUPL-1.2
// How a file belongs to a hub: address and token, kept beside the file, readable by its owner only, never in the log.
#pragma once

#include <noaber/base/errors.h>
#include <noaber/store/store.h>
#include <noaber/sync/noodhub.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace noaber {

/// The hub of one's region, or one that a colleague's laptop is for a while on a network without it.
enum class HubKind { own, emergency };

struct Membership {
    std::string address;  ///< "https://hub.voorbeeld.example", "http://127.0.0.1:8080"
    std::string token;
    std::string region;       ///< id
    std::string region_name;  ///< for people
    std::string account;      ///< name
    std::string role;
    std::string certificate;  ///< PEM of who vouches for the hub, when that is nobody this computer trusts by itself
    HubKind kind = HubKind::own;
};

/// The hub of that region took this device's access back: its plan must go from this computer.
class RevokedError : public PermissionError {
public:
    RevokedError(const std::string& reason, std::string region)
        : PermissionError(reason), m_region(std::move(region)) {}
    [[nodiscard]] const std::string& region() const { return m_region; }

private:
    std::string m_region;  ///< id
};

/// Name and password are right, and the account wants its second step too: SignIn::second_step.
class SecondStepError : public InputError {
public:
    using InputError::InputError;
};

/// FILE.hub; of an emergency hub FILE.noodhub.hub.
[[nodiscard]] std::filesystem::path membership_file(const std::filesystem::path& file, HubKind kind = HubKind::own);
/// What the file follows: the emergency hub while there is one, else its own. Nothing when it has joined neither. Throws
/// InputError when what is there can't be read.
[[nodiscard]] std::optional<Membership> membership_of(const std::filesystem::path& file);
/// The same of that kind, whether it is followed or not.
[[nodiscard]] std::optional<Membership> membership_of(const std::filesystem::path& file, HubKind kind);

/// Removes the file, its journal, its copies (reservekopieen/), what it had as an emergency hub, and its memberships, in that order, so that what breaks off is done
/// again at the next contact. Gives those that could not be removed.
std::vector<std::filesystem::path> remove_plan(const std::filesystem::path& file);

/// With what one comes in: an invitation, or name and password of an account. A password beside an invitation is the account's
/// from then on.
struct SignIn {
    std::string code;
    std::string account;
    std::string password;
    std::string second_step = {};  ///< beside a password: six digits of the account's app, or a spare code
};

/// PEM in a file, of a hub with a certificate of its own. Throws InputError when it can't be read.
[[nodiscard]] std::string read_certificate(const std::filesystem::path& file);

/// Joining in three steps, so that a window stays alive meanwhile: made and finished in the store's thread, asked in any.
class HubJoin {
public:
    /// Throws InputError: the address is none, or would send the code in the clear.
    HubJoin(Store& store, const std::string& address, const SignIn& by, const std::string& device,
            const std::string& certificate = {});
    /// With an invitation.
    HubJoin(Store& store, const std::string& address, const std::string& code, const std::string& device,
            const std::string& certificate = {});
    /// An emergency hub, which is known by its code; "https://" need not be typed. The membership of the file's own hub stays.
    HubJoin(Store& store, const std::string& address, const NoodhubCode& code, const std::string& device);
    ~HubJoin();
    HubJoin(const HubJoin&) = delete;
    HubJoin& operator=(const HubJoin&) = delete;

    /// The step that waits for the hub. Touches no store. Throws as join_hub does.
    void ask();
    /// From another thread: ask() fails at once.
    void abort() noexcept;
    /// After ask(): the file takes the hub's region, and the membership is kept.
    Membership finish();

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

/// Joins the hub and keeps the membership. The file takes the hub's region.
/// Throws SecondStepError; InputError: the invitation or the password is not good, the address is none or would send the token in the clear, the file belongs to
/// another region, or one of the two is a demo and the other is not. StorageError: the hub can't be reached.
/// `certificate`: PEM, or "".
Membership join_hub(Store& store, const std::string& address, const SignIn& by, const std::string& device,
                    const std::string& certificate = {});
/// The same with an invitation.
Membership join_hub(Store& store, const std::string& address, const std::string& code, const std::string& device,
                    const std::string& certificate = {});

/// The file is not shared any more. All that is in it stays, also what waited: it goes along when the file joins again.
/// The hub is not told; there the device stands until it is revoked. Throws StorageError.
void leave_hub(const std::filesystem::path& file);

/// Back from the emergency hub to the file's own. Throws StorageError.
void leave_noodhub(Store& store);

/// For signing in on another device. `old`: "" for who has none yet. Throws as sync_once, InputError when one is not good.
void change_password(const Membership& membership, const std::string& old, const std::string& password);

}  // namespace noaber
