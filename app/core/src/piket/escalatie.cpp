// SPDX-License-Identifier: EUPL-1.2
// The escalation list of a function, and whom it comes to.
#include <noaber/piket/escalatie.h>

#include <noaber/piket/van_dienst.h>
#include <noaber/store/describe.h>

#include <algorithm>

namespace noaber {

template <>
struct EnumNames<Escalatiewie> {
    static inline const std::vector<std::pair<Escalatiewie, Choice>> all{
        {Escalatiewie::dienst, {"dienst", "Wie dienst heeft"}},
        {Escalatiewie::persoon, {"persoon", "Een vaste persoon"}},
    };
};

template <>
const EntityInfo& info_of<Escalatieregel>() {
    static const EntityInfo info = describe<Escalatieregel>("escalatieregel", "Escalatieregel", "Escalatielijst")
                                       .table("escalatielijst")
                                       .writers(for_planners)
                                       .reference(&Escalatieregel::functie, "functie", "Functie", "functie")
                                       .key()
                                       .field(&Escalatieregel::volgorde, "volgorde", "Volgorde")
                                       .key()
                                       .at_least(1)
                                       .field(&Escalatieregel::wie, "wie", "Wie")
                                       .header("Wie wordt opgeroepen")
                                       .reference(&Escalatieregel::persoon, "persoon", "Naam", "persoon")
                                       .field(&Escalatieregel::minuten, "minuten", "Minuten wachten")
                                       .at_least(1)
                                       .titled_by({"functie", "volgorde"})
                                       .done();
    return info;
}

namespace {

class Lijst {
public:
    Lijst(const Store& store, const Id<Functie>& functie, Moment moment) : m_store(store) {
        for (VanDienst& one : wie_van_dienst(store, moment))
            if (one.dienst.functie == functie && one.persoon) m_dienst.push_back(std::move(*one.persoon));
    }

    void add(const Escalatieregel& regel) {
        m_volgorde = regel.volgorde.value_or(m_volgorde + 1);
        m_minuten = std::clamp<std::int64_t>(regel.minuten.value_or(gewone_wachttijd), 1, langste_wachttijd);
        if (regel.wie == Escalatiewie::dienst) return add_dienst();
        auto persoon = m_store.find(regel.persoon);
        if (!persoon) return add_nobody("er staat geen persoon in de escalatielijst");
        add(*persoon);
    }

    [[nodiscard]] std::vector<Oproepbare> all() && { return std::move(m_all); }

private:
    void add_dienst() {
        if (m_dienst.empty()) return add_nobody("niemand heeft dan dienst");
        for (const Persoon& one : m_dienst) add(one);
    }
    void add_nobody(const char* waarom) { m_all.push_back({m_volgorde, {}, m_minuten, waarom}); }
    void add(const Persoon& persoon) {
        const bool there = std::ranges::any_of(m_all, [&](const Oproepbare& one) {
            return one.persoon && one.persoon->id == persoon.id;
        });
        if (!there) m_all.push_back({m_volgorde, persoon, m_minuten, {}});
    }

    const Store& m_store;
    std::vector<Persoon> m_dienst;
    std::vector<Oproepbare> m_all;
    std::int64_t m_volgorde = 0;
    std::int64_t m_minuten = gewone_wachttijd;
};

}  // namespace

std::vector<Oproepbare> escalatielijst(const Store& store, const Id<Functie>& functie, Moment moment) {
    auto regels = store.list<Escalatieregel>(Where{"functie", functie.text});
    std::ranges::stable_sort(regels, {}, &Escalatieregel::volgorde);
    if (regels.empty()) regels.push_back({{}, functie, 1, Escalatiewie::dienst, {}, {}});
    Lijst lijst(store, functie, moment);
    for (const Escalatieregel& regel : regels) lijst.add(regel);
    return std::move(lijst).all();
}

}  // namespace noaber
