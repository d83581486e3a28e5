// SPDX-License-Identifier: EUPL-1.2
// The list of what is due for removal.
#include "bewaartermijnen_page.h"

#include <noaberui/register_page.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/wissen_dialog.h>

#include <wx/button.h>

#include <fmt/format.h>

namespace noaber::oto {

namespace {

PageContribution due_page() {
    return {"",
            "Voorbij",
            "",
            "",
            {},
            [](wxWindow* parent, PageContext& context) -> Page* { return new BewaartermijnenPage(parent, context); }};
}

/// Said where the region decided on nothing yet: what holds then.
std::string proposed_periods() {
    std::string words = "Nog niets vastgesteld door de regio. Zolang gelden deze voorstellen (maanden): ";
    bool first = true;
    for (const Termijn& termijn : ingebouwde_termijnen()) {
        words += fmt::format("{}{} {}", first ? "" : ", ", naam_van(termijn.soort), termijn.maanden.value_or(0));
        first = false;
    }
    return words + ". Voeg een termijn toe om een ervan te vervangen; zonder maanden is er geen termijn.";
}

}  // namespace

BewaartermijnenPage::BewaartermijnenPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context), m_table({{"Wat", 34, 3}, {"Bewaard tot", 16}, {"Reden", 44, 3}}) {
    m_panel = new ListPanel(this, m_table, Picking::several);
    m_erase = m_panel->add_button("Gekozen wissen…", [this] { erase(); });
    m_erase->SetToolTip("Wist de gekozen regels voor altijd en overal");
    stand("Bewaartermijnen");
    m_panel->list().set_empty_text(
        "Van niets is de bewaartermijn voorbij. Hoe lang wat bewaard blijft staat bij Termijnen.");
    m_panel->list().on_select = [this] { show_selection(); };
}

void BewaartermijnenPage::reload() {
    m_verstreken = verstreken(m_context.store, system_today());
    const auto periods = termijnen(m_context.store);
    m_table.content.clear();
    for (const Verstreken& een : m_verstreken) {
        const Termijn& termijn = periods.at(static_cast<std::size_t>(een.soort));
        m_table.content.push_back({een.ref.record,
                                   {{een.wat, Tone::strong},
                                    {in_words(een.tot)},
                                    {fmt::format("{} maanden na {}, {}", termijn.maanden.value_or(0),
                                                 telt_vanaf(een.soort), in_words(een.sinds))}},
                                   std::string(naam_van(een.soort))});
    }
    m_panel->reload();
    m_erase->Enable(!m_panel->list().selection().empty());
}

bool BewaartermijnenPage::select_record(const EntityInfo&, std::string_view record) {
    return m_panel->list().select_key(record);
}

void BewaartermijnenPage::show_selection() {
    const auto row = m_panel->list().selected();
    m_erase->Enable(row.has_value());
    if (!row) return;
    const Verstreken& een = m_verstreken.at(*row);
    m_context.navigator.show_detail(*m_context.store.schema().find(een.ref.entity), een.ref.record);
}

void BewaartermijnenPage::erase() {
    std::vector<RecordRef> chosen;
    for (const std::size_t row : m_panel->list().selection()) chosen.push_back(m_verstreken.at(row).ref);
    if (chosen.empty()) return;
    const std::string word =
        chosen.size() == 1
            ? title_of(m_context.store, *m_context.store.schema().find(chosen.front().entity), chosen.front().record)
            : fmt::format("wis {}", chosen.size());
    if (ask_erase(this, m_context, std::move(chosen), word)) reload();
}

PageContribution bewaartermijnen_page() {
    RegisterSetup periods;
    periods.empty = proposed_periods();
    auto page = tabbed_page("bewaartermijnen", "Bewaartermijnen", "OTO", "edit-clear-all-symbolic",
                            {due_page(), register_page<Bewaartermijn>("", "Termijnen", "", "", periods)});
    page.telling = [](const PageContext& context) {
        std::size_t count = 0;
        for (const Signalering& one : context.findings.all())
            if (one.code == "bewaartermijn-verstreken") ++count;
        return count == 0 ? std::string() : std::to_string(count);
    };
    return page;
}

}  // namespace noaber::oto
