// SPDX-License-Identifier: EUPL-1.2
// Printing the timeline.
#include "tijdlijn_print.h"

#include <noaberui/text.h>

#include <wx/dc.h>
#include <wx/printdlg.h>

#include <algorithm>
#include <stdexcept>

namespace noaber {

namespace {

/// The sheet is drawn as a window of this size and fitted to the paper, so that all paper looks alike.
constexpr int sheet_width = 1500, sheet_height = 1020, title_height = 44;
constexpr int row_height = 26, header_height = 48, names_width = 380;
constexpr int rows_on_sheet = (sheet_height - title_height - header_height) / row_height;

}  // namespace

TimelinePrintout::TimelinePrintout(std::vector<TijdlijnRij> rows, int jaar, Date vandaag)
    : wxPrintout(to_wx("Tijdlijn jaarplan " + std::to_string(jaar))),
      m_rows(std::move(rows)),
      m_jaar(jaar),
      m_today(vandaag) {}

int TimelinePrintout::pages() const {
    return std::max(1, (static_cast<int>(m_rows.size()) + rows_on_sheet - 1) / rows_on_sheet);
}

void TimelinePrintout::GetPageInfo(int* first, int* last, int* from, int* to) {
    *first = *from = 1;
    *last = *to = pages();
}

bool TimelinePrintout::OnPrintPage(int page) {
    wxDC* dc = GetDC();
    if (!dc || !HasPage(page)) return false;
    FitThisSizeToPageMargins(wxSize(sheet_width, sheet_height), wxPageSetupDialogData());
    const wxFont font(wxFontInfo(wxSize(0, 15)).Family(wxFONTFAMILY_SWISS));
    dc->SetFont(font.Bold().Scaled(1.4f));
    dc->SetTextForeground(*wxBLACK);
    dc->DrawText(GetTitle(), 0, 0);
    dc->SetFont(font);
    const wxString number = wxString::Format("%d / %d", page, pages());
    dc->DrawText(number, sheet_width - dc->GetTextExtent(number).x, 8);
    const int first = (page - 1) * rows_on_sheet;
    const int last = std::min(static_cast<int>(m_rows.size()), first + rows_on_sheet);
    const std::vector<TijdlijnRij> shown(m_rows.begin() + first, m_rows.begin() + last);
    TimelineGeometry geometry;
    geometry.size = wxSize(sheet_width, header_height + static_cast<int>(shown.size()) * row_height);
    geometry.jaar = m_jaar;
    geometry.names = names_width;
    geometry.header = header_height;
    geometry.row = row_height;
    geometry.day = (sheet_width - names_width) / 366.0;
    const wxPoint origin = dc->GetDeviceOrigin();
    dc->SetDeviceOrigin(origin.x, origin.y + dc->LogicalToDeviceYRel(title_height));
    TimelineLook with;
    with.paper = true;
    with.vandaag = m_today;
    paint_timeline(*dc, geometry, shown, with);
    dc->SetDeviceOrigin(origin.x, origin.y);
    return true;
}

void print_timeline(wxWindow* parent, PageContext& context, const Jaarplan& plan) {
    wxPrintData paper;
    paper.SetOrientation(wxLANDSCAPE);
    paper.SetPaperId(wxPAPER_A3);
    wxPrintDialogData data(paper);
    wxPrinter printer(&data);
    TimelinePrintout printout(tijdlijn(context.store, plan), static_cast<int>(plan.jaar.value_or(0)), system_today());
    if (!printer.Print(parent, &printout, true) && wxPrinter::GetLastError() == wxPRINTER_ERROR)
        context.navigator.report(std::runtime_error(
            "Afdrukken lukt niet. Kijk of er een printer is, of kies in het venster voor afdrukken naar een bestand."));
}

}  // namespace noaber
