// SPDX-License-Identifier: EUPL-1.2
// A roster in time: functions down, days across, each duty a bar with a name. Duties are dragged with the rules looked at on the way.
#pragma once

#include <noaber/base/moment.h>
#include <noaber/piket/piket.h>

#include <wx/window.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class wxDC;

namespace noaber {

struct RoosterCel {
    Id<Dienst> dienst;
    Moment begin;
    Moment eind;
    std::string persoon;  ///< name; "" is an open duty
    std::string uitleg;   ///< what the tip says below times and name
    bool vast = false;
    bool zwaar = false;  ///< a holiday is in it
    bool fout = false;   ///< a signalering is about it
    bool eigen = false;  ///< of who works here
};

struct RoosterRij {
    std::string functie;
    std::vector<RoosterCel> cellen;  ///< in order of time
};

/// Which of the duties.
struct RoosterPlek {
    std::size_t rij = 0;
    std::size_t cel = 0;
    bool operator==(const RoosterPlek&) const = default;
};

/// Where things are, in pixels of the window.
struct RoosterGeometry {
    wxSize size;
    Date van;  ///< the first day in sight
    int dagen = 91;
    int names = 160;  ///< width of the column with functions
    int header = 44;  ///< months, and below them weeks
    int row = 34;
    int top = 0;  ///< first row in sight
    double dip = 1;

    [[nodiscard]] double day() const { return (size.x - names) / static_cast<double>(dagen); }
    [[nodiscard]] int x_of(Moment moment) const;
    [[nodiscard]] int y_of(std::size_t rij) const { return header + (static_cast<int>(rij) - top) * row; }
    [[nodiscard]] wxRect cell_rect(const RoosterCel& cel, std::size_t rij) const;
};

struct RoosterLook {
    bool focused = false;
    std::optional<RoosterPlek> chosen;
    std::optional<RoosterPlek> target;  ///< of what is being dragged
    bool allowed = false;               ///< whether it may be dropped there
    std::string persoon;                ///< whose duties stand out; "" for nobody's
    Moment nu;
};
void paint_rooster(wxDC& dc, const RoosterGeometry& geometry, const std::vector<RoosterRij>& rows,
                   const RoosterLook& look);

class RoosterView final : public wxWindow {
public:
    explicit RoosterView(wxWindow* parent);

    std::function<void()> on_select;
    std::function<void()> on_activate;  ///< Enter, F2 or a double click on a duty
    /// What speaks against dropping one duty on another; "" is nothing. Asked while dragging.
    std::function<std::string(const RoosterCel& from, const RoosterCel& to)> judge;
    std::function<void(const RoosterCel& from, const RoosterCel& to)> on_drop;
    /// The same for what is dragged out of the view, at a place on the screen; nothing when nobody takes it there.
    std::function<std::optional<std::string>(const RoosterCel& from, const wxPoint& screen)> judge_outside;
    std::function<void(const RoosterCel& from, const wxPoint& screen)> on_drop_outside;
    /// What judge() said of the place under the pointer, "" when it ends.
    std::function<void(const std::string& words, bool allowed)> on_drag;
    /// One span earlier (-1) or later (1): Page Up and Page Down.
    std::function<void(int step)> on_turn;

    /// Keeps, by duty, the selection.
    void show(std::vector<RoosterRij> rows, Date van, int dagen, Moment nu);
    void set_empty_text(std::string text);
    /// Whose duties stand out.
    void mark(std::string persoon);

    [[nodiscard]] const std::vector<RoosterRij>& rows() const { return m_rows; }
    [[nodiscard]] const RoosterCel* selected() const;
    /// False when the duty is not in sight.
    bool select(const Id<Dienst>& dienst);
    void select_first();
    /// That of its rows, as far as a page has room for them.
    [[nodiscard]] int wanted_height() const;
    [[nodiscard]] const RoosterGeometry& geometry() const { return m_geometry; }
    [[nodiscard]] wxRect rect_of(const Id<Dienst>& dienst) const;
    [[nodiscard]] std::string tip_at(const wxPoint& place) const;
    [[nodiscard]] bool is_dragging() const { return m_dragging; }

    [[nodiscard]] bool AcceptsFocus() const override { return true; }

private:
    void measure();
    void lay_out();
    void paint(wxPaintEvent& event);
    void key_down(wxKeyEvent& event);
    void left_down(wxMouseEvent& event);
    void left_up(wxMouseEvent& event);
    void motion(wxMouseEvent& event);
    void drag_over(const wxPoint& place);
    void end_drag();
    void choose(const RoosterPlek& plek);
    void move_along(int step);
    void move_across(int step);
    [[nodiscard]] int visible_rows() const;
    [[nodiscard]] std::optional<RoosterPlek> find(const Id<Dienst>& dienst) const;
    [[nodiscard]] std::optional<RoosterPlek> plek_at(const wxPoint& place) const;
    [[nodiscard]] const RoosterCel& at(const RoosterPlek& plek) const { return m_rows[plek.rij].cellen[plek.cel]; }

    std::vector<RoosterRij> m_rows;
    std::string m_empty_text;
    RoosterGeometry m_geometry;
    RoosterLook m_look;
    std::optional<wxPoint> m_pressed;  ///< where, while the button is down on a duty
    bool m_dragging = false;
};

}  // namespace noaber
