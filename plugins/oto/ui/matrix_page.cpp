// SPDX-License-Identifier: EUPL-1.2
// The tab Matrix: persons against norms, and why.
#include "gereedheid_page.h"

#include <noaber/base/text.h>
#include <noaberui/text.h>

#include <fmt/format.h>
#include <wx/choice.h>

#include <algorithm>
#include <set>

namespace noaber::oto {

namespace {

/// What ends within months_of_notice is told before it does.
bool ends_soon(const Normuitslag& uitslag, Date op) {
    return uitslag.voldoet() && uitslag.tot && *uitslag.tot < op.plus_months(months_of_notice);
}

/// A day alone says that the norm is met.
std::string short_words(const Normuitslag& uitslag) {
    if (uitslag.staat == Normstaat::gehaald && uitslag.tot) return "t/m " + in_figures(*uitslag.tot);
    if (!uitslag.voldoet() && uitslag.bewezen_tot) return "verlopen " + in_figures(*uitslag.bewezen_tot);
    return in_woorden(uitslag);
}

Cell cell_of(const Normuitslag& uitslag, Date op) {
    if (!uitslag.voldoet()) return {short_words(uitslag), Tone::error, Sign::error};
    if (ends_soon(uitslag, op)) return {short_words(uitslag), Tone::warning, Sign::warning};
    return {short_words(uitslag), uitslag.staat == Normstaat::gehaald ? Tone::normal : Tone::faint,
            uitslag.staat == Normstaat::gehaald ? Sign::none : Sign::info};
}

/// What is missing first, then by the day that it ends, what never ends last.
std::string order_of(const Normuitslag& uitslag) {
    if (!uitslag.voldoet()) return "0 " + (uitslag.bewezen_tot ? uitslag.bewezen_tot->to_text() : std::string());
    return "1 " + uitslag.tot.value_or(never()).to_text();
}

Cell ready_cell(const Persoongereedheid& one, Date op) {
    if (one.afwezig_tot)
        return {*one.afwezig_tot == never() ? "afwezig" : "afwezig t/m " + in_figures(*one.afwezig_tot), Tone::warning,
                Sign::warning};
    if (!one.gereed) return {"niet gereed", Tone::error, Sign::error};
    const std::string until = one.voldoet_tot ? "gereed t/m " + in_figures(*one.voldoet_tot) : std::string("gereed");
    return one.verloopt(op) ? Cell{until, Tone::warning, Sign::warning} : Cell{until};
}

std::string entity_of(Bewijssoort soort) {
    switch (soort) {
        case Bewijssoort::inzet: return info_of<Inzet>().name;
        case Bewijssoort::certificaat: return info_of<Certificaat>().name;
        default: return info_of<Oto>().name;
    }
}

const std::string& id_of(const Vakbeeld& beeld, const Bewijs& bewijs) {
    switch (bewijs.soort) {
        case Bewijssoort::inzet: return beeld.inzetten[bewijs.bron].id.text;
        case Bewijssoort::certificaat: return beeld.certificaten[bewijs.bron].id.text;
        default: return beeld.activiteiten[bewijs.bron].id.text;
    }
}

std::string words_of(const Vakbeeld& beeld, const Bewijsdeel& deel) {
    std::string words = deel.telt_nog ? "telt" : "te lang geleden";
    if (deel.via_functie != geen) words += fmt::format(", gedaan als {}", beeld.functies[deel.via_functie].naam);
    if (deel.via_soort) words += ", gelijkgesteld";
    return words;
}

/// The lines of one norm: how it stands, what there is, what mends it.
void add_why(const Vakbeeld& beeld, const Vakpersoon& persoon, const Normuitslag& uitslag, Date op,
             std::vector<SimpleTable::Row>& lines) {
    const Norm& norm = beeld.normen[uitslag.norm];
    Cell stand = cell_of(uitslag, op);
    stand.text = in_woorden(uitslag);
    lines.push_back({info_of<Norm>().name + "/" + norm.id.text,
                     {{in_woorden(beeld, uitslag.norm), Tone::strong}, {""}, {""}, stand},
                     {}});
    for (const Bewijsdeel& deel : bewijsdelen(beeld, persoon, uitslag.norm, op))
        lines.push_back(
            {fmt::format("{}/{}/{}", entity_of(deel.bewijs->soort), id_of(beeld, *deel.bewijs), uitslag.norm),
             {{"    " + beeld.titel(*deel.bewijs)},
              {deel.bewijs->dag ? in_figures(*deel.bewijs->dag) : "onbekend"},
              {deel.tot ? in_figures(*deel.tot) : "altijd"},
              {words_of(beeld, deel), deel.telt_nog ? Tone::normal : Tone::faint}},
             {}});
    if (uitslag.voldoet() && !ends_soon(uitslag, op)) return;
    const Date needed = uitslag.voldoet() ? uitslag.tot->plus_days(1) : op;
    const auto events = herstel(beeld, persoon, uitslag.norm, needed, op);
    for (const std::size_t one : events) {
        const Vakactiviteit& event = beeld.activiteiten[one];
        lines.push_back({fmt::format("{}/{}/herstel {}", info_of<Oto>().name, event.id.text, uitslag.norm),
                         {{fmt::format("    {} {}", event.code, event.titel)},
                          {in_figures(*event.dag)},
                          {""},
                          {"gepland: herstelt dit", Tone::link}},
                         {}});
    }
    if (events.empty())
        lines.push_back({fmt::format("{}/{}/geen", info_of<Norm>().name, norm.id.text),
                         {{"    Er is niets gepland dat dit herstelt", Tone::faint}, {""}, {""}, {""}},
                         {}});
}

}  // namespace

void MatrixTable::load(const Vakbeeld& beeld, const Functiegereedheid& functie, Date op) {
    m_columns = {{"Naam", 20, 2, Align::left, 15}, {"Gemeente", 12, 1}, {"Gereed", 20, 1, Align::left, 19}};
    for (const std::size_t norm : beeld.normen_van(functie.functie))
        m_columns.push_back({beeld.normen[norm].eis, 20, 1, Align::left, 12});
    m_rows.clear();
    for (const Persoongereedheid& one : functie.personen) {
        const Vakpersoon& persoon = beeld.personen[one.persoon];
        Row row{persoon.id.text,
                {{persoon.naam, Tone::strong}, {beeld.gemeente_van(persoon)}, ready_cell(one, op)},
                {}};
        row.sort = {persoon.naam, beeld.gemeente_van(persoon),
                    (one.gereed ? "1 " : "0 ") + one.voldoet_tot.value_or(never()).to_text()};
        for (const Normuitslag& uitslag : one.normen) {
            row.cells.push_back(cell_of(uitslag, op));
            row.sort.push_back(order_of(uitslag));
        }
        m_rows.push_back(std::move(row));
    }
}

MatrixPage::MatrixPage(wxWindow* parent, PageContext& context, std::shared_ptr<Peildag> peildag)
    : WhyPage(parent, context,
              {{"Norm en bewijs", 44, 4, Align::left, 30}, {"Gedaan op", 10}, {"Telt t/m", 10}, {"Omdat", 24, 1}}),
      m_peildag(std::move(peildag)) {
    m_panel = new ListPanel(this, m_table);
    m_functie_box = new wxChoice(m_panel, wxID_ANY, wxDefaultPosition, wxSize(20 * GetCharWidth(), -1));
    m_functie_box->SetToolTip("Van welke functie je de mensen ziet"_w);
    m_functie_box->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_functie = m_functies[static_cast<std::size_t>(event.GetSelection())].id.text;
        load_matrix();
    });
    m_day = new PeildagBox(m_panel, context, m_peildag, [this] { reload(); });
    m_panel->add_beside_filter(m_functie_box);
    m_panel->add_beside_filter(m_day);
    stand_with_why("Mensen en normen",
                   "De dag in een vak is de laatste waarop de norm nog gehaald is; \"gehaald\" is voor altijd.",
                   "Kies hierboven iemand: hier staat waarom een norm wel of niet gehaald is.", {3, 2});
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { go_to_why(); };
    m_why_list->on_select = [this] { show_part(); };
}

void MatrixPage::fill_functies() {
    m_functies = m_context.store.list<Functie>();
    std::set<std::string> normed;
    for (const Norm& one : m_context.store.list<Norm>()) normed.insert(one.functie.text);
    std::ranges::stable_sort(m_functies, [&](const Functie& a, const Functie& b) {
        const bool first = normed.contains(a.id.text), second = normed.contains(b.id.text);
        return first != second ? first : natural_order(a.naam, b.naam) < 0;
    });
    m_functie_box->Clear();
    for (const Functie& one : m_functies)
        m_functie_box->Append(to_wx(normed.contains(one.id.text) ? one.naam : one.naam + " (zonder normen)"));
    auto there = std::ranges::find(m_functies, m_functie, [](const Functie& one) { return one.id.text; });
    if (there == m_functies.end()) there = m_functies.begin();
    m_functie = there == m_functies.end() ? std::string() : there->id.text;
    m_functie_box->SetSelection(m_functies.empty() ? wxNOT_FOUND : static_cast<int>(there - m_functies.begin()));
    m_panel->list().set_empty_text(
        m_functies.empty() ? "Nog geen functies. Voeg ze toe bij Organisatie, Functies, of importeer ze (Ctrl+I)."
                           : "Niemand heeft op die dag deze functie. Kies een andere functie of een andere dag.");
}

void MatrixPage::reload() {
    fill_functies();
    load_matrix();
}

void MatrixPage::load_matrix() {
    m_shown = m_peildag->op(m_context);
    m_day->show();
    m_table.clear();
    if (!m_functie.empty()) {
        m_beeld = lees_vakbeeld(m_context.store, Id<Functie>{m_functie});
        m_gereedheid = gereedheid_van(m_beeld, m_beeld.functie(Id<Functie>{m_functie}), m_shown);
        m_table.load(m_beeld, m_gereedheid, m_shown);
    }
    m_panel->reload();
    load_why();
}

void MatrixPage::load_why() {
    m_why.content.clear();
    const auto row = m_panel->list().selected();
    if (row) {
        const Persoongereedheid& one = m_gereedheid.personen[*row];
        for (const Normuitslag& uitslag : one.normen)
            add_why(m_beeld, m_beeld.personen[one.persoon], uitslag, m_shown, m_why.content);
    }
    show_why(row ? fmt::format("Waarom: {}, op {}", m_beeld.personen[m_gereedheid.personen[*row].persoon].naam,
                               in_words(m_shown))
                 : std::string("Waarom"));
}

void MatrixPage::show_selection() {
    if (m_shown != m_peildag->op(m_context)) reload();
    if (!m_panel->list().selected()) return m_panel->list().select_first();
    load_why();
    m_context.navigator.show_detail(info_of<Persoon>(), m_panel->list().selected_key());
}

void MatrixPage::show_part() {
    const std::string key = m_why_list->selected_key();
    const auto parts = split(key, '/');
    if (parts.size() < 2) return;
    if (const EntityInfo* entity = m_context.store.schema().find(parts[0]))
        m_context.navigator.show_detail(*entity, parts[1]);
}

bool MatrixPage::select_record(const EntityInfo& entity, std::string_view record) {
    if (&entity == &info_of<Persoon>()) return m_panel->list().select_key(record);
    const auto there =
        std::ranges::find(m_functies, record, [](const Functie& one) { return std::string_view(one.id.text); });
    if (&entity != &info_of<Functie>() || there == m_functies.end()) return false;
    m_functie = record;
    m_functie_box->SetSelection(static_cast<int>(there - m_functies.begin()));
    load_matrix();
    return true;
}

}  // namespace noaber::oto
