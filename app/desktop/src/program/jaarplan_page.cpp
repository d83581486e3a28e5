// SPDX-License-Identifier: EUPL-1.2
// The page of the jaarplan.
#include "jaarplan_page.h"

#include <noaberui/page_heading.h>

#include <noaber/jaarplan/sjabloon.h>
#include <noaberui/add_record_dialog.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/tglbtn.h>

namespace noaber {

JaarplanPage::JaarplanPage(wxWindow* parent, PageContext& context)
    : Page(parent, context), m_quarters(m_rows, context.findings), m_activities(m_rows, context.findings) {
    const int gap = look::gap(this);
    m_heading = page_heading(this, "Jaarplan");
    m_book = new wxSimplebook(this);
    m_panels[0] = new ListPanel(m_book, [this](wxWindow* panel) {
        return m_grid = new QuarterGrid(panel, m_quarters, m_context);
    });
    m_panels[1] = new ListPanel(m_book, m_activities);
    m_panels[0]->set_legend(quarter_grid_legend());
    for (ListPanel* panel : m_panels) {
        wire(*panel);
        m_book->AddPage(panel, "");
    }
    m_import = new wxButton(this, wxID_ANY, "Importeer een jaarplan…"_w);
    m_import->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_context.navigator.import_files(); });
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_heading, 0, wxBOTTOM, gap);
    all->Add(m_book, 1, wxEXPAND);
    all->Add(m_import, 0, wxALIGN_CENTER | wxTOP, gap);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    show_view(View::rooster);
}

void JaarplanPage::wire(ListPanel& panel) {
    add_view_buttons(panel);
    panel.add_button("Acties maken", [this] { apply_template(); })
        ->SetToolTip("Maakt de gebruikelijke acties van de gekozen activiteit, teruggerekend vanaf haar dag."_w);
    panel.add_button("Toevoegen…", [this] { add_new(); });
    panel.list().set_empty_text("Nog geen activiteiten. Importeer een jaarplan, of begin met een nieuwe activiteit.");
    panel.list().on_select = [this] { show_selection(); };
    panel.list().on_activate = [this](std::size_t) { m_context.navigator.edit_detail(); };
}

void JaarplanPage::add_view_buttons(ListPanel& panel) {
    for (const View view : {View::rooster, View::lijst}) {
        auto* button = new wxToggleButton(&panel, wxID_ANY, view == View::rooster ? "Kwartalen" : "Lijst",
                                          wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        button->SetValue((view == View::rooster) == (&panel == m_panels[0]));
        button->Bind(wxEVT_TOGGLEBUTTON, [this, view, button](wxCommandEvent&) {
            button->SetValue((view == View::rooster) == (button->GetParent() == m_panels[0]));
            show_view(view);
        });
        panel.add_beside_filter(button);
    }
}

void JaarplanPage::show_view(View view) {
    if (view == m_view) return;
    const std::string selected = panel().list().selected_key();
    const std::string filter = from_wx(panel().filter_box().GetValue());
    m_view = view;
    m_book->SetSelection(static_cast<std::size_t>(view));
    if (std::exchange(m_other_stale, false)) panel().reload();
    panel().set_filter(filter);
    if (!selected.empty()) panel().list().select_key(selected);
    panel().list().SetFocus();
}

void JaarplanPage::reload() {
    m_rows.clear();
    if (m_context.jaarplan) m_rows.load(m_context.store, *m_context.jaarplan);
    panel().reload();
    m_other_stale = true;
    const auto jaar = m_context.jaarplan ? m_context.jaarplan->jaar : std::nullopt;
    m_heading->SetLabel(jaar ? to_wx("Jaarplan " + std::to_string(*jaar)) : wxString("Jaarplan"));
    m_import->Show(m_rows.size() == 0);
    Layout();
}

void JaarplanPage::findings_changed() { panel().list().Refresh(); }

bool JaarplanPage::select_record(const EntityInfo&, std::string_view record) {
    const auto row = m_rows.find(record);
    if (!row) return false;
    const std::string key = m_rows.key(*row);
    if (panel().list().select_key(key)) return true;
    panel().set_filter({});
    return panel().list().select_key(key);
}

void JaarplanPage::set_topic(std::string_view words) { panel().set_filter(words); }

void JaarplanPage::focus_filter() { panel().focus_filter(); }

bool JaarplanPage::add_new() {
    Record start = info_of<Activiteit>().new_record();
    if (m_context.jaarplan) start["jaarplan"] = m_context.jaarplan->id.text;
    if (const auto row = panel().list().selected()) start["groep"] = text_value(m_rows[*row].activiteit.groep);
    ask_new_record(this, m_context, std::move(start));
    return true;
}

void JaarplanPage::apply_template() {
    const auto row = panel().list().selected();
    if (!row || m_rows[*row].activiteit.id.empty()) return m_context.navigator.announce("Kies eerst een activiteit.");
    const Activiteit activiteit = m_rows[*row].activiteit;
    try {
        const SjabloonGevolg gevolg = pas_sjabloon_toe(m_context.store, activiteit);
        m_context.navigator.announce(activiteit.code + ": " + std::to_string(gevolg.nieuw) + " acties toegevoegd, " +
                                     std::to_string(gevolg.verzet) + " verzet naar de nieuwe dag, " +
                                     std::to_string(gevolg.bestaand) + " stonden er al.");
    } catch (const SjabloonFout& fout) {
        // The cursor stands where it can be mended before the words come.
        m_context.navigator.open_record(info_of<Activiteit>(), activiteit.id.text, fout.veld());
        m_context.navigator.announce(fout.what());
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

void JaarplanPage::show_selection() {
    const auto row = panel().list().selected();
    if (!row) return panel().list().select_first();
    const auto& [activiteit, rij] = m_rows[*row];
    if (activiteit.id.empty())
        m_context.navigator.show_detail(info_of<Kwartaalrij>(), rij.id.text);
    else
        m_context.navigator.show_detail(info_of<Activiteit>(), activiteit.id.text);
}

}  // namespace noaber
