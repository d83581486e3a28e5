// SPDX-License-Identifier: EUPL-1.2
// Start, opening of files, end.
#include "app.h"

#include "shots.h"

#include <noaber/base/errors.h>
#include <noaberui/text.h>

#include <wx/cmdline.h>
#include <wx/filedlg.h>
#include <wx/image.h>
#include <wx/msgdlg.h>

#include <cstdlib>
#include <iostream>

namespace noaber {

void NoaberApp::OnInitCmdLine(wxCmdLineParser& parser) {
    const auto option = [&parser](const char* name, const wxString& words) {
        parser.AddLongOption(name, words, wxCMD_LINE_VAL_STRING);
    };
    parser.AddSwitch("h", "help", "deze hulp", wxCMD_LINE_OPTION_HELP);
    option("db", "het bestand om te openen; anders het eigen bestand");
    option("plugins", "de map met plugins");
    option("page", "de pagina om mee te beginnen");
    option("shots", "schrijf een plaatje van elke pagina in deze map en stop");
}

bool NoaberApp::OnCmdLineParsed(wxCmdLineParser& parser) {
    m_options.plugins = default_plugin_folder();
    m_options.demo = demo_folder();
    m_options.own_file = default_database();
    wxString value;
    if (parser.Found("db", &value)) m_options.file = from_wx(value);
    if (parser.Found("plugins", &value)) m_options.plugins = from_wx(value);
    if (parser.Found("page", &value)) m_page = from_wx(value);
    if (parser.Found("shots", &value)) m_shots = from_wx(value);
    return true;
}

bool NoaberApp::OnInit() {
    SetAppName("noaber");
    SetAppDisplayName("Noaber");
    if (!wxApp::OnInit()) return false;
    wxImage::AddHandler(new wxPNGHandler);
    if (!open(file_to_open(m_options))) return false;
    if (!m_page.empty()) m_frame->open_page(m_page);
    if (!m_shots.empty()) CallAfter([this] { take_pictures(); });
    return true;
}

bool NoaberApp::open(const std::filesystem::path& file) {
    try {
        auto workbench = open_workbench(m_options, file);
        const FileCommands files{[this] { ask_new_file(); }, [this] { ask_open_file(); }};
        MainFrame* frame = make_window(m_options, std::move(workbench), files, [this] { open(m_options.own_file); });
        SetTopWindow(frame);
        frame->Show();
        if (m_frame) m_frame->Close();
        m_frame = frame;
        return true;
    } catch (const std::exception& error) {
        say(error_in_words(error));
    }
    return false;
}

void NoaberApp::ask_new_file() {
    wxFileDialog dialog(m_frame, "Hoe heet het nieuwe bestand?", to_wx(m_options.own_file.parent_path().string()),
                        "jaarplan.db", "Noaber (*.db)|*.db", wxFD_SAVE);
    if (dialog.ShowModal() != wxID_OK) return;
    const std::filesystem::path file = from_wx(dialog.GetPath());
    std::error_code unreadable;
    if (std::filesystem::exists(file, unreadable))
        return say("Dat bestand bestaat al. Kies een andere naam, of open het met Bestand, Bestand openen.");
    open(file);
}

void NoaberApp::ask_open_file() {
    wxFileDialog dialog(m_frame, "Welk bestand?", to_wx(m_options.own_file.parent_path().string()), "",
                        "Noaber (*.db)|*.db|Alle bestanden|*", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) open(from_wx(dialog.GetPath()));
}

void NoaberApp::take_pictures() {
    int code = EXIT_SUCCESS;
    try {
        m_frame->Move(0, 0);
        m_frame->SetSize(1366, 768);
        m_frame->on_error = [this](const std::string& words) { say(words); };
        for (const auto& file : write_all_pictures(*m_frame, m_shots, m_options.demo))
            std::cout << file.string() << '\n';
    } catch (const std::exception& error) {
        std::cerr << error_in_words(error) << '\n';
        code = EXIT_FAILURE;
    }
    SetExitOnFrameDelete(false);
    m_frame->Destroy();
    m_frame = nullptr;
    wxTheApp->CallAfter([this, code] {
        m_exit_code = code;
        ExitMainLoop();
    });
}

void NoaberApp::say(const std::string& words) {
    std::cerr << words << '\n';
    if (m_shots.empty()) wxMessageBox(to_wx(words), "Noaber", wxOK | wxICON_ERROR, m_frame);
}

int NoaberApp::OnRun() {
    const int code = wxApp::OnRun();
    return m_exit_code == EXIT_SUCCESS ? code : m_exit_code;
}

bool NoaberApp::OnExceptionInMainLoop() {
    // A defect of ours must not take along what was typed: it is said, and the window stays.
    try {
        throw;
    } catch (const std::exception& error) {
        say("Er ging iets mis in Noaber zelf: " + error_in_words(error));
    } catch (...) {
        say("Er ging iets mis in Noaber zelf.");
    }
    return true;
}

}  // namespace noaber
