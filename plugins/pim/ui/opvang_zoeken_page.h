// SPDX-License-Identifier: EUPL-1.2
// The shelter question in the window: how many, near what, how far; the answer, and why the others are not in it.
#pragma once

#include "opvangvraag.h"

#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <vector>

class wxChoice;
class wxSizer;
class wxSpinCtrl;

namespace noaber {
class WrappedText;
}

namespace noaber::pim {

class OpvangZoekenPage final : public Page {
public:
    OpvangZoekenPage(wxWindow* parent, PageContext& context);

    /// Asks again, with what stands in the boxes.
    void reload() override;
    void focus_list() override { m_keuzes_list->SetFocus(); }

private:
    [[nodiscard]] wxSizer* make_question();
    [[nodiscard]] wxSpinCtrl* make_number(int most, int value);
    [[nodiscard]] Opvangvraag vraag() const;
    void fill_places();
    void show_answer(const Opvangantwoord& antwoord, const Opvangvraag& vraag);
    void fit_words();

    SimpleTable m_keuzes, m_afvallers;
    std::vector<std::string> m_plekken;  ///< as the box has them
    wxSpinCtrl* m_personen = nullptr;
    wxSpinCtrl* m_dieren = nullptr;
    wxSpinCtrl* m_km = nullptr;
    wxChoice* m_bij = nullptr;
    wxChoice* m_soort = nullptr;
    WrappedText* m_words = nullptr;
    TableView* m_keuzes_list = nullptr;
    TableView* m_afvallers_list = nullptr;
};

}  // namespace noaber::pim
