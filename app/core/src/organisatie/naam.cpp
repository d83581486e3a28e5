// SPDX-License-Identifier: EUPL-1.2
// Names: order, canonical forms, and the words that tell a role from a name.
#include <noaber/organisatie/naam.h>

#include <noaber/base/text.h>

#include <algorithm>
#include <vector>

namespace noaber {
namespace {

constexpr std::string_view particles[] = {"van", "de", "der", "den", "ter", "ten", "te",   "oude",
                                          "'t",  "t",  "op",  "in",  "het", "von", "la",   "le",
                                          "du",  "da", "el",  "bin", "aan", "'s",  "v.d.", "v."};

// A word that is or begins with one of these is no part of a person's name.
constexpr std::string_view role_words[] = {
    "aov",      "per",      "proces",        "hoofd",     "hoofden",    "team",       "werkgroep",
    "vakgroep", "gemeente", "gemeenten",     "academie",  "ac",         "ovd",        "hin",
    "ico",      "bz",       "zorg",          "oto",       "pim",        "vrt",        "nrk",
    "ghor",     "politie",  "brandweer",     "alle",      "allen",      "iedereen",   "nog",
    "extern",   "externe",  "afdeling",      "dienst",    "bestuur",    "directie",   "lid",
    "leden",    "college",  "regio",         "bureau",    "stichting",  "waterschap", "provincie",
    "defensie", "kruis",    "multi",         "rud",       "vnet",       "lcms",       "informatie",
    "publieke", "burgers",  "collega",       "collega's", "voorzitter", "secretaris", "facilitair",
    "nafase",   "onbekend", "vacature",      "vacant",    "geen",       "diverse",    "overige",
    "andere",   "of",       "wie",           "live",      "app",        "projecten",  "project",
    "twente",   "wordt",    "ondersteuning", "opvang",
};
constexpr std::string_view role_starts[] = {
    "functionaris",  "coordinator",   "medewerker",   "veiligheids",    "contactfunctionaris",
    "adviseur",      "teamlid",       "teamleden",    "telefon",        "projectgroep",
    "projectleider", "beheer",        "burgemeester", "gemeentesecret", "bevolkingszorg",
    "omgevingszorg", "opvangloc",     "informatiec",  "bestuurs",       "milieubeheer",
    "bouwbeheer",    "ruimtebeheer",  "crisis",       "piket",          "deelnemer",
    "instructeur",   "trainer",       "projectmede",  "sleutelfunct",   "secretariaat",
    "werkgroep",     "vertegenwoord", "meldkamer",    "plaatsvervang",  "nederland",
    "organisatie",   "rijkswater",    "rampen",       "contactpers",    "actiecentrum",
};

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

/// The first letter is a capital: folding changes it, or it is "É" and the like.
bool is_capitalised(std::string_view word) {
    while (word.starts_with('\'') || word.starts_with("’") || word.starts_with('"'))
        word.remove_prefix(word.starts_with("’") ? 3 : 1);
    if (word.empty()) return false;
    const auto c = static_cast<unsigned char>(word[0]);
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    // Capitals of Latin-1 (U+00C0..U+00DE), and of Latin Extended-A, which has them at even or odd places.
    if (c == 0xC3 && word.size() > 1) return static_cast<unsigned char>(word[1]) < 0x9F;
    return c == 0xC4 || c == 0xC5 || c == 0xC8;
}

bool is_acronym(std::string_view word) {
    return word.size() >= 2 && word.size() <= 4 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool marks_a_role(std::string_view folded) {
    // Of "AOV-er(s)" and "hoofd/teamlid" the first part tells.
    const auto first = folded.substr(0, folded.find_first_of("-(/."));
    if (std::find(std::begin(role_words), std::end(role_words), first) != std::end(role_words)) return true;
    if (std::find(std::begin(role_words), std::end(role_words), folded) != std::end(role_words)) return true;
    return std::any_of(std::begin(role_starts), std::end(role_starts),
                       [&](std::string_view start) { return folded.starts_with(start); });
}

std::string without_first_word(std::string_view as_written, std::string_view word) {
    std::string name = collapse_spaces(as_written);
    const auto space = name.find(' ');
    if (space == std::string::npos || fold(std::string_view(name).substr(0, space)) != word) return name;
    return name.substr(space + 1);
}

}  // namespace

NaamKey::NaamKey(std::string_view as_written) : m_text(fold(display_name(as_written))) {}

std::string display_name(std::string_view as_written) {
    const std::string name = collapse_spaces(as_written);
    const auto comma = name.find(',');
    if (comma == std::string::npos || name.find(',', comma + 1) != std::string::npos) return name;
    const auto last = trim(std::string_view(name).substr(0, comma));
    const auto first = trim(std::string_view(name).substr(comma + 1));
    if (last.empty() || first.empty()) return name;
    return std::string(first) + " " + std::string(last);
}

std::string groepsnaam(std::string_view as_written) { return without_first_word(as_written, "werkgroep"); }
std::string gemeentenaam(std::string_view as_written) { return without_first_word(as_written, "gemeente"); }

std::string functienaam(std::string_view as_written) {
    std::string letters = fold(as_written);
    std::erase_if(letters, [](char c) { return c == ' ' || c == '-' || c == '_' || c == '/'; });
    if (letters == "acbz") return "AC-BZ";
    if (letters == "ovdbz") return "OvD-BZ";
    if (letters == "hin") return "HIN";
    if (letters == "ico") return "ICO";
    return collapse_spaces(as_written);
}

bool written_as_a_name(std::string_view part) {
    const std::string name = display_name(part);
    if (name.size() > 200 || has_digit(name) || name.find_first_of("?!:;()[]@&+=<>/\"") != std::string::npos)
        return false;
    const auto words = split(name, ' ');
    if (words.size() < 2 || words.size() > 6) return false;
    if (!is_capitalised(words.front()) || !is_capitalised(words.back())) return false;
    for (const auto word : words) {
        const std::string folded = fold(word);
        const bool particle = std::find(std::begin(particles), std::end(particles), folded) != std::end(particles);
        if (particle) continue;
        if (!is_capitalised(word) || is_acronym(word) || marks_a_role(folded)) return false;
    }
    return true;
}

}  // namespace noaber
