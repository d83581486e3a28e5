// SPDX-License-Identifier: EUPL-1.2
// A drawing of the core in the window's own colours: scrolls, says more when one points at it, and leads where it leads.
#pragma once

#include <noaber/report/drawing.h>

#include <wx/scrolwin.h>

#include <functional>
#include <string>

class wxGraphicsContext;

namespace noaber::oto {

class TekeningView final : public wxScrolled<wxWindow> {
public:
    explicit TekeningView(wxWindow* parent);

    /// Makes the drawing anew for a width, in pixels at 100 %; now, and whenever the room changes. An empty drawing shows `leeg`.
    void show(std::function<Drawing(double width)> maak, std::string leeg);
    /// A spot that leads somewhere was clicked.
    std::function<void(int key)> on_spot;

    [[nodiscard]] const Drawing& drawing() const { return m_drawing; }

private:
    void make();
    void paint(wxPaintEvent& event);
    void draw(wxGraphicsContext& graphics) const;
    [[nodiscard]] const DrawnSpot* spot_at(wxPoint place) const;
    [[nodiscard]] double scale() const { return FromDIP(1000) / 1000.0; }

    std::function<Drawing(double width)> m_maak;
    std::string m_leeg;
    Drawing m_drawing;
    const DrawnSpot* m_told = nullptr;  ///< the one whose words are shown
};

}  // namespace noaber::oto
