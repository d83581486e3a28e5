// SPDX-License-Identifier: EUPL-1.2
// All signaleringen, by gravity; choosing one shows the record it is about, Enter goes to the field.
#pragma once

#include <noaberui/list_panel.h>
#include <noaberui/page.h>

class wxChoice;

namespace noaber {

class SignaleringenPage final : public Page {
public:
    SignaleringenPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void findings_changed() override { reload(); }
    void set_topic(std::string_view words) override;
    void focus_filter() override { m_panel->focus_filter(); }
    void focus_list() override { m_panel->list().SetFocus(); }
    void show_selection() override;

    [[nodiscard]] ListPanel& panel() { return *m_panel; }

private:
    [[nodiscard]] const Signalering* chosen() const;
    void fill_kinds();

    SimpleTable m_table;
    ListPanel* m_panel;
    wxChoice* m_kind;
    std::vector<std::string> m_codes;  ///< of the choices; the first is ""
    std::string m_code;                ///< only those; "planning-" takes all that begin so
};

}  // namespace noaber
