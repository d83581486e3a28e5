// SPDX-License-Identifier: EUPL-1.2
// The description of hours.
#include <noaber/jaarplan/uren.h>

#include <noaber/store/describe.h>

namespace noaber {

template <>
const EntityInfo& info_of<Ureninzet>() {
    static const EntityInfo info = describe<Ureninzet>("ureninzet", "Ureninzet", "Uren")
                                       .table("uren")
                                       .reference(&Ureninzet::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .owner()
                                       .reference(&Ureninzet::activiteit, "activiteit", "Activiteit", "activiteit")
                                       .optional_key()
                                       .field(&Ureninzet::werkzaamheid, "werkzaamheid", "Andere werkzaamheid")
                                       .optional_key()
                                       .field(&Ureninzet::q1, "q1", "Uren Q1")
                                       .at_least(0)
                                       .field(&Ureninzet::q2, "q2", "Uren Q2")
                                       .at_least(0)
                                       .field(&Ureninzet::q3, "q3", "Uren Q3")
                                       .at_least(0)
                                       .field(&Ureninzet::q4, "q4", "Uren Q4")
                                       .at_least(0)
                                       .reference(&Ureninzet::jaarplan, "jaarplan", "Jaar", "jaarplan")
                                       .key()
                                       .titled_by({"persoon", "activiteit", "werkzaamheid"})
                                       .done();
    return info;
}

void add_uren(Schema& schema) { schema.add(info_of<Ureninzet>()); }

}  // namespace noaber
