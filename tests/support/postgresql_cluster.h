// SPDX-License-Identifier: EUPL-1.2
// A PostgreSQL server of this test program alone: in a temporary folder, on a unix socket, gone with the program.
#pragma once

#include "temporary_folder.h"

#include <sys/types.h>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::test {

/// Whether what is written must be there after the machine fell, not only after the server did. That takes time.
enum class Durability { of_the_server, as_in_use };

/// Made and started in the main thread: the server ends when the thread that started it does, however that dies.
/// PostgreSQL refuses to run as root; then it is the user postgres, or nobody, who runs it. Texts sort as in a Dutch
/// dictionary there, so that what must compare byte by byte has to say so.
class PostgresqlCluster {
public:
    /// Throws std::runtime_error with what the server said.
    explicit PostgresqlCluster(Durability durability = Durability::of_the_server);
    ~PostgresqlCluster();
    PostgresqlCluster(const PostgresqlCluster&) = delete;
    PostgresqlCluster& operator=(const PostgresqlCluster&) = delete;

    /// As its superuser.
    [[nodiscard]] std::string url(std::string_view database = "noaber") const { return url_of("noaber", "", database); }
    /// The user "met-wachtwoord" must give one.
    [[nodiscard]] std::string url_of(std::string_view user, std::string_view password, std::string_view database) const;
    /// Statements as the superuser, outside every store; what the last one gives, as text. Throws std::runtime_error.
    std::string execute(const std::string& sql, std::string_view database = "noaber") const;

    /// Kills the server's processes for connections, as the kernel does when memory is short. The server then starts anew,
    /// which this waits for, without what any transaction had not finished.
    void kill_connections();
    /// At once and without putting anything in order, as when the machine falls.
    void crash();
    /// When it isn't running. Returns once it takes connections.
    void start();

private:
    /// Starts a program of PostgreSQL's as the owner of the folder.
    [[nodiscard]] pid_t launch(const std::vector<std::string>& arguments) const;
    [[nodiscard]] std::string log() const;
    TemporaryFolder m_folder;
    Durability m_durability;
    pid_t m_server = 0;
};

/// The one of this program, started at its first use.
PostgresqlCluster& postgresql_cluster();

}  // namespace noaber::test
