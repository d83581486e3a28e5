// SPDX-License-Identifier: EUPL-1.2
// Copies of a store's file: where they are, which is the newest, how people hear of it.
#pragma once

#include <noaber/store/session.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace noaber {

/// Copies of this file in the folder "reservekopieen" beside it, oldest first. Their names are the file's with the time.
[[nodiscard]] std::vector<std::filesystem::path> copies_of(const std::filesystem::path& file);
[[nodiscard]] std::optional<std::filesystem::path> newest_copy(const std::filesystem::path& file);

/// Those that can be removed.
void remove_copies(const std::filesystem::path& file);

/// Where the newest copy is and what to do with it, or that there is none.
[[nodiscard]] std::string copy_in_words(const std::filesystem::path& file);

/// Has `write` write to a temporary name beside it, and gives that the real one. Throws StorageError; nothing is left then.
void write_copy(const std::filesystem::path& target,
                const std::function<void(const std::filesystem::path& temporary)>& write);

/// Writes a copy and gives its path. Throws StorageError.
std::filesystem::path make_copy(Session& session, const std::filesystem::path& file, std::int64_t now);

}  // namespace noaber
