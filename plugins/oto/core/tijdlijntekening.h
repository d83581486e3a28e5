// SPDX-License-Identifier: EUPL-1.2
// The timeline of a scenario as a drawing and as a document: storylines and roles as lanes, what happens as numbered marks.
#pragma once

#include "voorproef.h"

#include <noaber/report/drawing.h>
#include <noaber/report/html.h>

namespace noaber::oto {

/// As wide as that, as high as it needs. A spot's key is the line of the script. Empty when the scenario does not load.
[[nodiscard]] Drawing tijdlijn_tekening(const Voorproef& proef, double breedte);

/// The drawing, and in a table what each number is. `bestand`: what it is of.
[[nodiscard]] Document tijdlijn_document(const Voorproef& proef, const std::string& bestand);

/// The clock along the top of a drawing, from `left` to `right`, with a line down at each step.
class Tijdas {
public:
    Tijdas(double left, double right, Oefentijd duur) : m_left(left), m_right(right), m_duur(duur) {}
    [[nodiscard]] double x(Oefentijd tijd) const;
    /// Words at `top`, lines from there to `bottom`.
    void teken(Drawing& drawing, double top, double bottom) const;

private:
    double m_left, m_right;
    Oefentijd m_duur;
};

}  // namespace noaber::oto
