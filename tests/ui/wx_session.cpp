// SPDX-License-Identifier: EUPL-1.2
// wx, started once for all tests of this program.
#include <boost/test/unit_test.hpp>

#include <wx/app.h>
#include <wx/image.h>
#include <wx/init.h>

#include <cstdlib>
#include <iostream>
#include <stdexcept>

namespace {

class TestApp final : public wxApp {
public:
    bool OnInit() override {
        wxImage::AddHandler(new wxPNGHandler);
        SetExitOnFrameDelete(false);
        return true;
    }
    /// A test must see it, not a dialog.
    bool OnExceptionInMainLoop() override { throw; }
};

/// An assertion of wx is a defect of ours; its dialog would wait for somebody for ever.
void fail_on_assertion(const wxString& file, int line, const wxString& function, const wxString& condition,
                       const wxString& message) {
    std::cerr << "wx assertion " << condition << " in " << function << " (" << file << ":" << line << "): " << message
              << std::endl;
    std::abort();
}

/// From before the first test until after the last.
struct WxSession {
    WxSession() {
        int no_arguments = 0;
        wxSetAssertHandler(fail_on_assertion);
        wxApp::SetInstance(new TestApp);
        if (!wxEntryStart(no_arguments, static_cast<wchar_t**>(nullptr)) || !wxTheApp->CallOnInit())
            throw std::runtime_error("wx does not start; is there a display?");
    }
    ~WxSession() { wxEntryCleanup(); }
};

}  // namespace

BOOST_TEST_GLOBAL_FIXTURE(WxSession);
