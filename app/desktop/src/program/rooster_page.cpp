// SPDX-License-Identifier: EUPL-1.2
// The page of the roster.
#include "rooster_page.h"

#include "rooster_dialog.h"

#include <noaber/base/decimal.h>
#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/wie.h>
#include <noaber/piket/piketkwaliteit.h>
#include <noaber/piket/ruilen.h>
#include <noaber/report/rooster_document.h>
#include <noaberui/button_bar.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/save_document.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include <algorithm>
#include <map>
#include <set>

namespace noaber {

namespace {

constexpr const char* legend =
    "Sleep een dienst op een andere (wisselen) of op een naam hieronder (geven). Vet: vast · hoekje: feestdag · "
    "driehoek: signalering.";

Moment now() { return Moment::of_milliseconds(system_milliseconds()); }

/// The first day of the span of that length that holds the day.
Date start_of(RoosterZoom zoom, Date day) {
    switch (zoom) {
        case RoosterZoom::maand: return *Date::of(day.year(), day.month(), 1);
        case RoosterZoom::kwartaal: return first_day(day.year(), quarter_of(day));
        case RoosterZoom::jaar: break;
    }
    return *Date::of(day.year(), 1, 1);
}

int months_in(RoosterZoom zoom) { return zoom == RoosterZoom::maand ? 1 : zoom == RoosterZoom::kwartaal ? 3 : 12; }

std::string wish_words(const Dienstkeuze& keuze) {
    if (!keuze.wens) return "mag";
    return *keuze.wens == Wenssoort::liever_wel ? "mag, liever wel" : "mag, liever niet";
}

std::vector<Cell> cells_of(const Dienstkeuze& keuze) {
    std::string words = keuze.doet_hem ? "doet deze dienst" : wish_words(keuze);
    if (!keuze.bezwaren.empty()) {
        words = keuze.doet_hem ? "doet deze dienst, maar " : "";
        for (std::size_t i = 0; i < keuze.bezwaren.size(); ++i)
            words += (i == 0 ? "" : "; ") + keuze.bezwaren[i].uitleg;
    }
    const Tone tone = keuze.bezwaren.empty() ? Tone::normal : Tone::faint;
    return {{keuze.naam, keuze.doet_hem ? Tone::strong : tone},
            {keuze.gemeente, tone},
            {words, tone, keuze.bezwaren.empty() ? Sign::none : Sign::warning},
            {decimal_text(keuze.zwaarte), tone},
            {decimal_text(keuze.eerlijk), tone},
            {difference_text(keuze.verschil()), tone}};
}

}  // namespace

RoosterPage::RoosterPage(wxWindow* parent, PageContext& context)
    : Page(parent, context),
      m_van(start_of(RoosterZoom::kwartaal, system_today())),
      m_keuzes_table({{"Wie kan deze dienst doen?", 22, 2},
                      {"Gemeente", 14, 1},
                      {"Mag het?", 30, 4},
                      {"Gedaan", 8, 0, Align::right},
                      {"Eerlijk", 8, 0, Align::right},
                      {"Verschil", 8, 0, Align::right}}) {
    const int gap = look::gap(this);
    m_heading = page_heading(this, "Piketrooster");
    m_kwaliteit = new WrappedText(this);
    m_view = new RoosterView(this);
    m_view->set_empty_text("Er is in deze periode nog geen rooster. Kies Rooster maken.");
    m_view->on_select = [this] { show_selection(); };
    m_view->on_activate = [this] {
        m_keuzes_list->SetFocus();
        if (!m_keuzes_list->selected()) m_keuzes_list->select_first();
    };
    m_view->on_turn = [this](int step) { turn(step); };
    m_view->judge = [this](const RoosterCel& from, const RoosterCel& to) {
        return fmt::format("{}", fmt::join(bezwaren_tegen(m_context.store, m_beeld, {from.dienst, to.dienst}), " "));
    };
    m_view->on_drop = [this](const RoosterCel& from, const RoosterCel& to) {
        attempt([&] { wissel_diensten(m_context.store, m_beeld, {from.dienst, to.dienst}); });
    };
    m_view->judge_outside = [this](const RoosterCel& from, const wxPoint& screen) {
        return words_outside(from, screen);
    };
    m_view->on_drop_outside = [this](const RoosterCel& from, const wxPoint& screen) {
        if (const Dienstkeuze* keuze = keuze_at(screen)) give(from.dienst, keuze->persoon);
    };
    m_said = new WrappedText(this, legend, Tone::faint);
    m_view->on_drag = [this](const std::string& words, bool allowed) {
        m_said->set(words.empty() ? (allowed ? "Laat los: het mag." : rest_words()) : words,
                    words.empty() ? Tone::faint : Tone::error, words.empty() ? Sign::none : Sign::error);
        fit_words();
    };
    auto* buttons = new ButtonBar(this);
    buttons->add("Document…", [this] { save_document(); })
        ->SetToolTip("Deze periode als PDF, Word-document of webpagina: een kwartaal staat op één A4"_w);
    buttons->add("Rooster maken…", [this] { make_roster(); });
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(m_heading, 0, wxALIGN_CENTER_VERTICAL);
    top->Add(buttons, 1, wxEXPAND | wxLEFT, gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(top, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(make_bar(), 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_kwaliteit, 0, wxBOTTOM, gap);
    all->Add(m_view, 0, wxEXPAND);
    all->Add(m_said, 0, wxTOP, gap / 2);
    all->Add(make_keuzes(), 1, wxEXPAND | wxTOP, gap);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit_words();
    });
}

wxSizer* RoosterPage::make_bar() {
    const int gap = look::gap(this);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    const auto arrow = [&](const wxString& label, const char* tip, int step) {
        auto* button = new wxButton(this, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        button->SetToolTip(tip);
        button->Bind(wxEVT_BUTTON,
                     [this, step](wxCommandEvent&) { step == 0 ? show_day(system_today()) : turn(step); });
        bar->Add(button, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap / 2);
    };
    arrow("◂"_w, "Eerder (Page Up)", -1);
    arrow("▸"_w, "Later (Page Down)", 1);
    arrow("Nu", "Naar vandaag", 0);
    m_span_words =
        new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxSize(16 * GetCharWidth(), -1), wxST_NO_AUTORESIZE);
    m_span_words->SetFont(look::bold_font(this));
    bar->Add(m_span_words, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
    const std::array<const char*, 3> labels{"Maand", "Kwartaal", "Jaar"};
    for (std::size_t i = 0; i < m_zooms.size(); ++i) {
        m_zooms[i] = new wxToggleButton(this, wxID_ANY, labels[i], wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        m_zooms[i]->Bind(wxEVT_TOGGLEBUTTON, [this, i](wxCommandEvent&) { zoom(static_cast<RoosterZoom>(i)); });
        m_zooms[i]->SetValue(static_cast<RoosterZoom>(i) == m_zoom);
        bar->Add(m_zooms[i], 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap / 2);
    }
    return bar;
}

wxSizer* RoosterPage::make_keuzes() {
    const int gap = look::gap(this);
    m_keuzes_heading = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxSize(10, -1), wxST_ELLIPSIZE_END);
    m_keuzes_heading->SetFont(look::bold_font(this));
    m_keuzes_list = new TableView(this, m_keuzes_table);
    m_keuzes_list->set_empty_text("Kies hierboven een dienst: hier staat wie hem kan doen, en waarom een ander niet.");
    m_keuzes_list->SetMinSize({-1, 4 * m_keuzes_list->row_height()});
    m_keuzes_list->on_select = [this] { enable(); };
    m_keuzes_list->on_activate = [this](std::size_t) { assign(); };
    const auto button = [this](const wxString& label, const char* tip, auto pressed) {
        auto* made = new wxButton(this, wxID_ANY, label);
        made->SetToolTip(to_wx(tip));
        made->Bind(wxEVT_BUTTON, [pressed](wxCommandEvent&) { pressed(); });
        return made;
    };
    m_assign = button("Geven", "Geeft de gekozen dienst aan wie hieronder gekozen is (Enter)", [this] { assign(); });
    m_open = button("Openzetten", "Niemand doet de gekozen dienst meer", [this] { make_open(); });
    m_fix = button("Vastzetten", "Een vaste dienst blijft zo als het rooster opnieuw gemaakt wordt", [this] {
        const RoosterCel* cel = m_view->selected();
        if (cel) attempt([&] { zet_vast(m_context.store, cel->dienst, !cel->vast); });
    });
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(m_keuzes_heading, 1, wxALIGN_CENTER_VERTICAL);
    for (wxButton* one : {m_fix, m_open, m_assign}) head->Add(one, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, gap);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(head, 0, wxEXPAND | wxBOTTOM, gap / 2);
    all->Add(m_keuzes_list, 1, wxEXPAND);
    return all;
}

template <class Work>
void RoosterPage::attempt(Work work) {
    try {
        work();
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

const std::string& RoosterPage::kwaliteit() const { return m_kwaliteit->text(); }
const std::string& RoosterPage::said() const { return m_said->text(); }

Dagenspan RoosterPage::span() const { return {m_van, m_van.plus_months(months_in(m_zoom)).plus_days(-1)}; }

std::string RoosterPage::span_words() const {
    switch (m_zoom) {
        case RoosterZoom::maand: return fmt::format("{} {}", dutch_month(m_van.month()), m_van.year());
        case RoosterZoom::kwartaal:
            return fmt::format("{}e kwartaal {}", static_cast<int>(quarter_of(m_van)), m_van.year());
        case RoosterZoom::jaar: break;
    }
    return std::to_string(m_van.year());
}

void RoosterPage::zoom(RoosterZoom zoom) {
    const RoosterCel* cel = m_view->selected();
    const Date day = cel ? std::max(cel->begin.date(), m_van) : m_van;
    m_zoom = zoom;
    for (std::size_t i = 0; i < m_zooms.size(); ++i) m_zooms[i]->SetValue(static_cast<RoosterZoom>(i) == zoom);
    show_day(day);
}

void RoosterPage::turn(int step) {
    m_van = m_van.plus_months(step * months_in(m_zoom));
    load_rows();
}

void RoosterPage::show_day(Date day) {
    m_van = start_of(m_zoom, day);
    load_rows();
}

void RoosterPage::reload() {
    m_beeld = lees_piket(m_context.store, m_context.workbench.bevoegdheidsregels());
    const auto ik = wie_ben_ik(m_context.store);
    m_ik = ik ? std::optional(ik->id) : std::nullopt;
    load_rows();
}

RoosterCel RoosterPage::cel_van(const Dienstvak& vak, const Dienst& dienst) const {
    RoosterCel cel;
    cel.dienst = vak.dienst;
    cel.begin = vak.begin;
    cel.eind = vak.eind;
    cel.vast = dienst.vast;
    if (const auto persoon = m_context.store.find(vak.persoon)) cel.persoon = persoon->naam;
    cel.eigen = m_ik && vak.persoon == *m_ik;
    cel.uitleg = dienst.reden;
    for (const ZwareDag& dag : m_beeld.kalender().dagen(vak.begin, vak.eind)) {
        cel.zwaar = true;
        cel.uitleg += fmt::format("{}{}", cel.uitleg.empty() ? "" : "\n", dag.naam);
    }
    for (const Signalering* one : m_context.findings.about(vak.dienst.text)) {
        cel.fout = !cel.persoon.empty();
        cel.uitleg += (cel.uitleg.empty() ? "" : "\n") + one->melding;
    }
    return cel;
}

void RoosterPage::load_rows() {
    const Dagenspan days = span();
    std::map<std::pair<std::string, std::int64_t>, RoosterRij> rows;
    std::map<std::string, std::string> namen;
    for (const Functie& functie : m_context.store.list<Functie>()) namen[functie.id.text] = functie.naam;
    for (const Dienstvak& vak : m_beeld.vakken()) {
        if (vak.eind <= Moment::of_wall(days.van, 0) || vak.begin >= Moment::of_wall(days.tot.plus_days(1), 0))
            continue;
        const Dienst* dienst = m_beeld.dienst(vak.dienst);
        if (!dienst) continue;
        const std::string naam = namen.contains(vak.functie.text) ? namen[vak.functie.text] : "Onbekende functie";
        RoosterRij& rij = rows[{naam, vak.plaats}];
        rij.functie = vak.plaats > 1 ? fmt::format("{} ({})", naam, vak.plaats) : naam;
        rij.cellen.push_back(cel_van(vak, *dienst));
    }
    std::vector<RoosterRij> all;
    for (auto& [key, rij] : rows) all.push_back(std::move(rij));
    m_view->show(std::move(all), days.van, days_between(days.van, days.tot) + 1, now());
    m_view->SetMinSize({-1, m_view->wanted_height()});
    m_span_words->SetLabel(to_wx(span_words()));
    tell_kwaliteit();
    load_keuzes();
    Layout();
}

void RoosterPage::tell_kwaliteit() {
    const Piketkwaliteit kwaliteit = kwaliteit_van(m_beeld, span());
    std::string words;
    if (kwaliteit.diensten > 0) words = fmt::format("Kwaliteit {:.0f} van 100", kwaliteit.cijfer());
    for (const Kwaliteitsdeel& deel : kwaliteit.delen)
        words += fmt::format(" · {} {:.0f}: {}", deel.naam, deel.cijfer, deel.waarom);
    m_kwaliteit->set(words, Tone::normal);
    fit_words();
}

/// What the signs mean, where the page is high enough: who can do a duty needs the room more.
std::string RoosterPage::rest_words() const {
    constexpr int lines_of_a_high_page = 30;
    return GetClientSize().y >= lines_of_a_high_page * GetCharHeight() ? legend : "";
}

void RoosterPage::fit_words() {
    const int width = std::max(GetClientSize().x - 4 * look::gap(this), 40 * GetCharWidth());
    if (!m_view->is_dragging()) m_said->set(rest_words(), Tone::faint);
    bool changed = m_kwaliteit->fit(width);
    changed = m_said->fit(width) || changed;
    if (changed) Layout();
}

void RoosterPage::load_keuzes() {
    m_keuzes.clear();
    m_keuzes_table.content.clear();
    const RoosterCel* cel = m_view->selected();
    const Dienstvak* vak = cel ? m_beeld.vak(cel->dienst) : nullptr;
    if (vak) m_keuzes = keuzes_voor(m_context.store, m_beeld, *vak);
    for (const Dienstkeuze& keuze : m_keuzes)
        m_keuzes_table.content.push_back({keuze.persoon.text, cells_of(keuze), {}});
    m_keuzes_list->reload();
    const auto functie = vak ? m_context.store.find(vak->functie) : std::nullopt;
    m_keuzes_heading->SetLabelText(to_wx(functie ? fmt::format("{} {}: {} tot {}", functie->naam, vak->periode,
                                                               in_short(vak->begin), in_short(vak->eind))
                                                 : std::string()));
    m_view->mark(cel ? cel->persoon : std::string());
    enable();
}

void RoosterPage::enable() {
    const RoosterCel* cel = m_view->selected();
    const auto row = m_keuzes_list->selected();
    m_assign->Enable(cel && row && !m_keuzes[*row].doet_hem);
    m_open->Enable(cel && !cel->persoon.empty());
    m_fix->Enable(cel && !cel->persoon.empty());
    m_fix->SetLabel(cel && cel->vast ? "Losmaken" : "Vastzetten");
}

void RoosterPage::show_selection() {
    const RoosterCel* cel = m_view->selected();
    if (!cel) return m_view->select_first();
    load_keuzes();
    m_context.navigator.show_detail(info_of<Dienst>(), cel->dienst.text);
}

void RoosterPage::go_to(const Id<Dienst>& dienst) {
    if (const Dienstvak* vak = m_beeld.vak(dienst)) show_day(vak->begin.date());
}

bool RoosterPage::select_record(const EntityInfo& entity, std::string_view record) {
    if (&entity != &info_of<Dienst>()) return false;
    const Id<Dienst> dienst{std::string(record)};
    go_to(dienst);
    return m_view->select(dienst);
}

void RoosterPage::assign() {
    const RoosterCel* cel = m_view->selected();
    const auto row = m_keuzes_list->selected();
    if (!cel || !row) return;
    give(cel->dienst, m_keuzes[*row].persoon);
}

void RoosterPage::give(Id<Dienst> dienst, Id<Persoon> wie) {
    attempt([&] {
        Ruilen(m_context.store, actor_on(m_context.store), m_context.workbench.bevoegdheidsregels(), now())
            .regel(dienst, wie, {});
    });
}

void RoosterPage::make_open() {
    if (const RoosterCel* cel = m_view->selected()) attempt([&] { zet_open(m_context.store, cel->dienst); });
}

const Dienstkeuze* RoosterPage::keuze_at(const wxPoint& screen) const {
    const wxPoint place = m_keuzes_list->ScreenToClient(screen);
    for (const Dienstkeuze& keuze : m_keuzes) {
        wxRect line = m_keuzes_list->cell_rect(keuze.persoon.text, 0);
        line.width = m_keuzes_list->GetClientSize().x;
        line.x = 0;
        if (line.height > 0 && line.Contains(place)) return &keuze;
    }
    return nullptr;
}

std::optional<std::string> RoosterPage::words_outside(const RoosterCel&, const wxPoint& screen) const {
    const Dienstkeuze* keuze = keuze_at(screen);
    if (!keuze) return std::nullopt;
    if (keuze->doet_hem) return keuze->naam + " doet deze dienst al.";
    std::string words;
    for (const Bezwaarregel& one : keuze->bezwaren) words += keuze->naam + " " + one.uitleg + ". ";
    return words;
}

void RoosterPage::save_document() {
    const std::string titel = "Piketrooster " + span_words();
    ask_save_document(this, m_context, rooster_document(m_context.store, span(), titel), titel);
}

void RoosterPage::make_roster() {
    RoosterDialog dialog(this, m_context, span());
    dialog.ShowModal();
    if (const auto written = dialog.written()) show_day(written->van);
}

}  // namespace noaber
