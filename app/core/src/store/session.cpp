// SPDX-License-Identifier: EUPL-1.2
// What sessions share whatever their database.
#include <noaber/store/session.h>

#include <noaber/base/errors.h>

namespace noaber {

Statement& KeptStatement::in(Session& session) {
    if (!m_statement) m_statement = &session.prepared(m_sql);
    return *m_statement;
}

void Statement::bind(int placeholder, const Value& value) {
    if (is_empty(value)) return bind_null(placeholder);
    if (const auto* text = std::get_if<std::string>(&value)) return bind(placeholder, std::string_view(*text));
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return bind(placeholder, *integer);
    bind(placeholder, std::get<double>(value));
}

SessionTransaction::SessionTransaction(Session& session) : m_session(session) {
    if (session.in_transaction()) throw ProgrammerError("the session has a transaction open");
    session.begin();
}

}  // namespace noaber
