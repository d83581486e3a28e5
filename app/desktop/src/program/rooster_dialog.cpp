// SPDX-License-Identifier: EUPL-1.2
// The dialog that makes a roster.
#include "rooster_dialog.h"

#include <noaber/base/decimal.h>
#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/piket/mip_program.h>
#include <noaberui/look.h>
#include <noaberui/table_view.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <cmath>

namespace noaber {

namespace {

constexpr int pulse_milliseconds = 100;
constexpr int usual_seconds = 30;
/// People furthest from their fair share that are shown.
constexpr std::size_t most_uneven = 12;

constexpr const char* explanation =
    "Noaber zoekt het eerlijkste rooster waarin niemand dubbel staat, iedereen zijn rust heeft en niemand dienst doet als hij afwezig "
    "is. Vaste diensten en wat al begonnen is blijven staan. Er wordt pas geschreven als je daarna Gebruiken kiest.";

std::string status_words(const Roosterontwerp& ontwerp, const Roosteruitkomst& uitkomst) {
    const std::string proof =
        uitkomst.status == Roosterstatus::optimal
            ? "bewezen: eerlijker kan niet"
            : fmt::format("hooguit {} % van het eerlijkste af", decimal_text(100 * std::min(uitkomst.gap, 1.0), 2));
    std::string words = fmt::format("{} diensten, {} open; {} ({} s).", ontwerp.diensten.size(),
                                    uitkomst.kwaliteit.open, proof, decimal_text(uitkomst.seconds));
    if (ontwerp.opdracht.wijze == Roosterwijze::herstel)
        words += fmt::format(" {} diensten anders dan nu{}.", uitkomst.gewijzigd,
                             uitkomst.gewijzigd == uitkomst.minstens_gewijzigd ? "; minder kan niet" : "");
    for (const std::vector<std::string>* more : {&ontwerp.meldingen, &uitkomst.meldingen})
        for (const std::string& one : *more) words += "\n" + one;
    return words;
}

}  // namespace

void SolverProgress::step(std::string_view text, std::size_t, std::size_t) {
    if (m_stop) throw Cancelled();
    const std::lock_guard lock(m_mutex);
    m_words = text;
}

std::string SolverProgress::words() const {
    const std::lock_guard lock(m_mutex);
    return m_words;
}

RoosterDialog::RoosterDialog(wxWindow* parent, PageContext& context, const Dagenspan& span)
    : wxDialog(parent, wxID_ANY, "Rooster maken", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_parts({{"Wat", 26, 2}, {"Waarom", 44, 4}}),
      m_pulse(this),
      m_width(std::max(FromDIP(640), 88 * GetCharWidth())) {
    const int gap = look::gap(this);
    auto* words = new WrappedText(this, explanation);
    words->fit(m_width);
    m_gauge = new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, wxSize(-1, FromDIP(6)), wxGA_HORIZONTAL);
    m_said = new WrappedText(this);
    m_parts_list = new TableView(this, m_parts);
    m_parts_list->set_empty_text(
        "Hier komt wat er open blijft en waarom, en wie het verst van zijn eerlijke deel zit.");
    m_parts_list->SetMinSize({m_width, 8 * m_parts_list->row_height()});
    m_make = new wxButton(this, wxID_ANY, "Maken");
    m_stop = new wxButton(this, wxID_ANY, "Stoppen");
    m_stop->SetToolTip("Houdt het beste rooster dat tot nu toe gevonden is");
    m_use = new wxButton(this, wxID_ANY, "Gebruiken");
    m_use->SetToolTip("Schrijft dit rooster; met Ongedaan maken komt het vorige terug");
    auto* close = new wxButton(this, wxID_CANCEL, "Sluiten");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(m_stop);
    buttons->AddStretchSpacer();
    for (wxButton* one : {m_make, m_use, close}) buttons->Add(one, 0, wxLEFT, gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(words, 0, wxBOTTOM, 2 * gap);
    all->Add(make_form(span), 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_gauge, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_said, 0, wxBOTTOM, gap);
    all->Add(m_parts_list, 1, wxEXPAND | wxBOTTOM, 2 * gap);
    all->Add(buttons, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { make(); });
    m_stop->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { stop(); });
    m_use->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { use(); });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        m_gauge->Pulse();
        if (m_progress) say(m_progress->words(), Tone::normal, Sign::none);
    });
    SetClientSize(margin->CalcMin());
    SetMinSize(GetSize());
    CentreOnParent();
    m_make->SetDefault();
    enable();
}

wxSizer* RoosterDialog::make_form(const Dagenspan& span) {
    const int gap = look::gap(this);
    const int jaar = span.van.year();
    auto* form = new wxFlexGridSizer(2, gap, 2 * gap);
    form->AddGrowableCol(1);
    const auto add = [&](const char* label, wxWindow* field) {
        form->Add(new wxStaticText(this, wxID_ANY, label), 0, wxALIGN_CENTER_VERTICAL);
        form->Add(field, 1, wxEXPAND);
    };
    m_name = new wxTextCtrl(this, wxID_ANY, to_wx(fmt::format("Piket {}", jaar)));
    add("Naam", m_name);
    const auto week = [jaar](int number) { return to_wx(IsoWeek{jaar, number}.to_text()); };
    m_from = new wxTextCtrl(this, wxID_ANY, week(1));
    m_to = new wxTextCtrl(this, wxID_ANY, week(iso_weeks_in(jaar)));
    for (wxTextCtrl* box : {m_from, m_to}) box->SetToolTip("Een week (2027-W01) of een datum (4-1-2027)");
    auto* when = new wxBoxSizer(wxHORIZONTAL);
    when->Add(m_from, 1);
    when->Add(new wxStaticText(this, wxID_ANY, "tot en met"), 0, wxALIGN_CENTER_VERTICAL | wxLEFT | wxRIGHT, gap);
    when->Add(m_to, 1);
    form->Add(new wxStaticText(this, wxID_ANY, "Periode"), 0, wxALIGN_CENTER_VERTICAL);
    form->Add(when, 1, wxEXPAND);
    m_new = new wxRadioButton(this, wxID_ANY, "Zo eerlijk mogelijk", wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
    m_repair = new wxRadioButton(this, wxID_ANY, "Zo min mogelijk diensten wijzigen");
    m_repair->SetToolTip("Als iemand uitvalt of een regel veranderd is: wat goed is blijft staan");
    auto* how = new wxBoxSizer(wxHORIZONTAL);
    how->Add(m_new, 0, wxRIGHT, 2 * gap);
    how->Add(m_repair);
    form->Add(new wxStaticText(this, wxID_ANY, "Hoe"), 0, wxALIGN_CENTER_VERTICAL);
    form->Add(how);
    m_seconds =
        new wxSpinCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 1, 600, usual_seconds);
    auto* seconds = new wxBoxSizer(wxHORIZONTAL);
    seconds->Add(m_seconds);
    seconds->Add(new wxStaticText(this, wxID_ANY, "seconden"), 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
    form->Add(new wxStaticText(this, wxID_ANY, "Hoogstens"), 0, wxALIGN_CENTER_VERTICAL);
    form->Add(seconds);
    return form;
}

const std::string& RoosterDialog::said() const { return m_said->text(); }

Roosteropdracht RoosterDialog::opdracht() const {
    Roosteropdracht opdracht;
    opdracht.naam = std::string(trim(from_wx(m_name->GetValue())));
    if (opdracht.naam.empty()) throw InputError("Geef het rooster een naam, bijvoorbeeld Piket 2027.");
    opdracht.span = read_span(from_wx(m_from->GetValue()), from_wx(m_to->GetValue()));
    opdracht.wijze = m_repair->GetValue() ? Roosterwijze::herstel : Roosterwijze::nieuw;
    opdracht.instellingen.seconds = m_seconds->GetValue();
    return opdracht;
}

void RoosterDialog::make() {
    if (busy()) return;
    m_uitkomst.reset();
    try {
        const Store& store = m_context.store;
        m_ontwerp = ontwerp_rooster(store, lees_piket(store, m_context.workbench.bevoegdheidsregels()), opdracht(),
                                    Moment::of_milliseconds(system_milliseconds()));
    } catch (const std::exception& error) {
        show_outcome();
        return say(error_in_words(error), Tone::error, Sign::error);
    }
    m_progress = std::make_shared<SolverProgress>();
    const auto outcome = std::make_shared<std::optional<Roosteruitkomst>>();  // of the thread alone until it has ended
    m_background.run(
        [this, progress = m_progress, outcome] {
            MipProgram solver(solver_beside(program_folder()));
            *outcome = los_op(m_ontwerp, solver, *progress);
        },
        [this, outcome](const std::exception_ptr& failure) {
            m_uitkomst = std::move(*outcome);
            solved(failure);
        },
        [progress = m_progress] { progress->stop(); });
    m_pulse.Start(pulse_milliseconds);
    show_outcome();
    say("Bezig…", Tone::normal, Sign::none);
}

void RoosterDialog::stop() { m_background.stop(); }

void RoosterDialog::solved(const std::exception_ptr& failure) {
    m_pulse.Stop();
    m_gauge->SetValue(0);
    m_progress.reset();
    show_outcome();
    try {
        if (failure) std::rethrow_exception(failure);
        say(status_words(m_ontwerp, *m_uitkomst), Tone::normal,
            m_uitkomst->kwaliteit.open > 0 ? Sign::warning : Sign::info);
    } catch (const Cancelled&) {
        say("Gestopt voor er een rooster gevonden was.", Tone::normal, Sign::info);
    } catch (const std::exception& error) {
        say(error_in_words(error), Tone::error, Sign::error);
    }
}

void RoosterDialog::show_outcome() {
    m_parts.content.clear();
    if (m_uitkomst) {
        const Roosterprobleem& probleem = m_ontwerp.probleem;
        for (std::size_t i = 0; i < m_uitkomst->plaatsingen.size(); ++i) {
            if (m_uitkomst->plaatsingen[i].persoon) continue;
            const Roosterdienst& dienst = probleem.diensten[i];
            m_parts.content.push_back({m_ontwerp.diensten[i].id.text,
                                       {{probleem.functies[dienst.functie].naam + " " + dienst.periode, Tone::strong},
                                        {m_uitkomst->plaatsingen[i].reden}},
                                       "Blijft open"});
        }
        std::vector<const Roosterdeel*> uneven;
        for (const Roosterdeel& deel : m_uitkomst->verdeling) uneven.push_back(&deel);
        std::ranges::stable_sort(uneven, std::ranges::greater{},
                                 [](const Roosterdeel* deel) { return std::abs(deel->zwaarte - deel->aandeel); });
        uneven.resize(std::min(uneven.size(), most_uneven));
        for (const Roosterdeel* deel : uneven)
            m_parts.content.push_back(
                {fmt::format("{}/{}", deel->persoon, deel->functie),
                 {{probleem.personen[deel->persoon].naam, Tone::strong},
                  {fmt::format("{}: {} diensten, zwaarte {}; eerlijk is {}", probleem.functies[deel->functie].naam,
                               deel->diensten, decimal_text(deel->zwaarte), decimal_text(deel->aandeel))}},
                 "Verst van een eerlijk deel"});
    }
    m_parts_list->reload();
    enable();
}

void RoosterDialog::use() {
    if (!m_uitkomst) return;
    try {
        const std::size_t left = schrijf_rooster(m_context.store, m_ontwerp, *m_uitkomst);
        m_written = m_ontwerp.opdracht.span;
        m_context.navigator.announce(
            left == 0 ? fmt::format("Rooster {} geschreven.", m_ontwerp.opdracht.naam)
                      : fmt::format("Rooster {} geschreven; {} diensten waren intussen gewijzigd en zijn zo gelaten.",
                                    m_ontwerp.opdracht.naam, left));
        if (IsModal()) EndModal(wxID_OK);
    } catch (const std::exception& error) {
        say(error_in_words(error), Tone::error, Sign::error);
    }
}

void RoosterDialog::enable() {
    m_make->Enable(!busy());
    m_stop->Enable(busy());
    m_use->Enable(!busy() && m_uitkomst.has_value());
}

void RoosterDialog::say(const std::string& words, Tone tone, Sign sign) {
    if (words == m_said->text()) return;
    m_said->set(words, tone, sign);
    if (m_said->fit(m_width)) {
        SetMinSize(wxDefaultSize);
        const wxSize needed = GetSizer()->CalcMin();
        SetClientSize(std::max(GetClientSize().x, needed.x), std::max(GetClientSize().y, needed.y));
    }
    Layout();
}

}  // namespace noaber
