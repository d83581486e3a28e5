// SPDX-License-Identifier: EUPL-1.2
// The SQL of what is kept too long: only what is due is read, however much there is.
#include "verstreken_query.h"

#include <noaber/store/session.h>

#include <string>

namespace noaber::oto {

namespace {

struct Zoekvraag {
    std::string entity;
    std::string sql;  ///< id and day, of before $1
};

/// Days are ISO text, which sorts as days do.
Zoekvraag of_own_day(const std::string& entity, const std::string& field) {
    return {entity, "SELECT id, " + field + " FROM " + entity + " WHERE " + field + " < $1 ORDER BY 2, 1"};
}

Zoekvraag of_its_oto(const std::string& entity) {
    return {entity, "SELECT t.id, coalesce(o.einddatum, o.datum) FROM " + entity +
                        " t JOIN oto o ON o.id = t.oto WHERE coalesce(o.einddatum, o.datum) < $1 ORDER BY 2, 1"};
}

Zoekvraag vraag_van(Bewaarsoort soort) {
    switch (soort) {
        case Bewaarsoort::aanwezigheid: return of_its_oto("oto_aanwezigheid");
        case Bewaarsoort::uitnodiging: return of_its_oto("oto_uitnodiging");
        case Bewaarsoort::gast: return of_its_oto("oto_gast");
        case Bewaarsoort::beoordeling: return of_its_oto("oto_beoordeling");
        case Bewaarsoort::inzet: return of_own_day("oto_inzet", "datum");
        case Bewaarsoort::certificaat: return of_own_day("oto_certificaat", "geldig_tot");
        case Bewaarsoort::crisispas: return of_own_day("oto_crisispas", "geldig_tot");
        case Bewaarsoort::vrijstelling: return of_own_day("oto_vrijstelling", "tot");
        case Bewaarsoort::prikkel:  // the month's last day that every month has
            return {"oto_prikkel",
                    "SELECT id, maand || '-28' FROM oto_prikkel WHERE maand || '-28' < $1 ORDER BY 2, 1"};
        case Bewaarsoort::persoon: break;
    }
    return {"persoon",
            "SELECT p.id, max(f.tot) FROM persoon p JOIN functievervulling f ON f.persoon = p.id GROUP BY p.id "
            "HAVING count(*) = count(f.tot) AND max(f.tot) < $1 ORDER BY 2, 1"};
}

}  // namespace

std::vector<std::pair<RecordRef, Date>> voor_dag(const Store& store, Bewaarsoort soort, Date dag) {
    const Zoekvraag vraag = vraag_van(soort);
    const std::string before = dag.to_text();
    std::vector<std::pair<RecordRef, Date>> found;
    Statement& statement = store.session().prepared(vraag.sql);
    const Rows rows(statement.bind_all(before));
    while (statement.step())
        if (const auto day = Date::parse(statement.text(1)))
            found.emplace_back(RecordRef{vraag.entity, std::string(statement.text(0))}, *day);
    return found;
}

}  // namespace noaber::oto
