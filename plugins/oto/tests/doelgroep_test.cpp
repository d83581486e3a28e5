// SPDX-License-Identifier: EUPL-1.2
// Which functions a doelgroep holds.
#include "doelgroep.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

std::vector<Functie> functies() {
    std::vector<Functie> all;
    for (const char* naam : {"AC-BZ", "OvD-BZ", "HIN", "Hoofd Publieke Zorg", "Hoofd Opvang en Zorg", "Teamlid Nafase"})
        all.push_back({{naam}, naam, {}, {}});
    return all;
}

std::string in_words(const oto::Doelgroep& doelgroep, const std::vector<Functie>& all) {
    std::string words;
    for (const std::size_t one : doelgroep.functies) words += (words.empty() ? "" : ", ") + all[one].naam;
    for (const std::string& one : doelgroep.onbekend) words += " ?" + one;
    return words;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_doelgroep_holds_the_functions_that_it_names) {
    const struct {
        const char* name;
        const char* text;
        const char* holds;
    } cases[] = {
        {"one", "AC-BZ", "AC-BZ"},
        {"several, as people list them", "AC-BZ, OvD-BZ en HIN", "AC-BZ, OvD-BZ, HIN"},
        {"lines, semicolons and slashes", "HIN;OvD-BZ\nAC-BZ / Teamlid Nafase", "AC-BZ, OvD-BZ, HIN, Teamlid Nafase"},
        {"any spelling that is one function", "ac bz; ovd bz; hin", "AC-BZ, OvD-BZ, HIN"},
        {"a slash inside a name that it makes one", "AC/BZ en HIN", "AC-BZ, HIN"},
        {"any case and accents", "hoofd  publieke zórg", "Hoofd Publieke Zorg"},
        {"a name with \"en\" in it", "Hoofd Opvang en Zorg, HIN", "HIN, Hoofd Opvang en Zorg"},
        {"that name between others", "HIN en Hoofd Opvang en Zorg en AC-BZ", "AC-BZ, HIN, Hoofd Opvang en Zorg"},
        {"twice", "HIN, HIN", "HIN"},
        {"all of them", "Alle functies",
         "AC-BZ, OvD-BZ, HIN, Hoofd Publieke Zorg, Hoofd Opvang en Zorg, Teamlid Nafase"},
        {"nobody", "", ""},
        {"a placeholder", "n.n.b.", ""},
        {"never guessed: a group", "alle hoofden", " ?alle hoofden"},
        {"never guessed: half a name", "Hoofd, HIN", "HIN ?Hoofd"},
        {"never guessed: a longer name", "AC-BZ'ers", " ?AC-BZ'ers"},
        {"en is a word of its own", "HIN,enAC-BZ", "HIN ?enAC-BZ"},
        {"ends with a separator", "HIN,", "HIN"},
    };
    const std::vector<Functie> all = functies();
    const oto::Doelgroeplezer lezer(all);
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(in_words(lezer.lees(c.text), all) == c.holds);
        }
}

BOOST_AUTO_TEST_CASE(without_functions_all_of_them_are_none) {
    const oto::Doelgroep doelgroep = oto::Doelgroeplezer({}).lees("alle functies");
    BOOST_TEST(doelgroep.alle);
    BOOST_TEST(doelgroep.functies.empty());
    BOOST_TEST(!doelgroep.holds(0));
}
