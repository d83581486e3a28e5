// SPDX-License-Identifier: EUPL-1.2
// The start page.
#include "start_page.h"

#include <noaberui/page_heading.h>
#include "key_figure.h"
#include "mijn_werk_panel.h"

#include <noaber/organisatie/organisatie.h>
#include <noaber/piket/van_dienst.h>
#include <noaber/store/conflict.h>
#include <noaber/sync/sync_log.h>
#include <noaberui/entity_table.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace noaber {

namespace {

constexpr std::size_t most_findings = 50;
constexpr std::size_t most_recent = 30;

}  // namespace

StartPage::StartPage(wxWindow* parent, PageContext& context, StartNotes notes)
    : Page(parent, context),
      m_notes(std::move(notes)),
      m_first({{"Wat", 18}, {"Signalering", 30, 1}}),
      m_recent({{"Wanneer", 16}, {"Wat", 24, 1}}) {
    const int gap = look::gap(this);
    auto* all = new wxBoxSizer(wxVERTICAL);
    m_greeting = page_heading(this, "Goedendag");
    m_subtitle = new WrappedText(this);
    all->Add(m_greeting);
    all->Add(m_subtitle, 0, wxBOTTOM, gap);
    add_notices(*all);
    m_duty = new WrappedText(this);
    m_duty->on_click([this] { m_context.navigator.open_page("piket"); });
    all->Add(m_duty, 0, wxBOTTOM, gap / 2);
    m_conflicts = new WrappedText(this);
    m_conflicts->on_click([this] { m_context.navigator.open_page("conflicten"); });
    all->Add(m_conflicts, 0, wxBOTTOM, gap / 2);
    m_refused = new WrappedText(this);
    m_refused->on_click([this] { m_context.navigator.open_page("geweigerd"); });
    all->Add(m_refused, 0, wxBOTTOM, gap / 2);
    auto* figures = new wxBoxSizer(wxHORIZONTAL);
    const Findings& findings = m_context.findings;
    const auto of_code = [&findings](std::string code) { return [&findings, code] { return findings.count(code); }; };
    add_figure(*figures, "activiteiten", "jaarplan", "", [this] {
        if (!m_context.jaarplan) return std::size_t{0};
        return m_context.store.list(info_of<Activiteit>(), Where{"jaarplan", m_context.jaarplan->id.text}).size();
    });
    add_figure(*figures, "zonder contactpersoon", "signaleringen", "contact-ontbreekt", of_code("contact-ontbreekt"));
    add_figure(*figures, "met een onzekere planning", "signaleringen", "planning-onzeker", of_code("planning-onzeker"));
    add_figure(*figures, "zonder planning", "signaleringen", "planning-leeg", of_code("planning-leeg"));
    add_figure(*figures, "signaleringen", "signaleringen", "", [&findings] { return findings.all().size(); });
    add_figure(*figures, "mensen", "mensen", "", [this] { return m_context.store.count(info_of<Persoon>()); });
    all->Add(figures, 0, wxEXPAND | wxBOTTOM, gap);
    m_figures_row = figures;
    m_import = new wxButton(this, wxID_ANY, "Importeer een jaarplan…"_w);
    m_import->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_context.navigator.import_files(); });
    all->Add(m_import, 0, wxBOTTOM, gap);

    m_mine = new MijnWerkPanel(this, context);
    m_first_list = new TableView(this, m_first);
    m_recent_list = new TableView(this, m_recent);
    auto* right = new wxBoxSizer(wxVERTICAL);
    const auto add_list = [&](const char* title, TableView* list, int share) {
        auto* heading = new wxStaticText(this, wxID_ANY, title);
        heading->SetFont(look::bold_font(this));
        right->Add(heading, 0, wxTOP | wxBOTTOM, gap / 2);
        right->Add(list, share, wxEXPAND | wxBOTTOM, gap);
    };
    add_list("Eerst doen", m_first_list, 3);
    add_list("Laatst gewijzigd", m_recent_list, 2);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(m_mine, 2, wxEXPAND | wxBOTTOM, gap);
    columns->Add(right, 3, wxEXPAND | wxLEFT, 2 * gap);
    all->Add(columns, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);

    m_first_list->set_empty_text("Geen signaleringen.");
    m_recent_list->set_empty_text("Nog niets gewijzigd.");
    const auto go = [this](std::size_t row) {
        const auto index = std::stoul(m_first.content[row].key);
        if (index >= m_context.findings.all().size()) return;
        const Signalering one = m_context.findings.all()[index];
        if (const EntityInfo* entity = m_context.store.schema().find(one.soort))
            m_context.navigator.open_record(*entity, one.record, one.veld);
    };
    m_first_list->on_activate = go;
    m_recent_list->on_activate = [this](std::size_t) { m_context.navigator.open_page("geschiedenis"); };
    // A line here is a link: one click goes there.
    m_first_list->Bind(wxEVT_LEFT_UP, [this, go](wxMouseEvent& event) {
        event.Skip();
        const auto row = m_first_list->selected();
        if (!row) return;
        const std::string key = m_first_list->selected_key();
        if (m_first_list->cell_rect(key, 0).Union(m_first_list->cell_rect(key, 1)).Contains(event.GetPosition()))
            CallAfter([go, row] { go(*row); });
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_out();
    });
}

void StartPage::add_notices(wxBoxSizer& all) {
    const int gap = look::gap(this);
    if (m_notes.demo) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        m_notices.push_back(new WrappedText(
            this,
            "Demogegevens: verzonnen mensen en een jaarplan om mee te oefenen. Je eigen plan komt in een eigen bestand.",
            Tone::normal, Sign::info));
        auto* own = new wxButton(this, wxID_ANY, "Eigen bestand beginnen"_w);
        own->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_notes.start_own_file(); });
        row->Add(m_notices.back(), 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
        row->Add(own, 0, wxALIGN_CENTER_VERTICAL);
        all.Add(row, 0, wxEXPAND | wxBOTTOM, gap);
    }
    if (!m_notes.warning.empty()) {
        m_notices.push_back(new WrappedText(this, m_notes.warning, Tone::normal, Sign::error));
        all.Add(m_notices.back(), 0, wxBOTTOM, gap / 2);
    }
    for (const PluginStatus& plugin : m_notes.failed) {
        m_notices.push_back(new WrappedText(this,
                                            "Plugin “" + (plugin.titel.empty() ? plugin.id : plugin.titel) +
                                                "” is niet geladen: " + plugin.reden,
                                            Tone::normal, Sign::error));
        all.Add(m_notices.back(), 0, wxBOTTOM, gap / 2);
    }
}

void StartPage::add_figure(wxBoxSizer& row, std::string words, std::string page, std::string topic,
                           std::function<std::size_t()> count) {
    auto* tile =
        new KeyFigure(this, std::move(words), [this, page, topic] { m_context.navigator.open_page(page, topic); });
    row.Add(tile, 1, wxEXPAND | (m_figures.empty() ? 0 : wxLEFT), look::gap(this));
    m_figures.push_back({tile, std::move(count)});
}

void StartPage::reload() {
    const auto jaar = m_context.jaarplan ? m_context.jaarplan->jaar : std::nullopt;
    m_greeting->SetLabel(jaar ? to_wx("Jaarplan " + std::to_string(*jaar)) : wxString("Welkom bij Noaber"));
    m_subtitle->set(jaar ? "Bevolkingszorg, regio " +
                               (m_notes.demo ? std::string("Twente (demo)") : m_context.store.region())
                         : "Er staat nog geen jaarplan in dit bestand. Importeer er een uit Excel, LibreOffice of CSV.",
                    Tone::faint);
    tell_duty();
    tell_shared_work();
    // Zeros tell nothing; where there is no plan yet, the one thing to do stands there instead.
    m_import->Show(!jaar);
    GetSizer()->Show(m_figures_row, jaar.has_value(), true);
    m_mine->reload();
    load_recent();
    findings_changed();
    lay_out();
}

/// Who is on duty now, with the number to call; nothing where there is no roster.
void StartPage::tell_duty() {
    std::string words;
    for (const VanDienst& one : wie_van_dienst(m_context.store, Moment::of_milliseconds(system_milliseconds()))) {
        words += (words.empty() ? "Nu van dienst: " : " · ") + one.functie.naam + " ";
        words += one.persoon ? one.persoon->naam : std::string("open");
        if (one.persoon && !one.persoon->telefoon.empty()) words += " " + one.persoon->telefoon;
    }
    m_duty->Show(!words.empty());
    m_duty->set(words, Tone::link, Sign::info);
}

/// What of one's own work others, or the hub, did not leave as it was.
void StartPage::tell_shared_work() {
    const std::size_t conflicts = open_conflicts(m_context.store).size();
    m_conflicts->Show(conflicts > 0);
    m_conflicts->set(conflicts == 1
                         ? std::string("Eén wijziging van jou botste met die van een ander. Bekijk haar.")
                         : std::to_string(conflicts) + " wijzigingen van jou botsten met die van een ander. Bekijk ze.",
                     Tone::link, Sign::warning);
    const std::size_t refused = SyncLog(m_context.store).refused_count();
    m_refused->Show(refused > 0);
    m_refused->set(refused == 1 ? std::string("Eén wijziging van jou nam de hub niet aan. Bekijk haar.")
                                : std::to_string(refused) + " wijzigingen van jou nam de hub niet aan. Bekijk ze.",
                   Tone::link, Sign::warning);
}

void StartPage::findings_changed() {
    for (const Figure& figure : m_figures) figure.tile->set(figure.count());
    load_first();
}

void StartPage::load_first() {
    m_first.content.clear();
    const auto& all = m_context.findings.all();
    for (std::size_t i = 0; i < std::min(all.size(), most_findings); ++i)
        m_first.content.push_back(
            {std::to_string(i), {{all[i].sleutel, Tone::strong, sign_for(all[i].ernst)}, {all[i].melding}}, {}});
    m_first_list->reload();
}

void StartPage::load_recent() {
    m_recent.content.clear();
    for (const RecentLine& line : m_context.store.recent(most_recent))
        m_recent.content.push_back({std::to_string(line.stamp.time),
                                    {{local_time_text(line.stamp.milliseconds()), Tone::faint}, {line.label}},
                                    {}});
    m_recent_list->reload();
}

void StartPage::lay_out() {
    const int width = GetClientSize().x - 4 * look::gap(this);
    if (width <= 0) return;
    m_subtitle->fit(width);
    m_duty->fit(width);
    m_conflicts->fit(width);
    m_refused->fit(width);
    for (std::size_t i = 0; i < m_notices.size(); ++i)
        m_notices[i]->fit(m_notes.demo && i == 0 ? std::max(100, width - 26 * GetCharWidth()) : width);
    Layout();
    m_mine->lay_out();
}

}  // namespace noaber
