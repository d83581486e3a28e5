// SPDX-License-Identifier: EUPL-1.2
// The register of keys, and the file of the own one.
#include "sleutel.h"

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>
#include <noaber/base/text.h>
#include <noaber/store/describe.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace noaber {

using namespace oto;

template <>
const EntityInfo& info_of<Sleutel>() {
    static const EntityInfo info = describe<Sleutel>("oto_sleutel", "Sleutel", "Sleutels van regio's")
                                       .table("sleutels")
                                       .writers(for_bureau)
                                       .field(&Sleutel::regio, "regio", "Regio")
                                       .key()
                                       .field(&Sleutel::sleutel, "sleutel", "Sleutel")
                                       .key()
                                       .field(&Sleutel::eigen, "eigen", "Van onszelf")
                                       .field(&Sleutel::ingetrokken, "ingetrokken", "Ingetrokken")
                                       .done();
    return info;
}

}  // namespace noaber

namespace noaber::oto {

namespace {

constexpr std::size_t longest_region = 100;

std::filesystem::path file_of(const Store& store) {
    auto file = store.file();
    file += ".sleutel";
    return file;
}

/// Nothing when there is no such file.
std::optional<SigningKey> read_key(const Store& store) {
    const auto file = file_of(store);
    std::ifstream in(file, std::ios::binary);
    if (!in) return std::nullopt;
    std::ostringstream text;
    text << in.rdbuf();
    const auto bytes = from_base64url(trim(text.str()));
    auto key = bytes ? signing_key_of(*bytes) : std::nullopt;
    if (!key)
        throw StorageError(
            fmt::format("De sleutel in {} is niet te lezen. Zet een kopie terug, of haal het bestand weg: "
                        "dan komt er een nieuwe sleutel.",
                        file.string()));
    return key;
}

std::optional<Sleutel> registered(const Store& store, std::string_view did) {
    const auto found = store.list<Sleutel>({"sleutel", std::string(did)});
    return found.empty() ? std::nullopt : std::optional(found.front());
}

void enter(Store& store, const SigningKey& key, const std::string& regio) {
    Sleutel one;
    one.regio = regio;
    one.sleutel = did_of(key.open);
    one.eigen = true;
    one.id.text = derived_id(store, to_record(one));
    auto tx = store.begin(fmt::format("Sleutel van {} gemaakt", regio));
    tx.put(one);
    tx.commit();
}

}  // namespace

SigningKey eigen_sleutel(Store& store, std::string_view naam) {
    auto key = read_key(store);
    const auto known = key ? registered(store, did_of(key->open)) : std::nullopt;
    if (known && known->ingetrokken)
        throw InputError(fmt::format("De sleutel van deze laptop is ingetrokken. Haal {} weg om een nieuwe te maken.",
                                     file_of(store).string()));
    if (known) return *key;
    const std::string regio = shorten(collapse_spaces(naam), longest_region);
    if (regio.empty())
        throw InputError("Zeg eerst onder welke naam je ondertekent, bijvoorbeeld \"Veiligheidsregio Twente\".");
    if (!key) {
        key = new_signing_key();
        write_whole_file(file_of(store), base64url(key->secret) + "\n", Readers::owner);
    }
    enter(store, *key, regio);
    return *key;
}

std::string eigen_regio(const Store& store) {
    const auto key = read_key(store);
    const auto known = key ? registered(store, did_of(key->open)) : std::nullopt;
    return known ? known->regio : std::string();
}

std::string sleutelbezwaar(const Store& store, std::string_view did, std::string_view regio, Date vandaag) {
    const auto open = key_of_did(did);
    const std::string finger = open ? fingerprint_of(*open) : "onbekend";
    const auto known = registered(store, did);
    if (!known)
        return fmt::format(
            "Ondertekend door {} met een sleutel die hier niet bekend is ({}). Bel die regio, vergelijk de vingerafdruk, en "
            "zet de sleutel dan bij Sleutels: {}",
            regio, finger, did);
    if (known->ingetrokken && *known->ingetrokken <= vandaag)
        return fmt::format("De sleutel van {} ({}) is ingetrokken. Vraag een nieuw bestand.", known->regio, finger);
    if (!equal_folded(known->regio, regio))
        return fmt::format("Het bestand zegt van {} te zijn, maar de sleutel is van {}.", regio, known->regio);
    return {};
}

}  // namespace noaber::oto
