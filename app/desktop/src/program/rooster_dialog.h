// SPDX-License-Identifier: EUPL-1.2
// Making a roster: asks what for, solves it in the background, shows what came out, and writes it only when that is wanted.
#pragma once

#include <noaberui/background.h>

#include <noaber/piket/rooster_opstellen.h>
#include <noaberui/page.h>
#include <noaberui/table_model.h>

#include <wx/dialog.h>
#include <wx/timer.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

class wxButton;
class wxGauge;
class wxRadioButton;
class wxSpinCtrl;
class wxTextCtrl;

namespace noaber {

class TableView;
class WrappedText;

/// What the solver's thread says, and that it must stop.
class SolverProgress final : public Progress {
public:
    void step(std::string_view text, std::size_t done, std::size_t total) override;
    [[nodiscard]] std::string words() const;
    void stop() { m_stop = true; }

private:
    mutable std::mutex m_mutex;
    std::string m_words;
    std::atomic<bool> m_stop = false;
};

class RoosterDialog final : public wxDialog {
public:
    /// `span`: what the page shows; its year is proposed.
    RoosterDialog(wxWindow* parent, PageContext& context, const Dagenspan& span);

    [[nodiscard]] wxTextCtrl& name_box() { return *m_name; }
    [[nodiscard]] wxTextCtrl& from_box() { return *m_from; }
    [[nodiscard]] wxTextCtrl& to_box() { return *m_to; }
    [[nodiscard]] const std::string& said() const;
    [[nodiscard]] const SimpleTable& parts() const { return m_parts; }
    /// As the buttons do; while busy() it is being solved.
    void make();
    void stop();
    void use();
    [[nodiscard]] bool busy() const { return m_background.busy(); }
    /// The span of what was written, or nothing.
    [[nodiscard]] const std::optional<Dagenspan>& written() const { return m_written; }

private:
    wxSizer* make_form(const Dagenspan& span);
    [[nodiscard]] Roosteropdracht opdracht() const;
    void solved(const std::exception_ptr& failure);
    void show_outcome();
    void enable();
    void say(const std::string& words, Tone tone, Sign sign);

    PageContext& m_context;
    wxTextCtrl* m_name = nullptr;
    wxTextCtrl* m_from = nullptr;
    wxTextCtrl* m_to = nullptr;
    wxSpinCtrl* m_seconds = nullptr;
    wxRadioButton* m_new = nullptr;
    wxRadioButton* m_repair = nullptr;
    wxGauge* m_gauge;
    WrappedText* m_said;
    SimpleTable m_parts;  ///< what stays open, and why; then who is furthest from a fair share
    TableView* m_parts_list;
    wxButton* m_make;
    wxButton* m_stop;
    wxButton* m_use;
    wxTimer m_pulse;
    std::shared_ptr<SolverProgress> m_progress;
    Roosterontwerp m_ontwerp;
    std::optional<Roosteruitkomst> m_uitkomst;
    std::optional<Dagenspan> m_written;
    int m_width;
    Background m_background;  ///< last: it ends before what it works on
};

}  // namespace noaber
