// SPDX-License-Identifier: EUPL-1.2
// The Veiligheidspaspoort of one person as a list with headings: on its own page, and as a tab on a person's sheet.
#pragma once

#include "paspoortbeeld.h"

#include <noaberui/bijlagen_panel.h>
#include <noaberui/page.h>
#include <noaberui/sheet_tab.h>
#include <noaberui/table_view.h>

#include <string>
#include <string_view>
#include <vector>

class wxButton;

namespace noaber {
class WrappedText;
}

namespace noaber::oto {

class PaspoortPanel final : public SheetPanel {
public:
    /// On a sheet there is room for less: what stands on the sheet already is left out.
    enum class Place { page, sheet };
    PaspoortPanel(wxWindow* parent, PageContext& context, Place place);

    void show(std::string_view persoon) override;
    void clear();
    [[nodiscard]] bool filled() const { return m_filled; }
    [[nodiscard]] const Paspoortbeeld& beeld() const { return m_beeld; }
    [[nodiscard]] TableView& list() { return *m_list; }
    /// A scan of the certificate chosen.
    void add_scan(const std::filesystem::path& file);
    [[nodiscard]] BijlageOpener& opener() { return m_opener; }

private:
    void fill();
    void add(const EntityInfo& entity, const std::string& record, const char* section, std::vector<Cell> cells);
    void add_none(const char* section, const char* words);
    void add_functies();
    void add_normen();
    void add_oto();
    void add_oordelen();
    void add_inzet();
    void add_certificaten();
    void add_passen();
    void add_vrijstellingen();
    [[nodiscard]] const Beoordeling* chosen() const;
    void enable();
    void lay_out();
    void respond();
    void confirm();
    void withdraw();
    /// The certificate chosen, "" when none is.
    [[nodiscard]] std::string chosen_certificate() const;
    [[nodiscard]] std::vector<Bijlage> scans_of(const std::string& certificate) const;
    void open_scan();
    void ask_scan();
    void attempt(const std::function<void()>& work, const char* done);

    PageContext& m_context;
    Place m_place;
    Paspoortbeeld m_beeld;
    bool m_filled = false;
    SimpleTable m_table;
    WrappedText* m_title;
    WrappedText* m_summary;
    TableView* m_list;
    wxButton* m_respond;
    wxButton* m_confirm;
    wxButton* m_withdraw;
    wxButton* m_scan;
    wxButton* m_add_scan;
    BijlageOpener m_opener;
};

/// The tab on a person's sheet.
[[nodiscard]] SheetTab paspoort_tab();

}  // namespace noaber::oto
