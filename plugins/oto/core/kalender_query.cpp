// SPDX-License-Identifier: EUPL-1.2
// Reads ids. The first choice of a list is stored as nothing: aanwezig.
#include "kalender_query.h"

#include <noaber/store/session.h>

#include <fmt/format.h>

namespace noaber::oto {

namespace {

void add(const Store& store, std::unordered_set<std::string>& ids, std::string_view select) {
    Statement& statement = store.session().prepared(select);
    const Rows rows(statement);
    while (statement.step()) ids.emplace(statement.text(0));
}

}  // namespace

std::unordered_set<std::string> oto_met_deelnemers(const Store& store) {
    std::unordered_set<std::string> ids;
    add(store, ids,
        "SELECT DISTINCT oto FROM oto_uitnodiging WHERE oto IS NOT NULL AND (antwoord IS NULL OR antwoord <> 'komt niet')");
    add(store, ids,
        "SELECT DISTINCT oto FROM oto_aanwezigheid WHERE oto IS NOT NULL AND (status IS NULL OR status <> 'afgemeld')");
    return ids;
}

std::unordered_set<std::string> oto_met_registratie(const Store& store) {
    std::unordered_set<std::string> ids;
    add(store, ids,
        "SELECT DISTINCT oto FROM oto_aanwezigheid WHERE oto IS NOT NULL AND (status IS NULL OR status <> 'afgemeld')");
    add(store, ids, "SELECT DISTINCT oto FROM oto_gast WHERE oto IS NOT NULL");
    return ids;
}

std::unordered_set<std::string> deelnemers_in_jaar(const Store& store, int jaar) {
    std::unordered_set<std::string> ids;
    const std::string year = fmt::format("{:04}", jaar);
    const auto add_of = [&](std::string_view select) {
        Statement& statement = store.session().prepared(select);
        const Rows rows(statement.bind_all(year));
        while (statement.step()) ids.emplace(statement.text(0));
    };
    add_of(
        "SELECT DISTINCT a.persoon FROM oto_aanwezigheid a JOIN oto o ON o.id = a.oto "
        "WHERE a.persoon IS NOT NULL AND (a.status IS NULL OR a.status = 'te laat') AND substr(o.datum, 1, 4) = $1");
    add_of("SELECT DISTINCT persoon FROM oto_inzet WHERE persoon IS NOT NULL AND substr(datum, 1, 4) = $1");
    return ids;
}

}  // namespace noaber::oto
