// SPDX-License-Identifier: EUPL-1.2
// An exercise with fifty inboxes on a hub: from the leader's button until an inject stands in each file. Hub and laptops are one process
// here, each laptop with the engine, the file and the connection that a desktop has.
#include "hub.h"
#include "measure.h"
#include "storage.h"

#include "oefenleiding.h"

#include <noaber/base/errors.h>
#include <noaber/plugin/plugin.h>
#include <noaber/sync/engine.h>
#include <noaber/sync/membership.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>

using namespace noaber;
using namespace noaber::oto;

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr int inboxes = 50;
constexpr int injects = 60;
constexpr double most = 100;  // milliseconds
constexpr auto patience = std::chrono::seconds(30);

const Schema& run_schema() {
    static const Schema all = [] {
        Schema made = bench::schema();
        static const std::unique_ptr<Plugin> plugin = noaber_plugin_v1()->create();
        Contributions out;
        plugin->contribute(out);
        for (const EntityInfo* one : out.entities) made.add(*one);
        return made;
    }();
    return all;
}

std::string name_of(int nr) { return fmt::format("Deelnemer {}", nr); }

/// Counts which inboxes have the inject that is under way, and when they had it.
class Arrivals {
public:
    void begin() {
        const std::lock_guard lock(m_mutex);
        m_begin = Clock::now();
        m_seen.assign(inboxes, false);
        m_count = 0;
    }
    void came(int inbox) {
        const std::lock_guard lock(m_mutex);
        if (m_seen.empty() || m_seen[static_cast<std::size_t>(inbox)]) return;
        m_seen[static_cast<std::size_t>(inbox)] = true;
        m_all.push_back(std::chrono::duration<double, std::milli>(Clock::now() - m_begin).count());
        if (++m_count == inboxes) m_complete.notify_all();
    }
    void wait() {
        std::unique_lock lock(m_mutex);
        if (!m_complete.wait_for(lock, patience, [&] { return m_count == inboxes; }))
            throw StorageError(fmt::format("only {} of {} inboxes got an inject", m_count, inboxes));
    }
    void forget() {
        const std::lock_guard lock(m_mutex);
        m_all.clear();
    }
    [[nodiscard]] double at(double part) {
        std::ranges::sort(m_all);
        return m_all.at(static_cast<std::size_t>(part * static_cast<double>(m_all.size() - 1)));
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_complete;
    Clock::time_point m_begin;
    std::vector<bool> m_seen;
    int m_count = 0;
    std::vector<double> m_all;
};

hub::HubOptions options_in(const fs::path& folder) {
    hub::HubOptions options;
    options.storage = hub::storage_in_folder(folder);
    options.port = 0;
    options.strangers_at_once = 10 * inboxes;
    return options;
}

/// A file that has joined.
Membership join(hub::Hub& hub, const fs::path& file, const std::string& name, Role role) {
    const auto store = Store::open(file, run_schema(), {.author = name});
    return join_hub(*store, hub.address(), hub.accounts().invite({hub.accounts().regions().front().id, name, role, ""}),
                    "meting");
}

Oefenrun prepare(Store& store) {
    Oto oto;
    std::vector<Oefenrol> roles;
    {
        Transaction tx = store.begin("Meting");
        oto.code = "OTO-1";
        tx.put(oto);
        for (int i = 0; i < inboxes; ++i) {
            Persoon one;
            one.naam = name_of(i);
            tx.put(one);
            Oefenrol rol;
            rol.persoon = one.id;
            rol.rol = "AC-BZ";
            roles.push_back(std::move(rol));
        }
        tx.commit();
    }
    Oefenrun run = bereid_voor(
        store,
        {"meting.lua",
         "return oefening { titel = 'Meting', duur = '2:00', rollen = { 'AC-BZ' }, verloop = function(o)\n"
         "o:plank { naam = 'x', via = 'telefoon', tekst = 'De burgemeester vraagt hoeveel mensen er binnen zijn.' } "
         "end }",
         {}},
        oto, {}, 1);
    Transaction tx = store.begin("Meting");
    for (Oefenrol& one : roles) {
        one.run = run.id;
        tx.put(one);
    }
    tx.commit();
    return run;
}

void measure(const fs::path& folder) {
    hub::Hub hub(options_in(folder / "hub"), run_schema());
    hub.accounts().add_region("Meting");
    const Membership leads = join(hub, folder / "leider.db", "Leider", Role::veiligheidsbureau);
    const auto store = Store::open(folder / "leider.db", run_schema(), {.author = "Leider"});
    const Oefenrun run = prepare(*store);
    (void)sync_once(*store, leads);
    Arrivals arrivals;
    std::vector<std::unique_ptr<SyncEngine>> laptops;
    for (int i = 0; i < inboxes; ++i) {
        const fs::path file = folder / fmt::format("{}.db", i);
        SyncCallbacks calls{.state = [](const SyncState&) {}, .changed = [] {}};
        calls.touched = [&arrivals, i](const std::vector<Touched>& touched) {
            if (std::ranges::count(touched, &info_of<Oefenbericht>(), &Touched::entity)) arrivals.came(i);
        };
        laptops.push_back(std::make_unique<SyncEngine>(file, run_schema(),
                                                       join(hub, file, name_of(i), Role::functionaris),
                                                       std::move(calls)));
    }
    SyncEngine engine(folder / "leider.db", run_schema(), leads);
    const auto poke = store->observe([&](const std::vector<Touched>&) { engine.poke(); });
    Oefenleiding leiding(*store, run.id);
    arrivals.begin();
    leiding.neem_leiding({});  // the role of each, as the first message: all are there when they have it
    arrivals.wait();
    leiding.start();
    arrivals.forget();
    std::vector<double> here;
    for (int i = 0; i < injects; ++i) {
        arrivals.begin();
        here.push_back(bench::milliseconds([&] { (void)leiding.doe({.soort = Invoer::vuur, .wat = "x"}); }));
        arrivals.wait();
    }
    std::ranges::sort(here);
    bench::print("  on the leader's laptop, input and messages on its disk", here.at(here.size() / 2), "ms");
    bench::print("  until an inbox has it, half", arrivals.at(0.5), "ms");
    bench::print("  until an inbox has it, 99 %", arrivals.at(0.99), "ms", bench::Target::at_most, most);
    bench::print("  the slowest", arrivals.at(1), "ms");
}

}  // namespace

int main() try {
    bench::print_machine("An exercise over a hub");
    fmt::print("an inject to {} connected inboxes, {} times\n", inboxes, injects);
    const fs::path folder = fs::temp_directory_path() / fmt::format("noaber-oefening-{}", new_uuid());
    fs::create_directories(folder);
    measure(folder);
    fs::remove_all(folder);
    return bench::missed() ? 1 : 0;
} catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
}
