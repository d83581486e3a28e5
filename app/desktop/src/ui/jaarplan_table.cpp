// SPDX-License-Identifier: EUPL-1.2
// Activities and grid rows, brought together by code.
#include <noaberui/jaarplan_table.h>

#include <noaber/base/text.h>
#include <noaberui/entity_table.h>

#include <algorithm>
#include <unordered_map>

namespace noaber {

void JaarplanRows::clear() {
    m_rows.clear();
    m_readings.clear();
}

void JaarplanRows::load(const Store& store, const Jaarplan& plan) {
    clear();
    m_jaar = static_cast<int>(plan.jaar.value_or(0));
    std::unordered_map<std::string, std::size_t> by_code;
    for (Activiteit& activiteit : activiteiten_of(store, plan)) {
        by_code.try_emplace(fold(activiteit.code), m_rows.size());
        m_rows.push_back({std::move(activiteit), {}});
    }
    for (Kwartaalrij& rij : kwartaalrijen_of(store, plan)) {
        const auto found = by_code.find(fold(rij.code));
        if (found != by_code.end() && m_rows[found->second].rij.id.empty()) {
            m_rows[found->second].rij = std::move(rij);
            continue;
        }
        Activiteit alone;
        alone.jaarplan = plan.id;
        alone.groep = rij.groep;
        alone.code = rij.code;
        alone.titel = rij.titel;
        m_rows.push_back({std::move(alone), std::move(rij)});
    }
    std::ranges::stable_sort(m_rows, NaturalLess{}, [](const Row& row) -> const std::string& { return row.activiteit.code; });
    m_readings.assign(m_rows.size(), std::nullopt);
}

void JaarplanRows::keep(const std::function<bool(const Activiteit&)>& wanted) {
    std::erase_if(m_rows, [&](const Row& row) { return !wanted(row.activiteit); });
    m_readings.assign(m_rows.size(), std::nullopt);
}

const PlanningReading& JaarplanRows::reading(std::size_t row) const {
    auto& kept = m_readings[row];
    if (kept) return *kept;
    PlanningReading reading;
    if (!m_rows[row].activiteit.id.empty()) {
        reading.meaning = read_planning(m_rows[row].activiteit.planning, m_jaar);
        reading.agrees = fits(reading.meaning, marks_of(m_rows[row].rij));
        if (!reading.agrees) reading.suggestion = suggested_quarters(reading.meaning);
    }
    kept = std::move(reading);
    return *kept;
}

std::optional<std::size_t> JaarplanRows::find(std::string_view id) const {
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].activiteit.id.text == id || m_rows[row].rij.id.text == id) return row;
    return std::nullopt;
}

std::string JaarplanRows::filter_text(std::size_t row) const {
    const Activiteit& a = m_rows[row].activiteit;
    std::string all;
    for (const std::string* text : {&a.code, &a.titel, &a.groep, &a.doel, &a.doelgroep, &a.opzet, &a.resultaat, &a.planning, &a.kosten,
                                    &a.contactpersoon, &a.betrokkenen, &m_rows[row].rij.contactpersoon})
        all += *text + '\n';
    return all;
}

std::string suggestion_text(const PlanningMeaning& meaning, int quarter) {
    if (!meaning.named.has(quarter)) return {};
    const bool sure = meaning.sure.has(quarter) && !meaning.unsure;
    return "Q" + std::to_string(quarter) + (sure ? "" : "?");
}

const std::vector<ListColumn>& QuarterTable::columns() const {
    static const std::vector<ListColumn> all{{"Code", 5}, {"Activiteit", 28, 4}, {"Contact", 16, 2}, {"Q1", 5}, {"Q2", 5},
                                            {"Q3", 5}, {"Q4", 5}, {"Volgens het blad", 23}};
    return all;
}

Cell QuarterTable::cell(std::size_t row, std::size_t column) const {
    const auto& [activiteit, rij] = m_rows[row];
    switch (column) {
        case code: return {activiteit.code, Tone::strong};
        case titel: return {activiteit.titel, Tone::normal};
        case contact:
            if (!rij.contactpersoon.empty()) return {rij.contactpersoon, Tone::normal};
            return {activiteit.contactpersoon, Tone::faint};
        case blad: {
            const PlanningReading& reading = m_rows.reading(row);
            if (activiteit.id.empty()) return {"geen blad", Tone::faint};
            std::string words = in_words(reading.meaning);
            if (reading.meaning.kind == PlanningMeaning::Kind::not_understood) words = activiteit.planning;
            if (reading.agrees) return {std::move(words), Tone::faint};
            // The quarters themselves stand beside the marks; here only that they differ.
            return {words.empty() ? "blad zegt niets" : "verschilt", Tone::warning, Sign::warning};
        }
        default: {
            const int quarter = static_cast<int>(column - q1) + 1;
            const bool marked = marks_of(rij).has(quarter);
            const std::string suggestion = suggestion_text(m_rows.reading(row).meaning, quarter);
            return {(marked ? "X" : "") + (suggestion.empty() ? "" : " (" + suggestion + ")")};
        }
    }
}

const std::vector<ListColumn>& ActivityTable::columns() const {
    static const std::vector<ListColumn> all{{"Code", 8}, {"Activiteit", 22, 3}, {"Contactpersoon", 16, 2}, {"Planning", 18, 2}, {"Kosten", 14, 1}};
    return all;
}

Cell ActivityTable::cell(std::size_t row, std::size_t column) const {
    const auto& [activiteit, rij] = m_rows[row];
    switch (column) {
        case 0: return {activiteit.code, Tone::strong, sign_for(m_findings, activiteit.id.text)};
        case 1: return {activiteit.titel};
        case 2: return {activiteit.contactpersoon};
        case 3: return {activiteit.planning};
        default: return {activiteit.kosten};
    }
}

}  // namespace noaber
