// SPDX-License-Identifier: EUPL-1.2
// The list: what it shows, what is selected, how it is laid out. Painting and input are in files of their own.
#include <noaberui/table_view.h>

#include <noaberui/clipboard.h>
#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/dataobj.h>
#include <wx/settings.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace noaber {

TableView::TableView(wxWindow* parent, TableModel& model, Picking picking, Cursor cursor)
    : m_model(model), m_order(model), m_picking(picking), m_cursor(cursor), m_warmer(this) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
           wxVSCROLL | wxWANTS_CHARS | wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
    measure();
    Bind(wxEVT_PAINT, &TableView::paint, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        update_scrollbar();
        event.Skip();
    });
    Bind(wxEVT_KEY_DOWN, &TableView::key_down, this);
    Bind(wxEVT_CHAR, &TableView::character, this);
    Bind(wxEVT_LEFT_DOWN, &TableView::left_down, this);
    Bind(wxEVT_LEFT_UP, &TableView::left_up, this);
    Bind(wxEVT_LEFT_DCLICK, &TableView::left_double, this);
    Bind(wxEVT_MOTION, &TableView::motion, this);
    Bind(wxEVT_MOUSEWHEEL, &TableView::wheel, this);
    Bind(wxEVT_MOUSE_CAPTURE_LOST, [this](wxMouseCaptureLostEvent&) { m_dragged.reset(); });
    for (const auto& type :
         {wxEVT_SCROLLWIN_TOP, wxEVT_SCROLLWIN_BOTTOM, wxEVT_SCROLLWIN_LINEUP, wxEVT_SCROLLWIN_LINEDOWN,
          wxEVT_SCROLLWIN_PAGEUP, wxEVT_SCROLLWIN_PAGEDOWN, wxEVT_SCROLLWIN_THUMBTRACK, wxEVT_SCROLLWIN_THUMBRELEASE})
        Bind(type, &TableView::scrolled, this);
    const auto repaint = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, repaint);
    Bind(wxEVT_KILL_FOCUS, repaint);
    // The first letter in the filter box must be as quick as the second: texts are folded ahead, a slice at a time.
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (!m_order.warm(500)) m_warmer.Stop();
    });
}

void TableView::reload() {
    const int top = m_top;
    m_order.reload();
    std::set<std::string> living;
    if (!m_selected.empty())
        for (std::size_t row = 0; row < m_model.rows(); ++row)
            if (std::string key = m_model.key(row); m_selected.contains(key)) living.insert(std::move(key));
    m_selected = std::move(living);
    if (!m_current_key.empty() && !m_selected.contains(m_current_key))
        m_current_key = m_selected.empty() ? "" : *m_selected.begin();
    lay_out();
    update_scrollbar();
    scroll_to(top);
    if (m_model.rows() > 500) m_warmer.Start(10);
    Refresh();
}

void TableView::set_filter(std::string_view words) {
    m_order.set_filter(words);
    update_scrollbar();
    scroll_to(0);
    if (const auto line = line_of_key(m_current_key)) show_line(*line);
    Refresh();
}

void TableView::sort_by(std::optional<std::size_t> column, SortDirection direction) {
    m_order.sort_by(column, direction);
    update_scrollbar();
    if (const auto line = line_of_key(m_current_key)) show_line(*line);
    Refresh();
}

void TableView::hide_groups() { m_order.hide_groups(); }

void TableView::set_empty_text(std::string text) {
    m_empty_text = std::move(text);
    Refresh();
}

std::optional<std::size_t> TableView::selected() const {
    const auto line = line_of_key(m_current_key);
    if (!line) return std::nullopt;
    return m_order.lines()[*line].row;
}

std::vector<std::size_t> TableView::selection() const {
    std::vector<std::size_t> rows;
    for (const auto& line : m_order.lines())
        if (!line.heading && m_selected.contains(m_model.key(line.row))) rows.push_back(line.row);
    return rows;
}

bool TableView::select_key(std::string_view key) {
    const auto line = line_of_key(key);
    if (!line) return false;
    choose(*line, false, false);
    return true;
}

void TableView::select_first() {
    if (const auto line = row_line(0, 1)) choose(*line, false, false);
    scroll_to(0);  // the heading above the first row too
}

void TableView::clear_selection() {
    m_selected.clear();
    m_current_key.clear();
    Refresh();
}

void TableView::set_cursor_column(std::size_t column) {
    m_cursor_column = column;
    Refresh();
}

std::string TableView::as_table() const {
    const auto field = [](std::string text) {
        for (char& c : text)
            if (c == '\t' || c == '\n' || c == '\r') c = ' ';
        return text;
    };
    std::string table;
    for (const auto& column : m_model.columns()) table += (table.empty() ? "" : "\t") + field(column.title);
    table += '\n';
    const bool all = m_selected.size() < 2;
    for (const auto& line : m_order.lines()) {
        if (line.heading || (!all && !m_selected.contains(m_model.key(line.row)))) continue;
        for (std::size_t column = 0; column < m_model.columns().size(); ++column)
            table += (column ? "\t" : "") + field(m_model.cell(line.row, column).text);
        table += '\n';
    }
    return table;
}

void TableView::copy_to_clipboard() const { put_on_clipboard(as_table()); }

wxRect TableView::cell_rect(std::string_view key, std::size_t column) const {
    const auto line = line_of_key(key);
    if (!line || static_cast<int>(*line) < m_top || column + 1 >= m_left.size()) return {};
    const wxRect row = line_rect(*line);
    return {m_left[column], row.y, m_left[column + 1] - m_left[column], row.height};
}

wxSize TableView::DoGetBestClientSize() const { return {20 * GetCharWidth(), m_header_height + 4 * m_row_height}; }

void TableView::measure() {
    m_row_height = GetCharHeight() + FromDIP(12);
    m_header_height = GetCharHeight() + FromDIP(14);
}

void TableView::lay_out() {
    const auto& columns = m_model.columns();
    m_user_width.resize(columns.size(), 0);
    const int padding = 2 * FromDIP(8);
    std::vector<int> widths, least;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool by_user = m_user_width[i] > 0;
        widths.push_back(by_user ? m_user_width[i] : columns[i].characters * GetCharWidth() + padding);
        least.push_back(by_user || columns[i].stretch == 0
                            ? widths[i]
                            : std::min(widths[i], columns[i].least * GetCharWidth() + padding));
    }
    // What is left over, or is short, goes to the columns that stretch, in rounds: one that can't give more leaves it to the others.
    for (std::size_t round = 0; round < columns.size(); ++round) {
        const int spare = GetClientSize().x - std::accumulate(widths.begin(), widths.end(), 0);
        int stretch = 0;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (m_user_width[i] == 0 && (spare > 0 || widths[i] > least[i])) stretch += columns[i].stretch;
        if (spare == 0 || stretch == 0) break;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (m_user_width[i] == 0 && (spare > 0 || widths[i] > least[i]))
                widths[i] =
                    std::max(least[i],
                             widths[i] + static_cast<int>(std::floor(1.0 * spare * columns[i].stretch / stretch)));
        if (spare > 0) break;
    }
    m_left.assign(1, 0);
    for (const int width : widths) m_left.push_back(m_left.back() + width);
}

void TableView::update_scrollbar() {
    const int lines = static_cast<int>(m_order.lines().size());
    SetScrollbar(wxVERTICAL, m_top, std::max(1, visible_lines()), std::max(lines, 1));
    scroll_to(m_top);
}

int TableView::visible_lines() const { return std::max(1, (GetClientSize().y - m_header_height) / m_row_height); }

wxRect TableView::line_rect(std::size_t line) const {
    const int y = m_header_height + (static_cast<int>(line) - m_top) * m_row_height;
    return {0, y, GetClientSize().x, m_row_height};
}

std::optional<std::size_t> TableView::line_at(int y) const {
    if (y < m_header_height) return std::nullopt;
    const auto line = static_cast<std::size_t>(m_top + (y - m_header_height) / m_row_height);
    if (line >= m_order.lines().size()) return std::nullopt;
    return line;
}

std::optional<std::size_t> TableView::column_at(int x) const {
    for (std::size_t i = 0; i + 1 < m_left.size(); ++i)
        if (x >= m_left[i] && x < m_left[i + 1]) return i;
    return std::nullopt;
}

std::optional<std::size_t> TableView::border_at(int x) const {
    for (std::size_t i = 1; i + 1 < m_left.size(); ++i)
        if (std::abs(x - m_left[i]) <= FromDIP(4)) return i - 1;
    return std::nullopt;
}

std::optional<std::size_t> TableView::line_of_key(std::string_view key) const {
    if (key.empty()) return std::nullopt;
    const auto& lines = m_order.lines();
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!lines[i].heading && m_model.key(lines[i].row) == key) return i;
    return std::nullopt;
}

void TableView::scroll_to(int line) {
    const int last = std::max(0, static_cast<int>(m_order.lines().size()) - visible_lines());
    const int top = std::clamp(line, 0, last);
    if (top != m_top) Refresh();
    m_top = top;
    SetScrollPos(wxVERTICAL, m_top);
}

void TableView::show_line(std::size_t line) {
    const int at = static_cast<int>(line);
    // The heading of a group comes along with its first row.
    const int first = at > 0 && m_order.lines()[line - 1].heading ? at - 1 : at;
    if (first < m_top) scroll_to(first);
    if (at >= m_top + visible_lines()) scroll_to(at - visible_lines() + 1);
}

}  // namespace noaber
