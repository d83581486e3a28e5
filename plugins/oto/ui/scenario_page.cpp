// SPDX-License-Identifier: EUPL-1.2
// The editor page of scenarios.
#include "scenario_page.h"

#include "lua_editor.h"
#include "msel.h"
#include "oefenregel.h"
#include "oefenwoorden.h"
#include "scenariobevinding.h"
#include "tekening_view.h"
#include "tijdlijntekening.h"

#include <noaber/base/errors.h>
#include <noaber/base/progress.h>
#include <noaber/plugin/workbench.h>
#include <noaber/store/rights.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/save_as.h>
#include <noaberui/save_document.h>
#include <noaberui/table_view.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/filedlg.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace noaber::oto {

namespace {

constexpr int pause_after_typing = 600;  // milliseconds
constexpr std::chrono::milliseconds patience = std::chrono::seconds(4);
constexpr int findings_tab = 0, trial_tab = 2;
constexpr std::size_t most_trial_lines = 2'000;

}  // namespace

ScenarioPage::ScenarioPage(wxWindow* parent, PageContext& context)
    : Page(parent, context),
      m_findings_table({{"Regel", 7, 0, Align::right, 5}, {"Wat er niet klopt", 80, 1}}),
      m_trial_table({{"Tijd", 8}, {"Wie", 20}, {"Via", 14}, {"Wat", 60, 1}}),
      m_pause(this) {
    const int gap = look::gap(this);
    auto* splitter =
        new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    m_editor = new LuaEditor(splitter);
    make_below(splitter);
    splitter->SetMinimumPaneSize(FromDIP(110));
    splitter->SetSashGravity(0.6);
    splitter->SplitHorizontally(m_editor, m_below, -FromDIP(230));
    m_said = new WrappedText(this);
    m_said->SetName("scenario-gezegd");
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(make_top(), 0, wxEXPAND | wxBOTTOM, gap / 2);
    all->Add(make_second(), 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(splitter, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_editor->Bind(wxEVT_STC_MODIFIED, [this](wxStyledTextEvent& event) {
        event.Skip();
        if ((event.GetModificationType() & (wxSTC_MOD_INSERTTEXT | wxSTC_MOD_DELETETEXT)) != 0) text_changed();
    });
    m_editor->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        save();
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { check(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        say();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_F5)
            try_from_cursor();
        else if (event.GetKeyCode() == 'S' && event.GetModifiers() == wxMOD_CONTROL)
            save();
        else
            event.Skip();
    });
}

ScenarioPage::~ScenarioPage() { m_enough = true; }

wxSizer* ScenarioPage::make_top() {
    const int gap = look::gap(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(page_heading(this, "Scenario's"), 0, wxALIGN_CENTER_VERTICAL);
    m_choice = new wxChoice(this, wxID_ANY);
    m_choice->SetName("scenario-keuze");
    m_choice->SetToolTip("Het scenario dat hieronder staat"_w);
    m_choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        open(m_all.at(static_cast<std::size_t>(event.GetInt())).sleutel());
    });
    row->Add(m_choice, 1, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
    const auto add = [&](const char* label, const char* tip, std::function<void()> pressed) {
        auto* button = new wxButton(this, wxID_ANY, to_wx(label));
        button->SetToolTip(to_wx(tip));
        button->Bind(wxEVT_BUTTON, [this, pressed = std::move(pressed)](wxCommandEvent&) {
            try {
                pressed();
            } catch (const std::exception& error) {
                m_context.navigator.report(error);
            }
        });
        row->Add(button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
        return button;
    };
    m_own = add("Eigen maken", "Een eigen scenario met deze tekst, dat je kunt veranderen", [this] { make_own(); });
    m_new = add("Nieuw", "Een nieuw eigen scenario (Ctrl+N)", [this] { add_new(); });
    m_import = add("MSEL inlezen…", "Een nieuw scenario van een MSEL-tabel: Excel, LibreOffice of CSV",
                   [this] { import_msel(); });
    return row;
}

wxSizer* ScenarioPage::make_second() {
    const int gap = look::gap(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_said, 1, wxALIGN_CENTER_VERTICAL);
    const auto add = [&](const char* label, const char* tip, std::function<void()> pressed) {
        auto* button = new wxButton(this, wxID_ANY, to_wx(label));
        button->SetToolTip(to_wx(tip));
        button->Bind(wxEVT_BUTTON, [this, pressed = std::move(pressed)](wxCommandEvent&) {
            try {
                pressed();
            } catch (const std::exception& error) {
                m_context.navigator.report(error);
            }
        });
        row->Add(button, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
        return button;
    };
    m_try = add("Probeer vanaf hier (F5)", "Wat er gebeurt vanaf de regel van de cursor, zonder te spelen",
                [this] { try_from_cursor(); });
    m_picture = add("Tijdlijn…", "De tijdlijn van elk verloop als PDF, Word of webpagina", [this] {
        if (m_proef)
            ask_save_document(this, m_context, tijdlijn_document(*m_proef, m_looked_at.bestand),
                              "Tijdlijn " + chosen()->titel);
    });
    m_msel = add("MSEL…", "Wat er wanneer komt, voor wie en met welk doel, als Excel", [this] {
        if (!m_proef) return;
        const Msel msel = msel_van(*m_proef);
        save_as(m_context, "MSEL " + msel.titel, "Excel (*.xlsx)|*.xlsx", "xlsx",
                [&](const std::filesystem::path& file) { write_xlsx(file, msel_bladen(msel)); });
    });
    return row;
}

void ScenarioPage::make_below(wxWindow* parent) {
    m_below = new wxNotebook(parent, wxID_ANY);
    m_findings_list = new TableView(m_below, m_findings_table);
    m_findings_list->SetName("scenario-bevindingen");
    m_findings_list->set_empty_text("Er is niets op aan te merken.");
    m_findings_list->on_activate = [this](std::size_t row) {
        if (const int regel = std::atoi(m_findings_table.content[row].cells[0].text.c_str()); regel > 0)
            m_editor->go_to(regel);
    };
    m_timeline = new TekeningView(m_below);
    m_timeline->SetName("scenario-tijdlijn");
    m_timeline->on_spot = [this](int regel) { m_editor->go_to(regel); };
    m_trial_list = new TableView(m_below, m_trial_table);
    m_trial_list->SetName("scenario-proef");
    m_trial_list->set_empty_text("Zet de cursor op een inject en druk op F5: hier staat wat er daarna gebeurt.");
    m_below->AddPage(m_findings_list, "Bevindingen");
    m_below->AddPage(m_timeline, "Tijdlijn");
    m_below->AddPage(m_trial_list, "Proef");
}

// --- which one ---

const Bibliotheekscenario* ScenarioPage::chosen() const {
    const auto found = std::ranges::find(m_all, m_sleutel, &Bibliotheekscenario::sleutel);
    return found == m_all.end() ? nullptr : &*found;
}

bool ScenarioPage::may_write_scenarios() const {
    return may_write(info_of<Eigenscenario>(), nullptr, actor_on(m_context.store), "");
}

Scenariobron ScenarioPage::bron() const {
    const Bibliotheekscenario* one = chosen();
    Scenariobron bron = bron_van_tekst(m_editor->text(), scenario_folder(), m_context.workbench.lua_modules());
    if (one && !one->is_eigen()) bron.bestand = one->bestand.filename().string();
    return bron;
}

void ScenarioPage::reload() {
    m_all = bibliotheek(m_context.store, scenario_folder(), m_context.workbench.lua_modules());
    if (!chosen() && !m_all.empty()) {
        m_sleutel = m_all.front().sleutel();
        fill_choice();
        return load_chosen();
    }
    fill_choice();
    const Bibliotheekscenario* one = chosen();
    if (!one || !one->is_eigen()) return;
    const auto stored = m_context.store.find(one->eigen);
    if (!stored || stored->tekst == m_saved) return;
    if (m_editor->text() == m_saved) m_editor->take_over(stored->tekst);
    m_saved = stored->tekst;
}

void ScenarioPage::fill_choice() {
    wxArrayString names;
    for (const Bibliotheekscenario& one : m_all)
        names.Add(to_wx(one.titel + (one.is_eigen() ? "" : "  (meegeleverd)")));
    m_choice->Set(names);
    const auto found = std::ranges::find(m_all, m_sleutel, &Bibliotheekscenario::sleutel);
    m_choice->SetSelection(found == m_all.end() ? wxNOT_FOUND : static_cast<int>(found - m_all.begin()));
    enable_buttons();
}

void ScenarioPage::open(const std::string& sleutel) {
    save();
    m_sleutel = sleutel;
    fill_choice();
    load_chosen();
}

void ScenarioPage::load_chosen() {
    const Bibliotheekscenario* one = chosen();
    try {
        m_saved = one ? bron_van(m_context.store, *one, scenario_folder(), m_context.workbench.lua_modules()).tekst
                      : std::string();
    } catch (const std::exception& error) {
        m_saved.clear();
        m_context.navigator.report(error);
    }
    m_editor->begin(m_saved, one && one->is_eigen() && may_write_scenarios());
    m_trial_table.content.clear();
    m_trial_list->reload();
    m_below->SetSelection(findings_tab);
    check();
}

void ScenarioPage::set_topic(std::string_view sleutel) {
    if (std::ranges::count(m_all, sleutel, &Bibliotheekscenario::sleutel) > 0) open(std::string(sleutel));
}

void ScenarioPage::focus_filter() { m_choice->SetFocus(); }
void ScenarioPage::focus_list() { m_editor->SetFocus(); }
void ScenarioPage::show_selection() {}

bool ScenarioPage::revert_typing() {
    if (!m_editor->HasFocus() || !m_editor->CanUndo()) return false;
    m_editor->Undo();
    return true;
}

void ScenarioPage::enable_buttons() {
    const bool may = may_write_scenarios();
    m_own->Enable(may && chosen());
    m_new->Enable(may);
    m_import->Enable(may);
    m_try->Enable(m_proef && m_proef->scenario);
    m_msel->Enable(m_proef && m_proef->scenario);
    m_picture->Enable(m_proef && m_proef->scenario);
}

// --- writing ---

void ScenarioPage::save() {
    const Bibliotheekscenario* one = chosen();
    if (!one || !one->is_eigen() || m_editor->GetReadOnly() || m_editor->text() == m_saved) return;
    try {
        const Scenariobron now = bron();
        m_saved = now.tekst;
        bewaar(m_context.store, one->eigen, now);
        m_context.navigator.announce("Scenario bewaard. Wie wat veranderde staat bij Eigen scenario's, Geschiedenis.");
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

bool ScenarioPage::add_new() {
    if (!may_write_scenarios()) return false;
    save();
    const auto id = voeg_toe(m_context.store, "Nieuw scenario", eerste_tekst());
    reload();
    open(id.text);
    m_editor->SetFocus();
    return true;
}

void ScenarioPage::make_own() {
    const Bibliotheekscenario* one = chosen();
    if (!one) return;
    const auto id = voeg_toe(m_context.store, one->titel, m_editor->text());
    reload();
    open(id.text);
    m_context.navigator.announce("Dit is nu een eigen scenario; verander het zoals je wilt.");
}

void ScenarioPage::import_msel() {
    wxFileDialog ask(this, "MSEL inlezen", "", "", "Tabellen (*.xlsx;*.ods;*.csv)|*.xlsx;*.ods;*.csv",
                     wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (ask.ShowModal() != wxID_OK) return;
    SilentProgress progress;
    const Gelezenmsel read = lees_msel(read_spreadsheet(from_wx(ask.GetPath()), progress));
    if (!read.fouten.empty()) {
        constexpr std::size_t shown = 8;
        std::string words = "Er is niets ingelezen. Verbeter deze rijen en probeer het opnieuw:";
        for (std::size_t i = 0; i < read.fouten.size() && i < shown; ++i)
            words += fmt::format("\nrij {}, {}: {}", read.fouten[i].rij, read.fouten[i].kolom, read.fouten[i].reden);
        if (read.fouten.size() > shown) words += fmt::format("\nen nog {} andere", read.fouten.size() - shown);
        throw InputError(words);
    }
    save();
    const auto id = voeg_toe(m_context.store, read.msel.titel, msel_als_scenario(read.msel));
    reload();
    open(id.text);
    m_context.navigator.announce(fmt::format("{} regels ingelezen.", read.msel.regels.size()));
}

// --- looking at it ---

void ScenarioPage::text_changed() { m_pause.StartOnce(pause_after_typing); }

void ScenarioPage::in_background(std::function<void()> work, std::function<void()> done) {
    m_enough = false;
    m_work.run(
        std::move(work),
        [this, done = std::move(done)](std::exception_ptr failure) {
            if (failure) {
                try {
                    std::rethrow_exception(failure);
                } catch (const std::exception& error) {
                    m_context.navigator.report(error);
                }
            } else {
                done();
            }
            if (std::exchange(m_again, false)) check();
            if (m_trial_wanted && !m_work.busy()) try_from_cursor();
        },
        [this] { m_enough = true; });
}

void ScenarioPage::check() {
    if (m_work.busy()) {
        m_again = true;
        m_enough = true;
        return;
    }
    auto source = std::make_shared<Scenariobron>(bron());
    auto result = std::make_shared<Voorproef>();
    in_background([this, source,
                   result] { *result = voorproef(*source, patience, [this] { return m_enough.load(); }); },
                  [this, source, result] {
                      if (m_again) return;  // of a text that is another by now
                      m_proef = result;
                      m_looked_at = *source;
                      show_findings();
                  });
}

void ScenarioPage::show_findings() {
    m_findings_table.content.clear();
    std::vector<LuaEditor::Remark> remarks;
    for (const Scenariobevinding& one : bevindingen(*m_proef, m_looked_at)) {
        const bool wrong = one.soort == Bevindingsoort::fout;
        m_findings_table.content.push_back(
            {std::to_string(m_findings_table.content.size()),
             {{one.regel > 0 ? std::to_string(one.regel) : ""},
              {one.woorden, wrong ? Tone::error : Tone::warning, wrong ? Sign::error : Sign::warning}},
             {}});
        remarks.push_back({one.regel, one.woorden, wrong});
    }
    m_findings_list->reload();
    m_below->SetPageText(findings_tab, m_findings_table.content.empty()
                                           ? "Bevindingen"_w
                                           : to_wx(fmt::format("Bevindingen ({})", m_findings_table.content.size())));
    m_editor->show(remarks);
    m_timeline->show([proef = m_proef](double width) { return tijdlijn_tekening(*proef, width); },
                     "De tijdlijn komt hier zodra het scenario laadt. Zie Bevindingen.");
    enable_buttons();
    say();
}

void ScenarioPage::say() {
    std::string words;
    Tone tone = Tone::faint;
    Sign sign = Sign::none;
    const Bibliotheekscenario* one = chosen();
    if (!one) {
        words = "Er is nog geen scenario. Begin met Nieuw.";
    } else if (m_proef) {
        words = m_proef->scenario ? omvang_in_woorden(*m_proef) + ". " : "Dit scenario laadt niet; zie Bevindingen. ";
        if (!m_proef->scenario) {
            tone = Tone::error;
            sign = Sign::error;
        } else if (!m_proef->is_goed()) {
            words += "Er klopt iets niet; zie Bevindingen. ";
            tone = Tone::warning;
            sign = Sign::warning;
        }
        if (!one->is_eigen()) words += "Meegeleverd: kies Eigen maken om het te veranderen.";
    }
    m_said->set(words, tone, sign);
    const int room = m_try->GetPosition().x - m_said->GetPosition().x - look::gap(this);
    if (room > 0 && m_said->fit(room)) CallAfter([this] { Layout(); });
}

void ScenarioPage::try_from_cursor() {
    if (!m_try->IsEnabled()) return;
    const int regel = m_trial_wanted.value_or(m_editor->line());
    if (m_work.busy()) {
        m_trial_wanted = regel;
        return;
    }
    m_trial_wanted.reset();
    auto source = std::make_shared<Scenariobron>(bron());
    auto result = std::make_shared<Proefverloop>();
    in_background([this, source, result,
                   regel] { *result = proef_vanaf(*source, regel, patience, [this] { return m_enough.load(); }); },
                  [this, result, regel] { show_trial(*result, regel); });
}

void ScenarioPage::show_trial(const Proefverloop& verloop, int regel) {
    m_trial_table.content.clear();
    const std::string how = verloop.keuzes.empty() ? "zonder besluiten vooraf"
                                                   : fmt::format("als ervoor: {}", fmt::join(verloop.keuzes, "; "));
    for (const std::string& text : verloop.regels) {
        if (m_trial_table.content.size() == most_trial_lines) break;
        const auto line = nlohmann::json::parse(text);
        const std::string words = woorden_van(line);
        if (words.empty()) continue;
        const bool wrong = text_in(line, "soort") == "fout";
        m_trial_table.content.push_back(
            {std::to_string(m_trial_table.content.size()),
             {{oefentijd_kort(lees_oefentijd(text_in(line, "t")).value_or(0))},
              {line.contains("aan") ? text_in(line, "aan") : text_in(line, "van")},
              {text_in(line, "via")},
              {words, wrong ? Tone::error : Tone::normal, wrong ? Sign::error : Sign::none}},
             verloop.bereikt ? fmt::format("Vanaf regel {}, om {}, {}", regel, oefentijd_kort(verloop.vanaf), how)
                             : ""});
    }
    m_trial_list->set_empty_text(verloop.bereikt
                                     ? "Er gebeurt niets meer."
                                     : "Geen enkel verloop komt bij deze regel. Zet de cursor op een inject.");
    m_trial_list->reload();
    m_below->SetSelection(trial_tab);
}

}  // namespace noaber::oto
