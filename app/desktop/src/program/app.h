// SPDX-License-Identifier: EUPL-1.2
// The program: reads its command line, opens a file in a window, and another when asked.
#pragma once

#include "desk.h"

#include <wx/app.h>

#include <string>

namespace noaber {

class NoaberApp : public wxApp {
public:
    bool OnInit() override;
    int OnRun() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;
    bool OnCmdLineParsed(wxCmdLineParser& parser) override;
    bool OnExceptionInMainLoop() override;

private:
    /// Opens a window on the file; the one that was open closes. False when it could not be opened: the reason was said.
    bool open(const std::filesystem::path& file);
    void ask_new_file();
    void ask_open_file();
    void take_pictures();
    void say(const std::string& words);

    DeskOptions m_options;
    std::string m_page;
    std::filesystem::path m_shots;
    MainFrame* m_frame = nullptr;
    int m_exit_code = 0;
};

}  // namespace noaber
