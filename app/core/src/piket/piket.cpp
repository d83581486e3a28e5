// SPDX-License-Identifier: EUPL-1.2
// Descriptions of the records of piket.
#include <noaber/piket/piket.h>

#include <noaber/piket/escalatie.h>
#include <noaber/piket/piketafspraak.h>

#include <noaber/store/describe.h>
#include <noaber/store/edit.h>

namespace noaber {

template <>
struct EnumNames<Wenssoort> {
    static inline const std::vector<std::pair<Wenssoort, Choice>> all{
        {Wenssoort::liever_niet, {"liever niet", "Liever niet"}},
        {Wenssoort::liever_wel, {"liever wel", "Liever wel"}},
        {Wenssoort::kan_niet, {"kan niet", "Kan niet"}},
    };
};

template <>
struct EnumNames<RoosterStatus> {
    static inline const std::vector<std::pair<RoosterStatus, Choice>> all{
        {RoosterStatus::ontwerp, {"concept", "Concept"}},
        {RoosterStatus::vastgesteld, {"vastgesteld", "Vastgesteld"}},
    };
};

template <>
struct EnumNames<Ruilsoort> {
    static inline const std::vector<std::pair<Ruilsoort, Choice>> all{
        {Ruilsoort::ruil, {"ruil", "Ruil"}},
        {Ruilsoort::overname, {"overname", "Overname"}},
        {Ruilsoort::noodovername, {"noodovername", "Noodovername"}},
    };
};

template <>
struct EnumNames<Ruilstatus> {
    static inline const std::vector<std::pair<Ruilstatus, Choice>> all{
        {Ruilstatus::open, {"open", "Open"}},
        {Ruilstatus::aangenomen, {"aangenomen", "Aangenomen"}},
        {Ruilstatus::goedgekeurd, {"goedgekeurd", "Goedgekeurd"}},
        {Ruilstatus::afgewezen, {"afgewezen", "Afgewezen"}},
        {Ruilstatus::ingetrokken, {"ingetrokken", "Ingetrokken"}},
    };
};

namespace {

/// Who answers a swap is who was asked; where all were, who puts themselves there. The roster itself only planners change.
constexpr Roles who_serve{Role::functionaris, Role::waarnemer};
constexpr Permission for_who_answers{planners, who_serve, {}, who_serve};

}  // namespace

template <>
const EntityInfo& info_of<Piketregel>() {
    static const EntityInfo info = describe<Piketregel>("piketregel", "Piketregel", "Piketregels")
                                       .table("piketregels")
                                       .writers(for_planners)
                                       .reference(&Piketregel::functie, "functie", "Functie", "functie")
                                       .key()
                                       .field(&Piketregel::dienst, "dienst", "Dienst")
                                       .field(&Piketregel::wissel, "wissel", "Wissel")
                                       .field(&Piketregel::rust, "rust", "Rust")
                                       .at_least(0)
                                       .field(&Piketregel::nodig, "nodig", "Nodig")
                                       .at_least(1)
                                       .field(&Piketregel::goedkeuring, "goedkeuring", "Ruil goedkeuren")
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Poollid>() {
    static const EntityInfo info = describe<Poollid>("poollid", "Lid van pool", "Piketpool")
                                       .table("piketpool")
                                       .writers(for_planners)
                                       .reference(&Poollid::functie, "functie", "Functie", "functie")
                                       .key()
                                       .reference(&Poollid::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .field(&Poollid::aandeel, "aandeel", "Aandeel")
                                       .at_least(0)
                                       .field(&Poollid::vanaf, "vanaf", "Vanaf")
                                       .optional_key()
                                       .field(&Poollid::tot, "tot", "Tot")
                                       .not_before("vanaf")
                                       .titled_by({"persoon", "functie"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Wens>() {
    static const EntityInfo info = describe<Wens>("wens", "Wens", "Piketwensen")
                                       .table("piketwensen")
                                       .reference(&Wens::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .owner()
                                       .field(&Wens::van, "van", "Van")
                                       .key()
                                       .field(&Wens::tot, "tot", "Tot")
                                       .not_before("van")
                                       .field(&Wens::soort, "soort", "Wens")
                                       .reference(&Wens::functie, "functie", "Functie", "functie")
                                       .optional_key()
                                       .titled_by({"persoon", "van"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<EigenFeestdag>() {
    static const EntityInfo info = describe<EigenFeestdag>("feestdag", "Feestdag", "Feestdagen van de regio")
                                       .table("feestdagen")
                                       .writers(for_planners)
                                       .field(&EigenFeestdag::naam, "naam", "Feestdag")
                                       .key()
                                       .field(&EigenFeestdag::van, "van", "Van")
                                       .key()
                                       .field(&EigenFeestdag::tot, "tot", "Tot")
                                       .not_before("van")
                                       .field(&EigenFeestdag::zwaarte, "zwaarte", "Zwaarte")
                                       .at_least(0)
                                       .titled_by({"naam", "van"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Piketsaldo>() {
    static const EntityInfo info = describe<Piketsaldo>("piketsaldo", "Eerdere belasting", "Eerdere piketbelasting")
                                       .table("piketsaldo")
                                       .writers(for_planners)
                                       .reference(&Piketsaldo::persoon, "persoon", "Naam", "persoon")
                                       .key()
                                       .reference(&Piketsaldo::functie, "functie", "Functie", "functie")
                                       .key()
                                       .field(&Piketsaldo::jaar, "jaar", "Jaar")
                                       .key()
                                       .field(&Piketsaldo::diensten, "diensten", "Diensten")
                                       .at_least(0)
                                       .field(&Piketsaldo::zwaarte, "zwaarte", "Zwaarte")
                                       .at_least(0)
                                       .titled_by({"persoon", "functie", "jaar"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Rooster>() {
    static const EntityInfo info = describe<Rooster>("rooster", "Rooster", "Roosters")
                                       .table("roosters")
                                       .writers(for_planners)
                                       .field(&Rooster::naam, "naam", "Naam")
                                       .header("Rooster")
                                       .key()
                                       .field(&Rooster::vanaf, "vanaf", "Vanaf")
                                       .field(&Rooster::tot, "tot", "Tot")
                                       .not_before("vanaf")
                                       .field(&Rooster::status, "status", "Status")
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Dienst>() {
    static const EntityInfo info = describe<Dienst>("dienst", "Dienst", "Diensten")
                                       .table("diensten")
                                       .writers(for_planners)
                                       .reference(&Dienst::rooster, "rooster", "Rooster", "rooster")
                                       .reference(&Dienst::functie, "functie", "Functie", "functie")
                                       .key()
                                       .field(&Dienst::periode, "periode", "Periode")
                                       .key()
                                       .field(&Dienst::plaats, "plaats", "Plaats")
                                       .key()
                                       .at_least(1)
                                       .field(&Dienst::begin, "begint", "Begint")
                                       .field(&Dienst::eind, "eindigt", "Eindigt")
                                       .reference(&Dienst::persoon, "persoon", "Naam", "persoon")
                                       .field(&Dienst::reden, "reden", "Waarom open")
                                       .field(&Dienst::vast, "vast", "Vast")
                                       .titled_by({"functie", "periode"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Ruilverzoek>() {
    static const EntityInfo info = describe<Ruilverzoek>("ruilverzoek", "Ruilverzoek", "Ruilverzoeken")
                                       .table("ruilverzoeken")
                                       .reference(&Ruilverzoek::dienst, "dienst", "Dienst", "dienst")
                                       .key()
                                       .reference(&Ruilverzoek::vrager, "vrager", "Vrager", "persoon")
                                       .key()
                                       .owner()
                                       .field(&Ruilverzoek::gevraagd_op, "gevraagd_op", "Gevraagd op")
                                       .key()
                                       .field(&Ruilverzoek::soort, "soort", "Soort")
                                       .reference(&Ruilverzoek::aan, "aan", "Aan", "persoon")
                                       .open_witness()
                                       .written_by(for_who_answers)
                                       .reference(&Ruilverzoek::tegendienst, "tegendienst", "Tegendienst", "dienst")
                                       .written_by(for_who_answers)
                                       .field(&Ruilverzoek::status, "status", "Status")
                                       .written_by(for_who_answers)
                                       .reference(&Ruilverzoek::aannemer, "aannemer", "Aannemer", "persoon")
                                       .written_by(for_who_answers)
                                       .field(&Ruilverzoek::toelichting, "toelichting", "Toelichting")
                                       .long_text()
                                       .field(&Ruilverzoek::verwerkt, "verwerkt", "In het rooster")
                                       .written_by(for_planners)
                                       .titled_by({"dienst", "vrager"})
                                       .done();
    return info;
}

void add_piket(Schema& schema) {
    schema.add(info_of<Piketregel>());
    schema.add(info_of<Poollid>());
    schema.add(info_of<Wens>());
    schema.add(info_of<EigenFeestdag>());
    schema.add(info_of<Piketsaldo>());
    schema.add(info_of<Rooster>());
    schema.add(info_of<Dienst>());
    schema.add(info_of<Ruilverzoek>());
    schema.add(info_of<Piketafspraak>());
    schema.add(info_of<Escalatieregel>());
}

bool geldt_op(const Poollid& lid, Date datum) { return is_in_period(datum, lid.vanaf, lid.tot); }

Id<Dienst> dienst_id(const Store& store, const Id<Functie>& functie, std::string_view periode, std::int64_t plaats) {
    Dienst dienst;
    dienst.functie = functie;
    dienst.periode = periode;
    dienst.plaats = plaats;
    return {derived_uuid(store.region(), info_of<Dienst>().name, key_text(to_record(dienst)))};
}

}  // namespace noaber
