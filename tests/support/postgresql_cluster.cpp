// SPDX-License-Identifier: EUPL-1.2
// initdb and postgres as children, with the rights of a user that PostgreSQL accepts.
#include "postgresql_cluster.h"

#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>
#include <csignal>
#include <iterator>
#include <memory>
#include <sstream>
#include <thread>

namespace noaber::test {

namespace {

constexpr auto pause = std::chrono::milliseconds(10);
constexpr int most_pauses = 6000;

struct Owner {
    uid_t user;
    gid_t group;
};

/// Who the server runs as.
Owner owner() {
    if (getuid() != 0) return {getuid(), getgid()};
    const passwd* user = getpwnam("postgres");
    if (!user) user = getpwnam("nobody");
    if (!user) throw std::runtime_error("no user to run PostgreSQL as");
    return {user->pw_uid, user->pw_gid};
}

void become(const Owner& owner) {
    if (getuid() != 0) return;
    if (setgroups(0, nullptr) != 0 || setgid(owner.group) != 0 || setuid(owner.user) != 0) _exit(126);
}

}  // namespace

PostgresqlCluster::PostgresqlCluster(Durability durability) : m_durability(durability) {
    const Owner who = owner();
    if (chown(m_folder.path().c_str(), who.user, who.group) != 0) throw std::runtime_error("chown");
    const pid_t made = launch({"initdb", "-D", (m_folder / "data").string(), "-U", "noaber", "-A", "trust", "--no-sync",
                               "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=nl-NL"});
    int status = 0;
    waitpid(made, &status, 0);
    if (status != 0) throw std::runtime_error("initdb: " + log());
    m_folder.write("data/pg_hba.conf", "local all met-wachtwoord scram-sha-256\nlocal all all trust\n");
    start();
    execute("CREATE DATABASE noaber", "postgres");
    execute("CREATE ROLE \"met-wachtwoord\" LOGIN PASSWORD 'geheim'");
}

PostgresqlCluster::~PostgresqlCluster() { crash(); }

std::string PostgresqlCluster::url_of(std::string_view user, std::string_view password,
                                      std::string_view database) const {
    return fmt::format("postgresql://{}:{}@/{}?host={}", user, password, database, m_folder.path().string());
}

std::string PostgresqlCluster::execute(const std::string& sql, std::string_view database) const {
    const std::unique_ptr<PGconn, void (*)(PGconn*)> connection(PQconnectdb(url(database).c_str()), PQfinish);
    PQsetNoticeProcessor(
        connection.get(), [](void*, const char*) {}, nullptr);
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(connection.get(), sql.c_str()), PQclear);
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(PQerrorMessage(connection.get()));
    return PQntuples(result.get()) > 0 ? PQgetvalue(result.get(), 0, 0) : "";
}

void PostgresqlCluster::crash() {
    if (m_server == 0) return;
    kill(m_server, SIGQUIT);
    waitpid(m_server, nullptr, 0);
    m_server = 0;
}

void PostgresqlCluster::kill_connections() {
    const std::string pids = execute(
        "SELECT string_agg(pid::text, ' ') FROM pg_stat_activity "
        "WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
    const std::size_t said_before = log().size();
    std::istringstream in(pids);
    bool any = false;
    for (pid_t pid = 0; in >> pid; any = true) kill(pid, SIGKILL);
    const auto started_anew = [&] {
        return log().find("ready to accept connections", said_before) != std::string::npos;
    };
    for (int i = 0; any && i < most_pauses && !started_anew(); ++i) std::this_thread::sleep_for(pause);
}

void PostgresqlCluster::start() {
    if (m_server != 0) return;
    const char* fsync = m_durability == Durability::as_in_use ? "fsync=on" : "fsync=off";
    m_server = launch({"postgres", "-D", (m_folder / "data").string(), "-k", m_folder.path().string(), "-h", "", "-c",
                       fsync, "-c", "max_connections=50", "-c", "shared_buffers=32MB"});
    const std::string address = url("postgres");
    for (int i = 0; i < most_pauses; ++i) {
        if (PQping(address.c_str()) == PQPING_OK) return;
        if (waitpid(m_server, nullptr, WNOHANG) == m_server) break;
        std::this_thread::sleep_for(pause);
    }
    throw std::runtime_error("postgres: " + log());
}

pid_t PostgresqlCluster::launch(const std::vector<std::string>& arguments) const {
    const std::string program = NOABER_POSTGRESQL_BIN "/" + arguments.front();
    const std::string log_file = (m_folder / "log").string();
    std::vector<char*> words;
    words.reserve(arguments.size() + 1);
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    const Owner who = owner();
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("fork");
    if (child != 0) return child;
    become(who);
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    const int said = open(log_file.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    if (chdir("/") != 0 || said < 0 || dup2(said, STDOUT_FILENO) < 0 || dup2(said, STDERR_FILENO) < 0) _exit(126);
    execv(program.c_str(), words.data());
    _exit(127);
}

std::string PostgresqlCluster::log() const { return bytes_of(m_folder / "log"); }

PostgresqlCluster& postgresql_cluster() {
    static PostgresqlCluster cluster;
    return cluster;
}

}  // namespace noaber::test
