// SPDX-License-Identifier: EUPL-1.2
// A child of this test that runs a function with fewer rights or less room, and says in words how it went.
#pragma once

#include <sys/types.h>
#include <functional>
#include <string>

namespace noaber::test {

/// What the child does before the function.
struct ChildLimits {
    bool nobody = false;    ///< without root's rights, which overrule every permission
    long largest_file = 0;  ///< bytes; writing beyond fails
};

/// The text that `work` gives, or "Type: words" of the exception that it throws ("DamagedError: ...").
[[nodiscard]] std::string in_child(const ChildLimits& limits, const std::function<std::string()>& work);

/// A child that runs `work` until it is killed. `work` calls its argument for each thing that it finished.
class EndlessChild {
public:
    explicit EndlessChild(const std::function<void(const std::function<void()>&)>& work);
    ~EndlessChild();
    EndlessChild(const EndlessChild&) = delete;
    EndlessChild& operator=(const EndlessChild&) = delete;
    /// Waits until it finished `count` things in all. Throws when it died before.
    void wait_for(int count);
    /// kill -9.
    void kill();

private:
    pid_t m_child = 0;
    int m_finished = -1;
    int m_seen = 0;
};

}  // namespace noaber::test
