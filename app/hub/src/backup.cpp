// SPDX-License-Identifier: EUPL-1.2
// Writing, reading and checking the lines of a backup.
#include "backup.h"

#include "account_rows.h"
#include "accounts.h"
#include "bijlagen.h"
#include "erasure_list.h"
#include "region_server.h"

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>
#include <noaber/sync/sync_log.h>

#include <Poco/DeflatingStream.h>
#include <Poco/Exception.h>
#include <Poco/InflatingStream.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <optional>
#include <utility>

namespace noaber::hub {

namespace {

using Json = nlohmann::json;

constexpr int version = 2;
constexpr int oldest_version = 1;  // without attachments
constexpr std::size_t applied_together = 2'000;

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n'; }

/// Gives up its folder and all in it.
class PassingFolder {
public:
    explicit PassingFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    ~PassingFolder() {
        std::error_code ignored;  // what stays behind is found by who looks at the folder, and harms nothing
        std::filesystem::remove_all(m_folder, ignored);
    }
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder; }

private:
    std::filesystem::path m_folder;
};

void write_feed(std::ostream& out, const SyncLog& log, std::int64_t& last, std::int64_t& count) {
    for (;;) {
        const FeedLines lines = log.feed(last);
        if (lines.transactions == 0) return;
        out << lines.text;
        last = lines.last;
        count += static_cast<std::int64_t>(lines.transactions);
    }
}

/// Each is whole and never changes, so they need not be of one moment with the rest: what comes meanwhile, laptops bring again.
std::int64_t write_bijlagen(std::ostream& out, Bijlagen& bijlagen) {
    std::int64_t pieces = 0;
    for (const std::string& id : bijlagen.ids())
        bijlagen.each_piece(id, [&](const Bijlagen::Kenmerk& what, std::size_t nr, std::string_view base64) {
            out << line_of({{"bijlage", what.id},
                            {"sha256", what.sha256},
                            {"grootte", what.grootte},
                            {"nr", nr},
                            {"inhoud", base64}});
            ++pieces;
        });
    return pieces;
}

std::int64_t write_region(std::ostream& out, Store& store, Bijlagen* bijlagen, const std::string& id) {
    const SyncLog log(store);
    std::int64_t last = 0;
    std::int64_t count = 0;
    out << line_of({{"regio", id}});
    write_feed(out, log, last, count);
    const std::int64_t pieces = bijlagen ? write_bijlagen(out, *bijlagen) : 0;
    // What came meanwhile, and what all of it comes to: now nobody writes.
    const SessionTransaction alone(store.session());
    write_feed(out, log, last, count);
    out << line_of({{"einde", id}, {"transacties", count}, {"delen", pieces}, {"digest", store.digest()}});
    return count;
}

std::unique_ptr<Bijlagen> bijlagen_of(const Storage& storage, const Schema& schema, const std::string& region) {
    if (!schema.find("bijlage")) return nullptr;
    return std::make_unique<Bijlagen>(storage.open_bijlagen(region), system_milliseconds);
}

std::vector<BackedUp> write_all(std::ostream& out, const Storage& from, const Schema& schema) {
    out << line_of({{"noaber-hub", version}, {"gemaakt", system_milliseconds()}});
    std::vector<BackedUp> done;
    const auto session = from.open_accounts();
    each_account_row(*session, [&](const std::string& table, const Json& row) {
        out << line_of({{"tabel", table}, {"rij", row}});
    });
    for (const Region& region : Accounts(from.open_accounts()).regions()) {
        const auto store = from.open_as_hub(region.id, schema);
        const auto bijlagen = bijlagen_of(from, schema, region.id);
        done.push_back({region.name, write_region(out, *store, bijlagen.get(), region.id)});
    }
    out << line_of({{"heel", true}});
    return done;
}

[[noreturn]] void fail_as_damaged(const std::filesystem::path& file) {
    throw StorageError(fmt::format("{} is beschadigd of niet heel. Neem een andere reservekopie.", file.string()));
}

/// Reads a backup line by line into a storage.
class Restoring {
public:
    Restoring(const std::filesystem::path& file, const Storage& to, const Schema& schema,
              const std::map<std::string, std::vector<TransactionData>>& erasures)
        : m_erasures(erasures),
          m_name(file),
          m_file(file, std::ios::binary),
          m_lines(m_file, Poco::InflatingStreamBuf::STREAM_GZIP),
          m_to(to),
          m_schema(schema) {}

    std::vector<BackedUp> run() {
        try {
            const Json head = Json::parse(next(), nullptr, false);
            if (!head.is_object() || !head.contains("noaber-hub")) fail_as_strange();
            const Json made_by = head["noaber-hub"];
            if (!made_by.is_number_integer() || made_by < oldest_version) fail_as_strange();
            if (made_by > version)
                throw InputError(fmt::format("{} is van een nieuwere versie. Werk de hub bij.", m_name.string()));
        } catch (const Poco::Exception&) {
            fail_as_strange();
        } catch (const StorageError&) {
            fail_as_strange();
        }
        try {
            read_all();
        } catch (const Poco::Exception&) {
            fail_as_damaged(m_name);
        } catch (const Json::exception&) {
            fail_as_damaged(m_name);
        } catch (const InputError&) {
            fail_as_damaged(m_name);  // a transaction that none can have written
        }
        return std::move(m_done);
    }

private:
    [[noreturn]] void fail_as_strange() const {
        throw InputError(fmt::format("{} is geen reservekopie van een hub.", m_name.string()));
    }

    std::string next() {
        std::string line;
        if (!std::getline(m_lines, line)) fail_as_damaged(m_name);
        return line;
    }

    void read_all() {
        for (;;) {
            const std::string line = next();
            if (m_store && line.starts_with("{\"seq\"")) {
                m_waiting.push_back(from_line(line).data);
                m_authors.try_emplace(m_waiting.back().stamp.device, m_waiting.back().author);
                if (m_waiting.size() >= applied_together) apply();
                continue;
            }
            const Json json = Json::parse(line);
            if (json.contains("tabel"))
                m_rows.emplace_back(json["tabel"].get<std::string>(), json["rij"]);
            else if (json.contains("regio"))
                begin_region(json["regio"].get<std::string>());
            else if (json.contains("bijlage"))
                take_piece(json);
            else if (json.contains("einde"))
                end_region(json);
            else if (json.contains("heel"))
                return put_accounts();
            else
                fail_as_damaged(m_name);
        }
    }

    void begin_region(const std::string& id) {
        for (const auto& [table, row] : m_rows)
            if (table == "region" && row.at("id") == id) m_region = row.at("name").get<std::string>();
        m_store = m_to.open_as_hub(id, m_schema);
        if (id == "demo") m_store->set_setting("demo", "1");
        m_bijlagen = bijlagen_of(m_to, m_schema, id);
        m_count = 0;
        m_pieces = 0;
    }

    void take_piece(const Json& json) {
        if (!m_bijlagen) fail_as_damaged(m_name);
        Bijlage bijlage;
        bijlage.id.text = json.at("bijlage").get<std::string>();
        bijlage.sha256 = json.at("sha256").get<std::string>();
        bijlage.grootte = json.at("grootte").get<std::int64_t>();
        const auto nr = json.at("nr").get<std::size_t>();
        const auto now = m_bijlagen->neem(bijlage, nr, from_base64(json.at("inhoud").get<std::string>()));
        if (now.delen < nr + 1) fail_as_damaged(m_name);
        ++m_pieces;
    }

    void apply() {
        const ApplyResult result = m_store->apply(m_waiting);
        if (!result.refused.empty())
            throw StorageError(fmt::format("De reservekopie kan niet worden teruggezet. {} Controleer de klok.",
                                           result.refused.front().reason));
        m_count += static_cast<std::int64_t>(m_waiting.size());
        m_waiting.clear();
    }

    void end_region(const Json& end) {
        if (!m_store) fail_as_damaged(m_name);
        apply();
        if (m_count != end.at("transacties") || m_store->digest() != end.at("digest").get<std::string>())
            fail_as_damaged(m_name);
        if (m_pieces != end.value("delen", std::int64_t{0})) fail_as_damaged(m_name);
        // Whose a device is, is in what it wrote: "Femke Wolbert (via Joyce Steggink)" is Femke's.
        for (const auto& [device, author] : m_authors)
            m_store->set_setting(author_setting(device), author.substr(0, author.find(" (via ")));
        m_authors.clear();
        replay_erasures(end.at("einde").get<std::string>());
        if (m_bijlagen)
            m_bijlagen->ruim_op([this](const std::string& id) { return m_store->is_erased(info_of<Bijlage>(), id); });
        m_bijlagen.reset();
        m_done.push_back({m_region, m_count});
        m_store.reset();
    }

    /// What was wiped since: the backup does not bring it back.
    void replay_erasures(const std::string& region) {
        const auto list = m_erasures.find(region);
        if (list == m_erasures.end()) return;
        (void)m_store->apply(list->second);
        add_to_list(erasure_list(m_to.file_of(region)), list->second);
    }

    void put_accounts() {
        { const Accounts migrated(m_to.open_accounts()); }
        put_account_rows(*m_to.open_accounts(), m_rows);
    }

    const std::map<std::string, std::vector<TransactionData>>& m_erasures;
    std::filesystem::path m_name;
    std::ifstream m_file;
    Poco::InflatingInputStream m_lines;
    const Storage& m_to;
    const Schema& m_schema;
    AccountRows m_rows;
    std::unique_ptr<Store> m_store;
    std::string m_region;
    std::unique_ptr<Bijlagen> m_bijlagen;
    std::int64_t m_count = 0;
    std::int64_t m_pieces = 0;  ///< of attachments
    std::vector<TransactionData> m_waiting;
    std::map<std::int64_t, std::string> m_authors;  ///< by device
    std::vector<BackedUp> m_done;
};

}  // namespace

std::vector<BackedUp> back_up(const std::filesystem::path& file, const Storage& from, const Schema& schema) {
    NewFile target(std::filesystem::absolute(file), Readers::owner);
    std::ofstream out(target.temporary(), std::ios::binary);
    std::vector<BackedUp> done;
    try {
        Poco::DeflatingOutputStream packed(out, Poco::DeflatingStreamBuf::STREAM_GZIP);
        done = write_all(packed, from, schema);
        packed.close();
    } catch (const Poco::Exception& error) {
        target.fail(error.displayText());
    }
    out.close();
    if (!out) target.fail("schrijven lukt niet");
    const PassingFolder folder(target.temporary().string() + ".proef");
    (void)restore(target.temporary(), *storage_in_folder(folder.path()), schema);
    target.take_name();
    return done;
}

std::vector<BackedUp> restore(const std::filesystem::path& file, const Storage& to, const Schema& schema,
                              const std::vector<std::filesystem::path>& erasure_lists) {
    if (!std::ifstream(file))
        throw InputError(fmt::format("{} is er niet, of kan niet worden gelezen.", file.string()));
    if (!Accounts(to.open_accounts()).regions().empty())
        throw InputError("Hier staat al een hub. Zet de reservekopie terug in een lege map of database.");
    std::map<std::string, std::vector<TransactionData>> erasures;
    for (const auto& list : erasure_lists) erasures[list.stem().string()] = read_list(list);
    return Restoring(file, to, schema, erasures).run();
}

}  // namespace noaber::hub
