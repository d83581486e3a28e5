// SPDX-License-Identifier: EUPL-1.2
// Asking and answering; every change of the question is answered at once.
#include "opvang_zoeken_page.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace noaber::pim {

namespace {

std::string count(std::int64_t number) { return number == 0 ? std::string() : std::to_string(number); }

std::string plaatsen(const Opvanglocatie& one) {
    std::string words;
    const auto add = [&](const std::optional<std::int64_t>& number, const char* what) {
        if (number.value_or(0) > 0) words += fmt::format("{}{} {}", words.empty() ? "" : ", ", *number, what);
    };
    add(one.zitplaatsen, "zitten");
    add(one.slaapplaatsen, "slapen");
    add(one.zorgplaatsen, "met zorg");
    add(one.dieren, "dieren");
    return words;
}

}  // namespace

OpvangZoekenPage::OpvangZoekenPage(wxWindow* parent, PageContext& context)
    : Page(parent, context),
      m_keuzes({{"Locatie", 28, 3, Align::left, 16},
                {"Gemeente", 14, 1, Align::left, 10},
                {"Mensen", 7, 0, Align::right},
                {"Dieren", 6, 0, Align::right},
                {"Afstand", 8, 0, Align::right},
                {"Beheerder", 20, 2, Align::left, 12},
                {"Telefoon", 14}}),
      m_afvallers(
          {{"Andere locaties", 28, 3, Align::left, 16}, {"Waarom niet", 24, 2, Align::left, 14}, {"Plaatsen", 34, 3}}) {
    const int gap = look::gap(this);
    auto* heading = page_heading(this, "Opvang zoeken");
    auto* question = make_question();
    m_words = new WrappedText(this);
    m_keuzes_list = new TableView(this, m_keuzes);
    m_keuzes_list->set_empty_text(
        "Geen locatie met plaats. Vul bij Locaties plaatsen en coördinaten in, of zoek ruimer.");
    m_afvallers_list = new TableView(this, m_afvallers);
    m_afvallers_list->set_empty_text("Er zijn geen andere locaties.");
    for (TableView* list : {m_keuzes_list, m_afvallers_list}) {
        list->on_select = [this, list] {
            if (!list->selected_key().empty())
                m_context.navigator.show_detail(info_of<Opvanglocatie>(), list->selected_key(), {});
        };
        list->on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
    }
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(heading, 0, wxBOTTOM, gap);
    all->Add(question, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_words, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_keuzes_list, 2, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_afvallers_list, 3, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit_words();
    });
}

wxSpinCtrl* OpvangZoekenPage::make_number(int most, int value) {
    auto* box = new wxSpinCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 0, most, value);
    box->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent&) { reload(); });
    return box;
}

/// "300 mensen en 20 dieren bij Borne, binnen 10 km": as one asks it.
wxSizer* OpvangZoekenPage::make_question() {
    const int gap = look::gap(this);
    auto* row = new wxWrapSizer(wxHORIZONTAL);
    const auto add = [&](wxWindow* window) {
        row->Add(window, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT | wxBOTTOM, gap / 2);
    };
    const auto word = [&](const char* text) { add(new wxStaticText(this, wxID_ANY, to_wx(text))); };
    const auto choice = [&] {
        auto* box = new wxChoice(this, wxID_ANY);
        box->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { reload(); });
        return box;
    };
    add(m_personen = make_number(100'000, 300));
    word("mensen");
    add(m_soort = choice());
    m_soort->Append("zitten"_w);
    m_soort->Append("slapen"_w);
    m_soort->SetSelection(0);
    word("en");
    add(m_dieren = make_number(10'000, 0));
    word("dieren, bij");
    add(m_bij = choice());
    word("binnen");
    add(m_km = make_number(500, 10));
    word("km");
    return row;
}

/// The fourteen centres, then the locations that have a place on the map.
void OpvangZoekenPage::fill_places() {
    std::vector<std::string> plekken = bekende_centra();
    std::vector<std::string> locaties;
    for (const Opvanglocatie& one : m_context.store.list<Opvanglocatie>())
        if (one.plek()) locaties.push_back(one.naam);
    std::ranges::sort(locaties, NaturalLess{});
    plekken.insert(plekken.end(), locaties.begin(), locaties.end());
    if (plekken == m_plekken) return;
    const std::string chosen = from_wx(m_bij->GetStringSelection());
    m_plekken = std::move(plekken);
    m_bij->Clear();
    for (const std::string& one : m_plekken) m_bij->Append(to_wx(one));
    if (!m_bij->SetStringSelection(to_wx(chosen.empty() ? "Borne" : chosen))) m_bij->SetSelection(0);
}

Opvangvraag OpvangZoekenPage::vraag() const {
    return {m_personen->GetValue(), m_dieren->GetValue(), from_wx(m_bij->GetStringSelection()),
            static_cast<double>(m_km->GetValue()), m_soort->GetSelection() == 1};
}

void OpvangZoekenPage::reload() {
    fill_places();
    const Opvangvraag asked = vraag();
    try {
        show_answer(zoek_opvang(m_context.store, asked), asked);
    } catch (const InputError& error) {
        m_keuzes.content.clear();
        m_afvallers.content.clear();
        m_words->set(error.what(), Tone::error, Sign::error);
    }
    m_keuzes_list->reload();
    m_afvallers_list->reload();
    fit_words();
}

void OpvangZoekenPage::show_answer(const Opvangantwoord& antwoord, const Opvangvraag& asked) {
    const bool enough = antwoord.tekort == 0 && antwoord.tekort_dieren == 0 && !antwoord.keuzes.empty();
    m_words->set(in_woorden(antwoord, asked), enough ? Tone::strong : Tone::warning,
                 enough ? Sign::none : Sign::warning);
    m_keuzes.content.clear();
    for (const Opvangkeuze& one : antwoord.keuzes)
        m_keuzes.content.push_back({one.locatie.id.text,
                                    {{one.locatie.naam, Tone::strong},
                                     {one.gemeente},
                                     {count(one.personen)},
                                     {count(one.dieren)},
                                     {km_in_woorden(one.km)},
                                     {one.locatie.beheerder},
                                     {one.locatie.telefoon}},
                                    {}});
    m_afvallers.content.clear();
    for (const Afvaller& one : antwoord.afvallers)
        m_afvallers.content.push_back(
            {one.locatie.id.text,
             {{one.locatie.naam},
              {one.reden == Afval::niet_nodig ? "niet nodig: " + km_in_woorden(one.km) : in_woorden(one, asked),
               one.reden == Afval::zonder_plek ? Tone::warning : Tone::faint},
              {plaatsen(one.locatie), Tone::faint}},
             {}});
}

void OpvangZoekenPage::fit_words() {
    m_words->fit(std::max(GetClientSize().x - 4 * look::gap(this), 40 * GetCharWidth()));
    Layout();
}

}  // namespace noaber::pim
