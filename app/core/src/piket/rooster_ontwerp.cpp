// SPDX-License-Identifier: EUPL-1.2
// Reading the records of piket into a roster problem.
#include <noaber/piket/rooster_opstellen.h>
#include <noaber/piket/verdeling.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace noaber {

namespace {

Minuut minuut(Moment moment) { return moment.utc_minutes(); }

/// "Eerste kerstdag" and "Tweede kerstdag" are one holiday, to who has to work on it.
std::string feestsleutel(const ZwareDag& dag) {
    std::string sleutel = fold(dag.naam);
    for (const std::string_view rang : {"eerste ", "tweede "})
        if (sleutel.starts_with(rang)) sleutel.erase(0, rang.size());
    return sleutel;
}

/// A holiday that began in December and goes on in January is the old year's.
Roosterfeest feest_van(const Zwaartekalender& kalender, const ZwareDag& dag) {
    Date eerste = dag.datum;
    while (eerste.month() == 1) {
        const auto ervoor = kalender.op(eerste.plus_days(-1));
        if (!ervoor || ervoor->naam != dag.naam) break;
        eerste = eerste.plus_days(-1);
    }
    return {feestsleutel(dag), eerste.year()};
}

std::vector<Roosterfeest> feesten_van(const Zwaartekalender& kalender, Moment begin, Moment eind) {
    std::vector<Roosterfeest> feesten;
    for (const ZwareDag& dag : kalender.dagen(begin, eind))
        if (const Roosterfeest feest = feest_van(kalender, dag); !std::ranges::count(feesten, feest))
            feesten.push_back(feest);
    return feesten;
}

double wens_van(const Wens& wens) {
    switch (wens.soort) {
        case Wenssoort::liever_niet: return 1;
        case Wenssoort::liever_wel: return -1;
        case Wenssoort::kan_niet: break;
    }
    return 0;
}

class Ontwerper {
public:
    Ontwerper(const Store& store, const Piketbeeld& beeld, Roosteropdracht opdracht, Moment nu)
        : m_store(store), m_beeld(beeld), m_nu(nu) {
        m_ontwerp.opdracht = std::move(opdracht);
    }

    Roosterontwerp ontwerp() {
        add_functies();
        add_pool();  // before who has duties now, so that people stand in one order whatever the roster is
        add_diensten();
        add_kandidaten();
        add_tegoeden();
        add_eerder();
        return std::move(m_ontwerp);
    }

private:
    [[nodiscard]] Roosterprobleem& probleem() { return m_ontwerp.probleem; }

    [[nodiscard]] bool gevraagd(const Id<Functie>& functie) const {
        const auto& functies = m_ontwerp.opdracht.functies;
        return functies.empty() || std::ranges::count(functies, functie) > 0;
    }

    std::size_t persoon(const Id<Persoon>& id) {
        const auto [found, added] = m_personen.emplace(id.text, m_ontwerp.personen.size());
        if (added) {
            const auto record = m_store.find(id);
            m_ontwerp.personen.push_back(id);
            const auto gemeente = record ? m_store.find(record->gemeente) : std::nullopt;
            probleem().personen.push_back(
                {record ? record->naam : "iemand die niet meer bestaat", gemeente ? gemeente->naam : std::string()});
        }
        return found->second;
    }

    /// All that have a rule that can be read, because their rest counts whatever is planned.
    void add_functies() {
        if (m_beeld.regels.empty())
            throw InputError(
                "Er zijn nog geen piketregels. Voeg ze toe, of importeer de tabel piketregels: een regel voor elke functie "
                "met een rooster.");
        for (const auto& [regel, fout] : m_beeld.dienstregels().onleesbaar())
            if (gevraagd(regel.functie))
                m_ontwerp.meldingen.push_back(fmt::format("{}: {}", naam(regel.functie), fout.melding));
        for (const Piketregel& regel : m_beeld.regels) {
            const Dienstpatroon* patroon = m_beeld.dienstregels().patroon(regel.functie);
            if (!patroon || m_functies.contains(regel.functie.text)) continue;
            m_functies.emplace(regel.functie.text, m_ontwerp.functies.size());
            m_ontwerp.functies.push_back(regel.functie);
            const auto rust = m_beeld.dienstregels().rust(regel.functie);
            probleem().functies.push_back({naam(regel.functie), static_cast<int>(rust), perioden(*patroon, rust)});
        }
    }

    [[nodiscard]] std::string naam(const Id<Functie>& functie) const {
        const auto found = m_store.find(functie);
        return found ? found->naam : "een functie die niet meer bestaat";
    }

    /// Those of the span, and as many around it as the rest reaches.
    [[nodiscard]] std::vector<Roosterperiode> perioden(const Dienstpatroon& patroon, std::int64_t rust) const {
        const Dagenspan& span = m_ontwerp.opdracht.span;
        const auto first = patroon.nummer_op(Moment::of_wall(span.van, 0)) - rust - 1;
        const auto last = patroon.nummer_op(Moment::of_wall(span.tot.plus_days(1), 0)) + rust + 1;
        std::vector<Roosterperiode> all;
        for (auto nummer = first; nummer <= last; ++nummer) {
            const Periode periode = patroon.periode(nummer);
            all.push_back({minuut(periode.begin), minuut(periode.eind)});
        }
        return all;
    }

    void add_diensten() {
        struct Nieuw {
            Dienst dienst;
            Roosterdienst plan;
        };
        std::vector<Nieuw> all;
        for (const Id<Functie>& functie : m_ontwerp.functies) {
            if (!gevraagd(functie)) continue;
            for (const Periode& periode : m_beeld.dienstregels().patroon(functie)->diensten(m_ontwerp.opdracht.span))
                for (std::int64_t plaats = 1; plaats <= m_beeld.dienstregels().nodig(functie); ++plaats)
                    all.push_back({dienst_van(functie, periode, plaats), plan_van(functie, periode, plaats)});
        }
        if (all.empty())
            throw InputError(m_ontwerp.meldingen.empty()
                                 ? "In deze periode valt geen enkele dienst. Kies een langere periode."
                                 : fmt::format("Er is niets te roosteren. {}", m_ontwerp.meldingen.front()));
        std::ranges::stable_sort(all, {}, [](const Nieuw& nieuw) { return nieuw.plan.van; });
        for (Nieuw& nieuw : all) {
            m_gepland.insert(nieuw.dienst.id.text);
            m_ontwerp.huidig.push_back(nieuw.dienst.is_open() ? std::nullopt
                                                              : std::optional(persoon(nieuw.dienst.persoon)));
            if (!nieuw.dienst.is_open() && (nieuw.dienst.vast || nieuw.plan.van <= minuut(m_nu)))
                nieuw.plan.vast = m_ontwerp.huidig.back();
            m_ontwerp.diensten.push_back(std::move(nieuw.dienst));
            probleem().diensten.push_back(std::move(nieuw.plan));
        }
        for (const Dienst& dienst : m_beeld.diensten)
            if (vervalt(dienst)) m_ontwerp.vervallen.push_back(dienst.id);
    }

    [[nodiscard]] Dienst dienst_van(const Id<Functie>& functie, const Periode& periode, std::int64_t plaats) const {
        const Id<Dienst> id = dienst_id(m_store, functie, periode.naam, plaats);
        const Dienst* known = m_beeld.dienst(id);
        Dienst dienst = known ? *known : Dienst{};
        dienst.id = id;
        dienst.functie = functie;
        dienst.periode = periode.naam;
        dienst.plaats = plaats;
        dienst.begin = periode.begin.to_text();
        dienst.eind = periode.eind.to_text();
        return dienst;
    }

    [[nodiscard]] Roosterdienst plan_van(const Id<Functie>& functie, const Periode& periode,
                                         std::int64_t plaats) const {
        Roosterdienst plan;
        plan.functie = m_functies.at(functie.text);
        plan.periode = periode.naam;
        plan.van = minuut(periode.begin);
        plan.tot = minuut(periode.eind);
        plan.plaats = static_cast<std::size_t>(plaats - 1);
        plan.zwaarte = m_beeld.kalender().zwaarte(periode.begin, periode.eind);
        plan.feesten = feesten_van(m_beeld.kalender(), periode.begin, periode.eind);
        return plan;
    }

    /// One of a calendar that holds no more; what has begun or was fixed by hand stays.
    [[nodiscard]] bool vervalt(const Dienst& dienst) const {
        if (dienst.vast || m_gepland.contains(dienst.id.text) || !m_functies.contains(dienst.functie.text) ||
            !gevraagd(dienst.functie))
            return false;
        const Dienstvak* vak = m_beeld.vak(dienst.id);
        const Dagenspan& span = m_ontwerp.opdracht.span;
        return vak && vak->begin > m_nu && vak->begin.date() >= span.van && vak->begin.date() <= span.tot;
    }

    void add_pool() {
        std::vector<const Poollid*> leden;
        for (const Poollid& lid : m_beeld.pool)
            if (!lid.persoon.empty() && m_functies.contains(lid.functie.text)) leden.push_back(&lid);
        std::ranges::stable_sort(leden, {}, [](const Poollid* lid) { return lid->vanaf.value_or(Date()); });
        std::map<std::pair<std::string, std::string>, Minuut> bezet_tot;
        for (const Poollid* lid : leden) add_deelname(*lid, bezet_tot[{lid->functie.text, lid->persoon.text}]);
    }

    /// `bezet_tot`: until when this person is in this pool already, by an earlier line.
    void add_deelname(const Poollid& lid, Minuut& bezet_tot) {
        const Dagenspan& span = m_ontwerp.opdracht.span;
        const Date van = std::max(lid.vanaf.value_or(span.van), span.van);
        const Date tot = std::min(lid.tot.value_or(span.tot), span.tot);
        if (van > tot || lid.aandeel.value_or(1) <= 0) return;
        const std::size_t wie = persoon(lid.persoon);
        Minuut from = minuut(Moment::of_wall(van, 0));
        const Minuut until = minuut(Moment::of_wall(tot.plus_days(1), 0));
        if (bezet_tot > from) {
            if (gevraagd(lid.functie))
                m_ontwerp.meldingen.push_back(fmt::format(
                    "{} staat in de pool van {} in twee regels die elkaar overlappen. De eerste telt; maak de "
                    "perioden aansluitend.",
                    probleem().personen[wie].naam, naam(lid.functie)));
            from = bezet_tot;
        }
        if (from >= until) return;
        probleem().deelnames.push_back({wie, m_functies.at(lid.functie.text), lid.aandeel.value_or(1), from, until});
        bezet_tot = until;
    }

    void add_kandidaten() {
        std::map<std::string, std::vector<const Afwezigheid*>> afwezig;
        std::map<std::string, std::vector<const Wens*>> wensen;
        for (const Afwezigheid& one : m_beeld.afwezigheden) afwezig[one.persoon.text].push_back(&one);
        for (const Wens& one : m_beeld.wensen) wensen[one.persoon.text].push_back(&one);
        for (std::size_t i = 0; i < m_ontwerp.diensten.size(); ++i) {
            Roosterdienst& plan = probleem().diensten[i];
            const auto vak = vak_van(m_ontwerp.diensten[i]);
            if (!vak) throw ProgrammerError("a duty of the calendar has no moments");
            for (const Id<Persoon>& wie : m_beeld.poolleden(plan_functie(plan), vak->begin.date()))
                if (in_deelname(plan, persoon(wie)))
                    add_kandidaat(plan, *vak, wie, afwezig[wie.text], wensen[wie.text]);
        }
    }

    [[nodiscard]] const Id<Functie>& plan_functie(const Roosterdienst& plan) const {
        return m_ontwerp.functies[plan.functie];
    }

    /// Somebody with a share of nothing is in the pool and serves no duty.
    [[nodiscard]] bool in_deelname(const Roosterdienst& plan, std::size_t wie) const {
        return std::ranges::any_of(m_ontwerp.probleem.deelnames, [&](const Roosterdeelname& one) {
            return one.persoon == wie && one.functie == plan.functie && one.van <= plan.van && plan.van < one.tot;
        });
    }

    void add_kandidaat(Roosterdienst& plan, const Dienstvak& vak, const Id<Persoon>& id,
                       const std::vector<const Afwezigheid*>& afwezig, const std::vector<const Wens*>& wensen) {
        const std::size_t wie = persoon(id);
        const auto af = [&](Roosterbezwaar bezwaar, std::string toelichting) {
            plan.afwijzingen.push_back({wie, bezwaar, std::move(toelichting)});
        };
        // The reason of an absence is for who may read it; until when is enough.
        for (const Afwezigheid* one : afwezig)
            if (raakt(*one, vak))
                return af(Roosterbezwaar::afwezig, one->tot ? fmt::format("t/m {}", in_figures(*one->tot)) : "");
        double wens = 0;
        for (const Wens* one : wensen) {
            if (!raakt(*one, vak)) continue;
            if (one->soort == Wenssoort::kan_niet) return af(Roosterbezwaar::kan_niet, "");
            wens += wens_van(*one);
        }
        if (const auto tekorten = m_beeld.bevoegdheid.tekorten(id, vak.functie, vak.begin.date()); !tekorten.empty())
            return af(Roosterbezwaar::onbevoegd, in_woorden(tekorten));
        plan.kandidaten.push_back({wie, wens});
    }

    /// Of who is in a pool now.
    void add_tegoeden() {
        std::map<std::pair<std::size_t, std::size_t>, double> over;
        for (const Tegoed& one : tegoeden_voor(m_beeld, m_ontwerp.opdracht.span.van))
            if (const auto plek = deel(one.functie, one.persoon)) over[*plek] += one.zwaarte;
        for (const auto& [plek, zwaarte] : over)
            if (zwaarte != 0) probleem().tegoeden.push_back({plek.first, plek.second, zwaarte});
    }

    /// The place of somebody who is in that pool in the span.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> deel(const Id<Functie>& functie,
                                                                          const Id<Persoon>& wie) const {
        const auto f = m_functies.find(functie.text);
        const auto p = m_personen.find(wie.text);
        if (f == m_functies.end() || p == m_personen.end()) return std::nullopt;
        const bool there = std::ranges::any_of(m_ontwerp.probleem.deelnames, [&](const Roosterdeelname& one) {
            return one.persoon == p->second && one.functie == f->second;
        });
        return there ? std::optional(std::pair(p->second, f->second)) : std::nullopt;
    }

    /// Duties that are not planned here: holidays that were done before, and what keeps people from serving now.
    void add_eerder() {
        std::set<std::string, std::less<>> vervallen;
        for (const Id<Dienst>& id : m_ontwerp.vervallen) vervallen.insert(id.text);
        const Dagenspan& span = m_ontwerp.opdracht.span;
        const std::int64_t rand = m_beeld.dienstregels().langste_rust();
        const Moment van = Moment::of_wall(span.van, 0).plus_minutes(-rand);
        const Moment tot = Moment::of_wall(span.tot.plus_days(8), 0).plus_minutes(rand);
        for (const Dienstvak& vak : m_beeld.vakken()) {
            if (vak.persoon.empty() || m_gepland.contains(vak.dienst.text) || vervallen.contains(vak.dienst.text))
                continue;
            const auto known = m_personen.find(vak.persoon.text);
            if (known == m_personen.end()) continue;  // in no pool: nothing is planned for them
            for (const Roosterfeest& feest : feesten_van(m_beeld.kalender(), vak.begin, vak.eind))
                probleem().eerdere_feesten.push_back({known->second, feest});
            if (vak.eind <= van || vak.begin >= tot) continue;
            const auto functie = m_functies.find(vak.functie.text);
            probleem().bezet.push_back({known->second, minuut(vak.begin), minuut(vak.eind),
                                        functie == m_functies.end() ? std::nullopt : std::optional(functie->second),
                                        fmt::format("{} {}", naam(vak.functie), vak.periode)});
        }
    }

    const Store& m_store;
    const Piketbeeld& m_beeld;
    Moment m_nu;
    Roosterontwerp m_ontwerp;
    std::map<std::string, std::size_t, std::less<>> m_personen;
    std::map<std::string, std::size_t, std::less<>> m_functies;
    std::set<std::string, std::less<>> m_gepland;
};

}  // namespace

Roosterontwerp ontwerp_rooster(const Store& store, const Piketbeeld& beeld, Roosteropdracht opdracht, Moment nu) {
    return Ontwerper(store, beeld, std::move(opdracht), nu).ontwerp();
}

}  // namespace noaber
