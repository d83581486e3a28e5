// SPDX-License-Identifier: EUPL-1.2
// The picture that the checks look at: everything of one year, read once, with the ways to find things in it.
#pragma once

#include <noaber/jaarplan/actie.h>
#include <noaber/jaarplan/budget.h>
#include <noaber/jaarplan/contact_reader.h>
#include <noaber/jaarplan/doel.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/jaarplan/planning_reader.h>
#include <noaber/jaarplan/uren.h>
#include <noaber/organisatie/namenlijst.h>
#include <noaber/piket/piketbeeld.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <typeindex>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace noaber {

class Store;

/// What the words of one activity mean, read once for all checks.
struct Lezing {
    PlanningMeaning planning;
    std::vector<Contact> op_blad;     ///< contacts of the sheet
    std::vector<Contact> in_rooster;  ///< contacts of its row in the grid
};

struct Beeld {
    int jaar = 0;
    Jaarplan jaarplan;
    std::vector<Activiteit> activiteiten;
    std::vector<Kwartaalrij> rijen;
    std::vector<Speerpunt> speerpunten;
    std::vector<Gemeente> gemeenten;
    std::vector<Persoon> personen;
    std::vector<Werkgroep> werkgroepen;
    std::vector<Werkgroeplid> leden;
    std::vector<Functie> functies;
    std::vector<Functievervulling> vervullingen;
    std::vector<Vertegenwoordiging> vertegenwoordigingen;
    std::vector<Werkverdeling> werkverdeling;
    std::vector<Actie> acties;
    std::vector<Overlegregel> overlegregels;
    std::vector<Overleg> overleggen;
    std::vector<Afwezigheid> afwezigheden;
    std::vector<Ureninzet> uren;              ///< of this year
    std::vector<Budgetregel> budgetregels;    ///< of this year
    std::vector<Budgettotaal> budgettotalen;  ///< of this year
    std::vector<Indicator> indicatoren;
    std::vector<Meting> metingen;
    Piketbeeld piket;  ///< of all years: a duty stands beside those of the year before
    /// What counts as today; checks about due dates ask this, never the clock.
    Date vandaag;
    /// For checks of plugins that look at their own registers; null in tests without a store.
    const Store* store = nullptr;

    /// One for each of `activiteiten`, in their order; made by index().
    std::vector<Lezing> lezingen;

    /// Makes the readings above and the finders below; call after the vectors are filled, and again when they change.
    void index();

    /// The people of this picture by what they are called.
    [[nodiscard]] const Namenlijst& namen() const { return m_namen; }
    [[nodiscard]] const Persoon* persoon(const Id<Persoon>& id) const;
    [[nodiscard]] const Functie* functie(const Id<Functie>& id) const;
    /// Who holds a function on any day of this year.
    [[nodiscard]] std::vector<Functievervulling> vervullingen_in_jaar() const;
    [[nodiscard]] const Gemeente* gemeente(const Id<Gemeente>& id) const;
    /// By name, with or without "Werkgroep "; nullptr for "Projecten" and what else is none.
    [[nodiscard]] const Werkgroep* werkgroep(std::string_view naam) const;
    [[nodiscard]] const Werkgroep* werkgroep(const Id<Werkgroep>& id) const;
    /// The grid row with the activity's code; nullptr when there is none.
    [[nodiscard]] const Kwartaalrij* rij(std::string_view code) const;
    [[nodiscard]] const Activiteit* activiteit(std::string_view code) const;
    [[nodiscard]] const Activiteit* activiteit(const Id<Activiteit>& id) const;
    /// Whether somebody is a member or the voorzitter of a werkgroep.
    [[nodiscard]] bool is_lid(const Id<Persoon>& persoon, const Id<Werkgroep>& werkgroep) const;
    /// What several checks of a plugin work out of its own registers: `make` runs at the first asking, and what it gives is theirs
    /// until the picture is indexed anew or gone.
    template <class T, class Make>
    [[nodiscard]] const T& once(Make&& make) const {
        std::shared_ptr<const void>& kept = m_once[std::type_index(typeid(T))];
        if (!kept) kept = std::make_shared<const T>(make());
        return *static_cast<const T*>(kept.get());
    }
    /// Who is meant in a text about contacts; people of this picture are known.
    [[nodiscard]] std::vector<Contact> contacten(std::string_view as_written) const;

private:
    void read_activiteiten();

    Namenlijst m_namen;
    std::unordered_map<std::string, std::size_t> m_personen_by_id, m_gemeenten_by_id, m_functies_by_id,
        m_werkgroepen_by_name, m_werkgroepen_by_id, m_rijen_by_code, m_activiteiten_by_code, m_activiteiten_by_id;
    std::unordered_set<std::string> m_lidmaatschappen;  // id of persoon and of werkgroep
    mutable std::unordered_map<std::type_index, std::shared_ptr<const void>> m_once;
};

/// Reads the year's picture from the store.
[[nodiscard]] Beeld load_beeld(const Store& store, const Jaarplan& jaarplan, const Today& today = system_today);

}  // namespace noaber
