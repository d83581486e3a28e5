// SPDX-License-Identifier: EUPL-1.2
// A list of records.
#include <noaberui/register_page.h>

#include <noaberui/add_record_dialog.h>
#include <noaberui/look.h>
#include <noaberui/merge_dialog.h>
#include <noaberui/page_heading.h>
#include <noaberui/text.h>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace noaber {

RegisterPage::RegisterPage(wxWindow* parent, PageContext& context, const EntityInfo& entity, RegisterSetup setup)
    : ListPage(parent, context),
      m_setup(std::move(setup)),
      m_table(entity, context.findings, m_setup.fields.empty() ? list_fields(entity) : m_setup.fields) {
    for (const ExtraColumn& extra : m_setup.extra) m_table.add_column(extra);
    m_table.arrange(m_setup.order, m_setup.heading);
    const int gap = look::gap(this);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(page_heading(this, entity.plural), 0, wxBOTTOM, gap);
    m_panel = new ListPanel(this, m_table, Picking::several);
    for (const RegisterAction& action : m_setup.actions) {
        m_action_buttons.push_back(m_panel->add_button(action.label, [this, &action] { run(action); }));
        m_action_buttons.back()->SetToolTip(to_wx(action.tooltip));
    }
    m_merge = m_panel->add_button("Samenvoegen…", [this] { merge(); });
    m_merge->SetToolTip("Kies met Ctrl+klik twee regels die hetzelfde zijn.");
    m_panel->add_button("Toevoegen…", [this] { add_new(); });
    all->Add(m_panel, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_panel->list().set_empty_text(m_setup.empty.empty()
                                       ? "Nog niets hier. Voeg er een toe (Ctrl+N) of importeer een bestand (Ctrl+I)."
                                       : m_setup.empty);
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
}

void RegisterPage::reload() {
    // What belongs to a year is shown for the year that was chosen.
    if (m_context.jaarplan && m_table.entity().index_of("jaarplan"))
        m_table.load(m_context.store, Where{"jaarplan", m_context.jaarplan->id.text});
    else
        m_table.load(m_context.store);
    m_panel->reload();
    enable_buttons();
}

void RegisterPage::enable_buttons() {
    const std::size_t selected = m_panel->list().selection().size();
    m_merge->Enable(selected == 2);
    for (std::size_t i = 0; i < m_action_buttons.size(); ++i)
        m_action_buttons[i]->Enable(!m_setup.actions[i].needs_record || selected == 1);
}

void RegisterPage::run(const RegisterAction& action) {
    const auto row = m_panel->list().selected();
    try {
        action.run(m_context, row ? m_table.key(*row) : std::string());
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

bool RegisterPage::select_record(const EntityInfo& entity, std::string_view record) {
    if (&entity != &m_table.entity()) return false;
    if (m_panel->list().select_key(record)) return true;
    m_panel->set_filter({});
    return m_panel->list().select_key(record);
}

bool RegisterPage::add_new() {
    ask_new_record(this, m_context, m_table.entity().new_record());
    return true;
}

void RegisterPage::show_selection() {
    enable_buttons();
    const auto row = m_panel->list().selected();
    if (!row) return m_panel->list().select_first();
    m_context.navigator.show_detail(m_table.entity(), m_table.key(*row));
}

void RegisterPage::merge() {
    const auto rows = m_panel->list().selection();
    if (rows.size() != 2) return;
    MergeDialog dialog(this, m_context, m_table.entity(), m_table.key(rows[0]), m_table.key(rows[1]));
    if (dialog.ShowModal() == wxID_OK) m_context.navigator.open_record(m_table.entity(), dialog.kept());
}

PageContribution register_page(const EntityInfo& entity, std::string id, std::string titel, std::string groep,
                               std::string icoon, RegisterSetup setup) {
    return {std::move(id),
            std::move(titel),
            std::move(groep),
            std::move(icoon),
            {entity.name},
            [&entity, setup = std::move(setup)](wxWindow* parent, PageContext& context) -> Page* {
                return new RegisterPage(parent, context, entity, setup);
            }};
}

}  // namespace noaber
