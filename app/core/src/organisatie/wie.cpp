// SPDX-License-Identifier: EUPL-1.2
// The person that was chosen, or has the name of the author.
#include <noaber/organisatie/wie.h>

#include <noaber/organisatie/namenlijst.h>

#include <string>
#include <string_view>

namespace noaber {

namespace {

constexpr std::string_view setting_name = "ik";

}  // namespace

std::optional<Persoon> wie_ben_ik(const Store& store) {
    if (const std::string chosen = store.setting(setting_name); !chosen.empty())
        if (auto persoon = store.find(Id<Persoon>{chosen})) return persoon;
    const Namenlijst namen(store.list<Persoon>());
    const Persoon* persoon = namen.find(store.author());
    return persoon ? std::optional(*persoon) : std::nullopt;
}

void ik_ben(Store& store, const Persoon& persoon) {
    store.set_setting(setting_name, persoon.id.text);
    store.set_author(persoon.naam);
}

}  // namespace noaber
