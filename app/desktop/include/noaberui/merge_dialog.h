// SPDX-License-Identifier: EUPL-1.2
// Two records that turn out to be one: shows which values stay, and merges them.
#pragma once

#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <wx/dialog.h>

#include <string>

namespace noaber {

class WrappedText;

class MergeDialog : public wxDialog {
public:
    MergeDialog(wxWindow* parent, PageContext& context, const EntityInfo& entity, std::string one, std::string other);
    /// The other one stays.
    void swap();
    void merge();
    [[nodiscard]] const std::string& kept() const { return m_keep; }

private:
    void load();

    PageContext& m_context;
    const EntityInfo& m_entity;
    std::string m_keep;
    std::string m_drop;
    SimpleTable m_table;
    TableView* m_list;
    WrappedText* m_summary;
};

}  // namespace noaber
