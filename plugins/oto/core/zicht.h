// SPDX-License-Identifier: EUPL-1.2
// Of whom this file has all that shows what they learnt and did: what an account may not see was never sent to it.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaber/store/store.h>

#include <set>
#include <string>

namespace noaber::oto {

/// Read once. Who is judged by what is not here would be refused for no reason.
class Zicht {
public:
    /// Of who works here (noaber/plugin/workbench.h). A hub's own file, and one without a hub, have all.
    explicit Zicht(const Store& store);
    Zicht(const Store& store, const Actor& actor);

    [[nodiscard]] bool ziet_alles() const { return m_alles; }
    /// Themselves, and those of the own gemeente where the role sees these.
    [[nodiscard]] bool ziet(const Id<Persoon>& persoon) const { return m_alles || m_personen.contains(persoon.text); }

private:
    bool m_alles;
    std::set<std::string> m_personen;
};

}  // namespace noaber::oto
