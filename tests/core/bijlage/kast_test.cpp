// SPDX-License-Identifier: EUPL-1.2
// The kast of a laptop: whole or not there, what goes and what stays, and copies that are opened.
#include "bestanden.h"
#include "core_schema.h"
#include "failing_disk.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/bijlage/bestandssoort.h>
#include <noaber/bijlage/kast.h>
#include <noaber/jaarplan/actie.h>
#include <noaber/store/edit.h>
#include <noaber/store/erasure.h>
#include <noaber/store/hanging.h>
#include <noaber/sync/membership.h>
#include <noaber/sync/wissen.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::test;

namespace {

struct Desk {
    TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "plan.db", core_schema(), {.author = "Femke Wolbert"});
    Bijlagekast kast{*store};
    Persoon femke;

    Desk() {
        femke.naam = "Femke Wolbert";
        auto tx = store->begin("Femke");
        tx.put(femke);
        tx.commit();
    }
    [[nodiscard]] RecordRef person() const { return {"persoon", femke.id.text}; }
    Bijlage add(const std::string& name, const std::string& bytes) {
        return kast.voeg_toe(*store, person(), folder.write("van buiten/" + name, bytes));
    }
    /// Files in the kast, hidden ones too.
    [[nodiscard]] std::size_t files() const {
        std::size_t count = 0;
        if (!std::filesystem::exists(bijlagen_folder(store->file()))) return 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(bijlagen_folder(store->file())))
            count += entry.is_regular_file() ? 1 : 0;
        return count;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(kast)

BOOST_FIXTURE_TEST_CASE(what_is_added_is_whole_has_a_record_and_one_line_of_history, Desk) {
    const Bijlage made = add("Diploma BHV.pdf", pdf("diploma"));
    BOOST_TEST(made.titel == "Diploma BHV");
    BOOST_TEST(made.bestandsnaam == "Diploma BHV.pdf");
    BOOST_TEST(made.door == "Femke Wolbert");
    BOOST_TEST((made.soort == Bijlagesoort::pdf));
    BOOST_TEST(bytes_of(kast.pad(made)) == pdf("diploma"));
    BOOST_TEST(kast.heeft(made));
    BOOST_TEST(bijlagen_van(*store, person()).size() == 1U);
    BOOST_TEST(store->undo_label().value_or("") == "Bijlage Diploma BHV toegevoegd bij Femke Wolbert");
    (void)add("zelfde.pdf", pdf("diploma"));
    BOOST_TEST(files() == 1U);  // one content, kept once
}

BOOST_FIXTURE_TEST_CASE(what_is_refused_leaves_nothing, Desk) {
    BOOST_CHECK_THROW(add("foto.png", "geen foto"), InputError);
    BOOST_CHECK_THROW(kast.voeg_toe(*store, {"persoon", new_uuid()}, folder.write("a.pdf", pdf())), InputError);
    BOOST_CHECK_THROW(kast.voeg_toe(*store, {"iets anders", new_uuid()}, folder.write("a.pdf", pdf())), InputError);
    const Bijlage one = add("a.pdf", pdf());
    BOOST_CHECK_THROW(kast.voeg_toe(*store, {"bijlage", one.id.text}, folder / "a.pdf"), InputError);
    BOOST_TEST(files() == 1U);
    BOOST_TEST(store->count(info_of<Bijlage>()) == 1U);
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_no_record_and_says_so) {
    FailingDisk disk;
    Desk desk;
    disk.fill(desk.store->file());
    BOOST_CHECK_THROW(desk.add("a.pdf", pdf()), StorageError);
    disk.repair();
    BOOST_TEST(desk.store->count(info_of<Bijlage>()) == 0U);
    desk.kast.ruim_op(*desk.store, Resten::geen);
    BOOST_TEST(desk.files() == 0U);
    BOOST_TEST(desk.kast.heeft(desk.add("a.pdf", pdf())));
}

BOOST_FIXTURE_TEST_CASE(a_removed_one_comes_back_by_undo_and_an_unknown_one_is_cleared, Desk) {
    const Bijlage made = add("a.pdf", pdf());
    remove_record(*store, info_of<Bijlage>(), made.id.text);
    kast.ruim_op(*store, Resten::geen);
    (void)store->undo();
    BOOST_TEST(bijlagen_van(*store, person()).size() == 1U);
    BOOST_TEST(kast.heeft(made));
    folder.write("plan.db.bijlagen/" + std::string(64, 'a'), "van niemand");
    folder.write("plan.db.bijlagen/.noaber-12345678", "half");
    kast.ruim_op(*store, Resten::jonge);
    BOOST_TEST(files() == 2U);  // what may be on its way stays for an hour
    kast.ruim_op(*store, Resten::geen);
    BOOST_TEST(files() == 1U);
}

BOOST_FIXTURE_TEST_CASE(with_a_person_who_is_erased_the_bytes_of_all_that_is_theirs_go, Desk) {
    const Bijlage of_person = add("a.pdf", pdf("geheim een"));
    Afwezigheid weg;
    weg.persoon = femke.id;
    weg.van = Date::parse("2017-05-01");
    Actie actie;
    actie.titel = "Blijft";
    auto tx = store->begin("Weg");
    tx.put(weg);
    tx.put(actie);
    tx.commit();
    const Bijlage of_theirs =
        kast.voeg_toe(*store, {"afwezigheid", weg.id.text}, folder.write("b.pdf", pdf("geheim twee")));
    const Bijlage removed = add("c.pdf", pdf("geheim drie"));
    const Bijlage of_other = kast.voeg_toe(*store, {"actie", actie.id.text}, folder.write("d.pdf", pdf("blijft")));
    remove_record(*store, info_of<Bijlage>(), removed.id.text);
    (void)kast.om_te_openen(of_person);
    const RecordRef one = person();
    (void)erase_everywhere(*store, {&one, 1});
    BOOST_TEST(kast.heeft(of_other));
    BOOST_TEST(files() == 1U);
    BOOST_TEST(store->is_erased(info_of<Bijlage>(), of_theirs.id.text));
    BOOST_TEST(store->is_erased(info_of<Bijlage>(), removed.id.text));
}

BOOST_FIXTURE_TEST_CASE(a_copy_to_be_opened_has_a_safe_name_and_the_ending_of_what_is_in_it, Desk) {
    Bijlage made = add("foto.png", png("x"));
    const struct {
        const char* name;
        const char* opened;
    } cases[] = {{"foto.png", "foto.png"},        {"../../../etc/wachtwoorden", "wachtwoorden.png"},
                 {"diploma.exe", "diploma.png"},  {"a:b?c.pdf", "a_b_c.png"},
                 {".verborgen", "verborgen.png"}, {"", "bijlage.png"}};
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            made.bestandsnaam = c.name;
            const auto copy = kast.om_te_openen(made);
            BOOST_TEST(copy.filename().string() == c.opened);
            BOOST_TEST(copy.string().starts_with(bijlagen_folder(store->file()).string()));
            BOOST_TEST(bytes_of(copy) == png("x"));
        }
}

BOOST_FIXTURE_TEST_CASE(what_was_damaged_on_the_disk_is_not_opened_and_fetched_again, Desk) {
    const Bijlage made = add("foto.png", png("abcdef"));
    std::string bytes = png("abcdef");
    bytes[bytes.size() / 2] ^= 1;
    std::ofstream(kast.pad(made), std::ios::binary) << bytes;
    BOOST_CHECK_THROW((void)kast.om_te_openen(made), StorageError);
    BOOST_TEST(!kast.heeft(made));
}

BOOST_FIXTURE_TEST_CASE(they_move_when_what_they_hang_on_is_merged, Desk) {
    Persoon other;
    other.naam = "F. Wolbert";
    auto tx = store->begin("Dubbel");
    tx.put(other);
    tx.commit();
    (void)kast.voeg_toe(*store, {"persoon", other.id.text}, folder.write("a.pdf", pdf()));
    merge_records(*store, info_of<Persoon>(), femke.id.text, other.id.text);
    BOOST_TEST(bijlagen_van(*store, person()).size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_revoked_laptop_keeps_no_bytes, Desk) {
    (void)add("a.pdf", pdf());
    store.reset();
    BOOST_TEST(remove_plan(folder / "plan.db").empty());
    BOOST_TEST(!std::filesystem::exists(bijlagen_folder(folder / "plan.db")));
}

BOOST_FIXTURE_TEST_CASE(another_laptops_words_are_no_place_on_this_disk, Desk) {
    Bijlage strange = add("a.pdf", pdf());
    strange.sha256 = "../plan.db";
    strange.grootte = static_cast<std::int64_t>(std::filesystem::file_size(store->file()));
    BOOST_TEST(!kast.heeft(strange));
}

BOOST_AUTO_TEST_SUITE_END()
