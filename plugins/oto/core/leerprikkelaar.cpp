// SPDX-License-Identifier: EUPL-1.2
// Descriptions of the records of the Leerprikkelaar.
#include "leerprikkelaar.h"

#include <noaber/store/describe.h>

namespace noaber {

using namespace oto;

template <>
struct EnumNames<Vraagsoort> {
    static inline const std::vector<std::pair<Vraagsoort, Choice>> all{
        {Vraagsoort::meerkeuze, {"meerkeuze", "Meerkeuze"}},
        {Vraagsoort::open, {"open", "Open vraag"}},
        {Vraagsoort::opdracht, {"opdracht", "Opdracht"}},
    };
};

template <>
struct EnumNames<Prikkeluitkomst> {
    static inline const std::vector<std::pair<Prikkeluitkomst, Choice>> all{
        {Prikkeluitkomst::open, {"open", "Nog niet beantwoord"}},
        {Prikkeluitkomst::goed, {"goed", "Goed"}},
        {Prikkeluitkomst::fout, {"fout", "Nog niet goed"}},
        {Prikkeluitkomst::gedaan, {"gedaan", "Gedaan"}},
    };
};

template <>
const EntityInfo& info_of<Vraag>() {
    static const EntityInfo info = describe<Vraag>("oto_vraag", "Leervraag", "Leerprikkelaar")
                                       .table("leervragen")
                                       .readers(for_planners)  // who is asked does not see the answers beforehand
                                       .writers(for_planners)
                                       .field(&Vraag::code, "code", "Code")
                                       .key()
                                       .field(&Vraag::soort, "soort", "Soort")
                                       .field(&Vraag::vraag, "vraag", "Vraag")
                                       .long_text()
                                       .field(&Vraag::keuzes, "keuzes", "Keuzes")
                                       .long_text()
                                       .field(&Vraag::uitleg, "uitleg", "Uitleg")
                                       .long_text()
                                       .reference(&Vraag::functie, "functie", "Functie", "functie")
                                       .field(&Vraag::vervallen, "vervallen", "Vervallen")
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Prikkel>() {
    static const EntityInfo info = describe<Prikkel>("oto_prikkel", "Leerprikkel", "Antwoorden Leerprikkelaar")
                                       .table("leerprikkels")
                                       .readers(for_bureau_and_oneself)
                                       .writers(for_bureau_and_own)
                                       .reference(&Prikkel::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .owner()
                                       .reference(&Prikkel::vraag, "vraag", "Vraag", "oto_vraag")
                                       .key()
                                       .field(&Prikkel::maand, "maand", "Maand")
                                       .key()
                                       .field(&Prikkel::antwoord, "antwoord", "Antwoord")
                                       .long_text()
                                       .field(&Prikkel::uitkomst, "uitkomst", "Uitkomst")
                                       .field(&Prikkel::beantwoord_op, "beantwoord_op", "Beantwoord op")
                                       .titled_by({"persoon", "maand"})
                                       .done();
    return info;
}

}  // namespace noaber
