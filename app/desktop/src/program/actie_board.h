// SPDX-License-Identifier: EUPL-1.2
// Acties as cards in a column for each status: moved by dragging, or with Alt and an arrow. Draws only what is seen.
#pragma once

#include <noaber/jaarplan/actie_bord.h>

#include <wx/window.h>

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// What a card shows.
struct ActieCard {
    std::string id;
    std::string titel;
    std::string wie;
    std::string wanneer;  ///< "12 mei 2017", "3 mei 2017, over tijd"
    bool over_tijd = false;
    ActieStatus status = ActieStatus::open;
};

class ActieBoard : public wxWindow {
public:
    explicit ActieBoard(wxWindow* parent);

    /// In the order in which they stand in their columns. Selection, filter and scroll stay.
    void set_cards(std::vector<ActieCard> cards);
    /// Every word must occur in the card.
    void set_filter(std::string_view words);
    /// False when no shown card has that id. Scrolls to it.
    bool select(std::string_view id);
    [[nodiscard]] const std::string& selected() const { return m_selected; }
    [[nodiscard]] std::size_t shown() const;
    /// Cards of a column from top to bottom, as shown.
    [[nodiscard]] std::vector<std::string> column(ActieStatus status) const;
    /// Where a card and a column are drawn, for tests; empty when out of sight.
    [[nodiscard]] wxRect card_rect(std::string_view id) const;
    [[nodiscard]] wxRect column_rect(ActieStatus status) const;

    /// Another card was chosen by the person.
    std::function<void()> on_select;
    /// Enter, F2 or a double click.
    std::function<void()> on_activate;
    std::function<void(const std::string& id, ActieStatus to)> on_move;

    [[nodiscard]] bool AcceptsFocus() const override { return true; }

protected:
    [[nodiscard]] wxSize DoGetBestClientSize() const override { return {4 * FromDIP(120), FromDIP(200)}; }

private:
    struct Place {
        std::size_t column;
        std::size_t row;
    };
    void apply();
    [[nodiscard]] std::optional<Place> place_of(std::string_view id) const;
    [[nodiscard]] std::optional<Place> place_at(const wxPoint& point) const;
    [[nodiscard]] std::optional<std::size_t> column_at(int x) const;
    [[nodiscard]] wxRect area(std::size_t column) const;
    [[nodiscard]] wxRect rect_of(const Place& place) const;
    [[nodiscard]] const ActieCard& card(const Place& place) const {
        return m_cards[m_columns[place.column][place.row]];
    }
    [[nodiscard]] int card_height() const;
    [[nodiscard]] int header_height() const;
    void scroll(std::size_t column, int pixels);
    void choose(const Place& place);
    void step(int columns, int rows);
    void move_selected(int columns);
    // painting
    void paint(wxPaintEvent& event);
    void paint_column(wxDC& dc, std::size_t column);
    void paint_card(wxDC& dc, const wxRect& rect, const ActieCard& card, bool selected) const;
    // input
    void key_down(wxKeyEvent& event);
    void left_down(wxMouseEvent& event);
    void left_up(wxMouseEvent& event);
    void motion(wxMouseEvent& event);
    void wheel(wxMouseEvent& event);

    std::vector<ActieCard> m_cards;
    std::vector<std::string> m_folded;
    std::string m_filter;
    std::array<std::vector<std::size_t>, bordkolommen.size()> m_columns;  ///< shown cards
    std::array<int, bordkolommen.size()> m_top{};                         ///< pixels scrolled off
    std::string m_selected;
    std::optional<wxPoint> m_pressed;  ///< where the button went down on a card
    bool m_dragging = false;
    wxPoint m_mouse;
};

}  // namespace noaber
