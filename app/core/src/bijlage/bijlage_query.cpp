// SPDX-License-Identifier: EUPL-1.2
// The SQL of what is needed.
#include "bijlage/kenmerken.h"

#include <noaber/base/sha256.h>
#include <noaber/store/session.h>

namespace noaber {

namespace {

constexpr std::size_t length = 64;

/// Every run of hexadecimal digits that is long enough: a line of the wire, in whatever form it was kept.
void add_all_in(std::string_view text, std::set<std::string>& into) {
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t at = text.find_first_of(digits); at != std::string_view::npos;
         at = text.find_first_of(digits, at)) {
        const std::size_t end = std::min(text.find_first_not_of(digits, at), text.size());
        if (end - at == length) into.emplace(text.substr(at, length));
        at = end;
    }
}

}  // namespace

std::set<std::string> kenmerken_in(const Store& store) {
    std::set<std::string> all;
    Session& session = store.session();
    for (const char* sql :
         {"SELECT sha256 FROM bijlage WHERE sha256 IS NOT NULL",
          "SELECT value FROM shadow_value WHERE entity = 'bijlage' AND field = 'sha256'", "SELECT text FROM refused"}) {
        Statement& statement = session.prepared(sql);
        const Rows rows(statement);
        while (statement.step()) add_all_in(statement.text(0), all);
    }
    return all;
}

}  // namespace noaber
