// SPDX-License-Identifier: EUPL-1.2
// Writing a file so that what was there stays whole until the new one is complete.
#pragma once

#include <filesystem>
#include <string_view>

namespace noaber {

/// Who may read a file that is written.
enum class Readers {
    as_usual,
    owner,  ///< nobody else, from before the first byte
};

/// A file that takes its real name in one step, or goes: write to temporary(), then take_name(). The temporary one is hidden,
/// and has the ending of the real one: there are programs that go by it.
class NewFile {
public:
    /// Throws StorageError when nothing can be written there.
    explicit NewFile(std::filesystem::path file, Readers readers = Readers::as_usual);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    [[nodiscard]] const std::filesystem::path& temporary() const { return m_temporary; }
    /// Throws StorageError.
    void take_name();
    /// Throws StorageError: "... is niet geschreven (why). Controleer ..."
    [[noreturn]] void fail(std::string_view why) const;

private:
    std::filesystem::path m_file;
    std::filesystem::path m_temporary;
};

/// All of it or nothing. Throws StorageError.
void write_whole_file(const std::filesystem::path& file, std::string_view bytes, Readers readers = Readers::as_usual);

}  // namespace noaber
