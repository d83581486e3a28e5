// SPDX-License-Identifier: EUPL-1.2
// Hears of commits by PostgreSQL's NOTIFY, on a connection of its own.
#include "store/postgresql_connection.h"

#include <noaber/base/borrowed_socket.h>
#include <noaber/base/wake_socket.h>
#include <noaber/store/session.h>

#include <Poco/Net/PollSet.h>

#include <atomic>
#include <thread>

namespace noaber {

namespace {

const Poco::Timespan look_at_least_every(30, 0);  // a line that died without a word is found by asking
const Poco::Timespan try_again_after(1, 0);

class PostgresqlListener final : public CommitListener {
public:
    PostgresqlListener(const std::string& url, std::string_view region, std::function<void()> committed)
        : m_listen("LISTEN \"" + postgresql_namespace(region) + "\""),
          m_connection(prepare_postgresql_connection(url)),
          m_committed(std::move(committed)),
          m_thread([this] { run(); }) {}
    ~PostgresqlListener() override {
        m_stop = true;
        m_wake.wake();
        m_thread.join();
    }

private:
    void run() {
        while (!m_stop) {
            PQreset(m_connection.get());
            if (went_well(PostgresqlResult(PQexec(m_connection.get(), m_listen.c_str())))) {
                m_committed();  // what was missed meanwhile
                listen();
            }
            wait(nullptr, try_again_after);
        }
    }

    void listen() {
        BorrowedSocket socket(PQsocket(m_connection.get()));
        while (!m_stop) {
            const bool heard = wait(&socket, look_at_least_every);
            if (!heard && !went_well(PostgresqlResult(PQexec(m_connection.get(), "SELECT 1")))) return;
            if (PQconsumeInput(m_connection.get()) == 0) return;
            bool committed = false;
            while (auto* notice = PQnotifies(m_connection.get())) {
                PQfreemem(notice);
                committed = true;
            }
            if (committed) m_committed();
        }
    }

    /// Whether the socket has something to say.
    bool wait(Poco::Net::Socket* socket, const Poco::Timespan& most) {
        Poco::Net::PollSet sockets;
        sockets.add(m_wake.socket(), Poco::Net::PollSet::POLL_READ);
        if (socket) sockets.add(*socket, Poco::Net::PollSet::POLL_READ);
        bool heard = false;
        for (const auto& [which, mode] : sockets.poll(most)) {
            if (which == m_wake.socket())
                m_wake.drain();
            else
                heard = true;
        }
        return heard;
    }

    std::string m_listen;
    PostgresqlConnection m_connection;
    std::function<void()> m_committed;
    WakeSocket m_wake;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

}  // namespace

std::unique_ptr<CommitListener> listen_postgresql(const std::string& url, std::string_view region,
                                                  std::function<void()> committed) {
    return std::make_unique<PostgresqlListener>(url, region, std::move(committed));
}

}  // namespace noaber
