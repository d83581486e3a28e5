// SPDX-License-Identifier: EUPL-1.2
// How a file belongs to a hub: address and token, kept beside the file, readable by its owner only, never in the log.
#pragma once

#include <noaber/store/store.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace noaber {

struct Membership {
    std::string address;  ///< "https://hub.voorbeeld.example", "http://127.0.0.1:8080"
    std::string token;
    std::string region;       ///< id
    std::string region_name;  ///< for people
    std::string account;      ///< name
    std::string role;
    std::string certificate;  ///< PEM of who vouches for the hub, when that is nobody this computer trusts by itself
};

/// FILE.hub
[[nodiscard]] std::filesystem::path membership_file(const std::filesystem::path& file);
/// Nothing when the file has not joined. Throws InputError when what is there can't be read.
[[nodiscard]] std::optional<Membership> membership_of(const std::filesystem::path& file);

/// PEM in a file, of a hub with a certificate of its own. Throws InputError when it can't be read.
[[nodiscard]] std::string read_certificate(const std::filesystem::path& file);

/// Joining in three steps, so that a window stays alive meanwhile: made and finished in the store's thread, asked in any.
class HubJoin {
public:
    /// Throws InputError: the address is none, or would send the code in the clear.
    HubJoin(Store& store, const std::string& address, const std::string& code, const std::string& device,
            const std::string& certificate = {});
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

/// Joins the hub with an invitation and keeps the membership. The file takes the hub's region.
/// Throws InputError: the invitation is not good, the address is none or would send the token in the clear, the file belongs to
/// another region, or one of the two is a demo and the other is not. StorageError: the hub can't be reached.
/// `certificate`: PEM, or "".
Membership join_hub(Store& store, const std::string& address, const std::string& code, const std::string& device,
                    const std::string& certificate = {});

/// The file is not shared any more. All that is in it stays, also what waited: it goes along when the file joins again.
/// The hub is not told; there the device stands until it is revoked. Throws StorageError.
void leave_hub(const std::filesystem::path& file);

}  // namespace noaber
