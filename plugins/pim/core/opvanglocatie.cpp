// SPDX-License-Identifier: EUPL-1.2
// What the house knows of the registers of shelter.
#include "opvanglocatie.h"

#include <noaber/store/describe.h>

namespace noaber {

using pim::Opvangafspraak;
using pim::Opvanglocatie;

template <>
const EntityInfo& info_of<Opvanglocatie>() {
    static const EntityInfo info = describe<Opvanglocatie>("pim_opvanglocatie", "Opvanglocatie", "Opvanglocaties")
                                       .table("opvanglocaties")
                                       .field(&Opvanglocatie::naam, "naam", "Naam")
                                       .key()
                                       .reference(&Opvanglocatie::gemeente, "gemeente", "Gemeente", "gemeente")
                                       .optional_key()
                                       .field(&Opvanglocatie::adres, "adres", "Adres")
                                       .field(&Opvanglocatie::breedtegraad, "breedtegraad", "Breedtegraad")
                                       .field(&Opvanglocatie::lengtegraad, "lengtegraad", "Lengtegraad")
                                       .field(&Opvanglocatie::zitplaatsen, "zitplaatsen", "Zitplaatsen")
                                       .at_least(0)
                                       .field(&Opvanglocatie::slaapplaatsen, "slaapplaatsen", "Slaapplaatsen")
                                       .at_least(0)
                                       .field(&Opvanglocatie::dieren, "dieren", "Dieren")
                                       .at_least(0)
                                       .field(&Opvanglocatie::faciliteiten, "faciliteiten", "Faciliteiten")
                                       .field(&Opvanglocatie::beheerder, "beheerder", "Beheerder")
                                       .field(&Opvanglocatie::telefoon, "telefoon", "Telefoon")
                                       .field(&Opvanglocatie::gecontroleerd, "gecontroleerd", "Gecontroleerd")
                                       .field(&Opvanglocatie::zorgplaatsen, "zorgplaatsen", "Zorgplaatsen")
                                       .at_least(0)
                                       .field(&Opvanglocatie::sleutel, "sleutel", "Sleutel")
                                       .read_by(for_planners)
                                       .written_by(for_planners)
                                       .field(&Opvanglocatie::afspraken, "afspraken", "Afspraken")
                                       .long_text()
                                       .titled_by({"naam"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Opvangafspraak>() {
    static const EntityInfo info =
        describe<Opvangafspraak>("pim_opvangafspraak", "Opvangafspraak", "Opvangafspraken")
            .table("opvangafspraken")
            .reference(&Opvangafspraak::gemeente, "gemeente", "Gemeente", "gemeente")
            .header("Opvang in gemeente")  // a sheet with Gemeente alone is that of the gemeenten
            .key()
            .field(&Opvangafspraak::personen, "personen", "Personen")
            .at_least(0)
            .done();
    return info;
}

namespace pim {

std::optional<Plek> Opvanglocatie::plek() const {
    if (!breedtegraad || !lengtegraad) return std::nullopt;
    const Plek plek{*breedtegraad, *lengtegraad};
    return ligt_in_nederland(plek) ? std::optional(plek) : std::nullopt;
}

}  // namespace pim

}  // namespace noaber
