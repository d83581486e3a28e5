// SPDX-License-Identifier: EUPL-1.2
// Copies stand in a folder beside the file and hold the time in their names: "noaber-2017-03-01_14.05.db".
#include "store/copies.h"

#include <noaber/base/errors.h>
#include <noaber/base/stamp.h>

#include <fmt/format.h>

namespace noaber {

namespace {

constexpr std::string_view ending = ".db";
constexpr std::string_view time_shape = "0000-00-00_00.00";

std::filesystem::path copy_folder(const std::filesystem::path& file) { return file.parent_path() / "reservekopieen"; }

bool has_time_shape(std::string_view text) {
    return std::equal(text.begin(), text.end(), time_shape.begin(), time_shape.end(),
                      [](char c, char shape) { return shape == '0' ? c >= '0' && c <= '9' : c == shape; });
}

/// "plan-2017-03-01_14.05.db" is a copy of plan.db; "plan-demo-2017-..." is one of another file.
bool is_copy_of(const std::filesystem::path& file, std::string_view name) {
    const std::string start = file.stem().string() + "-";
    if (!name.starts_with(start) || !name.ends_with(ending) || name.size() < start.size() + ending.size()) return false;
    return has_time_shape(name.substr(start.size(), name.size() - start.size() - ending.size()));
}

}  // namespace

std::vector<std::filesystem::path> copies_of(const std::filesystem::path& file) {
    std::vector<std::filesystem::path> copies;
    std::error_code no_folder;
    for (const auto& entry : std::filesystem::directory_iterator(copy_folder(file), no_folder))
        if (is_copy_of(file, entry.path().filename().string())) copies.push_back(entry.path());
    std::sort(copies.begin(), copies.end());
    return copies;
}

std::optional<std::filesystem::path> newest_copy(const std::filesystem::path& file) {
    const auto copies = copies_of(file);
    return copies.empty() ? std::nullopt : std::optional(copies.back());
}

void remove_copies(const std::filesystem::path& file) {
    std::error_code stays;
    for (const auto& copy : copies_of(file)) std::filesystem::remove(copy, stays);
}

std::string copy_in_words(const std::filesystem::path& file) {
    const auto copy = newest_copy(file);
    return copy ? fmt::format("De laatste reservekopie is {}.", copy->string()) : "Er is geen reservekopie.";
}

void write_copy(const std::filesystem::path& target,
                const std::function<void(const std::filesystem::path& temporary)>& write) {
    const std::filesystem::path temporary = target.string() + ".deel";
    std::error_code missing_is_fine;
    const auto clean = [&] {
        for (const char* part : {"", "-wal", "-shm"})
            std::filesystem::remove(temporary.string() + part, missing_is_fine);
    };
    clean();
    try {
        write(temporary);
        std::filesystem::rename(temporary, target);
    } catch (const std::exception& error) {
        clean();
        throw StorageError(fmt::format("De kopie {} kon niet worden gemaakt. {}", target.string(), error.what()));
    }
}

std::filesystem::path make_copy(Session& session, const std::filesystem::path& file, std::int64_t now) {
    std::error_code said_by_the_copy;
    std::filesystem::create_directories(copy_folder(file), said_by_the_copy);
    std::string time = local_time_text(now);
    for (char& c : time)
        if (c == ':' || c == ' ') c = c == ':' ? '.' : '_';
    const auto target = copy_folder(file) / fmt::format("{}-{}{}", file.stem().string(), time, ending);
    session.copy_to(target);
    return target;
}

}  // namespace noaber
