// SPDX-License-Identifier: EUPL-1.2
// The inbox of who takes part in an exercise: what one got, and a button or room to write for what one does about it.
#pragma once

#include "oefenpost.h"

#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <wx/timer.h>

#include <string>
#include <vector>

class wxButton;
class wxChoice;
class wxPanel;
class wxStaticText;
class wxTextCtrl;

namespace noaber {
class WrappedText;
}

namespace noaber::oto {

class OefenBanner;

class MijnOefeningPage final : public Page {
public:
    MijnOefeningPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void focus_list() override;

    // --- as the buttons do ---
    void kies(const std::string& keuze);
    void verstuur();

    [[nodiscard]] TableView& list() { return *m_list; }
    [[nodiscard]] OefenBanner& banner() { return *m_banner; }
    [[nodiscard]] wxTextCtrl& answer_box() { return *m_answer; }
    [[nodiscard]] const std::vector<Postregel>& post() const { return m_post; }
    /// What the buttons say that are shown now.
    [[nodiscard]] std::vector<std::string> knoppen() const;

private:
    void vers_klok();
    void show_message();
    void zeg(const std::string& keuze, const std::string& tekst);
    [[nodiscard]] const Postregel* gekozen() const;
    void fit();

    std::vector<Oefenrun> m_runs;
    std::string m_run;
    Id<Persoon> m_ik;
    std::vector<Postregel> m_post;
    std::string m_shown;  ///< message in the pane below
    std::vector<std::string> m_keuzes;
    SimpleTable m_table;
    wxTimer m_timer;
    wxChoice* m_keuze;
    OefenBanner* m_banner;
    WrappedText* m_said;
    TableView* m_list;
    wxPanel* m_pane;
    WrappedText* m_text;
    WrappedText* m_stand;
    std::vector<wxButton*> m_buttons;
    wxStaticText* m_question;
    wxTextCtrl* m_answer;
    wxButton* m_send;
};

}  // namespace noaber::oto
