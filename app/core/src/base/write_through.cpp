// SPDX-License-Identifier: EUPL-1.2
// fsync, on systems that have it.
#include <noaber/base/write_through.h>

#include <noaber/base/errors.h>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace noaber {

void write_through(const std::filesystem::path& file) {
    const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = opened >= 0 && ::fsync(opened) == 0;
    if (opened >= 0) ::close(opened);
    if (!done)
        throw StorageError(
            fmt::format("{} is niet op de schijf gekomen. Controleer de vrije ruimte en probeer het opnieuw.",
                        file.string()));
}

}  // namespace noaber
