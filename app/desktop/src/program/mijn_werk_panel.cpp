// SPDX-License-Identifier: EUPL-1.2
// Own work on the start page.
#include "mijn_werk_panel.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/actie_bord.h>
#include <noaber/jaarplan/mijn_werk.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/combobox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace noaber {

namespace {

constexpr std::size_t most_meetings = 5;

/// Keys say where a row goes: "actie/0190.../3"; the number keeps two rows of one record apart.
std::string go_key(const EntityInfo& entity, const std::string& id, std::size_t row) {
    return entity.name + '/' + id + '/' + std::to_string(row);
}

std::string meeting_words(const Overleg& overleg) {
    std::string words = overleg.overleg;
    if (!overleg.tijd.empty()) words += ", " + overleg.tijd;
    if (!overleg.locatie.empty()) words += ", " + overleg.locatie;
    return words;
}

}  // namespace

MijnWerkPanel::MijnWerkPanel(wxWindow* parent, PageContext& context)
    : wxPanel(parent), m_context(context), m_table({{"Wanneer", 13}, {"Wat", 24, 1}}) {
    const int gap = look::gap(this);
    m_heading = new wxStaticText(this, wxID_ANY, "Voor jou");
    m_heading->SetFont(look::bold_font(this));
    m_other = new WrappedText(this, "Ben je iemand anders?", Tone::link);
    m_other->on_click([this] { ask(true); });
    m_question = new WrappedText(this, "Wie ben je? Dan staan hier je acties, waar je genoemd wordt en je overleggen.",
                                 Tone::normal);
    m_names = new wxComboBox(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, 0, nullptr, wxTE_PROCESS_ENTER);
    m_names->SetHint("Je naam");
    const auto chosen = [this](wxCommandEvent&) { choose(from_wx(m_names->GetValue())); };
    m_names->Bind(wxEVT_COMBOBOX, chosen);
    m_names->Bind(wxEVT_TEXT_ENTER, chosen);
    m_list = new TableView(this, m_table);
    m_list->set_empty_text("Niets open, en geen overleggen gepland.");
    m_list->on_activate = [this](std::size_t row) { go(row); };
    // A line here is a link: one click goes there.
    m_list->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        event.Skip();
        const auto row = m_list->selected();
        if (!row) return;
        const std::string key = m_list->selected_key();
        if (m_list->cell_rect(key, 0).Union(m_list->cell_rect(key, 1)).Contains(event.GetPosition()))
            CallAfter([this, row] { go(*row); });
    });
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(m_heading, 1, wxALIGN_CENTER_VERTICAL);
    top->Add(m_other, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 0, wxEXPAND | wxTOP | wxBOTTOM, gap / 2);
    all->Add(m_question, 0, wxBOTTOM, gap / 2);
    all->Add(m_names, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_list, 1, wxEXPAND);
    SetSizer(all);
}

void MijnWerkPanel::ask(bool asking) {
    m_question->Show(asking);
    m_names->Show(asking);
    m_other->Show(!asking);
    if (asking && m_names->GetCount() == 0) {
        wxArrayString names;
        for (const Persoon& one : m_context.store.list<Persoon>()) names.Add(to_wx(one.naam));
        names.Sort();
        m_names->Set(names);
    }
    lay_out();
}

void MijnWerkPanel::choose(const std::string& naam) {
    const Namenlijst namen(m_context.store.list<Persoon>());
    const Persoon* persoon = namen.bedoeld(naam);
    if (!persoon && !namen.bedoelden(naam).empty())
        return m_context.navigator.announce("Er zijn er meer die “" + naam +
                                            "” heten. Geef ze bij Mensen verschillende namen, of schrijf meer.");
    if (!persoon)
        return m_context.navigator.announce("“" + naam +
                                            "” staat niet bij Mensen. Voeg jezelf daar toe, of kies een ander.");
    ik_ben(m_context.store, *persoon);
    m_context.navigator.announce("Je werkt nu als " + persoon->naam + ".");
    reload();
}

void MijnWerkPanel::reload() {
    m_table.content.clear();
    m_names->Clear();
    const auto me = wie_ben_ik(m_context.store);
    if (me) fill(*me);
    m_heading->SetLabel(to_wx(me ? "Voor " + me->naam : "Voor jou"));
    // Without anybody to choose from there is nothing to ask.
    ask(!me && m_context.store.count(info_of<Persoon>()) > 0);
    m_other->Show(me.has_value());
    m_list->reload();
    lay_out();
}

void MijnWerkPanel::fill(const Persoon& persoon) {
    const Date today = system_today();
    const MijnWerk werk = werk_van(m_context.store, persoon.id, today);
    auto& rows = m_table.content;
    for (const Actie& actie : werk.acties) {
        const Urgentie urgentie = urgentie_van(actie, today);
        const bool late = urgentie == Urgentie::over_tijd;
        const std::string when = actie.vervaldatum ? kort(*actie.vervaldatum, today) : std::string();
        rows.push_back({go_key(info_of<Actie>(), actie.id.text, rows.size()),
                        {{when, late ? Tone::warning : Tone::faint, late ? Sign::warning : Sign::none}, {actie.titel}},
                        "Mijn acties: " + fold(in_words(urgentie))});
    }
    for (const Vermelding& one : werk.genoemd)
        rows.push_back({go_key(info_of<Actie>(), one.actie.id.text, rows.size()),
                        {{one.schrijver == persoon.naam ? std::string() : one.schrijver, Tone::faint},
                         {one.regel + " (" + one.actie.titel + ")"}},
                        "Genoemd"});
    for (std::size_t i = 0; i < std::min(werk.overleggen.size(), most_meetings); ++i) {
        const Overleg& one = werk.overleggen[i];
        rows.push_back({go_key(info_of<Overleg>(), one.id.text, rows.size()),
                        {{kort(*one.datum, today), Tone::faint}, {meeting_words(one)}},
                        "Mijn overleggen"});
    }
}

void MijnWerkPanel::go(std::size_t row) {
    if (row >= m_table.content.size()) return;
    const auto parts = split(m_table.content[row].key, '/');
    const EntityInfo* entity = m_context.store.schema().find(parts[0]);
    if (!entity) return;
    const std::string record(parts[1]);
    m_context.navigator.open_record(*entity, record);
}

void MijnWerkPanel::lay_out() {
    const int width = GetClientSize().x;
    if (width <= 0) return;
    m_other->fit(std::min(width / 2, m_other->GetTextExtent(to_wx(m_other->text())).x + FromDIP(4)));
    m_question->fit(width);
    Layout();
}

}  // namespace noaber
