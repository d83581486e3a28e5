// SPDX-License-Identifier: EUPL-1.2
// Who is meant by a list of contacts.
#include <noaber/jaarplan/contact_reader.h>

#include <noaber/organisatie/naam.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

/// "P:Femke Wolbert(inhoud) R:..." parted by '|'.
std::string in_short(const std::vector<Contact>& contacten) {
    std::string out;
    for (const auto& contact : contacten) {
        if (!out.empty()) out += "|";
        out += contact.kind == Contact::Kind::persoon ? "P:" : contact.kind == Contact::Kind::rol ? "R:" : "N:";
        out += contact.naam;
        if (!contact.facet.empty()) out += "(" + contact.facet + ")";
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(contacts_are_parted_and_told_apart) {
    const auto known = [](std::string_view name) {
        return NaamKey(name) == NaamKey("Piet Jansen") || NaamKey(name) == NaamKey("Femke") ||
               NaamKey(name) == NaamKey("Anna en Co");
    };
    const struct {
        const char* text;
        const char* expected;
    } cases[] = {
        // the demo plan
        {"Femke Wolbert (inhoud) en Ilse Nijmeijer (OTO)", "P:Femke Wolbert(inhoud)|P:Ilse Nijmeijer(OTO)"},
        {"Femke Wolbert (inhoud)\nIlse Nijmeijer (OTO)", "P:Femke Wolbert(inhoud)|P:Ilse Nijmeijer(OTO)"},
        {"Annet Leusink\nJoyce Steggink", "P:Annet Leusink|P:Joyce Steggink"},
        {"Bart Oude Lansink", "P:Bart Oude Lansink"},
        {"Contactfunctionaris per proces", "R:Contactfunctionaris per proces"},
        {"Nog 1 of 2 AOV-ers.", "R:Nog 1 of 2 AOV-ers."},
        {"??", "N:??"},
        {"Wie?", "N:Wie?"},
        {"Onbekend", "N:Onbekend"},
        {"Lotte ter Braak en Wilma Kamphuis", "P:Lotte ter Braak|P:Wilma Kamphuis"},
        {"", ""},
        // separators
        {"Femke Wolbert, Tom Kuipers; Henk Rolink / Daan Scholte",
         "P:Femke Wolbert|P:Tom Kuipers|P:Henk Rolink|P:Daan Scholte"},
        {"Femke Wolbert\r\n\r\nTom Kuipers,", "P:Femke Wolbert|P:Tom Kuipers"},
        {"Femke Wolbert (inhoud, OTO en meer)", "P:Femke Wolbert(inhoud, OTO en meer)"},
        {"Femke Wolbert (inhoud, Tom Kuipers", "R:Femke Wolbert (inhoud|P:Tom Kuipers"},
        {"Femke Wolbert EN Tom Kuipers", "P:Femke Wolbert|P:Tom Kuipers"},
        {"Coen Enschede", "P:Coen Enschede"},
        {"Tom Kuipers en n.n.b.", "P:Tom Kuipers|N:n.n.b."},
        {"Femke Wolbert.", "P:Femke Wolbert"},
        // known persons
        {"Jansen, Piet", "P:Piet Jansen"},
        {"Jansen, Piet (OTO)", "P:Piet Jansen(OTO)"},
        {"Jansen, Piet en Femke Wolbert", "P:Piet Jansen|P:Femke Wolbert"},
        {"Tom Kuipers, Jansen, Piet, Henk Rolink", "P:Tom Kuipers|P:Piet Jansen|P:Henk Rolink"},
        {"Anna en Co", "P:Anna en Co"},
        {"Femke", "P:Femke"},
        {"Klaas", "R:Klaas"},
        {"AC BZ, OvD BZ", "R:AC BZ|R:OvD BZ"},
        {"n.v.t.", "N:n.v.t."},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.text) BOOST_TEST(in_short(read_contacten(c.text, known)) == c.expected);
    BOOST_TEST(read_contacten("Jansen, Piet (OTO)", known).front().as_written == "Jansen, Piet (OTO)");
    BOOST_TEST(read_contacten(std::string(20'000, ','), known).empty());
}
