// SPDX-License-Identifier: EUPL-1.2
// Several years side by side: each activity with its quarters in every year there is.
#pragma once

#include <noaber/jaarplan/volgend_jaar.h>
#include <noaberui/list_page.h>

namespace noaber {

class JarenPage final : public ListPage {
public:
    JarenPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void show_selection() override;

private:
    /// The activity in the year of that column; of another column the newest there is.
    [[nodiscard]] std::string activity_at(std::size_t row, std::size_t column) const;

    SimpleTable m_table;
    std::vector<JarenRij> m_rows;
};

}  // namespace noaber
