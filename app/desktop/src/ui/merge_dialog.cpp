// SPDX-License-Identifier: EUPL-1.2
// The preview of a merge.
#include <noaberui/merge_dialog.h>

#include <noaber/store/edit.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/sizer.h>

namespace noaber {

MergeDialog::MergeDialog(wxWindow* parent, PageContext& context, const EntityInfo& entity, std::string one,
                         std::string other)
    : wxDialog(parent, wxID_ANY, to_wx(entity.plural + " samenvoegen"), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_entity(entity),
      m_keep(std::move(one)),
      m_drop(std::move(other)),
      m_table({{"Veld", 16, 1}, {"Blijft", 20, 2}, {"Gaat op in", 20, 2}, {"Wordt", 20, 2}}) {
    const int gap = look::gap(this);
    m_summary = new WrappedText(this);
    m_list = new TableView(this, m_table);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    auto* other_stays = new wxButton(this, wxID_ANY, "De ander blijft");
    auto* go = new wxButton(this, wxID_OK, "Samenvoegen");
    go->SetDefault();
    buttons->Add(other_stays);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, "Annuleren"), 0, wxRIGHT, gap);
    buttons->Add(go);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_summary, 0, wxEXPAND | wxALL, 2 * gap);
    all->Add(m_list, 1, wxEXPAND | wxLEFT | wxRIGHT, 2 * gap);
    all->Add(buttons, 0, wxEXPAND | wxALL, 2 * gap);
    SetSizer(all);
    SetSize(FromDIP(wxSize(760, 460)));
    CentreOnParent();
    other_stays->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { swap(); });
    go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { merge(); });
    load();
}

void MergeDialog::load() {
    const auto keep = m_context.store.find(m_entity, m_keep);
    const auto drop = m_context.store.find(m_entity, m_drop);
    m_table.content.clear();
    if (!keep || !drop) return;
    const std::string keep_title = title_of(m_context.store, *keep), drop_title = title_of(m_context.store, *drop);
    m_table.set_columns({{"Veld", 16, 1}, {keep_title + " (blijft)", 20, 2}, {drop_title, 20, 2}, {"Wordt", 20, 2}});
    for (std::size_t i = 0; i < m_entity.fields.size(); ++i) {
        const FieldInfo& field = m_entity.fields[i];
        if (field.hidden) continue;
        const std::string mine = display_value(m_context.store, field, keep->values[i]);
        const std::string theirs = display_value(m_context.store, field, drop->values[i]);
        std::string becomes = is_empty(keep->values[i]) ? theirs : mine;
        if (field.name == m_entity.alias_field) becomes = (mine.empty() ? "" : mine + ", ") + drop_title;
        const bool taken = is_empty(keep->values[i]) && !is_empty(drop->values[i]);
        const bool lost = !is_empty(keep->values[i]) && !is_empty(drop->values[i]) && mine != theirs &&
                          field.name != m_entity.alias_field;
        m_table.content.push_back({field.name,
                                   {{field.label, Tone::faint},
                                    {mine},
                                    {theirs, lost ? Tone::warning : Tone::normal, lost ? Sign::warning : Sign::none},
                                    {becomes, taken ? Tone::strong : Tone::normal}},
                                   {}});
    }
    const std::size_t references = references_to(m_context.store, m_entity, m_drop).size();
    m_summary->set(drop_title + " gaat op in " + keep_title + ". Wat " + keep_title + " nog niet heeft, komt van " +
                       drop_title + "; " + std::to_string(references) +
                       (references == 1 ? " verband gaat" : " verbanden gaan") +
                       " mee. Een ⚠ vervalt. Ongedaan maken kan (Ctrl+Z).",
                   Tone::normal);
    m_summary->fit(GetClientSize().x - 4 * look::gap(this));
    m_list->reload();
    Layout();
}

void MergeDialog::swap() {
    std::swap(m_keep, m_drop);
    load();
}

void MergeDialog::merge() {
    try {
        merge_records(m_context.store, m_entity, m_keep, m_drop);
    } catch (const std::exception& error) {
        return m_context.navigator.report(error);
    }
    if (IsModal()) EndModal(wxID_OK);
}

}  // namespace noaber
