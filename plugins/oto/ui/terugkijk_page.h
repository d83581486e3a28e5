// SPDX-License-Identifier: EUPL-1.2
// A run that was, watched again: its events up to a time that is chosen, or as they went, at any speed.
#pragma once

#include "oefenrun.h"
#include "oefenwoorden.h"

#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <wx/timer.h>

#include <string>
#include <vector>

class wxButton;
class wxChoice;
class wxSlider;

namespace noaber {
class WrappedText;
}

namespace noaber::oto {

class OefenBanner;

class TerugkijkPage final : public Page {
public:
    TerugkijkPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void focus_list() override;
    /// As the slider does; seconds of the exercise.
    void toon(Oefentijd tot);
    /// As the button does: goes on by itself, or stops.
    void speel();
    [[nodiscard]] bool speelt() const { return m_timer.IsRunning(); }
    [[nodiscard]] Oefentijd op() const { return m_op; }
    [[nodiscard]] TableView& list() { return *m_list; }
    [[nodiscard]] OefenBanner& banner() { return *m_banner; }

private:
    void open();
    void vers();
    [[nodiscard]] std::int64_t speed() const;

    std::vector<Oefenrun> m_runs;
    std::string m_run;
    std::vector<Logwoorden> m_regels;
    Oefentijd m_op = 0;
    Oefentijd m_einde = 0;
    SimpleTable m_table;
    wxTimer m_timer;
    wxChoice* m_keuze;
    OefenBanner* m_banner;
    wxButton* m_speel;
    wxChoice* m_snelheid;
    wxSlider* m_slider;
    WrappedText* m_said;
    TableView* m_list;
};

}  // namespace noaber::oto
