// SPDX-License-Identifier: EUPL-1.2
// Addresses, namespaces and parameters of a connection.
#include "store/postgresql_connection.h"

#include <noaber/base/errors.h>

#include <algorithm>
#include <array>
#include <new>

namespace noaber {

namespace {

constexpr std::size_t longest_region = 40;
constexpr const char* patience_to_connect = "10";  // seconds

/// Not in libpq's words: those repeat the address with the password in it.
void check_url(const std::string& url) {
    PQconninfoOption* options = PQconninfoParse(url.c_str(), nullptr);
    const bool sound = options && (url.starts_with("postgresql://") || url.starts_with("postgres://"));
    PQconninfoFree(options);
    if (!sound)
        throw InputError(
            "Het adres van de database klopt niet. Het ziet eruit als postgresql://gebruiker@server:5432/database.");
}

}  // namespace

bool went_well(const PostgresqlResult& result) {
    const auto status = PQresultStatus(result.get());
    return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY;
}

std::string field_of(const PostgresqlResult& result, int field) {
    const char* text = result ? PQresultErrorField(result.get(), field) : nullptr;
    return text ? text : "";
}

std::string postgresql_namespace(std::string_view region) {
    const bool sound = !region.empty() && region.size() <= longest_region &&
                       std::all_of(region.begin(), region.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    if (!sound)
        throw InputError("Een regio heet hier met kleine letters, cijfers en streepjes, hooguit 40, zoals twente.");
    return "noaber_" + std::string(region);
}

PostgresqlConnection prepare_postgresql_connection(const std::string& url) {
    check_url(url);
    const std::array keywords{"connect_timeout",
                              "keepalives_idle",
                              "tcp_user_timeout",
                              "fallback_application_name",
                              "dbname",
                              "client_encoding",
                              static_cast<const char*>(nullptr)};
    // What stands before the address holds unless that says otherwise; what comes after always does.
    const std::array values{
        patience_to_connect, "30", "60000", "noaber", url.c_str(), "UTF8", static_cast<const char*>(nullptr)};
    constexpr int dbname_is_an_address = 1;
    PostgresqlConnection connection(PQconnectStartParams(keywords.data(), values.data(), dbname_is_an_address));
    if (!connection) throw std::bad_alloc();
    PQsetErrorVerbosity(connection.get(), PQERRORS_SQLSTATE);
    PQsetNoticeProcessor(
        connection.get(), [](void*, const char*) {}, nullptr);
    return connection;
}

}  // namespace noaber
