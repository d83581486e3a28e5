// SPDX-License-Identifier: EUPL-1.2
// The pages at the left of the window: icons and words under group headings, with a count where one matters.
#pragma once

#include <wx/window.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

class Navigation : public wxWindow {
public:
    struct Item {
        std::string page;
        std::string titel;
        std::string icoon;
        std::string groep;
        std::string count;  ///< "12" beside the words
    };
    Navigation(wxWindow* parent, std::vector<Item> items);

    std::function<void(const std::string& page)> on_open;

    /// Shows which page is open; on_open is not called.
    void show_open(std::string_view page);
    void set_count(std::string_view page, std::string count);
    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }
    /// Where an item is drawn, for tests.
    [[nodiscard]] wxRect item_rect(std::string_view page) const;
    [[nodiscard]] bool AcceptsFocus() const override { return true; }

protected:
    [[nodiscard]] wxSize DoGetBestClientSize() const override;

private:
    void paint(wxPaintEvent& event);
    void paint_item(wxDC& dc, const Item& item, const wxRect& rect);
    void key_down(wxKeyEvent& event);
    void open(std::size_t item);
    /// A low window, or many plugins: the items scroll.
    void scroll_by(int pixels);
    [[nodiscard]] std::vector<int> tops() const;  ///< y of each item; the last is the end
    [[nodiscard]] int row_height() const;

    std::vector<Item> m_items;
    std::size_t m_open = 0;
    int m_scrolled = 0;
};

}  // namespace noaber
