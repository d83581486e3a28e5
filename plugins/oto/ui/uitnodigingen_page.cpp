// SPDX-License-Identifier: EUPL-1.2
// The page of invitations.
#include "uitnodigingen_page.h"

#include "functies.h"
#include "oto_keuze.h"
#include "otoweergave.h"
#include "registratie.h"
#include "uitnodigingspagina.h"

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>
#include <noaber/base/text.h>
#include <noaberui/add_record_dialog.h>
#include <noaberui/look.h>
#include <noaberui/mail_dialog.h>
#include <noaberui/page_heading.h>
#include <noaberui/save_as.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace noaber::oto {

namespace {

Moment now() { return Moment::of_milliseconds(system_milliseconds()); }

/// In the order in which they stand on the page.
int place_of(Uitnodigingsantwoord antwoord) {
    switch (antwoord) {
        case Uitnodigingsantwoord::komt: return 0;
        case Uitnodigingsantwoord::wachtlijst: return 1;
        case Uitnodigingsantwoord::geen: return 2;
        case Uitnodigingsantwoord::komt_niet: return 3;
    }
    return 4;
}

std::string heading_of(Uitnodigingsantwoord antwoord, const Plaatsen& plaatsen) {
    switch (antwoord) {
        case Uitnodigingsantwoord::komt: return fmt::format("Komt ({})", plaatsen.komt);
        case Uitnodigingsantwoord::wachtlijst:
            return fmt::format("Wachtlijst ({}), wie het langst wacht eerst", plaatsen.wacht);
        case Uitnodigingsantwoord::geen: return fmt::format("Nog geen antwoord ({})", plaatsen.zonder_antwoord);
        case Uitnodigingsantwoord::komt_niet: return fmt::format("Komt niet ({})", plaatsen.komt_niet);
    }
    return {};
}

std::string answered_at(const std::string& moment) {
    const auto read = Moment::parse(moment);
    return read ? in_short(*read) : moment;
}

}  // namespace

UitnodigingenPage::UitnodigingenPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context),
      m_table(
          {{"Naam", 24, 3}, {"Gemeente", 16, 2}, {"Functies", 20, 3}, {"Geantwoord", 18, 1}, {"Opmerking", 20, 3}}) {
    const int gap = look::gap(this);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(page_heading(this, "Uitnodigingen"), 0, wxALIGN_CENTER_VERTICAL);
    m_keuze = new OtoKeuze(this, Eerst::volgende, [this] { load(); });
    top->Add(m_keuze, 1, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
    m_where = new WrappedText(this);
    m_panel = new ListPanel(this, m_table);
    const auto add = [this](const wxString& label, const char* tip, std::function<void()> pressed) {
        wxButton* button = m_panel->add_button(from_wx(label), std::move(pressed));
        button->SetToolTip(to_wx(tip));
        return button;
    };
    m_of_one = {add("Komt", "De gekozen persoon komt; is het vol, dan op de wachtlijst",
                    [this] { answer(Uitnodigingsantwoord::komt); }),
                add("Komt niet", "De gekozen persoon komt niet; wie het langst wacht krijgt de plaats",
                    [this] { answer(Uitnodigingsantwoord::komt_niet); })};
    m_move_up = add("Doorschuiven", "Er is plaats: wie het langst wacht komt", [this] { move_up(); });
    m_of_event = {
        add("Mail…"_w, "Een uitnodiging aan wie nog niet antwoordde; versturen doe je zelf",
            [this] { mail(Mailsoort::uitnodiging); }),
        add("Herinneren…"_w, "Een herinnering aan wie nog niet antwoordde; versturen doe je zelf",
            [this] { mail(Mailsoort::herinnering); }),
        add("Via de hub"_w,
            "De hub mailt wie nog niet antwoordde een uitnodiging met een knop, en later een herinnering. Wat gemaild is haal je niet "
            "terug",
            [this] { send_by_hub(); }),
        add("Agenda…"_w, "Deze OTO als .ics, om mee te sturen of in Outlook te zetten", [this] { save_calendar(); }),
        add("Iemand…"_w, "Eén persoon uitnodigen (Ctrl+N)", [this] { add_new(); }),
        add("Doelgroep uitnodigen", "Iedereen met een functie uit de doelgroep die nog niet is uitgenodigd",
            [this] { invite_doelgroep(); })};
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 0, wxEXPAND | wxBOTTOM, gap / 2);
    all->Add(m_where, 0, wxBOTTOM, gap);
    all->Add(m_panel, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { m_context.navigator.edit_detail("antwoord"); };
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
}

void UitnodigingenPage::lay_out() {
    const int width = GetClientSize().x - 4 * look::gap(this);
    if (width > 0 && m_where->fit(width)) Layout();
}

void UitnodigingenPage::reload() {
    m_keuze->load(m_context.store, system_today());
    load();
}

void UitnodigingenPage::load() {
    m_table.content.clear();
    const Oto* oto = m_keuze->gekozen();
    if (!oto) {
        m_where->set("Er is nog geen OTO om voor uit te nodigen. Voeg die toe op het tabblad Kalender.", Tone::faint);
        m_panel->list().set_empty_text("Nog niets.");
    } else {
        std::vector<Uitnodiging> all = m_context.store.list<Uitnodiging>(Where{"oto", oto->id.text});
        const Plaatsen plaatsen = plaatsen_van(*oto, all);
        m_move_up->Enable(!doorschuivers(*oto, all).empty());
        std::string words = wanneer_en_waar(*oto);
        if (const std::string places = in_woorden(plaatsen); !places.empty()) words += " · " + places;
        if (!oto->doelgroep.empty()) words += " · voor " + oto->doelgroep;
        m_where->set(words, Tone::faint);
        m_panel->list().set_empty_text(
            oto->doelgroep.empty() ? "Nog niemand uitgenodigd. Vul eerst de doelgroep van deze OTO in, of nodig "
                                     "iemand uit (Ctrl+N)."
                                   : "Nog niemand uitgenodigd. Kies Doelgroep uitnodigen, of nodig iemand uit "
                                     "(Ctrl+N).");
        struct Line {
            Uitnodiging uitnodiging;
            Persoon persoon;
        };
        std::vector<Line> lines;
        for (Uitnodiging& one : all)
            if (auto persoon = m_context.store.find(one.persoon))
                lines.push_back({std::move(one), std::move(*persoon)});
        std::ranges::sort(lines, [](const Line& a, const Line& b) {
            const int place = place_of(a.uitnodiging.antwoord), other = place_of(b.uitnodiging.antwoord);
            if (place != other) return place < other;
            const bool waits = a.uitnodiging.antwoord == Uitnodigingsantwoord::wachtlijst;
            if (waits && a.uitnodiging.antwoord_op != b.uitnodiging.antwoord_op)
                return a.uitnodiging.antwoord_op < b.uitnodiging.antwoord_op;
            if (!waits)
                if (const auto order = natural_order(a.persoon.naam, b.persoon.naam); order != 0) return order < 0;
            return a.uitnodiging.id < b.uitnodiging.id;
        });
        const Date dag = oto->datum.value_or(system_today());
        for (const Line& one : lines) {
            std::vector<std::string> functies;
            for (const Functieperiode& f : functies_van(m_context.store, one.persoon.id))
                if (f.geldt_op(dag)) functies.push_back(f.naam);
            const auto gemeente = m_context.store.find(one.persoon.gemeente);
            m_table.content.push_back({one.uitnodiging.id.text,
                                       {{one.persoon.naam, Tone::strong},
                                        {gemeente ? gemeente->naam : std::string()},
                                        {listed(functies)},
                                        {answered_at(one.uitnodiging.antwoord_op)},
                                        {one.uitnodiging.opmerking, Tone::faint}},
                                       heading_of(one.uitnodiging.antwoord, plaatsen)});
        }
    }
    m_panel->reload();
    enable();
    lay_out();
}

void UitnodigingenPage::enable() {
    const bool any = m_keuze->gekozen() != nullptr;
    for (wxButton* button : m_of_event) button->Enable(any);
    for (wxButton* button : m_of_one) button->Enable(any && m_panel->list().selected().has_value());
    if (!any) m_move_up->Disable();
}

void UitnodigingenPage::show_selection() {
    enable();
    if (const std::string key = m_panel->list().selected_key(); !key.empty())
        m_context.navigator.show_detail(info_of<Uitnodiging>(), key);
}

bool UitnodigingenPage::select_record(const EntityInfo& entity, std::string_view record) {
    if (&entity != &info_of<Uitnodiging>()) return false;
    const auto one = m_context.store.find(Id<Uitnodiging>{std::string(record)});
    if (one && m_keuze->kies(one->oto.text)) load();
    return m_panel->list().select_key(record);
}

void UitnodigingenPage::set_topic(std::string_view oto) {
    if (m_keuze->kies(oto)) load();
}

void UitnodigingenPage::attempt(const std::function<std::string()>& work) {
    try {
        m_context.navigator.announce(work());
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

bool UitnodigingenPage::add_new() {
    const Oto* oto = m_keuze->gekozen();
    if (!oto) return false;
    Uitnodiging one;
    one.oto = oto->id;
    Record start = to_record(one);
    start.id = info_of<Uitnodiging>().new_record().id;
    ask_new_record(this, m_context, start);
    return true;
}

void UitnodigingenPage::invite_doelgroep() {
    const Oto* oto = m_keuze->gekozen();
    if (!oto) return;
    attempt([&] {
        const Date today = system_today();
        std::vector<Id<Persoon>> people;
        for (const Persoon& one : nog_uit_te_nodigen(m_context.store, *oto, today)) people.push_back(one.id);
        const std::size_t added = nodig_uit(m_context.store, *oto, people, today);
        if (added > 0) return fmt::format("{} uitgenodigd. Ctrl+Z zet het terug.", added);
        if (trim(oto->doelgroep).empty())
            throw InputError("De doelgroep is leeg. Vul die in op het tabblad Kalender, bijvoorbeeld AC-BZ, OvD-BZ.");
        return std::string("Iedereen met een functie uit de doelgroep is al uitgenodigd.");
    });
}

void UitnodigingenPage::answer(Uitnodigingsantwoord given) {
    const std::string key = m_panel->list().selected_key();
    if (key.empty()) return;
    attempt([&] {
        const auto gevolg = antwoord(m_context.store, Id<Uitnodiging>{key}, given, now(), actor_on(m_context.store));
        std::string words = in_woorden(gevolg.antwoord);
        if (gevolg.antwoord == Uitnodigingsantwoord::wachtlijst && given == Uitnodigingsantwoord::komt)
            words = "het is vol, dus op de wachtlijst";
        for (const Id<Persoon>& id : gevolg.opgeschoven)
            if (const auto persoon = m_context.store.find(id)) words += "; " + persoon->naam + " schuift op en komt";
        return "Genoteerd: " + words;
    });
}

void UitnodigingenPage::send_by_hub() {
    const Oto* oto = m_keuze->gekozen();
    if (!oto) return;
    attempt([&] {
        const Verzending done = verstuur_via_hub(m_context.store, *oto, system_today());
        std::string words = done.nieuw == 0 ? std::string("Er is niemand die nog een uitnodiging moet krijgen.")
                                            : fmt::format("De hub mailt {} uitnodigingen.", done.nieuw);
        if (!done.zonder_adres.empty()) words += " Zonder e-mailadres: " + listed(done.zonder_adres) + ".";
        return words;
    });
}

void UitnodigingenPage::move_up() {
    if (const Oto* oto = m_keuze->gekozen())
        attempt([&] {
            return fmt::format("{} van de wachtlijst",
                               schuif_op(m_context.store, *oto, now(), actor_on(m_context.store)));
        });
}

void UitnodigingenPage::mail(Mailsoort soort) {
    const Oto* oto = m_keuze->gekozen();
    if (!oto) return;
    const Mail made = uitnodigingsmail(m_context.store, *oto, soort);
    if (made.aan.empty() && made.zonder_adres.empty())
        return m_context.navigator.announce("Er is niemand die nog moet antwoorden.");
    MailDialog dialog(this, m_context, made);
    dialog.ShowModal();
}

void UitnodigingenPage::save_calendar() {
    const Oto* oto = m_keuze->gekozen();
    if (!oto) return;
    try {
        const Afspraak afspraak = afspraak_van(*oto);
        save_as(m_context, titel_van(*oto), "Agenda (*.ics)|*.ics", ".ics", [&](const std::filesystem::path& file) {
            write_whole_file(file, ical_van({afspraak}, system_milliseconds()));
        });
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

}  // namespace noaber::oto
