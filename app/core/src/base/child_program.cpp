// SPDX-License-Identifier: EUPL-1.2
// posix_spawn with a socket for input and a pipe for output.
#include <noaber/base/child_program.h>

#include <noaber/base/errors.h>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

namespace noaber {

namespace {

[[noreturn]] void fail(const std::filesystem::path& program, int code) {
    throw StorageError(fmt::format("Het programma {} kan niet starten ({}). Installeer Noaber opnieuw.",
                                   program.filename().string(), std::system_category().message(code)));
}

/// What the child gets as its own: input, output, and no errors. Closed in the child by itself (CLOEXEC) but for the copies.
class FileActions {
public:
    FileActions(int input, int output) {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_adddup2(&m_actions, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&m_actions, output, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    ~FileActions() { posix_spawn_file_actions_destroy(&m_actions); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

int spawn(const std::string& program, int input, int output, int& child) {
    const FileActions actions(input, output);
    std::string name = program;
    std::array<char*, 2> arguments{name.data(), nullptr};
    return posix_spawn(&child, program.c_str(), actions.get(), nullptr, arguments.data(), environ);
}

}  // namespace

ChildProgram::ChildProgram(const std::filesystem::path& program, std::string input) : m_input(std::move(input)) {
    std::array<int, 2> in{-1, -1};
    std::array<int, 2> out{-1, -1};
    // A socket, because writing to it can be told not to raise SIGPIPE when the child is gone.
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in.data()) != 0) fail(program, errno);
    m_to = in[0];
    if (pipe2(out.data(), O_CLOEXEC) != 0) {
        const int code = errno;
        close(in[1]);
        close_ends();
        fail(program, code);
    }
    m_from = out[0];
    const int code = spawn(program.string(), in[1], out[1], m_child);
    close(in[1]);
    close(out[1]);
    if (code == 0) return;
    m_child = 0;
    close_ends();
    fail(program, code);
}

ChildProgram::~ChildProgram() {
    end_child();
    close_ends();
}

void ChildProgram::close_ends() noexcept {
    if (m_to >= 0) close(m_to);
    if (m_from >= 0) close(m_from);
    m_to = m_from = -1;
}

void ChildProgram::end_child() noexcept {
    if (m_child == 0) return;
    kill(m_child, SIGKILL);
    while (waitpid(m_child, nullptr, 0) < 0 && errno == EINTR) {
    }
    m_child = 0;
}

void ChildProgram::give() {
    const auto sent = send(m_to, m_input.data() + m_given, m_input.size() - m_given, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0)
        m_given += static_cast<std::size_t>(sent);
    else if (errno != EAGAIN && errno != EINTR)
        m_given = m_input.size();  // it does not read any more; why, its output or its end tells
    if (m_given == m_input.size()) m_input = {}, m_given = 0;
}

ChildProgram::Reading ChildProgram::read(std::string& output, std::chrono::milliseconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        const short giving = m_input.empty() ? 0 : POLLOUT;
        std::array<pollfd, 2> ends{pollfd{m_from, POLLIN, 0}, pollfd{giving ? m_to : -1, giving, 0}};
        const int ready = poll(ends.data(), ends.size(), static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
        if (ready < 0 && errno != EINTR) throw StorageError("Het programma antwoordt niet meer. Probeer het opnieuw.");
        if (ready == 0) return Reading::nothing;
        if (ready > 0 && ends[1].revents != 0) give();
        if (ready > 0 && ends[0].revents != 0) break;
    }
    std::array<char, 65536> part{};
    const auto count = ::read(m_from, part.data(), part.size());
    if (count > 0) output.append(part.data(), static_cast<std::size_t>(count));
    return count > 0 ? Reading::some : Reading::end;
}

}  // namespace noaber
