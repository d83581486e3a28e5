// SPDX-License-Identifier: EUPL-1.2
// Reading the records of piket, and what speaks against somebody serving a duty.
#include <noaber/piket/piketbeeld.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber {

void Piketbeeld::index() {
    m_regels = Dienstregels(regels);
    m_kalender = Zwaartekalender(feestdagen);
    m_vakken.clear();
    m_onleesbaar.clear();
    m_by_persoon.clear();
    m_diensten_by_id.clear();
    m_vakken_by_id.clear();
    for (std::size_t i = 0; i < diensten.size(); ++i) {
        m_diensten_by_id.emplace(diensten[i].id.text, i);
        if (auto vak = vak_van(diensten[i]))
            m_vakken.push_back(std::move(*vak));
        else
            m_onleesbaar.push_back(diensten[i]);
    }
    std::ranges::stable_sort(m_vakken, {}, &Dienstvak::begin);
    for (std::size_t i = 0; i < m_vakken.size(); ++i) {
        m_vakken_by_id.emplace(m_vakken[i].dienst.text, i);
        if (!m_vakken[i].persoon.empty()) m_by_persoon[m_vakken[i].persoon.text].push_back(m_vakken[i]);
    }
}

std::span<const Dienstvak> Piketbeeld::van(const Id<Persoon>& persoon) const {
    const auto found = m_by_persoon.find(persoon.text);
    return found == m_by_persoon.end() ? std::span<const Dienstvak>() : std::span<const Dienstvak>(found->second);
}

const Dienst* Piketbeeld::dienst(const Id<Dienst>& id) const {
    const auto found = m_diensten_by_id.find(id.text);
    return found == m_diensten_by_id.end() ? nullptr : &diensten[found->second];
}

const Dienstvak* Piketbeeld::vak(const Id<Dienst>& id) const {
    const auto found = m_vakken_by_id.find(id.text);
    return found == m_vakken_by_id.end() ? nullptr : &m_vakken[found->second];
}

std::vector<Id<Persoon>> Piketbeeld::poolleden(const Id<Functie>& functie, Date datum) const {
    std::vector<Id<Persoon>> all;
    for (const Poollid& lid : pool)
        if (lid.functie == functie && geldt_op(lid, datum) && !std::ranges::count(all, lid.persoon))
            all.push_back(lid.persoon);
    return all;
}

Piketbeeld lees_piket(const Store& store, const std::vector<EligibilityRule>& bevoegdheidsregels) {
    Piketbeeld beeld;
    beeld.regels = store.list<Piketregel>();
    beeld.pool = store.list<Poollid>();
    beeld.wensen = store.list<Wens>();
    beeld.feestdagen = store.list<EigenFeestdag>();
    beeld.saldi = store.list<Piketsaldo>();
    beeld.roosters = store.list<Rooster>();
    beeld.diensten = store.list<Dienst>();
    beeld.ruilverzoeken = store.list<Ruilverzoek>();
    beeld.afwezigheden = store.list<Afwezigheid>();
    beeld.bevoegdheid = Bevoegdheid(store, bevoegdheidsregels);
    beeld.index();
    return beeld;
}

std::vector<Botsend> botsingen(const Piketbeeld& beeld) {
    const Dienstregels& regels = beeld.dienstregels();
    std::vector<Botsend> all;
    for (const Dienstvak& eerste : beeld.vakken()) {
        if (eerste.persoon.empty()) continue;
        const auto own = beeld.van(eerste.persoon);
        const Moment far = eerste.eind.plus_minutes(regels.langste_rust());
        auto next = std::ranges::lower_bound(own, eerste.begin, {}, &Dienstvak::begin);
        while (next != own.end() && next->dienst != eerste.dienst) ++next;
        for (next = next == own.end() ? next : next + 1; next != own.end() && next->begin < far; ++next)
            if (const Botsing botsing = regels.botsing(eerste, *next); botsing != Botsing::geen)
                all.push_back({eerste, *next, botsing});
    }
    return all;
}

namespace {

void find_clashes(const Piketbeeld& beeld, const Id<Persoon>& persoon, const Dienstvak& vak,
                  std::span<const Id<Dienst>> zonder, std::vector<Bezwaarregel>& found) {
    for (const Dienstvak& own : beeld.van(persoon)) {
        if (own.dienst == vak.dienst || std::ranges::count(zonder, own.dienst)) continue;
        const std::string when = fmt::format("{} ({} tot {})", own.periode, in_short(own.begin), in_short(own.eind));
        switch (beeld.dienstregels().botsing(own, vak)) {
            case Botsing::geen: break;
            case Botsing::dubbel:
                found.push_back({Bezwaar::dubbel, fmt::format("heeft dan al een dienst: {}", when)});
                break;
            case Botsing::rust:
                found.push_back({Bezwaar::rust, fmt::format("heeft te weinig rust naast de dienst {}", when)});
                break;
        }
    }
}

}  // namespace

std::vector<Bezwaarregel> bezwaren(const Piketbeeld& beeld, const Id<Persoon>& persoon, const Dienstvak& vak,
                                   std::string_view functie, std::span<const Id<Dienst>> zonder) {
    std::vector<Bezwaarregel> found;
    const Date datum = vak.begin.date();
    if (!in_pool(beeld.pool, persoon, vak))
        found.push_back(
            {Bezwaar::niet_in_pool, fmt::format("zit op {} niet in de pool van {}", in_words(datum), functie)});
    if (const auto tekorten = beeld.bevoegdheid.tekorten(persoon, vak.functie, datum); !tekorten.empty())
        found.push_back({Bezwaar::onbevoegd, fmt::format("is op {} niet bevoegd voor {}: {}", in_words(datum), functie,
                                                         in_woorden(tekorten))});
    // The reason of an absence is for who may read it; that somebody is away is enough here.
    if (std::ranges::any_of(beeld.afwezigheden,
                            [&](const Afwezigheid& one) { return one.persoon == persoon && raakt(one, vak); }))
        found.push_back({Bezwaar::afwezig, "is dan afwezig"});
    if (std::ranges::any_of(beeld.wensen, [&](const Wens& one) {
            return one.persoon == persoon && one.soort == Wenssoort::kan_niet && raakt(one, vak);
        }))
        found.push_back({Bezwaar::kan_niet, "heeft opgegeven dan niet te kunnen"});
    find_clashes(beeld, persoon, vak, zonder, found);
    return found;
}

}  // namespace noaber
