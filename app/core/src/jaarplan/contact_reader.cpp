// SPDX-License-Identifier: EUPL-1.2
// Parts a list of contacts from the coarsest separator to the finest, and asks at each step whether it is a known name.
#include <noaber/jaarplan/contact_reader.h>

#include <noaber/base/text.h>
#include <noaber/organisatie/naam.h>

#include <algorithm>

namespace noaber {
namespace {

enum class Level { lines, words, commas, whole };

struct Parted {
    std::string_view name;
    std::string_view facet;
};

/// "Femke Wolbert (inhoud)": the last brackets are the facet, when they end the text.
Parted part_facet(std::string_view text) {
    text = trim(text);
    if (!text.ends_with(')')) return {text, {}};
    const auto open = text.rfind('(');
    if (open == std::string_view::npos || open == 0) return {text, {}};
    return {trim(text.substr(0, open)), trim(text.substr(open + 1, text.size() - open - 2))};
}

/// Length of the separator of this level at `at`; 0 when there is none.
std::size_t separator_at(std::string_view text, std::size_t at, Level level) {
    const char c = text[at];
    if (level == Level::lines) return c == '\n' || c == '\r' || c == ';' ? 1 : 0;
    if (level == Level::commas) return c == ',' ? 1 : 0;
    if (c == '/') return 1;
    // " en " with any kind of space, in any case
    const auto word = text.substr(at, 4);
    if (word.size() < 4) return 0;
    const auto space = [](char s) { return s == ' ' || s == '\t'; };
    return space(word[0]) && (word[1] == 'e' || word[1] == 'E') && (word[2] == 'n' || word[2] == 'N') && space(word[3])
               ? 3
               : 0;
}

std::vector<std::string_view> parts_at(std::string_view text, Level level) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    int depth = 0;
    // A bracket that nobody closes holds nothing together.
    const bool closed = std::count(text.begin(), text.end(), '(') == std::count(text.begin(), text.end(), ')');
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (closed && text[at] == '(') ++depth;
        if (closed && text[at] == ')') --depth;
        const std::size_t size = depth > 0 ? 0 : separator_at(text, at, level);
        if (size == 0) continue;
        parts.push_back(text.substr(start, at - start));
        start = at + size;
        at += size - 1;
    }
    parts.push_back(text.substr(start));
    return parts;
}

bool is_nobody(std::string_view name) {
    constexpr std::string_view nobody[] = {"n.v.t.", "n.v.t", "nvt", "geen", "niemand", "vacature", "vacant"};
    const std::string folded = fold(name);
    return is_placeholder(name) || std::find(std::begin(nobody), std::end(nobody), folded) != std::end(nobody);
}

class ContactReader {
public:
    explicit ContactReader(const IsKnownPerson& is_known_person) : m_is_known_person(is_known_person) {}

    void read(std::string_view text, Level level) {
        text = trim(text);
        if (text.empty()) return;
        if (level == Level::whole || is_known(text) || is_nobody(text)) {
            add(text);
            return;
        }
        const Level finer = static_cast<Level>(static_cast<int>(level) + 1);
        const auto parts = parts_at(text, level);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (level == Level::commas && i + 1 < parts.size() && !is_known(parts[i])) {
                // "Jansen, Piet, Femke Wolbert": the first two are one person
                const auto both =
                    text.substr(static_cast<std::size_t>(parts[i].data() - text.data()),
                                static_cast<std::size_t>(parts[i + 1].data() + parts[i + 1].size() - parts[i].data()));
                if (is_known(both)) {
                    add(trim(both));
                    ++i;
                    continue;
                }
            }
            read(parts[i], finer);
        }
    }

    std::vector<Contact> take() { return std::move(m_contacts); }

private:
    [[nodiscard]] bool is_known(std::string_view text) const {
        const auto name = part_facet(text).name;
        return !name.empty() && name.size() <= 300 && m_is_known_person(display_name(name));
    }

    void add(std::string_view text) {
        Contact contact;
        contact.as_written = std::string(text);
        const auto [name, facet] = part_facet(text);
        contact.facet = collapse_spaces(facet);
        contact.naam = collapse_spaces(name);
        if (is_nobody(name)) {
            contact.kind = Contact::Kind::niemand;
        } else if (is_known(text) || written_as_a_name(without_full_stop(name))) {
            contact.kind = Contact::Kind::persoon;
            contact.naam = display_name(is_known(text) ? name : without_full_stop(name));
        } else {
            contact.kind = Contact::Kind::rol;
        }
        m_contacts.push_back(std::move(contact));
    }

    static std::string_view without_full_stop(std::string_view name) {
        if (name.ends_with('.')) name.remove_suffix(1);
        return name;
    }

    const IsKnownPerson& m_is_known_person;
    std::vector<Contact> m_contacts;
};

}  // namespace

std::vector<Contact> read_contacten(std::string_view as_written, const IsKnownPerson& is_known_person) {
    ContactReader reader(is_known_person);
    reader.read(as_written, Level::lines);
    return reader.take();
}

}  // namespace noaber
