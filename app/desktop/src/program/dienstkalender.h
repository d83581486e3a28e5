// SPDX-License-Identifier: EUPL-1.2
// A year of one person at a glance: months down, days across, duties as bars, absence hatched.
#pragma once

#include <noaber/base/moment.h>

#include <wx/window.h>

#include <string>
#include <vector>

class wxDC;

namespace noaber {

struct KalenderDienst {
    Moment begin;
    Moment eind;
    std::string functie;
    bool zwaar = false;  ///< a holiday is in it
};
struct KalenderAfwezigheid {
    Date van;
    Date tot;  ///< included
};

class Dienstkalender final : public wxWindow {
public:
    explicit Dienstkalender(wxWindow* parent);
    void show(int jaar, std::vector<KalenderDienst> diensten, std::vector<KalenderAfwezigheid> afwezig, Date vandaag);
    /// What the tip says at that place.
    [[nodiscard]] std::string tip_at(const wxPoint& place) const;
    /// Where a day is drawn; empty when it is not in this year.
    [[nodiscard]] wxRect rect_of(Date day) const;
    [[nodiscard]] bool AcceptsFocus() const override { return false; }  // the list beside it has it all

private:
    void paint(wxPaintEvent& event);
    void paint_days(wxDC& dc) const;
    void paint_afwezig(wxDC& dc) const;
    void paint_dienst(wxDC& dc, const KalenderDienst& dienst) const;
    /// Part of a duty that lies in one month, in pixels.
    [[nodiscard]] wxRect rect_of(Moment from, Moment to) const;
    [[nodiscard]] int names() const { return 5 * GetCharWidth(); }
    [[nodiscard]] int row() const { return std::max(GetCharHeight() + FromDIP(2), GetClientSize().y / 13); }
    [[nodiscard]] double day_width() const { return (GetClientSize().x - names()) / 31.0; }

    int m_jaar = 1970;
    std::vector<KalenderDienst> m_diensten;
    std::vector<KalenderAfwezigheid> m_afwezig;
    Date m_today;
};

}  // namespace noaber
