// SPDX-License-Identifier: EUPL-1.2
// Writes a handing over: one transaction, that undo takes back whole.
#include <noaber/jaarplan/overdragen.h>

#include "jaarplan/overdracht_uren.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/contact_writer.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace noaber {

namespace {

using Soort = Overdrachtpost::Soort;

/// Two texts as one, without saying a thing twice.
std::string joined(const std::string& theirs, const std::string& added, const char* between) {
    if (trim(added).empty() || contains_folded(theirs, added)) return theirs;
    return trim(theirs).empty() ? added : theirs + between + added;
}

class Writer {
public:
    Writer(Store& store, const Overdracht& overdracht, Transaction& transaction)
        : m_store(store), m_overdracht(overdracht), m_transaction(transaction), m_names(store.list<Persoon>()) {}

    void write() {
        for (const Overdrachtpost& post : m_overdracht.posten)
            if (!post.naar.empty()) write(post);
        write_hours();
    }

    /// Gives the kinds of what went along.
    std::vector<const EntityInfo*> remove_giver() {
        const Id<Persoon>& van = m_overdracht.vraag.van;
        const std::string naam = title_of(m_store, info_of<Persoon>(), van.text);
        for (const Touched& one : references_to(m_store, info_of<Persoon>(), van.text)) let_go(one, naam);
        m_transaction.remove(van);
        return std::move(m_along);
    }

private:
    void write(const Overdrachtpost& post) {
        switch (post.soort) {
            case Soort::actie: return set_if_theirs(post, "eigenaar");
            case Soort::contact: return write_contact(post);
            case Soort::uren: return;  // all of them at once
            case Soort::werkverdeling: return write_row<Werkverdeling>(post);
            case Soort::vertegenwoordiging: return write_row<Vertegenwoordiging>(post);
            case Soort::lidmaatschap: return write_row<Werkgroeplid>(post);
        }
    }

    void set_if_theirs(const Overdrachtpost& post, std::string_view field) {
        const auto record = m_store.find(*post.entity, post.record);
        if (record && record->text(field) == m_overdracht.vraag.van.text)
            m_transaction.set(*post.entity, post.record, field, post.naar.text);
    }

    void write_contact(const Overdrachtpost& post) {
        const auto record = m_store.find(*post.entity, post.record);
        const auto naar = m_store.find(post.naar);
        if (!record || !naar) return;
        const auto text = vervang_contact(record->text(post.veld), m_names, m_overdracht.vraag.van, *naar);
        if (text) m_transaction.set(*post.entity, post.record, post.veld, text_value(*text));
    }

    /// The row changes hands; where the receiver has such a row already, theirs takes over what it says.
    template <class T>
    void write_row(const Overdrachtpost& post) {
        auto row = m_store.find(Id<T>{post.record});
        if (!row || row->persoon != m_overdracht.vraag.van) return;
        for (T& theirs : m_store.list<T>(Where{"persoon", post.naar.text})) {
            if (!same_place(*row, theirs)) continue;
            take_over(theirs, *row);
            m_transaction.put(theirs);
            m_transaction.remove(row->id);
            return;
        }
        row->persoon = post.naar;
        m_transaction.put(*row);
    }

    static bool same_place(const Werkverdeling& a, const Werkverdeling& b) { return a.gemeente == b.gemeente; }
    static bool same_place(const Vertegenwoordiging& a, const Vertegenwoordiging& b) {
        return equal_folded(a.groep, b.groep);
    }
    static bool same_place(const Werkgroeplid& a, const Werkgroeplid& b) { return a.werkgroep == b.werkgroep; }

    static void take_over(Werkverdeling& theirs, const Werkverdeling& row) {
        theirs.groep = joined(theirs.groep, row.groep, ", ");
        theirs.taken = joined(theirs.taken, row.taken, "\n");
        // Twice "4 uur per week" is eight: these are added up, not said once.
        if (!says_nothing(row.tijdsinschatting))
            theirs.tijdsinschatting = says_nothing(theirs.tijdsinschatting)
                                          ? row.tijdsinschatting
                                          : theirs.tijdsinschatting + " + " + row.tijdsinschatting;
    }
    static void take_over(Vertegenwoordiging& theirs, const Vertegenwoordiging& row) {
        theirs.hoedanigheid = joined(theirs.hoedanigheid, row.hoedanigheid, ", ");
    }
    static void take_over(Werkgroeplid& theirs, const Werkgroeplid& row) {
        if (row.rol == Rol::voorzitter) theirs.rol = Rol::voorzitter;
        theirs.aandachtsgebied = joined(theirs.aandachtsgebied, row.aandachtsgebied, ", ");
    }

    void write_hours() {
        const auto before = m_store.list<Ureninzet>();
        std::map<std::string, const Ureninzet*> was;
        for (const Ureninzet& one : before) was[one.id.text] = &one;
        for (Ureninzet& now : uren_na(before, m_overdracht.posten)) {
            const bool is_new = now.id.empty();
            if (is_new) now.id.text = derived_id(m_store, to_record(now));
            const bool was_empty = !is_new && zonder_uren(*was.at(now.id.text));
            if (zonder_uren(now) && !was_empty)
                m_transaction.remove(now.id);
            else
                m_transaction.put(now);
        }
    }

    /// What still points at somebody who goes: kept under their name where there is room for one, gone where it is about them.
    void let_go(const Touched& one, const std::string& naam) {
        const auto record = m_store.find(*one.entity, one.record);
        if (!record) return;
        for (const FieldInfo& field : one.entity->fields) {
            if (field.refers_to != info_of<Persoon>().name || record->text(field.name) != m_overdracht.vraag.van.text)
                continue;
            if (!field.stand_in.empty()) {
                m_transaction.set(*one.entity, one.record, field.stand_in, naam);
                m_transaction.set(*one.entity, one.record, field.name, {});
            } else if (field.key) {
                m_along.push_back(one.entity);
                return m_transaction.remove(*one.entity, one.record);
            } else {
                m_transaction.set(*one.entity, one.record, field.name, {});
            }
        }
    }

    Store& m_store;
    const Overdracht& m_overdracht;
    Transaction& m_transaction;
    Namenlijst m_names;
    std::vector<const EntityInfo*> m_along;
};

/// Hours that were made stay on the giver's line.
bool goes_whole(const Store& store, const Overdrachtpost& post) {
    if (post.soort != Soort::uren) return true;
    const auto line = store.find(Id<Ureninzet>{post.record});
    return !line || uren_van(*line) == post.uren;
}

std::vector<std::string> receivers(const Store& store, const Overdracht& overdracht) {
    std::vector<std::string> names;
    for (const Overdrachtpost& post : overdracht.posten) {
        if (post.naar.empty()) continue;
        const auto persoon = store.find(post.naar);
        if (!persoon) throw InputError("Wie het werk krijgt is er niet (meer). Kies iemand anders.");
        if (post.naar == overdracht.vraag.van)
            throw InputError(persoon->naam + " kan het eigen werk niet overnemen. Kies iemand anders.");
        if (std::find(names.begin(), names.end(), persoon->naam) == names.end()) names.push_back(persoon->naam);
    }
    return names;
}

}  // namespace

void draag_over(Store& store, const Overdracht& overdracht, NaOverdracht daarna) {
    const auto van = store.find(overdracht.vraag.van);
    if (!van) throw InputError("Wiens werk het is, is er niet (meer).");
    const auto names = receivers(store, overdracht);
    const bool removing = daarna == NaOverdracht::verwijderen;
    if (!removing && names.empty()) throw InputError("Kies aan wie het werk gaat.");
    const auto left = std::find_if(overdracht.posten.begin(), overdracht.posten.end(),
                                   [](const Overdrachtpost& post) { return post.naar.empty(); });
    if (removing && left != overdracht.posten.end())
        throw InputError(fmt::format("Kies aan wie \"{}\" gaat; {} kan pas weg als alles is overgedragen.",
                                     shorten(left->titel, 60), van->naam));
    const std::string handed =
        names.empty() ? std::string() : fmt::format("Werk van {} overgedragen aan {}", van->naam, listed(names));
    Transaction transaction = store.begin(handed);
    Writer writer(store, overdracht, transaction);
    writer.write();
    if (removing) {
        const auto along = writer.remove_giver();
        transaction.relabel(names.empty() ? removal_label("Persoon " + van->naam, along)
                                          : handed + "; " + removal_label(van->naam, along));
    }
    transaction.commit();
}

std::string vervalt_met(const Store& store, const Overdracht& overdracht) {
    std::vector<const EntityInfo*> along;
    const Id<Persoon>& van = overdracht.vraag.van;
    for (const Touched& one : references_to(store, info_of<Persoon>(), van.text)) {
        const bool handed = std::any_of(overdracht.posten.begin(), overdracht.posten.end(), [&](const auto& post) {
            return post.record == one.record && post.entity == one.entity && goes_whole(store, post);
        });
        const auto record = store.find(*one.entity, one.record);
        const bool about_them =
            record && std::any_of(one.entity->fields.begin(), one.entity->fields.end(), [&](const FieldInfo& field) {
                return field.key && field.stand_in.empty() && field.refers_to == info_of<Persoon>().name &&
                       record->text(field.name) == van.text;
            });
        if (!handed && about_them) along.push_back(one.entity);
    }
    return count_in_words(along);
}

}  // namespace noaber
