// SPDX-License-Identifier: EUPL-1.2
// Writing and reading the lines, trusting none.
#include "piket/mip_text.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <utility>

namespace noaber {

namespace {

constexpr std::string_view first_line = "noaber-mip 1";
constexpr std::size_t most_columns = 5'000'000;
constexpr std::size_t most_rows = 5'000'000;
constexpr std::size_t longest_pair = 48;  // of " INDEX:VALUE"
constexpr std::size_t longest_head = 128;
constexpr double tolerance = 1e-5;  // what a solver leaves of a row or a whole number

constexpr std::pair<MipStatus, std::string_view> status_words[] = {{MipStatus::optimal, "optimal"},
                                                                   {MipStatus::feasible, "feasible"},
                                                                   {MipStatus::infeasible, "infeasible"},
                                                                   {MipStatus::none, "none"}};

[[noreturn]] void refuse() {
    throw InputError("De rekenmodule noaber-solver geeft een antwoord dat niet te lezen is.");
}

/// The words of a line, one after the other.
class Words {
public:
    explicit Words(std::string_view line) : m_rest(line) {}

    std::optional<std::string_view> next() {
        if (m_rest.empty()) return std::nullopt;
        const auto end = std::min(m_rest.find(' '), m_rest.size());
        const auto word = m_rest.substr(0, end);
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        if (word.empty()) refuse();
        return word;
    }
    std::string_view word() {
        const auto found = next();
        if (!found) refuse();
        return *found;
    }
    template <class Number>
    Number number() {
        return to_number<Number>(word());
    }
    void end() const {
        if (!m_rest.empty()) refuse();
    }
    template <class Number>
    static Number to_number(std::string_view text) {
        Number value{};
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size()) refuse();
        return value;
    }

private:
    std::string_view m_rest;
};

MipTerm term_of(std::string_view word, std::size_t columns) {
    const auto colon = word.find(':');
    MipTerm term;
    term.column = Words::to_number<std::size_t>(word.substr(0, colon));
    if (colon != std::string_view::npos) term.factor = Words::to_number<double>(word.substr(colon + 1));
    if (term.column >= columns || !std::isfinite(term.factor)) refuse();
    return term;
}

/// The rest of a line, INDEX:VALUE: all values; what is not named is 0.
std::vector<double> values_of(Words& words, std::size_t columns) {
    std::vector<double> values(columns, 0.0);
    while (const auto word = words.next()) {
        const MipTerm term = term_of(*word, columns);
        values[term.column] = term.factor;
    }
    return values;
}

void write_values(std::string& text, const std::vector<double>& values) {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] != 0) fmt::format_to(std::back_inserter(text), " {}:{}", i, values[i]);
    text += '\n';
}

std::string next_line(std::istream& in) {
    std::string line;
    if (!std::getline(in, line)) refuse();
    return line;
}

void expect(Words& words, std::string_view word) {
    if (words.word() != word) refuse();
}

MipColumn column_of(const std::string& line) {
    Words words(line);
    MipColumn column;
    column.lower = words.number<double>();
    column.upper = words.number<double>();
    column.cost = words.number<double>();
    const auto kind = words.word();
    if (kind != "i" && kind != "c") refuse();
    column.kind = kind == "i" ? MipKind::integer : MipKind::continuous;
    words.end();
    return column;
}

MipRow row_of(const std::string& line, std::size_t columns) {
    Words words(line);
    MipRow row;
    row.lower = words.number<double>();
    row.upper = words.number<double>();
    while (const auto word = words.next()) row.terms.push_back(term_of(*word, columns));
    return row;
}

MipLimits limits_of(const std::string& line) {
    Words words(line);
    expect(words, "limits");
    MipLimits limits;
    limits.seconds = words.number<double>();
    limits.gap = words.number<double>();
    limits.absolute_gap = words.number<double>();
    limits.seed = words.number<std::uint32_t>();
    words.end();
    return limits;
}

bool within(double value, double lower, double upper) {
    const double room = tolerance * std::max(1.0, std::abs(value));
    return value >= lower - room && value <= upper + room;
}

}  // namespace

std::string task_text(const MipModel& model, const MipLimits& limits) {
    std::string text;
    auto out = std::back_inserter(text);
    fmt::format_to(out, "{}\nlimits {} {} {} {}\n", first_line, limits.seconds, limits.gap, limits.absolute_gap,
                   limits.seed);
    fmt::format_to(out, "model {} {} {}\n", model.offset, model.columns.size(), model.rows.size());
    for (const MipColumn& one : model.columns)
        fmt::format_to(out, "{} {} {} {}\n", one.lower, one.upper, one.cost, one.kind == MipKind::integer ? 'i' : 'c');
    for (const MipRow& row : model.rows) {
        fmt::format_to(out, "{} {}", row.lower, row.upper);
        for (const MipTerm& term : row.terms) {
            if (term.factor == 1)
                fmt::format_to(out, " {}", term.column);
            else
                fmt::format_to(out, " {}:{}", term.column, term.factor);
        }
        text += '\n';
    }
    if (model.start.empty()) {
        text += "none\n";
    } else {
        text += "start";
        write_values(text, model.start);
    }
    text += "end\n";
    return text;
}

MipTask read_task(std::istream& in) {
    if (next_line(in) != first_line) refuse();
    MipTask task;
    task.limits = limits_of(next_line(in));
    const std::string head = next_line(in);
    Words words(head);
    expect(words, "model");
    task.model.offset = words.number<double>();
    const auto columns = words.number<std::size_t>();
    const auto rows = words.number<std::size_t>();
    words.end();
    if (columns > most_columns || rows > most_rows) refuse();
    for (std::size_t i = 0; i < columns; ++i) task.model.columns.push_back(column_of(next_line(in)));
    for (std::size_t i = 0; i < rows; ++i) task.model.rows.push_back(row_of(next_line(in), columns));
    if (const std::string line = next_line(in); line != "none") {
        Words start(line);
        expect(start, "start");
        task.model.start = values_of(start, columns);
    }
    if (next_line(in) != "end") refuse();
    return task;
}

std::string progress_line(double seconds, double bound) { return fmt::format("progress {} {}\n", seconds, bound); }

std::string solution_line(const std::vector<double>& values) {
    std::string text = "solution";
    write_values(text, values);
    return text;
}

std::string result_line(MipStatus status, double bound) {
    const auto found = std::find_if(std::begin(status_words), std::end(status_words),
                                    [&](const auto& one) { return one.first == status; });
    return fmt::format("result {} {}\n", found->second, bound);
}

MipAnswer read_answer(std::string_view line, std::size_t columns) {
    Words words(line);
    const auto kind = words.word();
    MipAnswer answer;
    if (kind == "progress") {
        answer.seconds = words.number<double>();
        answer.bound = words.number<double>();
    } else if (kind == "solution") {
        answer.kind = MipAnswer::Kind::solution;
        answer.values = values_of(words, columns);
    } else if (kind == "result") {
        answer.kind = MipAnswer::Kind::result;
        const auto word = words.word();
        const auto found = std::find_if(std::begin(status_words), std::end(status_words),
                                        [&](const auto& one) { return one.second == word; });
        if (found == std::end(status_words)) refuse();
        answer.status = found->first;
        answer.bound = words.number<double>();
    } else {
        refuse();
    }
    words.end();
    if (std::isnan(answer.seconds) || std::isnan(answer.bound)) refuse();
    return answer;
}

std::size_t longest_answer(std::size_t columns) { return longest_head + columns * longest_pair; }

std::optional<double> sound_objective(const MipModel& model, const std::vector<double>& values) {
    if (values.size() != model.columns.size()) return std::nullopt;
    double objective = model.offset;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const MipColumn& column = model.columns[i];
        if (!within(values[i], column.lower, column.upper)) return std::nullopt;
        if (column.kind == MipKind::integer && std::abs(values[i] - std::round(values[i])) > tolerance)
            return std::nullopt;
        objective += column.cost * values[i];
    }
    for (const MipRow& row : model.rows) {
        double sum = 0;
        for (const MipTerm& term : row.terms) sum += term.factor * values[term.column];
        if (!within(sum, row.lower, row.upper)) return std::nullopt;
    }
    return objective;
}

}  // namespace noaber
