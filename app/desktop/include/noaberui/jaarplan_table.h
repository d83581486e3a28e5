// SPDX-License-Identifier: EUPL-1.2
// A year's activities as rows: the quarter grid beside what the sheets say, and the plain list.
#pragma once

#include <noaber/jaarplan/jaarplan.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/jaarplan/planning_reader.h>
#include <noaber/store/store.h>
#include <noaberui/findings.h>
#include <noaberui/table_model.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// What the sheet's words mean, beside the grid's marks.
struct PlanningReading {
    PlanningMeaning meaning;
    bool agrees = true;
    std::optional<Quarters> suggestion;  ///< what "Neem over" would take over; only where the two disagree
};

/// Activities with the grid row of their code; a grid row without a sheet stands on its own.
class JaarplanRows {
public:
    struct Row {
        Activiteit activiteit;  ///< without a sheet: code, titel and groep of the grid row, and no id
        Kwartaalrij rij;        ///< without an id when the grid has no such row
    };

    void load(const Store& store, const Jaarplan& plan);
    void clear();
    /// Keeps only the rows that `wanted` says.
    void keep(const std::function<bool(const Activiteit&)>& wanted);

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    // Ten thousand rows are loaded and thirty are seen: what a row means is worked out when asked for, and kept.
    [[nodiscard]] const Row& operator[](std::size_t row) const;
    [[nodiscard]] const PlanningReading& reading(std::size_t row) const;
    /// Id of the sheet, or of the grid row when there is no sheet.
    [[nodiscard]] const std::string& key(std::size_t row) const;
    [[nodiscard]] std::string group(std::size_t row) const;
    /// Row of an activity or grid row by id.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
    [[nodiscard]] std::string filter_text(std::size_t row) const;

private:
    struct Stored {
        Record sheet;  ///< without an entity when there is none
        Record rij;
        std::string order;
    };
    void forget();

    int m_jaar = 0;
    std::vector<Stored> m_rows;
    mutable std::vector<std::unique_ptr<Row>> m_typed;
    mutable std::vector<std::unique_ptr<PlanningReading>> m_readings;
};

/// Code, activity, contact, four quarters, what the sheet says.
class QuarterTable final : public TableModel {
public:
    enum Column : std::size_t { code, titel, contact, q1, q2, q3, q4, blad };
    QuarterTable(const JaarplanRows& rows, const Findings& findings) : m_rows(rows), m_findings(findings) {}

    [[nodiscard]] const std::vector<ListColumn>& columns() const override;
    [[nodiscard]] std::size_t rows() const override { return m_rows.size(); }
    [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::string key(std::size_t row) const override { return m_rows.key(row); }
    [[nodiscard]] std::string group(std::size_t row) const override { return m_rows.group(row); }
    [[nodiscard]] std::string filter_text(std::size_t row) const override { return m_rows.filter_text(row); }
    [[nodiscard]] const JaarplanRows& data() const { return m_rows; }

private:
    const JaarplanRows& m_rows;
    const Findings& m_findings;
};

/// The sheets as a list: code, activity, contact, planning and costs as written.
class ActivityTable final : public TableModel {
public:
    ActivityTable(const JaarplanRows& rows, const Findings& findings) : m_rows(rows), m_findings(findings) {}

    [[nodiscard]] const std::vector<ListColumn>& columns() const override;
    [[nodiscard]] std::size_t rows() const override { return m_rows.size(); }
    [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::string key(std::size_t row) const override { return m_rows.key(row); }
    [[nodiscard]] std::string group(std::size_t row) const override { return m_rows.group(row); }
    [[nodiscard]] std::string filter_text(std::size_t row) const override { return m_rows.filter_text(row); }

private:
    const JaarplanRows& m_rows;
    const Findings& m_findings;
};

/// What stands lighter beside the mark of a quarter: "Q2" (must be), "Q2?" (may be), "" (not named).
[[nodiscard]] std::string suggestion_text(const PlanningMeaning& meaning, int quarter);

}  // namespace noaber
