// SPDX-License-Identifier: EUPL-1.2
// Handing over somebody's work: what goes to whom, and what that does to everyone's load, before anything is written.
#pragma once

#include <noaber/jaarplan/overdragen.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <wx/dialog.h>

#include <string>
#include <vector>

class wxButton;
class wxChoice;

namespace noaber {

class WrappedText;

class OverdrachtDialog : public wxDialog {
public:
    OverdrachtDialog(wxWindow* parent, PageContext& context, const Id<Persoon>& van, NaOverdracht daarna);

    /// Everything goes to one; with a second, spread over both by the room they have.
    void choose(const Id<Persoon>& naar, const Id<Persoon>& samen_met = {});
    /// The selected posts go to one; an empty id: they stay.
    void choose_for_selected(const Id<Persoon>& naar);
    /// Hours from this quarter on.
    void choose_quarter(int vanaf);
    /// What the button does. False when it could not be; the reason stands in the dialog.
    bool hand_over();

    [[nodiscard]] const Overdracht& overdracht() const { return m_overdracht; }
    [[nodiscard]] TableView& post_list() { return *m_post_list; }
    [[nodiscard]] const SimpleTable& loads() const { return m_loads; }
    [[nodiscard]] wxButton& go_button() { return *m_go; }

private:
    void build();
    wxChoice* person_choice(const wxString& none);
    [[nodiscard]] Id<Persoon> chosen(const wxChoice& choice) const;
    void plan();
    void show();
    void show_loads();
    [[nodiscard]] std::string naam(const Id<Persoon>& id) const;

    PageContext& m_context;
    NaOverdracht m_after;
    Overdracht m_overdracht;
    std::vector<Persoon> m_people;  ///< who may receive, as the choices list them
    SimpleTable m_posts;
    SimpleTable m_loads;
    WrappedText* m_summary;
    WrappedText* m_error;
    wxChoice* m_to;
    wxChoice* m_with;
    wxChoice* m_quarter;
    wxChoice* m_selected_to;
    TableView* m_post_list;
    TableView* m_load_list;
    wxButton* m_go;
};

/// Asks to whom, and hands over. True when it was done.
bool ask_overdracht(wxWindow* parent, PageContext& context, const Id<Persoon>& van);
/// Removes a person: at once when nothing is theirs, else asks first to whom it goes. True when they are gone.
bool remove_person(wxWindow* parent, PageContext& context, const Id<Persoon>& van);

}  // namespace noaber
