// SPDX-License-Identifier: EUPL-1.2
// The pages at the left of the window: icons and words under group headings that fold, with a count where one matters.
#pragma once

#include <wx/window.h>

#include <functional>
#include <set>
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
    /// Groups of which only the open page is shown, by heading.
    void fold(std::set<std::string> groups);
    [[nodiscard]] const std::set<std::string>& folded() const { return m_folded; }
    /// A person folded or unfolded a group.
    std::function<void()> on_fold;
    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }
    /// Where an item is drawn; empty when it is folded away.
    [[nodiscard]] wxRect item_rect(std::string_view page) const;
    [[nodiscard]] wxRect heading_rect(std::string_view group) const;
    [[nodiscard]] bool AcceptsFocus() const override { return true; }

protected:
    [[nodiscard]] wxSize DoGetBestClientSize() const override;

private:
    void paint(wxPaintEvent& event);
    void paint_item(wxDC& dc, const Item& item, const wxRect& rect);
    void key_down(wxKeyEvent& event);
    void click(int y);
    void open(std::size_t item);
    void set_folded(const std::string& group, bool folded);
    void paint_heading(wxDC& dc, const std::string& group, const wxRect& rect);
    /// A low window, or many plugins: the items scroll.
    void scroll_by(int pixels);
    /// A heading or an item, from top to bottom.
    struct Line {
        wxRect rect;
        std::size_t item;  ///< of a heading: the first of its group
        bool heading = false;
    };
    [[nodiscard]] std::vector<Line> lines() const;
    [[nodiscard]] int row_height() const;

    std::vector<Item> m_items;
    std::size_t m_open = 0;
    std::set<std::string> m_folded;
    int m_scrolled = 0;
};

}  // namespace noaber
