// SPDX-License-Identifier: EUPL-1.2
// The console.
#include "leiding_page.h"

#include "inject_dialog.h"
#include "klaarzetten_dialog.h"
#include "oefen_banner.h"
#include "oefening_document.h"
#include "oefenmail_dialog.h"
#include "oefenrollen.h"
#include "oefenuitslag.h"
#include "oefenwoorden.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/wie.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/save_as.h>
#include <noaberui/save_document.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace noaber::oto {

namespace {

constexpr std::array<std::int64_t, 6> speeds{1, 2, 5, 10, 30, 60};

wxButton* button_of(wxWindow* parent, const char* label, const char* tooltip) {
    auto* button = new wxButton(parent, wxID_ANY, to_wx(label));
    button->SetToolTip(to_wx(tooltip));
    return button;
}

std::string in_words(Oefenstatus status) {
    switch (status) {
        case Oefenstatus::voorbereid: return "klaar om te beginnen";
        case Oefenstatus::loopt: return "loopt";
        case Oefenstatus::afgelopen: return "afgelopen";
    }
    return {};
}

}  // namespace

LeidingPage::LeidingPage(wxWindow* parent, PageContext& context)
    : Page(parent, context),
      m_komt({{"Tijd", 8}, {"Aan", 14}, {"Wat er komt", 30, 1}}),
      m_verloop({{"Tijd", 8}, {"Wie", 14}, {"Verloop", 30, 1}}) {
    const int gap = look::gap(this);
    m_keuze = new wxChoice(this, wxID_ANY);
    auto* ready = button_of(this, "&Klaarzetten…", "Een oefening maken van een scenario en een OTO-activiteit");
    m_log = button_of(this, "&Log bewaren…", "Het log als bestand: noaberctl oefening replay en document lezen het");
    m_evaluatie = button_of(this, "E&valuatie…", "Leerdoelen, besluiten en verloop, als PDF, Word of webpagina");
    m_uitslag = button_of(this, "&Uitslag overnemen",
                          "Wie meedeed komt in Aanwezigheid, de oordelen komen als voorlopig in de paspoorten");
    m_banner = new OefenBanner(this);
    m_said = new WrappedText(this);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(page_heading(this, "Oefening leiden"), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    top->Add(m_keuze, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    for (wxButton* one : {ready, m_log, m_evaluatie}) top->Add(one, 0, wxRIGHT, gap);
    top->Add(m_uitslag);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(coming_column(), 1, wxEXPAND | wxRIGHT, 2 * gap);
    columns->Add(course_column(), 1, wxEXPAND);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_banner, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(clock_row(), 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_said, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(columns, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);

    m_start->SetName("oefening-start");
    m_toevoegen->SetName("oefening-toevoegen");
    m_wijzig->SetName("oefening-wijzigen");
    ready->SetName("oefening-klaarzetten");
    m_naar->SetName("oefening-naar");
    m_spring->SetName("oefening-springen");
    m_einde->SetName("oefening-einde");
    m_overslaan->SetName("oefening-overslaan");
    m_vuur->SetName("oefening-vuur");
    m_notitie->SetName("oefening-notitie");
    m_noteer->SetName("oefening-noteer");
    m_uitslag->SetName("oefening-uitslag");
    m_said->SetName("oefening-gezegd");
    m_komt_list->SetName("oefening-komt");
    m_verloop_list->SetName("oefening-verloop");
    m_keuze->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        open(m_runs.at(static_cast<std::size_t>(m_keuze->GetSelection())).id.text);
    });
    ready->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { klaarzetten(); });
    m_log->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { bewaar_log(); });
    m_evaluatie->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        probeer([&] {
            ask_save_document(this, m_context, oefening_document(m_leiding->oefenlog()),
                              "OEFENING " + m_leiding->run().naam);
        });
    });
    m_uitslag->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        probeer([&] {
            const auto done = neem_uitslag_over(m_context.store, m_leiding->run(), score_van(m_leiding->oefenlog()),
                                                Moment::of_milliseconds(system_milliseconds()));
            m_context.navigator.announce(
                fmt::format("{} aanwezig gemeld, {} beoordelingen voorgelegd. De persoon kan eerst reageren; het "
                            "Veiligheidsbureau bevestigt.",
                            done.aanwezig, done.beoordelingen));
        });
    });
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tik(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (m_said->fit(GetClientSize().x - 4 * look::gap(this))) Layout();
    });
}

wxSizer* LeidingPage::clock_row() {
    const int gap = look::gap(this);
    m_start = button_of(this, "&Start", "De klok van de oefening starten of stilzetten");
    m_snelheid = new wxChoice(this, wxID_ANY);
    for (const std::int64_t one : speeds) m_snelheid->Append(to_wx(fmt::format("{}×", one)));
    m_snelheid->SetSelection(0);
    m_snelheid->SetToolTip("Hoeveel keer zo snel als de klok aan de muur");
    m_naar = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxSize(9 * GetCharWidth(), -1), wxTE_PROCESS_ENTER);
    m_naar->SetHint("0:45");
    m_spring = button_of(this, "S&pringen", "Alles tot die tijd gebeurt meteen");
    m_einde = button_of(this, "Beëindigen", "De klok gaat stil; nog een keer drukken beëindigt de oefening");
    m_overnemen = button_of(this, "Leiding &overnemen", "Deze computer leidt de oefening voortaan");
    m_mails = button_of(this, "E-&mails…", "De injects via e-mail ook echt mailen, met je eigen mailprogramma");
    m_mails->SetName("oefening-mails");
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto middle = wxALIGN_CENTER_VERTICAL | wxRIGHT;
    row->Add(m_start, 0, middle, 2 * gap);
    row->Add(new wxStaticText(this, wxID_ANY, "Snelheid"), 0, middle, gap);
    row->Add(m_snelheid, 0, middle, 2 * gap);
    row->Add(new wxStaticText(this, wxID_ANY, "Naar"), 0, middle, gap);
    row->Add(m_naar, 0, middle, gap);
    row->Add(m_spring, 0, middle, gap);
    row->AddStretchSpacer();
    row->Add(m_overnemen, 0, middle, gap);
    row->Add(m_mails, 0, middle, gap);
    row->Add(m_einde, 0, wxALIGN_CENTER_VERTICAL);
    m_start->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { start_of_pauze(); });
    m_snelheid->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        zet_snelheid(speeds.at(static_cast<std::size_t>(m_snelheid->GetSelection())));
    });
    m_naar->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { spring(); });
    m_spring->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { spring(); });
    m_einde->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { beeindig(); });
    m_mails->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        OefenmailDialog(this, m_context, m_leiding->run().id).ShowModal();
        vers();
    });
    m_overnemen->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { neem_over(); });
    return row;
}

wxSizer* LeidingPage::coming_column() {
    const int gap = look::gap(this);
    m_komt_list = new TableView(this, m_komt);
    m_komt_list->set_empty_text("Hier staat wat het scenario nog geeft.");
    m_overslaan = button_of(this, "Ove&rslaan", "Het gekozen inject komt niet");
    m_wijzig = button_of(this, "&Wijzigen…", "Een andere tekst voor het gekozen inject");
    m_toevoegen = button_of(this, "&Toevoegen…", "Een inject dat het scenario niet heeft");
    m_plank = new wxChoice(this, wxID_ANY);
    m_vuur = button_of(this, "Nu &geven", "Het gekozen inject van de plank komt nu");
    auto* changes = new wxBoxSizer(wxHORIZONTAL);
    for (wxButton* one : {m_overslaan, m_wijzig, m_toevoegen})
        changes->Add(one, 1, one == m_toevoegen ? 0 : static_cast<int>(wxRIGHT), gap);
    auto* shelf = new wxBoxSizer(wxHORIZONTAL);
    shelf->Add(new wxStaticText(this, wxID_ANY, "Plank"), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    shelf->Add(m_plank, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    shelf->Add(m_vuur);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_komt_list, 1, wxEXPAND | wxBOTTOM, gap);
    column->Add(changes, 0, wxEXPAND | wxBOTTOM, gap);
    column->Add(shelf, 0, wxEXPAND);
    m_overslaan->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { sla_over(); });
    m_wijzig->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { vraag_wijzigen(); });
    m_komt_list->on_activate = [this](std::size_t) { vraag_wijzigen(); };
    m_komt_list->on_select = [this] { zeg_wat_te_doen(); };
    m_toevoegen->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { vraag_toevoegen(); });
    m_vuur->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { vuur(); });
    return column;
}

wxSizer* LeidingPage::course_column() {
    const int gap = look::gap(this);
    m_verloop_list = new TableView(this, m_verloop);
    m_verloop_list->set_empty_text("Hier komt te staan wat er gebeurt, het laatste bovenaan.");
    m_notitie = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_notitie->SetHint("Wat valt je op?");
    m_noteer = button_of(this, "&Noteer", "Een regel in het log, met de tijd van de oefening");
    auto* note = new wxBoxSizer(wxHORIZONTAL);
    note->Add(m_notitie, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    note->Add(m_noteer);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_verloop_list, 1, wxEXPAND | wxBOTTOM, gap);
    column->Add(note, 0, wxEXPAND);
    m_notitie->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { noteer(); });
    m_noteer->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { noteer(); });
    return column;
}

void LeidingPage::focus_list() { m_komt_list->SetFocus(); }

void LeidingPage::set_topic(std::string_view run) { (void)select_record(info_of<Oefenrun>(), run); }

bool LeidingPage::select_record(const EntityInfo& entity, std::string_view record) {
    if (&entity != &info_of<Oefenrun>() || !m_context.store.find(Id<Oefenrun>{std::string(record)})) return false;
    m_gekozen = record;
    m_leiding.reset();
    reload();
    return true;
}

void LeidingPage::reload() {
    m_runs = m_context.store.list<Oefenrun>();
    std::ranges::reverse(m_runs);  // the newest first
    std::ranges::stable_sort(m_runs, {}, [](const Oefenrun& one) {
        return one.status == Oefenstatus::loopt ? 0 : one.status == Oefenstatus::voorbereid ? 1 : 2;
    });
    m_keuze->Clear();
    for (const Oefenrun& one : m_runs) m_keuze->Append(to_wx(fmt::format("{} ({})", one.naam, in_words(one.status))));
    auto chosen = std::ranges::find(m_runs, m_gekozen, [](const Oefenrun& one) { return one.id.text; });
    if (chosen == m_runs.end()) chosen = m_runs.begin();
    if (chosen == m_runs.end()) {
        m_leiding.reset();
        m_gekozen.clear();
        vers();
        return;
    }
    m_keuze->SetSelection(static_cast<int>(chosen - m_runs.begin()));
    if (!m_leiding || m_leiding->run().id != chosen->id) return open(chosen->id.text);
    m_leiding->bekijk();
    vers();
}

void LeidingPage::open(const std::string& run) {
    m_timer.Stop();
    m_leiding.reset();
    m_gekozen = run;
    m_getoond = 0;
    m_eindigt = false;
    m_melding.clear();
    probeer([&] {
        m_leiding = std::make_unique<Oefenleiding>(m_context.store, Id<Oefenrun>{run});
        // What this computer led, it goes on leading after it was away: the clock stands where it stood.
        if (m_leiding->run().apparaat == m_context.store.device()) m_leiding->neem_leiding(m_leiding->run().leider);
    });
    if (m_leiding && m_leiding->leidt()) m_timer.Start(static_cast<int>(m_leiding->tik_elke()));
}

template <class Deed>
void LeidingPage::probeer(Deed&& deed) {
    try {
        deed();
        m_melding.clear();
    } catch (const std::exception& error) {
        m_melding = error_in_words(error);
    }
    vers();
}

void LeidingPage::tik() {
    if (!m_leiding || !m_leiding->leidt()) return;
    try {
        const bool any = m_leiding->tik();
        if (m_leiding->sliep()) m_melding = "De computer sliep. De klok staat stil waar zij stond; druk op Verder.";
        if (any || m_leiding->log().size() != m_getoond) vers();
    } catch (const std::exception& error) {
        m_melding = error_in_words(error);
        zeg_wat_te_doen();
    }
    vers_klok();
}

// --- what the buttons do ---

void LeidingPage::neem_over() {
    if (!m_leiding) return;
    probeer([&] {
        const auto ik = wie_ben_ik(m_context.store);
        m_leiding->neem_leiding(ik ? ik->id : Id<Persoon>{});
        m_timer.Start(static_cast<int>(m_leiding->tik_elke()));
    });
}

void LeidingPage::start_of_pauze() {
    if (!m_leiding) return;
    if (!m_leiding->leidt()) neem_over();
    m_eindigt = false;
    probeer([&] { m_leiding->loopt() ? m_leiding->pauzeer() : m_leiding->start(); });
}

void LeidingPage::zet_snelheid(std::int64_t keer) {
    if (!m_leiding) return;
    probeer([&] {
        m_leiding->zet_snelheid(keer);
        m_timer.Start(static_cast<int>(m_leiding->tik_elke()));
    });
}

void LeidingPage::spring() {
    if (!m_leiding) return;
    probeer([&] {
        const auto time = lees_oefentijd(from_wx(m_naar->GetValue()));
        if (!time) throw InputError("Schrijf naar welke tijd van de oefening, zoals 0:45.");
        m_leiding->spring(*time);
        m_naar->Clear();
    });
}

void LeidingPage::beeindig() {
    if (!m_leiding) return;
    probeer([&] {
        if (!std::exchange(m_eindigt, true)) return m_leiding->pauzeer();
        m_eindigt = false;
        m_leiding->beeindig();
    });
}

std::size_t LeidingPage::gekozen_inject() const {
    const auto number = whole_number(m_komt_list->selected_key());
    return number ? static_cast<std::size_t>(*number) : 0;
}

void LeidingPage::sla_over() {
    const std::size_t inject = gekozen_inject();
    if (!m_leiding || inject == 0) return;
    probeer([&] { (void)m_leiding->doe({.soort = Invoer::overslaan, .nr = inject}); });
}

void LeidingPage::wijzig(std::size_t inject, const Injecttekst& tekst) {
    probeer([&] {
        if (!m_leiding->doe({.soort = Invoer::wijzig, .nr = inject, .inject = tekst}))
            throw InputError("Dit inject is al gegeven. Voeg een nieuw toe.");
    });
}

void LeidingPage::voeg_toe(const Injecttekst& tekst, Oefentijd bij) {
    probeer([&] { (void)m_leiding->doe({.soort = Invoer::toevoegen, .bij = bij, .inject = tekst}); });
}

void LeidingPage::vuur() {
    if (!m_leiding || m_plank->GetSelection() == wxNOT_FOUND) return;
    probeer([&] { (void)m_leiding->doe({.soort = Invoer::vuur, .wat = from_wx(m_plank->GetStringSelection())}); });
}

void LeidingPage::noteer() {
    const std::string text(trim(from_wx(m_notitie->GetValue())));
    if (!m_leiding || text.empty()) return;
    probeer([&] {
        (void)m_leiding->doe({.soort = Invoer::notitie, .wat = text});
        m_notitie->Clear();
    });
}

void LeidingPage::vraag_wijzigen() {
    const std::size_t inject = gekozen_inject();
    if (!m_leiding || !m_leiding->leidt()) return;
    for (const Komendinject& one : m_leiding->loop().komende()) {
        if (one.nr != inject) continue;
        InjectDialog dialog(this, m_leiding->loop().scenario(), one.tekst, std::nullopt);
        if (dialog.ShowModal() == wxID_OK) wijzig(inject, dialog.tekst());
        return;
    }
}

void LeidingPage::vraag_toevoegen() {
    if (!m_leiding || !m_leiding->leidt()) return;
    InjectDialog dialog(this, m_leiding->loop().scenario(), {aan_allen, std::string(middelen.front()), ""},
                        m_leiding->nu());
    if (dialog.ShowModal() == wxID_OK) voeg_toe(dialog.tekst(), dialog.bij());
}

void LeidingPage::klaarzetten() {
    KlaarzettenDialog dialog(this, m_context);
    if (dialog.ShowModal() != wxID_OK) return;
    m_gekozen = dialog.run().text;
    m_leiding.reset();
    reload();
    neem_over();
}

void LeidingPage::bewaar_log() {
    if (!m_leiding) return;
    save_as(m_context, "OEFENING " + m_leiding->run().naam, "Log van een oefening (*.jsonl)|*.jsonl", ".jsonl",
            [&](const std::filesystem::path& file) {
                std::ofstream out(file, std::ios::binary | std::ios::trunc);
                for (const std::string& line : m_leiding->log()) out << line << '\n';
                out.close();
                if (!out) throw StorageError("Het log is niet helemaal geschreven. Controleer de schijf.");
            });
}

// --- what is shown ---

void LeidingPage::vers_klok() {
    if (!m_leiding) return m_banner->set("", "", "");
    const std::string stand = m_leiding->loop().is_voorbij() ? std::string("afgelopen")
                              : m_leiding->leidt_elders()    ? std::string("geleid op een andere computer")
                              : m_leiding->loopt()           ? fmt::format("loopt, {}×", m_leiding->snelheid())
                              : m_leiding->is_begonnen()     ? std::string("staat stil")
                                                             : std::string("nog niet begonnen");
    m_banner->set(m_leiding->run().naam,
                  fmt::format("{} van {}", oefentijd_tekst(m_leiding->nu()),
                              oefentijd_kort(m_leiding->loop().scenario().duur)),
                  stand);
}

void LeidingPage::vers() {
    m_komt.content.clear();
    m_verloop.content.clear();
    m_getoond = m_leiding ? m_leiding->log().size() : 0;
    if (m_leiding) {
        for (const Komendinject& one : m_leiding->loop().komende())
            m_komt.content.push_back(
                {std::to_string(one.nr),
                 {{oefentijd_kort(one.op)}, {one.tekst.aan}, {fmt::format("{} ({})", one.tekst.tekst, one.tekst.via)}},
                 {}});
        for (std::size_t i = m_getoond; i-- > 0;) {
            const Logwoorden words = in_woorden(m_leiding->log()[i]);
            if (words.wat.empty()) continue;
            m_verloop.content.push_back(
                {std::to_string(i),
                 {{oefentijd_tekst(words.op), Tone::faint},
                  {words.wie},
                  {words.wat, words.fout ? Tone::warning : Tone::normal, words.fout ? Sign::warning : Sign::none}},
                 {}});
        }
        const wxString before = m_plank->GetStringSelection();
        m_plank->Clear();
        for (const std::string& one : m_leiding->loop().plank()) m_plank->Append(to_wx(one));
        if (!m_plank->SetStringSelection(before) && !m_plank->IsEmpty()) m_plank->SetSelection(0);
    }
    m_komt_list->reload();
    m_verloop_list->reload();
    if (m_banner->Show(m_leiding != nullptr)) Layout();
    vers_klok();
    zeg_wat_te_doen();
}

void LeidingPage::zeg(const std::string& words, Tone tone, Sign sign) {
    if (m_said->text() == words) return;
    m_said->set(words, tone, sign);
    (void)m_said->fit(GetClientSize().x - 4 * look::gap(this));
    Layout();
}

void LeidingPage::zeg_wat_te_doen() {
    const bool there = m_leiding != nullptr;
    const bool may = may_write(info_of<Oefenrun>(), nullptr, actor_on(m_context.store), "");
    const bool over = there && m_leiding->loop().is_voorbij();
    const bool leads = there && m_leiding->leidt();
    const bool goes = leads && m_leiding->is_begonnen() && !over;
    const bool elsewhere = there && m_leiding->leidt_elders();
    m_start->SetLabel(to_wx(there && m_leiding->loopt()         ? "&Pauze"
                            : there && m_leiding->is_begonnen() ? "&Verder"
                                                                : "&Start"));
    m_einde->SetLabel(to_wx(m_eindigt ? "Nu beëindigen" : "Beëindigen"));
    m_start->Enable(there && may && !over && !elsewhere);
    m_overnemen->Show(elsewhere && may);
    m_snelheid->Enable(leads && !over);
    if (there)
        if (const auto place = std::ranges::find(speeds, m_leiding->snelheid()); place != speeds.end())
            m_snelheid->SetSelection(static_cast<int>(place - speeds.begin()));
    for (wxWindow* one : std::initializer_list<wxWindow*>{m_naar, m_spring, m_einde, m_toevoegen}) one->Enable(goes);
    for (wxButton* one : {m_overslaan, m_wijzig}) one->Enable(goes && gekozen_inject() > 0);
    m_plank->Enable(goes && !m_plank->IsEmpty());
    m_vuur->Enable(m_plank->IsEnabled());
    for (wxWindow* one : std::initializer_list<wxWindow*>{m_notitie, m_noteer})
        one->Enable(leads && m_leiding->is_begonnen());
    for (wxButton* one : {m_log, m_evaluatie}) one->Enable(there && !m_leiding->log().empty());
    m_uitslag->Enable(leads && over);
    m_mails->Enable(leads && m_leiding->is_begonnen());

    if (!m_melding.empty()) return zeg(m_melding, Tone::error, Sign::error);
    if (!may)
        return zeg(
            "Alleen wie oefeningen leidt (rol waarnemer of Veiligheidsbureau) kan hier iets doen. Wat jij krijgt "
            "staat bij Mijn oefening.",
            Tone::faint, Sign::none);
    if (!there) return zeg("Zet een oefening klaar: een scenario bij een OTO-activiteit.", Tone::faint, Sign::none);
    if (elsewhere)
        return zeg("Een andere computer leidt deze oefening. Neem de leiding alleen over als die het niet meer doet.",
                   Tone::normal, Sign::warning);
    if (leads)
        for (const Mailregel& one : mails_van(m_context.store, m_leiding->run().id))
            if (one.stand == Mailstand::aangeboden)
                return zeg(fmt::format(
                               "De e-mail van {} is misschien niet verzonden. Kijk in je mailprogramma, en zeg het bij "
                               "E-mails. Noaber stuurt haar niet vanzelf nog eens.",
                               oefentijd_kort(one.op)),
                           Tone::normal, Sign::warning);
    if (over)
        return zeg("De oefening is afgelopen. Waarnemers kunnen nog oordelen. Neem daarna de uitslag over.",
                   Tone::faint, Sign::none);
    if (const std::string wrong = rollenbezwaar(m_leiding->loop().scenario(), m_leiding->rollen()); !wrong.empty())
        return zeg(wrong, Tone::normal, Sign::warning);
    zeg("", Tone::faint, Sign::none);
}

}  // namespace noaber::oto
