// SPDX-License-Identifier: EUPL-1.2
// A page of figures that answer why: the list, a legend below it, and what the chosen row is made of.
#pragma once

#include <noaberui/list_page.h>

#include <string>
#include <string_view>
#include <vector>

class wxStaticText;

namespace noaber {

/// Its child makes m_panel, as of any ListPage, before it calls stand_with_why().
class WhyPage : public ListPage {
public:
    [[nodiscard]] TableView& why_list() { return *m_why_list; }
    [[nodiscard]] const SimpleTable& why() const { return m_why; }

protected:
    WhyPage(wxWindow* parent, PageContext& context, std::vector<ListColumn> why_columns)
        : ListPage(parent, context), m_why(std::move(why_columns)) {}

    /// How much of the height is the list's, and how much is what is below it.
    struct Shares {
        int list = 3;
        int why = 2;
    };
    /// `empty_why`: what the lower list says while no row is chosen.
    void stand_with_why(std::string_view heading, std::string_view legend, std::string empty_why, Shares shares);
    /// Shows what m_why holds now, under these words.
    void show_why(const std::string& heading);
    /// The cursor to the first line of why.
    void go_to_why();

    SimpleTable m_why;
    TableView* m_why_list = nullptr;

private:
    wxStaticText* m_why_heading = nullptr;
};

}  // namespace noaber
