// SPDX-License-Identifier: EUPL-1.2
// Importing with a preview: choose files, see what would be new, changed or refused and why, then import.
#pragma once

#include <noaber/import/import.h>
#include <noaberui/list_panel.h>
#include <noaberui/page.h>

#include <wx/dialog.h>

#include <filesystem>
#include <vector>

class wxButton;
class wxGauge;

namespace noaber {

class WrappedText;

class ImportDialog : public wxDialog {
public:
    ImportDialog(wxWindow* parent, PageContext& context);

    /// Reads these and shows what importing them would do; nothing is written.
    void preview(std::vector<std::filesystem::path> paths);
    /// Imports what was previewed; refused rows stop it unless told otherwise.
    void import(Refusals refusals);
    [[nodiscard]] const ImportReport& report() const { return m_report; }
    [[nodiscard]] bool imported() const { return m_imported; }
    [[nodiscard]] std::string summary() const;
    /// The line above the tables.
    [[nodiscard]] std::string said() const;

private:
    class ShownProgress;
    bool run(Writing writing, Refusals refusals);
    void choose_files();
    void choose_folder();
    void show_report();
    void show_rows();
    void say(std::string text, Tone tone, Sign sign);
    void set_busy(bool busy);

    PageContext& m_context;
    std::vector<std::filesystem::path> m_paths;
    ImportReport m_report;
    bool m_imported = false;
    bool m_cancelled = false;
    SimpleTable m_tables;
    SimpleTable m_rows;
    WrappedText* m_summary;
    TableView* m_tables_list;
    TableView* m_rows_list;
    wxGauge* m_gauge;
    wxButton* m_files;
    wxButton* m_folder;
    wxButton* m_import;
    wxButton* m_partial;
    wxButton* m_close;
};

}  // namespace noaber
