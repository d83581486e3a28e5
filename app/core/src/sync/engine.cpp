// SPDX-License-Identifier: EUPL-1.2
// The engine's thread: connect, catch up, stay live; after any break, again.
#include <noaber/sync/engine.h>

#include "sync/bijlagebrenger.h"
#include "sync/exchange.h"
#include "sync/live_socket.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <Poco/Exception.h>

#include <fmt/format.h>
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>
#include <utility>

namespace noaber {

namespace {

std::string waiting_in_words(const SyncState& state) {
    std::string words = state.waiting == 1 ? "1 wijziging wacht" : fmt::format("{} wijzigingen wachten", state.waiting);
    if (state.held == 0) return words;
    return state.held == state.waiting ? words + " tot de hub is bijgewerkt"
                                       : fmt::format("{}, {} daarvan tot de hub is bijgewerkt", words, state.held);
}

/// Only the hub that the file belongs to may take the plan away; not one that anybody can start.
bool takes_plan(const RevokedError& error, const Membership& membership) {
    return error.region() == membership.region && membership.kind == HubKind::own;
}

constexpr const char* revoked_in_words =
    "De beheerder heeft de toegang van dit apparaat ingetrokken. Het plan is van deze computer verwijderd.";

std::string cannot_remove_in_words(const std::filesystem::path& path) {
    return fmt::format(
        "De beheerder heeft de toegang van dit apparaat ingetrokken, maar {} kon niet worden verwijderd. Verwijder het zelf.",
        path.string());
}

}  // namespace

bool SyncState::clock_is_off() const { return std::abs(clock_ahead) > most_ahead_milliseconds; }

std::string in_words(const SyncState& state) {
    std::string words;
    switch (state.stand) {
        case SyncStand::bezig: words = "Bezig met bijwerken"; break;
        case SyncStand::bijgewerkt: words = "Bijgewerkt"; break;
        case SyncStand::wacht: words = waiting_in_words(state); break;
        case SyncStand::offline: words = "Offline sinds " + local_time_text(state.offline_since).substr(11); break;
        case SyncStand::geen_toegang: words = "Geen toegang tot de hub"; break;
        case SyncStand::ingetrokken: words = "Toegang ingetrokken"; break;
    }
    if (state.stand != SyncStand::wacht && state.waiting > 0) words += ", " + waiting_in_words(state);
    if (state.attachments > 0)
        words +=
            state.attachments == 1 ? ", 1 bijlage onderweg" : fmt::format(", {} bijlagen onderweg", state.attachments);
    if (state.refused > 0)
        words +=
            state.refused == 1 ? ", 1 wijziging geweigerd" : fmt::format(", {} wijzigingen geweigerd", state.refused);
    if (state.clock_is_off()) words += ", de klok van deze computer loopt niet goed";
    return words;
}

std::string in_words(const Presence& presence) {
    constexpr std::size_t most_named = 3;
    if (presence.names.empty()) return {};
    std::vector<std::string> named = presence.names;
    if (named.size() > most_named) {
        named.resize(most_named - 1);
        named.push_back(fmt::format("{} anderen", presence.names.size() - named.size()));
    }
    return "Ook geopend door " + listed(named);
}

std::chrono::milliseconds Backoff::next(double chance) {
    auto wait = m_first;
    for (int i = 0; i < m_failures && wait < m_longest; ++i) wait *= 2;
    wait = std::min(wait, m_longest);
    ++m_failures;
    return wait / 2 +
           std::chrono::milliseconds(static_cast<std::int64_t>(static_cast<double>(wait.count()) / 2 * chance));
}

struct SyncEngine::Inner {
    using Clock = std::chrono::steady_clock;

    Inner(std::filesystem::path f, const Schema& s, Membership m, SyncCallbacks c, SyncOptions o)
        : file(std::move(f)),
          schema(s),
          membership(std::move(m)),
          callbacks(std::move(c)),
          options(std::move(o)),
          backoff(options.first_retry, options.longest_retry) {
        thread = std::thread([this] { run(); });
    }

    ~Inner() {
        {
            const std::lock_guard lock(mutex);
            stop = true;
            if (client) client->abort();
        }
        woken.notify_one();
        wake.wake();
        thread.join();
    }

    void run();
    void open();
    void connect_and_stay();
    void stay_live(Exchange& exchange);
    [[nodiscard]] std::unique_ptr<Bijlagebode> make_bode();
    void fail(SyncStand stand, const std::string& reason);
    void give_up_plan(const RevokedError& error);
    void rest();
    void tell(SyncState next);
    void tell_waiting(SyncStand when_nothing_waits, const Exchange& exchange);
    void say_look(LiveSocket& socket);
    void tell_presence(const Presence& presence);
    void announce(std::size_t applied) const {
        if (applied > 0 && callbacks.changed) callbacks.changed();
    }
    [[nodiscard]] bool told_to_stop() {
        const std::lock_guard lock(mutex);
        return stop;
    }
    [[nodiscard]] bool was_poked() {
        const std::lock_guard lock(mutex);
        return std::exchange(poked, false);
    }

    std::filesystem::path file;
    const Schema& schema;
    Membership membership;
    SyncCallbacks callbacks;
    SyncOptions options;
    Backoff backoff;
    std::unique_ptr<Store> store;        ///< in the thread only
    std::optional<RecordRef> said_look;  ///< in the thread only: what the hub was told
    Presence told_presence;              ///< in the thread only
    Subscription watching;
    std::mt19937 random{std::random_device{}()};
    WakeSocket wake;

    std::atomic<std::size_t> attachments{0};  ///< see SyncState

    mutable std::mutex mutex;
    std::condition_variable woken;
    bool stop = false;
    bool poked = false;
    std::optional<RecordRef> look;
    SyncState state;
    std::unique_ptr<HubClient> client;
    std::thread thread;
};

void SyncEngine::Inner::tell(SyncState next) {
    {
        const std::lock_guard lock(mutex);
        if (state == next) return;
        state = next;
    }
    if (callbacks.state) callbacks.state(next);
}

/// The counts as they are in the file.
void SyncEngine::Inner::tell_waiting(SyncStand when_nothing_waits, const Exchange& exchange) {
    SyncState next;
    {
        const std::lock_guard lock(mutex);
        next = state;
    }
    const SyncLog log(*store);
    next.waiting = log.unsent_count();
    next.refused = log.refused_count();
    next.attachments = attachments;
    next.held = exchange.held();
    next.stand =
        next.waiting > 0 && when_nothing_waits == SyncStand::bijgewerkt ? SyncStand::wacht : when_nothing_waits;
    next.offline_since = 0;
    next.reason.clear();
    tell(next);
}

void SyncEngine::Inner::fail(SyncStand stand, const std::string& reason) {
    SyncState next;
    {
        const std::lock_guard lock(mutex);
        next = state;
    }
    next.stand = stand;
    next.reason = reason;
    if (next.offline_since == 0) next.offline_since = options.wall();
    try {
        if (store) next.waiting = SyncLog(*store).unsent_count();
    } catch (const StorageError&) {
        // What waited when it was last counted stays.
    }
    tell(next);
}

void SyncEngine::Inner::give_up_plan(const RevokedError& error) {
    if (!takes_plan(error, membership)) return fail(SyncStand::geen_toegang, error_in_words(error));
    store.reset();
    const auto left = remove_plan(file);
    SyncState next;
    next.stand = SyncStand::ingetrokken;
    next.reason = left.empty() ? revoked_in_words : cannot_remove_in_words(left.front());
    tell(next);
}

/// Only what is so now: who goes through a list fast says less than they passed.
void SyncEngine::Inner::say_look(LiveSocket& socket) {
    std::optional<RecordRef> now;
    {
        const std::lock_guard lock(mutex);
        now = look;
    }
    if (now == said_look) return;
    socket.send(look_message(now));
    said_look = std::move(now);
}

void SyncEngine::Inner::tell_presence(const Presence& presence) {
    told_presence = presence;
    if (callbacks.presence) callbacks.presence(presence);
}

void SyncEngine::Inner::open() {
    if (store) return;
    StoreOptions how;
    how.wall = options.wall;
    how.durability = Durability::in_time;  // what is lost in a power cut is asked again
    store = Store::open(file, schema, how);
    if (callbacks.touched) watching = store->observe(callbacks.touched);
}

void SyncEngine::Inner::run() {
    while (!told_to_stop()) {
        try {
            open();
            connect_and_stay();
        } catch (const RevokedError& error) {
            give_up_plan(error);
        } catch (const PermissionError& error) {
            fail(SyncStand::geen_toegang, error_in_words(error));
        } catch (const Poco::Exception& error) {
            fail(SyncStand::offline, error.displayText());
        } catch (const std::exception& error) {
            fail(SyncStand::offline, error_in_words(error));
        }
        said_look.reset();
        if (!told_presence.names.empty()) tell_presence({told_presence.at, {}});
        rest();
    }
}

/// Until it is time to try again. Commits meanwhile only change what is told to wait.
void SyncEngine::Inner::rest() {
    const double chance = std::uniform_real_distribution<>(0, 1)(random);
    const auto until = Clock::now() + backoff.next(chance);
    std::unique_lock lock(mutex);
    for (;;) {
        const bool gone = state.stand == SyncStand::ingetrokken;
        const bool forever = gone || state.stand == SyncStand::geen_toegang;
        const auto enough = [this] { return stop || poked; };
        const bool told = forever ? (woken.wait(lock, enough), true) : woken.wait_until(lock, until, enough);
        if (stop || !told) return;
        poked = false;
        if (gone) continue;  // a new file would be made
        if (forever) return;
        const SyncState now = state;
        lock.unlock();
        fail(now.stand, now.reason);
        lock.lock();
    }
}

void SyncEngine::Inner::connect_and_stay() {
    {
        const std::lock_guard lock(mutex);
        if (stop) return;
        client =
            std::make_unique<HubClient>(membership.address, membership.token, membership.certificate, options.timeout);
    }
    Exchange exchange(*store, *client, membership, options);
    announce(exchange.greet());
    membership.certificate = exchange.certificate();
    {
        const std::lock_guard lock(mutex);
        state.clock_ahead = exchange.clock_ahead();
    }
    tell_waiting(SyncStand::bezig, exchange);
    exchange.push_all();
    announce(exchange.pull_all());
    stay_live(exchange);
}

/// The number is told by the engine's own thread, at its next look.
std::unique_ptr<Bijlagebode> SyncEngine::Inner::make_bode() {
    return std::make_unique<Bijlagebode>(file, schema, membership, options, [this](std::size_t waiting) {
        attachments = waiting;
        wake.wake();
    });
}

void SyncEngine::Inner::stay_live(Exchange& exchange) {
    auto [raw, behind] = client->live();
    LiveSocket socket(raw, behind, wake);
    socket.send(since_message(exchange.log().last_seen()));
    const auto bode = exchange.keeps_attachments() && schema.find("bijlage") ? make_bode() : nullptr;
    bool started = false;    // the hub said from where it goes on
    bool in_flight = false;  // a push was sent and not yet answered
    auto pinged = Clock::now();
    Clock::time_point looked;  // for what waits; what others send changes nothing about that
    while (!told_to_stop()) {
        if (started && (was_poked() || Clock::now() - looked >= options.look_every)) {
            looked = Clock::now();
            if (!in_flight) {
                const std::string push = exchange.live_push();
                if (!push.empty()) socket.send(push);
                in_flight = !push.empty();
            }
            tell_waiting(SyncStand::bijgewerkt, exchange);
        }
        if (started && exchange.tells_presence()) say_look(socket);
        std::vector<HubMessage> messages;
        for (const std::string& text : socket.receive(options.look_every)) {
            const HubMessage& message = messages.emplace_back(read_hub_message(text));
            if (message.head) {
                started = true;
                backoff.reset();
            }
            if (message.presence) tell_presence(*message.presence);
            if (message.acknowledged.empty() && message.refused.empty() && message.later.empty()) continue;
            in_flight = false;
            looked = {};
            if (bode && !message.acknowledged.empty()) bode->look();
        }
        announce(exchange.take(messages));
        const auto now = Clock::now();
        if (now - socket.heard() > options.lost_after)
            throw StorageError("De hub antwoordt niet meer. Er wordt opnieuw verbinding gemaakt.");
        if (now - std::max(socket.heard(), pinged) > options.ping_after) {
            socket.ping();
            pinged = now;
        }
    }
}

SyncEngine::SyncEngine(std::filesystem::path file, const Schema& schema, Membership membership, SyncCallbacks callbacks,
                       SyncOptions options)
    : m_inner(std::make_unique<Inner>(std::move(file), schema, std::move(membership), std::move(callbacks),
                                      std::move(options))) {}

SyncEngine::~SyncEngine() = default;

void SyncEngine::poke() {
    {
        const std::lock_guard lock(m_inner->mutex);
        m_inner->poked = true;
    }
    m_inner->woken.notify_one();
    m_inner->wake.wake();
}

void SyncEngine::look_at(std::optional<RecordRef> record) {
    {
        const std::lock_guard lock(m_inner->mutex);
        m_inner->look = std::move(record);
    }
    m_inner->wake.wake();
}

SyncState SyncEngine::state() const {
    const std::lock_guard lock(m_inner->mutex);
    return m_inner->state;
}

SyncState sync_once(Store& store, const Membership& membership, const SyncOptions& options) {
    HubClient client(membership.address, membership.token, membership.certificate, options.timeout);
    Exchange exchange(store, client, membership, options);
    try {
        exchange.greet();
    } catch (const RevokedError& error) {
        if (!takes_plan(error, membership)) throw PermissionError(error.what());
        const auto left = remove_plan(store.file());
        throw RevokedError(left.empty() ? revoked_in_words : cannot_remove_in_words(left.front()), error.region());
    }
    exchange.push_all();
    exchange.pull_all();
    SyncState state;
    state.stand = SyncStand::bijgewerkt;
    state.waiting = exchange.log().unsent_count();
    state.refused = exchange.log().refused_count();
    state.held = exchange.held();
    state.clock_ahead = exchange.clock_ahead();
    return state;
}

}  // namespace noaber
