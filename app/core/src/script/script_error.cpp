// SPDX-License-Identifier: EUPL-1.2
// Where a script went wrong, in words.
#include <noaber/script/sandbox.h>

#include <fmt/format.h>

namespace noaber::script {

namespace {

std::string in_words(const std::string& file, int line, const std::string& message) {
    if (file.empty()) return message;
    return line > 0 ? fmt::format("{}, regel {}: {}", file, line, message) : fmt::format("{}: {}", file, message);
}

}  // namespace

ScriptError::ScriptError(std::string file, int line, std::string message)
    : InputError(in_words(file, line, message)), m_file(std::move(file)), m_line(line), m_message(std::move(message)) {}

}  // namespace noaber::script
