// SPDX-License-Identifier: EUPL-1.2
// Finds the parts that the contact reader read back in the text, and writes them anew.
#include <noaber/jaarplan/contact_writer.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/contact_reader.h>

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

std::vector<Contact> read(std::string_view text, const Namenlijst& namen) {
    return read_contacten(text, [&](std::string_view naam) { return namen.kent(naam); });
}

bool is(const Contact& contact, const Namenlijst& namen, const Id<Persoon>& persoon) {
    if (contact.kind != Contact::Kind::persoon) return false;
    const Persoon* found = namen.find(contact.naam);
    return found && found->id == persoon;
}

std::vector<Placed> placed(std::string_view text, const Namenlijst& namen) {
    std::vector<Placed> all;
    std::size_t from = 0;
    for (Contact& contact : read(text, namen)) {
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

bool noemt_contact(std::string_view as_written, const Namenlijst& namen, const Id<Persoon>& persoon) {
    if (trim(as_written).empty()) return false;
    return std::ranges::any_of(read(as_written, namen), [&](const Contact& one) { return is(one, namen, persoon); });
}

std::optional<std::string> vervang_contact(std::string_view as_written, const Namenlijst& namen, const Id<Persoon>& oud,
                                           const Persoon& nieuw) {
    const auto all = placed(as_written, namen);
    std::string written(as_written);
    bool changed = false;
    for (std::size_t i = all.size(); i-- > 0;) {  // from the back, so that the places before stay as they are
        const Placed& old = all[i];
        if (!is(old.contact, namen, oud)) continue;
        changed = true;
        const bool there = std::any_of(all.begin(), all.end(), [&](const Placed& other) {
            return is(other.contact, namen, nieuw.id) && same_facet(other.contact, old.contact);
        });
        if (!there) {
            written.replace(old.begin, name_length(old.contact), nieuw.naam);
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
