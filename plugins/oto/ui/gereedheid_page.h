// SPDX-License-Identifier: EUPL-1.2
// Gereedheid: who meets which norm and until when, how many each function has ready, and when it falls below its minimum.
#pragma once

#include "gereedheid.h"
#include "horizon.h"
#include "peildag.h"

#include <noaberui/why_page.h>

#include <memory>
#include <string>
#include <vector>

class wxButton;
class wxChoice;

namespace noaber::oto {

/// Persons of one function against its norms. Words and signs say it; colour only helps.
class MatrixTable final : public TableModel {
public:
    void load(const Vakbeeld& beeld, const Functiegereedheid& functie, Date op);
    void clear() { m_rows.clear(); }

    [[nodiscard]] const std::vector<ListColumn>& columns() const override { return m_columns; }
    [[nodiscard]] std::size_t rows() const override { return m_rows.size(); }
    [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const override { return m_rows[row].cells[column]; }
    [[nodiscard]] std::string key(std::size_t row) const override { return m_rows[row].persoon; }
    [[nodiscard]] std::string sort_text(std::size_t row, std::size_t column) const override {
        return m_rows[row].sort[column];
    }

private:
    struct Row {
        std::string persoon;
        std::vector<Cell> cells;
        std::vector<std::string> sort;  ///< days in the order of the calendar
    };
    std::vector<ListColumn> m_columns;
    std::vector<Row> m_rows;
};

/// One function at a time, so that the first rows are there at once in a region of any size.
class MatrixPage final : public WhyPage {
public:
    MatrixPage(wxWindow* parent, PageContext& context, std::shared_ptr<Peildag> peildag);

    void reload() override;
    void show_selection() override;
    /// A function, or a person of the one that is shown.
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    [[nodiscard]] wxChoice& functie_box() { return *m_functie_box; }

private:
    void fill_functies();
    void load_matrix();
    void load_why();
    void show_part();

    std::shared_ptr<Peildag> m_peildag;
    PeildagBox* m_day;
    wxChoice* m_functie_box;
    std::vector<Functie> m_functies;  ///< those with norms first, by name
    std::string m_functie;            ///< id of the one that is shown
    Date m_shown;
    Vakbeeld m_beeld;
    Functiegereedheid m_gereedheid;
    MatrixTable m_table;
};

/// All functions: needed, held, ready; below it the same by gemeente.
class FunctiesPage final : public WhyPage {
public:
    FunctiesPage(wxWindow* parent, PageContext& context, std::shared_ptr<Peildag> peildag);

    void reload() override;
    void show_selection() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;

private:
    void load_why();

    std::shared_ptr<Peildag> m_peildag;
    PeildagBox* m_day;
    Date m_shown;
    Vakbeeld m_beeld;
    std::vector<Functiegereedheid> m_functies;
    SimpleTable m_table;
};

/// Functions by months: how many are ready if nothing more is done, why it falls, and what repairs it.
class HorizonPage final : public WhyPage {
public:
    HorizonPage(wxWindow* parent, PageContext& context, std::shared_ptr<Peildag> peildag);

    void reload() override;
    void show_selection() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    /// Puts an activity that prevents the fall of the chosen function in the jaarplan.
    void propose();
    [[nodiscard]] wxButton& propose_button() { return *m_propose; }

private:
    void load_why();
    [[nodiscard]] const Functiehorizon* chosen() const;

    std::shared_ptr<Peildag> m_peildag;
    PeildagBox* m_day;
    wxButton* m_propose;
    Date m_shown;
    Vakbeeld m_beeld;
    std::vector<Functiehorizon> m_functies;
    SimpleTable m_table;
};

[[nodiscard]] PageContribution gereedheid_page();

}  // namespace noaber::oto
