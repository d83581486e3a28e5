// SPDX-License-Identifier: EUPL-1.2
// Rows of an MSEL, written and read.
#include "mseltabel.h"

#include "tijdlijntekening.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace noaber::oto {

namespace {

enum Kolom { nr, tijd, van, aan, middel, tekst, actie, leerdoel, binnen, alleen_bij, kolommen };

struct Kolomnaam {
    const char* kop;
    std::vector<const char*> ook;  ///< as others call it
};
const std::array<Kolomnaam, kolommen>& namen() {
    static const std::array<Kolomnaam, kolommen> all{{{"Nr", {"Nr.", "Nummer"}},
                                                      {"Tijd", {"Tijdstip"}},
                                                      {"Van", {"Afzender", "Tegenspeler"}},
                                                      {"Aan", {"Ontvanger", "Speler"}},
                                                      {"Middel", {"Via"}},
                                                      {"Tekst", {"Inject", "Bericht", "Omschrijving"}},
                                                      {"Verwachte actie", {"Verwachte reactie"}},
                                                      {"Leerdoel", {}},
                                                      {"Binnen", {}},
                                                      {"Alleen bij", {}}}};
    return all;
}

std::optional<Kolom> kolom_met_kop(const std::string& kop) {
    for (int i = 0; i < kolommen; ++i) {
        const Kolomnaam& one = namen()[static_cast<std::size_t>(i)];
        if (fold(one.kop) == fold(trim(kop)) ||
            std::ranges::any_of(one.ook, [&](const char* other) { return fold(other) == fold(trim(kop)); }))
            return static_cast<Kolom>(i);
    }
    return std::nullopt;
}

std::string besluit_actie(const Mselregel& regel) {
    return fmt::format("{} (anders {})", fmt::join(regel.keuzes, " / "), regel.anders);
}

/// What a spreadsheet makes of a time: "0:05", "0:05:00", or the part of a day that it is.
std::optional<Oefentijd> lees_tijd(const std::string& text) {
    if (const auto time = lees_oefentijd(text)) return time;
    constexpr double day = 24.0 * 3600;
    double part = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), part);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (!(part >= 0) || part * day > static_cast<double>(langste_oefening)) return std::nullopt;
    return std::llround(part * day);
}

/// "B1: ja of nee; 7: gehaald". Nothing when it can't be read.
std::optional<std::vector<Mselvoorwaarde>> lees_voorwaarden(const std::string& text) {
    std::vector<Mselvoorwaarde> all;
    if (trim(text).empty()) return all;
    for (const auto part : split(text, ';')) {
        const auto colon = part.find(':');
        if (colon == std::string_view::npos) return std::nullopt;
        Mselvoorwaarde one{std::string(trim(part.substr(0, colon))), {}};
        std::string_view rest = part.substr(colon + 1);
        for (;;) {
            const auto of = rest.find(" of ");
            one.uitkomsten.emplace_back(trim(rest.substr(0, of)));
            if (of == std::string_view::npos) break;
            rest = rest.substr(of + 4);
        }
        if (one.nr.empty() || std::ranges::any_of(one.uitkomsten, &std::string::empty)) return std::nullopt;
        all.push_back(std::move(one));
    }
    return all;
}

/// One row; what is wrong with it is said to `fouten`.
class Rijlezer {
public:
    Rijlezer(const std::map<Kolom, std::size_t>& where, const std::vector<std::string>& row, std::size_t number,
             std::vector<Mselfout>& fouten)
        : m_where(where), m_row(row), m_number(number), m_fouten(fouten) {}

    Mselregel read() {
        Mselregel regel;
        regel.nr = cell(nr);
        regel.van = cell(van);
        regel.aan = cell(aan).empty() ? aan_allen : cell(aan);
        regel.middel = cell(middel).empty() ? std::string(middelen.front()) : fold(cell(middel));
        regel.tekst = cell(tekst);
        regel.leerdoel = cell(leerdoel);
        if (const auto time = lees_tijd(cell(tijd)))
            regel.tijd = *time;
        else
            wrong(tijd, fmt::format("\"{}\" is geen tijd. Schrijf uren en minuten sinds het begin: 0:05",
                                    shorten(cell(tijd), 20)));
        if (regel.tekst.empty()) wrong(tekst, "hier staat niets");
        if (!cell(binnen).empty()) {
            regel.binnen = lees_tijd(cell(binnen));
            if (!regel.binnen)
                wrong(binnen, fmt::format("\"{}\" is geen duur. Schrijf: 0:30", shorten(cell(binnen), 20)));
        }
        if (regel.middel == middel_besluit)
            read_besluit(regel);
        else
            read_inject(regel);
        if (auto voorwaarden = lees_voorwaarden(cell(alleen_bij)))
            regel.alleen_bij = std::move(*voorwaarden);
        else
            wrong(alleen_bij, "schrijf het nummer en de uitkomst: B1: ja");
        return regel;
    }

private:
    [[nodiscard]] std::string cell(Kolom kolom) const {
        const auto found = m_where.find(kolom);
        return found == m_where.end() || found->second >= m_row.size() ? std::string()
                                                                       : std::string(trim(m_row[found->second]));
    }
    void wrong(Kolom kolom, std::string reden) { m_fouten.push_back({m_number, namen()[kolom].kop, std::move(reden)}); }
    void read_inject(Mselregel& regel) {
        regel.actie = cell(actie);
        if (regel.leerdoel.empty()) regel.leerdoel = regel.actie;  // what serves no goal is its own
        if (!std::ranges::count(middelen, regel.middel))
            wrong(middel, fmt::format("\"{}\" ken ik niet. Kies uit: {}", shorten(cell(middel), 30),
                                      fmt::join(middelen, ", ")));
    }
    /// "ja / nee (anders nee)"
    void read_besluit(Mselregel& regel) {
        constexpr std::string_view otherwise = " (anders ";
        const std::string text = cell(actie);
        const auto open = text.rfind(otherwise);
        if (regel.aan == aan_allen) wrong(aan, "een besluit is van een rol");
        if (open == std::string::npos || !text.ends_with(')'))
            return wrong(actie, "een besluit heeft keuzes: ja / nee (anders nee)");
        regel.anders = text.substr(open + otherwise.size(), text.size() - open - otherwise.size() - 1);
        std::string_view rest = std::string_view(text).substr(0, open);
        for (;;) {
            const auto slash = rest.find(" / ");
            regel.keuzes.emplace_back(trim(rest.substr(0, slash)));
            if (slash == std::string_view::npos) break;
            rest = rest.substr(slash + 3);
        }
        if (regel.keuzes.size() < 2 || !std::ranges::count(regel.keuzes, regel.anders))
            wrong(actie, "er zijn twee of meer keuzes, en anders is er een van");
    }

    const std::map<Kolom, std::size_t>& m_where;
    const std::vector<std::string>& m_row;
    std::size_t m_number;
    std::vector<Mselfout>& m_fouten;
};

/// The columns of that header row; nothing when it is not one of an MSEL.
std::optional<std::map<Kolom, std::size_t>> columns_of(const Sheet& sheet, std::vector<std::string>& unknown) {
    std::map<Kolom, std::size_t> where;
    std::vector<std::string> others;
    if (sheet.rows.empty()) return std::nullopt;
    for (std::size_t i = 0; i < sheet.rows.front().size(); ++i) {
        const std::string& kop = sheet.rows.front()[i];
        if (const auto kolom = kolom_met_kop(kop))
            where.try_emplace(*kolom, i);
        else if (!trim(kop).empty())
            others.push_back(kop);
    }
    if (!where.contains(tijd) || !where.contains(tekst)) return std::nullopt;
    unknown = std::move(others);
    return where;
}

bool is_empty(const std::vector<std::string>& row) {
    return std::ranges::all_of(row, [](const std::string& cell) { return trim(cell).empty(); });
}

/// A name that Lua and people can use: "op_tijd" of "Op tijd in LCMS".
std::string korte_naam(const std::string& text, const std::vector<Leerdoel>& taken) {
    constexpr std::size_t longest = 24;
    std::string name;
    for (const char c : fold(text)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            name += c;
        else if (!name.empty() && name.back() != '_')
            name += '_';
        if (name.size() == longest) break;
    }
    while (name.ends_with('_')) name.pop_back();
    if (name.empty() || (name.front() >= '0' && name.front() <= '9')) name = "doel_" + name;
    const auto is_taken = [&](const std::string& one) { return std::ranges::count(taken, one, &Leerdoel::naam) > 0; };
    std::string free = name;
    for (int number = 2; is_taken(free); ++number) free = fmt::format("{}_{}", name, number);
    return free;
}

/// The sheet "Veld; Waarde".
void read_facts(const Sheet& sheet, Msel& msel, std::vector<Mselfout>& fouten) {
    constexpr std::string_view goal = "Leerdoel ";
    for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
        const auto& row = sheet.rows[i];
        const std::string veld = row.empty() ? std::string() : std::string(trim(row[0]));
        const std::string waarde = row.size() < 2 ? std::string() : std::string(trim(row[1]));
        if (fold(veld) == "titel" && !waarde.empty()) msel.titel = waarde;
        if (fold(veld) == "rol" && !waarde.empty() && !std::ranges::count(msel.rollen, waarde))
            msel.rollen.push_back(waarde);
        if (veld.starts_with(goal) && !waarde.empty())
            msel.leerdoelen.push_back({std::string(trim(veld.substr(goal.size()))), waarde});
        if (fold(veld) != "duur") continue;
        if (const auto time = lees_tijd(waarde); time && *time > 0)
            msel.duur = *time;
        else
            fouten.push_back({i + 1, "Duur", fmt::format("\"{}\" is geen duur. Schrijf: 3:00", shorten(waarde, 20))});
    }
}

/// What lines name and the facts do not say.
void complete(Msel& msel) {
    constexpr Oefentijd half_an_hour = 1800;
    Oefentijd last = 0;
    for (const Mselregel& regel : msel.regels) {
        last = std::max(last, regel.tijd + regel.binnen.value_or(0));
        if (regel.aan != aan_allen && !std::ranges::count(msel.rollen, regel.aan)) msel.rollen.push_back(regel.aan);
        if (!regel.leerdoel.empty() && !std::ranges::count(msel.leerdoelen, regel.leerdoel, &Leerdoel::tekst))
            msel.leerdoelen.push_back({korte_naam(regel.leerdoel, msel.leerdoelen), regel.leerdoel});
    }
    if (msel.duur == 0) msel.duur = std::min(langste_oefening, (last / half_an_hour + 1) * half_an_hour);
    std::ranges::sort(msel.leerdoelen, {}, &Leerdoel::naam);
}

/// The first that cannot come of that line; "" when all can.
std::string no_outcome_of(const Mselregel& regel, const Mselvoorwaarde& voorwaarde) {
    for (const std::string& one : voorwaarde.uitkomsten)
        if (regel.keuzes.empty() ? !uitkomst_met_naam(one).has_value() : std::ranges::count(regel.keuzes, one) == 0)
            return one;
    return {};
}

/// Numbers where there are none, and conditions that name what is not there.
void check_numbers(Msel& msel, const std::vector<std::size_t>& rows, std::vector<Mselfout>& fouten) {
    std::map<std::string, const Mselregel*> by_nr;
    for (std::size_t i = 0; i < msel.regels.size(); ++i) {
        Mselregel& regel = msel.regels[i];
        if (regel.nr.empty()) regel.nr = fmt::format("r{}", rows[i]);
        if (!by_nr.emplace(regel.nr, &regel).second)
            fouten.push_back({rows[i], namen()[nr].kop, fmt::format("{} staat er twee keer", regel.nr)});
        if (msel.duur > 0 && regel.tijd > msel.duur)
            fouten.push_back(
                {rows[i], namen()[tijd].kop, fmt::format("dit is na het einde, {}", oefentijd_kort(msel.duur))});
    }
    for (std::size_t i = 0; i < msel.regels.size(); ++i)
        for (const Mselvoorwaarde& one : msel.regels[i].alleen_bij) {
            const auto found = by_nr.find(one.nr);
            const auto earlier = [&](const Mselregel& other) {
                return other.tijd < msel.regels[i].tijd ||
                       (other.tijd == msel.regels[i].tijd && &other < &msel.regels[i]);
            };
            if (found == by_nr.end() || !earlier(*found->second))
                fouten.push_back(
                    {rows[i], namen()[alleen_bij].kop, fmt::format("{} komt niet eerder in de tabel voor", one.nr)});
            else if (found->second->keuzes.empty() && found->second->leerdoel.empty())
                fouten.push_back({rows[i], namen()[alleen_bij].kop,
                                  fmt::format("{} is geen besluit en er wordt niets van verwacht", one.nr)});
            else if (const std::string wrong = no_outcome_of(*found->second, one); !wrong.empty())
                fouten.push_back(
                    {rows[i], namen()[alleen_bij].kop, fmt::format("\"{}\" is geen uitkomst van {}", wrong, one.nr)});
        }
}

}  // namespace

std::vector<OutputCell> msel_kop() {
    std::vector<OutputCell> row;
    for (const Kolomnaam& one : namen()) row.emplace_back(one.kop);
    return row;
}

std::vector<OutputCell> msel_rij(const Mselregel& regel) {
    std::string when;
    for (const Mselvoorwaarde& one : regel.alleen_bij)
        when += fmt::format("{}{}: {}", when.empty() ? "" : "; ", one.nr, fmt::join(one.uitkomsten, " of "));
    return {regel.nr,
            oefentijd_kort(regel.tijd),
            regel.van,
            regel.aan,
            regel.middel,
            regel.tekst,
            regel.keuzes.empty() ? regel.actie : besluit_actie(regel),
            regel.leerdoel,
            regel.binnen ? oefentijd_kort(*regel.binnen) : std::string(),
            when};
}

Gelezenmsel lees_msel(const Spreadsheet& bestand) {
    Gelezenmsel out;
    std::vector<std::size_t> rows;
    bool found = false;
    for (const Sheet& sheet : bestand.sheets) {
        const bool facts = !sheet.rows.empty() && sheet.rows.front().size() >= 2 &&
                           fold(sheet.rows.front()[0]) == "veld" && fold(sheet.rows.front()[1]) == "waarde";
        if (facts) read_facts(sheet, out.msel, out.fouten);
        const auto where = facts || found ? std::nullopt : columns_of(sheet, out.onbekende_kolommen);
        if (!where) continue;
        found = true;
        for (const CellProblem& one : sheet.problems)
            out.fouten.push_back({one.row, column_letters(one.column), one.reason});
        for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
            if (is_empty(sheet.rows[i])) continue;
            out.msel.regels.push_back(Rijlezer(*where, sheet.rows[i], i + 1, out.fouten).read());
            rows.push_back(i + 1);
        }
    }
    if (!found)
        throw InputError(
            fmt::format("{} heeft geen blad met de kolommen Tijd en Tekst. Zet die namen in de eerste rij.",
                        bestand.file.filename().string()));
    if (out.msel.titel.empty()) out.msel.titel = bestand.file.stem().string();
    check_numbers(out.msel, rows, out.fouten);
    complete(out.msel);
    if (out.msel.rollen.empty())
        out.fouten.push_back({1, namen()[aan].kop, "geen enkele regel is aan iemand; schrijf er rollen in: AC-BZ"});
    return out;
}

}  // namespace noaber::oto
