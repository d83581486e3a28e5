// SPDX-License-Identifier: EUPL-1.2
// The list of indicators and the course of the chosen one.
#include "indicatoren_page.h"

#include "koers_chart.h"

#include <noaber/base/text.h>
#include <noaberui/add_record_dialog.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace noaber {

namespace {

Cell state_cell(Koersstand stand) {
    const std::string words(to_text(stand));
    switch (stand) {
        case Koersstand::uit_koers: return {words, Tone::warning, Sign::warning};
        case Koersstand::onvolledig: return {words, Tone::faint, Sign::info};
        case Koersstand::geen_meting: return {words, Tone::faint};
        case Koersstand::op_koers: return {words};
        case Koersstand::gehaald: return {words, Tone::strong};
    }
    return {words};
}

SimpleTable::Row row_of(const Indicator& indicator, const Koers& koers) {
    const auto value = [&](const std::optional<double>& number) {
        return number ? waarde_in_woorden(*number, indicator.eenheid) : std::string();
    };
    const std::string goal = indicator.streefwaarde
                                 ? value(indicator.streefwaarde) +
                                       (indicator.streefjaar ? " in " + std::to_string(*indicator.streefjaar) : "")
                                 : std::string();
    return {indicator.id.text,
            {{indicator.indicator},
             state_cell(koers.stand),
             {koers.laatste ? value(koers.laatste->waarde) : ""},
             {value(koers.gevraagd)},
             {goal}},
            indicator.doelstelling.empty() ? "Zonder doelstelling" : indicator.doelstelling};
}

}  // namespace

IndicatorenPage::IndicatorenPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context),
      m_table({{"Indicator", 30, 3},
               {"Stand", 15, 0},
               {"Gemeten", 14, 1, Align::left, 9},
               {"Gevraagd", 14, 1, Align::left, 9},
               {"Doel", 16, 1, Align::left, 10}}) {
    const int gap = look::gap(this);
    m_panel = new ListPanel(this, m_table);
    m_panel->add_button("Meting toevoegen…", [this] {
        Record start = info_of<Meting>().new_record();
        if (const auto row = m_panel->list().selected()) start["indicator"] = m_table.key(*row);
        ask_new_record(this, m_context, start);
    });
    m_panel->add_button("Indicator toevoegen…", [this] { add_new(); });
    m_chart = new KoersChart(this);
    m_why = new WrappedText(this);
    auto* heading = new wxStaticText(this, wxID_ANY, "Waarom");
    heading->SetFont(look::bold_font(this));
    auto* legend =
        new wxStaticText(this, wxID_ANY, "Streepjes: wat gevraagd is. Punten: gemeten; een kruis is uit koers.");
    legend->SetForegroundColour(look::faint());
    auto* below = new wxBoxSizer(wxHORIZONTAL);
    below->Add(m_chart, 3, wxEXPAND | wxRIGHT, 2 * gap);
    below->Add(m_why, 2, wxTOP, gap);
    auto* title = page_heading(this, "Indicatoren");
    // The page is laid out before it is on screen, when these do not know their own font yet.
    for (wxStaticText* words : {title, heading}) words->SetMinSize(words->GetTextExtent(words->GetLabel()));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(title, 0, wxBOTTOM, gap);
    all->Add(m_panel, 1, wxEXPAND);
    all->Add(heading, 0, wxTOP | wxBOTTOM, gap);
    all->Add(below, 1, wxEXPAND);
    all->Add(legend, 0, wxTOP, gap / 2);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_panel->list().set_empty_text("Nog geen indicatoren. Voeg er een toe (Ctrl+N), of importeer ze (Ctrl+I).");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
}

void IndicatorenPage::reload() {
    m_indicatoren = m_context.store.list<Indicator>();
    m_metingen = m_context.store.list<Meting>();
    std::ranges::stable_sort(m_indicatoren, [](const Indicator& a, const Indicator& b) {
        if (a.doelstelling != b.doelstelling) return natural_order(a.doelstelling, b.doelstelling) < 0;
        return natural_order(a.indicator, b.indicator) < 0;
    });
    m_table.content.clear();
    for (const Indicator& one : m_indicatoren) m_table.content.push_back(row_of(one, koers_van(one, m_metingen)));
    m_panel->reload();
    show_course();
}

void IndicatorenPage::show_course() {
    const auto row = m_panel->list().selected();
    if (!row || *row >= m_indicatoren.size()) {
        m_chart->show({}, {}, Koersstand::onvolledig);
        m_why->set({}, Tone::normal);
    } else {
        const Indicator& one = m_indicatoren[*row];
        const Koers koers = koers_van(one, m_metingen);
        m_chart->show(one, metingen_van(one, m_metingen), koers.stand);
        std::string words;
        for (const std::string& line : waarom_koers(one, koers)) words += (words.empty() ? "" : "\n") + line;
        m_why->set(words, Tone::normal);
    }
    lay_out();
}

std::string IndicatorenPage::why() const { return m_why->text(); }

void IndicatorenPage::lay_out() {
    const int width = GetClientSize().x - 6 * look::gap(this);
    if (width <= 0) return;
    m_why->fit(width * 2 / 5);
    Layout();
}

void IndicatorenPage::show_selection() {
    const auto row = m_panel->list().selected();
    if (!row) return m_panel->list().select_first();
    show_course();
    m_context.navigator.show_detail(info_of<Indicator>(), m_table.key(*row));
}

bool IndicatorenPage::select_record(const EntityInfo& entity, std::string_view record) {
    if (&entity != &info_of<Indicator>()) return false;
    if (m_panel->list().select_key(record)) return true;
    m_panel->set_filter({});
    return m_panel->list().select_key(record);
}

bool IndicatorenPage::add_new() {
    ask_new_record(this, m_context, info_of<Indicator>().new_record());
    return true;
}

}  // namespace noaber
