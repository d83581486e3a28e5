// SPDX-License-Identifier: EUPL-1.2
// The page of fixed plans.
#include "vaststellingen_page.h"

#include "vaststellen_dialog.h"

#include <noaber/jaarplan/plan.h>
#include <noaber/jaarplan/vaststellen.h>
#include <noaberui/text.h>

#include <wx/stattext.h>

namespace noaber {

VaststellingenPage::VaststellingenPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context),
      m_table({{"Vaststelling", 30, 3}, {"Vastgesteld op", 18}, {"Jaar", 8}, {"Activiteiten", 12}}) {
    m_panel = new ListPanel(this, m_table);
    m_panel->add_button("Vaststellen…", [this] { add_new(); });
    stand("Vaststellingen");
    m_panel->list().set_empty_text("Nog niets vastgesteld. Kies Vaststellen… om het plan te bewaren zoals het nu is.");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
}

void VaststellingenPage::reload() {
    m_table.content.clear();
    const Store& store = m_context.store;
    for (const Jaarplan& plan : jaarplannen(store))
        for (const Vaststelling& one : vaststellingen_van(store, plan)) {
            const auto kept = store.list(info_of<VastgesteldeActiviteit>(), Where{"vaststelling", one.id.text}).size();
            m_table.content.push_back({one.id.text,
                                       {{one.naam, Tone::strong},
                                        {one.datum ? in_words(*one.datum) : std::string()},
                                        {std::to_string(plan.jaar.value_or(0))},
                                        {std::to_string(kept)}},
                                       ""});
        }
    m_panel->reload();
}

bool VaststellingenPage::select_record(const EntityInfo& entity, std::string_view record) {
    return &entity == &info_of<Vaststelling>() && m_panel->list().select_key(record);
}

bool VaststellingenPage::add_new() {
    if (m_context.jaarplan) ask_fix(this, m_context, *m_context.jaarplan);
    return true;
}

void VaststellingenPage::show_selection() {
    const auto row = m_panel->list().selected();
    if (!row) return m_panel->list().select_first();
    m_context.navigator.show_detail(info_of<Vaststelling>(), m_table.key(*row));
}

}  // namespace noaber
