// SPDX-License-Identifier: EUPL-1.2
// The page of a register: all records of one entity as a list, with adding, removing, and merging of two that turn out to be one.
#pragma once

#include <noaberui/entity_table.h>
#include <noaberui/list_panel.h>
#include <noaberui/page.h>

namespace noaber {

/// Which columns the list has; by default every field that fits.
struct RegisterColumns {
    std::vector<std::string> fields;
    std::vector<ExtraColumn> extra;
};

class RegisterPage final : public Page {
public:
    RegisterPage(wxWindow* parent, PageContext& context, const EntityInfo& entity, const RegisterColumns& columns = {});

    void reload() override;
    void findings_changed() override { m_panel->list().Refresh(); }
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void set_topic(std::string_view words) override { m_panel->set_filter(words); }
    void focus_filter() override { m_panel->focus_filter(); }
    void focus_list() override { m_panel->list().SetFocus(); }
    bool add_new() override;
    void show_selection() override;

    [[nodiscard]] ListPanel& panel() { return *m_panel; }

private:
    void merge();

    EntityTable m_table;
    ListPanel* m_panel;
    wxButton* m_merge;
};

/// The page of a register as the core or a plugin contributes it.
[[nodiscard]] PageContribution register_page(const EntityInfo& entity, std::string id, std::string titel, std::string groep, std::string icoon);
template <class T>
[[nodiscard]] PageContribution register_page(std::string id, std::string titel, std::string groep, std::string icoon) {
    return register_page(info_of<T>(), std::move(id), std::move(titel), std::move(groep), std::move(icoon));
}

}  // namespace noaber
