// SPDX-License-Identifier: EUPL-1.2
// Writes db/fixtures/schema-NNN.db, a small file as this version leaves it; see db/fixtures/README.md.
#include <noaber/base/errors.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/edit.h>
#include <noaber/store/session.h>
#include <noaber/store/store.h>

#include <fmt/format.h>

using namespace noaber;

namespace {

void fill(Store& store) {
    Gemeente borne;
    borne.naam = "Borne";
    Persoon femke;
    femke.naam = "Femke Wolbert";
    femke.email = "f.wolbert@voorbeeld.example";
    Functie functie;
    functie.naam = "AC-BZ";
    functie.minimum = 4;
    Functievervulling vervulling;
    vervulling.vanaf = Date::parse("2017-01-01");
    Jaarplan plan;
    plan.jaar = 2017;
    Activiteit a2;
    a2.code = "A2";
    a2.titel = "Opvang in de sporthal";
    a2.planning = "Q2 of Q3?";
    a2.kosten = "Ca. € 3000,- (Academie)";
    Kwartaalrij rij;
    rij.code = "A2";
    rij.q2 = true;
    auto tx = store.begin("Jaarplan ingelezen");
    tx.put(borne);
    femke.gemeente = borne.id;
    tx.put(femke);
    tx.put(functie);
    vervulling.persoon = femke.id;
    vervulling.functie = functie.id;
    tx.put(vervulling);
    tx.put(plan);
    a2.jaarplan = rij.jaarplan = plan.id;
    tx.put(a2);
    tx.put(rij);
    tx.commit();

    edit_field(store, info_of<Activiteit>(), a2.id.text, "planning", std::string("Q3"));
    edit_field(store, info_of<Activiteit>(), a2.id.text, "kosten", Value());
    store.undo();
    Persoon gone;
    gone.naam = "Weg Gegaan";
    auto with = store.begin("Persoon toegevoegd");
    with.put(gone);
    with.commit();
    remove_record(store, info_of<Persoon>(), gone.id.text);
    // From a newer version: what this one does not know waits.
    TransactionData newer{{(std::int64_t{1'490'000'100'000}) << 16, 77},
                          TransactionKind::normal,
                          {},
                          "Henk Assink",
                          "Nieuwere versie",
                          {}};
    newer.changes.push_back(
        {ChangeKind::edit, "persoon", femke.id.text, "veld_van_later", std::string("bewaard"), {}, {}, {}, {}});
    store.apply(std::vector{newer});
    store.set_setting("demo", "1");
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 2) {
        fmt::print(stderr, "usage: make_schema_fixture db/fixtures/schema-NNN.db\n");
        return 2;
    }
    const std::filesystem::path target = argv[1];
    const std::filesystem::path work = target.string() + ".werk";
    Schema schema;
    add_organisatie(schema);
    add_jaarplan(schema);
    {
        std::int64_t now = 1'490'000'000'000;
        auto store =
            Store::open(work, schema,
                        {.author = "Femke Wolbert", .wall = [&] { return now += 1000; }, .region = "voorbeeld"});
        fill(*store);
        store->session().copy_to(target);
    }
    std::filesystem::remove(work);
    return 0;
} catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error_in_words(error));
    return 1;
}
