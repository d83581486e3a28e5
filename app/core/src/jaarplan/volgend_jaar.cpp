// SPDX-License-Identifier: EUPL-1.2
// Carrying over: what is missing in the next year is made there, what is there stays.
#include <noaber/jaarplan/volgend_jaar.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/hoofdstuk.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace noaber {

namespace {

std::optional<Jaarplan> next_plan(const Store& store, const Jaarplan& plan) {
    return plan.jaar ? find_jaarplan(store, static_cast<int>(*plan.jaar) + 1) : std::nullopt;
}

/// Sheets and rows of a year by folded code. Of two with one code the first counts.
struct YearContent {
    std::map<std::string, Activiteit> bladen;
    std::map<std::string, Kwartaalrij> rijen;
    std::set<std::string> origins;  ///< what was carried over, by its id there

    YearContent(const Store& store, const std::optional<Jaarplan>& plan) {
        if (!plan) return;
        for (const Activiteit& activiteit : activiteiten_of(store, *plan)) {
            bladen.emplace(fold(activiteit.code), activiteit);
            origins.insert(activiteit.overgenomen_uit.text);
        }
        for (const Kwartaalrij& rij : kwartaalrijen_of(store, *plan)) rijen.emplace(fold(rij.code), rij);
    }
    [[nodiscard]] const Activiteit* blad(const std::string& code) const {
        const auto found = bladen.find(code);
        return found == bladen.end() ? nullptr : &found->second;
    }
    [[nodiscard]] const Kwartaalrij* rij(const std::string& code) const {
        const auto found = rijen.find(code);
        return found == rijen.end() ? nullptr : &found->second;
    }
    /// Under its code, or carried over before and given another since.
    [[nodiscard]] bool has(const std::string& code, const Activiteit* origin) const {
        return blad(code) || (!origin && rij(code)) || (origin && origins.contains(origin->id.text));
    }
};

class CarryOver {
public:
    CarryOver(Store& store, const Jaarplan& from)
        : m_store(store),
          m_from(from),
          m_transaction(store.begin(fmt::format("Jaarplan {} meegenomen naar {}", *from.jaar, *from.jaar + 1))),
          m_old(store, from),
          m_new(store, next_plan(store, from)) {
        m_result.naar = plan();
    }

    Meegenomen run(const std::vector<MeeTeNemen>& keuzes) {
        for (const MeeTeNemen& keuze : keuzes) carry(keuze);
        carry_chapters();
        m_transaction.commit();
        return std::move(m_result);
    }

private:
    Jaarplan plan() {
        if (auto there = next_plan(m_store, m_from)) return *there;
        Jaarplan made;
        made.jaar = *m_from.jaar + 1;
        return put(made);
    }

    template <class T>
    T put(T object) {
        object.id.text = derived_id(m_store, to_record(object));
        m_transaction.put(object);
        return object;
    }

    void carry(const MeeTeNemen& keuze) {
        const std::string code = fold(keuze.code);
        const Activiteit* blad = m_old.blad(code);
        const Kwartaalrij* rij = m_old.rij(code);
        if (!blad && !rij) throw InputError(fmt::format("{} staat niet in het jaarplan {}.", keuze.code, *m_from.jaar));
        if (m_new.has(code, blad)) return m_result.bestond.push_back(keuze.code);
        if (keuze.keuze == Meenemen::niet) return m_result.niet.push_back(keuze.code);
        if (blad) carry_blad(*blad, keuze.keuze);
        if (rij && !m_new.rij(code)) carry_rij(*rij, keuze.keuze);
        m_result.meegenomen.push_back(keuze.code);
    }

    void carry_blad(Activiteit blad, Meenemen keuze) {
        blad.overgenomen_uit = blad.id;
        blad.jaarplan = m_result.naar.id;
        blad.dag.reset();  // of another year
        if (keuze == Meenemen::zonder_planning) blad.planning.clear();
        put(std::move(blad));
    }

    void carry_rij(Kwartaalrij rij, Meenemen keuze) {
        rij.jaarplan = m_result.naar.id;
        if (keuze == Meenemen::zonder_planning) rij.q1 = rij.q2 = rij.q3 = rij.q4 = false;
        put(std::move(rij));
    }

    void carry_chapters() {
        for (Hoofdstuktekst tekst : m_store.list<Hoofdstuktekst>(Where{"jaarplan", m_from.id.text})) {
            tekst.jaarplan = m_result.naar.id;
            tekst.id = {};
            if (!find_same_key(m_store, to_record(tekst))) put(std::move(tekst));
        }
    }

    Store& m_store;
    const Jaarplan& m_from;
    Transaction m_transaction;  // the lock first: what is read after it stays so
    YearContent m_old;
    YearContent m_new;
    Meegenomen m_result;
};

/// Activities of all years, put into rows.
class YearRows {
public:
    explicit YearRows(const Store& store) : m_plans(jaarplannen(store)) {
        for (std::size_t year = 0; year < m_plans.size(); ++year) add_year(store, year);
    }
    std::vector<JarenRij> done() {
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [](const JarenRij& a, const JarenRij& b) { return natural_order(a.code, b.code) < 0; });
        return std::move(m_rows);
    }

private:
    void add_year(const Store& store, std::size_t year) {
        const YearContent content(store, m_plans[year]);
        for (const Activiteit& activiteit : activiteiten_of(store, m_plans[year])) {
            const Kwartaalrij* rij = content.rij(fold(activiteit.code));
            JarenRij& row = m_rows[row_of(activiteit, year)];
            row.code = activiteit.code;
            row.titel = activiteit.titel;
            row.jaren[year] = {activiteit.id, activiteit.code, activiteit.titel, rij ? marks_of(*rij) : Quarters()};
        }
    }

    std::size_t row_of(const Activiteit& activiteit, std::size_t year) {
        const std::string name = fold(activiteit.code) + '\x1f' + fold(activiteit.titel);
        std::optional<std::size_t> row = found(m_by_id, activiteit.overgenomen_uit.text);
        if (!row && activiteit.overgenomen_uit.empty()) row = found(m_by_name, name);
        if (!row || m_rows[*row].jaren[year]) {  // two of one year are two, whatever they are called
            row = m_rows.size();
            m_rows.push_back({{}, {}, std::vector<std::optional<JaarCel>>(m_plans.size())});
        }
        m_by_id[activiteit.id.text] = *row;
        m_by_name[name] = *row;
        return *row;
    }

    using Places = std::map<std::string, std::size_t>;
    static std::optional<std::size_t> found(const Places& places, const std::string& key) {
        const auto place = places.find(key);
        return place == places.end() ? std::nullopt : std::optional(place->second);
    }

    std::vector<Jaarplan> m_plans;
    std::vector<JarenRij> m_rows;
    Places m_by_id;
    Places m_by_name;
};

}  // namespace

std::vector<MeeTeNemen> mee_te_nemen(const Store& store, const Jaarplan& plan) {
    const YearContent old(store, plan), next(store, next_plan(store, plan));
    std::vector<MeeTeNemen> all;
    for (const auto& [code, blad] : old.bladen) all.push_back({blad.code, blad.titel, next.has(code, &blad)});
    for (const auto& [code, rij] : old.rijen)
        if (!old.blad(code)) all.push_back({rij.code, rij.titel, next.has(code, nullptr)});
    std::stable_sort(all.begin(), all.end(),
                     [](const MeeTeNemen& a, const MeeTeNemen& b) { return natural_order(a.code, b.code) < 0; });
    return all;
}

Meegenomen neem_mee(Store& store, const Jaarplan& plan, const std::vector<MeeTeNemen>& keuzes) {
    if (!plan.jaar) throw InputError("Dit jaarplan heeft geen jaar. Vul het in; dan is er een volgend jaar.");
    if (std::all_of(keuzes.begin(), keuzes.end(), [](const MeeTeNemen& one) { return one.keuze == Meenemen::niet; }))
        throw InputError("Kies minstens een activiteit om mee te nemen.");
    return CarryOver(store, plan).run(keuzes);
}

std::vector<JarenRij> jaren_naast_elkaar(const Store& store) { return YearRows(store).done(); }

}  // namespace noaber
