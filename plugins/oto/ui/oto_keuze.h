// SPDX-License-Identifier: EUPL-1.2
// Choosing an OTO event above a page that is about one: attendance, invitations.
#pragma once

#include "kalender.h"

#include <noaber/store/store.h>

#include <wx/choice.h>

#include <functional>
#include <string_view>
#include <vector>

namespace noaber::oto {

/// Where one begins.
enum class Eerst {
    volgende,  ///< today's event or the first after it
    laatste,   ///< today's event or the last before it
};

class OtoKeuze final : public wxChoice {
public:
    /// `changed`: the person chose another.
    OtoKeuze(wxWindow* parent, Eerst eerst, std::function<void()> changed);

    /// All events that were not called off, by day; what was chosen stays chosen.
    void load(const Store& store, Date vandaag);
    /// nullptr when there are none.
    [[nodiscard]] const Oto* gekozen() const;
    /// False when it is not among them.
    bool kies(std::string_view oto);

private:
    [[nodiscard]] std::size_t first(Date vandaag) const;

    Eerst m_eerst;
    std::vector<Oto> m_events;
    std::string m_chosen;
};

}  // namespace noaber::oto
