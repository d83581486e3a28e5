// SPDX-License-Identifier: EUPL-1.2
// One connection to a database. SQL goes through here and nowhere else; $1 placeholders in ascending order.
#pragma once

#include <noaber/store/value.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace noaber {

/// A prepared statement. Bind, step until false, read columns (from 0) in between.
/// Throws StorageError in words for a person when the database can't do it.
class Statement {
public:
    virtual ~Statement() = default;
    Statement() = default;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Placeholders count from 1. Text must stay alive until the step after it.
    virtual void bind(int placeholder, std::int64_t value) = 0;
    virtual void bind(int placeholder, double value) = 0;
    virtual void bind(int placeholder, std::string_view value) = 0;
    virtual void bind_null(int placeholder) = 0;
    void bind(int placeholder, const Value& value);

    /// Next row? After the last row (false) the statement is reset and can be bound anew.
    virtual bool step() = 0;
    /// Leaves the rows that were not read.
    virtual void reset() = 0;
    /// How many rows the last run inserted, updated or deleted.
    [[nodiscard]] virtual std::int64_t changed() const = 0;

    [[nodiscard]] virtual bool is_null(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    /// Valid until the next step.
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
    [[nodiscard]] virtual Value value(int column) const = 0;

    /// Binds all from 1 and runs a statement that gives no rows.
    template <class... Args>
    void run(const Args&... args) {
        bind_all(args...);
        while (step()) {
        }
    }
    template <class... Args>
    Statement& bind_all(const Args&... args) {
        int placeholder = 0;
        (bind_one(++placeholder, args), ...);
        return *this;
    }

private:
    void bind_one(int placeholder, std::int64_t value) { bind(placeholder, value); }
    void bind_one(int placeholder, std::string_view value) { bind(placeholder, value); }
    void bind_one(int placeholder, const std::string& value) { bind(placeholder, std::string_view(value)); }
    void bind_one(int placeholder, const char* value) { bind(placeholder, std::string_view(value)); }
    void bind_one(int placeholder, std::nullptr_t) { bind_null(placeholder); }
    void bind_one(int placeholder, const Value& value) { bind(placeholder, value); }
};

class Session;

/// A statement that is looked up once, for those that run for every change. Only for statements that are run to their end
/// at once: two uses at a time would be one.
class KeptStatement {
public:
    explicit KeptStatement(std::string sql) : m_sql(std::move(sql)) {}
    [[nodiscard]] Statement& in(Session& session);

private:
    std::string m_sql;
    Statement* m_statement = nullptr;
};

/// Leaves a statement's unread rows when it goes, so that an early return or an exception holds nothing open.
class [[nodiscard]] Rows {
public:
    explicit Rows(Statement& statement) : m_statement(statement) {}
    ~Rows() { m_statement.reset(); }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

private:
    Statement& m_statement;
};

/// The databases, where their words for making tables differ.
enum class SqlDialect { sqlite, postgresql };

/// What a column of a table takes.
enum class ColumnType { text, integer, number };
struct TableColumn {
    std::string name;
    ColumnType type;
};

class Session {
public:
    virtual ~Session() = default;

    /// Runs statements that give no rows; several in one text are allowed.
    virtual void execute(const std::string& sql) = 0;
    /// Prepared once for each text and kept; the reference lives as long as the session.
    /// Don't nest two uses of one text.
    virtual Statement& prepared(std::string_view sql) = 0;

    [[nodiscard]] virtual SqlDialect dialect() const = 0;

    /// Takes the write lock at once. Throws StorageError when another program keeps it too long.
    virtual void begin() = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    /// False too once the database broke the transaction off by itself, or is away.
    [[nodiscard]] virtual bool in_transaction() const = 0;

    /// A commit from now on is whole after a power cut, but may be gone, unless make_durable() came after it. Where every commit
    /// is on the disk anyway (PostgreSQL), both do nothing.
    virtual void commit_without_waiting() = 0;
    /// What was committed, by other connections too, is on the disk when this returns. Throws StorageError.
    virtual void make_durable() = 0;

    /// A number that differs once another connection has written. In a transaction: before it began.
    [[nodiscard]] virtual std::int64_t foreign_version() = 0;
    /// The columns of a table, or none when there is no such table.
    [[nodiscard]] virtual std::vector<TableColumn> columns_of(std::string_view table) = 0;
    /// Writes a whole copy to `target` (temporary name, then renamed). Throws StorageError.
    virtual void copy_to(const std::filesystem::path& target) = 0;
};

/// A transaction of a session, with its write lock: rolls back unless it is committed. Throws ProgrammerError when one is open.
class [[nodiscard]] SessionTransaction {
public:
    explicit SessionTransaction(Session& session);
    ~SessionTransaction() {
        if (m_open) m_session.rollback();
    }
    SessionTransaction(const SessionTransaction&) = delete;
    SessionTransaction& operator=(const SessionTransaction&) = delete;
    void commit() {
        m_session.commit();
        m_open = false;
    }

private:
    Session& m_session;
    bool m_open = true;
};

/// How a file is opened.
enum class OpenMode {
    create_if_missing,
    must_exist,
};

/// An SQLite file as a session: WAL, synchronous FULL, busy timeout. Recognises a damaged file, a file of another
/// program (DamagedError) and one that can't be written (StorageError), and says so; never overwrites any of them.
/// `patience`: how long to wait for another program that writes.
[[nodiscard]] std::unique_ptr<Session> open_sqlite(const std::filesystem::path& file, OpenMode mode,
                                                   std::chrono::milliseconds patience = std::chrono::seconds(5));

/// One region in a PostgreSQL database (15 or newer, UTF-8) as a session: "postgresql://user@host:port/database".
/// A database holds as many regions as one likes: each has a namespace of its own ("noaber_" and the region), made at the
/// first opening, and the session looks nowhere else, so that all SQL is what it is on SQLite. Its write lock is a row in
/// that namespace; regions do not wait for each other.
/// Text compares byte by byte, whatever the database's language, and may hold no NUL (InputError).
/// Throws InputError when the region can't be a name (lower case letters, digits and "-", 40 at most), StorageError in
/// words for a person when the server is away, refuses the password (which is never shown), has no such database, is too
/// old. A connection that was lost in a transaction takes that with it; the next use after it connects anew.
[[nodiscard]] std::unique_ptr<Session> open_postgresql(const std::string& url, std::string_view region,
                                                       std::chrono::milliseconds patience = std::chrono::seconds(5));

/// As long as it lives, what it was given is told of commits.
class CommitListener {
public:
    virtual ~CommitListener() = default;
};

/// Calls `committed`, in a thread of its own, soon after each commit to the region by any connection, the own ones too, and
/// when it connects (anew), because it can't know what was missed. Throws what open_postgresql() throws for its words.
[[nodiscard]] std::unique_ptr<CommitListener> listen_postgresql(const std::string& url, std::string_view region,
                                                                std::function<void()> committed);

/// The handle below an SQLite session, for the test oracle only.
[[nodiscard]] sqlite3* sqlite_handle(Session& session);

}  // namespace noaber
