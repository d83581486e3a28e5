// SPDX-License-Identifier: EUPL-1.2
// A thread and the event of its end.
#include <noaberui/background.h>

#include <noaber/base/errors.h>

#include <utility>

namespace noaber {

Background::Background() {
    Bind(wxEVT_THREAD, [this](wxThreadEvent&) { finished(); });
}

Background::~Background() {
    stop();
    if (m_thread.joinable()) m_thread.join();
}

void Background::run(std::function<void()> work, std::function<void(std::exception_ptr)> done,
                     std::function<void()> stop) {
    if (busy()) throw ProgrammerError("background work while other work runs");
    m_done = std::move(done);
    m_stop = std::move(stop);
    m_failure = nullptr;
    m_thread = std::thread([this, work = std::move(work)] {
        try {
            work();
        } catch (...) {
            m_failure = std::current_exception();
        }
        QueueEvent(new wxThreadEvent);
    });
}

void Background::stop() {
    if (busy() && m_stop) m_stop();
}

void Background::finished() {
    m_thread.join();
    m_stop = nullptr;
    std::exchange(m_done, nullptr)(std::exchange(m_failure, nullptr));
}

}  // namespace noaber
