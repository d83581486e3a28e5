// SPDX-License-Identifier: EUPL-1.2
// A temporary file beside the real one, renamed when it is complete.
#include <noaber/base/new_file.h>

#include <noaber/base/errors.h>

#include <fmt/format.h>

#include <fstream>
#include <random>
#include <system_error>

namespace noaber {

NewFile::NewFile(std::filesystem::path file, Readers readers)
    : m_file(std::move(file)),
      m_temporary(m_file.parent_path() /
                  fmt::format(".noaber-{:08x}{}", std::random_device()(), m_file.extension().string())) {
    if (!std::ofstream(m_temporary)) fail("de map is er niet, of je mag er niet in schrijven");
    if (readers == Readers::as_usual) return;
    using std::filesystem::perms;
    std::error_code error;
    std::filesystem::permissions(m_temporary, perms::owner_read | perms::owner_write, error);
    if (!error) return;
    std::filesystem::remove(m_temporary, error);
    fail("de rechten zijn niet te zetten");
}

NewFile::~NewFile() {
    std::error_code ignored;  // after take_name() there is nothing left to remove
    std::filesystem::remove(m_temporary, ignored);
}

void NewFile::take_name() {
    std::error_code error;
    std::filesystem::rename(m_temporary, m_file, error);
    if (error) fail(error.message());
}

void NewFile::fail(std::string_view why) const {
    throw StorageError(fmt::format(
        "{} is niet geschreven ({}). Controleer de map, de vrije ruimte en of een ander programma het bestand vasthoudt.",
        m_file.string(), why));
}

void write_whole_file(const std::filesystem::path& file, std::string_view bytes, Readers readers) {
    NewFile target(file, readers);
    std::ofstream out(target.temporary(), std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) target.fail("schrijven lukt niet");
    target.take_name();
}

}  // namespace noaber
