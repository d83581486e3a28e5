// SPDX-License-Identifier: EUPL-1.2
// Pieces of attachments to the hub and back.
#include <noaber/sync/bijlagen.h>

#include "sync/bijlagebrenger.h"

#include <noaber/base/errors.h>

#include <Poco/Exception.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace noaber {

namespace {

using Json = nlohmann::json;

constexpr std::size_t asked_together = 500;
constexpr int whole = -1;  // instead of a number of pieces

/// What `read` makes of an answer.
template <class Read>
auto reading_answer(const std::string& body, Read read) {
    try {
        return read(Json::parse(body));
    } catch (const Json::exception&) {
        throw StorageError("De hub antwoordt iets wat deze versie van Noaber niet kent. Werk Noaber bij.");
    }
}

std::string piece_of(const std::filesystem::path& file, std::size_t nr) {
    std::ifstream in(file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(nr * bijlage_deel));
    std::string piece(bijlage_deel, '\0');
    in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    piece.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    if (in.bad()) throw StorageError(fmt::format("{} is niet te lezen.", file.string()));
    return piece;
}

std::string path_of(const Bijlage& bijlage, std::size_t nr) {
    return fmt::format("bijlagen/{}/{}", bijlage.id.text, nr);
}

}  // namespace

std::size_t Bijlagebrenger::bring(const std::function<void(std::size_t)>& waiting) {
    const std::vector<Lack> all = lacking();
    std::size_t brought = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        waiting(all.size() - i);
        try {
            bring(all[i]);
            ++brought;
        } catch (const InputError&) {
            // The hub does not want it: what it says would not be another thing the next time.
        }
        m_settled.insert(all[i].bijlage.id.text);
    }
    waiting(0);
    return brought;
}

std::vector<Bijlagebrenger::Lack> Bijlagebrenger::lacking() {
    std::vector<Lack> found;
    std::vector<Bijlage> some;
    const auto ask = [&] {
        if (!some.empty()) ask_about(some, found);
        some.clear();
    };
    const std::set<std::string> here = m_kast.kenmerken();
    if (here.empty()) return found;
    std::vector<Bijlage> held;  // of 20,000 that are known a laptop has a few
    m_store.for_each(info_of<Bijlage>(), [&](const Record& record) {
        if (!m_settled.contains(record.id) && here.contains(std::string(record.text("sha256"))))
            held.push_back(from_record<Bijlage>(record));
    });
    for (Bijlage& one : held) {
        if (!m_kast.heeft(one)) continue;
        some.push_back(std::move(one));
        if (some.size() == asked_together) ask();
    }
    ask();
    return found;
}

/// Of what the hub does not answer it does not know the record (yet), or this person may not see it.
void Bijlagebrenger::ask_about(const std::vector<Bijlage>& some, std::vector<Lack>& lacking) {
    Json ids = Json::array();
    for (const Bijlage& one : some) ids.push_back(one.id.text);
    const auto stand =
        reading_answer(m_client.post("bijlagen/stand", Json{{"ids", std::move(ids)}}.dump()),
                       [](const Json& json) { return json.at("stand").get<std::map<std::string, int>>(); });
    for (const Bijlage& one : some) {
        const auto found = stand.find(one.id.text);
        if (found == stand.end()) continue;
        if (found->second == whole)
            m_settled.insert(one.id.text);
        else
            lacking.push_back({one, static_cast<std::size_t>(std::max(found->second, 0))});
    }
}

void Bijlagebrenger::bring(const Lack& lack) {
    int stalled = 0;
    for (std::size_t nr = lack.from;;) {
        const auto [pieces, done] =
            reading_answer(m_client.put(path_of(lack.bijlage, nr), piece_of(m_kast.pad(lack.bijlage), nr)),
                           [](const Json& json) {
                               return std::pair(json.at("delen").get<std::size_t>(), json.at("heel").get<bool>());
                           });
        if (done) return;
        stalled = pieces > nr ? 0 : stalled + 1;
        if (stalled > 3) throw StorageError("De hub neemt de bijlage niet aan. Er wordt later opnieuw geprobeerd.");
        nr = pieces;
    }
}

std::size_t breng_bijlagen(Store& store, const Membership& membership, const SyncOptions& options) {
    if (!store.schema().find("bijlage")) return 0;
    HubClient client(membership.address, membership.token, membership.certificate, options.timeout);
    if (!client.hello({}, store.device()).attachments) return 0;
    return Bijlagebrenger(store, client).bring([](std::size_t) {});
}

Bijlagebode::Bijlagebode(std::filesystem::path file, const Schema& schema, Membership membership, SyncOptions options,
                         std::function<void(std::size_t)> waits)
    : m_file(std::move(file)),
      m_schema(schema),
      m_membership(std::move(membership)),
      m_options(std::move(options)),
      m_waits(std::move(waits)) {
    m_thread = std::thread([this] { run(); });
}

Bijlagebode::~Bijlagebode() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        if (m_client) m_client->abort();
    }
    m_woken.notify_one();
    m_thread.join();
}

void Bijlagebode::look() {
    {
        const std::lock_guard lock(m_mutex);
        m_look = true;
    }
    m_woken.notify_one();
}

/// What breaks off is tried again: the engine's own connection tells whether the hub is away.
void Bijlagebode::run() {
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stop) return;
        }
        try {
            bring();
        } catch (const Poco::Exception&) {
            rest(m_options.first_retry);
        } catch (const std::exception&) {
            rest(m_options.longest_retry);
        }
    }
}

void Bijlagebode::rest(std::chrono::milliseconds at_most) {
    std::unique_lock lock(m_mutex);
    m_woken.wait_for(lock, at_most, [this] { return m_stop || m_look; });
    m_look = true;
}

/// Over one connection, until it breaks.
void Bijlagebode::bring() {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stop) return;
        m_client = std::make_unique<HubClient>(m_membership.address, m_membership.token, m_membership.certificate,
                                               m_options.timeout);
        m_look = true;
    }
    StoreOptions how;
    how.wall = m_options.wall;
    const auto store = Store::open(m_file, m_schema, how);
    Bijlagebrenger brenger(*store, *m_client);
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_woken.wait(lock, [this] { return m_stop || m_look; });
            if (m_stop) return;
            m_look = false;
        }
        brenger.bring(m_waits);
    }
}

struct BijlageOphalen::Inner {
    Inner(const Store& store, Bijlage asked) : bijlage(std::move(asked)), kast(store) {
        const auto membership = membership_of(store.file());
        if (!membership)
            throw InputError(fmt::format(
                "De bijlage {} is niet op deze laptop, en dit plan hoort niet bij een hub. Sluit je aan bij de hub.",
                bijlage.titel));
        client = std::make_unique<HubClient>(membership->address, membership->token, membership->certificate,
                                             SyncOptions().timeout);
        bytes = std::make_unique<Ontvangst>(store.file());
    }
    Bijlage bijlage;
    Bijlagekast kast;
    std::unique_ptr<Ontvangst> bytes;
    std::unique_ptr<HubClient> client;
};

BijlageOphalen::BijlageOphalen(const Store& store, Bijlage bijlage)
    : m_inner(std::make_unique<Inner>(store, std::move(bijlage))) {}

BijlageOphalen::~BijlageOphalen() = default;

void BijlageOphalen::ask() try {
    const std::int64_t size = m_inner->bijlage.grootte.value_or(0);
    for (std::size_t nr = 0; m_inner->bytes->size() < size; ++nr) {
        const std::string piece = m_inner->client->get(path_of(m_inner->bijlage, nr));
        if (piece.empty()) throw StorageError("De hub gaf een leeg deel van de bijlage. Probeer het opnieuw.");
        m_inner->bytes->write(piece);
    }
} catch (const HubAwayError&) {
    throw StorageError(fmt::format("De bijlage {} is nog niet op deze laptop. Verbind met de hub en open hem opnieuw.",
                                   m_inner->bijlage.titel));
}

void BijlageOphalen::finish(Store& store) { m_inner->kast.neem_op(store, m_inner->bijlage, *m_inner->bytes); }

void BijlageOphalen::abort() noexcept { m_inner->client->abort(); }

}  // namespace noaber
