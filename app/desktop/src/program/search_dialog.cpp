// SPDX-License-Identifier: EUPL-1.2
// Searching everything.
#include "search_dialog.h"

#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace noaber {

namespace {

constexpr std::size_t most_hits = 100;

}  // namespace

SearchDialog::SearchDialog(wxWindow* parent, PageContext& context, const SearchIndex& index)
    : wxDialog(parent, wxID_ANY, "Alles doorzoeken", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_index(index),
      m_table({{"Soort", 17, 0}, {"Wat", 24, 2}, {"Waar gevonden", 36, 3}}) {
    const int gap = look::gap(this);
    m_words = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_words->SetHint("Code, naam of woorden uit een blad");
    m_list = new TableView(this, m_table);
    auto* keys = new wxStaticText(this, wxID_ANY, "Pijltjes kiezen, Enter gaat erheen, Escape sluit."_w);
    keys->SetForegroundColour(look::faint());
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_words, 0, wxEXPAND | wxALL, 2 * gap);
    all->Add(m_list, 1, wxEXPAND | wxLEFT | wxRIGHT, 2 * gap);
    all->Add(keys, 0, wxALL, 2 * gap);
    SetSizer(all);
    SetSize(FromDIP(wxSize(820, 480)));
    CentreOnParent();
    m_list->set_empty_text("Typ wat je zoekt. Hoofdletters en accenten maken niet uit.");

    m_words->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { load(); });
    m_words->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { go(); });
    m_words->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        if (key != WXK_DOWN && key != WXK_UP && key != WXK_PAGEDOWN && key != WXK_PAGEUP) return event.Skip();
        // The arrows move in the list while the typing goes on here.
        wxKeyEvent pressed(wxEVT_KEY_DOWN, event);
        m_list->GetEventHandler()->ProcessEvent(pressed);
    });
    m_list->on_activate = [this](std::size_t) { go(); };
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_ESCAPE) return event.Skip();
        Close();
    });
    m_words->SetFocus();
}

void SearchDialog::search(std::string_view words) { m_words->SetValue(to_wx(words)); }

void SearchDialog::load() {
    const std::string words = from_wx(m_words->GetValue());
    m_hits = words.empty() ? std::vector<SearchHit>{} : m_index.find(words, most_hits);
    // What has a page of its own comes before what only ties such things together.
    std::ranges::stable_partition(m_hits,
                                  [this](const SearchHit& hit) { return m_context.navigator.has_page(*hit.entity); });
    m_table.content.clear();
    for (const SearchHit& hit : m_hits)
        m_table.content.push_back({hit.entity->name + '/' + hit.record,
                                   {{hit.entity->label, Tone::faint},
                                    {hit.title, Tone::strong},
                                    {hit.field.empty() ? "" : hit.field + ": " + hit.snippet, Tone::faint}},
                                   {}});
    m_list->set_empty_text(words.empty() ? "Typ wat je zoekt. Hoofdletters en accenten maken niet uit."
                                         : "Niets gevonden. Probeer minder woorden of een deel van een woord.");
    m_list->clear_selection();
    m_list->reload();
    m_list->select_first();
}

void SearchDialog::go() {
    const auto row = m_list->selected();
    if (!row) return;
    const SearchHit hit = m_hits[*row];
    std::string field;
    for (const FieldInfo& one : hit.entity->fields)
        if (one.label == hit.field) field = one.name;
    if (IsModal()) EndModal(wxID_OK);
    m_context.navigator.open_record(*hit.entity, hit.record, field);
}

}  // namespace noaber
