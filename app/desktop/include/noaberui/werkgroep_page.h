// SPDX-License-Identifier: EUPL-1.2
// The page of one werkgroep: its activities with their quarters, members, functies against their minimum, open points.
// A plugin's screen half needs no more than werkgroep_page("pim", "PIM", "PIM").
#pragma once

#include <noaberui/list_panel.h>
#include <noaberui/page.h>
#include <noaberui/quarter_grid.h>

#include <string>
#include <vector>

namespace noaber {

struct Beeld;
class WrappedText;

class WerkgroepPage : public Page {
public:
    /// `naam` as the werkgroep is called, without "Werkgroep ": "PIM".
    WerkgroepPage(wxWindow* parent, PageContext& context, std::string naam);

    void reload() override;
    void findings_changed() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void focus_filter() override { focus_list(); }
    void focus_list() override { m_activiteiten_list->SetFocus(); }

private:
    TableView* section(wxSizer& into, std::string_view title, TableView* list, int share);
    void load_leden(const Beeld& beeld, const Werkgroep& werkgroep);
    void load_functies(const Beeld& beeld, const Werkgroep& werkgroep);
    void load_acties(const Beeld& beeld, const Werkgroep& werkgroep);
    void load_open_points();
    void show_activity();
    void go_to(const TableView& list, const SimpleTable& table);

    std::string m_naam;
    JaarplanRows m_rows;
    QuarterTable m_activiteiten;
    SimpleTable m_leden;
    SimpleTable m_functies;
    SimpleTable m_acties;
    SimpleTable m_open;
    std::vector<std::string> m_records;  ///< ids whose signaleringen are this werkgroep's
    WrappedText* m_heading;
    WrappedText* m_subheading;
    QuarterGrid* m_activiteiten_list;
    TableView* m_leden_list;
    TableView* m_functies_list;
    TableView* m_acties_list;
    TableView* m_open_list;
};

/// The page as a plugin contributes it.
[[nodiscard]] PageContribution werkgroep_page(std::string id, std::string titel, std::string werkgroep,
                                              std::string icoon);

}  // namespace noaber
