// SPDX-License-Identifier: EUPL-1.2
// Starts a child process with its three streams in temporary files.
#include "process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <string_view>
#include <system_error>

namespace noaber::test {

namespace {

void check(int error, const std::string& what) {
    if (error != 0) throw std::system_error(error, std::generic_category(), what);
}

// A file instead of a pipe: nobody blocks on a full one, and a child that doesn't read its input breaks nothing.
class StreamFile {
public:
    StreamFile() : m_file(std::tmpfile(), std::fclose) {
        if (!m_file) check(errno, "temporary file");
        check(fcntl(descriptor(), F_SETFD, FD_CLOEXEC) == 0 ? 0 : errno, "temporary file");
    }

    [[nodiscard]] int descriptor() const { return fileno(m_file.get()); }

    void fill(std::string_view text) {
        const bool written = std::fwrite(text.data(), 1, text.size(), m_file.get()) == text.size();
        if (!written || std::fflush(m_file.get()) != 0) check(errno, "standard input");
        std::rewind(m_file.get());
    }

    [[nodiscard]] std::string text() {
        std::rewind(m_file.get());
        std::string all;
        std::array<char, 65536> part{};
        while (const auto count = std::fread(part.data(), 1, part.size(), m_file.get())) all.append(part.data(), count);
        return all;
    }

private:
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> m_file;
};

class FileActions {
public:
    FileActions() { check(posix_spawn_file_actions_init(&m_actions), "file actions"); }
    ~FileActions() { posix_spawn_file_actions_destroy(&m_actions); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;

    void connect(const StreamFile& file, int stream) {
        check(posix_spawn_file_actions_adddup2(&m_actions, file.descriptor(), stream), "file actions");
    }
    void go_to(const std::filesystem::path& folder) {
        check(posix_spawn_file_actions_addchdir_np(&m_actions, folder.c_str()), folder.string());
    }
    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

std::vector<std::string> environment_with(std::map<std::string, std::string> wanted) {
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view line = *entry;
        const auto equals = line.find('=');
        if (equals == std::string_view::npos) continue;
        wanted.emplace(line.substr(0, equals), line.substr(equals + 1));  // keeps what the caller set
    }
    std::vector<std::string> lines;
    for (const auto& [name, value] : wanted) lines.push_back(name + "=" + value);
    return lines;
}

std::vector<char*> c_strings(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) check(errno, "waitpid");
    }
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

ProcessResult run_process(const ProcessCall& call) {
    StreamFile input;
    StreamFile output;
    StreamFile errors;
    input.fill(call.input);

    FileActions actions;
    actions.connect(input, STDIN_FILENO);
    actions.connect(output, STDOUT_FILENO);
    actions.connect(errors, STDERR_FILENO);
    if (!call.folder.empty()) actions.go_to(call.folder);

    std::vector<std::string> arguments{call.program.string()};
    arguments.insert(arguments.end(), call.arguments.begin(), call.arguments.end());
    auto environment = environment_with(call.environment);

    pid_t child = 0;
    check(posix_spawn(&child, call.program.c_str(), actions.get(), nullptr, c_strings(arguments).data(),
                      c_strings(environment).data()),
          call.program.string());

    ProcessResult result;
    result.exit_code = wait_for(child);
    result.output = output.text();
    result.errors = errors.text();
    return result;
}

}  // namespace noaber::test
