// SPDX-License-Identifier: EUPL-1.2
// Writing the readiness report.
#include "gereedheid_document.h"

#include "horizon.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::oto {

namespace {

std::string verdict(const Functiegereedheid& one) {
    if (one.nodig == 0) return "geen minimum";
    return one.onder_minimum() ? fmt::format("te weinig, nog {}", one.nodig - one.gereed) : "genoeg";
}

DocumentTable functies_table(const Vakbeeld& beeld, const std::vector<Functiegereedheid>& functies) {
    DocumentTable table{{{"Functie", 5},
                         {"Nodig", 2, ColumnAlign::right},
                         {"Mensen", 2, ColumnAlign::right},
                         {"Gereed", 2, ColumnAlign::right},
                         {"Verloopt", 2, ColumnAlign::right},
                         {"Oordeel", 4}},
                        {}};
    for (const Functiegereedheid& one : functies)
        table.rows.push_back(
            {{beeld.functies[one.functie].naam, one.nodig == 0 ? std::string("–") : std::to_string(one.nodig),
              std::to_string(one.personen.size()), std::to_string(one.gereed), std::to_string(one.verloopt),
              one.onder_minimum() ? Phrase({{verdict(one), SpanLook::strong}}) : verdict(one)}});
    return table;
}

std::string gemeente_naam(const Vakbeeld& beeld, std::size_t gemeente) {
    return gemeente == geen ? std::string("Zonder gemeente") : beeld.gemeenten[gemeente].naam;
}

/// "Borne 2 van 3, Almelo 0 van 1"
DocumentTable gemeenten_table(const Vakbeeld& beeld, const std::vector<Functiegereedheid>& functies) {
    DocumentTable table{{{"Functie", 3}, {"Gereed per gemeente", 9}}, {}};
    for (const Functiegereedheid& one : functies) {
        std::vector<std::string> parts;
        for (const Gemeentegereedheid& part : per_gemeente(beeld, one))
            parts.push_back(
                fmt::format("{} {} van {}", gemeente_naam(beeld, part.gemeente), part.gereed, part.personen));
        table.rows.push_back(
            {{beeld.functies[one.functie].naam, parts.empty() ? std::string("niemand") : listed(parts)}});
    }
    return table;
}

/// Why people stop counting, as numbers: "3 normen verlopen, 1 vertrekt".
std::string reasons(const Functiehorizon& one) {
    const auto count = [&](Uitvalsoort soort) { return std::ranges::count(one.uitval, soort, &Uitval::soort); };
    std::vector<std::string> parts;
    if (const auto n = count(Uitvalsoort::norm); n > 0)
        parts.push_back(fmt::format("{} {} niet gehaald", n, n == 1 ? "norm" : "normen"));
    if (const auto n = count(Uitvalsoort::afwezig); n > 0) parts.push_back(fmt::format("{} afwezig", n));
    if (const auto n = count(Uitvalsoort::vertrek); n > 0) parts.push_back(fmt::format("{} vertrokken", n));
    return listed(parts);
}

std::string repair(const Vakbeeld& beeld, const Functiehorizon& one) {
    std::vector<std::string> parts;
    for (const Horizonherstel& mend : one.herstel) {
        const Vakactiviteit& event = beeld.activiteiten[mend.activiteit];
        parts.push_back(fmt::format("{} {}{} ({} {})", event.code, event.titel,
                                    event.dag ? ", " + in_figures(*event.dag) : std::string(), mend.personen,
                                    mend.personen == 1 ? "persoon" : "mensen"));
    }
    std::string words = listed(parts);
    if (one.blijft_tekort > 0)
        words +=
            fmt::format("{}blijft {} tekort", words.empty() ? "nog niets gepland: " : "; daarna ", one.blijft_tekort);
    return words;
}

void add_horizon(Document& document, const Vakbeeld& beeld, Date dag, int maanden) {
    const Maand last = Maand::of(dag.plus_months(maanden));
    document.heading(2, fmt::format("Vooruitblik tot en met {}", in_woorden(last)));
    DocumentTable table{{{"Functie", 3}, {"Onder het minimum in", 3}, {"Waarom", 4}, {"Wat het herstelt", 5}}, {}};
    for (const Functiehorizon& one : horizon(beeld, dag, last)) {
        if (!one.onder) continue;
        const Horizonmaand& month = one.maanden[*one.onder];
        table.rows.push_back({{beeld.functies[one.functie].naam,
                               fmt::format("{} ({} van {})", in_woorden(month.maand), month.gereed, one.nodig),
                               reasons(one), repair(beeld, one)}});
    }
    if (table.rows.empty())
        document.paragraph("Geen enkele functie komt in deze tijd onder haar minimum.");
    else
        document.table(table);
}

}  // namespace

Document gereedheid_document(const Vakbeeld& beeld, Date dag, int maanden) {
    Document document({"Gereedheid Bevolkingszorg", {"Stand van " + in_words(dag)}, Front::heading, Paper::a4});
    const std::vector<Functiegereedheid> functies = gereedheid(beeld, dag);
    const auto with_minimum = std::ranges::count_if(functies, [](const auto& one) { return one.nodig > 0; });
    const auto below = std::ranges::count_if(functies, [](const auto& one) { return one.onder_minimum(); });
    if (functies.empty()) {
        document.paragraph("Er zijn nog geen functies.");
        return document;
    }
    if (with_minimum == 0)
        document.paragraph(
            "Geen enkele functie heeft een minimum. Vul bij de functies in hoeveel mensen er nodig zijn.");
    else
        document.paragraph(
            fmt::format("Van {} functies met een minimum {} er {} genoeg mensen die aan alle normen voldoen.",
                        with_minimum, with_minimum - below == 1 ? "heeft" : "hebben", with_minimum - below));
    document.paragraph(
        {{{fmt::format("Gereed is wie op deze dag aan alle normen van de functie voldoet en niet afwezig is. "
                       "Verloopt: gereed, en binnen {} maanden niet meer. Mensen worden geteld en niet "
                       "genoemd.",
                       months_of_notice),
           SpanLook::faint}}});
    document.heading(2, "Functies");
    document.table(functies_table(beeld, functies));
    document.heading(2, "Per gemeente");
    document.table(gemeenten_table(beeld, functies));
    add_horizon(document, beeld, dag, maanden);
    return document;
}

}  // namespace noaber::oto
