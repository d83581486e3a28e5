// SPDX-License-Identifier: EUPL-1.2
// A list with its filter box, how many rows are shown, and room for buttons: what most pages are made of.
#pragma once

#include <noaberui/table_view.h>

#include <wx/panel.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

class wxBoxSizer;
class wxSearchCtrl;
class wxStaticText;
class wxButton;

namespace noaber {

class ButtonBar;
class WrappedText;

class ListPanel : public wxPanel {
public:
    /// Makes the list as a child of the panel; a page with a list of its own kind gives another maker.
    using Maker = std::function<TableView*(wxWindow* parent)>;
    ListPanel(wxWindow* parent, TableModel& model, Picking picking = Picking::one);
    ListPanel(wxWindow* parent, const Maker& make_list);

    [[nodiscard]] TableView& list() { return *m_list; }
    [[nodiscard]] wxSearchCtrl& filter_box() { return *m_filter; }
    void reload();
    void set_filter(std::string_view words);
    void focus_filter();
    /// A button at the right end; what has no room there goes into a menu.
    wxButton* add_button(std::string_view label, std::function<void()> pressed);
    /// What narrows the list besides the filter box.
    void add_beside_filter(wxWindow* window);
    /// Below the list, in as many lines as it needs.
    void set_legend(std::string words);

private:
    void build();
    void fit_filter();
    void tell_count();

    TableView* m_list = nullptr;
    wxSearchCtrl* m_filter = nullptr;
    wxStaticText* m_count = nullptr;
    wxBoxSizer* m_bar = nullptr;
    ButtonBar* m_buttons = nullptr;
    WrappedText* m_legend = nullptr;
};

}  // namespace noaber
