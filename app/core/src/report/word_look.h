// SPDX-License-Identifier: EUPL-1.2
// How our Word documents look: A4, borders around tables, a page number below.
#pragma once

#include <filesystem>

namespace noaber {

/// Makes of pandoc's own reference document one with our look. Throws StorageError when it is not what we know.
void make_word_look(const std::filesystem::path& pandoc_reference, const std::filesystem::path& result);

}  // namespace noaber
