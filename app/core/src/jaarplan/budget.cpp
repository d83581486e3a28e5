// SPDX-License-Identifier: EUPL-1.2
// Descriptions of budget lines and stated totals.
#include <noaber/jaarplan/budget.h>

#include <noaber/store/describe.h>

namespace noaber {

template <>
struct EnumNames<BudgetStatus> {
    static inline const std::vector<std::pair<BudgetStatus, Choice>> all{
        {BudgetStatus::onbekend, {"onbekend", "Niet gezegd"}},
        {BudgetStatus::wettelijke_taak, {"wettelijke_taak", "Wettelijke taak"}},
        {BudgetStatus::regionale_afspraak, {"regionale_afspraak", "Regionale afspraak"}},
        {BudgetStatus::politieke_afspraak, {"politieke_afspraak", "Politieke afspraak"}},
    };
};

template <>
struct EnumNames<BudgetKwartaal> {
    static inline const std::vector<std::pair<BudgetKwartaal, Choice>> all{
        {BudgetKwartaal::heel_jaar, {"heel_jaar", "Hele jaar"}},
        {BudgetKwartaal::q1, {"q1", "Q1"}},
        {BudgetKwartaal::q2, {"q2", "Q2"}},
        {BudgetKwartaal::q3, {"q3", "Q3"}},
        {BudgetKwartaal::q4, {"q4", "Q4"}},
    };
};

template <>
const EntityInfo& info_of<Budgetregel>() {
    static const EntityInfo info = describe<Budgetregel>("budgetregel", "Budgetregel", "Budgetregels")
                                       .table("budgetregels")
                                       .field(&Budgetregel::omschrijving, "omschrijving", "Omschrijving")
                                       .header("Budgetregel")
                                       .key()
                                       .reference(&Budgetregel::activiteit, "activiteit", "Activiteit", "activiteit")
                                       .reference(&Budgetregel::werkgroep, "werkgroep", "Werkgroep", "werkgroep")
                                       .field(&Budgetregel::soort, "soort", "Soort")
                                       .field(&Budgetregel::status, "status", "Status")
                                       .field(&Budgetregel::kwartaal, "kwartaal", "Kwartaal")
                                       .field(&Budgetregel::raming, "raming", "Raming")
                                       .field(&Budgetregel::offerte, "offerte", "Offerte")
                                       .field(&Budgetregel::verplicht, "verplicht", "Verplicht")
                                       .field(&Budgetregel::besteed, "besteed", "Besteed")
                                       .field(&Budgetregel::toelichting, "toelichting", "Toelichting")
                                       .long_text()
                                       .reference(&Budgetregel::jaarplan, "jaarplan", "Jaar", "jaarplan")
                                       .key()
                                       .titled_by({"omschrijving"})
                                       .done();
    return info;
}

template <>
const EntityInfo& info_of<Budgettotaal>() {
    static const EntityInfo info = describe<Budgettotaal>("budgettotaal", "Opgegeven totaal", "Opgegeven totalen")
                                       .table("budgettotalen")
                                       .field(&Budgettotaal::onderdeel, "onderdeel", "Onderdeel")
                                       .key()
                                       .field(&Budgettotaal::bedrag, "bedrag", "Opgegeven totaal")
                                       .reference(&Budgettotaal::jaarplan, "jaarplan", "Jaar", "jaarplan")
                                       .key()
                                       .titled_by({"onderdeel"})
                                       .done();
    return info;
}

void add_budget(Schema& schema) {
    schema.add(info_of<Budgetregel>());
    schema.add(info_of<Budgettotaal>());
}

}  // namespace noaber
