// SPDX-License-Identifier: EUPL-1.2
// Writing scenarios: the text above, and below it what the pre-flight found, the timeline of every branch and a trial from the cursor on.
#pragma once

#include "scenariobibliotheek.h"
#include "voorproef.h"

#include <noaberui/background.h>
#include <noaberui/page.h>
#include <noaberui/table_model.h>

#include <wx/timer.h>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class wxButton;
class wxChoice;
class wxNotebook;
class wxSizer;

namespace noaber {
class TableView;
class WrappedText;
}  // namespace noaber

namespace noaber::oto {

class LuaEditor;
class TekeningView;

class ScenarioPage final : public Page {
public:
    ScenarioPage(wxWindow* parent, PageContext& context);
    ~ScenarioPage() override;

    void reload() override;
    /// The id of one's own, or the file of one that comes with the program.
    void set_topic(std::string_view sleutel) override;
    void focus_filter() override;
    void focus_list() override;
    bool add_new() override;
    void show_selection() override;
    bool revert_typing() override;

    /// Keeps what is written, if it was changed.
    void save();
    /// Whether the text as it stands was looked at.
    [[nodiscard]] bool is_checked() const { return m_proef && !m_work.busy() && !m_again; }
    /// Waits for nothing: begins a trial, which shows itself when it is done.
    void try_from_cursor();

private:
    [[nodiscard]] wxSizer* make_top();
    [[nodiscard]] wxSizer* make_second();
    void make_below(wxWindow* parent);

    [[nodiscard]] const Bibliotheekscenario* chosen() const;
    [[nodiscard]] bool may_write_scenarios() const;
    [[nodiscard]] Scenariobron bron() const;
    void open(const std::string& sleutel);
    void load_chosen();
    void fill_choice();
    void make_own();
    void import_msel();
    void enable_buttons();

    void text_changed();
    void check();
    void show_findings();
    void show_trial(const Proefverloop& verloop, int regel);
    void say();
    /// In a thread, one at a time; `done` in the window. What came meanwhile is done after it.
    void in_background(std::function<void()> work, std::function<void()> done);

    std::vector<Bibliotheekscenario> m_all;
    std::string m_sleutel;
    std::string m_saved;  ///< the text as the store has it
    std::string m_said_words;

    wxChoice* m_choice = nullptr;
    LuaEditor* m_editor = nullptr;
    WrappedText* m_said = nullptr;
    wxNotebook* m_below = nullptr;
    SimpleTable m_findings_table, m_trial_table;
    TableView* m_findings_list = nullptr;
    TableView* m_trial_list = nullptr;
    TekeningView* m_timeline = nullptr;
    wxButton *m_own = nullptr, *m_new = nullptr, *m_import = nullptr, *m_try = nullptr, *m_msel = nullptr,
             *m_picture = nullptr;

    wxTimer m_pause;
    std::shared_ptr<Voorproef> m_proef;  ///< of m_looked_at
    Scenariobron m_looked_at;
    std::optional<int> m_trial_wanted;  ///< line of a trial that waits for its turn
    bool m_again = false;               ///< the text changed while it was looked at
    std::atomic<bool> m_enough{false};
    Background m_work;  ///< last: it waits for its thread before the rest goes
};

}  // namespace noaber::oto
