// SPDX-License-Identifier: EUPL-1.2
// A tab of a plugin on the sheet of a record, beside Gegevens, Verbanden and Geschiedenis: a person's Paspoort, say.
#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>
#include <string_view>

namespace noaber {

struct PageContext;

/// What stands on such a tab. Made when the tab is first opened, once for the window.
class SheetPanel : public wxPanel {
public:
    using wxPanel::wxPanel;
    /// Reads and shows that record: the tab came to the front, another record is shown, or something changed.
    virtual void show(std::string_view record) = 0;
};

/// The tab as a plugin contributes it.
struct SheetTab {
    std::string entiteit;  ///< on whose sheet: "persoon"
    std::string titel;     ///< Dutch, one word
    std::function<SheetPanel*(wxWindow* parent, PageContext& context)> create;
};

}  // namespace noaber
