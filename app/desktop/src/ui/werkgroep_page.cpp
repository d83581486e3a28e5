// SPDX-License-Identifier: EUPL-1.2
// One werkgroep at a glance.
#include <noaberui/werkgroep_page.h>

#include <noaber/base/date.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/actie_bord.h>
#include <noaber/signalering/beeld.h>
#include <noaberui/entity_table.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <set>

namespace noaber {

namespace {

bool holds_on(const Functievervulling& one, Date day) { return is_in_period(day, one.vanaf, one.tot); }

/// Keys of these lists say which record a row goes to: "persoon/0190...".
std::string go_key(const EntityInfo& entity, const std::string& id) { return entity.name + '/' + id; }

}  // namespace

WerkgroepPage::WerkgroepPage(wxWindow* parent, PageContext& context, std::string naam)
    : Page(parent, context),
      m_naam(std::move(naam)),
      m_activiteiten(m_rows, context.findings),
      m_leden({{"Naam", 18, 2}, {"Rol", 10, 0}, {"Aandachtsgebied", 16, 3}}),
      m_functies({{"Functie", 20, 3}, {"Vervuld", 9, 0}, {"Minimum", 9, 0}}),
      m_acties({{"Voor", 13}, {"Actie", 20, 1}, {"Eigenaar", 14}}),
      m_open({{"Wat", 12}, {"Open punt", 30, 1}}) {
    const int gap = look::gap(this);
    auto* all = new wxBoxSizer(wxVERTICAL);
    m_heading = new WrappedText(this, m_naam, Tone::strong);
    m_heading->SetFont(look::heading_font(this));
    m_subheading = new WrappedText(this);
    all->Add(m_heading, 0, wxEXPAND);
    all->Add(m_subheading, 0, wxEXPAND | wxBOTTOM, gap);
    m_activiteiten_list = new QuarterGrid(this, m_activiteiten, context);
    m_leden_list = new TableView(this, m_leden);
    m_functies_list = new TableView(this, m_functies);
    m_acties_list = new TableView(this, m_acties);
    m_open_list = new TableView(this, m_open);
    section(*all, "Activiteiten", m_activiteiten_list, 5);
    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    auto* left = new wxBoxSizer(wxVERTICAL);
    auto* right = new wxBoxSizer(wxVERTICAL);
    section(*left, "Leden", m_leden_list, 1);
    section(*right, "Functies", m_functies_list, 1);
    middle->Add(left, 3, wxEXPAND | wxRIGHT, 2 * gap);
    middle->Add(right, 2, wxEXPAND);
    all->Add(middle, 5, wxEXPAND);
    auto* bottom = new wxBoxSizer(wxHORIZONTAL);
    auto* acties = new wxBoxSizer(wxVERTICAL);
    auto* points = new wxBoxSizer(wxVERTICAL);
    section(*acties, "Open acties", m_acties_list, 1);
    section(*points, "Open punten", m_open_list, 1);
    bottom->Add(acties, 1, wxEXPAND | wxRIGHT, 2 * gap);
    bottom->Add(points, 1, wxEXPAND);
    all->Add(bottom, 4, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);

    m_activiteiten_list->hide_groups();
    m_activiteiten_list->set_empty_text("Geen activiteiten van deze werkgroep in dit jaarplan.");
    m_leden_list->set_empty_text("Nog geen leden. Voeg ze toe bij Werkgroepen.");
    m_functies_list->set_empty_text("Geen functies bij deze werkgroep.");
    m_acties_list->set_empty_text("Geen open acties.");
    m_open_list->set_empty_text("Geen open punten.");
    m_activiteiten_list->on_select = [this] { show_activity(); };
    m_activiteiten_list->on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
    m_leden_list->on_select = [this] { go_to(*m_leden_list, m_leden); };
    m_functies_list->on_select = [this] { go_to(*m_functies_list, m_functies); };
    m_acties_list->on_select = [this] { go_to(*m_acties_list, m_acties); };
    m_acties_list->on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
    m_open_list->on_activate = [this](std::size_t row) {
        const Signalering& one = m_context.findings.all()[std::stoul(m_open.content[row].key)];
        if (const EntityInfo* entity = m_context.store.schema().find(one.soort))
            m_context.navigator.open_record(*entity, one.record, one.veld);
    };
}

TableView* WerkgroepPage::section(wxSizer& into, std::string_view title, TableView* list, int share) {
    auto* heading = new wxStaticText(this, wxID_ANY, to_wx(title));
    heading->SetFont(look::bold_font(this));
    const int gap = look::gap(this);
    into.Add(heading, 0, wxTOP | wxBOTTOM, gap / 2);
    // A heading and two rows of each list stay in sight, also with large text; the rest is shared.
    list->SetMinSize(wxSize(-1, 3 * (GetCharHeight() + FromDIP(14))));
    into.Add(list, share, wxEXPAND | wxBOTTOM, gap);
    return list;
}

void WerkgroepPage::reload() {
    m_rows.clear();
    m_leden.content.clear();
    m_functies.content.clear();
    m_acties.content.clear();
    m_records.clear();
    std::string subheading = "Deze werkgroep staat nog niet in dit bestand. Importeer de werkgroepen (Ctrl+I).";
    const Beeld beeld = load_beeld(m_context.store, m_context.jaarplan.value_or(Jaarplan{}));
    if (const Werkgroep* werkgroep = beeld.werkgroep(m_naam)) {
        m_records.push_back(werkgroep->id.text);
        if (m_context.jaarplan) {
            m_rows.load(m_context.store, *m_context.jaarplan);
            m_rows.keep([&](const Activiteit& one) { return beeld.werkgroep(one.groep) == werkgroep; });
        }
        for (std::size_t row = 0; row < m_rows.size(); ++row) m_records.push_back(m_rows[row].activiteit.id.text);
        load_leden(beeld, *werkgroep);
        load_functies(beeld, *werkgroep);
        load_acties(beeld, *werkgroep);
        const auto voorzitter = std::ranges::find(m_leden.content, std::string("voorzitter"),
                                                  [](const auto& row) { return row.cells[1].text; });
        subheading =
            voorzitter == m_leden.content.end() ? "Nog geen voorzitter" : "Voorzitter: " + voorzitter->cells[0].text;
        subheading += " · " + std::to_string(m_leden.content.size()) + " leden · " + std::to_string(m_rows.size()) +
                      " activiteiten";
    }
    m_subheading->set(subheading, Tone::faint);
    const int width = std::max(GetClientSize().x - 4 * look::gap(this), 100);
    m_heading->fit(width);
    m_subheading->fit(width);
    m_activiteiten_list->reload();
    m_leden_list->reload();
    m_functies_list->reload();
    m_acties_list->reload();
    load_open_points();
    Layout();
}

void WerkgroepPage::findings_changed() {
    load_open_points();
    m_activiteiten_list->Refresh();
}

void WerkgroepPage::load_leden(const Beeld& beeld, const Werkgroep& werkgroep) {
    for (const Werkgroeplid& lid : beeld.leden) {
        if (lid.werkgroep != werkgroep.id) continue;
        const Persoon* persoon = beeld.persoon(lid.persoon);
        const bool chair = lid.rol == Rol::voorzitter;
        const Cell naam{persoon ? persoon->naam : lid.naam, chair ? Tone::strong : Tone::normal};
        const std::string key =
            persoon ? go_key(info_of<Persoon>(), persoon->id.text) : go_key(info_of<Werkgroeplid>(), lid.id.text);
        m_leden.content.push_back({key, {naam, {chair ? "voorzitter" : "lid"}, {lid.aandachtsgebied}}, {}});
        m_records.push_back(lid.id.text);
        if (persoon) m_records.push_back(persoon->id.text);
    }
    std::ranges::stable_sort(m_leden.content,
                             [](const auto& a, const auto& b) { return a.cells[1].text > b.cells[1].text; });
}

void WerkgroepPage::load_functies(const Beeld& beeld, const Werkgroep& werkgroep) {
    const Date today = system_today();
    for (const Functie& functie : beeld.functies) {
        if (functie.werkgroep != werkgroep.id) continue;
        std::set<std::string> people;
        for (const Functievervulling& one : beeld.vervullingen)
            if (one.functie == functie.id && holds_on(one, today)) people.insert(one.persoon.text);
        const bool too_few = functie.minimum && static_cast<std::int64_t>(people.size()) < *functie.minimum;
        m_functies.content.push_back({go_key(info_of<Functie>(), functie.id.text),
                                      {{functie.naam},
                                       {std::to_string(people.size()), too_few ? Tone::warning : Tone::normal,
                                        too_few ? Sign::warning : Sign::none},
                                       {functie.minimum ? std::to_string(*functie.minimum) : "", Tone::faint}},
                                      {}});
        m_records.push_back(functie.id.text);
    }
    std::ranges::sort(m_functies.content, NaturalLess{},
                      [](const auto& row) -> const std::string& { return row.cells[0].text; });
}

void WerkgroepPage::load_acties(const Beeld& beeld, const Werkgroep& werkgroep) {
    std::vector<Actie> open;
    for (const Actie& actie : beeld.acties)
        if (actie.werkgroep == werkgroep.id && actie.is_open()) open.push_back(actie);
    std::ranges::stable_sort(open, dringender);
    for (const Actie& actie : open) {
        const Persoon* eigenaar = beeld.persoon(actie.eigenaar);
        const bool late = urgentie_van(actie, beeld.vandaag) == Urgentie::over_tijd;
        m_acties.content.push_back({go_key(info_of<Actie>(), actie.id.text),
                                    {{actie.vervaldatum ? kort(*actie.vervaldatum, beeld.vandaag) : "",
                                      late ? Tone::warning : Tone::normal, late ? Sign::warning : Sign::none},
                                     {actie.titel},
                                     {eigenaar ? eigenaar->naam : actie.naam}},
                                    {}});
        m_records.push_back(actie.id.text);
    }
}

void WerkgroepPage::load_open_points() {
    m_open.content.clear();
    const std::set<std::string> mine(m_records.begin(), m_records.end());
    const auto& all = m_context.findings.all();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (mine.contains(all[i].record) && !all[i].record.empty())
            m_open.content.push_back(
                {std::to_string(i), {{all[i].sleutel, Tone::strong, sign_for(all[i].ernst)}, {all[i].melding}}, {}});
    m_open_list->reload();
}

bool WerkgroepPage::select_record(const EntityInfo& entity, std::string_view record) {
    return &entity == &info_of<Activiteit>() && m_activiteiten_list->select_key(record);
}

void WerkgroepPage::show_activity() {
    const auto row = m_activiteiten_list->selected();
    if (!row) return;
    const auto& [activiteit, rij] = m_rows[*row];
    if (activiteit.id.empty())
        m_context.navigator.show_detail(info_of<Kwartaalrij>(), rij.id.text);
    else
        m_context.navigator.show_detail(info_of<Activiteit>(), activiteit.id.text);
}

void WerkgroepPage::go_to(const TableView& list, const SimpleTable& table) {
    const auto row = list.selected();
    if (!row) return;
    const std::string& key = table.content[*row].key;
    const auto slash = key.find('/');
    if (const EntityInfo* entity = m_context.store.schema().find(key.substr(0, slash)))
        m_context.navigator.show_detail(*entity, key.substr(slash + 1));
}

PageContribution werkgroep_page(std::string id, std::string titel, std::string werkgroep, std::string icoon) {
    return {std::move(id),
            std::move(titel),
            "Werkgroepen",
            std::move(icoon),
            {},
            [werkgroep](wxWindow* parent, PageContext& context) -> Page* {
                return new WerkgroepPage(parent, context, werkgroep);
            }};
}

}  // namespace noaber
