// SPDX-License-Identifier: EUPL-1.2
// Scrolling a timeline of 2,000 bars: milliseconds from the scroll to the drawn frame.
#include <noaberui/timeline_view.h>

#include <fmt/format.h>
#include <wx/app.h>
#include <wx/frame.h>
#include <wx/sizer.h>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace noaber;

namespace {

constexpr int frames = 200;
constexpr double target = 16.7;

std::vector<TijdlijnRij> many_rows() {
    std::vector<TijdlijnRij> rows;
    for (int i = 0; i < 1'000; ++i) {
        TijdlijnRij row;
        row.code = fmt::format("A{}", i);
        row.titel = fmt::format("Activiteit nummer {} van de meting", i);
        for (const Quarter quarter : {Quarter::q1, Quarter::q3})
            row.balken.push_back({first_day(2017, quarter), last_day(2017, quarter)});
        for (int sign = 0; sign < 6; ++sign)
            row.tekens.push_back({TijdlijnSoort::actie, *Date::of(2017, 1 + 2 * sign, 1 + i % 28), "Actie"});
        rows.push_back(std::move(row));
    }
    return rows;
}

class TimelineBench final : public wxApp {
public:
    bool OnInit() override {
        CallAfter([this] { measure(); });
        SetExitOnFrameDelete(false);
        return true;
    }

private:
    void measure() {
        auto* frame = new wxFrame(nullptr, wxID_ANY, "Meting", wxDefaultPosition, wxSize(1366, 768));
        auto* view = new TimelineView(frame);
        auto* sizer = new wxBoxSizer(wxVERTICAL);
        sizer->Add(view, 1, wxEXPAND);
        frame->SetSizer(sizer);
        view->show(many_rows(), 2017, *Date::of(2017, 5, 1));
        frame->Show();
        frame->Layout();
        wxYield();
        fmt::print("timeline of 2,000 bars and 6,000 signs\n");
        for (const TimelineZoom zoom : {TimelineZoom::jaar, TimelineZoom::week}) {
            view->zoom(zoom);
            wxYield();
            std::vector<double> times;
            for (int i = 0; i < frames; ++i) {
                const auto start = std::chrono::steady_clock::now();
                view->scroll_rows(i % 100 < 50 ? 3 : -3);
                view->Update();
                wxYield();
                times.push_back(
                    std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
            }
            std::sort(times.begin(), times.end());
            fmt::print("  {:<8} a frame: median {:6.2f} ms, 95% within {:6.2f} ms   target {}\n",
                       zoom == TimelineZoom::jaar ? "year" : "weeks", times[times.size() / 2],
                       times[times.size() * 95 / 100], target);
        }
        frame->Destroy();
        ExitMainLoop();
    }
};

}  // namespace

wxIMPLEMENT_APP(TimelineBench);
