// SPDX-License-Identifier: EUPL-1.2
// The page of swaps.
#include "ruilen_page.h"

#include "ruil_dialog.h"

#include <noaber/base/text.h>
#include <noaber/organisatie/wie.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/choicdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace noaber {

namespace {

Moment now() { return Moment::of_milliseconds(system_milliseconds()); }

bool is_over(const Ruilverzoek& one) {
    return one.verwerkt || one.status == Ruilstatus::afgewezen || one.status == Ruilstatus::ingetrokken;
}

std::string stand_words(const Ruilverzoek& one) {
    switch (one.status) {
        case Ruilstatus::open: return "wacht op iemand";
        case Ruilstatus::aangenomen: return one.verwerkt ? "in het rooster" : "aangenomen, wacht op de planner";
        case Ruilstatus::goedgekeurd: return one.verwerkt ? "in het rooster" : "goedgekeurd";
        case Ruilstatus::afgewezen: return "afgewezen";
        case Ruilstatus::ingetrokken: return "ingetrokken";
    }
    return {};
}

std::string soort_words(Ruilsoort soort) {
    switch (soort) {
        case Ruilsoort::ruil: return "ruil";
        case Ruilsoort::overname: return "overname";
        case Ruilsoort::noodovername: return "noodovername";
    }
    return {};
}

}  // namespace

RuilenPage::RuilenPage(wxWindow* parent, PageContext& context)
    : Page(parent, context),
      m_diensten({{"Dienst", 22, 2}, {"Van", 18, 1}, {"Tot", 18, 1}, {"Stand", 20, 2}}),
      m_verzoeken({{"Dienst", 22, 2},
                   {"Van wie", 20, 2},
                   {"Wat", 12, 1},
                   {"Aan", 20, 2},
                   {"Stand", 24, 2},
                   {"Toelichting", 24, 3}}) {
    const int gap = look::gap(this);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(page_heading(this, "Ruilen"), 0, wxBOTTOM, gap);
    all->Add(make_diensten(), 2, wxEXPAND | wxBOTTOM, 2 * gap);
    all->Add(make_verzoeken(), 3, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_diensten_list->on_select = [this] {
        enable();
        if (!m_diensten_list->selected_key().empty())
            m_context.navigator.show_detail(info_of<Dienst>(), m_diensten_list->selected_key());
    };
    m_diensten_list->on_activate = [this](std::size_t) { ask(); };
    m_verzoeken_list->on_select = [this] {
        enable();
        if (!m_verzoeken_list->selected_key().empty())
            m_context.navigator.show_detail(info_of<Ruilverzoek>(), m_verzoeken_list->selected_key());
    };
    m_verzoeken_list->on_activate = [this](std::size_t) { accept(); };
}

namespace {

wxButton* button(wxWindow* parent, wxSizer& row, const wxString& label, const char* tip,
                 const std::function<void()>& pressed) {
    auto* made = new wxButton(parent, wxID_ANY, label);
    made->SetToolTip(to_wx(tip));
    made->Bind(wxEVT_BUTTON, [pressed](wxCommandEvent&) { pressed(); });
    row.Add(made, 0, wxALIGN_CENTER_VERTICAL | wxLEFT, look::gap(parent));
    return made;
}

}  // namespace

wxSizer* RuilenPage::make_diensten() {
    const int gap = look::gap(this);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    m_diensten_heading = new wxStaticText(this, wxID_ANY, "Mijn diensten");
    m_diensten_heading->SetFont(look::bold_font(this));
    head->Add(m_diensten_heading, 1, wxALIGN_CENTER_VERTICAL);
    m_take_over =
        button(this, *head, "Noodovername", "Neem de gekozen dienst, die al begonnen is, meteen over van wie hem heeft",
               [this] { take_over(); });
    m_ask = button(this, *head, "Ruilen…"_w, "Vraag wie de gekozen dienst wil overnemen of ruilen (Enter)",
                   [this] { ask(); });
    m_diensten_list = new TableView(this, m_diensten);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(head, 0, wxEXPAND | wxBOTTOM, gap / 2);
    all->Add(m_diensten_list, 1, wxEXPAND);
    return all;
}

wxSizer* RuilenPage::make_verzoeken() {
    const int gap = look::gap(this);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    auto* heading = new wxStaticText(this, wxID_ANY, "Gevraagd");
    heading->SetFont(look::bold_font(this));
    head->Add(heading, 1, wxALIGN_CENTER_VERTICAL);
    m_withdraw = button(this, *head, "Intrekken", "Wie het vroeg, vraagt het niet meer", [this] { withdraw(); });
    m_reject = button(this, *head, "Afwijzen", "Nee, dit doe ik niet", [this] { reject(); });
    m_approve = button(this, *head, "Goedkeuren", "Het mag in het rooster, zegt een planner", [this] { approve(); });
    m_accept = button(this, *head, "Aannemen", "Ja, ik doe deze dienst (Enter)", [this] { accept(); });
    m_verzoeken_list = new TableView(this, m_verzoeken);
    m_verzoeken_list->set_empty_text("Niemand vraagt iets. Kies hierboven een dienst en Ruilen om het zelf te vragen.");
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(head, 0, wxEXPAND | wxBOTTOM, gap / 2);
    all->Add(m_verzoeken_list, 1, wxEXPAND);
    return all;
}

Ruilen RuilenPage::ruilen() const {
    return {m_context.store, actor_on(m_context.store), m_context.workbench.bevoegdheidsregels(), now()};
}

void RuilenPage::reload() {
    m_ik = wie_ben_ik(m_context.store);
    load_diensten();
    load_verzoeken();
    enable();
}

/// One's own, and what others do now: that can be taken over.
void RuilenPage::load_diensten() {
    m_diensten.content.clear();
    m_diensten_heading->SetLabel(to_wx(m_ik ? "Diensten van " + m_ik->naam : std::string("Diensten")));
    m_diensten_list->set_empty_text(m_ik ? "Geen diensten meer voor de boeg."
                                         : "Zeg eerst wie je bent (Start, Mijn werk): hier staan dan je diensten.");
    const auto add = [this](const VanDienst& one, const std::string& stand, const char* group) {
        m_diensten.content.push_back({one.dienst.id.text,
                                      {{one.functie.naam + " " + one.dienst.periode, Tone::strong},
                                       {in_short(one.vak.begin)},
                                       {in_short(one.vak.eind)},
                                       {stand, Tone::faint}},
                                      group});
    };
    if (m_ik)
        for (const VanDienst& one : diensten_van(m_context.store, m_ik->id, now()))
            add(one, one.vak.begin <= now() ? "bezig" : "", "Mijn diensten");
    for (const VanDienst& one : wie_van_dienst(m_context.store, now()))
        if (!m_ik || one.vak.persoon != m_ik->id)
            add(one, one.persoon ? "bezig: " + one.persoon->naam : std::string("bezig: open"), "Nu van dienst");
    m_diensten_list->reload();
}

void RuilenPage::load_verzoeken() {
    std::vector<Ruilverzoek> all = m_context.store.list<Ruilverzoek>();
    std::ranges::stable_sort(all, [](const Ruilverzoek& a, const Ruilverzoek& b) {
        return std::pair(is_over(a), b.gevraagd_op) < std::pair(is_over(b), a.gevraagd_op);
    });
    const auto naam = [this](const Id<Persoon>& id, const char* none) {
        const auto persoon = m_context.store.find(id);
        return persoon ? persoon->naam : std::string(none);
    };
    m_verzoeken.content.clear();
    for (const Ruilverzoek& one : all) {
        const auto dienst = m_context.store.find(one.dienst);
        std::string wat = soort_words(one.soort);
        if (const auto tegen = m_context.store.find(one.tegendienst))
            wat += " tegen " + titel_van(m_context.store, *tegen);
        const bool over = is_over(one);
        const Tone tone = over ? Tone::faint : Tone::normal;
        m_verzoeken.content.push_back(
            {one.id.text,
             {{dienst ? titel_van(m_context.store, *dienst) : std::string("een dienst die er niet meer is"),
               over ? tone : Tone::strong},
              {naam(one.vrager, ""), tone},
              {wat, tone},
              {one.aannemer.empty() ? naam(one.aan, "iedereen die kan") : naam(one.aannemer, ""), tone},
              {stand_words(one), tone},
              {one.toelichting, tone}},
             over ? "Klaar" : "Loopt"});
    }
    m_verzoeken_list->reload();
}

std::optional<Ruilverzoek> RuilenPage::chosen() const {
    const std::string key = m_verzoeken_list->selected_key();
    return key.empty() ? std::nullopt : m_context.store.find(Id<Ruilverzoek>{key});
}

std::optional<Dienst> RuilenPage::chosen_dienst() const {
    const std::string key = m_diensten_list->selected_key();
    return key.empty() ? std::nullopt : m_context.store.find(Id<Dienst>{key});
}

void RuilenPage::enable() {
    const auto dienst = chosen_dienst();
    const auto vak = dienst ? vak_van(*dienst) : std::nullopt;
    const bool own = vak && m_ik && vak->persoon == m_ik->id;
    m_ask->Enable(own && vak->begin > now());
    m_take_over->Enable(vak && m_ik && !own && vak->begin <= now() && now() < vak->eind);
    const auto verzoek = chosen();
    const bool loopt = verzoek && !is_over(*verzoek);
    const bool planner = may_write(info_of<Dienst>(), nullptr, actor_on(m_context.store), {});
    const bool mine = loopt && m_ik && verzoek->vrager == m_ik->id;
    m_accept->Enable(loopt && verzoek->status == Ruilstatus::open && m_ik && !mine);
    m_approve->Enable(loopt && verzoek->status == Ruilstatus::aangenomen && planner);
    m_reject->Enable(loopt && (planner || (m_ik && verzoek->aan == m_ik->id)));
    m_withdraw->Enable(loopt && (planner || mine));
}

bool RuilenPage::select_record(const EntityInfo& entity, std::string_view record) {
    return &entity == &info_of<Ruilverzoek>() && m_verzoeken_list->select_key(record);
}

void RuilenPage::attempt(const std::string& done, const std::function<void()>& work) {
    try {
        work();
        m_context.navigator.announce(done);
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

void RuilenPage::ask() {
    const auto dienst = chosen_dienst();
    if (!dienst || !m_ask->IsEnabled()) return;
    RuilDialog dialog(this, m_context, *dienst, now());
    dialog.ShowModal();
    if (dialog.asked()) m_context.navigator.announce("Gevraagd. Zodra iemand het aanneemt zie je dat hier.");
}

void RuilenPage::accept() {
    const auto verzoek = chosen();
    if (!verzoek || !m_accept->IsEnabled()) return;
    Id<Dienst> tegen = verzoek->tegendienst;
    if (verzoek->soort == Ruilsoort::ruil && tegen.empty()) {
        const auto given = ask_tegendienst();
        if (!given) return;
        tegen = *given;
    }
    attempt("Aangenomen.", [&] { ruilen().neem_aan(verzoek->id, m_ik->id, tegen); });
}

std::optional<Id<Dienst>> RuilenPage::ask_tegendienst() {
    wxArrayString titels;
    std::vector<Id<Dienst>> ids;
    for (const VanDienst& one : diensten_van(m_context.store, m_ik->id, now())) {
        if (one.vak.begin <= now()) continue;
        titels.Add(to_wx(fmt::format("{} {}, {}", one.functie.naam, one.dienst.periode, in_short(one.vak.begin))));
        ids.push_back(one.dienst.id);
    }
    wxSingleChoiceDialog dialog(this, "Welke dienst van jou geef je ervoor?", "Ruilen", titels);
    if (ids.empty() || dialog.ShowModal() != wxID_OK) return std::nullopt;
    return ids.at(static_cast<std::size_t>(dialog.GetSelection()));
}

void RuilenPage::approve() {
    if (const auto verzoek = chosen())
        attempt("Goedgekeurd: het staat in het rooster.", [&] { ruilen().keur_goed(verzoek->id); });
}

void RuilenPage::reject() {
    if (const auto verzoek = chosen()) attempt("Afgewezen.", [&] { ruilen().wijs_af(verzoek->id); });
}

void RuilenPage::withdraw() {
    if (const auto verzoek = chosen()) attempt("Ingetrokken.", [&] { ruilen().trek_in(verzoek->id); });
}

void RuilenPage::take_over() {
    const auto dienst = chosen_dienst();
    if (!dienst || !m_ik) return;
    attempt("Je hebt de dienst overgenomen.", [&] { (void)ruilen().neem_over_in_nood(dienst->id, m_ik->id, {}); });
}

}  // namespace noaber
