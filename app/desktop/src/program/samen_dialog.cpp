// SPDX-License-Identifier: EUPL-1.2
// The dialog about working together.
#include "samen_dialog.h"

#include <noaber/base/errors.h>
#include <noaber/sync/sync_log.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <array>

namespace noaber {

namespace {

constexpr std::size_t most_waiting = 200;

std::string clock_words(std::int64_t ahead) {
    const auto minutes = std::max<std::int64_t>(std::abs(ahead) / 60'000, 1);
    const std::string how_much =
        minutes < 120 ? std::to_string(minutes) + " minuten" : std::to_string(minutes / 60) + " uur";
    return "De klok van deze computer loopt " + how_much + (ahead > 0 ? " voor op" : " achter bij") +
           " die van de hub. Zet haar gelijk; wat je typt gaat niet verloren.";
}

/// What a person needs to know besides the state itself.
std::string reason_words(const SyncView& view) {
    if (!view.trouble.empty()) return view.trouble;
    if (!view.membership)
        return "Dit bestand staat alleen op deze computer. Meld het aan bij de hub van je regio om er met anderen in te werken.";
    std::string words = view.state.reason;
    if (view.state.clock_is_off()) words += (words.empty() ? "" : "\n") + clock_words(view.state.clock_ahead);
    return words;
}

}  // namespace

SamenDialog::SamenDialog(wxWindow* parent, PageContext& context, SyncDesk& sync)
    : wxDialog(parent, wxID_ANY, "Samen werken", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_sync(sync),
      m_waiting({{"Wanneer", 17}, {"Wat", 30, 1}}),
      m_width(std::max(FromDIP(560), 76 * GetCharWidth())) {
    const int gap = look::gap(this);
    m_state = new SyncCell(this);
    m_state->SetFont(look::bold_font(this));
    m_reason = new WrappedText(this);
    auto* lines = new wxFlexGridSizer(2, gap / 2, 2 * gap);
    lines->AddGrowableCol(1);
    for (const char* name : {"Hub", "Regio", "Account", "Rol", "Bestand"}) add_line(*lines, name);
    m_refused = new WrappedText(this);
    m_refused->on_click([this] { choose(SamenChoice::refused); });
    m_waiting_heading = new wxStaticText(this, wxID_ANY, "Wat nog niet bij de hub is");
    m_waiting_heading->SetFont(look::bold_font(this));
    m_waiting_list = new TableView(this, m_waiting);
    m_waiting_list->set_empty_text("Niets: de hub heeft alles wat hier geschreven is.");
    m_waiting_list->SetMinSize({m_width, 6 * m_waiting_list->row_height()});
    m_leave = new wxButton(this, wxID_ANY, "Afmelden van deze hub…"_w);
    m_join = new wxButton(this, wxID_ANY, "Aanmelden…"_w);
    m_update = new wxButton(this, wxID_ANY, "Nu bijwerken");
    auto* close = new wxButton(this, wxID_CANCEL, "Sluiten");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(m_leave);
    buttons->AddStretchSpacer();
    for (wxButton* button : {m_join, m_update, close}) buttons->Add(button, 0, wxLEFT, gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_state, 0, wxEXPAND | wxBOTTOM, gap / 2);
    all->Add(m_reason, 0, wxBOTTOM, gap);
    all->Add(lines, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_refused, 0, wxBOTTOM, gap);
    all->Add(m_waiting_heading, 0, wxBOTTOM, gap / 2);
    all->Add(m_waiting_list, 1, wxEXPAND | wxBOTTOM, 2 * gap);
    all->Add(buttons, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_leave->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_leave(); });
    m_join->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose(SamenChoice::join); });
    m_update->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_sync.update_now(); });
    m_told = m_sync.observe([this] { show_view(); });
    m_commits = m_context.store.observe([this](const std::vector<Touched>&) { show_view(); });
    show_view();
    SetClientSize(margin->CalcMin());
    SetMinSize(GetSize());
    CentreOnParent();
    close->SetFocus();
}

void SamenDialog::add_line(wxSizer& into, const char* name) {
    auto* words = new wxStaticText(this, wxID_ANY, name);
    words->SetForegroundColour(look::faint());
    auto* value = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxSize(10, -1),
                                   wxST_ELLIPSIZE_MIDDLE | wxST_NO_AUTORESIZE);
    into.Add(words);
    into.Add(value, 1, wxEXPAND);
    m_lines.push_back({words, value});
}

std::vector<std::string> SamenDialog::lines() const {
    std::vector<std::string> all;
    for (const Line& line : m_lines)
        if (line.value->IsShown()) all.push_back(from_wx(line.name->GetLabel() + ": " + line.value->GetLabel()));
    return all;
}

void SamenDialog::show_view() {
    const SyncView view = m_sync.view();
    const bool joined = view.membership.has_value(), out = view.state.stand == SyncStand::geen_toegang;
    m_state->show(view);
    m_reason->set(reason_words(view), Tone::normal, out || !view.trouble.empty() ? Sign::error : Sign::none);
    m_reason->fit(std::max(m_width, GetClientSize().x - 4 * look::gap(this)));
    const Membership hub = view.membership.value_or(Membership{});
    const std::array values{hub.address, hub.region_name, hub.account, hub.role, m_context.store.file().string()};
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].name->Show(!values[i].empty());
        m_lines[i].value->Show(!values[i].empty());
        m_lines[i].value->SetLabelText(to_wx(values[i]));
        m_lines[i].value->SetToolTip(to_wx(values[i]));
    }
    const std::size_t refused = view.state.refused;
    m_refused->set(refused == 0   ? std::string()
                   : refused == 1 ? std::string("De hub nam één wijziging niet aan. Bekijk haar.")
                                  : "De hub nam " + std::to_string(refused) + " wijzigingen niet aan. Bekijk ze.",
                   Tone::link, Sign::warning);
    m_refused->fit(m_width);
    m_waiting_heading->Show(joined);
    m_waiting_list->Show(joined);
    m_leave->Show(joined);
    m_leave->SetLabel(view.at_noodhub() ? "Terug naar de gewone hub"_w : "Afmelden van deze hub…"_w);
    m_join->Show(!joined || (out && !view.at_noodhub()));
    m_join->SetLabel(joined ? "Opnieuw aanmelden…"_w : "Aanmelden…"_w);
    m_update->Show(joined);
    load_waiting();
    Layout();
}

void SamenDialog::load_waiting() {
    m_waiting.content.clear();
    if (m_sync.joined())
        for (const WaitingTransaction& one : SyncLog(m_context.store).waiting(most_waiting))
            m_waiting.content.push_back({std::to_string(one.stamp.time),
                                         {{local_time_text(one.stamp.milliseconds()), Tone::faint}, {one.label}},
                                         {}});
    m_waiting_list->reload();
}

void SamenDialog::choose(SamenChoice choice) {
    m_choice = choice;
    if (IsModal()) EndModal(wxID_OK);
}

void SamenDialog::ask_leave() {
    if (m_sync.view().at_noodhub()) return leave();  // nothing goes: it can be joined again, or started
    const std::size_t waiting = m_sync.view().state.waiting;
    wxString words =
        "Dit bestand blijft op deze computer staan en wordt niet meer gedeeld. Om later weer mee te doen heb je een nieuwe "
        "uitnodiging nodig."_w;
    if (waiting > 0)
        words += wxString::Format(
            "\n\n%zu van je wijzigingen zijn nog niet bij de hub. Ze blijven in dit bestand, en gaan mee als je je weer aanmeldt.",
            waiting);
    wxMessageDialog ask(this, words, "Afmelden van deze hub?", wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    ask.SetYesNoLabels("Afmelden", "Annuleren");
    if (ask.ShowModal() == wxID_YES) leave();
}

void SamenDialog::leave() {
    try {
        const bool away = m_sync.view().at_noodhub();
        m_sync.leave();
        m_context.navigator.announce(away ? "Terug bij de gewone hub."
                                          : "Afgemeld. Dit bestand wordt niet meer gedeeld.");
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

}  // namespace noaber
