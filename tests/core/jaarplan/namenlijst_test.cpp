// SPDX-License-Identifier: EUPL-1.2
// Which person is meant by a name.
#include <noaber/organisatie/namenlijst.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

std::vector<Persoon> people() {
    const struct {
        const char* id;
        const char* naam;
        const char* ook;
    } all[] = {
        {"femke", "Femke Wolbert", "F. Wolbert\n\nF. Wolbert"},
        {"tom k", "Tom Kuipers", "Tommie\nFemke Wolbert"},
        {"tom v", "Tom de Vries", "Tommie"},
        {"jan 1", "Jan Bos", ""},
        {"jan 2", "Jan Bos", "Jan Bos sr."},
        {"rene", "René Überink", ""},
    };
    std::vector<Persoon> made;
    for (const auto& one : all) {
        Persoon& persoon = made.emplace_back();
        persoon.id.text = one.id;
        persoon.naam = one.naam;
        persoon.ook_bekend_als = one.ook;
    }
    return made;
}

std::string ids(const std::vector<const Persoon*>& all) {
    std::string text;
    for (const Persoon* one : all) text += (text.empty() ? "" : ", ") + one->id.text;
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(whom_a_name_means) {
    const struct {
        const char* name;
        const char* written;
        const char* alle;       ///< who has that name
        const char* bedoelden;  ///< who can be meant
    } cases[] = {
        {"as it is", "Femke Wolbert", "femke", "femke"},
        {"another case, double spaces", "femke  WOLBERT", "femke", "femke"},
        {"last name first", "Wolbert, Femke", "femke", "femke"},
        {"accents", "Rene Uberink", "rene", "rene"},
        {"another name, written twice", "f. wolbert", "femke", "femke"},
        {"an own name is never another's other name", "Femke Wolbert", "femke", "femke"},
        {"an other name of two", "Tommie", "tom k, tom v", "tom k, tom v"},
        {"a name of two", "Jan Bos", "jan 1, jan 2", "jan 1, jan 2"},
        {"what tells those two apart", "Jan Bos sr.", "jan 2", "jan 2"},
        {"a first name", "femke", "", "femke"},
        {"a first name of two", "Tom", "", "tom k, tom v"},
        {"a last name is not enough", "Wolbert", "", ""},
        {"nobody", "Iemand Anders", "", ""},
        {"nothing", "", "", ""},
        {"spaces", "  ", "", ""},
    };
    const Namenlijst namen(people());
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const std::string alle = ids(namen.alle(c.written));
            const std::string bedoelden = ids(namen.bedoelden(c.written));
            BOOST_TEST(alle == c.alle);
            BOOST_TEST(bedoelden == c.bedoelden);
            // The rest follows: known by somebody, and one person only where it is one.
            BOOST_TEST(namen.kent(c.written) == !alle.empty());
            const Persoon* found = namen.find(c.written);
            const Persoon* bedoeld = namen.bedoeld(c.written);
            const auto one = [](const std::string& all) { return all.find(',') == std::string::npos ? all : ""; };
            BOOST_TEST((found ? found->id.text : "") == one(alle));
            BOOST_TEST((bedoeld ? bedoeld->id.text : "") == one(bedoelden));
        }
}

BOOST_AUTO_TEST_CASE(a_copy_of_the_list_holds_its_own_people) {
    Namenlijst copy;
    BOOST_TEST(!copy.kent("Femke Wolbert"));
    {
        const Namenlijst namen(people());
        copy = namen;
    }
    BOOST_REQUIRE(copy.find("Femke Wolbert"));
    BOOST_TEST(copy.find("Femke Wolbert")->id.text == "femke");
}
