// SPDX-License-Identifier: EUPL-1.2
// The history of one record in words.
#include <noaberui/history_panel.h>

#include <noaber/base/text.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/settings.h>
#include <wx/sizer.h>

#include <algorithm>

namespace noaber {

namespace {

constexpr std::size_t most_lines = 200;

std::string quoted(const std::string& text) {
    return text.empty() ? std::string("leeg") : "“" + shorten(text, 400) + "”";
}

}  // namespace

HistoryWords history_in_words(const Store& store, const EntityInfo& entity, const HistoryLine& line) {
    HistoryWords words{line.label,
                       {},
                       local_time_text(line.stamp.milliseconds()),
                       line.author + ", " + device_in_words(store, line.stamp.device)};
    if (line.kind == ChangeKind::remove) words.change = "Verwijderd";
    if (line.kind == ChangeKind::create) words.change = "Toegevoegd";
    const auto index = entity.index_of(line.field);
    if (line.kind != ChangeKind::edit || !index) return words;
    const FieldInfo& field = entity.fields[*index];
    words.change = field.label + ": " + quoted(display_value(store, field, line.before)) + " werd " +
                   quoted(display_value(store, field, line.after));
    if (!line.stands) words.change += " (later weer gewijzigd)";
    return words;
}

HistoryPanel::HistoryPanel(wxWindow* parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL) {
    SetBackgroundColour(look::list_background());
    SetScrollRate(0, GetCharHeight());
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
}

void HistoryPanel::clear() {
    DestroyChildren();
    m_texts.clear();
    GetSizer()->Clear();
}

void HistoryPanel::show(const Store& store, const EntityInfo& entity, std::string_view record) {
    clear();
    auto lines = store.history(entity, record);
    std::ranges::reverse(lines);
    if (lines.size() > most_lines) lines.resize(most_lines);
    const auto now = store.find(entity, std::string(record));
    for (const HistoryLine& line : lines) {
        const HistoryWords words = history_in_words(store, entity, line);
        add(words.change.empty() ? words.what : words.change, false);
        add(words.when + " · " + words.who + (words.what == words.change ? "" : " · " + words.what), true);
        const bool known = line.kind == ChangeKind::edit && entity.index_of(line.field);
        if (known && now && (*now)[line.field] != line.before) offer(line);
    }
    if (lines.empty()) add("Nog geen wijzigingen.", true);
    lay_out();
}

void HistoryPanel::add(std::string text, bool faint) {
    auto* words = new WrappedText(this, std::move(text), faint ? Tone::faint : Tone::normal);
    const int gap = look::gap(this);
    GetSizer()->Add(words, 0, faint ? wxLEFT | wxRIGHT | wxBOTTOM : wxLEFT | wxRIGHT | wxTOP, gap);
    m_texts.push_back(words);
}

void HistoryPanel::offer(const HistoryLine& line) {
    auto* button = new wxButton(this, wxID_ANY, "Zet terug");
    button->SetToolTip("Zet terug wat er voor deze wijziging stond"_w);
    button->Bind(wxEVT_BUTTON, [this, field = line.field, value = line.before](wxCommandEvent&) {
        // The panel is filled anew by it, and this button goes.
        CallAfter([this, field, value] {
            if (on_put_back) on_put_back(field, value);
        });
    });
    GetSizer()->Add(button, 0, wxLEFT | wxBOTTOM, look::gap(this));
}

void HistoryPanel::lay_out() {
    const int width = GetSize().x - 3 * look::gap(this) - wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
    if (width <= 0) return;
    for (WrappedText* words : m_texts) words->fit(width);
    FitInside();
    Layout();
}

}  // namespace noaber
