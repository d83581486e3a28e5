// SPDX-License-Identifier: EUPL-1.2
// How a file belongs to a hub: address and token, kept beside the file, readable by its owner only, never in the log.
#pragma once

#include <noaber/store/store.h>

#include <filesystem>
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

/// Joins the hub with an invitation and keeps the membership. The file takes the hub's region.
/// Throws InputError: the invitation is not good, the address is none or would send the token in the clear, the file belongs to
/// another region, or one of the two is a demo and the other is not. StorageError: the hub can't be reached.
/// `certificate`: PEM, or "".
Membership join_hub(Store& store, const std::string& address, const std::string& code, const std::string& device,
                    const std::string& certificate = {});

}  // namespace noaber
