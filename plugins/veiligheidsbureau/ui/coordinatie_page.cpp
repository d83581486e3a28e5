// SPDX-License-Identifier: EUPL-1.2
// The overview of the Veiligheidsbureau.
#include "coordinatie_page.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/signalering/beeld.h>
#include <noaberui/entity_table.h>
#include <noaberui/look.h>
#include <noaberui/text.h>

#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace noaber::veiligheidsbureau {

CoordinatiePage::CoordinatiePage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context),
      m_table({{"Werkgroep", 22, 3},
               {"Voorzitter", 18, 2},
               {"Leden", 7, 0, Align::centre},
               {"Activiteiten", 11, 0, Align::centre},
               {"Gepland", 8, 0, Align::centre},
               {"Open punten", 12, 0, Align::centre}}),
      m_points({{"Wat", 12}, {"Open punt", 40, 1}}) {
    const int gap = look::gap(this);
    auto* heading = new wxStaticText(this, wxID_ANY, "Veiligheidsbureau");
    heading->SetFont(look::heading_font(this));
    m_panel = new ListPanel(this, m_table);
    auto* points_heading = new wxStaticText(this, wxID_ANY, "Open punten van de gekozen groep");
    points_heading->SetFont(look::bold_font(this));
    m_points_list = new TableView(this, m_points);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(heading, 0, wxBOTTOM, gap);
    all->Add(m_panel, 1, wxEXPAND);
    all->Add(points_heading, 0, wxTOP | wxBOTTOM, gap);
    all->Add(m_points_list, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_panel->list().set_empty_text("Nog geen werkgroepen en activiteiten. Importeer een jaarplan (Ctrl+I).");
    m_points_list->set_empty_text("Geen open punten.");
    m_panel->list().on_select = [this] { show_points(); };
    m_points_list->on_activate = [this](std::size_t row) {
        const Signalering one = m_context.findings.all()[std::stoul(m_points.content[row].key)];
        if (const EntityInfo* entity = m_context.store.schema().find(one.soort))
            m_context.navigator.open_record(*entity, one.record, one.veld);
    };
}

void CoordinatiePage::reload() {
    const Beeld beeld = load_beeld(m_context.store, m_context.jaarplan.value_or(Jaarplan{}));
    m_groepen.clear();
    m_table.content.clear();
    // The werkgroepen, and whatever else activities are grouped under ("Projecten").
    std::vector<std::pair<std::string, const Werkgroep*>> all;
    for (const Werkgroep& werkgroep : beeld.werkgroepen) all.emplace_back(werkgroep.naam, &werkgroep);
    for (const Activiteit& one : beeld.activiteiten)
        if (!beeld.werkgroep(one.groep) &&
            std::ranges::find(all, one.groep, [](const auto& entry) { return entry.first; }) == all.end())
            all.emplace_back(one.groep, nullptr);

    for (const auto& [naam, werkgroep] : all) {
        Groep groep{naam, {}};
        std::string voorzitter;
        std::size_t leden = 0, activiteiten = 0, gepland = 0, points = 0;
        if (werkgroep) groep.records.push_back(werkgroep->id.text);
        for (const Werkgroeplid& lid : beeld.leden) {
            if (!werkgroep || lid.werkgroep != werkgroep->id) continue;
            const Persoon* persoon = beeld.persoon(lid.persoon);
            if (lid.rol == Rol::voorzitter) voorzitter = persoon ? persoon->naam : lid.naam;
            ++leden;
        }
        for (const Activiteit& one : beeld.activiteiten) {
            if (werkgroep ? beeld.werkgroep(one.groep) != werkgroep : one.groep != naam) continue;
            ++activiteiten;
            groep.records.push_back(one.id.text);
            const Kwartaalrij* rij = beeld.rij(one.code);
            if (rij && !marks_of(*rij).empty()) ++gepland;
        }
        for (const std::string& record : groep.records) points += m_context.findings.about(record).size();
        const bool no_chair = werkgroep && says_nothing(voorzitter);
        m_table.content.push_back({naam,
                                   {{naam, Tone::strong},
                                    {voorzitter.empty() && werkgroep ? "nog niemand" : voorzitter,
                                     no_chair ? Tone::warning : Tone::normal, no_chair ? Sign::warning : Sign::none},
                                    {werkgroep ? std::to_string(leden) : ""},
                                    {std::to_string(activiteiten)},
                                    {std::to_string(gepland)},
                                    {std::to_string(points)}},
                                   {}});
        m_groepen.push_back(std::move(groep));
    }
    m_panel->reload();
    if (!m_panel->list().selected()) m_panel->list().select_first();
    show_points();
}

void CoordinatiePage::show_points() {
    m_points.content.clear();
    if (const auto row = m_panel->list().selected()) {
        const auto& records = m_groepen[*row].records;
        const auto& all = m_context.findings.all();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (std::ranges::find(records, all[i].record) != records.end())
                m_points.content.push_back({std::to_string(i),
                                            {{all[i].sleutel, Tone::strong, sign_for(all[i].ernst)}, {all[i].melding}},
                                            {}});
    }
    m_points_list->reload();
}

}  // namespace noaber::veiligheidsbureau
