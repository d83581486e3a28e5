// SPDX-License-Identifier: EUPL-1.2
// What is there for the person who works here: own acties, where they are mentioned, their next meetings. Asks who that is.
#pragma once

#include <noaber/organisatie/organisatie.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <vector>

class wxComboBox;
class wxStaticText;

namespace noaber {

class WrappedText;

class MijnWerkPanel : public wxPanel {
public:
    MijnWerkPanel(wxWindow* parent, PageContext& context);

    void reload();
    /// Remembers who works here, by name; says so when it is nobody.
    void choose(const std::string& naam);
    void lay_out();

    [[nodiscard]] TableView& list() { return *m_list; }
    [[nodiscard]] const SimpleTable& table() const { return m_table; }
    [[nodiscard]] wxComboBox& names() { return *m_names; }

private:
    void ask(bool asking);
    void fill(const Persoon& persoon);
    void go(std::size_t row);

    PageContext& m_context;
    SimpleTable m_table;
    wxStaticText* m_heading;
    WrappedText* m_other;  ///< "Ben je iemand anders?"
    WrappedText* m_question;
    wxComboBox* m_names;
    TableView* m_list;
};

}  // namespace noaber
