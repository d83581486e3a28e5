// SPDX-License-Identifier: EUPL-1.2
// The moving line.
#include "terminal_progress.h"

#include <unistd.h>

#include <fmt/format.h>

#include <cstdio>

namespace noaber::cli {

TerminalProgress::TerminalProgress() : m_watched(isatty(STDERR_FILENO) != 0) {}

TerminalProgress::~TerminalProgress() {
    if (!m_shown.empty()) fmt::print(stderr, "\r\033[K");
}

void TerminalProgress::step(std::string_view text, std::size_t done, std::size_t total) {
    if (!m_watched) return;
    std::string line = total == 0 ? std::string(text) : fmt::format("{} {} %", text, done * 100 / total);
    if (line == m_shown) return;
    m_shown = std::move(line);
    fmt::print(stderr, "\r\033[K{}", m_shown);
    std::fflush(stderr);
}

}  // namespace noaber::cli
