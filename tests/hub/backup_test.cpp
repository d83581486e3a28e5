// SPDX-License-Identifier: EUPL-1.2
// Backups: taken while laptops write, put back in either kind of storage, and never half.
#include "backup.h"
#include "account_rows.h"
#include "hub_desk.h"
#include "store_place.h"

#include <noaber/base/errors.h>

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <thread>

using namespace noaber;
using namespace noaber::test;

namespace {

std::size_t entries_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

std::string accounts_of(const hub::Storage& storage) {
    std::string all;
    hub::each_account_row(*storage.open_accounts(), [&](const std::string& table, const nlohmann::json& row) {
        all += table + row.dump() + "\n";
    });
    return all;
}

std::string digest_of(const hub::Storage& storage, const std::string& region) {
    return storage.open_store(region, test_schema(), {})->digest();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(backup)

BOOST_AUTO_TEST_CASE(what_was_backed_up_while_somebody_wrote_comes_back_whole_in_either_storage) {
    hub::HubOptions options;
    options.requests_per_second = options.requests_at_once = 1e6;  // it writes for as long as a backup takes
    HubDesk desk(std::move(options));
    const Laptop laptop(desk, "a");
    const auto storage = desk.place.storage(desk.folder / "hub");
    laptop.make("voor de kopie");
    (void)sync_once(*laptop.store, laptop.membership);
    std::atomic<bool> done{false};
    std::thread writer([&] {
        for (int i = 0; !done; ++i) {
            laptop.make("tijdens " + std::to_string(i));
            (void)sync_once(*laptop.store, laptop.membership);
        }
    });
    const auto file = desk.folder / "kopie.noaber";
    std::vector<hub::BackedUp> said;
    for (int i = 0; i < 3; ++i) said = hub::back_up(file, *storage, test_schema());
    done = true;
    writer.join();
    BOOST_REQUIRE(said.size() == 1U);
    BOOST_TEST(said.front().region == "Proefregio");
    using std::filesystem::perms;
    BOOST_TEST((std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write)));

    const HubPlace other;
    const auto from_it = other.storage(desk.folder / "terug");
    const auto as_files = hub::storage_in_folder(desk.folder / "terug als bestanden");
    for (const auto* to : std::initializer_list<const hub::Storage*>{from_it.get(), as_files.get()}) {
        const auto back = hub::restore(file, *to, test_schema());
        BOOST_REQUIRE(back.size() == 1U);
        BOOST_TEST(back.front().transactions == said.front().transactions);
        BOOST_TEST(accounts_of(*to) == accounts_of(*storage));
        const auto store = to->open_store(desk.region.id, test_schema(), {});
        BOOST_TEST(store->setting(hub::author_setting(laptop.store->device())) == laptop.membership.account);
    }
    BOOST_TEST(digest_of(*from_it, desk.region.id) == digest_of(*as_files, desk.region.id));
}

BOOST_AUTO_TEST_CASE(a_laptop_goes_on_with_a_hub_that_was_put_back_and_brings_what_it_misses) {
    HubDesk desk;
    const Laptop laptop(desk, "a");
    laptop.make("voor de kopie");
    (void)sync_once(*laptop.store, laptop.membership);
    const auto file = desk.folder / "kopie.noaber";
    hub::back_up(file, *desk.place.storage(desk.folder / "hub"), test_schema());
    laptop.make("na de kopie");
    (void)sync_once(*laptop.store, laptop.membership);
    desk.stop();
    const HubPlace other;
    hub::HubOptions options;
    options.storage = other.storage(desk.folder / "terug");
    options.port = desk.port;
    hub::restore(file, *options.storage, test_schema());
    const hub::Hub again(options, test_schema());
    (void)sync_once(*laptop.store, laptop.membership);
    BOOST_TEST(laptop.count() == 2U);
    BOOST_TEST(laptop.store->digest() == digest_of(*options.storage, desk.region.id));
}

BOOST_AUTO_TEST_CASE(a_hub_that_is_there_is_never_written_over) {
    HubDesk desk;
    const auto storage = desk.place.storage(desk.folder / "hub");
    const auto file = desk.folder / "kopie.noaber";
    hub::back_up(file, *storage, test_schema());
    const std::string before = accounts_of(*storage);
    BOOST_CHECK_THROW((void)hub::restore(file, *storage, test_schema()), InputError);
    BOOST_TEST(accounts_of(*storage) == before);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_whole_is_refused_and_lets_nobody_in) {
    HubDesk desk;
    const Laptop laptop(desk, "a");
    for (int i = 0; i < 50; ++i) laptop.make("ding " + std::to_string(i));
    (void)sync_once(*laptop.store, laptop.membership);
    const auto file = desk.folder / "kopie.noaber";
    hub::back_up(file, *desk.place.storage(desk.folder / "hub"), test_schema());
    const std::string whole = bytes_of(file);
    for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 40)
        for (const bool cut : {true, false})
            BOOST_TEST_CONTEXT((cut ? "cut at " : "changed at ") << at << " of " << whole.size()) {
                std::string broken = whole.substr(0, cut ? at : whole.size());
                // The header's time and system say nothing about what is in it.
                if (!cut && at >= 4 && at < 10) continue;
                if (!cut) broken[at] = static_cast<char>(broken[at] ^ 0x41);
                const auto damaged = desk.folder.write("stuk.noaber", broken);
                const auto to =
                    hub::storage_in_folder(desk.folder / ("terug" + std::to_string(at) + (cut ? "k" : "w")));
                BOOST_CHECK_THROW((void)hub::restore(damaged, *to, test_schema()), Error);
                BOOST_TEST(accounts_of(*to).empty());
            }
    BOOST_CHECK_THROW((void)hub::restore(desk.folder / "nergens", *hub::storage_in_folder(desk.folder / "x"),
                                         test_schema()),
                      InputError);
}

BOOST_AUTO_TEST_CASE(a_backup_that_can_not_be_written_leaves_nothing_and_keeps_what_was_there) {
    HubDesk desk;
    const auto storage = desk.place.storage(desk.folder / "hub");
    BOOST_CHECK_THROW((void)hub::back_up(desk.folder / "geen map" / "kopie.noaber", *storage, test_schema()),
                      StorageError);
    const TemporaryFolder out;
    const auto folder_in_its_place = out / "kopie.noaber";
    std::filesystem::create_directories(folder_in_its_place / "vol");
    BOOST_CHECK_THROW((void)hub::back_up(folder_in_its_place, *storage, test_schema()), StorageError);
    BOOST_TEST(entries_in(out.path()) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
