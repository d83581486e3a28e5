// SPDX-License-Identifier: EUPL-1.2
// The page of the document.
#include "document_page.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/vaststellen.h>
#include <noaberui/framed_text.h>
#include <noaberui/look.h>
#include <noaberui/page_heading.h>
#include <noaberui/save_document.h>
#include <noaberui/text.h>

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace noaber {

namespace {

constexpr const char* how_to_write =
    "Lege regel: nieuwe alinea. Regels met \"- \": opsomming. Tabellen komen uit de gegevens.";

Hoofdstuk chapter_of(std::size_t row) { return static_cast<Hoofdstuk>(row); }

}  // namespace

DocumentPage::DocumentPage(wxWindow* parent, PageContext& context)
    : Page(parent, context), m_table({{"Hoofdstuk", 20, 1}, {"Tekst", 12}}) {
    const int gap = look::gap(this);
    m_heading = page_heading(this, "Document");
    m_list = new TableView(this, m_table);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(m_list, 2, wxEXPAND | wxRIGHT, 2 * gap);
    columns->Add(make_editor(), 3, wxEXPAND);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_heading, 0, wxBOTTOM, gap);
    all->Add(make_bar(), 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(columns, 1, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    m_list->on_select = [this] { show_selection(); };
    m_list->on_activate = [this](std::size_t) { m_text->SetFocus(); };
}

DocumentPage::~DocumentPage() {
    m_list->on_select = nullptr;
    m_saving = true;  // the text box loses the cursor once more while everything goes
}

wxSizer* DocumentPage::make_bar() {
    const int gap = look::gap(this);
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    m_changes = new wxCheckBox(this, wxID_ANY, "Met wijzigingen sinds de vaststelling");
    m_changes->SetToolTip("Wat verviel komt er doorgestreept in, wat nieuw is onderstreept.");
    m_grid = new wxButton(this, wxID_ANY, "Rooster op A3…"_w);
    m_grid->SetToolTip("De kwartaalplanning alleen, op één vel A3."_w);
    m_grid->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        save();
        if (m_plan) ask_save_document(this, m_context, rooster(), "Kwartaalplanning");
    });
    m_make = new wxButton(this, wxID_ANY, "Document maken…"_w);
    m_make->SetToolTip("Als PDF, Word-document of webpagina.");
    m_make->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        save();
        if (m_plan) ask_save_document(this, m_context, document(), "Jaarplan");
    });
    bar->Add(m_changes, 0, wxALIGN_CENTER_VERTICAL);
    bar->AddStretchSpacer();
    bar->Add(m_grid, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    bar->Add(m_make, 0, wxALIGN_CENTER_VERTICAL);
    return bar;
}

wxSizer* DocumentPage::make_editor() {
    const int gap = look::gap(this);
    m_chapter = new wxStaticText(this, wxID_ANY, "");
    m_chapter->SetFont(look::bold_font(this));
    auto* frame = new FramedText(this, wxTE_BESTWRAP);
    m_text = frame->text();
    m_text->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        save();
    });
    m_text->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && revert_typing()) return;
        if (event.GetKeyCode() == WXK_RETURN && event.ControlDown()) return save();
        event.Skip();
    });
    auto* help =
        new wxStaticText(this, wxID_ANY, to_wx(how_to_write), wxDefaultPosition, wxSize(10, -1), wxST_ELLIPSIZE_END);
    help->SetForegroundColour(look::faint());
    help->SetToolTip(to_wx(how_to_write));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_chapter, 0, wxBOTTOM, gap);
    column->Add(frame, 1, wxEXPAND);
    column->Add(help, 0, wxEXPAND | wxTOP, gap);
    return column;
}

bool DocumentPage::revert_typing() {
    if (!dirty()) return false;
    m_text->ChangeValue(to_wx(m_saved));
    return true;
}

bool DocumentPage::dirty() const { return m_plan && from_wx(m_text->GetValue()) != m_saved; }

void DocumentPage::save() {
    if (m_saving || !dirty()) return;
    m_saving = true;
    try {
        const std::string typed = from_wx(m_text->GetValue());
        schrijf_hoofdstuk(m_context.store, *m_plan, m_shown, typed);
        m_saved = typed;
        m_context.navigator.announce(hoofdstuk_titel(m_shown) + " opgeslagen");
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
    m_saving = false;
}

void DocumentPage::reload() {
    if (m_plan && (!m_context.jaarplan || m_plan->id != m_context.jaarplan->id)) save();  // the year changes
    const bool typing = dirty();
    m_plan = m_context.jaarplan;
    m_table.content.clear();
    for (std::size_t i = 0; i < hoofdstukken; ++i) {
        const bool written = m_plan && !trim(hoofdstuk_van(m_context.store, *m_plan, chapter_of(i)).tekst).empty();
        m_table.content.push_back(
            {std::to_string(i),
             {{hoofdstuk_titel(chapter_of(i))}, {written ? "geschreven" : "nog geen tekst", Tone::faint}},
             ""});
    }
    m_list->reload();
    if (!m_list->selected()) m_list->select_first();
    if (!typing) show_chapter();
    const bool fixed = m_plan && !vaststellingen_van(m_context.store, *m_plan).empty();
    m_changes->Enable(fixed);
    if (!fixed) m_changes->SetValue(false);
    for (wxWindow* one :
         {static_cast<wxWindow*>(m_make), static_cast<wxWindow*>(m_grid), static_cast<wxWindow*>(m_text)})
        one->Enable(m_plan.has_value());
    m_heading->SetLabel(to_wx(m_plan ? "Document " + std::to_string(m_plan->jaar.value_or(0)) : "Document"));
}

void DocumentPage::show_chapter() {
    const auto row = m_list->selected();
    if (row) m_shown = chapter_of(*row);
    m_saved = m_plan ? hoofdstuk_van(m_context.store, *m_plan, m_shown).tekst : std::string();
    m_chapter->SetLabel(to_wx(hoofdstuk_titel(m_shown)));
    if (from_wx(m_text->GetValue()) != m_saved) m_text->ChangeValue(to_wx(m_saved));
}

bool DocumentPage::select_record(const EntityInfo& entity, std::string_view record) {
    const auto found = m_context.store.find(entity, record);
    if (!found || &entity != &info_of<Hoofdstuktekst>()) return false;
    return m_list->select_key(std::to_string(static_cast<int>(from_record<Hoofdstuktekst>(*found).hoofdstuk)));
}

void DocumentPage::focus_filter() { m_text->SetFocus(); }

void DocumentPage::show_selection() {
    save();
    show_chapter();
}

JaarplanDocumentOptions DocumentPage::options() const {
    JaarplanDocumentOptions chosen{system_today(), {}};
    if (m_changes->GetValue()) chosen.wijzigingen_sinds = gekozen_vaststelling(m_context.store, *m_plan, {});
    return chosen;
}

Document DocumentPage::document() const { return jaarplan_document(m_context.store, *m_plan, options()); }

Document DocumentPage::rooster() const { return rooster_document(m_context.store, *m_plan, options()); }

}  // namespace noaber
