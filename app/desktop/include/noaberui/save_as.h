// SPDX-License-Identifier: EUPL-1.2
// Asking where a file goes, and writing it there. Documents have a way of their own (noaberui/save_document.h).
#pragma once

#include <noaberui/page.h>

#include <filesystem>
#include <functional>
#include <string>

namespace noaber {

/// A name that every system takes: "PIM-overleg 9 mei 2017" stays, "a/b: c" becomes "a-b- c".
[[nodiscard]] std::string as_file_name(std::string text);

/// Asks where, and lets `write` do it; says that it was done or what went wrong. `kinds` as wxFileDialog takes them, the first
/// ending is added where none was typed.
void save_as(PageContext& context, const std::string& name, const std::string& kinds, const std::string& ending,
             const std::function<void(const std::filesystem::path& file)>& write);

}  // namespace noaber
