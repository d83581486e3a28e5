// SPDX-License-Identifier: EUPL-1.2
// Starting an emergency hub: its region, its certificate, its starter.

#include "noodhub_command.h"

#include "certificate.h"

#include <noaber/base/errors.h>
#include <noaber/base/ids.h>
#include <noaber/sync/membership.h>
#include <noaber/sync/noodhub.h>

#include <fmt/format.h>

#include <cstdio>

namespace noaber::hub {

namespace {

Region region_of(const Words& words) {
    Region region{words.needed("--kenmerk"), words.needed("--regio"), words.flag("--demo")};
    // It becomes the name of a file.
    if (!is_uuid(region.id) && region.id != "demo" && region.id != "lokaal")
        throw InputError("--kenmerk wil het kenmerk van de regio van het plan.");
    return region;
}

/// What a demo brings is what every demo has, so anybody may bring it.
void mark_demo(const Storage& storage, const Region& region, const Schema& schema) {
    if (region.demo) storage.open_store(region.id, schema, {})->set_setting("demo", "1");
}

}  // namespace

int serve_noodhub(const Words& words, HubOptions options, const Schema& schema, const std::function<void()>& wait) try {
    const Region region = region_of(words);
    const std::string starter = words.needed("--naam");
    mark_demo(*options.storage, region, schema);
    options.tls = own_certificate(words.needed("--data"), options.host);
    options.erasing = Erasing::never;
    const std::string certificate = read_certificate(options.tls->certificate);
    Hub hub(std::move(options), schema);
    hub.accounts().adopt_region(region);
    const std::string invitation = hub.accounts().invite({region.id, starter, Role::beheerder, ""});
    fmt::print("Hub: {}\nCode: {}\n", hub.address(), noodhub_code(invitation, certificate));
    std::fflush(stdout);
    wait();
    return 0;
} catch (const Error& error) {
    fmt::print("Fout: {}\n", error_in_words(error));
    std::fflush(stdout);
    throw;
}

}  // namespace noaber::hub
