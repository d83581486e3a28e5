// SPDX-License-Identifier: EUPL-1.2
// A Veiligheidspaspoort on the screen.
#include "paspoort_panel.h"

#include "beoordelen.h"
#include "crisispas.h"
#include "otouren.h"
#include "otoweergave.h"
#include "reactie_dialog.h"
#include "registratie.h"

#include <noaber/base/decimal.h>
#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/hanging.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>

namespace noaber::oto {

namespace {

constexpr const char* functies_heading = "Functies";
constexpr const char* normen_heading = "Normen";
constexpr const char* oto_heading = "Opleiden, trainen, oefenen";
constexpr const char* oordelen_heading = "Beoordelingen per leerdoel";
constexpr const char* inzet_heading = "Inzet bij incidenten";
constexpr const char* certificaten_heading = "Certificaten en diploma's";
constexpr const char* passen_heading = "Crisispas";
constexpr const char* vrijstellingen_heading = "Vrijstellingen";

std::string day_text(const std::optional<Date>& day) { return day ? in_figures(*day) : std::string(); }

std::vector<ListColumn> columns_for(PaspoortPanel::Place place) {
    if (place == PaspoortPanel::Place::sheet) return {{"Wanneer", 14}, {"Wat", 18, 3}, {"Stand", 11, 2}};
    return {{"Wanneer", 12}, {"Wat", 30, 5}, {"Stand", 22, 2}, {"Bijzonderheden", 20, 3}};
}

}  // namespace

PaspoortPanel::PaspoortPanel(wxWindow* parent, PageContext& context, Place place)
    : SheetPanel(parent), m_context(context), m_place(place), m_table(columns_for(place)), m_opener(context) {
    const int gap = look::gap(this);
    m_title = new WrappedText(this);
    m_title->SetFont(look::heading_font(this));
    m_summary = new WrappedText(this);
    m_list = new TableView(this, m_table);
    m_list->SetName("paspoort");
    m_list->set_empty_text(place == Place::page ? "Kies links iemand." : "");
    const auto button = [this](const wxString& label, const char* tip, void (PaspoortPanel::*pressed)()) {
        auto* made = new wxButton(this, wxID_ANY, label);
        made->SetToolTip(to_wx(tip));
        made->Bind(wxEVT_BUTTON, [this, pressed](wxCommandEvent&) { (this->*pressed)(); });
        return made;
    };
    m_respond =
        button("Reageren…"_w, "Je eigen woorden bij de gekozen beoordeling, voor zij meetelt", &PaspoortPanel::respond);
    m_confirm = button("Bevestigen", "De gekozen beoordeling telt voortaan mee", &PaspoortPanel::confirm);
    m_withdraw =
        button("Intrekken", "De gekozen beoordeling telt niet mee; zij blijft te lezen", &PaspoortPanel::withdraw);
    m_scan =
        button("Scan openen", "Het diploma zelf, in het eigen programma van deze computer", &PaspoortPanel::open_scan);
    m_add_scan = button("Scan toevoegen…"_w, "Een foto of PDF van het gekozen diploma", &PaspoortPanel::ask_scan);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    for (wxButton* one : {m_respond, m_withdraw, m_confirm, m_add_scan, m_scan}) buttons->Add(one, 0, wxLEFT, gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_title, 0, wxBOTTOM, gap / 2);
    all->Add(m_summary, 0, wxBOTTOM, gap);
    all->Add(m_list, 1, wxEXPAND);
    all->Add(buttons, 0, wxEXPAND | wxTOP, gap);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, place == Place::sheet ? gap : 0);
    SetSizer(margin);
    m_list->on_select = [this] { enable(); };
    m_list->on_activate = [this](std::size_t row) {
        const std::string key = m_table.content[row].key;
        const auto slash = key.find('/');
        const EntityInfo* entity = m_context.store.schema().find(key.substr(0, slash));
        if (!entity || slash == std::string::npos) return;
        // A sheet that led to itself would close.
        if (m_place == Place::sheet && m_context.navigator.has_page(*entity))
            return m_context.navigator.open_record(*entity, key.substr(slash + 1));
        m_context.navigator.show_detail(*entity, key.substr(slash + 1));
    };
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
    enable();
}

void PaspoortPanel::show(std::string_view persoon) {
    m_beeld = lees_paspoort(m_context.store, Id<Persoon>{std::string(persoon)}, system_today());
    m_filled = true;
    fill();
}

void PaspoortPanel::clear() {
    m_filled = false;
    m_table.content.clear();
    m_title->set({}, Tone::strong);
    m_summary->set({}, Tone::faint);
    m_list->reload();
    enable();
    lay_out();
}

void PaspoortPanel::lay_out() {
    const int width = GetClientSize().x - (m_place == Place::sheet ? 2 : 0) * look::gap(this);
    if (width <= 0) return;
    m_title->fit(width);
    m_summary->fit(width);
    Layout();
}

void PaspoortPanel::fill() {
    if (m_place == Place::page) {
        m_title->set(m_beeld.persoon.naam + (m_beeld.gemeente.empty() ? "" : ", " + m_beeld.gemeente), Tone::strong);
        m_title->SetFont(look::heading_font(this));
    }
    std::string summary = fmt::format("In {}: {} keer OTO, {} uur.", m_beeld.dag.year(), m_beeld.oto_dit_jaar(),
                                      decimal_text(m_beeld.uren_dit_jaar()));
    if (const std::size_t open = m_beeld.te_beantwoorden(); open > 0)
        summary += fmt::format(" {} {} nog niet mee: er kan nog op gereageerd worden.", open,
                               open == 1 ? "beoordeling telt" : "beoordelingen tellen");
    m_summary->set(summary, Tone::faint);
    m_table.content.clear();
    add_functies();
    add_normen();
    add_oto();
    add_oordelen();
    add_inzet();
    add_certificaten();
    add_passen();
    add_vrijstellingen();
    m_list->reload();
    enable();
    lay_out();
}

void PaspoortPanel::add(const EntityInfo& entity, const std::string& record, const char* section,
                        std::vector<Cell> cells) {
    cells.resize(m_table.columns().size());
    m_table.content.push_back({entity.name + '/' + record, std::move(cells), section});
}

void PaspoortPanel::add_none(const char* section, const char* words) {
    std::vector<Cell> cells(m_table.columns().size());
    cells[1] = {words, Tone::faint};
    m_table.content.push_back({section, std::move(cells), section});
}

void PaspoortPanel::add_functies() {
    if (m_beeld.functies.empty()) add_none(functies_heading, "Geen functies bekend.");
    for (const Functieperiode& one : m_beeld.functies) {
        const bool now = one.geldt_op(m_beeld.dag);
        std::string stand = one.tot ? "tot en met " + in_figures(*one.tot) : std::string();
        if (!now && !one.tot) stand = "nog niet begonnen";
        m_table.content.push_back({info_of<Functie>().name + '/' + one.functie.text,
                                   {{one.vanaf ? "sinds " + day_text(one.vanaf) : std::string("onbekend")},
                                    {one.naam, now ? Tone::strong : Tone::faint},
                                    {stand}},
                                   functies_heading});
        m_table.content.back().cells.resize(m_table.columns().size());
    }
}

void PaspoortPanel::add_normen() {
    if (m_beeld.normen.empty() && !m_beeld.functies.empty())
        add_none(normen_heading, "Deze functies hebben geen normen.");
    for (const Paspoortnorm& one : m_beeld.normen) {
        const bool met = one.uitslag.voldoet();
        const bool sound = one.uitslag.staat == Normstaat::gehaald || one.uitslag.staat == Normstaat::vrijgesteld;
        std::string mends = one.herstel.empty() ? std::string() : "herstel: " + listed(one.herstel);
        if (!met && mends.empty()) mends = "er is nog niets gepland dat dit herstelt";
        m_table.content.push_back({normen_heading + one.functie + one.norm,
                                   {{one.functie},
                                    {one.norm, met ? Tone::normal : Tone::strong},
                                    {in_woorden(one.uitslag), Tone::normal,
                                     !met    ? Sign::error
                                     : sound ? Sign::none
                                             : Sign::warning},
                                    {mends, Tone::faint}},
                                   normen_heading});
        m_table.content.back().cells.resize(m_table.columns().size());
    }
}

void PaspoortPanel::add_oto() {
    if (m_beeld.oto.empty()) add_none(oto_heading, "Nog geen OTO geregistreerd.");
    for (const Paspoortoto& one : m_beeld.oto) {
        const bool was_there = one.aanwezigheid.was_er();
        std::string words = in_woorden(one.oto.soort);
        if (const auto uren = uren_van(one.oto); uren && was_there) words += ", " + decimal_text(*uren) + " uur";
        std::string stand = in_woorden(one.aanwezigheid.status);
        if (!one.aanwezigheid.beoordeling.empty()) stand += ", " + one.aanwezigheid.beoordeling;
        add(info_of<Aanwezigheid>(), one.aanwezigheid.id.text, oto_heading,
            {{day_text(one.oto.datum)},
             {titel_van(one.oto), was_there ? Tone::strong : Tone::faint},
             {stand, was_there ? Tone::normal : Tone::faint},
             {words, Tone::faint}});
    }
}

void PaspoortPanel::add_oordelen() {
    if (m_beeld.oordelen.empty()) add_none(oordelen_heading, "Nog geen beoordelingen.");
    for (const Paspoortoordeel& one : m_beeld.oordelen) {
        const Beoordeling& b = one.beoordeling;
        const bool counts = b.status == Beoordelingsstatus::bevestigd;
        std::string by = one.waarnemer.empty() ? std::string() : "door " + one.waarnemer;
        if (!one.oto.empty()) by += (by.empty() ? "" : ", ") + one.oto;
        if (!b.reactie.empty()) by += (by.empty() ? "" : "; ") + ("reactie: " + b.reactie);
        add(info_of<Beoordeling>(), b.id.text, oordelen_heading,
            {{day_text(one.datum)},
             {b.leerdoel, counts ? Tone::strong : Tone::normal},
             {in_woorden(b.oordeel) + ", " + in_woorden(b.status), counts ? Tone::normal : Tone::faint,
              b.status == Beoordelingsstatus::voorlopig ? Sign::info : Sign::none},
             {by, Tone::faint}});
    }
}

void PaspoortPanel::add_inzet() {
    if (m_beeld.inzet.empty()) add_none(inzet_heading, "Nog geen inzet.");
    for (const Paspoortinzet& one : m_beeld.inzet) {
        std::string words = one.inzet.uren ? decimal_text(*one.inzet.uren) + " uur" : std::string();
        if (!one.inzet.beoordeling.empty()) words += (words.empty() ? "" : ", ") + one.inzet.beoordeling;
        add(info_of<Inzet>(), one.inzet.id.text, inzet_heading,
            {{day_text(one.inzet.datum)}, {one.inzet.incident, Tone::strong}, {one.functie}, {words, Tone::faint}});
    }
}

void PaspoortPanel::add_certificaten() {
    if (m_beeld.certificaten.empty()) add_none(certificaten_heading, "Nog geen certificaten.");
    for (const Certificaat& one : m_beeld.certificaten) {
        const auto stand = geldigheid_van(one, m_beeld.dag);
        const auto scans = scans_of(one.id.text);
        const bool beside = m_place == Place::page;
        add(info_of<Certificaat>(), one.id.text, certificaten_heading,
            {{day_text(one.behaald)},
             {one.certificaat + (scans.empty() || beside ? "" : " (scan)"), Tone::strong},
             {geldigheid_in_woorden(one, m_beeld.dag), Tone::normal,
              stand == Certificaatgeldigheid::geldig     ? Sign::none
              : stand == Certificaatgeldigheid::verloopt ? Sign::warning
                                                         : Sign::error},
             {scans.empty() ? "" : "scan: " + scans.back().titel, Tone::faint}});
    }
}

void PaspoortPanel::add_passen() {
    if (m_beeld.passen.empty()) add_none(passen_heading, "Geen crisispas.");
    for (const Paspoortpas& one : m_beeld.passen) {
        const auto stand = geldigheid_van(one.pas, m_beeld.dag);
        add(info_of<Crisispas>(), one.pas.id.text, passen_heading,
            {{day_text(one.pas.uitgegeven)},
             {"Pas " + one.pas.pasnummer + (one.functie.empty() ? "" : ", " + one.functie), Tone::strong},
             {in_woorden(one.pas, m_beeld.dag), Tone::normal,
              stand == Pasgeldigheid::verloopt   ? Sign::warning
              : stand == Pasgeldigheid::verlopen ? Sign::error
                                                 : Sign::none},
             {one.pas.geldig_tot ? "geldig tot " + in_figures(*one.pas.geldig_tot) : std::string(), Tone::faint}});
    }
}

void PaspoortPanel::add_vrijstellingen() {
    if (m_beeld.vrijstellingen.empty()) return;
    for (const Paspoortvrijstelling& one : m_beeld.vrijstellingen) {
        const Vrijstelling& v = one.vrijstelling;
        add(info_of<Vrijstelling>(), v.id.text, vrijstellingen_heading,
            {{v.vanaf ? "sinds " + in_figures(*v.vanaf) : std::string()},
             {one.functie + ": " + (v.eis.empty() ? std::string("alle normen") : v.eis), Tone::strong},
             {v.tot ? "tot en met " + in_figures(*v.tot) : std::string("zonder einde: geldt niet"),
              one.geldt ? Tone::normal : Tone::faint},
             {v.reden, Tone::faint}});
    }
}

// --- assessments ---

const Beoordeling* PaspoortPanel::chosen() const {
    const std::string key = m_list->selected_key();
    const std::string prefix = info_of<Beoordeling>().name + '/';
    if (!m_filled || !key.starts_with(prefix)) return nullptr;
    for (const Paspoortoordeel& one : m_beeld.oordelen)
        if (one.beoordeling.id.text == key.substr(prefix.size())) return &one.beoordeling;
    return nullptr;
}

void PaspoortPanel::enable() {
    const Beoordeling* one = chosen();
    const Actor actor = one ? actor_on(m_context.store) : Actor{};
    const bool may_confirm = one && bevestigingsbezwaar(*one, actor).empty();
    m_respond->Enable(one && reactiebezwaar(*one, actor).empty());
    m_confirm->Enable(may_confirm);
    m_withdraw->Enable(may_confirm);
    const std::string certificate = chosen_certificate();
    const RecordRef record{info_of<Certificaat>().name, certificate};
    m_scan->Enable(!certificate.empty() && !scans_of(certificate).empty());
    m_add_scan->Enable(!certificate.empty() && may_hang_on(m_context.store, record, actor_on(m_context.store)));
    for (wxButton* button : {m_scan, m_add_scan}) button->Show(!certificate.empty());
    for (wxButton* button : {m_respond, m_withdraw, m_confirm}) button->Show(certificate.empty());
    Layout();
}

// --- scans ---

std::string PaspoortPanel::chosen_certificate() const {
    const std::string key = m_list->selected_key();
    const std::string prefix = info_of<Certificaat>().name + '/';
    return m_filled && key.starts_with(prefix) ? key.substr(prefix.size()) : std::string();
}

std::vector<Bijlage> PaspoortPanel::scans_of(const std::string& certificate) const {
    return bijlagen_van(m_context.store, {info_of<Certificaat>().name, certificate});
}

/// The newest, where there are more; all stand on the sheet of the certificate.
void PaspoortPanel::open_scan() {
    const auto scans = scans_of(chosen_certificate());
    if (!scans.empty()) m_opener.open(scans.back());
}

void PaspoortPanel::ask_scan() {
    wxFileDialog dialog(this, "Welke scan?", "", "", "Foto of PDF|*.jpg;*.jpeg;*.png;*.pdf|Alle bestanden|*",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) add_scan(from_wx(dialog.GetPath()));
}

void PaspoortPanel::add_scan(const std::filesystem::path& file) {
    const RecordRef record{info_of<Certificaat>().name, chosen_certificate()};
    attempt([&] { (void)Bijlagekast(m_context.store).voeg_toe(m_context.store, record, file); },
            "De scan is toegevoegd.");
}

void PaspoortPanel::attempt(const std::function<void()>& work, const char* done) {
    try {
        work();
        m_context.navigator.announce(done);
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

void PaspoortPanel::respond() {
    if (const Beoordeling* one = chosen()) {
        ReactieDialog dialog(this, m_context, *one);
        dialog.SetName("reactie-venster");
        if (dialog.ShowModal() == wxID_OK) m_context.navigator.announce("Je reactie is bewaard.");
    }
}

void PaspoortPanel::confirm() {
    if (const Beoordeling* one = chosen())
        attempt([&] { bevestig(m_context.store, one->id, actor_on(m_context.store)); }, "Bevestigd: zij telt nu mee.");
}

void PaspoortPanel::withdraw() {
    if (const Beoordeling* one = chosen())
        attempt([&] { trek_in(m_context.store, one->id, actor_on(m_context.store)); },
                "Ingetrokken: zij telt niet mee. Ctrl+Z zet het terug.");
}

SheetTab paspoort_tab() {
    return {info_of<Persoon>().name, "Paspoort", [](wxWindow* parent, PageContext& context) -> SheetPanel* {
                return new PaspoortPanel(parent, context, PaspoortPanel::Place::sheet);
            }};
}

}  // namespace noaber::oto
