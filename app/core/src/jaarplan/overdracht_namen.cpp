// SPDX-License-Identifier: EUPL-1.2
// An index of names, and the contact reader and writer over it.
#include <noaber/jaarplan/overdracht_namen.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/contact_writer.h>
#include <noaber/organisatie/naam.h>

namespace noaber {

Personennamen::Personennamen(const Store& store) {
    const auto add = [&](std::string_view naam, const Id<Persoon>& id) {
        const auto [found, is_new] = m_by_name.emplace(NaamKey(naam).text(), id);
        if (!is_new && found->second != id) found->second = {};
    };
    for (const Persoon& persoon : store.list<Persoon>()) {
        add(persoon.naam, persoon.id);
        for (const auto alias : split_lines(persoon.ook_bekend_als))
            if (!trim(alias).empty()) add(alias, persoon.id);
    }
}

bool Personennamen::known(std::string_view naam) const { return m_by_name.contains(NaamKey(naam).text()); }

Id<Persoon> Personennamen::wie(std::string_view naam) const {
    const auto found = m_by_name.find(NaamKey(naam).text());
    return found == m_by_name.end() ? Id<Persoon>{} : found->second;
}

bool Personennamen::noemt(std::string_view contacten, const Id<Persoon>& persoon) const {
    if (trim(contacten).empty()) return false;
    for (const Contact& contact : read_contacten(contacten, [this](std::string_view naam) { return known(naam); }))
        if (contact.kind == Contact::Kind::persoon && wie(contact.naam) == persoon) return true;
    return false;
}

std::optional<std::string> Personennamen::vervang(std::string_view contacten, const Id<Persoon>& oud,
                                                  const Id<Persoon>& nieuw, std::string_view nieuwe_naam) const {
    return vervang_contact(
        contacten, [this](std::string_view naam) { return known(naam); },
        [&](std::string_view naam) { return wie(naam) == oud; },
        [&](std::string_view naam) { return wie(naam) == nieuw; }, nieuwe_naam);
}

}  // namespace noaber
