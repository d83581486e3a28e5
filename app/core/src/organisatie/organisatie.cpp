// SPDX-License-Identifier: EUPL-1.2
// Descriptions of gemeenten, personen, functies, werkgroepen and what binds them.
#include <noaber/organisatie/organisatie.h>

#include <noaber/organisatie/naam.h>
#include <noaber/store/describe.h>

namespace noaber {

template <>
struct EnumNames<GemeenteSoort> {
    static inline const std::vector<std::pair<GemeenteSoort, Choice>> all{
        {GemeenteSoort::gemeente, {"gemeente", "Gemeente"}},
        {GemeenteSoort::organisatie, {"organisatie", "Andere organisatie"}},
    };
};

template <>
struct EnumNames<Rol> {
    static inline const std::vector<std::pair<Rol, Choice>> all{
        {Rol::lid, {"lid", "Lid"}},
        {Rol::voorzitter, {"voorzitter", "Voorzitter"}},
    };
};

template <>
const EntityInfo& info_of<Gemeente>() {
    static const EntityInfo info = describe<Gemeente>("gemeente", "Gemeente", "Gemeenten")
                                       .table("gemeenten")
                                       .canonical_name(gemeentenaam)
                                       .field(&Gemeente::naam, "naam", "Naam")
                                       .header("Gemeente")
                                       .key()
                                       .field(&Gemeente::soort, "soort", "Soort")
                                       .header("Soort organisatie")
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Persoon>() {
    static const EntityInfo info = describe<Persoon>("persoon", "Persoon", "Mensen")
                                       .table("personen")
                                       .is_a_person()
                                       .writers(for_planners)
                                       .canonical_name([](std::string_view naam) { return NaamKey(naam).text(); })
                                       .field(&Persoon::naam, "naam", "Naam")
                                       .key()
                                       .field(&Persoon::email, "email", "E-mail")
                                       .read_by(for_planners_and_oneself)
                                       .written_by(for_planners_and_own)
                                       .field(&Persoon::telefoon, "telefoon", "Telefoon")
                                       .read_by(for_planners_and_oneself)
                                       .written_by(for_planners_and_own)
                                       .reference(&Persoon::gemeente, "gemeente", "Gemeente", "gemeente")
                                       .gemeente()
                                       .field(&Persoon::ook_bekend_als, "ook_bekend_als", "Ook bekend als")
                                       .long_text()
                                       .alias()
                                       .field(&Persoon::aan_te_vullen, "aan_te_vullen", "Nog aan te vullen")
                                       .field(&Persoon::uren_per_week, "uren_per_week", "Uren per week voor de regio")
                                       .at_least(0)
                                       .titled_by({"naam"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Werkgroep>() {
    static const EntityInfo info = describe<Werkgroep>("werkgroep", "Werkgroep", "Werkgroepen")
                                       .table("werkgroeplijst")
                                       .canonical_name(groepsnaam)
                                       .field(&Werkgroep::naam, "naam", "Naam")
                                       .header("Werkgroep")
                                       .key()
                                       .titled_by({"naam"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Werkgroeplid>() {
    static const EntityInfo info = describe<Werkgroeplid>("werkgroeplid", "Lid van werkgroep", "Leden van werkgroepen")
                                       .table("werkgroepen")
                                       .reference(&Werkgroeplid::werkgroep, "werkgroep", "Werkgroep", "werkgroep")
                                       .key()
                                       .field(&Werkgroeplid::rol, "rol", "Rol")
                                       .reference(&Werkgroeplid::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .stand_in("naam")
                                       .field(&Werkgroeplid::naam, "naam", "Naam zoals geschreven")
                                       .hidden()
                                       .field(&Werkgroeplid::aandachtsgebied, "aandachtsgebied", "Aandachtsgebied")
                                       .titled_by({"persoon", "naam", "werkgroep"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Functie>() {
    static const EntityInfo info = describe<Functie>("functie", "Functie", "Functies")
                                       .table("functies")
                                       .canonical_name(functienaam)
                                       .field(&Functie::naam, "naam", "Functie")
                                       .key()
                                       .reference(&Functie::werkgroep, "werkgroep", "Werkgroep", "werkgroep")
                                       .field(&Functie::minimum, "minimum", "Minimum")
                                       .at_least(0)
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Functievervulling>() {
    static const EntityInfo info =
        describe<Functievervulling>("functievervulling", "Functievervulling", "Functievervulling")
            .reference(&Functievervulling::persoon, "persoon", "Naam", "persoon")
            .key()
            .reference(&Functievervulling::functie, "functie", "Functie", "functie")
            .key()
            .field(&Functievervulling::vanaf, "vanaf", "Vanaf")
            .optional_key()
            .field(&Functievervulling::tot, "tot", "Tot")
            .not_before("vanaf")
            .titled_by({"persoon", "functie"})
            .done();
    return info;
}

template <>
const EntityInfo& info_of<Vertegenwoordiging>() {
    static const EntityInfo info =
        describe<Vertegenwoordiging>("vertegenwoordiging", "Vertegenwoordiging", "Vertegenwoordiging")
            .field(&Vertegenwoordiging::groep, "groep", "Vak- of werkgroep")
            .key()
            .reference(&Vertegenwoordiging::persoon, "persoon", "Naam", "persoon")
            .key()
            .stand_in("naam")
            .field(&Vertegenwoordiging::naam, "naam", "Naam zoals geschreven")
            .hidden()
            .field(&Vertegenwoordiging::hoedanigheid, "hoedanigheid", "Hoedanigheid")
            .titled_by({"groep", "persoon", "naam"})
            .done();
    return info;
}

template <>
const EntityInfo& info_of<Werkverdeling>() {
    static const EntityInfo info = describe<Werkverdeling>("werkverdeling", "Werkverdeling", "Werkverdeling")
                                       .reference(&Werkverdeling::gemeente, "gemeente", "Gemeente", "gemeente")
                                       .key()
                                       .reference(&Werkverdeling::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .stand_in("naam")
                                       .field(&Werkverdeling::naam, "naam", "Naam zoals geschreven")
                                       .hidden()
                                       .field(&Werkverdeling::groep, "groep", "Vak- of werkgroep")
                                       .field(&Werkverdeling::taken, "taken", "Taken")
                                       .long_text()
                                       .field(&Werkverdeling::tijdsinschatting, "tijdsinschatting", "Tijdsinschatting")
                                       .titled_by({"persoon", "naam", "gemeente"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Afwezigheid>() {
    static const EntityInfo info = describe<Afwezigheid>("afwezigheid", "Afwezigheid", "Afwezigheid")
                                       .reference(&Afwezigheid::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .owner()
                                       .field(&Afwezigheid::van, "van", "Van")
                                       .key()
                                       .field(&Afwezigheid::tot, "tot", "Tot")
                                       .not_before("van")
                                       .field(&Afwezigheid::reden, "reden", "Reden")
                                       .read_by(for_bureau_and_oneself)
                                       .written_by(for_bureau_and_own)
                                       .titled_by({"persoon", "van"})
                                       .done();
    return info;
}

void add_organisatie(Schema& schema) {
    schema.add(info_of<Gemeente>());
    schema.add(info_of<Persoon>());
    schema.add(info_of<Werkgroep>());
    schema.add(info_of<Werkgroeplid>());
    schema.add(info_of<Functie>());
    schema.add(info_of<Functievervulling>());
    schema.add(info_of<Vertegenwoordiging>());
    schema.add(info_of<Werkverdeling>());
    schema.add(info_of<Afwezigheid>());
}

}  // namespace noaber
