// SPDX-License-Identifier: EUPL-1.2
// The console of who leads an exercise: its clock, what comes, what was, and all that the leader can do about it.
#pragma once

#include "oefenleiding.h"

#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <wx/timer.h>

#include <memory>
#include <string>
#include <vector>

class wxButton;
class wxChoice;
class wxTextCtrl;

namespace noaber {
class WrappedText;
}

namespace noaber::oto {

class OefenBanner;

class LeidingPage final : public Page {
public:
    LeidingPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void focus_list() override;
    /// The id of a run.
    void set_topic(std::string_view run) override;

    // --- as the buttons do ---
    void start_of_pauze();
    void zet_snelheid(std::int64_t keer);
    void spring();
    void sla_over();
    void vuur();
    void noteer();
    /// The clock stands still first; the second time the run is over.
    void beeindig();
    void neem_over();
    void voeg_toe(const Injecttekst& tekst, Oefentijd bij);
    void wijzig(std::size_t inject, const Injecttekst& tekst);
    /// Time went by.
    void tik();

    /// nullptr when no run is shown.
    [[nodiscard]] const Oefenleiding* leiding() const { return m_leiding.get(); }
    [[nodiscard]] TableView& komt() { return *m_komt_list; }
    [[nodiscard]] TableView& verloop() { return *m_verloop_list; }
    [[nodiscard]] OefenBanner& banner() { return *m_banner; }
    [[nodiscard]] wxTextCtrl& naar_box() { return *m_naar; }
    [[nodiscard]] wxTextCtrl& notitie_box() { return *m_notitie; }

private:
    [[nodiscard]] wxSizer* clock_row();
    [[nodiscard]] wxSizer* coming_column();
    [[nodiscard]] wxSizer* course_column();
    void open(const std::string& run);
    /// Does something that may throw, and shows what came of it.
    template <class Deed>
    void probeer(Deed&& deed);
    void vers();
    void vers_klok();
    void zeg(const std::string& words, Tone tone, Sign sign);
    void zeg_wat_te_doen();
    void klaarzetten();
    void vraag_wijzigen();
    void vraag_toevoegen();
    void bewaar_log();
    [[nodiscard]] std::size_t gekozen_inject() const;

    std::vector<Oefenrun> m_runs;
    std::string m_gekozen;
    std::unique_ptr<Oefenleiding> m_leiding;
    std::size_t m_getoond = 0;  ///< lines of the log in the list
    bool m_eindigt = false;     ///< the button was pressed once
    std::string m_melding;      ///< what went wrong last, until something goes well
    wxTimer m_timer;
    SimpleTable m_komt;
    SimpleTable m_verloop;
    wxChoice* m_keuze;
    OefenBanner* m_banner;
    wxButton* m_start;
    wxChoice* m_snelheid;
    wxTextCtrl* m_naar;
    wxButton* m_spring;
    wxButton* m_einde;
    wxButton* m_overnemen;
    wxButton* m_mails;
    wxButton* m_log;
    wxButton* m_evaluatie;
    wxButton* m_uitslag;
    WrappedText* m_said;
    TableView* m_komt_list;
    TableView* m_verloop_list;
    wxButton* m_overslaan;
    wxButton* m_wijzig;
    wxButton* m_toevoegen;
    wxChoice* m_plank;
    wxButton* m_vuur;
    wxTextCtrl* m_notitie;
    wxButton* m_noteer;
};

}  // namespace noaber::oto
