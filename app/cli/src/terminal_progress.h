// SPDX-License-Identifier: EUPL-1.2
// How far long work is: one line on standard error that moves on, when a person is watching.
#pragma once

#include <noaber/base/progress.h>

#include <string>

namespace noaber::cli {

class TerminalProgress final : public Progress {
public:
    TerminalProgress();
    ~TerminalProgress() override;
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;
    void step(std::string_view text, std::size_t done, std::size_t total) override;

private:
    bool m_watched;
    std::string m_shown;
};

}  // namespace noaber::cli
