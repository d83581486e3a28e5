// SPDX-License-Identifier: EUPL-1.2
// Drawing and pressing of the quarter grid.
#include <noaberui/quarter_grid.h>

#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/store/edit.h>
#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/dc.h>

#include <algorithm>
#include <array>

namespace noaber {

namespace {

constexpr std::array<const char*, 4> quarter_fields{"q1", "q2", "q3", "q4"};

bool is_quarter(std::size_t column) { return column >= QuarterTable::q1 && column <= QuarterTable::q4; }

int quarter_of_column(std::size_t column) { return static_cast<int>(column - QuarterTable::q1) + 1; }

}  // namespace

std::string quarter_grid_legend() {
    return "Vinkje: gepland (klik of spatiebalk). Lichter ernaast: volgens het blad; met ? is onzeker.";
}

QuarterGrid::QuarterGrid(wxWindow* parent, QuarterTable& table, PageContext& context)
    : TableView(parent, table, Picking::one, Cursor::cell), m_table(table), m_context(context) {
    set_cursor_column(QuarterTable::q1);
    on_press = [this](std::size_t row, std::size_t column) { return press(row, column); };
}

bool QuarterGrid::press(std::size_t row, std::size_t column) {
    const bool takes_over = column == QuarterTable::blad && m_table.data().reading(row).suggestion;
    if (!is_quarter(column) && !takes_over) return false;
    try {
        if (takes_over)
            take_over(row);
        else
            toggle(row, quarter_of_column(column));
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
    return true;
}

void QuarterGrid::toggle(std::size_t row, int quarter) {
    // A copy: writing makes the page read its rows anew.
    const JaarplanRows::Row pressed = m_table.data()[row];
    const bool marked = marks_of(pressed.rij).has(quarter);
    if (!pressed.activiteit.id.empty()) return zet_kwartaal(m_context.store, pressed.activiteit, quarter, !marked);
    edit_field(m_context.store, info_of<Kwartaalrij>(), pressed.rij.id.text,
               quarter_fields.at(static_cast<std::size_t>(quarter - 1)), marked ? Value() : Value(std::int64_t{1}));
}

void QuarterGrid::take_over(std::size_t row) {
    const Activiteit activiteit = m_table.data()[row].activiteit;
    if (neem_planning_over(m_context.store, activiteit))
        m_context.navigator.announce("Kwartaalplanning " + activiteit.code + " overgenomen uit het blad");
}

void QuarterGrid::draw_cell(wxDC& dc, const wxRect& area, std::size_t row, std::size_t column,
                            const CellLook& cell_look) {
    if (is_quarter(column)) return draw_quarter(dc, area, row, quarter_of_column(column), cell_look);
    if (column == QuarterTable::blad) return draw_reading(dc, area, row, cell_look);
    TableView::draw_cell(dc, area, row, column, cell_look);
}

void QuarterGrid::draw_quarter(wxDC& dc, const wxRect& area, std::size_t row, int quarter,
                               const CellLook& cell_look) const {
    const bool marked = marks_of(m_table.data()[row].rij).has(quarter);
    const PlanningReading& reading = m_table.data().reading(row);
    const std::string suggestion = suggestion_text(reading.meaning, quarter);
    const bool inverse = cell_look.selected && HasFocus();
    const int side = std::min(area.height - FromDIP(10), FromDIP(16));
    const wxRect box(area.x - FromDIP(5), area.y + (area.height - side) / 2, side, side);
    const wxColour mark = inverse ? cell_look.text : look::accent();
    const wxColour frame = look::blend(cell_look.ground, cell_look.text, 0.45);
    dc.SetPen(wxPen(marked ? mark : frame, FromDIP(1)));
    dc.SetBrush(marked ? wxBrush(mark) : *wxTRANSPARENT_BRUSH);
    dc.DrawRoundedRectangle(box, FromDIP(3));
    if (marked) {
        dc.SetPen(wxPen(inverse ? cell_look.ground : look::list_background(), FromDIP(2)));
        const int x = box.x, y = box.y;
        dc.DrawLine(x + side / 4, y + side / 2, x + side * 9 / 20, y + side * 7 / 10);
        dc.DrawLine(x + side * 9 / 20, y + side * 7 / 10, x + side * 4 / 5, y + side * 3 / 10);
    }
    if (suggestion.empty()) return;
    dc.SetTextForeground(inverse ? cell_look.faint : look::faint());
    const wxRect words(box.GetRight() + FromDIP(3), area.y, area.GetRight() + FromDIP(8) - box.GetRight(), area.height);
    dc.DrawLabel(to_wx(suggestion), words, wxALIGN_CENTER_VERTICAL);
}

void QuarterGrid::draw_reading(wxDC& dc, wxRect area, std::size_t row, const CellLook& cell_look) const {
    const Cell words = m_table.cell(row, QuarterTable::blad);
    if (m_table.data().reading(row).suggestion) {
        const wxString take = "Neem over";
        const wxSize size = dc.GetTextExtent(take);
        const int padding = FromDIP(6);
        const wxRect button(area.GetRight() - size.x - 2 * padding + FromDIP(4), area.y + FromDIP(3),
                            size.x + 2 * padding, area.height - FromDIP(7));
        const bool inverse = cell_look.selected && HasFocus();
        const wxColour colour = inverse ? cell_look.text : look::accent();
        dc.SetPen(wxPen(colour, FromDIP(1)));
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.DrawRoundedRectangle(button, FromDIP(4));
        dc.SetTextForeground(colour);
        dc.DrawLabel(take, button, wxALIGN_CENTER);
        area.width -= button.width + padding;
    }
    Cell shown = words;
    // Where there is no room for the word, sign and button say it.
    if (m_table.data().reading(row).suggestion && dc.GetTextExtent(to_wx(words.text)).x > area.width - FromDIP(22))
        shown.text.clear();
    draw_text(dc, area, shown, cell_look, Align::left);
}

std::string QuarterGrid::tip(std::size_t row, std::size_t column, bool text_fits) const {
    const auto& [activiteit, rij] = m_table.data()[row];
    const PlanningReading& reading = m_table.data().reading(row);
    const std::string sheet =
        activiteit.planning.empty() ? "Het blad zegt niets over de planning." : "Het blad zegt: " + activiteit.planning;
    if (is_quarter(column)) {
        const int quarter = quarter_of_column(column);
        return (marks_of(rij).has(quarter) ? "Gepland. Klik om weg te halen.\n"
                                           : "Niet gepland. Klik om te plannen.\n") +
               sheet;
    }
    if (column != QuarterTable::blad) return TableView::tip(row, column, text_fits);
    if (reading.suggestion)
        return sheet + "\nKlik om " + reading.suggestion->to_text() + " over te nemen in de kwartaalplanning.";
    return sheet;
}

}  // namespace noaber
