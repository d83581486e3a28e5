// SPDX-License-Identifier: EUPL-1.2
// Showing and hiding of buttons.
#include <noaberui/button_bar.h>

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/button.h>
#include <wx/menu.h>

#include <algorithm>

namespace noaber {

ButtonBar::ButtonBar(wxWindow* parent) : wxPanel(parent) {
    m_more = new wxButton(this, wxID_ANY, "Meer ▾"_w);
    m_more->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_menu(); });
    m_more->Hide();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

wxButton* ButtonBar::add(std::string_view label, std::function<void()> pressed) {
    auto* button = new wxButton(this, wxID_ANY, to_wx(label));
    button->Bind(wxEVT_BUTTON, [pressed](wxCommandEvent&) { pressed(); });
    m_actions.push_back({button, std::move(pressed)});
    m_more->MoveBeforeInTabOrder(button);
    const wxSize size = button->GetBestSize();
    SetMinSize({size.x + (m_actions.size() > 1 ? m_more->GetBestSize().x + look::gap(this) : 0),
                std::max(size.y, GetMinSize().y)});
    arrange();
    return button;
}

std::size_t ButtonBar::fitting() const {
    const int gap = look::gap(this);
    int all = 0;
    for (const Action& action : m_actions) all += action.button->GetBestSize().x + gap;
    if (all - gap <= GetClientSize().x) return m_actions.size() - 1;
    int taken = m_actions.back().button->GetBestSize().x + gap + m_more->GetBestSize().x;
    std::size_t fit = 0;
    while (fit + 1 < m_actions.size() && (taken += m_actions[fit].button->GetBestSize().x + gap) <= GetClientSize().x)
        ++fit;
    return fit;
}

void ButtonBar::arrange() {
    if (m_actions.empty()) return;
    const std::size_t fit = fitting(), last = m_actions.size() - 1;
    int right = GetClientSize().x;
    const auto place = [&](wxButton* button, bool shown) {
        if (button->IsShown() != shown) button->Show(shown);
        if (!shown) return;
        const wxSize size = button->GetBestSize();
        button->SetSize(right - size.x, (GetClientSize().y - size.y) / 2, size.x, size.y);
        right -= size.x + look::gap(this);
    };
    place(m_actions[last].button, true);
    place(m_more, fit < last);
    for (std::size_t i = last; i-- > 0;) place(m_actions[i].button, i < fit);
}

void ButtonBar::open_menu() {
    wxMenu menu;
    for (const Action& action : m_actions) {
        if (action.button->IsShown()) continue;
        wxMenuItem* item = menu.Append(wxID_ANY, action.button->GetLabel());
        item->Enable(action.button->IsEnabled());
        menu.Bind(
            wxEVT_MENU, [&action](wxCommandEvent&) { action.pressed(); }, item->GetId());
    }
    PopupMenu(&menu, m_more->GetPosition() + wxPoint(0, m_more->GetSize().y));
}

}  // namespace noaber
