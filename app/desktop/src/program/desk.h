// SPDX-License-Identifier: EUPL-1.2
// Opening a file for the desktop: which one, the demo on first start, and the window on it.
#pragma once

#include "main_frame.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace noaber {

struct DeskOptions {
    std::filesystem::path plugins;              ///< folder of plugins
    std::filesystem::path demo;                 ///< folder of the demo's spreadsheets
    std::optional<std::filesystem::path> file;  ///< asked for; else the own file, or the demo when there is none yet
    std::filesystem::path own_file;             ///< the desktop's own file
};

/// Which file a start opens: the one asked for, the own file when it exists, else the demo beside it.
[[nodiscard]] std::filesystem::path file_to_open(const DeskOptions& options);
[[nodiscard]] std::filesystem::path demo_file(const DeskOptions& options);

/// Opens the file; a demo file that does not exist yet is filled first. Throws StorageError and InputError in words.
[[nodiscard]] std::unique_ptr<Workbench> open_workbench(const DeskOptions& options, const std::filesystem::path& file);

/// The window on an opened workbench, with the core's pages and those of the plugins.
[[nodiscard]] MainFrame* make_window(const DeskOptions& options, std::unique_ptr<Workbench> workbench,
                                     FileCommands files, std::function<void()> start_own_file);

}  // namespace noaber
