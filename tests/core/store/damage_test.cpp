// SPDX-License-Identifier: EUPL-1.2
// Files that can't be opened: each is recognised, told in words, and left as it is, byte for byte.
#include "child.h"
#include "store_place.h"
#include "temporary_folder.h"
#include "test_entities.h"

#include <noaber/base/errors.h>
#include <noaber/store/session.h>
#include <noaber/store/store.h>

#include <sqlite3.h>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <fstream>
#include <iterator>

using namespace noaber;
using noaber::test::bytes_of;
using test::Ding;
namespace fs = std::filesystem;

namespace {

void write_bytes(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

void add_dingen(Store& store, int count) {
    auto tx = store.begin("Dingen toegevoegd");
    for (int i = 0; i < count; ++i) {
        Ding ding;
        ding.naam = "ding " + std::to_string(i);
        ding.tekst = std::string(500, 'x');
        tx.put(ding);
    }
    tx.commit();
}

/// A store file of some pages, closed.
fs::path make_file(const test::TemporaryFolder& folder, bool with_copy) {
    const fs::path file = folder / "plan.db";
    auto store = Store::open(file, test::test_schema());
    add_dingen(*store, 200);
    if (with_copy) store->keep_copy();
    return file;
}

std::string words_of_opening(const fs::path& file) {
    try {
        (void)Store::open(file, test::test_schema(), {.patience = std::chrono::milliseconds(1)});
        return "opened";
    } catch (const DamagedError& error) {
        return std::string("DamagedError: ") + error.what();
    } catch (const StorageError& error) {
        return std::string("StorageError: ") + error.what();
    }
}

std::string foreign_database(const test::TemporaryFolder& folder) {
    const fs::path file = folder / "ander.sqlite";
    sqlite3* handle = nullptr;
    sqlite3_open(file.c_str(), &handle);
    sqlite3_exec(handle, "CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x')", nullptr, nullptr,
                 nullptr);
    sqlite3_close(handle);
    return bytes_of(file);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(damaged_files, *test::only_on_sqlite())

BOOST_AUTO_TEST_CASE(a_damaged_file_is_recognised_left_alone_and_the_last_copy_is_named) {
    struct Case {
        const char* name;
        std::function<std::string(std::string)> damage;
    };
    const Case cases[] = {
        {"header overwritten", [](std::string b) { return b.replace(0, 100, 100, '\0'); }},
        {"magic is right, the rest of the header is not", [](std::string b) { return b.replace(16, 50, 50, '\xff'); }},
        {"bytes in the middle", [](std::string b) { return b.replace(b.size() / 2, 20000, 20000, '\xa5'); }},
        {"cut off in a page", [](std::string b) { return b.substr(0, b.size() / 2 + 100); }},
        {"cut off between pages", [](std::string b) { return b.substr(0, 8 * 4096); }},
        {"cut off in the header", [](std::string b) { return b.substr(0, 50); }},
        {"nothing left", [](const std::string&) { return std::string(); }},
        {"a text", [](const std::string&) { return std::string("Beste collega, hierbij het jaarplan.\n"); }},
        {"a picture",
         [](const std::string&) { return std::string("\x89PNG\r\n\x1a\n", 8) + std::string(5000, '\x11'); }},
    };
    for (const bool with_copy : {true, false})
        for (const Case& c : cases)
            BOOST_TEST_CONTEXT(c.name << (with_copy ? ", with a copy" : ", without a copy")) {
                if (!with_copy && std::string_view(c.name) == "nothing left")
                    continue;  // an empty file with no past is a new one
                test::TemporaryFolder folder;
                const fs::path file = make_file(folder, with_copy);
                const std::string damaged = c.damage(bytes_of(file));
                write_bytes(file, damaged);
                const std::string words = words_of_opening(file);
                BOOST_TEST(words.starts_with("DamagedError: "), words);
                BOOST_TEST(holds(words, file.string()));
                BOOST_TEST(holds(words, "niet gewijzigd"), words);
                BOOST_TEST(holds(words,
                                 with_copy ? (folder / "reservekopieen").string() : std::string("geen reservekopie")),
                           words);
                BOOST_TEST((bytes_of(file) == damaged));
                if (!with_copy) continue;
                // The copy that was named is whole.
                const auto copy = fs::directory_iterator(folder / "reservekopieen")->path();
                BOOST_TEST(holds(words, copy.string()));
                BOOST_TEST(Store::open(copy, test::test_schema())->count(info_of<Ding>()) == 200u);
            }
}

BOOST_AUTO_TEST_CASE(a_damaged_file_with_writes_still_in_its_wal_is_left_alone_too) {
    test::TemporaryFolder folder;
    const fs::path file = make_file(folder, true);
    test::EndlessChild writer([&](const std::function<void()>& finished) {
        auto store = Store::open(file, test::test_schema());
        for (;;) {
            add_dingen(*store, 1);
            finished();
        }
    });
    writer.wait_for(3);
    writer.kill();
    const fs::path wal = file.string() + "-wal";
    const std::string waiting = bytes_of(wal);
    BOOST_REQUIRE(!waiting.empty());
    for (const bool empty : {false, true})
        BOOST_TEST_CONTEXT(empty) {
            const std::string damaged = empty ? std::string() : bytes_of(file).replace(0, 100, 100, 'x');
            write_bytes(file, damaged);
            const std::string words = words_of_opening(file);
            BOOST_TEST(words.starts_with("DamagedError: "), words);
            BOOST_TEST((bytes_of(file) == damaged));
            BOOST_TEST((bytes_of(wal) == waiting));
        }
}

BOOST_AUTO_TEST_CASE(damage_found_while_working_names_the_copy_too) {
    test::TemporaryFolder folder;
    const fs::path file = make_file(folder, true);
    auto store = Store::open(file, test::test_schema());
    add_dingen(*store, 1);  // waits in the WAL
    sqlite3* handle = sqlite_handle(store->session());
    sqlite3_exec(handle, "PRAGMA cache_size=0; PRAGMA shrink_memory", nullptr, nullptr, nullptr);
    sqlite3_db_cacheflush(handle);
    const std::string bytes = bytes_of(file);
    const std::string damaged = std::string(bytes).replace(4096, bytes.size() - 4096, bytes.size() - 4096, '\xa5');
    write_bytes(file, damaged);
    std::string words;
    try {
        (void)store->list(info_of<Ding>());
    } catch (const DamagedError& error) {
        words = error.what();
    }
    BOOST_TEST(holds(words, "beschadigd"));
    BOOST_TEST(holds(words, (folder / "reservekopieen").string()), words);
    store.reset();
    BOOST_TEST((bytes_of(file) == damaged));
}

BOOST_AUTO_TEST_CASE(a_file_of_another_program_is_recognised_and_left_alone) {
    test::TemporaryFolder folder;
    const std::string other = foreign_database(folder);
    for (const bool in_place_of_ours : {false, true})
        BOOST_TEST_CONTEXT(in_place_of_ours) {
            const fs::path file = folder / "plan.db";
            if (in_place_of_ours) {
                fs::remove(file);
                (void)make_file(folder, true);
            }
            write_bytes(file, other);
            const std::string words = words_of_opening(file);
            BOOST_TEST(holds(words, "ander programma"), words);
            BOOST_TEST(holds(words, file.string()));
            BOOST_TEST(holds(words, "reservekopie") == in_place_of_ours);
            BOOST_TEST((bytes_of(file) == other));
            BOOST_TEST(!fs::exists(file.string() + "-wal"));
        }
}

BOOST_AUTO_TEST_CASE(a_folder_is_no_file) {
    test::TemporaryFolder folder;
    const std::string words = words_of_opening(folder.path());
    BOOST_TEST(holds(words, "een map"), words);
}

BOOST_AUTO_TEST_CASE(an_empty_file_without_a_past_is_a_new_one) {
    test::TemporaryFolder folder;
    const fs::path file = folder.write("plan.db", "");
    BOOST_TEST(words_of_opening(file) == "opened");
}

BOOST_AUTO_TEST_CASE(a_newer_file_is_refused_and_left_alone) {
    test::TemporaryFolder folder;
    const fs::path file = make_file(folder, false);
    Store::open(file, test::test_schema())
        ->session()
        .execute("INSERT INTO schema_migration (number, name) VALUES (999, 'later')");
    const std::string before = bytes_of(file);
    const std::string words = words_of_opening(file);
    BOOST_TEST(holds(words, "nieuwere versie"), words);
    BOOST_TEST(holds(words, "Werk Noaber bij"), words);
    BOOST_TEST((bytes_of(file) == before));
}

BOOST_AUTO_TEST_CASE(copies_of_a_file_with_a_longer_name_are_not_its_own) {
    test::TemporaryFolder folder;
    std::int64_t now = 1'490'000'000'000;
    auto demo = Store::open(folder / "plan-demo.db", test::test_schema(), {.wall = [&] { return now; }});
    demo->keep_copy();
    auto store = Store::open(folder / "plan.db", test::test_schema(), {.wall = [&] { return now; }});
    for (int day = 0; day < 8; ++day) {
        now += 25LL * 3600 * 1000;
        store->keep_copy();
    }
    std::size_t own = 0;
    std::size_t others = 0;
    for (const auto& entry : fs::directory_iterator(folder / "reservekopieen"))
        ++(entry.path().filename().string().starts_with("plan-demo") ? others : own);
    BOOST_TEST(own == 5u);
    BOOST_TEST(others == 1u);
}

BOOST_AUTO_TEST_CASE(without_the_right_to_write_it_is_told_and_nothing_changes) {
    struct Case {
        const char* name;
        fs::perms file;
        fs::perms folder;
    };
    const auto read_file = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
    const auto read_folder = read_file | fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
    const Case cases[] = {
        {"file", read_file, fs::perms::all},
        {"folder", fs::perms::all, read_folder},
        {"both", read_file, read_folder},
    };
    for (const Case& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            test::TemporaryFolder folder;
            const fs::path file = make_file(folder, false);
            const std::string before = bytes_of(file);
            fs::permissions(file, c.file);
            fs::permissions(folder.path(), c.folder);
            const std::string words = test::in_child({.nobody = true}, [&] { return words_of_opening(file); });
            BOOST_TEST(words.starts_with("StorageError: "), words);
            BOOST_TEST(holds(words, file.string()), words);
            BOOST_TEST(holds(words, "rechten"), words);
            BOOST_TEST((bytes_of(file) == before));
            fs::permissions(folder.path(), fs::perms::all);
        }
}

BOOST_AUTO_TEST_CASE(a_new_file_where_none_may_be_made_is_told) {
    test::TemporaryFolder folder;
    fs::permissions(folder.path(),
                    fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    for (const fs::path& file : {folder / "plan.db", folder.path() / "nieuw" / "plan.db"}) {
        const std::string words = test::in_child({.nobody = true}, [&] { return words_of_opening(file); });
        BOOST_TEST(words.starts_with("StorageError: "), words);
        BOOST_TEST(holds(words, "schrijven"), words);
        BOOST_TEST(!fs::exists(file));
    }
    fs::permissions(folder.path(), fs::perms::all);
}

BOOST_AUTO_TEST_SUITE_END()
