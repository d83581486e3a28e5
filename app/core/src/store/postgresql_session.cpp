// SPDX-License-Identifier: EUPL-1.2
// Session on PostgreSQL, straight on libpq: each text is prepared once, its rows are fetched whole.
#include "store/copies.h"
#include "store/postgresql_connection.h"
#include "store/postgresql_copy.h"
#include "store/postgresql_words.h"
#include "store/statement_cache.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/session.h>

#include <fmt/format.h>
#include <array>
#include <charconv>
#include <filesystem>

namespace noaber {

namespace {

constexpr std::string_view own_table = "write_lock";
constexpr int as_text_format = 0;
constexpr int as_bytes_format = 1;
// Types as PostgreSQL numbers them, for ever (pg_type.dat).
constexpr Oid int8_type = 20;
constexpr Oid int4_type = 23;
constexpr Oid float8_type = 701;

/// "FATAL:  28P01": the state at the end of the last line, or "".
std::string state_while_connecting(const PGconn* connection) {
    constexpr std::size_t length = 5;
    const std::string_view said = trim(PQerrorMessage(connection));
    if (said.size() < length + 1) return {};
    const auto state = said.substr(said.size() - length);
    const bool sound = said[said.size() - length - 1] == ' ' && std::all_of(state.begin(), state.end(), [](char c) {
                           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                       });
    return sound ? std::string(state) : std::string();
}

std::string place_in_words(const PGconn* connection) {
    const auto said = [](const char* text) { return std::string_view(text ? text : ""); };
    const auto host = said(PQhost(connection));
    if (host.empty()) return std::string(said(PQdb(connection)));
    return fmt::format("{} op {}:{}", said(PQdb(connection)), host, said(PQport(connection)));
}

class PostgresqlSession;

class PostgresqlStatement final : public Statement {
public:
    PostgresqlStatement(PostgresqlSession& session, std::string_view sql, std::string name)
        : m_session(session), m_sql(sql), m_name(std::move(name)) {}

    using Statement::bind;
    void bind(int placeholder, std::int64_t value) override { bind_number(placeholder, value); }
    void bind(int placeholder, double value) override { bind_number(placeholder, value); }
    void bind(int placeholder, std::string_view value) override {
        if (value.find('\0') != std::string_view::npos || !is_valid_utf8(value))
            throw InputError("Deze tekst bevat tekens die niet kunnen worden opgeslagen. Typ hem opnieuw.");
        set(placeholder, value.data() ? value.data() : "", value.size(), as_bytes_format);
    }
    void bind_null(int placeholder) override { set(placeholder, nullptr, 0, as_text_format); }

    bool step() override;
    void reset() override {
        m_rows.reset();
        m_row = -1;
    }
    std::int64_t changed() const override { return m_changed; }
    bool is_null(int column) const override { return PQgetisnull(m_rows.get(), m_row, column) == 1; }
    std::int64_t integer(int column) const override { return number<std::int64_t>(column); }
    std::string_view text(int column) const override {
        return {PQgetvalue(m_rows.get(), m_row, column),
                static_cast<std::size_t>(PQgetlength(m_rows.get(), m_row, column))};
    }
    Value value(int column) const override {
        if (is_null(column)) return {};
        switch (PQftype(m_rows.get(), column)) {
            case int8_type:
            case int4_type: return integer(column);
            case float8_type: return number<double>(column);
            default: return text_value(text(column));
        }
    }
    [[nodiscard]] bool active() const { return m_row >= 0; }

private:
    struct Number {
        std::array<char, 32> digits;
    };

    void set(int placeholder, const char* value, std::size_t size, int format) {
        const auto index = static_cast<std::size_t>(placeholder) - 1;
        if (index >= m_values.size()) {
            m_values.resize(index + 1);
            m_lengths.resize(index + 1);
            m_formats.resize(index + 1);
        }
        m_values[index] = value;
        m_lengths[index] = static_cast<int>(size);
        m_formats[index] = format;
    }
    template <class T>
    void bind_number(int placeholder, T value) {
        const auto index = static_cast<std::size_t>(placeholder) - 1;
        if (index >= m_numbers.size()) m_numbers.resize(index + 1);
        // Apart from each other, so that the ones that were bound stay where they are.
        auto& place = m_numbers[index];
        if (!place) place = std::make_unique<Number>();
        const auto end =
            std::to_chars(place->digits.data(), place->digits.data() + place->digits.size() - 1, value).ptr;
        *end = '\0';
        set(placeholder, place->digits.data(), 0, as_text_format);
    }
    template <class T>
    T number(int column) const {
        T read{};
        const auto digits = text(column);
        std::from_chars(digits.data(), digits.data() + digits.size(), read);
        return read;
    }
    void run();

    PostgresqlSession& m_session;
    std::string m_sql;
    std::string m_name;
    int m_prepared_in = 0;  ///< the session's connection that knows it
    std::vector<const char*> m_values;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
    std::vector<std::unique_ptr<Number>> m_numbers;
    PostgresqlResult m_rows;
    int m_row = -1;
    std::int64_t m_changed = 0;
};

class PostgresqlSession final : public Session {
public:
    PostgresqlSession(const std::string& url, std::string_view region, std::chrono::milliseconds patience)
        : m_namespace(postgresql_namespace(region)),
          m_patience(patience),
          m_connection(prepare_postgresql_connection(url)) {
        connect();
        make_namespace();
        m_seen = written_number();
    }
    ~PostgresqlSession() override { m_statements.clear(); }

    void execute(const std::string& sql) override {
        need_connection();
        (void)checked(PostgresqlResult(PQexec(handle(), sql.c_str())));
    }
    Statement& prepared(std::string_view sql) override {
        return m_statements.idle(sql, [&] {
            return std::make_unique<PostgresqlStatement>(*this, sql, fmt::format("s{}", ++m_statements_made));
        });
    }
    SqlDialect dialect() const override { return SqlDialect::postgresql; }

    /// Whoever updates the one row of write_lock is alone in the region until the end of its transaction; its number tells
    /// the others that there was a writer.
    void begin() override {
        need_connection();
        m_moment = PostgresqlMoment::in_transaction;
        try {
            (void)checked(PostgresqlResult(PQexec(handle(), m_begin.c_str())));
            look_at(single_number("UPDATE write_lock SET number = number + 1 RETURNING number") - 1);
        } catch (...) {
            rollback();
            throw;
        }
    }
    void commit() override {
        m_moment = PostgresqlMoment::committing;
        const PostgresqlResult result = checked(PostgresqlResult(PQexec(handle(), "COMMIT")));
        m_moment = PostgresqlMoment::outside_transaction;
        // A transaction that the server broke off ends as a rollback, which is no error to it.
        if (std::string_view(PQcmdStatus(result.get())) != "COMMIT")
            throw StorageError("Het opslaan is eerder misgegaan; er is niets gewijzigd. Probeer het opnieuw.");
        ++m_seen;
    }
    void rollback() noexcept override {
        if (m_moment == PostgresqlMoment::outside_transaction) return;
        if (!m_lost) PostgresqlResult(PQexec(handle(), "ROLLBACK"));
        m_moment = PostgresqlMoment::outside_transaction;
    }
    bool in_transaction() const override {
        return m_moment == PostgresqlMoment::in_transaction && !m_lost &&
               PQtransactionStatus(handle()) == PQTRANS_INTRANS;
    }

    void commit_without_waiting() override {}
    void make_durable() override {}

    std::int64_t foreign_version() override {
        if (m_moment == PostgresqlMoment::outside_transaction) look_at(written_number());
        return m_foreign_version;
    }

    std::vector<TableColumn> columns_of(std::string_view table) override {
        std::vector<TableColumn> columns;
        Statement& statement = prepared(
            "SELECT a.attname::text, a.atttypid::bigint FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid "
            "WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = $1 AND c.relkind = 'r' "
            "AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum");
        const Rows rows(statement.bind_all(table));
        while (statement.step()) {
            const auto type = static_cast<Oid>(statement.integer(1));
            columns.push_back({std::string(statement.text(0)), type == int8_type     ? ColumnType::integer
                                                               : type == float8_type ? ColumnType::number
                                                                                     : ColumnType::text});
        }
        return columns;
    }

    void copy_to(const std::filesystem::path& target) override {
        write_copy(target, [this](const std::filesystem::path& temporary) {
            read_at_one_moment([&] {
                const auto copy = open_sqlite(temporary, OpenMode::create_if_missing);
                SessionTransaction writing(*copy);
                copy_region(*this, *copy, own_table);
                writing.commit();
            });
        });
    }

    [[nodiscard]] PGconn* handle() const { return m_connection.get(); }
    /// Which connection this is: what was prepared on an earlier one is gone.
    [[nodiscard]] int generation() const { return m_generation; }
    /// A connection that was lost is made anew, but never in the middle of a transaction.
    void need_connection() {
        if (!m_lost || m_moment != PostgresqlMoment::outside_transaction) return;
        connect();
    }
    [[nodiscard]] PostgresqlResult checked(PostgresqlResult result) {
        if (went_well(result)) return result;
        fail(result);
    }

private:
    [[noreturn]] void fail(const PostgresqlResult& result) {
        const std::string state = field_of(result, PG_DIAG_SQLSTATE);
        const std::string severity = field_of(result, PG_DIAG_SEVERITY_NONLOCALIZED);
        // libpq may think for one more call that it is connected: when nothing was said, or that which ends a session.
        if (state.empty() || severity == "FATAL" || severity == "PANIC" || PQstatus(handle()) != CONNECTION_OK)
            m_lost = true;
        fail_in_words({m_where, state, field_of(result, PG_DIAG_MESSAGE_PRIMARY), m_lost, false}, m_moment);
    }

    /// Lost until everything is as it must be: without its search path a session would write elsewhere.
    void connect() {
        m_lost = true;
        ++m_generation;
        PQreset(handle());
        m_where = place_in_words(handle());
        if (PQstatus(handle()) != CONNECTION_OK)
            fail_in_words(
                {m_where, state_while_connecting(handle()), {}, true, PQconnectionNeedsPassword(handle()) == 1},
                PostgresqlMoment::connecting);
        check_postgresql_version(PQserverVersion(handle()), m_where);
        const char* encoding = PQparameterStatus(handle(), "server_encoding");
        if (!encoding || std::string_view(encoding) != "UTF8")
            throw StorageError(fmt::format(
                "De database {} is niet in UTF-8. Maak hem opnieuw met createdb --template=template0 --encoding=UTF8.",
                m_where));
        set_up(fmt::format("SET search_path TO \"{}\"; SET lock_timeout TO {}; SET jit TO off", m_namespace,
                           std::max<std::int64_t>(m_patience.count(), 1)));
        // What is acknowledged has reached the disk.
        set_up(
            "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'");
        m_lost = false;
    }

    void set_up(const std::string& sql) {
        const PostgresqlResult result(PQexec(handle(), sql.c_str()));
        if (!went_well(result))
            fail_in_words({m_where, field_of(result, PG_DIAG_SQLSTATE), {}, true, false}, PostgresqlMoment::connecting);
    }

    template <class Read>
    void read_at_one_moment(const Read& read) {
        if (m_moment != PostgresqlMoment::outside_transaction) throw ProgrammerError("a copy inside a transaction");
        need_connection();
        m_moment = PostgresqlMoment::in_transaction;
        try {
            execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
            read();
        } catch (...) {
            rollback();
            throw;
        }
        rollback();
    }

    /// Several programs may do this at once: PostgreSQL's IF NOT EXISTS alone lets one of them fail.
    void make_namespace() {
        if (!columns_of(own_table).empty()) return;
        execute(
            fmt::format("BEGIN; SELECT pg_advisory_xact_lock(hashtext('{0}')); CREATE SCHEMA IF NOT EXISTS \"{0}\"; "
                        "CREATE TABLE IF NOT EXISTS write_lock (number BIGINT NOT NULL); "
                        "INSERT INTO write_lock (number) SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM write_lock); COMMIT",
                        m_namespace));
    }

    std::int64_t written_number() { return single_number("SELECT number FROM write_lock"); }

    void look_at(std::int64_t number) {
        if (number == m_seen) return;
        m_seen = number;
        ++m_foreign_version;
    }

    std::int64_t single_number(std::string_view sql) {
        Statement& statement = prepared(sql);
        const Rows rows(statement);
        return statement.step() ? statement.integer(0) : 0;
    }

    std::string m_namespace;
    /// Who listens (listen_postgresql) is told by the server at the commit, and only then.
    std::string m_begin = fmt::format("BEGIN; NOTIFY \"{}\"", m_namespace);
    std::chrono::milliseconds m_patience;
    PostgresqlConnection m_connection;
    std::string m_where;
    int m_generation = 0;
    bool m_lost = true;
    PostgresqlMoment m_moment = PostgresqlMoment::outside_transaction;
    std::int64_t m_seen = 0;  ///< number in write_lock after what this session wrote, or saw of others
    std::int64_t m_foreign_version = 0;
    int m_statements_made = 0;
    StatementCache<PostgresqlStatement> m_statements;
};

void PostgresqlStatement::run() {
    m_session.need_connection();
    if (m_prepared_in != m_session.generation()) {
        (void)m_session.checked(
            PostgresqlResult(PQprepare(m_session.handle(), m_name.c_str(), m_sql.c_str(), 0, nullptr)));
        m_prepared_in = m_session.generation();
    }
    m_rows = m_session.checked(
        PostgresqlResult(PQexecPrepared(m_session.handle(), m_name.c_str(), static_cast<int>(m_values.size()),
                                        m_values.data(), m_lengths.data(), m_formats.data(), as_text_format)));
    const std::string_view changed = PQcmdTuples(m_rows.get());
    m_changed = 0;
    std::from_chars(changed.data(), changed.data() + changed.size(), m_changed);
}

bool PostgresqlStatement::step() {
    if (!active()) run();
    if (++m_row < PQntuples(m_rows.get())) return true;
    reset();
    return false;
}

}  // namespace

std::unique_ptr<Session> open_postgresql(const std::string& url, std::string_view region,
                                         std::chrono::milliseconds patience) {
    return std::make_unique<PostgresqlSession>(url, region, patience);
}

}  // namespace noaber
