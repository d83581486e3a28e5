// SPDX-License-Identifier: EUPL-1.2
// The commands of OTO on the command line.
#pragma once

#include <noaber/plugin/command.h>

#include <vector>

namespace noaber::oto {

/// paspoort show, readiness, horizon.
[[nodiscard]] std::vector<cli::Command> paspoort_commands();
/// oto list, show, attend.
[[nodiscard]] std::vector<cli::Command> oto_commands();

/// paspoort document, report, cards; oto document.
[[nodiscard]] std::vector<cli::Command> document_commands();

}  // namespace noaber::oto
