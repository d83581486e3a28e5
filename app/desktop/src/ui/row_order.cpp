// SPDX-License-Identifier: EUPL-1.2
// Filter, sort and group headings of a list.
#include <noaberui/row_order.h>

#include <noaber/base/text.h>

#include <algorithm>
#include <numeric>

namespace noaber {

void RowOrder::reload() {
    m_folded.assign(m_model.rows(), std::nullopt);
    m_warmed = 0;
    apply();
}

void RowOrder::set_filter(std::string_view words) {
    m_filter = std::string(words);
    apply();
}

bool RowOrder::warm(std::size_t most) {
    for (std::size_t i = 0; i < most && m_warmed < m_folded.size(); ++i) (void)folded(m_warmed++);
    return m_warmed < m_folded.size();
}

void RowOrder::sort_by(std::optional<std::size_t> column, SortDirection direction) {
    m_sort_column = column;
    m_direction = direction;
    apply();
}

void RowOrder::apply() {
    const std::string needle = fold(m_filter);
    std::vector<std::string> words;
    for (const auto word : split(needle, ' '))
        if (!word.empty()) words.emplace_back(word);
    m_rows.clear();
    for (std::size_t row = 0; row < m_model.rows(); ++row)
        if (words.empty() || matches(row, words)) m_rows.push_back(row);
    sort_rows();
    make_lines();
}

bool RowOrder::matches(std::size_t row, const std::vector<std::string>& words) {
    const std::string& text = folded(row);
    return std::ranges::all_of(words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

const std::string& RowOrder::folded(std::size_t row) {
    auto& text = m_folded[row];
    if (!text) text = fold(m_model.filter_text(row));
    return *text;
}

void RowOrder::sort_rows() {
    if (!m_sort_column) return;
    std::vector<std::string> texts(m_model.rows());
    for (const std::size_t row : m_rows) texts[row] = fold(m_model.sort_text(row, *m_sort_column));
    std::ranges::stable_sort(m_rows, [&](std::size_t a, std::size_t b) {
        const auto order = natural_order(texts[a], texts[b]);
        return m_direction == SortDirection::ascending ? order < 0 : order > 0;
    });
}

void RowOrder::make_lines() {
    m_lines.clear();
    m_lines.reserve(m_rows.size());
    std::string group;
    for (const std::size_t row : m_rows) {
        const std::string of_row = m_sort_column || !m_with_groups ? std::string() : m_model.group(row);
        if (of_row != group && !of_row.empty()) m_lines.push_back({true, row});
        group = of_row;
        m_lines.push_back({false, row});
    }
}

}  // namespace noaber
