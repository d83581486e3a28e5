// SPDX-License-Identifier: EUPL-1.2
// Adding up the budget: what is firm, what is under reserve, and what is not known, which is never zero.
#pragma once

#include <noaber/jaarplan/budget.h>

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace noaber {

/// Which column of a line.
enum class Bedragsoort { raming, offerte, verplicht, besteed };
inline constexpr std::array alle_bedragsoorten{Bedragsoort::raming, Bedragsoort::offerte, Bedragsoort::verplicht,
                                               Bedragsoort::besteed};
[[nodiscard]] const std::string& bedrag_van(const Budgetregel& regel, Bedragsoort soort);
/// "Raming"
[[nodiscard]] std::string_view to_text(Bedragsoort soort);

/// What one amount says.
struct Budgetbedrag {
    enum class Soort {
        leeg,        ///< nothing is filled in
        vast,        ///< an amount, an estimate, a range, or no costs
        voorbehoud,  ///< the same, under reserve
        pm,          ///< "pm": there will be costs
        nnb,         ///< "n.n.b.", "??": not known yet
        onleesbaar   ///< words without an amount ("€ 40 per persoon")
    };
    Soort soort = Soort::leeg;
    std::int64_t laagste = 0;  ///< cents
    std::int64_t hoogste = 0;
    [[nodiscard]] bool onbekend() const {
        return soort == Soort::pm || soort == Soort::nnb || soort == Soort::onleesbaar;
    }
};
[[nodiscard]] Budgetbedrag lees_bedrag(std::string_view as_written);

/// A sum with what it leaves out.
struct Budgetsom {
    std::int64_t laagste = 0;  ///< of the firm amounts, in cents
    std::int64_t hoogste = 0;
    std::int64_t voorbehoud_laagste = 0;  ///< of what is under reserve; not in the above
    std::int64_t voorbehoud_hoogste = 0;
    int vast = 0;  ///< how many lines
    int voorbehoud = 0;
    int pm = 0;
    int nnb = 0;
    int onleesbaar = 0;
    int leeg = 0;

    void tel_op(const Budgetbedrag& bedrag);
    [[nodiscard]] int onbekend() const { return pm + nnb + onleesbaar; }
    /// Whether there is anything but empty lines.
    [[nodiscard]] bool zegt_iets() const { return vast + voorbehoud + onbekend() > 0; }
};

/// "€ 3.000", "€ 2.000 tot € 3.000": without cents where there are none.
[[nodiscard]] std::string bedrag_in_woorden(std::int64_t laagste, std::int64_t hoogste);
/// "€ 4.500 + € 500 onder voorbehoud + 2 × pm + 1 × n.n.b." Empty when nothing is said.
[[nodiscard]] std::string in_words(const Budgetsom& som);
/// Only what is not in the sum: "2 × pm, 1 × n.n.b., 1 × zonder bedrag". Empty for nothing.
[[nodiscard]] std::string onbekend_in_woorden(const Budgetsom& som);

/// By what the budget is split up.
enum class BudgetPer { werkgroep, soort, kwartaal, status };
/// "Werkgroep"
[[nodiscard]] std::string_view to_text(BudgetPer per);

/// Tells to which part a line belongs.
class Budgetindeling {
public:
    Budgetindeling(const std::vector<Werkgroep>& werkgroepen, const std::vector<Activiteit>& activiteiten);

    /// Name of the part: "PIM", "oefening", "Q2", "Wettelijke taak"; "" where nothing is said. A line with an activity and no
    /// werkgroep is its activity's; one with an activity and no quarter stays with the whole year.
    [[nodiscard]] std::string deel(const Budgetregel& regel, BudgetPer per) const;

private:
    std::unordered_map<std::string, std::string> m_werkgroepen;  ///< id → name
    std::unordered_map<std::string, std::string> m_groepen;      ///< id of activity → name of its groep
};

/// One part of the budget.
struct Budgetdeel {
    std::string naam;  ///< "" where nothing is said
    std::array<Budgetsom, alle_bedragsoorten.size()> sommen;
    std::vector<std::size_t> regels;  ///< the lines behind it

    [[nodiscard]] const Budgetsom& som(Bedragsoort soort) const { return sommen[static_cast<std::size_t>(soort)]; }
};

/// The parts, in natural order of name (quarters and statuses in their own), what belongs nowhere last.
[[nodiscard]] std::vector<Budgetdeel> budget_per(const std::vector<Budgetregel>& regels, const Budgetindeling& indeling,
                                                 BudgetPer per);
/// All lines as one part, named "Totaal".
[[nodiscard]] Budgetdeel budget_totaal(const std::vector<Budgetregel>& regels);

/// A stated total held against its lines.
struct Totaalvergelijking {
    enum class Uitkomst {
        klopt,
        niet_te_lezen,    ///< the stated total says no amount
        zonder_regels,    ///< nothing is called that
        lager,            ///< than what is firm
        hoger,            ///< than everything known, and nothing unknown explains it
        hoger_misschien,  ///< what is under reserve or unknown may explain it
    };
    Uitkomst uitkomst = Uitkomst::klopt;
    Budgetbedrag opgegeven;
    Budgetsom regels;  ///< of their raming
};
/// "Totaal" is all lines; else a werkgroep of that name, else a soort.
[[nodiscard]] Totaalvergelijking vergelijk_totaal(const Budgettotaal& totaal, const std::vector<Budgetregel>& regels,
                                                  const Budgetindeling& indeling);

}  // namespace noaber
