// SPDX-License-Identifier: EUPL-1.2
// Pictures of the window: every page and the dialogs, as PNG.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

class wxTopLevelWindow;

namespace noaber {

class MainFrame;

/// Lets everything that is waiting happen: events, layout, painting.
void settle();
/// Writes what the screen shows of a window. Throws StorageError when the file can't be written.
void write_picture(wxTopLevelWindow& window, const std::filesystem::path& file);
/// Opens every page and dialog of the frame and writes a picture of each; gives their paths.
[[nodiscard]] std::vector<std::filesystem::path> write_all_pictures(MainFrame& frame,
                                                                    const std::filesystem::path& folder,
                                                                    const std::filesystem::path& something_to_import);

}  // namespace noaber
