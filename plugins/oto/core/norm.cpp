// SPDX-License-Identifier: EUPL-1.2
// Descriptions of the norms.
#include "norm.h"

#include <noaber/store/describe.h>

namespace noaber {

using namespace oto;

template <>
struct EnumNames<Bewijssoort> {
    static inline const std::vector<std::pair<Bewijssoort, Choice>> all{
        {Bewijssoort::oefening, {"oefening", "Oefening"}},
        {Bewijssoort::opleiding, {"opleiding", "Opleiding"}},
        {Bewijssoort::training, {"training", "Training"}},
        {Bewijssoort::inzet, {"inzet", "Inzet"}},
        {Bewijssoort::certificaat, {"certificaat", "Certificaat"}},
    };
};

template <>
const EntityInfo& info_of<Norm>() {
    static const EntityInfo info = describe<Norm>("oto_norm", "Norm", "Normen")
                                       .table("normen")
                                       .writers(for_bureau)
                                       .reference(&Norm::functie, "functie", "Functie", "functie")
                                       .key()
                                       .field(&Norm::eis, "eis", "Eis")
                                       .key()
                                       .field(&Norm::soort, "soort", "Soort")
                                       .field(&Norm::aantal, "aantal", "Aantal")
                                       .at_least(1)
                                       .field(&Norm::per_maanden, "per_maanden", "Per maanden")
                                       .at_least(1)
                                       .field(&Norm::respijt, "respijt", "Respijt (maanden)")
                                       .at_least(0)
                                       .field(&Norm::inwerktijd, "inwerktijd", "Inwerktijd (maanden)")
                                       .at_least(0)
                                       .titled_by({"functie", "eis"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Soortgelijkstelling>() {
    static const EntityInfo info =
        describe<Soortgelijkstelling>("oto_soortgelijkstelling", "Gelijkstelling van soorten", "Soorten die ook tellen")
            .table("soortgelijkstellingen")
            .writers(for_bureau)
            // The first kind is stored as nothing, and may well be meant.
            .field(&Soortgelijkstelling::soort, "soort", "Bewijs")
            .optional_key()
            .field(&Soortgelijkstelling::telt_voor, "telt_voor", "Telt ook voor")
            .optional_key()
            .titled_by({"soort", "telt_voor"})
            .done();
    return info;
}

template <>
const EntityInfo& info_of<Functiegelijkstelling>() {
    static const EntityInfo info =
        describe<Functiegelijkstelling>("oto_functiegelijkstelling", "Gelijkstelling van functies",
                                        "Functies die ook tellen")
            .table("functiegelijkstellingen")
            .writers(for_bureau)
            .reference(&Functiegelijkstelling::functie, "functie", "Gedaan als", "functie")
            .key()
            .reference(&Functiegelijkstelling::telt_voor, "telt_voor", "Telt ook voor functie", "functie")
            .key()
            .titled_by({"functie", "telt_voor"})
            .done();
    return info;
}

}  // namespace noaber
