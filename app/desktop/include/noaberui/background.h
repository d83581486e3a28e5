// SPDX-License-Identifier: EUPL-1.2
// Work that waits for the network, off the main thread; how it went comes back in the main thread, while its owner lives.
#pragma once

#include <wx/event.h>

#include <exception>
#include <functional>
#include <thread>

namespace noaber {

class Background final : public wxEvtHandler {
public:
    Background();
    /// Stops the work and waits for it.
    ~Background() override;

    /// `work` runs in a thread of its own; then `done` in the main one, with what was thrown or nothing. `stop` makes the work
    /// fail at once; it is called in the main thread. One at a time.
    void run(std::function<void()> work, std::function<void(std::exception_ptr)> done, std::function<void()> stop);
    [[nodiscard]] bool busy() const { return m_thread.joinable(); }
    void stop();

private:
    void finished();
    std::function<void(std::exception_ptr)> m_done;
    std::function<void()> m_stop;
    std::exception_ptr m_failure;  ///< written by the thread, read when it has ended
    std::thread m_thread;
};

}  // namespace noaber
