// SPDX-License-Identifier: EUPL-1.2
// Children by fork: the test's own code runs in them, with the rights and limits asked for.
#include "child.h"

#include <noaber/base/errors.h>

#include <grp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <stdexcept>

namespace noaber::test {

namespace {

constexpr uid_t nobody_id = 65534;

void apply_limits(const ChildLimits& limits) {
    if (limits.largest_file > 0) {
        std::signal(SIGXFSZ, SIG_IGN);  // an error from write(), as on a full disk
        const rlimit limit{static_cast<rlim_t>(limits.largest_file), static_cast<rlim_t>(limits.largest_file)};
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0) throw std::runtime_error("setrlimit");
    }
    if (limits.nobody && getuid() == 0)
        if (setgroups(0, nullptr) != 0 || setgid(nobody_id) != 0 || setuid(nobody_id) != 0)
            throw std::runtime_error("setuid");
}

std::string said(const std::function<std::string()>& work) {
    try {
        return work();
    } catch (const DamagedError& error) {
        return std::string("DamagedError: ") + error.what();
    } catch (const StorageError& error) {
        return std::string("StorageError: ") + error.what();
    } catch (const std::exception& error) {
        return std::string("exception: ") + error.what();
    }
}

}  // namespace

std::string in_child(const ChildLimits& limits, const std::function<std::string()>& work) {
    int words[2];
    if (pipe(words) != 0) throw std::runtime_error("pipe");
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("fork");
    if (child == 0) {
        close(words[0]);
        const std::string text = said([&] {
            apply_limits(limits);
            return work();
        });
        const bool told = write(words[1], text.data(), text.size()) == static_cast<ssize_t>(text.size());
        _exit(told ? 0 : 1);
    }
    close(words[1]);
    std::string text;
    char part[4096];
    for (ssize_t count; (count = read(words[0], part, sizeof part)) > 0;)
        text.append(part, static_cast<std::size_t>(count));
    close(words[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return status == 0 ? text : text + " (child ended with status " + std::to_string(status) + ")";
}

EndlessChild::EndlessChild(const std::function<void(const std::function<void()>&)>& work) {
    int finished[2];
    if (pipe(finished) != 0) throw std::runtime_error("pipe");
    m_child = fork();
    if (m_child < 0) throw std::runtime_error("fork");
    if (m_child == 0) {
        close(finished[0]);
        // When nobody reads any more the write ends this child, so that a failed test leaves none behind.
        std::signal(SIGPIPE, SIG_DFL);
        said([&] {
            work([&] {
                if (write(finished[1], ".", 1) != 1) _exit(1);
            });
            return std::string();
        });
        _exit(1);
    }
    close(finished[1]);
    m_finished = finished[0];
}

EndlessChild::~EndlessChild() {
    kill();
    close(m_finished);
}

void EndlessChild::wait_for(int count) {
    for (char one; m_seen < count; ++m_seen)
        if (read(m_finished, &one, 1) != 1) throw std::runtime_error("the child ended by itself");
}

void EndlessChild::kill() {
    if (m_child == 0) return;
    ::kill(m_child, SIGKILL);
    waitpid(m_child, nullptr, 0);
    m_child = 0;
}

}  // namespace noaber::test
