// SPDX-License-Identifier: EUPL-1.2
// The settlement: tables of figures, and the duties behind them.
#include <noaber/report/verrekening_document.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/doelkoers.h>
#include <noaber/report/document_file.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber {

namespace {

std::string number(double value) { return waarde_in_woorden(value, {}); }

/// "+1,5", "-2", "0": too much and too little are told apart without colours.
std::string difference(double value) {
    const std::string words = number(value);
    return words == "0" || words.starts_with('-') ? words : "+" + words;
}

Verrekenregel sum_of(const std::vector<Verrekenregel>& regels) {
    Verrekenregel som;
    for (const Verrekenregel& one : regels) {
        som.geleverd.insert(som.geleverd.end(), one.geleverd.begin(), one.geleverd.end());
        som.zwaarte += one.zwaarte;
        som.zwaarte_gegeven += one.zwaarte_gegeven;
        som.zwaarte_ontvangen += one.zwaarte_ontvangen;
        som.naar_afspraak += one.eerlijk();
    }
    return som;
}

DocumentTable::Row row_of(std::string naam, const Verrekenregel& regel, bool total) {
    return {{std::move(naam), std::to_string(regel.geleverd.size()), number(regel.zwaarte), number(regel.eerlijk()),
             difference(regel.verschil()), number(regel.zwaarte_gegeven), number(regel.zwaarte_ontvangen)},
            total};
}

DocumentTable table_of(const Verrekening& verrekening, const std::vector<Verrekenregel>& regels) {
    constexpr auto right = ColumnAlign::right;
    DocumentTable table{{{"Gemeente", 4},
                         {"Diensten", 2, right},
                         {"Gewogen", 2, right},
                         {"Te leveren", 2, right},
                         {"Verschil", 2, right},
                         {"Voor een ander", 2, right},
                         {"Door een ander", 2, right}},
                        {}};
    for (const Verrekenregel& one : regels) table.rows.push_back(row_of(verrekening.naam(one.gemeente), one, false));
    table.rows.push_back(row_of("Samen", sum_of(regels), true));
    return table;
}

void add_function(Document& document, const Verrekening& verrekening, const Functieverrekening& one) {
    document.heading(2, verrekening.naam(one.functie));
    if (one.regels.empty())
        document.paragraph("Niemand heeft een dienst.");
    else
        document.table(table_of(verrekening, one.regels));
    if (one.open > 0)
        document.paragraph(one.open == 1 ? std::string("1 dienst is open en telt niet mee.")
                                         : fmt::format("{} diensten zijn open en tellen niet mee.", one.open));
}

void add_cover(Document& document, const Verrekening& verrekening) {
    DocumentTable table{
        {{"Dienst", 3}, {"Begint", 3}, {"Gedaan door", 4}, {"Beurt van", 4}, {"Weegt", 1, ColumnAlign::right}}, {}};
    const auto who = [&](const Id<Persoon>& persoon, const Id<Gemeente>& gemeente) {
        return fmt::format("{}, {}", verrekening.naam(persoon), verrekening.naam(gemeente));
    };
    for (const Boeking& one : verrekening.boekingen)
        if (one.is_dekking())
            table.rows.push_back(
                {{fmt::format("{} {}", verrekening.naam(one.vak.functie), one.vak.periode), in_short(one.vak.begin),
                  who(one.vak.persoon, one.gedaan_door), who(one.beurt, one.beurt_van), number(one.zwaarte)}});
    document.heading(2, "Voor elkaar gedaan");
    if (table.rows.empty())
        document.paragraph("Er is geen dienst van de ene gemeente door een andere gedaan.");
    else
        document.table(table);
}

void add_reckoning(Document& document) {
    document.heading(2, "Hoe dit is gerekend");
    document.list(
        {"Een gewone dienst weegt 1; op een feestdag of een eigen dag van de regio weegt hij meer.",
         "Te leveren: van elke dienst het deel dat is afgesproken (Piketafspraken). Zonder afspraak naar het aantal mensen in de pool.",
         "Verschil: gewogen min te leveren. Boven 0 leverde de gemeente meer dan haar deel. Alle verschillen samen zijn 0.",
         "Voor en door een ander: diensten die na een ruil of overname door iemand van een andere gemeente zijn gedaan. Een persoon "
         "telt bij de gemeente waar die nu bij hoort."});
}

using Row = std::vector<OutputCell>;

Row header_of(std::initializer_list<const char*> names) {
    Row row;
    for (const char* name : names) row.emplace_back(std::string(name));
    return row;
}

void add_rows(OutputSheet& sheet, const Verrekening& verrekening, const std::string& functie,
              const std::vector<Verrekenregel>& regels) {
    for (const Verrekenregel& one : regels)
        sheet.rows.push_back(Row{functie, verrekening.naam(one.gemeente), static_cast<double>(one.geleverd.size()),
                                 one.zwaarte, one.eerlijk(), one.verschil(), one.zwaarte_gegeven,
                                 one.zwaarte_ontvangen});
}

OutputSheet figures_of(const Verrekening& verrekening) {
    OutputSheet sheet{fmt::format("Verrekening {}", verrekening.jaar),
                      {header_of({"Functie", "Gemeente", "Diensten", "Zwaarte", "Eerlijk", "Verschil", "Gegeven",
                                  "Ontvangen"})}};
    for (const Functieverrekening& one : verrekening.functies)
        add_rows(sheet, verrekening, verrekening.naam(one.functie), one.regels);
    add_rows(sheet, verrekening, "Alle", verrekening.totaal);
    return sheet;
}

OutputSheet duties_of(const Verrekening& verrekening) {
    OutputSheet sheet{"Diensten",
                      {header_of({"Functie", "Periode", "Begint", "Eindigt", "Zwaarte", "Naam", "Gemeente", "Beurt van",
                                  "Gemeente van de beurt"})}};
    for (const Boeking& one : verrekening.boekingen)
        sheet.rows.push_back(Row{verrekening.naam(one.vak.functie), one.vak.periode, one.vak.begin.to_text(),
                                 one.vak.eind.to_text(), one.zwaarte, verrekening.naam(one.vak.persoon),
                                 verrekening.naam(one.gedaan_door), verrekening.naam(one.beurt),
                                 verrekening.naam(one.beurt_van)});
    return sheet;
}

}  // namespace

Document verrekening_document(const Verrekening& verrekening, Moment nu) {
    Document document({fmt::format("Verrekening piket {}", verrekening.jaar),
                       {fmt::format("Bevolkingszorg, {}", in_words(nu.date()))},
                       Front::heading,
                       Paper::a4_landscape});
    if (verrekening.functies.empty()) {
        document.paragraph(fmt::format("In {} staan geen diensten.", verrekening.jaar));
        return document;
    }
    const auto to_come =
        std::ranges::count_if(verrekening.boekingen, [&](const Boeking& one) { return one.vak.eind > nu; });
    if (to_come > 0)
        document.paragraph(fmt::format("Voorlopig: {} van de {} diensten {} nog niet voorbij.", to_come,
                                       verrekening.boekingen.size(), to_come == 1 ? "is" : "zijn"));
    document.heading(2, "Alle functies samen");
    document.table(table_of(verrekening, verrekening.totaal));
    for (const Functieverrekening& one : verrekening.functies) add_function(document, verrekening, one);
    add_cover(document, verrekening);
    add_reckoning(document);
    return document;
}

std::vector<OutputSheet> verrekening_tabellen(const Verrekening& verrekening) {
    return {figures_of(verrekening), duties_of(verrekening)};
}

void write_verrekening(const Verrekening& verrekening, Moment nu, const std::filesystem::path& file,
                       Progress& progress) {
    const std::string ending = fold(file.extension().string());
    if (ending == ".xlsx") return write_xlsx(file, verrekening_tabellen(verrekening));
    if (ending == ".csv") return write_csv(file, without_formulas(figures_of(verrekening)));
    write_document(verrekening_document(verrekening, nu), file, progress);
}

}  // namespace noaber
