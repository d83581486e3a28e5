// SPDX-License-Identifier: EUPL-1.2
// The list of Noaber: draws only what is seen, so 10,000 rows are as fast as ten. Sorts, filters, copies, works by keyboard.
#pragma once

#include <noaberui/row_order.h>
#include <noaberui/table_model.h>

#include <wx/timer.h>
#include <wx/window.h>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

enum class Picking { one, several };
enum class Cursor { row, cell };  ///< cell: left and right choose a column, Space and click press the cell

class TableView : public wxWindow {
public:
    TableView(wxWindow* parent, TableModel& model, Picking picking = Picking::one, Cursor cursor = Cursor::row);

    /// Another row was chosen, by the person or by select_key().
    std::function<void()> on_select;
    /// Enter, F2 or a double click.
    std::function<void(std::size_t row)> on_activate;
    /// Cursor::cell: Space or a click on a cell. False when there was nothing to press.
    std::function<bool(std::size_t row, std::size_t column)> on_press;
    /// A letter was typed: the page sends it to its filter box.
    std::function<void(const wxString& letter)> on_type;

    /// The model holds something else: keeps filter, sort, scroll and, by key, the selection.
    void reload();
    void set_filter(std::string_view words);
    void sort_by(std::optional<std::size_t> column, SortDirection direction = SortDirection::ascending);
    /// Without the headings of groups, where all rows are of one.
    void hide_groups();
    /// Said in the middle when there are no rows at all.
    void set_empty_text(std::string text);

    [[nodiscard]] const TableModel& model() const { return m_model; }
    [[nodiscard]] std::size_t shown_rows() const { return m_order.shown_rows(); }
    [[nodiscard]] std::size_t all_rows() const { return m_model.rows(); }
    [[nodiscard]] std::optional<std::size_t> selected() const;
    [[nodiscard]] std::vector<std::size_t> selection() const;
    [[nodiscard]] std::string selected_key() const { return m_current_key; }
    /// False when no shown row has that key. Scrolls to it.
    bool select_key(std::string_view key);
    void select_first();
    void clear_selection();
    void set_cursor_column(std::size_t column);

    /// Selected rows (or all) with the header, tab-separated: what a spreadsheet takes.
    [[nodiscard]] std::string as_table() const;
    void copy_to_clipboard() const;

    /// Where a cell is drawn, in this window's pixels, for tests and popups; empty when out of sight.
    [[nodiscard]] wxRect cell_rect(std::string_view key, std::size_t column) const;
    [[nodiscard]] int row_height() const { return m_row_height; }

    [[nodiscard]] bool AcceptsFocus() const override { return true; }

protected:
    /// How a cell is to be drawn.
    struct CellLook {
        wxColour text;
        wxColour faint;
        wxColour ground;
        bool selected;
        bool cursor;
    };
    /// Draws one cell inside `area` (margins taken off). Override for what is no text.
    virtual void draw_cell(wxDC& dc, const wxRect& area, std::size_t row, std::size_t column,
                           const CellLook& cell_look);
    void draw_text(wxDC& dc, const wxRect& area, const Cell& cell, const CellLook& cell_look, Align align) const;
    /// Words for the tip over a cell; by default its text when that does not fit.
    [[nodiscard]] virtual std::string tip(std::size_t row, std::size_t column, bool fits) const;

    [[nodiscard]] wxSize DoGetBestClientSize() const override;

private:
    // geometry
    void measure();
    void lay_out();
    void update_scrollbar();
    [[nodiscard]] int visible_lines() const;
    [[nodiscard]] wxRect line_rect(std::size_t line) const;
    [[nodiscard]] std::optional<std::size_t> line_at(int y) const;
    [[nodiscard]] std::optional<std::size_t> column_at(int x) const;
    [[nodiscard]] std::optional<std::size_t> border_at(int x) const;
    [[nodiscard]] std::optional<std::size_t> line_of_key(std::string_view key) const;
    void scroll_to(int line);
    void show_line(std::size_t line);
    // painting
    void paint(wxPaintEvent& event);
    void paint_header(wxDC& dc);
    void paint_lines(wxDC& dc);
    void paint_row(wxDC& dc, const wxRect& rect, std::size_t row, std::size_t line);
    void paint_group(wxDC& dc, const wxRect& rect, std::size_t row);
    void paint_empty(wxDC& dc);
    [[nodiscard]] wxRect inner(const wxRect& row, std::size_t column) const;
    // input
    void key_down(wxKeyEvent& event);
    void character(wxKeyEvent& event);
    void left_down(wxMouseEvent& event);
    void left_up(wxMouseEvent& event);
    void left_double(wxMouseEvent& event);
    void motion(wxMouseEvent& event);
    void wheel(wxMouseEvent& event);
    void scrolled(wxScrollWinEvent& event);
    void header_clicked(std::size_t column);
    void move_by(int lines, bool extend);
    void choose(std::size_t line, bool extend, bool toggle);
    [[nodiscard]] std::optional<std::size_t> row_line(int from, int step) const;
    void current_changed();

    TableModel& m_model;
    RowOrder m_order;
    Picking m_picking;
    Cursor m_cursor;
    std::string m_empty_text;
    std::string m_current_key;
    std::string m_anchor_key;
    std::set<std::string> m_selected;
    std::size_t m_cursor_column = 0;
    int m_row_height = 24;
    int m_header_height = 28;
    int m_top = 0;            ///< first line in sight
    std::vector<int> m_left;  ///< of each column, and the end of the last
    std::vector<int> m_user_width;
    std::optional<std::size_t> m_dragged;
    wxTimer m_warmer;
};

}  // namespace noaber
