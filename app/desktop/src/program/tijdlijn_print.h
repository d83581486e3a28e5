// SPDX-License-Identifier: EUPL-1.2
// The timeline on paper: as many sheets as the rows need, the header on each.
#pragma once

#include <noaberui/page.h>
#include <noaberui/timeline_view.h>

#include <wx/print.h>

namespace noaber {

class TimelinePrintout final : public wxPrintout {
public:
    TimelinePrintout(std::vector<TijdlijnRij> rows, int jaar, Date vandaag);

    bool OnPrintPage(int page) override;
    bool HasPage(int page) override { return page >= 1 && page <= pages(); }
    void GetPageInfo(int* first, int* last, int* from, int* to) override;
    [[nodiscard]] int pages() const;

private:
    std::vector<TijdlijnRij> m_rows;
    int m_jaar;
    Date m_today;
};

/// Asks for printer and paper, and prints on its side.
void print_timeline(wxWindow* parent, PageContext& context, const Jaarplan& plan);

}  // namespace noaber
