// SPDX-License-Identifier: EUPL-1.2
// The dialog for carrying over.
#include "volgend_jaar_dialog.h"

#include <noaber/base/errors.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/dc.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <array>

namespace noaber {

namespace {

/// Columns after the activity's name, one for each choice.
constexpr std::array choices{Meenemen::met_planning, Meenemen::zonder_planning, Meenemen::niet};
constexpr std::size_t first_choice = 1;

/// Choices as round marks, of which one is filled.
class ChoiceList final : public TableView {
public:
    ChoiceList(wxWindow* parent, TableModel& model, const std::vector<MeeTeNemen>& rows)
        : TableView(parent, model, Picking::one, Cursor::cell), m_rows(rows) {
        set_cursor_column(first_choice);
    }

protected:
    void draw_cell(wxDC& dc, const wxRect& area, std::size_t row, std::size_t column,
                   const CellLook& cell_look) override {
        if (column < first_choice || m_rows.at(row).bestaat)
            return TableView::draw_cell(dc, area, row, column, cell_look);
        const bool chosen = m_rows[row].keuze == choices.at(column - first_choice);
        const bool inverse = cell_look.selected && HasFocus();
        const wxColour mark = inverse ? cell_look.text : look::accent();
        const wxPoint centre(area.x + area.width / 2, area.y + area.height / 2);
        dc.SetPen(wxPen(chosen ? mark : look::blend(cell_look.ground, cell_look.text, 0.45), FromDIP(1)));
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.DrawCircle(centre, FromDIP(8));
        if (!chosen) return;
        dc.SetBrush(mark);
        dc.DrawCircle(centre, FromDIP(4));
    }

private:
    const std::vector<MeeTeNemen>& m_rows;
};

}  // namespace

VolgendJaarDialog::VolgendJaarDialog(wxWindow* parent, PageContext& context, const Jaarplan& plan)
    : wxDialog(parent, wxID_ANY, to_wx("Meenemen naar " + std::to_string(plan.jaar.value_or(0) + 1)), wxDefaultPosition,
               wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_plan(plan),
      m_choices(mee_te_nemen(context.store, plan)),
      m_table({{"Activiteit", 38, 1},
               {"Met planning", 14, 0, Align::centre},
               {"Zonder planning", 16, 0, Align::centre},
               {"Niet", 8, 0, Align::centre}}) {
    const int gap = look::gap(this);
    const int width = FromDIP(760);
    auto* words = new WrappedText(
        this,
        "Het blad, de regel in de kwartaalplanning en de hoofdstukteksten gaan mee. Dag, uren, budget en acties blijven "
        "achter: die spreek je opnieuw af. Wat er volgend jaar al staat blijft zoals het is.");
    words->fit(width);
    m_list = new ChoiceList(this, m_table, m_choices);
    m_list->set_empty_text("Dit plan heeft nog geen activiteiten.");
    m_list->on_press = [this](std::size_t row, std::size_t column) {
        if (column < first_choice) return false;
        choose(row, choices.at(column - first_choice));
        return true;
    };
    m_error = new WrappedText(this);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    const std::array<const char*, 3> labels{"Alles met planning", "Alles zonder planning", "Niets"};
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto* button = new wxButton(this, wxID_ANY, labels[i]);
        button->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) { choose_all(choices.at(i)); });
        buttons->Add(button, 0, wxRIGHT, gap);
    }
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, "Annuleren"), 0, wxRIGHT, gap);
    auto* ok = new wxButton(this, wxID_OK, "Meenemen");
    ok->SetDefault();
    ok->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (carry_over() && IsModal()) EndModal(wxID_OK);
    });
    buttons->Add(ok);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(words, 0, wxALL, 2 * gap);
    all->Add(m_list, 1, wxEXPAND | wxLEFT | wxRIGHT, 2 * gap);
    all->Add(m_error, 0, wxLEFT | wxRIGHT | wxTOP, 2 * gap);
    all->Add(buttons, 0, wxEXPAND | wxALL, 2 * gap);
    SetSizer(all);
    SetClientSize(width + 4 * gap, FromDIP(560));
    fill();
    CentreOnParent();
    m_list->SetFocus();
    m_list->select_first();
}

void VolgendJaarDialog::fill() {
    m_table.content.clear();
    for (const MeeTeNemen& one : m_choices) {
        std::vector<Cell> cells{{one.code + " " + one.titel, one.bestaat ? Tone::faint : Tone::normal}};
        if (one.bestaat) cells.push_back({"staat er al", Tone::faint});
        cells.resize(first_choice + choices.size());
        m_table.content.push_back({one.code, std::move(cells), ""});
    }
    m_list->reload();
}

void VolgendJaarDialog::choose(std::size_t row, Meenemen keuze) {
    m_choices.at(row).keuze = keuze;
    m_list->Refresh();
}

void VolgendJaarDialog::choose_all(Meenemen keuze) {
    for (MeeTeNemen& one : m_choices) one.keuze = keuze;
    m_list->Refresh();
}

bool VolgendJaarDialog::carry_over() {
    try {
        const Meegenomen carried = neem_mee(m_context.store, m_plan, m_choices);
        m_context.navigator.announce(std::to_string(carried.meegenomen.size()) + " activiteiten meegenomen naar " +
                                     std::to_string(carried.naar.jaar.value_or(0)) + ". Ctrl+Z zet het terug.");
        return true;
    } catch (const InputError& error) {
        m_error->set(error.what(), Tone::error, Sign::error);
        m_error->fit(GetClientSize().x - 4 * look::gap(this));
        Layout();
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
    return false;
}

void ask_next_year(wxWindow* parent, PageContext& context, const Jaarplan& plan) {
    VolgendJaarDialog dialog(parent, context, plan);
    dialog.ShowModal();
}

}  // namespace noaber
