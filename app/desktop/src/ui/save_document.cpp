// SPDX-License-Identifier: EUPL-1.2
// Saving documents from the window.
#include <noaberui/save_document.h>

#include <noaber/base/errors.h>
#include <noaber/report/document_file.h>
#include <noaberui/page.h>
#include <noaberui/text.h>

#include <wx/filedlg.h>
#include <wx/progdlg.h>
#include <wx/stopwatch.h>

#include <algorithm>
#include <array>

namespace noaber {

namespace {

constexpr std::array endings{".pdf", ".docx", ".html"};

/// A small window with a button to cancel, for as long as the work takes.
class WindowProgress final : public Progress {
public:
    explicit WindowProgress(wxWindow* parent)
        : m_dialog("Document maken", "Even geduld…"_w, 100, parent, wxPD_APP_MODAL | wxPD_CAN_ABORT | wxPD_AUTO_HIDE) {}
    void step(std::string_view text, std::size_t, std::size_t) override {
        if (m_since.Time() < 60) return;
        m_since.Start();
        if (!m_dialog.Pulse(to_wx(text) + "…"_w)) throw Cancelled();
    }

private:
    wxProgressDialog m_dialog;
    wxStopWatch m_since;
};

}  // namespace

bool save_document(wxWindow* parent, PageContext& context, const Document& document,
                   const std::filesystem::path& file) {
    try {
        WindowProgress progress(parent);
        write_document(document, file, progress);
        context.navigator.announce(file.string() + " geschreven");
        return true;
    } catch (const Cancelled&) {
        context.navigator.announce("Afgebroken. Er is niets geschreven.");
    } catch (const std::exception& error) {
        context.navigator.report(error);
    }
    return false;
}

void ask_save_document(wxWindow* parent, PageContext& context, const Document& document, std::string_view name) {
    wxFileDialog dialog(parent, "Document maken", "", to_wx(std::string(name) + endings.front()),
                        "PDF (*.pdf)|*.pdf|Word (*.docx)|*.docx|Webpagina (*.html)|*.html",
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    std::filesystem::path file = from_wx(dialog.GetPath());
    const char* ending = endings.at(static_cast<std::size_t>(std::max(0, dialog.GetFilterIndex())));
    // The form that was chosen counts, not the ending that was proposed.
    if (file.extension() != ending && (file.extension() == endings.front() || !file.has_extension()))
        file.replace_extension(ending);
    save_document(parent, context, document, file);
}

}  // namespace noaber
