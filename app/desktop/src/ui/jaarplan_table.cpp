// SPDX-License-Identifier: EUPL-1.2
// Activities and grid rows, brought together by code.
#include <noaberui/jaarplan_table.h>

#include <noaber/base/text.h>
#include <noaberui/entity_table.h>

#include <algorithm>
#include <unordered_map>

namespace noaber {

namespace {

/// Texts that sort as people expect: numbers by value, "e2" before "e10".
std::string order_of(std::string_view code) {
    const std::string folded = fold(code);
    std::string key;
    for (std::size_t i = 0; i < folded.size();) {
        std::size_t end = i;
        while (end < folded.size() && folded[end] >= '0' && folded[end] <= '9') ++end;
        if (end == i) {
            key += folded[i++];
            continue;
        }
        while (i + 1 < end && folded[i] == '0') ++i;
        key += static_cast<char>('0' + std::min<std::size_t>(end - i, 9));  // more digits are a larger number
        key.append(folded, i, end - i);
        i = end;
    }
    return key;
}

}  // namespace

void JaarplanRows::clear() {
    m_rows.clear();
    forget();
}

void JaarplanRows::forget() {
    m_typed.clear();
    m_readings.clear();
    m_typed.resize(m_rows.size());
    m_readings.resize(m_rows.size());
}

void JaarplanRows::load(const Store& store, const Jaarplan& plan) {
    m_rows.clear();
    m_jaar = static_cast<int>(plan.jaar.value_or(0));
    const Where of_plan{"jaarplan", plan.id.text};
    std::unordered_map<std::string, std::size_t> by_code;
    for (Record& sheet : store.list(info_of<Activiteit>(), of_plan)) {
        std::string order = order_of(sheet.text("code"));
        by_code.try_emplace(order, m_rows.size());
        m_rows.push_back({std::move(sheet), {}, std::move(order)});
    }
    for (Record& rij : store.list(info_of<Kwartaalrij>(), of_plan)) {
        std::string order = order_of(rij.text("code"));
        const auto found = by_code.find(order);
        if (found != by_code.end() && !m_rows[found->second].rij.entity)
            m_rows[found->second].rij = std::move(rij);
        else
            m_rows.push_back({{}, std::move(rij), std::move(order)});
    }
    std::ranges::stable_sort(m_rows, {}, &Stored::order);
    forget();
}

void JaarplanRows::keep(const std::function<bool(const Activiteit&)>& wanted) {
    std::vector<Stored> kept;
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (wanted((*this)[row].activiteit)) kept.push_back(m_rows[row]);
    m_rows = std::move(kept);
    forget();
}

const JaarplanRows::Row& JaarplanRows::operator[](std::size_t row) const {
    auto& typed = m_typed[row];
    if (typed) return *typed;
    typed = std::make_unique<Row>();
    const Stored& stored = m_rows[row];
    if (stored.rij.entity) typed->rij = from_record<Kwartaalrij>(stored.rij);
    if (stored.sheet.entity) {
        typed->activiteit = from_record<Activiteit>(stored.sheet);
    } else {
        typed->activiteit.jaarplan = typed->rij.jaarplan;
        typed->activiteit.groep = typed->rij.groep;
        typed->activiteit.code = typed->rij.code;
        typed->activiteit.titel = typed->rij.titel;
    }
    return *typed;
}

const PlanningReading& JaarplanRows::reading(std::size_t row) const {
    auto& kept = m_readings[row];
    if (kept) return *kept;
    kept = std::make_unique<PlanningReading>();
    const auto& [activiteit, rij] = (*this)[row];
    if (activiteit.id.empty()) return *kept;
    kept->meaning = read_planning(activiteit.planning, m_jaar);
    kept->agrees = fits(kept->meaning, marks_of(rij));
    if (!kept->agrees) kept->suggestion = suggested_quarters(kept->meaning);
    return *kept;
}

const std::string& JaarplanRows::key(std::size_t row) const {
    return m_rows[row].sheet.entity ? m_rows[row].sheet.id : m_rows[row].rij.id;
}

std::string JaarplanRows::group(std::size_t row) const {
    return std::string((m_rows[row].sheet.entity ? m_rows[row].sheet : m_rows[row].rij).text("groep"));
}

std::optional<std::size_t> JaarplanRows::find(std::string_view id) const {
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].sheet.id == id || m_rows[row].rij.id == id) return row;
    return std::nullopt;
}

std::string JaarplanRows::filter_text(std::size_t row) const {
    std::string all;
    for (const Record* record : {&m_rows[row].sheet, &m_rows[row].rij})
        for (std::size_t i = 0; i < record->values.size(); ++i)
            if (record->entity->fields[i].type != FieldType::reference)
                all.append(as_text(record->values[i])).append("\n");
    return all;
}

std::string suggestion_text(const PlanningMeaning& meaning, int quarter) {
    if (!meaning.named.has(quarter)) return {};
    const bool sure = meaning.sure.has(quarter) && !meaning.unsure;
    return "Q" + std::to_string(quarter) + (sure ? "" : "?");
}

const std::vector<ListColumn>& QuarterTable::columns() const {
    static const std::vector<ListColumn> all{{"Code", 4},
                                             {"Activiteit", 28, 4, Align::left, 9},
                                             {"Contact", 16, 3, Align::left, 5},
                                             {"Q1", 4},
                                             {"Q2", 4},
                                             {"Q3", 4},
                                             {"Q4", 4},
                                             {"Volgens het blad", 23, 1, Align::left, 12}};
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
    static const std::vector<ListColumn> all{
        {"Code", 8}, {"Activiteit", 22, 3}, {"Contactpersoon", 16, 2}, {"Planning", 18, 2}, {"Kosten", 14, 1}};
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
