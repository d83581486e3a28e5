// SPDX-License-Identifier: EUPL-1.2
// The table of agreed shares.
#include <noaber/piket/piketafspraak.h>

#include <noaber/store/describe.h>

namespace noaber {

template <>
const EntityInfo& info_of<Piketafspraak>() {
    static const EntityInfo info = describe<Piketafspraak>("piketafspraak", "Piketafspraak", "Piketafspraken")
                                       .table("piketafspraken")
                                       .writers(for_planners)
                                       .reference(&Piketafspraak::gemeente, "gemeente", "Gemeente", "gemeente")
                                       .key()
                                       .reference(&Piketafspraak::functie, "functie", "Functie", "functie")
                                       .optional_key()
                                       .field(&Piketafspraak::aandeel, "aandeel", "Afgesproken aandeel")
                                       .at_least(0)
                                       .field(&Piketafspraak::vanaf, "vanaf", "Vanaf")
                                       .optional_key()
                                       .field(&Piketafspraak::tot, "tot", "Tot")
                                       .not_before("vanaf")
                                       .titled_by({"gemeente", "functie"})
                                       .done();
    return info;
}

bool geldt_op(const Piketafspraak& afspraak, Date datum) { return is_in_period(datum, afspraak.vanaf, afspraak.tot); }

}  // namespace noaber
