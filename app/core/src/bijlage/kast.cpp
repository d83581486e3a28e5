// SPDX-License-Identifier: EUPL-1.2
// Files in and out of the kast. A file takes its name while the plan's write lock is held, and goes under the same lock: so none goes that
// a record is just being made for, and none comes back of what was just erased.
#include <noaber/bijlage/kast.h>

#include "bijlage/kenmerken.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/base/write_through.h>
#include <noaber/bijlage/bestandssoort.h>
#include <noaber/store/hanging.h>
#include <noaber/store/session.h>

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace noaber {

namespace {

using std::filesystem::path;

constexpr const char* opened_folder = "open";
constexpr std::size_t longest_name = 100;  // characters, of a copy to be opened
constexpr std::size_t longest_titel = 200;
constexpr std::chrono::hours young{1};

void make_folder(const path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!error) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    if (error)
        throw StorageError(
            fmt::format("De map {} kan niet worden gemaakt ({}). Controleer de vrije ruimte en de rechten.",
                        folder.string(), error.message()));
}

std::string utf8_of(const path& file) {
    std::string name = file.filename().string();
    return is_valid_utf8(name) ? name : utf8_from_cp1252(name);
}

/// A name that every system takes, and that is no other place.
std::string safe_name(std::string_view stem, const std::string& ending) {
    std::string name;
    for (const char c : stem) {
        const bool taken =
            static_cast<unsigned char>(c) < ' ' || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        name += taken ? '_' : c;
    }
    while (name.starts_with('.')) name.erase(0, 1);
    name = shorten(trim(name), longest_name);
    return (name.empty() ? "bijlage" : name) + ending;
}

/// Copies within the bound: a file may grow meanwhile.
void copy_into(Ontvangst& target, const path& file) {
    std::ifstream in(file, std::ios::binary);
    std::array<char, 64 * 1024> part{};
    while (in.read(part.data(), part.size()), in.gcount() > 0) {
        target.write({part.data(), static_cast<std::size_t>(in.gcount())});
        if (target.size() > most_bijlage_bytes)
            throw InputError(
                fmt::format("{}: dit is meer dan {}, en dat is te groot voor een bijlage. Maak het kleiner.",
                            utf8_of(file), most_bijlage_in_words));
    }
    if (!in.eof())
        throw StorageError(fmt::format("{} is niet te lezen. Controleer of het bestand er nog is.", file.string()));
}

bool is_young(const path& file, std::error_code& error) {
    const auto written = std::filesystem::last_write_time(file, error);
    return !error && std::filesystem::file_time_type::clock::now() - written < young;
}

}  // namespace

path bijlagen_folder(const path& file) { return file.string() + ".bijlagen"; }

Ontvangst::Ontvangst(const path& plan) {
    make_folder(bijlagen_folder(plan));
    m_file = std::make_unique<NewFile>(bijlagen_folder(plan) / "bijlage", Readers::owner);
    m_out.open(m_file->temporary(), std::ios::binary);
}

void Ontvangst::write(std::string_view bytes) {
    m_out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!m_out) m_file->fail("schrijven lukt niet");
    m_sha.add(bytes);
    m_size += static_cast<std::int64_t>(bytes.size());
}

Bijlagekast::Bijlagekast(const Store& store) : m_plan(store.file()), m_folder(bijlagen_folder(store.file())) {}

path Bijlagekast::pad(const Bijlage& bijlage) const { return m_folder / bijlage.sha256; }

bool Bijlagekast::heeft(const Bijlage& bijlage) const {
    if (!is_sha256(bijlage.sha256)) return false;  // what another program wrote is no place on this disk
    std::error_code none;
    const auto size = std::filesystem::file_size(pad(bijlage), none);
    return !none && static_cast<std::int64_t>(size) == bijlage.grootte.value_or(0);
}

std::set<std::string> Bijlagekast::kenmerken() const {
    std::set<std::string> all;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, none))
        if (std::string name = entry.path().filename().string(); is_sha256(name)) all.insert(std::move(name));
    return all;
}

Bijlage Bijlagekast::voeg_toe(Store& store, const RecordRef& on, const path& file, const std::string& titel) const {
    (void)bestandssoort(file);  // before anything is copied
    const EntityInfo* entity = store.schema().find(on.entity);
    if (!entity || hangs(*entity)) throw InputError("Hier kan geen bijlage aan hangen.");
    Ontvangst bytes(m_plan);
    copy_into(bytes, file);
    bytes.m_out.close();
    if (!bytes.m_out) bytes.m_file->fail("schrijven lukt niet");

    Bijlage made;
    try {
        made.soort = bestandssoort(bytes.m_file->temporary()).soort;  // what was copied is what counts
    } catch (const InputError&) {
        throw InputError(
            fmt::format("{} wijzigt terwijl het wordt gelezen. Sluit het in het andere programma en probeer het "
                        "opnieuw.",
                        utf8_of(file)));
    }
    made.entiteit = on.entity;
    made.record = on.record;
    made.bestandsnaam = shorten(utf8_of(file), longest_titel);
    made.titel = shorten(trim(titel.empty() ? utf8_of(file.stem()) : titel), longest_titel);
    made.grootte = bytes.size();
    made.sha256 = bytes.m_sha.hex();
    made.door = store.author();
    made.op = system_today();
    write_through(bytes.m_file->temporary());

    Transaction tx = store.begin("");
    if (!store.find(*entity, on.record))
        throw InputError(fmt::format("{} is er niet meer; de bijlage is niet toegevoegd.", entity->label));
    tx.relabel(fmt::format("Bijlage {} toegevoegd bij {}", made.titel, title_of(store, *entity, on.record)));
    take_name(bytes, made);
    tx.put(made);
    tx.commit();
    return made;
}

void Bijlagekast::take_name(Ontvangst& bytes, const Bijlage& bijlage) const {
    if (heeft(bijlage)) return;
    std::error_code error;
    std::filesystem::rename(bytes.m_file->temporary(), pad(bijlage), error);
    if (error) bytes.m_file->fail(error.message());
}

void Bijlagekast::neem_op(Store& store, const Bijlage& bijlage, Ontvangst& bytes) const {
    bytes.m_out.close();
    if (!bytes.m_out) bytes.m_file->fail("schrijven lukt niet");
    if (bytes.size() != bijlage.grootte.value_or(0) || bytes.m_sha.hex() != bijlage.sha256)
        throw StorageError(
            fmt::format("De hub gaf iets anders dan de bijlage {}. Probeer het opnieuw.", bijlage.titel));
    write_through(bytes.m_file->temporary());
    const SessionTransaction alone(store.session());
    const auto there = store.find(bijlage.id);
    if (!there || there->sha256 != bijlage.sha256)
        throw StorageError(fmt::format("De bijlage {} is intussen verwijderd.", bijlage.titel));
    take_name(bytes, bijlage);
}

path Bijlagekast::om_te_openen(const Bijlage& bijlage) const {
    const auto fail = [&] {
        throw StorageError(
            fmt::format("De bijlage {} is hier niet (meer) heel. Haal hem opnieuw op bij de hub.", bijlage.titel));
    };
    if (!heeft(bijlage)) fail();
    if (sha256_of_file(pad(bijlage)) != bijlage.sha256) {
        std::error_code stays;  // then it is found damaged again
        std::filesystem::remove(pad(bijlage), stays);
        fail();
    }
    const Bestandssoort what = bestandssoort(pad(bijlage));
    const path folder = m_folder / opened_folder / bijlage.sha256.substr(0, 16);
    make_folder(m_folder / opened_folder);
    make_folder(folder);
    const path copy = folder / safe_name(path(bijlage.bestandsnaam).stem().string(), what.ending);
    std::error_code error;
    if (std::filesystem::exists(copy, error)) return copy;
    NewFile target(copy, Readers::owner);
    std::filesystem::copy_file(pad(bijlage), target.temporary(), std::filesystem::copy_options::overwrite_existing,
                               error);
    if (!error) std::filesystem::permissions(target.temporary(), std::filesystem::perms::owner_read, error);
    if (error) target.fail(error.message());
    target.take_name();
    return copy;
}

void Bijlagekast::ruim_op(Store& store, Resten resten) const {
    std::error_code error;
    if (!store.schema().find("bijlage") || !std::filesystem::is_directory(m_folder, error)) return;
    const SessionTransaction alone(store.session());
    const auto needed = kenmerken_in(store);
    std::vector<path> going;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, error)) {
        const std::string name = entry.path().filename().string();
        const bool keep =
            is_sha256(name) ? needed.contains(name) : resten == Resten::jonge && is_young(entry.path(), error);
        if (!keep) going.push_back(entry.path());
    }
    for (const path& one : going) std::filesystem::remove_all(one, error);
    if (error)
        throw StorageError(fmt::format("In de map {} kon niet worden opgeruimd ({}). Controleer de rechten.",
                                       m_folder.string(), error.message()));
}

}  // namespace noaber
