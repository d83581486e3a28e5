// SPDX-License-Identifier: EUPL-1.2
// Veiligheidspaspoorten: choosing somebody, or oneself, and all of their paspoort beside it.
#pragma once

#include "paspoort_panel.h"

#include <noaberui/entity_table.h>
#include <noaberui/list_page.h>

#include <filesystem>

namespace noaber::oto {

class PaspoortPage final : public Page {
public:
    PaspoortPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    /// The id of a person.
    void set_topic(std::string_view persoon) override;
    void focus_filter() override { m_people->focus_filter(); }
    void focus_list() override { m_people->list().SetFocus(); }
    void show_selection() override;
    /// Takes it in, and says what came of it.
    void read_signed_file(const std::filesystem::path& file);

private:
    void show_mine();
    void save_dossier();
    void save_signed();
    void read_signed();

    EntityTable m_table;
    ListPanel* m_people;
    PaspoortPanel* m_paspoort;
    wxButton* m_mine;
    wxButton* m_dossier;
    wxButton* m_sign;
    wxButton* m_read;
};

}  // namespace noaber::oto
