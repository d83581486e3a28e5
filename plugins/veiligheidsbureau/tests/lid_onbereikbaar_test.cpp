// SPDX-License-Identifier: EUPL-1.2
// Who of the werkgroepen can't be invited.
#include "veiligheidsbureau.h"

#include "beeld_builder.h"

#include <boost/test/unit_test.hpp>

using namespace noaber;

BOOST_AUTO_TEST_CASE(members_need_an_email_address) {
    Beeld beeld = test::BeeldBuilder()
                      .lid("PIM", "Femke Wolbert")
                      .lid("PIM", "Tom Kuipers")
                      .lid("OTO", "Tom Kuipers", Rol::voorzitter)
                      .lid("OTO", "n.n.b.")
                      .persoon("Wiebe Postma")
                      .done();
    beeld.personen.front().email = "femke.wolbert@borne.example";
    std::vector<Signalering> found;
    veiligheidsbureau::check_lid_onbereikbaar(beeld, found);
    BOOST_TEST(test::findings(found) == "lid-onbereikbaar Tom Kuipers");
    BOOST_TEST(found.at(0).veld == "email");
}
