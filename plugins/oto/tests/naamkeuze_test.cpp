// SPDX-License-Identifier: EUPL-1.2
// Two letters, and who is meant.
#include "naamkeuze.h"

#include <rapidcheck/boost_test.h>
#include <boost/test/unit_test.hpp>

#include <noaber/base/text.h>

using namespace noaber;
using namespace noaber::oto;

namespace {

Kandidaat one(const char* naam, Nabijheid nabijheid = Nabijheid::ander, bool geregistreerd = false) {
    Kandidaat made;
    made.persoon.text = naam;
    made.naam = naam;
    made.nabijheid = nabijheid;
    made.geregistreerd = geregistreerd;
    return made;
}

std::string found(const Naamkeuze& names, std::string_view typed, std::size_t most = 10) {
    std::string all;
    for (const Kandidaat* found : names.zoek(typed, most)) all += (all.empty() ? "" : ", ") + found->naam;
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(naamkeuze)

BOOST_AUTO_TEST_CASE(letters_find_names) {
    const Naamkeuze names({one("Femke Wolbert"), one("Hidde van der Wal"), one("Wilma Kamphuis"), one("Joyce Steggink"),
                           one("Bart Oude Lansink"), one("Zoë d'Ancona"), one("Jan-Willem Fels")});
    const struct {
        const char* typed;
        const char* found;
    } cases[] = {
        {"", ""},
        {"  ", ""},
        {"fe", "Femke Wolbert, Jan-Willem Fels"},
        {"FE", "Femke Wolbert, Jan-Willem Fels"},
        {"wo", "Femke Wolbert"},
        {"wa", "Hidde van der Wal"},
        {"w", "Wilma Kamphuis, Femke Wolbert, Hidde van der Wal, Jan-Willem Fels"},
        {"fw", "Femke Wolbert"},
        {"hw", "Hidde van der Wal"},
        {"hvdw", "Hidde van der Wal"},
        {"wo fe", "Femke Wolbert"},
        {"fe fe", ""},
        {"oude", "Bart Oude Lansink"},
        {"bl", "Bart Oude Lansink"},
        {"zoe", "Zoë d'Ancona"},
        {"will", "Jan-Willem Fels"},
        {"xy", ""},
        {"femke wolbert", "Femke Wolbert"},
        {"femke wolbertus", ""},
        {"-", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.typed) BOOST_TEST(found(names, c.typed) == c.found);
}

BOOST_AUTO_TEST_CASE(who_was_invited_comes_first_and_who_is_registered_last) {
    const Naamkeuze names({one("Anna Aal"), one("Anna Bos", Nabijheid::doelgroep),
                           one("Anna Cool", Nabijheid::genodigd), one("Anna Dam", Nabijheid::genodigd, true),
                           one("Cor Anders", Nabijheid::genodigd)});
    BOOST_TEST(found(names, "an") == "Anna Cool, Cor Anders, Anna Bos, Anna Aal, Anna Dam");
    BOOST_TEST(found(names, "an", 2) == "Anna Cool, Cor Anders");
}

RC_BOOST_PROP(a_name_is_found_by_the_beginnings_of_its_words_in_any_order, ()) {
    static const std::vector<std::string> words{"anna", "bea", "van", "der", "wal", "oude", "bos", "steggink"};
    const auto picked =
        *rc::gen::resize(4, rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words))));
    std::string name;
    std::vector<std::string> typed;
    for (const std::string& word : picked) {
        name += (name.empty() ? "" : " ") + word;
        typed.push_back(word.substr(0, *rc::gen::inRange<std::size_t>(1, word.size() + 1)));
    }
    const auto shuffled = *rc::gen::arbitrary<bool>() ? std::vector(typed.rbegin(), typed.rend()) : typed;
    std::string asked;
    for (const std::string& word : shuffled) asked += word + " ";
    const Naamkeuze names({one(name.c_str())});
    RC_ASSERT(names.zoek(asked, 1).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
