// SPDX-License-Identifier: EUPL-1.2
// What people do in a run: each first brings it to that time, then says itself in the log, then acts.
#include "oefenloop_inner.h"
#include "oefenregel.h"

#include <algorithm>

namespace noaber::oto {

bool Oefenloop::besluit(Oefentijd tijd, const std::string& van, const std::string& keuze, std::size_t nr,
                        const std::string& door) {
    tot(tijd);
    Inner& in = *m_inner;
    for (std::size_t i = 0; i < in.besluiten.size() && !in.voorbij; ++i) {
        const Besluit& one = in.besluiten[i];
        if (one.genomen || one.vraag.van != van || (nr > 0 && nr != one.vraag.nr) ||
            !std::ranges::count(one.vraag.keuzes, keuze))
            continue;
        in.sluit(i, keuze, door);
        tot(tijd);
        return true;
    }
    Json line = {{"van", van}, {"besluit", keuze}};
    if (nr > 0) line["nr"] = nr;
    if (door != "antwoord") line["door"] = door;
    return in.genegeerd(line);
}

bool Oefenloop::beoordeel(Oefentijd tijd, std::size_t inject, Uitkomst uitkomst, const std::string& door,
                          std::optional<Oefentijd> om) {
    tot(tijd);
    Inner& in = *m_inner;
    const bool is_there =
        inject > 0 && inject <= in.injects.size() && in.injects[inject - 1].verwacht && in.injects[inject - 1].gegeven;
    if (!is_there || uitkomst == Uitkomst::open)
        return in.genegeerd({{"inject", inject}, {"uitkomst", to_text(uitkomst)}, {"door", door}});
    in.zet_uitkomst(inject - 1, uitkomst, door, om);
    tot(tijd);
    return true;
}

bool Oefenloop::reageer(Oefentijd tijd, std::size_t nr, const std::string& van, const std::string& door,
                        const std::string& tekst, std::optional<Oefentijd> om) {
    tot(tijd);
    Inner& in = *m_inner;
    if (in.voorbij) return false;
    Json line = {{"inject", nr}, {"van", van}, {"door", door}, {"tekst", tekst}};
    if (om) line["om"] = oefentijd_tekst(*om);
    const bool is_there = nr > 0 && nr <= in.injects.size() && in.injects[nr - 1].gegeven;
    if (!is_there || !in.scenario.heeft_rol(van)) {
        line["reactie"] = tekst;
        line.erase("tekst");
        return in.genegeerd(line);
    }
    in.zeg("reactie", line);
    const Inject& inject = in.injects[nr - 1];
    const bool judges = inject.verwacht && inject.verwacht->met_reactie &&
                        (inject.aan == van || inject.aan == aan_allen) &&
                        (inject.uitkomst == Uitkomst::open || inject.uitkomst == Uitkomst::gemist);
    if (judges) {
        const bool in_time = om.value_or(in.nu) <= *inject.gegeven + inject.verwacht->binnen;
        in.zet_uitkomst(nr - 1, in_time ? Uitkomst::gehaald : Uitkomst::laat, reactie_van_de_rol, om);
        tot(tijd);
    }
    return true;
}

bool Oefenloop::vuur(Oefentijd tijd, const std::string& naam) {
    tot(tijd);
    Inner& in = *m_inner;
    const auto found = in.plank.find(naam);
    if (found == in.plank.end() || in.voorbij || in.injects.size() >= meeste_injects)
        return in.genegeerd({{"vuur", naam}});
    in.zeg("vuur", {{"naam", naam}});
    in.injects.push_back(found->second);
    in.geef(in.injects.size() - 1);
    tot(tijd);
    return true;
}

bool Oefenloop::sla_over(Oefentijd tijd, std::size_t nr) {
    tot(tijd);
    Inner& in = *m_inner;
    const auto planned = in.komt(nr - 1);
    if (planned == in.agenda.end()) return in.genegeerd({{"sla_over", nr}});
    in.agenda.erase(planned);
    in.zeg("overgeslagen", {{"nr", nr}});
    in.injects[nr - 1].overgeslagen = true;
    for (const std::size_t lijn : std::exchange(in.injects[nr - 1].wachters, {})) in.wek(lijn);
    tot(tijd);
    return true;
}

bool Oefenloop::wijzig(Oefentijd tijd, std::size_t nr, const Injecttekst& tekst) {
    tot(tijd);
    Inner& in = *m_inner;
    if (in.komt(nr - 1) == in.agenda.end() || !in.is_goed(tekst))
        return in.genegeerd({{"wijzig", nr}, {"aan", tekst.aan}, {"via", tekst.via}, {"tekst", tekst.tekst}});
    Inject& inject = in.injects[nr - 1];
    inject.aan = tekst.aan;
    inject.via = tekst.via;
    inject.tekst = tekst.tekst;
    in.zeg("gewijzigd", {{"nr", nr}, {"aan", tekst.aan}, {"via", tekst.via}, {"tekst", tekst.tekst}});
    return true;
}

bool Oefenloop::voeg_toe(Oefentijd tijd, Oefentijd bij, const Injecttekst& tekst) {
    tot(tijd);
    Inner& in = *m_inner;
    const Json line = {{"aan", tekst.aan}, {"via", tekst.via}, {"tekst", tekst.tekst}};
    if (in.voorbij || !in.is_goed(tekst) || bij > in.scenario.duur || in.injects.size() >= meeste_injects) {
        Json refused = {{"voeg_toe", oefentijd_tekst(bij)}};
        refused.update(line);
        return in.genegeerd(refused);
    }
    Inject inject;
    inject.aan = tekst.aan;
    inject.via = tekst.via;
    inject.tekst = tekst.tekst;
    in.injects.push_back(std::move(inject));
    Json taken = {{"nr", in.injects.size()}, {"bij", oefentijd_tekst(bij)}};
    taken.update(line);
    in.zeg("toegevoegd", taken);
    in.plan(std::max(bij, in.nu), Stap::geef, in.injects.size() - 1);
    tot(tijd);
    return true;
}

bool Oefenloop::noteer(Oefentijd tijd, const std::string& door, const std::string& tekst) {
    tot(tijd);
    m_inner->zeg("notitie", {{"door", door}, {"tekst", tekst}});
    return true;
}

bool Oefenloop::klok(Oefentijd tijd, const std::string& wat) {
    tot(tijd);
    Inner& in = *m_inner;
    if (in.voorbij) return false;
    in.zeg("klok", {{"wat", wat}});
    if (wat == "einde") in.einde();
    return true;
}

}  // namespace noaber::oto
