// SPDX-License-Identifier: EUPL-1.2
// The import dialog.
#include "import_dialog.h"

#include <noaber/base/errors.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/dirdlg.h>
#include <wx/evtloop.h>
#include <wx/filedlg.h>
#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/stopwatch.h>

#include <algorithm>

namespace noaber {

namespace {

std::string file_name(const std::string& path) {
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string number_of(std::size_t count, const char* one, const char* several) {
    return std::to_string(count) + ' ' + (count == 1 ? one : several);
}

}  // namespace

/// Draws how far it is a few times a second, and lets the person cancel.
class ImportDialog::ShownProgress final : public Progress {
public:
    explicit ShownProgress(ImportDialog& dialog) : m_dialog(dialog) {}
    void step(std::string_view text, std::size_t done, std::size_t total) override {
        if (m_dialog.m_cancelled) throw Cancelled();
        if (m_since.Time() < 60) return;
        m_since.Start();
        if (total > 0)
            m_dialog.m_gauge->SetValue(static_cast<int>(done * 1000 / total));
        else
            m_dialog.m_gauge->Pulse();
        m_dialog.say(std::string(text) +
                         (total > 0 ? " " + std::to_string(done) + " van " + std::to_string(total) : ""),
                     Tone::normal, Sign::none);
        if (auto* loop = wxEventLoopBase::GetActive()) loop->YieldFor(wxEVT_CATEGORY_UI | wxEVT_CATEGORY_USER_INPUT);
    }

private:
    ImportDialog& m_dialog;
    wxStopWatch m_since;
};

ImportDialog::ImportDialog(wxWindow* parent, PageContext& context)
    : wxDialog(parent, wxID_ANY, "Importeren", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_tables({{"Bestand", 26, 3},
                {"Tabel", 18, 2},
                {"Nieuw", 8, 0, Align::centre},
                {"Gewijzigd", 10, 0, Align::centre},
                {"Gelijk", 8, 0, Align::centre},
                {"Geweigerd", 11, 0, Align::centre}}),
      m_rows({{"Rij", 6},
              {"Wat gebeurt er", 15},
              {"Wat", 22, 2},
              {"Kolom", 14, 1},
              {"Was", 14, 1},
              {"Wordt of reden", 30, 3}}) {
    const int gap = look::gap(this);
    m_summary = new WrappedText(this);
    m_files = new wxButton(this, wxID_ANY, "Bestanden kiezen…"_w);
    m_folder = new wxButton(this, wxID_ANY, "Map kiezen…"_w);
    m_tables_list = new TableView(this, m_tables);
    m_rows_list = new TableView(this, m_rows);
    m_gauge = new wxGauge(this, wxID_ANY, 1000, wxDefaultPosition, wxSize(-1, FromDIP(8)));
    m_partial = new wxButton(this, wxID_ANY, "Ook zonder geweigerde rijen");
    m_import = new wxButton(this, wxID_OK, "Importeren");
    m_close = new wxButton(this, wxID_CANCEL, "Sluiten");
    auto* choose = new wxBoxSizer(wxHORIZONTAL);
    choose->Add(m_files, 0, wxRIGHT, gap);
    choose->Add(m_folder);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(m_gauge, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT | wxRESERVE_SPACE_EVEN_IF_HIDDEN, 2 * gap);
    buttons->Add(m_close, 0, wxRIGHT, gap);
    buttons->Add(m_partial, 0, wxRIGHT, gap);
    buttons->Add(m_import);
    auto* rows_heading = new wxStaticText(this, wxID_ANY, "Wat er in de gekozen tabel gebeurt");
    rows_heading->SetFont(look::bold_font(this));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(choose, 0, wxBOTTOM, gap);
    all->Add(m_summary, 0, wxBOTTOM, gap);
    all->Add(m_tables_list, 2, wxEXPAND | wxBOTTOM, gap);
    all->Add(rows_heading, 0, wxBOTTOM, gap / 2);
    all->Add(m_rows_list, 3, wxEXPAND | wxBOTTOM, gap);
    all->Add(buttons, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    SetSize(FromDIP(wxSize(980, 620)));
    CentreOnParent();

    m_tables_list->set_empty_text("Kies bestanden (xlsx, ods, csv) of een map.");
    m_rows_list->set_empty_text("Hier verandert niets.");
    m_tables_list->on_select = [this] { show_rows(); };
    m_files->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_files(); });
    m_folder->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_folder(); });
    m_import->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { import(Refusals::stop_all); });
    m_partial->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { import(Refusals::accept_others); });
    m_close->Bind(wxEVT_BUTTON, [this](wxCommandEvent& event) {
        m_cancelled = true;
        if (m_files->IsEnabled()) event.Skip();  // while it works, this button only cancels
    });
    set_busy(false);
    say("Noaber herkent een tabel aan zijn kopregel. Je ziet eerst wat er zou veranderen; er wordt nog niets geschreven.",
        Tone::faint, Sign::none);
}

void ImportDialog::choose_files() {
    wxFileDialog dialog(this, "Welke bestanden?", "", "",
                        "Spreadsheets (*.xlsx;*.ods;*.csv)|*.xlsx;*.XLSX;*.ods;*.ODS;*.csv;*.CSV|Alle bestanden|*",
                        wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return;
    wxArrayString chosen;
    dialog.GetPaths(chosen);
    std::vector<std::filesystem::path> paths;
    for (const wxString& path : chosen) paths.emplace_back(from_wx(path));
    preview(std::move(paths));
}

void ImportDialog::choose_folder() {
    wxDirDialog dialog(this, "Welke map?", "", wxDD_DIR_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) preview({from_wx(dialog.GetPath())});
}

void ImportDialog::preview(std::vector<std::filesystem::path> paths) {
    m_paths = std::move(paths);
    if (run(Writing::dry_run, Refusals::accept_others)) show_report();
}

void ImportDialog::import(Refusals refusals) {
    if (!run(Writing::commit, refusals)) return;
    m_imported = m_report.geschreven;
    if (!m_imported) return show_report();
    m_context.navigator.announce(summary() + ". Ctrl+Z zet het terug.");
    if (IsModal()) EndModal(wxID_OK);
}

bool ImportDialog::run(Writing writing, Refusals refusals) {
    m_cancelled = false;
    set_busy(true);
    ShownProgress progress(*this);
    ImportOptions options;
    options.refusals = refusals;
    options.writing = writing;
    bool done = false;
    try {
        m_report = import_files(m_context.store, m_paths, options, progress);
        done = true;
    } catch (const Cancelled&) {
        say("Afgebroken. Er is niets geschreven.", Tone::normal, Sign::info);
    } catch (const std::exception& error) {
        m_report = {};
        show_report();
        say(error_in_words(error), Tone::error, Sign::error);
    }
    set_busy(false);
    return done;
}

std::string ImportDialog::summary() const {
    std::size_t added = 0, changed = 0, same = 0, refused = 0;
    for (const ImportedTable& table : m_report.tabellen) {
        added += table.nieuw;
        changed += table.gewijzigd;
        same += table.gelijk;
        refused += table.geweigerd.size();
    }
    std::string words = number_of(added, "nieuwe rij", "nieuwe rijen") + ", " + std::to_string(changed) +
                        " gewijzigd, " + std::to_string(same) + " gelijk";
    if (refused) words += ", " + std::to_string(refused) + " geweigerd";
    return words;
}

void ImportDialog::show_report() {
    m_tables.content.clear();
    bool any = false;
    for (std::size_t i = 0; i < m_report.tabellen.size(); ++i) {
        const ImportedTable& table = m_report.tabellen[i];
        any = any || table.nieuw || table.gewijzigd;
        const bool refused = !table.geweigerd.empty();
        m_tables.content.push_back({std::to_string(i),
                                    {{file_name(table.bestand)},
                                     {table.tabel},
                                     {std::to_string(table.nieuw)},
                                     {std::to_string(table.gewijzigd)},
                                     {std::to_string(table.gelijk), Tone::faint},
                                     {std::to_string(table.geweigerd.size()), refused ? Tone::error : Tone::faint,
                                      refused ? Sign::error : Sign::none}},
                                    {}});
    }
    m_tables_list->reload();
    m_tables_list->clear_selection();
    m_tables_list->select_first();
    if (m_report.tabellen.empty()) show_rows();
    std::string words = "Zo zou het worden: " + summary() + ".";
    if (!m_report.aangemaakt.empty())
        words += " Nieuw genoemd en dus aangemaakt: " + number_of(m_report.aangemaakt.size(), "naam", "namen") + ".";
    if (!m_report.onbekende_bestanden.empty())
        words += " Niet herkend: " + number_of(m_report.onbekende_bestanden.size(), "bestand", "bestanden") + ".";
    const bool refused = m_report.anything_refused();
    if (refused)
        words += " Verbeter de geweigerde rijen in het bestand, of importeer zonder die rijen.";
    else if (!any)
        words += " Alles staat er al.";
    say(words, Tone::normal, refused ? Sign::error : Sign::info);
    m_import->Enable(any && !refused);
    m_partial->Show(refused);
    m_partial->Enable(any);
    Layout();
}

void ImportDialog::show_rows() {
    m_rows.content.clear();
    if (const auto row = m_tables_list->selected(); row && *row < m_report.tabellen.size()) {
        const ImportedTable& table = m_report.tabellen[*row];
        std::size_t key = 0;
        for (const RefusedRow& one : table.geweigerd)
            m_rows.content.push_back(
                {std::to_string(++key),
                 {{std::to_string(one.rij)}, {"geweigerd", Tone::error, Sign::error}, {}, {one.kolom}, {}, {one.reden}},
                 {}});
        for (const std::string& column : table.onbekende_kolommen)
            m_rows.content.push_back(
                {std::to_string(++key),
                 {{"1"}, {"overgeslagen", Tone::faint, Sign::info}, {}, {column}, {}, {"Deze kolom kent Noaber niet."}},
                 {}});
        for (const ImportedChange& one : table.wijzigingen) {
            const bool added = one.lot == RowFate::nieuw;
            m_rows.content.push_back({std::to_string(++key),
                                      {{std::to_string(one.rij)},
                                       {added ? "nieuw" : "gewijzigd", added ? Tone::strong : Tone::normal},
                                       {one.wat},
                                       {one.veld},
                                       {one.oud, Tone::faint},
                                       {one.nieuw}},
                                      {}});
        }
    }
    m_rows_list->clear_selection();
    m_rows_list->reload();
}

void ImportDialog::say(std::string text, Tone tone, Sign sign) {
    m_summary->set(std::move(text), tone, sign);
    if (m_summary->fit(GetClientSize().x - 4 * look::gap(this))) Layout();
    m_summary->Update();
}

std::string ImportDialog::said() const { return m_summary->text(); }

void ImportDialog::set_busy(bool busy) {
    m_gauge->Show(busy);
    m_gauge->SetValue(0);
    m_files->Enable(!busy);
    m_folder->Enable(!busy);
    m_import->Disable();
    m_partial->Disable();
    m_partial->Hide();
    m_close->SetLabel(busy ? "Afbreken" : "Sluiten");
}

}  // namespace noaber
