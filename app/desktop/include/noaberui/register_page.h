// SPDX-License-Identifier: EUPL-1.2
// The page of a register: all records of one entity as a list, with adding, removing, and merging of two that turn out to be one.
#pragma once

#include <noaberui/entity_table.h>
#include <noaberui/list_page.h>

namespace noaber {

/// A button above the list of a register.
struct RegisterAction {
    std::string label;
    std::string tooltip;
    bool needs_record = true;  ///< only with one record selected
    /// `record` is the selected one, "" when there is none. What it throws is said to the user.
    std::function<void(PageContext& context, std::string_view record)> run;
};

/// What a register's page has besides what its description says. All of it may be left out.
struct RegisterSetup {
    std::vector<std::string> fields;  ///< columns of the list; by default every field that fits
    std::vector<ExtraColumn> extra;
    TextOfRecord order;
    TextOfRecord heading;
    std::vector<RegisterAction> actions;
    std::string empty;  ///< Dutch, what to do when there is nothing yet
};

class RegisterPage final : public ListPage {
public:
    RegisterPage(wxWindow* parent, PageContext& context, const EntityInfo& entity, RegisterSetup setup = {});

    void reload() override;
    void findings_changed() override { m_panel->list().Refresh(); }
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void set_topic(std::string_view words) override { m_panel->set_filter(words); }
    bool add_new() override;
    void show_selection() override;

    /// The button of that action of the setup.
    [[nodiscard]] wxButton& action_button(std::size_t action) { return *m_action_buttons.at(action); }

private:
    void merge();
    void enable_buttons();
    void run(const RegisterAction& action);

    RegisterSetup m_setup;
    EntityTable m_table;
    wxButton* m_merge;
    std::vector<wxButton*> m_action_buttons;
};

/// The page of a register as the core or a plugin contributes it.
[[nodiscard]] PageContribution register_page(const EntityInfo& entity, std::string id, std::string titel,
                                             std::string groep, std::string icoon, RegisterSetup setup = {});
template <class T>
[[nodiscard]] PageContribution register_page(std::string id, std::string titel, std::string groep, std::string icoon,
                                             RegisterSetup setup = {}) {
    return register_page(info_of<T>(), std::move(id), std::move(titel), std::move(groep), std::move(icoon),
                         std::move(setup));
}

}  // namespace noaber
