// SPDX-License-Identifier: EUPL-1.2
// From a fall to an activity in the jaarplan, and back with one undo.
#include "jaarplanvoorstel.h"

#include "oto_store.h"
#include "plan_store.h"
#include "vakbeeld_builder.h"

#include <noaber/jaarplan/plan.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;
using namespace noaber::oto;
using noaber::test::day;
using Soort = Bewijssoort;

namespace {

Jaarplanvoorstel proposal(const test::VakbeeldBuilder& builder, const char* vanaf, int jaar) {
    const Vakbeeld beeld = builder.done();
    return voorstel_voor(beeld, horizon(beeld, day(vanaf), Maand::of(day(vanaf).plus_months(23))).front(), jaar);
}

test::VakbeeldBuilder falling(Soort soort) {
    test::VakbeeldBuilder builder;
    builder.functie("AC-BZ", 1);
    builder.vervult("Femke", "AC-BZ").norm("AC-BZ", "Eis", soort, 12);
    if (soort == Soort::certificaat)
        builder.certificaat("Femke", "Eis", "2027-05-20");
    else if (soort == Soort::inzet)
        builder.inzet("Femke", "2027-05-20", "AC-BZ");
    else
        builder.oto("O1", soort, "2027-05-20", "AC-BZ").was_bij("Femke", "O1");
    return builder;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(proposals_for_the_jaarplan)

BOOST_AUTO_TEST_CASE(what_lacks_decides_what_is_proposed_and_when) {
    const struct {
        const char* name;
        Soort soort;
        int jaar;
        const char* titel;
        const char* planning;
    } cases[] = {
        {"an oefening", Soort::oefening, 2028, "Oefening AC-BZ", "Q2"},
        {"a training", Soort::training, 2028, "Training AC-BZ", "Q2"},
        {"an opleiding", Soort::opleiding, 2028, "Opleiding AC-BZ", "Q2"},
        {"no inzet can be planned", Soort::inzet, 2028, "Oefening AC-BZ", "Q2"},
        {"a certificate is learnt for", Soort::certificaat, 2028, "Opleiding AC-BZ", "Q2"},
        {"in a plan of a year before", Soort::oefening, 2027, "Oefening AC-BZ", "Q4"},
        {"in a plan of a year after", Soort::oefening, 2029, "Oefening AC-BZ", "Q1"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const Jaarplanvoorstel one = proposal(falling(c.soort), "2027-06-01", c.jaar);
            BOOST_TEST(one.titel == c.titel);
            BOOST_TEST(one.planning == c.planning);
            BOOST_TEST(one.doelgroep == "AC-BZ");
            BOOST_TEST(one.opzet ==
                       "In mei 2028 zijn er 0 gereed van de 1 die nodig zijn.\n"
                       "- Femke: Eis verloopt na 20 mei 2028");
        }
}

BOOST_FIXTURE_TEST_CASE(it_is_one_step_in_the_group_of_oto, test::OtoStore) {
    import("Groep;Code;Activiteit;Doel\nWerkgroep OTO Bevolkingszorg;D2;LCMS;Leren\nWerkgroep PIM;A7;Iets;Anders\n",
           {Refusals::stop_all, Writing::commit, 2028});
    import(
        "Groep;Project/Activiteit;Contactpersoon;1e kwartaal 2028;2e kwartaal 2028;3e kwartaal 2028;4e kwartaal 2028\n"
        "Werkgroep OTO Bevolkingszorg;D5. Alleen in het rooster;;X;;;\n");
    const Jaarplan plan = find_jaarplan(*store, 2028).value();
    const std::size_t sheets = activiteiten_of(*store, plan).size();
    const Activiteit made = neem_op(*store, plan, proposal(falling(Soort::oefening), "2027-06-01", 2028));
    BOOST_TEST(made.code == "D6");
    BOOST_TEST(made.groep == "Werkgroep OTO Bevolkingszorg");
    BOOST_TEST(store->find(made.id)->soort == "oefening");
    const auto rijen = kwartaalrijen_of(*store, plan);
    BOOST_TEST(rijen.back().code == "D6");
    BOOST_TEST((!rijen.back().q1 && rijen.back().q2 && !rijen.back().q3 && !rijen.back().q4));
    BOOST_TEST(store->undo_label().value() == "Voorstel D6 Oefening AC-BZ in het jaarplan");
    (void)store->undo();
    BOOST_TEST(activiteiten_of(*store, plan).size() == sheets);
    BOOST_TEST(kwartaalrijen_of(*store, plan).size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_plan_that_is_gone_is_told, test::OtoStore) {
    Jaarplan gone;
    gone.id.text = new_uuid();
    BOOST_TEST(test::refusal_of([&] {
                   (void)neem_op(*store, gone, proposal(falling(Soort::oefening), "2027-06-01", 2028));
               }) == "Dit jaarplan is er niet meer. Kies een ander jaar.");
}

BOOST_AUTO_TEST_SUITE_END()
