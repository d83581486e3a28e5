// SPDX-License-Identifier: EUPL-1.2
// The page of the roster: who does which duty, who else could, and how good it is as a whole.
#pragma once

#include "rooster_view.h"

#include <noaber/piket/dienstkeuze.h>
#include <noaber/piket/piketbeeld.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

class wxButton;
class wxChoice;
class wxSizer;
class wxStaticText;
class wxToggleButton;

namespace noaber {

class WrappedText;

enum class RoosterZoom { maand, kwartaal, jaar };

class RoosterPage final : public Page {
public:
    RoosterPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void findings_changed() override { load_rows(); }  // the records are as they were
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void focus_filter() override { m_view->SetFocus(); }
    void focus_list() override { m_view->SetFocus(); }
    void show_selection() override;

    [[nodiscard]] RoosterView& view() { return *m_view; }
    [[nodiscard]] TableView& keuzes() { return *m_keuzes_list; }
    [[nodiscard]] const std::string& kwaliteit() const;
    [[nodiscard]] const std::string& said() const;
    void zoom(RoosterZoom zoom);
    /// To the span before or after.
    void turn(int step);
    /// To the span that holds the day.
    void show_day(Date day);
    [[nodiscard]] Dagenspan span() const;
    /// Gives the chosen duty to who is chosen in the list below.
    void assign();
    void make_open();

private:
    wxSizer* make_bar();
    wxSizer* make_keuzes();
    void load_rows();
    void load_keuzes();
    void tell_kwaliteit();
    void fit_words();
    [[nodiscard]] std::string rest_words() const;
    void enable();
    void save_document();
    void make_roster();
    /// A copy of both: what they come from is read anew once it is written.
    void give(Id<Dienst> dienst, Id<Persoon> wie);
    void go_to(const Id<Dienst>& dienst);
    [[nodiscard]] RoosterCel cel_van(const Dienstvak& vak, const Dienst& dienst) const;
    [[nodiscard]] std::string span_words() const;
    [[nodiscard]] std::optional<std::string> words_outside(const RoosterCel& from, const wxPoint& screen) const;
    [[nodiscard]] const Dienstkeuze* keuze_at(const wxPoint& screen) const;
    /// What it throws is said at the foot of the window.
    template <class Work>
    void attempt(Work work);

    Piketbeeld m_beeld;
    std::optional<Id<Persoon>> m_ik;  ///< who works here
    Date m_van;
    RoosterZoom m_zoom = RoosterZoom::kwartaal;
    std::vector<Dienstkeuze> m_keuzes;
    SimpleTable m_keuzes_table;
    wxStaticText* m_heading;
    wxStaticText* m_span_words = nullptr;
    std::array<wxToggleButton*, 3> m_zooms{};
    WrappedText* m_kwaliteit;
    WrappedText* m_said;
    RoosterView* m_view;
    wxStaticText* m_keuzes_heading = nullptr;
    TableView* m_keuzes_list = nullptr;
    wxButton* m_assign = nullptr;
    wxButton* m_open = nullptr;
    wxButton* m_fix = nullptr;
};

}  // namespace noaber
