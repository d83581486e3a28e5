// SPDX-License-Identifier: EUPL-1.2
// A list under its filter box.
#include <noaberui/list_panel.h>

#include <noaberui/button_bar.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

#include <algorithm>

namespace noaber {

namespace {

// In widths of a letter.
constexpr int widest_filter = 18;
constexpr int narrowest_filter = 10;

}  // namespace

ListPanel::ListPanel(wxWindow* parent, TableModel& model, Picking picking)
    : ListPanel(parent, [&](wxWindow* panel) { return new TableView(panel, model, picking); }) {}

ListPanel::ListPanel(wxWindow* parent, const Maker& make_list) : wxPanel(parent) {
    m_filter = new wxSearchCtrl(this, wxID_ANY);
    m_list = make_list(this);
    build();
}

void ListPanel::build() {
    const int gap = look::gap(this);
    m_filter->SetDescriptiveText("Filter (Ctrl+F)");
    m_filter->SetMinSize({widest_filter * GetCharWidth(), -1});
    m_count = new wxStaticText(this, wxID_ANY, "");
    m_count->SetForegroundColour(look::faint());
    m_bar = new wxBoxSizer(wxHORIZONTAL);
    m_buttons = new ButtonBar(this);
    m_bar->Add(m_filter, 0, wxALIGN_CENTER_VERTICAL);
    m_bar->Add(m_count, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
    m_bar->Add(m_buttons, 1, wxEXPAND | wxLEFT, gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_bar, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_list, 1, wxEXPAND);
    m_legend = new WrappedText(this);
    m_legend->Hide();
    all->Add(m_legend, 0, wxEXPAND | wxTOP, gap);
    SetSizer(all);

    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit_filter();
        m_legend->fit(GetClientSize().x);
        event.Skip();
    });
    m_filter->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        m_list->set_filter(from_wx(m_filter->GetValue()));
        tell_count();
    });
    m_filter->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && !m_filter->GetValue().empty()) return set_filter({});
        if (event.GetKeyCode() != WXK_DOWN && event.GetKeyCode() != WXK_RETURN) return event.Skip();
        m_list->SetFocus();
        if (!m_list->selected()) m_list->select_first();
    });
    m_list->on_type = [this](const wxString& letter) {
        m_filter->SetFocus();
        m_filter->ChangeValue(letter);
        m_filter->SetInsertionPointEnd();
        m_list->set_filter(from_wx(letter));
        tell_count();
    };
    m_list->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && !m_filter->GetValue().empty()) return set_filter({});
        event.Skip();
    });
}

/// Narrower before a button has no room.
void ListPanel::fit_filter() {
    const int others = m_bar->CalcMin().x - m_filter->GetMinSize().x;
    const int width =
        std::clamp(GetClientSize().x - others, narrowest_filter * GetCharWidth(), widest_filter * GetCharWidth());
    if (width != m_filter->GetMinSize().x) m_filter->SetMinSize({width, -1});
}

void ListPanel::reload() {
    m_list->reload();
    tell_count();
}

void ListPanel::set_filter(std::string_view words) {
    m_filter->ChangeValue(to_wx(words));
    m_list->set_filter(words);
    tell_count();
}

void ListPanel::focus_filter() {
    m_filter->SetFocus();
    m_filter->SelectAll();
}

wxButton* ListPanel::add_button(std::string_view label, std::function<void()> pressed) {
    return m_buttons->add(label, std::move(pressed));
}

void ListPanel::add_beside_filter(wxWindow* window) {
    m_bar->Insert(m_bar->GetItemCount() - 1, window, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, look::gap(this));
}

void ListPanel::set_legend(std::string words) {
    m_legend->Show(!words.empty());
    m_legend->set(std::move(words), Tone::faint);
    m_legend->fit(GetClientSize().x);
    Layout();
}

void ListPanel::tell_count() {
    const std::size_t shown = m_list->shown_rows(), all = m_list->all_rows();
    const wxString words = shown == all ? wxString::Format("%zu", all) : wxString::Format("%zu van %zu", shown, all);
    if (words == m_count->GetLabel()) return;
    m_count->SetLabel(words);
    fit_filter();
    Layout();
}

}  // namespace noaber
