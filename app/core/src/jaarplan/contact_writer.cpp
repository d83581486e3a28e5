// SPDX-License-Identifier: EUPL-1.2
// Finds the parts that the contact reader read back in the text, and writes them anew.
#include <noaber/jaarplan/contact_writer.h>

#include <noaber/base/text.h>

#include <algorithm>
#include <vector>

namespace noaber {

namespace {

/// A contact, and where it stands in the text.
struct Placed {
    Contact contact;
    std::size_t begin;
    std::size_t end;
};

std::vector<Placed> placed(std::string_view text, const IsKnownPerson& is_known_person) {
    std::vector<Placed> all;
    std::size_t from = 0;
    for (Contact& contact : read_contacten(text, is_known_person)) {
        const auto at = text.find(contact.as_written, from);
        if (at == std::string_view::npos) continue;
        from = at + contact.as_written.size();
        all.push_back({std::move(contact), at, from});
    }
    return all;
}

/// How much of the written contact is the name: what is before the facet, without a full stop that ends it.
std::size_t name_length(const Contact& contact) {
    std::string_view name = contact.as_written;
    if (!contact.facet.empty()) name = trim(name.substr(0, name.rfind('(')));
    if (name.ends_with('.') && !contact.naam.ends_with('.')) name.remove_suffix(1);
    return name.size();
}

bool same_facet(const Contact& a, const Contact& b) { return equal_folded(a.facet, b.facet); }

}  // namespace

std::optional<std::string> vervang_contact(std::string_view as_written, const IsKnownPerson& is_known_person,
                                           const IsKnownPerson& is_oud, const IsKnownPerson& is_nieuw,
                                           std::string_view nieuw) {
    const auto all = placed(as_written, is_known_person);
    std::string written(as_written);
    bool changed = false;
    for (std::size_t i = all.size(); i-- > 0;) {  // from the back, so that the places before stay as they are
        const Placed& old = all[i];
        if (old.contact.kind != Contact::Kind::persoon || !is_oud(old.contact.naam)) continue;
        changed = true;
        const bool there = std::any_of(all.begin(), all.end(), [&](const Placed& other) {
            return other.contact.kind == Contact::Kind::persoon && is_nieuw(other.contact.naam) &&
                   same_facet(other.contact, old.contact);
        });
        if (!there) {
            written.replace(old.begin, name_length(old.contact), nieuw);
        } else if (i > 0) {
            written.erase(all[i - 1].end, old.end - all[i - 1].end);
        } else {
            const std::size_t next = all.size() > 1 ? all[1].begin : written.size();
            written.erase(old.begin, next - old.begin);
        }
    }
    if (!changed) return std::nullopt;
    return written;
}

}  // namespace noaber
