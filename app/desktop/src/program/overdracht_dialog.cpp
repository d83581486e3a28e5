// SPDX-License-Identifier: EUPL-1.2
// The dialog of handing over.
#include "overdracht_dialog.h"

#include <noaber/base/errors.h>
#include <noaber/store/edit.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace noaber {

namespace {

Overdrachtvraag question(const PageContext& context, const Id<Persoon>& van) {
    Overdrachtvraag vraag;
    vraag.jaarplan = context.jaarplan.value_or(Jaarplan{});
    vraag.van = van;
    vraag.vanaf_kwartaal = eerste_open_kwartaal(static_cast<int>(vraag.jaarplan.jaar.value_or(0)), system_today());
    return vraag;
}

std::string key_of(const Overdrachtpost& post) { return post.entity->name + '/' + post.record + '/' + post.veld; }

}  // namespace

OverdrachtDialog::OverdrachtDialog(wxWindow* parent, PageContext& context, const Id<Persoon>& van, NaOverdracht daarna)
    : wxDialog(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_after(daarna),
      m_overdracht(plan_overdracht(context.store, question(context, van))),
      m_posts({{"Wat", 50, 3}, {"Gaat naar", 20, 1}}),
      m_loads({{"Uren (nu → straks)", 24, 2}, {"Q1", 16, 1}, {"Q2", 16, 1}, {"Q3", 16, 1}, {"Q4", 16, 1}}) {
    SetTitle(to_wx("Werk van " + naam(van) + " overdragen"));
    for (const Record& record : list_by_key(context.store, info_of<Persoon>()))
        if (record.id != van.text) m_people.push_back(from_record<Persoon>(record));
    build();
    show();
}

wxChoice* OverdrachtDialog::person_choice(const wxString& none) {
    auto* choice = new wxChoice(this, wxID_ANY);
    wxArrayString names;
    names.Add(none);
    for (const Persoon& one : m_people) names.Add(to_wx(one.naam));
    choice->Set(names);
    choice->SetSelection(0);
    choice->SetMinSize({24 * GetCharWidth(), -1});
    return choice;
}

Id<Persoon> OverdrachtDialog::chosen(const wxChoice& choice) const {
    const int at = choice.GetSelection();
    return at <= 0 ? Id<Persoon>{} : m_people[static_cast<std::size_t>(at - 1)].id;
}

void OverdrachtDialog::build() {
    const int gap = look::gap(this);
    const bool removing = m_after == NaOverdracht::verwijderen;
    m_summary = new WrappedText(this);
    m_error = new WrappedText(this);
    m_to = person_choice("Kies iemand…"_w);
    m_with = person_choice("niemand anders");
    m_with->SetToolTip("Met een tweede gaan de uren naar wie de meeste ruimte heeft.");
    m_quarter = new wxChoice(this, wxID_ANY);
    for (const char* quarter : {"Q1", "Q2", "Q3", "Q4"}) m_quarter->Append(quarter);
    m_quarter->SetSelection(m_overdracht.vraag.vanaf_kwartaal - 1);
    m_quarter->SetToolTip("Uren van eerdere kwartalen zijn gemaakt en blijven staan.");
    m_selected_to = person_choice(removing ? "Kies iemand…"_w : "blijft waar het is"_w);
    m_post_list = new TableView(this, m_posts, Picking::several);
    m_load_list = new TableView(this, m_loads);
    m_post_list->set_empty_text("Er staat niets open dat overgedragen kan worden.");
    m_go = new wxButton(this, wxID_OK, removing ? "Overdragen en verwijderen" : "Overdragen");
    m_go->SetDefault();

    const auto label = [&](const wxString& words) { return new wxStaticText(this, wxID_ANY, words); };
    const auto middle = wxALIGN_CENTER_VERTICAL | wxRIGHT;
    auto* to = new wxBoxSizer(wxHORIZONTAL);
    to->Add(label("Alles naar"), 0, middle, gap);
    to->Add(m_to, 1, middle, gap);
    to->Add(label("samen met"), 0, middle, gap);
    to->Add(m_with, 1, middle, 2 * gap);
    to->Add(label("uren vanaf"), 0, middle, gap);
    to->Add(m_quarter, 0, wxALIGN_CENTER_VERTICAL);
    auto* selected = new wxBoxSizer(wxHORIZONTAL);
    selected->Add(label("De gekozen regels (Ctrl+klik) naar"), 0, middle, gap);
    selected->Add(m_selected_to, 0, wxALIGN_CENTER_VERTICAL);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(m_error, 1, middle, gap);
    buttons->Add(new wxButton(this, wxID_CANCEL, removing ? "Laten staan" : "Annuleren"), 0, middle, gap);
    buttons->Add(m_go);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_summary, 0, wxEXPAND | wxALL, 2 * gap);
    all->Add(to, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, 2 * gap);
    all->Add(m_post_list, 3, wxEXPAND | wxLEFT | wxRIGHT, 2 * gap);
    all->Add(selected, 0, wxALL, 2 * gap);
    all->Add(m_load_list, 2, wxEXPAND | wxLEFT | wxRIGHT, 2 * gap);
    all->Add(buttons, 0, wxEXPAND | wxALL, 2 * gap);
    SetSizer(all);
    SetSize(FromDIP(wxSize(940, 650)));
    CentreOnParent();

    const auto both = [this](wxCommandEvent&) { choose(chosen(*m_to), chosen(*m_with)); };
    m_to->Bind(wxEVT_CHOICE, both);
    m_with->Bind(wxEVT_CHOICE, both);
    m_quarter->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose_quarter(m_quarter->GetSelection() + 1); });
    m_selected_to->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose_for_selected(chosen(*m_selected_to)); });
    m_go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (hand_over() && IsModal()) EndModal(wxID_OK);
    });
}

std::string OverdrachtDialog::naam(const Id<Persoon>& id) const {
    return id.empty() ? std::string() : title_of(m_context.store, info_of<Persoon>(), id.text);
}

void OverdrachtDialog::choose(const Id<Persoon>& naar, const Id<Persoon>& samen_met) {
    const auto select = [&](wxChoice& choice, const Id<Persoon>& id) {
        const auto at = std::ranges::find(m_people, id, &Persoon::id);
        choice.SetSelection(at == m_people.end() ? 0 : static_cast<int>(at - m_people.begin()) + 1);
    };
    select(*m_to, naar);
    select(*m_with, samen_met);
    plan();
}

void OverdrachtDialog::choose_quarter(int vanaf) {
    m_overdracht.vraag.vanaf_kwartaal = vanaf;
    m_quarter->SetSelection(vanaf - 1);
    plan();
}

void OverdrachtDialog::plan() {
    const Id<Persoon> to = chosen(*m_to), with = chosen(*m_with);
    try {
        m_overdracht = plan_overdracht(m_context.store, m_overdracht.vraag, to.empty() ? with : to);
        if (!to.empty() && !with.empty() && to != with) verdeel_naar_ruimte(m_context.store, m_overdracht, {to, with});
    } catch (const std::exception& error) {
        m_error->set(error_in_words(error), Tone::normal, Sign::error);
    }
    show();
}

void OverdrachtDialog::choose_for_selected(const Id<Persoon>& naar) {
    for (const std::size_t row : m_post_list->selection()) m_overdracht.posten.at(row).naar = naar;
    show();
}

void OverdrachtDialog::show() {
    m_posts.content.clear();
    for (const Overdrachtpost& post : m_overdracht.posten) {
        const bool stays = post.naar.empty();
        const char* nowhere = m_after == NaOverdracht::verwijderen ? "kies nog" : "blijft";
        m_posts.content.push_back(
            {key_of(post),
             {{post.titel}, {stays ? nowhere : naam(post.naar), stays ? Tone::faint : Tone::strong}},
             std::string(to_text(post.soort))});
    }
    const auto open = std::ranges::count_if(m_overdracht.posten, [](const auto& post) { return post.naar.empty(); });
    const auto count = static_cast<std::ptrdiff_t>(m_overdracht.posten.size());
    const bool removing = m_after == NaOverdracht::verwijderen;
    m_go->Enable(count > 0 && (removing ? open == 0 : open < count));
    const std::string who = naam(m_overdracht.vraag.van);
    std::string words = removing ? who + " heeft nog werk. Kies aan wie het gaat; daarna wordt " + who + " verwijderd."
                                 : "Dit staat open bij " + who + ". Er verandert nog niets; kies aan wie het gaat.";
    const std::string lapses = removing ? vervalt_met(m_context.store, m_overdracht) : std::string();
    if (!lapses.empty()) words += " Ook weg: " + lapses + ".";
    m_summary->set(words + " Ongedaan maken kan (Ctrl+Z).", Tone::normal);
    m_summary->fit(GetClientSize().x - 4 * look::gap(this));
    m_post_list->reload();
    show_loads();
    Layout();
}

void OverdrachtDialog::show_loads() {
    m_loads.content.clear();
    for (const Overdrachtgevolg& one : gevolgen_van(m_context.store, m_overdracht)) {
        SimpleTable::Row row{one.voor.persoon.text, {{naam(one.voor.persoon)}}, {}};
        for (std::size_t q = 0; q < quarters_in_year; ++q) {
            const Kwartaalbelasting& before = one.voor.kwartalen[q];
            const Kwartaalbelasting& after = one.na.kwartalen[q];
            std::string words = uren_in_woorden(before.uren);
            if (before.uren != after.uren) words += " → " + uren_in_woorden(after.uren);
            const bool more = after.uren != before.uren;
            row.cells.push_back({words + " van " + uren_in_woorden(after.capaciteit()),
                                 after.te_veel() ? Tone::warning
                                 : more          ? Tone::strong
                                                 : Tone::faint,
                                 after.te_veel() ? Sign::warning : Sign::none});
        }
        m_loads.content.push_back(std::move(row));
    }
    m_load_list->reload();
}

bool OverdrachtDialog::hand_over() {
    try {
        const std::string who = naam(m_overdracht.vraag.van);
        draag_over(m_context.store, m_overdracht, m_after);
        m_context.navigator.announce("Werk van " + who + " overgedragen. Ctrl+Z zet het terug.");
        return true;
    } catch (const std::exception& error) {
        m_error->set(error_in_words(error), Tone::normal, Sign::error);
        m_error->fit(GetClientSize().x / 2);
        Layout();
        return false;
    }
}

bool ask_overdracht(wxWindow* parent, PageContext& context, const Id<Persoon>& van) {
    OverdrachtDialog dialog(parent, context, van, NaOverdracht::blijft);
    return dialog.ShowModal() == wxID_OK;
}

bool remove_person(wxWindow* parent, PageContext& context, const Id<Persoon>& van) {
    const Overdracht theirs = plan_overdracht(context.store, question(context, van));
    if (theirs.posten.empty()) {
        draag_over(context.store, theirs, NaOverdracht::verwijderen);
        return true;
    }
    OverdrachtDialog dialog(parent, context, van, NaOverdracht::verwijderen);
    return dialog.ShowModal() == wxID_OK;
}

}  // namespace noaber
