// SPDX-License-Identifier: EUPL-1.2
// The list of a year's OTO.
#include "kalender_page.h"

#include "otoreeks.h"
#include "plaatsen.h"
#include "reeks_dialog.h"

#include <noaber/base/text.h>
#include <noaberui/add_record_dialog.h>
#include <noaberui/text.h>
#include <noaberui/year_steps.h>

#include <wx/button.h>

#include <unordered_map>

namespace noaber::oto {

namespace {

const std::vector<std::string> shown_fields{"code", "titel", "soort", "datum", "status"};

/// Who comes, and once it is registered who was there.
WordsByRecord participation(const Store& store) {
    std::unordered_map<std::string, std::vector<Uitnodiging>> by_event;
    for (Uitnodiging& one : store.list<Uitnodiging>()) {
        std::vector<Uitnodiging>& of_event = by_event[one.oto.text];
        of_event.push_back(std::move(one));
    }
    std::unordered_map<std::string, std::size_t> there;
    store.for_each(info_of<Aanwezigheid>(), [&](const Record& record) {
        const auto one = from_record<Aanwezigheid>(record);
        if (one.was_er()) ++there[one.oto.text];
    });
    WordsByRecord words;
    for (const Oto& one : store.list<Oto>()) {
        const auto found = there.find(one.id.text);
        words[one.id.text] = found != there.end() ? std::to_string(found->second) + " waren er"
                                                  : in_woorden(plaatsen_van(one, by_event[one.id.text]));
    }
    return words;
}

/// "maart 2027"; what has no day yet comes last.
std::string month_of(const Record& record) {
    const auto date = Date::parse(record.text("datum"));
    return date ? std::string(dutch_month(date->month())) + ' ' + std::to_string(date->year()) : "Nog geen datum";
}

std::string order_of(const Record& record) {
    const std::string_view date = record.text("datum");
    return date.empty() ? "9999-99-99" : std::string(date);
}

int year_of_plan(const PageContext& context) {
    return context.jaarplan ? static_cast<int>(context.jaarplan->jaar.value_or(system_today().year()))
                            : system_today().year();
}

}  // namespace

std::string volgende_code(const Store& store) {
    std::int64_t highest = 0;
    for (const Oto& one : store.list<Oto>())
        if (starts_with_folded(one.code, "OTO-"))
            highest = std::max(highest, whole_number(std::string_view(one.code).substr(4)).value_or(0));
    return "OTO-" + std::to_string(highest + 1);
}

KalenderPage::KalenderPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context), m_table(info_of<Oto>(), context.findings, shown_fields) {
    m_table.add_column({{"Deelname", 14}, participation});
    m_table.arrange(order_of, month_of);
    m_table.only([this](const Record& record) {
        const auto date = Date::parse(record.text("datum"));
        return !date || date->year() == m_jaren->jaar();
    });
    m_panel = new ListPanel(this, m_table);
    m_jaren = new YearSteps(m_panel, year_of_plan(context), [this] { reload(); });
    m_panel->add_beside_filter(m_jaren);
    const auto add = [this](const wxString& label, const char* tip, std::function<void()> pressed) {
        wxButton* button = m_panel->add_button(from_wx(label), std::move(pressed));
        button->SetToolTip(to_wx(tip));
        return button;
    };
    m_of_one = {add("Aanwezigheid", "Wie er is of was bij de gekozen OTO", [this] { go_to("oto-aanwezigheid", ""); }),
                add("Uitnodigen", "Wie er komt, de wachtlijst, mail en agenda van de gekozen OTO",
                    [this] { go_to("oto-kalender", "uitnodigingen:"); }),
                add("Reeks…"_w, "De gekozen OTO vaker geven: elke week, elke maand", [this] { make_series(); })};
    m_panel->add_button("Toevoegen…", [this] { add_new(); });
    stand("OTO-kalender");
    m_panel->list().set_empty_text(
        "In dit jaar staat nog geen OTO. Voeg een opleiding, training of oefening toe (Ctrl+N), of importeer de tabel "
        "oto (Ctrl+I).");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
}

void KalenderPage::reload() {
    const int plan_year = year_of_plan(m_context);
    const bool switched = m_plan_year && *m_plan_year != plan_year;
    m_plan_year = plan_year;
    if (switched) return m_jaren->go_to(plan_year);  // reads again
    m_table.load(m_context.store);
    m_panel->reload();
    for (wxButton* button : m_of_one) button->Enable(chosen().has_value());
}

bool KalenderPage::select_record(const EntityInfo& entity, std::string_view record) {
    if (&entity != &info_of<Oto>()) return false;
    const auto oto = m_context.store.find(Id<Oto>{std::string(record)});
    if (oto && oto->datum && oto->datum->year() != m_jaren->jaar()) m_jaren->go_to(oto->datum->year());
    if (m_panel->list().select_key(record)) return true;
    m_panel->set_filter({});
    return m_panel->list().select_key(record);
}

bool KalenderPage::add_new() {
    Oto oto;
    oto.code = volgende_code(m_context.store);
    Record start = to_record(oto);
    start.id = info_of<Oto>().new_record().id;
    ask_new_record(this, m_context, start);
    return true;
}

std::optional<Oto> KalenderPage::chosen() const {
    const std::string key = m_panel->list().selected_key();
    return key.empty() ? std::nullopt : m_context.store.find(Id<Oto>{key});
}

void KalenderPage::show_selection() {
    for (wxButton* button : m_of_one) button->Enable(chosen().has_value());
    const auto row = m_panel->list().selected();
    if (!row) return m_panel->list().select_first();
    m_context.navigator.show_detail(info_of<Oto>(), m_table.key(*row));
}

void KalenderPage::go_to(const char* page, const char* tab) {
    if (const auto oto = chosen()) m_context.navigator.open_page(page, tab + oto->id.text);
}

void KalenderPage::make_series() {
    const auto oto = chosen();
    if (!oto) return;
    ReeksDialog dialog(this, m_context, *oto);
    dialog.ShowModal();
    if (dialog.made() > 0)
        m_context.navigator.announce(std::to_string(dialog.made()) + " keer toegevoegd. Ctrl+Z haalt de reeks weg.");
}

}  // namespace noaber::oto
