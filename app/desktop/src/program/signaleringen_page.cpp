// SPDX-License-Identifier: EUPL-1.2
// The page of all signaleringen.
#include "signaleringen_page.h"

#include <noaberui/entity_table.h>
#include <noaberui/text.h>

#include <wx/choice.h>
#include <wx/stattext.h>

#include <algorithm>
#include <map>

namespace noaber {

namespace {

std::string group_of(Ernst ernst, std::size_t count) {
    const char* words = ernst == Ernst::fout ? "Fouten" : ernst == Ernst::waarschuwing ? "Waarschuwingen" : "Let op";
    return std::string(words) + " (" + std::to_string(count) + ")";
}

/// The same signalering after everything was computed anew.
std::string key_of(const Signalering& one) {
    return one.code + '|' + one.soort + '|' + one.record + '|' + one.veld + '|' + one.sleutel + '|' + one.melding;
}

}  // namespace

SignaleringenPage::SignaleringenPage(wxWindow* parent, PageContext& context)
    : ListPage(parent, context), m_table({{"Wat", 15}, {"Signalering", 44, 5}, {"Soort", 20, 2}}) {
    m_panel = new ListPanel(this, m_table);
    m_kind = new wxChoice(m_panel, wxID_ANY);
    m_kind->SetMinSize({28 * GetCharWidth(), -1});
    m_panel->add_beside_filter(m_kind);
    m_kind->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        m_code = m_codes.at(static_cast<std::size_t>(m_kind->GetSelection()));
        reload();
    });
    stand("Signaleringen");
    m_panel->list().set_empty_text("Geen signaleringen: het plan is op orde.");
    m_panel->list().on_select = [this] { show_selection(); };
    m_panel->list().on_activate = [this](std::size_t) {
        if (const Signalering* one = chosen()) m_context.navigator.edit_detail(one->veld);
    };
}

void SignaleringenPage::fill_kinds() {
    std::map<std::string, std::size_t> counts;
    for (const Signalering& one : m_context.findings.all()) ++counts[one.code];
    m_codes.assign(1, "");
    wxArrayString words;
    words.Add("Alle soorten");
    for (const Check& check : m_context.workbench.checks()) {
        if (!counts.contains(check.code)) continue;
        m_codes.push_back(check.code);
        words.Add(to_wx(check.titel + " (" + std::to_string(counts[check.code]) + ")"));
    }
    if (m_code.ends_with('-')) {
        m_codes.push_back(m_code);
        words.Add(to_wx("Alles over " + m_code.substr(0, m_code.size() - 1)));
    }
    const auto at = std::ranges::find(m_codes, m_code);
    if (at == m_codes.end()) m_code.clear();
    m_kind->Set(words);
    m_kind->SetSelection(at == m_codes.end() ? 0 : static_cast<int>(at - m_codes.begin()));
}

void SignaleringenPage::reload() {
    fill_kinds();
    std::map<std::string, std::string> titles;
    for (const Check& check : m_context.workbench.checks()) titles[check.code] = check.titel;
    std::vector<const Signalering*> wanted;
    std::map<Ernst, std::size_t> counts;
    for (const Signalering& one : m_context.findings.all())
        if (m_code.ends_with('-') ? one.code.starts_with(m_code) : m_code.empty() || one.code == m_code) {
            wanted.push_back(&one);
            ++counts[one.ernst];
        }
    m_table.content.clear();
    for (const Signalering* one : wanted) {
        m_table.content.push_back({key_of(*one),
                                   {{one->sleutel, Tone::strong, sign_for(one->ernst)},
                                    {one->melding},
                                    {titles.contains(one->code) ? titles[one->code] : one->code, Tone::faint}},
                                   group_of(one->ernst, counts[one->ernst])});
    }
    m_panel->reload();
}

void SignaleringenPage::set_topic(std::string_view words) {
    m_code = std::string(words);
    m_panel->set_filter({});
    reload();
}

const Signalering* SignaleringenPage::chosen() const {
    const std::string key = m_panel->list().selected_key();
    const auto& all = m_context.findings.all();
    const auto one = std::ranges::find(all, key, key_of);
    return one == all.end() ? nullptr : &*one;
}

void SignaleringenPage::show_selection() {
    if (!m_panel->list().selected()) return m_panel->list().select_first();
    const Signalering* one = chosen();
    if (!one) return;
    if (const EntityInfo* entity = m_context.store.schema().find(one->soort))
        m_context.navigator.show_detail(*entity, one->record, one->veld);
}

}  // namespace noaber
