// SPDX-License-Identifier: EUPL-1.2
// Files that go out of the window.
#include <noaberui/save_as.h>

#include <noaberui/text.h>

#include <wx/app.h>
#include <wx/filedlg.h>
#include <wx/utils.h>

#include <algorithm>

namespace noaber {

std::string as_file_name(std::string text) {
    std::ranges::replace_if(
        text,
        [](char c) { return std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos || (c >= 0 && c < ' '); },
        '-');
    return text;
}

void save_as(PageContext& context, const std::string& name, const std::string& kinds, const std::string& ending,
             const std::function<void(const std::filesystem::path& file)>& write) {
    wxFileDialog dialog(wxTheApp->GetTopWindow(), "Waar moet het naartoe?", "", to_wx(as_file_name(name) + ending),
                        to_wx(kinds), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    std::filesystem::path file = from_wx(dialog.GetPath());
    if (!file.has_extension()) file += ending;
    try {
        const wxBusyCursor busy;
        write(file);
        context.navigator.announce("Geschreven: " + file.string());
    } catch (const std::exception& error) {
        context.navigator.report(error);
    }
}

}  // namespace noaber
