// SPDX-License-Identifier: EUPL-1.2
// The page of conflicts.
#include "conflicten_page.h"

#include <noaberui/text.h>

#include <wx/button.h>

namespace noaber {

namespace {

/// Key of a row: a conflict is known by what it is about.
std::string key_of(const Conflict& one) { return one.entity + "/" + one.record + "/" + one.field; }

std::vector<Cell> cells_of(const Store& store, const Conflict& one) {
    const EntityInfo& entity = *store.schema().find(one.entity);
    const std::string title = title_of(store, entity, one.record);
    if (one.kind == ConflictKind::brought_back)
        return {{title, Tone::strong}, {"alles"}, {"verwijderd"}, {"staat er weer"}, {one.author}};
    if (one.kind == ConflictKind::kept)
        return {{title, Tone::strong}, {"alles"}, {"gewijzigd"}, {"verwijderd, staat er nog"}, {one.author}};
    const FieldInfo& field = entity.field(one.field);
    const auto words = [&](const Value& value) {
        return is_empty(value) ? Cell{"leeg", Tone::faint} : Cell{display_value(store, field, value)};
    };
    return {{title, Tone::strong}, {field.label}, words(one.mine), words(one.theirs), {one.author}};
}

}  // namespace

ConflictenPage::ConflictenPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context),
      m_table({{"Wat", 24, 2}, {"Veld", 14}, {"Jij", 22, 2}, {"De ander", 22, 2}, {"Wie", 16}}) {
    m_panel = new ListPanel(this, m_table);
    m_mine = m_panel->add_button("Mijne terugzetten", [this] { settle(put_mine_back); });
    m_mine->SetToolTip("Schrijft wat jij had, of verwijdert alsnog. Ongedaan maken kan (Ctrl+Z).");
    m_leave = m_panel->add_button("Zo laten", [this] { settle(leave_as_is); });
    m_leave->SetToolTip("Laat staan wat er nu staat, en haalt deze regel weg.");
    stand("Tegelijk gewijzigd");
    m_panel->list().set_empty_text(
        "Niets. Wijzigen twee mensen hetzelfde zonder elkaar te zien, dan blijft het laatste staan en lees je het hier.");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
}

void ConflictenPage::reload() {
    m_conflicts = open_conflicts(m_context.store);
    m_table.content.clear();
    for (const Conflict& one : m_conflicts)
        m_table.content.push_back({key_of(one), cells_of(m_context.store, one), ""});
    m_panel->reload();
    show_selection();
}

const Conflict* ConflictenPage::chosen() const {
    const auto row = m_panel->list().selected();
    return row && *row < m_conflicts.size() ? &m_conflicts[*row] : nullptr;
}

void ConflictenPage::show_selection() {
    if (!chosen() && !m_conflicts.empty()) return m_panel->list().select_first();
    const Conflict* one = chosen();
    m_mine->Enable(one != nullptr);
    m_leave->Enable(one != nullptr);
    const std::string words = one ? in_words(m_context.store, *one) : std::string();
    m_panel->set_legend(words);
    if (one) m_context.navigator.show_detail(*m_context.store.schema().find(one->entity), one->record, one->field);
}

void ConflictenPage::settle(void (*how)(Store&, const Conflict&)) {
    try {
        if (const Conflict* one = chosen()) how(m_context.store, Conflict(*one));
        m_context.navigator.refresh();
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

PageContribution conflicten_page() {
    return {"conflicten",
            "Tegelijk gewijzigd",
            "Overzicht",
            "emblem-synchronizing-symbolic",
            {},
            [](wxWindow* parent, PageContext& context) -> Page* { return new ConflictenPage(parent, context); },
            [](const PageContext& context) {
                const std::size_t open = open_conflicts(context.store).size();
                return open == 0 ? std::string() : std::to_string(open);
            }};
}

}  // namespace noaber
