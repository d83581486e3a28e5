// SPDX-License-Identifier: EUPL-1.2
// How the duties of a year are shared: everybody's difference from a fair share as a bar, and below it the duties it is made of.
#pragma once

#include <noaberui/why_page.h>

#include <noaber/piket/piketbeeld.h>
#include <noaber/piket/verdeling.h>

#include <vector>

namespace noaber {

class YearSteps;

class VerdelingTable final : public TableModel {
public:
    struct Regel {
        Aandeelregel deel;
        std::string functie;
        std::string naam;
        std::string gemeente;
    };
    void load(const Store& store, const Piketbeeld& beeld, int jaar);
    [[nodiscard]] const Regel& operator[](std::size_t row) const { return m_regels[row]; }
    /// The largest difference of all, so that bars have one measure; at least 1.
    [[nodiscard]] double largest() const { return m_largest; }

    [[nodiscard]] const std::vector<ListColumn>& columns() const override;
    [[nodiscard]] std::size_t rows() const override { return m_regels.size(); }
    [[nodiscard]] Cell cell(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::string key(std::size_t row) const override;
    [[nodiscard]] std::string group(std::size_t row) const override { return m_regels[row].functie; }

    static constexpr std::size_t bar_column = 5;

private:
    std::vector<Regel> m_regels;
    double m_largest = 1;
};

class VerdelingList final : public TableView {
public:
    VerdelingList(wxWindow* parent, VerdelingTable& table) : TableView(parent, table), m_table(table) {}

protected:
    void draw_cell(wxDC& dc, const wxRect& area, std::size_t row, std::size_t column,
                   const CellLook& cell_look) override;

private:
    VerdelingTable& m_table;
};

class VerdelingPage final : public WhyPage {
public:
    VerdelingPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void set_topic(std::string_view words) override { m_panel->set_filter(words); }
    void show_selection() override;

    [[nodiscard]] YearSteps& jaren() { return *m_jaren; }

private:
    [[nodiscard]] int jaar() const;
    void load_why();

    Piketbeeld m_beeld;
    YearSteps* m_jaren = nullptr;
    VerdelingTable m_table;
};

}  // namespace noaber
