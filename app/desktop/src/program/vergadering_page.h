// SPDX-License-Identifier: EUPL-1.2
// Holding a meeting: its agenda, who is there, what is decided and agreed as it is said, the minutes.
#pragma once

#include <noaber/jaarplan/vergadering.h>
#include <noaber/signalering/agenda.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <filesystem>
#include <string>
#include <vector>

class wxButton;
class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace noaber {

class WrappedText;

class VergaderingPage final : public Page {
public:
    VergaderingPage(wxWindow* parent, PageContext& context);
    ~VergaderingPage() override;

    void reload() override;
    void findings_changed() override { load_agenda(); }
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    /// The meeting to hold, by id.
    void set_topic(std::string_view overleg) override;
    void focus_list() override;
    bool revert_typing() override;

    [[nodiscard]] const std::string& meeting() const { return m_meeting.id.text; }
    /// Writes the minutes; by the ending of the name.
    void write_minutes(const std::filesystem::path& file);

    // for tests
    [[nodiscard]] wxTextCtrl& besluit_field() { return *m_besluit; }
    [[nodiscard]] wxTextCtrl& actie_field() { return *m_actie; }
    [[nodiscard]] wxTextCtrl& gast_field() { return *m_gast; }
    [[nodiscard]] wxTextCtrl& verslag_field() { return *m_verslag; }
    [[nodiscard]] wxButton& held_button() { return *m_held; }
    [[nodiscard]] TableView& attendance_list() { return *m_attendance_list; }
    [[nodiscard]] const SimpleTable& agenda_table() const { return m_agenda; }
    [[nodiscard]] const SimpleTable& attendance_table() const { return m_attendance; }
    [[nodiscard]] const SimpleTable& agreed_table() const { return m_agreed; }
    [[nodiscard]] const std::string& remark() const;

private:
    wxSizer* make_top();
    wxSizer* make_left();
    wxSizer* make_right();
    void load_meetings();
    void load_agenda();
    void load_attendance();
    void load_agreed();
    void load_verslag();
    void show_meeting(std::size_t index);
    bool press_attendance(std::size_t row, std::size_t column);
    void add_besluit();
    void add_actie();
    void add_guest();
    void read_along();
    void save_verslag();
    void toggle_held();
    void invite();
    void lay_out();
    [[nodiscard]] std::vector<Agendapunt> agenda() const;
    /// Does it; what the person can mend stands below the fields, the rest is reported. True when it was done.
    bool try_it(const std::function<void()>& work);

    std::vector<Overleg> m_meetings;  ///< of the year, by day
    Overleg m_meeting;                ///< without an id when there is none
    std::string m_verslag_shown;
    SimpleTable m_agenda;
    SimpleTable m_attendance;
    SimpleTable m_agreed;
    std::vector<std::pair<std::string, std::string>> m_agenda_goes;  ///< entity and record of each row
    wxChoice* m_choice;
    WrappedText* m_where;
    wxButton* m_held;
    std::vector<wxButton*> m_buttons;
    TableView* m_agenda_list;
    TableView* m_attendance_list;
    TableView* m_agreed_list;
    wxTextCtrl* m_besluit;
    wxTextCtrl* m_actie;
    WrappedText* m_remark;
    wxTextCtrl* m_gast;
    wxTextCtrl* m_verslag;
};

[[nodiscard]] PageContribution vergadering_page();

}  // namespace noaber
