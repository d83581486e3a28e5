// SPDX-License-Identifier: EUPL-1.2
// All signaleringen, by gravity; choosing one shows the record it is about, Enter goes to the field.
#pragma once

#include <noaberui/list_page.h>

class wxChoice;

namespace noaber {

class SignaleringenPage final : public ListPage {
public:
    SignaleringenPage(wxWindow* parent, PageContext& context);

    void reload() override;
    void findings_changed() override { reload(); }
    void set_topic(std::string_view words) override;
    void show_selection() override;

private:
    [[nodiscard]] const Signalering* chosen() const;
    void fill_kinds();

    SimpleTable m_table;
    wxChoice* m_kind;
    std::vector<std::string> m_codes;  ///< of the choices; the first is ""
    std::string m_code;                ///< only those; "planning-" takes all that begin so
};

}  // namespace noaber
