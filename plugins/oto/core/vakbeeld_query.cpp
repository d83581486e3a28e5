// SPDX-License-Identifier: EUPL-1.2
// Reads the picture from the store, row by row: records of hundreds of thousands of attendances would take longer than the rules.
#include "vakbeeld.h"
#include "zicht.h"

#include <noaber/store/session.h>

#include <string_view>

namespace noaber::oto {

namespace {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using Places = std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>>;

std::size_t place_of(const Places& places, std::string_view id) {
    const auto found = places.find(id);
    return found == places.end() ? geen : found->second;
}

/// The member that a choice's stored text stands for; nothing is the first choice.
template <class T, class E>
class Choices {
public:
    Choices(std::string_view field, E T::*member) {
        T object;
        for (const Choice& choice : info_of<T>().field(field).choices) {
            info_of<T>().field(field).set(&object, choice.value);
            m_all.emplace_back(choice.value, object.*member);
        }
    }
    [[nodiscard]] E operator()(std::string_view stored) const {
        for (const auto& [text, value] : m_all)
            if (text == stored) return value;
        return m_all.front().second;
    }

private:
    std::vector<std::pair<std::string, E>> m_all;
};

Bewijssoort soort_of(OtoSoort soort) {
    switch (soort) {
        case OtoSoort::opleiding: return Bewijssoort::opleiding;
        case OtoSoort::training: return Bewijssoort::training;
        case OtoSoort::oefening: break;
    }
    return Bewijssoort::oefening;
}

class Reader {
public:
    /// `whose`: a condition on a person's id with $1 for `only` ("= $1"); "" for everybody.
    Reader(const Store& store, std::string whose, std::string_view only)
        : m_store(store), m_zicht(store), m_whose(std::move(whose)), m_only(only) {}

    Vakbeeld read() {
        m_beeld.functies = m_store.list<Functie>();
        m_beeld.gemeenten = m_store.list<Gemeente>();
        m_beeld.normen = m_store.list<Norm>();
        m_beeld.soorten = m_store.list<Soortgelijkstelling>();
        m_beeld.gelijke_functies = m_store.list<Functiegelijkstelling>();
        note(m_functies, m_beeld.functies);
        note(m_gemeenten, m_beeld.gemeenten);
        read_personen();
        read_vervullingen();
        read_afwezigheid();
        read_vrijstellingen();
        read_activiteiten();
        if (m_zicht.ziet_alles()) read_plaatsen();
        read_aanwezigheid();
        read_inzet();
        read_certificaten();
        m_beeld.alles = m_zicht.ziet_alles();
        m_beeld.index();
        return std::move(m_beeld);
    }

private:
    template <class T>
    static void note(Places& places, const std::vector<T>& all) {
        places.reserve(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) places.emplace(all[i].id.text, i);
    }

    static std::optional<Date> date(const Statement& statement, int column) {
        return statement.is_null(column) ? std::nullopt : Date::parse(statement.text(column));
    }
    Vakpersoon* person(std::string_view id) {
        const std::size_t place = place_of(m_personen, id);
        return place == geen ? nullptr : &m_beeld.personen[place];
    }

    /// Every row of what belongs to the persons that are read.
    template <class Each>
    void for_each(const std::string& select, Each&& each) {
        Statement& statement =
            m_store.session().prepared(m_whose.empty() ? select : select + " AND persoon " + m_whose);
        const Rows rows(statement);
        if (!m_whose.empty()) statement.bind(1, m_only);
        while (statement.step()) each(statement);
    }

    void read_personen() {
        const std::string select = "SELECT id, naam, gemeente FROM persoon";
        Statement& statement = m_store.session().prepared(m_whose.empty() ? select : select + " WHERE id " + m_whose);
        const Rows rows(statement);
        if (!m_whose.empty()) statement.bind(1, m_only);
        while (statement.step()) {
            Vakpersoon one;
            one.id.text = statement.text(0);
            if (!m_zicht.ziet(one.id)) continue;
            one.naam = statement.text(1);
            one.gemeente = place_of(m_gemeenten, statement.text(2));
            m_beeld.personen.push_back(std::move(one));
        }
        note(m_personen, m_beeld.personen);
    }

    void read_vervullingen() {
        for_each("SELECT persoon, functie, vanaf, tot FROM functievervulling WHERE functie IS NOT NULL",
                 [&](const Statement& row) {
                     Vakpersoon* persoon = person(row.text(0));
                     const std::size_t functie = place_of(m_functies, row.text(1));
                     if (persoon && functie != geen)
                         persoon->vervullingen.push_back({functie, {date(row, 2), date(row, 3)}});
                 });
    }

    void read_afwezigheid() {
        for_each("SELECT persoon, van, tot FROM afwezigheid WHERE van IS NOT NULL", [&](const Statement& row) {
            if (Vakpersoon* persoon = person(row.text(0))) persoon->afwezig.push_back({date(row, 1), date(row, 2)});
        });
    }

    void read_vrijstellingen() {
        for_each("SELECT persoon, functie, eis, reden, vanaf, tot FROM oto_vrijstelling WHERE tot IS NOT NULL",
                 [&](const Statement& row) {
                     Vakpersoon* persoon = person(row.text(0));
                     const std::size_t functie = place_of(m_functies, row.text(1));
                     const Dagen dagen{date(row, 4), date(row, 5)};
                     if (persoon && functie != geen && dagen.tot)
                         persoon->vrijstellingen.push_back(
                             {functie, std::string(row.text(2)), std::string(row.text(3)), dagen});
                 });
    }

    void read_activiteiten() {
        const Choices<Oto, OtoSoort> soorten("soort", &Oto::soort);
        const Choices<Oto, OtoStatus> statussen("status", &Oto::status);
        const Doelgroeplezer lezer(m_beeld.functies);
        const auto read = [&](const std::string& condition, bool is_of_some) {
            Statement& statement = m_store.session().prepared(
                "SELECT id, code, titel, soort, status, datum, einddatum, doelgroep, plaatsen FROM oto" + condition);
            const Rows rows(statement);
            if (is_of_some) statement.bind(1, m_only);
            while (statement.step()) {
                Vakactiviteit one;
                one.id.text = statement.text(0);
                one.code = statement.text(1);
                one.titel = statement.text(2);
                one.soort = soort_of(soorten(statement.text(3)));
                one.status = statussen(statement.text(4));
                one.dag = statement.is_null(6) ? date(statement, 5) : date(statement, 6);
                one.doelgroep = doelgroep(lezer, statement.text(7));
                if (one.status == OtoStatus::gepland && !statement.is_null(8))
                    one.vrij = static_cast<std::size_t>(std::max<std::int64_t>(statement.integer(8), 0));
                m_beeld.activiteiten.push_back(std::move(one));
            }
        };
        // Of a few: what is still planned (the first choice is stored as nothing), and what they took part in. Two questions,
        // because with one the database asks of every event whether anybody took part.
        if (m_whose.empty()) {
            read("", false);
        } else {
            read(" WHERE status IS NULL", false);
            read(" WHERE status IS NOT NULL AND id IN (SELECT oto FROM oto_aanwezigheid WHERE persoon " + m_whose + ")",
                 true);
        }
        note(m_activiteiten, m_beeld.activiteiten);
    }

    /// Many events are for the same functions: each text is read once.
    std::size_t doelgroep(const Doelgroeplezer& lezer, std::string_view as_written) {
        const auto found = m_doelgroepen.find(as_written);
        if (found != m_doelgroepen.end()) return found->second;
        m_beeld.doelgroepen.push_back(lezer.lees(as_written));
        m_doelgroepen.emplace(as_written, m_beeld.doelgroepen.size() - 1);
        return m_beeld.doelgroepen.size() - 1;
    }

    /// Of the few events that are planned and have an end to their places: who has one.
    void read_plaatsen() {
        Statement& statement =
            m_store.session().prepared("SELECT persoon FROM oto_uitnodiging WHERE oto = $1 AND antwoord = 'komt'");
        for (std::size_t place = 0; place < m_beeld.activiteiten.size(); ++place) {
            Vakactiviteit& one = m_beeld.activiteiten[place];
            if (!one.vrij) continue;
            const Rows rows(statement.bind_all(one.id.text));
            while (statement.step()) {
                if (*one.vrij > 0) --*one.vrij;
                if (Vakpersoon* persoon = person(statement.text(0))) persoon->plaats_in.push_back(place);
            }
        }
    }

    void read_aanwezigheid() {
        // Who was there: the first choice, which is stored as nothing, and too late.
        const std::string select =
            "SELECT persoon, oto, beoordeling FROM oto_aanwezigheid WHERE (status IS NULL OR status = 'te laat')";
        for_each(select, [&](const Statement& row) {
            Vakpersoon* persoon = person(row.text(0));
            const std::size_t place = place_of(m_activiteiten, row.text(1));
            if (!persoon || place == geen || is_onvoldoende(row.text(2))) return;
            const Vakactiviteit& one = m_beeld.activiteiten[place];
            if (one.status == OtoStatus::gehouden) persoon->bewijzen.push_back({one.soort, one.dag, {}, place});
        });
    }

    void read_inzet() {
        for_each("SELECT persoon, id, datum, incident, functie, beoordeling FROM oto_inzet WHERE datum IS NOT NULL",
                 [&](const Statement& row) {
                     Vakpersoon* persoon = person(row.text(0));
                     if (!persoon || is_onvoldoende(row.text(5))) return;
                     m_beeld.inzetten.push_back(
                         {{std::string(row.text(1))}, std::string(row.text(3)), place_of(m_functies, row.text(4))});
                     persoon->bewijzen.push_back({Bewijssoort::inzet, date(row, 2), {}, m_beeld.inzetten.size() - 1});
                 });
    }

    void read_certificaten() {
        for_each(
            "SELECT persoon, id, certificaat, behaald, geldig_tot FROM oto_certificaat WHERE certificaat IS NOT NULL",
            [&](const Statement& row) {
                Vakpersoon* persoon = person(row.text(0));
                if (!persoon) return;
                m_beeld.certificaten.push_back({{std::string(row.text(1))}, std::string(row.text(2))});
                persoon->bewijzen.push_back(
                    {Bewijssoort::certificaat, date(row, 3), date(row, 4), m_beeld.certificaten.size() - 1});
            });
    }

    const Store& m_store;
    Zicht m_zicht;
    std::string m_whose;
    std::string_view m_only;
    Vakbeeld m_beeld;
    Places m_functies, m_gemeenten, m_personen, m_activiteiten, m_doelgroepen;
};

}  // namespace

Vakbeeld lees_vakbeeld(const Store& store) { return Reader(store, {}, {}).read(); }

Vakbeeld lees_vakbeeld(const Store& store, const Id<Persoon>& persoon) {
    return Reader(store, "= $1", persoon.text).read();
}

Vakbeeld lees_vakbeeld(const Store& store, const Id<Functie>& functie) {
    return Reader(store, "IN (SELECT persoon FROM functievervulling WHERE functie = $1)", functie.text).read();
}

}  // namespace noaber::oto
