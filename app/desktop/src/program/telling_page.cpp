// SPDX-License-Identifier: EUPL-1.2
// The page that counts meetings.
#include "telling_page.h"

#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/text.h>

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace noaber {

namespace {

int year_of(const PageContext& context) {
    return context.jaarplan ? static_cast<int>(context.jaarplan->jaar.value_or(system_today().year()))
                            : system_today().year();
}

std::string verdict(const Overlegtelling& telling) {
    if (!telling.nodig()) return "niets gevraagd";
    if (!telling.te_weinig()) return "genoeg";
    const auto missing = *telling.nodig() - static_cast<int>(telling.gepland.size() + telling.gehouden.size());
    return "te weinig, nog " + std::to_string(missing);
}

}  // namespace

TellingPage::TellingPage(wxWindow* parent, PageContext& context)
    : Page(parent, context),
      m_table({{"Overleg", 20, 2},
               {"Hoe vaak, zoals geschreven", 24, 2},
               {"Nodig", 8},
               {"Gepland", 9},
               {"Gehouden", 10},
               {"Vervallen", 10},
               {"Oordeel", 20}}),
      m_behind({{"Datum", 16}, {"Overleg", 20, 2}, {"Status", 12}}) {
    const int gap = look::gap(this);
    m_heading = page_heading(this, "Telling");
    m_list = new TableView(this, m_table, Picking::one, Cursor::cell);
    m_question = new wxStaticText(this, wxID_ANY, "");
    m_question->SetFont(look::bold_font(this));
    m_behind_list = new TableView(this, m_behind);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_heading, 0, wxBOTTOM, gap);
    all->Add(m_list, 3, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_question, 0, wxEXPAND | wxBOTTOM, gap / 2);
    all->Add(m_behind_list, 2, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_list->set_empty_text("Nog geen overlegregels en geen overleggen. Maak eerst regels op het tabblad Regels.");
    m_behind_list->set_empty_text("Geen.");
    m_list->on_select = [this] { show_selection(); };
    m_list->on_press = [this](std::size_t row, std::size_t column) {
        explain(row, column);
        return true;
    };
    m_list->on_activate = [this](std::size_t row) {
        if (!m_counts[row].regel.empty())
            m_context.navigator.open_record(info_of<Overlegregel>(), m_counts[row].regel.text, "hoe_vaak");
    };
    m_behind_list->on_activate = [this](std::size_t row) {
        const std::string key = m_behind.content[row].key;
        if (!key.empty()) m_context.navigator.open_record(info_of<Overleg>(), key);
    };
}

void TellingPage::reload() {
    const int jaar = year_of(m_context);
    const Store& store = m_context.store;
    const auto activiteiten = m_context.jaarplan
                                  ? store.list<Activiteit>(Where{"jaarplan", m_context.jaarplan->id.text})
                                  : std::vector<Activiteit>{};
    m_counts = tel_overleggen(store.list<Overlegregel>(), store.list<Overleg>(), activiteiten, jaar);
    m_heading->SetLabel("Telling " + std::to_string(jaar));
    m_table.content.clear();
    const auto number = [](std::size_t count) {
        return Cell{std::to_string(count), count == 0 ? Tone::faint : Tone::link};
    };
    for (const Overlegtelling& one : m_counts) {
        const bool few = one.te_weinig();
        m_table.content.push_back(
            {one.overleg,
             {{one.overleg, Tone::strong},
              {one.geschreven},
              {one.nodig() ? std::to_string(*one.nodig()) : "–", one.nodig() ? Tone::link : Tone::faint},
              number(one.gepland.size()),
              number(one.gehouden.size()),
              number(one.vervallen.size()),
              {verdict(one), few ? Tone::warning : Tone::faint, few ? Sign::warning : Sign::none}},
             {}});
    }
    m_list->reload();
    show_selection();
}

void TellingPage::show_selection() {
    const auto row = m_list->selected();
    if (row) return explain(*row, overleg);
    m_behind.content.clear();
    m_question->SetLabel(
        "Klik op een getal, of ga erheen en druk op de spatiebalk: dan staat hier waar het uit bestaat.");
    m_behind_list->reload();
}

void TellingPage::add(const std::vector<Overleg>& meetings, const char* status) {
    for (const Overleg& one : meetings)
        m_behind.content.push_back({one.id.text, {{in_short(*one.datum)}, {one.overleg}, {status}}, {}});
}

void TellingPage::explain(std::size_t row, std::size_t column) {
    const Overlegtelling& one = m_counts.at(row);
    m_behind.content.clear();
    std::string question = one.overleg;
    if (column == geschreven || column == nodig) {
        question += ": nodig";
        const std::string read = in_words(read_planning(one.geschreven, year_of(m_context)));
        m_behind.content.push_back(
            {"", {{one.bron.empty() ? "nergens" : one.bron}, {"“" + one.geschreven + "”"}, {read}}, {}});
        if (one.bron.empty()) m_behind.content.clear();
    }
    const bool all = column == overleg || column == oordeel;
    if (all || column == gehouden) add(one.gehouden, "gehouden");
    if (all || column == gepland) add(one.gepland, "gepland");
    if (all || column == vervallen) add(one.vervallen, "vervallen");
    if (!all && column >= gepland) question += ": " + m_table.columns()[column].title;
    m_question->SetLabel(to_wx(question));
    m_behind_list->reload();
}

}  // namespace noaber
