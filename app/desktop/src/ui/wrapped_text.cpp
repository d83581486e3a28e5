// SPDX-License-Identifier: EUPL-1.2
// Wrapping and drawing of words that fit their column.
#include <noaberui/wrapped_text.h>

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/dcclient.h>
#include <wx/settings.h>
#include <wx/sizer.h>

#include <algorithm>

namespace noaber {

namespace {

void wrap_line(const wxWindow& window, const wxString& line, int width, WideWords wide, std::vector<wxString>& out) {
    wxString current;
    for (const wxString& word : wxSplit(line, ' ', '\0')) {
        const wxString longer = current.empty() ? word : current + " " + word;
        if (window.GetTextExtent(longer).x <= width) {
            current = longer;
            continue;
        }
        if (!current.empty()) out.push_back(current);
        current = word;
        while (wide == WideWords::broken && window.GetTextExtent(current).x > width && current.length() > 1) {
            std::size_t fits = current.length() - 1;
            while (fits > 1 && window.GetTextExtent(current.Left(fits)).x > width) --fits;
            out.push_back(current.Left(fits));
            current = current.Mid(fits);
        }
    }
    out.push_back(current);
}

}  // namespace

std::vector<wxString> wrap_lines(const wxWindow& window, const wxString& text, int width, WideWords wide) {
    std::vector<wxString> out;
    for (const wxString& line : wxSplit(text, '\n', '\0')) wrap_line(window, line, std::max(width, 1), wide, out);
    if (out.empty()) out.emplace_back();
    return out;
}

wxString icon_of(Sign sign) {
    switch (sign) {
        case Sign::error: return "dialog-error-symbolic";
        case Sign::warning: return "dialog-warning-symbolic";
        case Sign::info: return "dialog-information-symbolic";
        case Sign::none: break;
    }
    return {};
}

wxColour colour_of(Sign sign) {
    switch (sign) {
        case Sign::error: return look::error();
        case Sign::warning: return look::warning();
        default: return look::faint();
    }
}

wxColour colour_of(Tone tone) {
    switch (tone) {
        case Tone::faint: return look::faint();
        case Tone::warning: return look::warning();
        case Tone::error: return look::error();
        case Tone::link: return look::accent();
        case Tone::normal:
        case Tone::strong: break;
    }
    return look::text();
}

WrappedText::WrappedText(wxWindow* parent, std::string text, Tone tone, Sign sign) : m_tone(tone), m_sign(sign) {
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
    Bind(wxEVT_PAINT, &WrappedText::paint, this);
    set(std::move(text), tone, sign);
}

void WrappedText::set(std::string text, Tone tone, Sign sign) {
    m_text = std::move(text);
    m_tone = tone;
    m_sign = sign;
    SetFont(tone == Tone::strong ? GetParent()->GetFont().Bold() : GetParent()->GetFont());
    if (m_width > 0) fit(m_width);
    Refresh();
}

int WrappedText::indent() const { return m_sign == Sign::none ? 0 : FromDIP(22); }

bool WrappedText::fit(int width) {
    m_width = width;
    m_lines.clear();
    // Without words it stays, without height: hidden windows in a scrolled one make the toolkit complain.
    if (!m_text.empty()) m_lines = wrap_lines(*this, to_wx(m_text), width - indent());
    const wxSize size(width, m_lines.empty() ? 0 : static_cast<int>(m_lines.size()) * GetCharHeight() + FromDIP(4));
    const bool changed = size != GetMinSize();
    SetMinSize(size);
    return changed;
}

void WrappedText::on_click(std::function<void()> clicked) {
    m_clicked = std::move(clicked);
    SetCursor(wxCursor(wxCURSOR_HAND));
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) { m_clicked(); });
    Bind(wxEVT_CHAR, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_SPACE) return m_clicked();
        event.Skip();
    });
    const auto repaint = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, repaint);
    Bind(wxEVT_KILL_FOCUS, repaint);
}

void WrappedText::paint(wxPaintEvent&) {
    wxPaintDC dc(this);  // on the parent's own ground
    dc.SetFont(GetFont());
    dc.SetTextForeground(colour_of(m_tone));
    if (m_sign != Sign::none)
        dc.DrawBitmap(look::icon(this, icon_of(m_sign), 16, colour_of(m_sign)), 0, FromDIP(2), true);
    int y = FromDIP(2);
    for (const wxString& line : m_lines) {
        dc.DrawText(line, indent(), y);
        y += GetCharHeight();
    }
    if (!m_clicked || !HasFocus()) return;
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.SetPen(wxPen(look::accent(), 1, wxPENSTYLE_DOT));
    dc.DrawRectangle(GetClientSize());
}

void say_in_dialog(WrappedText& said, const std::string& words, Tone tone, Sign sign) {
    wxWindow& dialog = *said.GetParent();
    said.set(words, tone, sign);
    said.fit(dialog.GetClientSize().x - 4 * look::gap(&dialog));
    const wxSize needed = dialog.GetSizer()->CalcMin();
    if (dialog.GetClientSize().y < needed.y) dialog.SetClientSize(dialog.GetClientSize().x, needed.y);
    dialog.Layout();
}

}  // namespace noaber
