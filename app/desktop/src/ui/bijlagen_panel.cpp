// SPDX-License-Identifier: EUPL-1.2
// Attachments on the screen.
#include <noaberui/bijlagen_panel.h>

#include <noaber/base/errors.h>
#include <noaber/bijlage/bestandssoort.h>
#include <noaber/store/edit.h>
#include <noaber/store/hanging.h>
#include <noaberui/look.h>
#include <noaberui/table_view.h>
#include <noaberui/text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/dcbuffer.h>
#include <wx/dnd.h>
#include <wx/filedlg.h>
#include <wx/image.h>
#include <wx/log.h>
#include <wx/sizer.h>
#include <wx/utils.h>

#include <algorithm>

namespace noaber {

namespace {

constexpr int preview_height = 180;
constexpr const char* taken =
    "Foto's en documenten|*.jpg;*.jpeg;*.png;*.pdf;*.docx;*.xlsx;*.pptx;*.odt;*.ods;*.odp|Alle bestanden|*";

/// The list, with the photo itself in the first column.
class BijlagenList final : public TableView {
public:
    using Picture = std::function<const wxBitmap&(std::size_t row, int size)>;
    BijlagenList(wxWindow* parent, TableModel& model, Picture picture)
        : TableView(parent, model), m_picture(std::move(picture)) {}

protected:
    void draw_cell(wxDC& dc, const wxRect& area, std::size_t row, std::size_t column,
                   const CellLook& cell_look) override {
        if (column > 0) return TableView::draw_cell(dc, area, row, column, cell_look);
        const wxBitmap& bitmap = m_picture(row, row_height() - FromDIP(4));
        if (!bitmap.IsOk()) return TableView::draw_cell(dc, area, row, column, cell_look);
        dc.DrawBitmap(bitmap, area.x + (area.width - bitmap.GetWidth()) / 2,
                      area.y + (area.height - bitmap.GetHeight()) / 2, true);
    }

private:
    Picture m_picture;
};

class DropTarget final : public wxFileDropTarget {
public:
    explicit DropTarget(BijlagenPanel& panel) : m_panel(panel) {}
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
        std::vector<std::filesystem::path> files;
        for (const wxString& name : names) files.emplace_back(from_wx(name));
        m_panel.CallAfter([panel = &m_panel, files] { panel->add(files); });
        return true;
    }

private:
    BijlagenPanel& m_panel;
};

/// wx knows BMP alone, until it is told.
void know_photos() {
    if (!wxImage::FindHandler(wxBITMAP_TYPE_PNG)) wxImage::AddHandler(new wxPNGHandler);
    if (!wxImage::FindHandler(wxBITMAP_TYPE_JPEG)) wxImage::AddHandler(new wxJPEGHandler);
}

/// Scaled while it is decoded, where the format can.
wxBitmap scaled_photo(const std::filesystem::path& file, int size) {
    know_photos();
    const wxLogNull silent;
    wxImage image;
    image.SetOption(wxIMAGE_OPTION_MAX_WIDTH, size);
    image.SetOption(wxIMAGE_OPTION_MAX_HEIGHT, size);
    if (!image.LoadFile(to_wx(file.string()))) return {};
    const double share = std::min({1.0, double(size) / image.GetWidth(), double(size) / image.GetHeight()});
    if (share < 1)
        image.Rescale(std::max(1, int(image.GetWidth() * share)), std::max(1, int(image.GetHeight() * share)),
                      wxIMAGE_QUALITY_HIGH);
    return wxBitmap(image);
}

void launch_file(const std::filesystem::path& file) {
    if (!wxLaunchDefaultApplication(to_wx(file.string())))
        throw InputError(
            fmt::format("Deze computer heeft geen programma voor {}. Installeer er een, of vraag het de beheerder.",
                        file.extension().string()));
}

}  // namespace

const wxBitmap& Miniaturen::of(const Bijlagekast& kast, const Bijlage& bijlage, int size) {
    static const wxBitmap none;
    if (bijlage.soort != Bijlagesoort::foto || !kast.heeft(bijlage)) return none;
    const auto [found, is_new] = m_made.try_emplace({bijlage.sha256, size});
    if (is_new) found->second = scaled_photo(kast.pad(bijlage), size);
    return found->second;
}

BijlageOpener::BijlageOpener(PageContext& context) : launch(launch_file), m_context(context) {}

void BijlageOpener::open(const Bijlage& bijlage) {
    try {
        if (Bijlagekast(m_context.store).heeft(bijlage)) return show(bijlage);
        if (m_background.busy()) return m_context.navigator.announce("Er wordt al een bijlage opgehaald.");
        m_fetching = std::make_unique<BijlageOphalen>(m_context.store, bijlage);
    } catch (const std::exception& error) {
        return m_context.navigator.report(error);
    }
    m_context.navigator.announce(bijlage.titel + " wordt opgehaald…");
    m_background.run([fetching = m_fetching.get()] { fetching->ask(); },
                     [this, bijlage](std::exception_ptr failure) {
                         try {
                             if (failure) std::rethrow_exception(failure);
                             m_fetching->finish(m_context.store);
                             m_context.navigator.announce(bijlage.titel + " is opgehaald.");
                             if (on_fetched) on_fetched();
                             show(bijlage);
                         } catch (const std::exception& error) {
                             m_context.navigator.report(error);
                         }
                     },
                     [fetching = m_fetching.get()] { fetching->abort(); });
}

void BijlageOpener::show(const Bijlage& bijlage) { launch(Bijlagekast(m_context.store).om_te_openen(bijlage)); }

BijlagenPanel::BijlagenPanel(wxWindow* parent, PageContext& context)
    : wxPanel(parent),
      m_context(context),
      m_table({{"", 4, 0, Align::centre, 3}, {"Titel", 14, 3}, {"Soort", 9, 1}, {"Grootte", 8, 0, Align::right}}),
      m_opener(context) {
    const int gap = look::gap(this);
    m_list = new BijlagenList(this, m_table, [this](std::size_t row, int size) -> const wxBitmap& {
        return m_miniaturen.of(Bijlagekast(m_context.store), m_all[row], size);
    });
    m_list->SetName("bijlagen");
    m_list->set_empty_text("Nog geen bijlagen. Sleep hier een foto of document naartoe.");
    m_preview = new wxPanel(this, wxID_ANY, wxDefaultPosition, wxSize(-1, FromDIP(preview_height)));
    m_preview->SetBackgroundStyle(wxBG_STYLE_PAINT);
    m_preview->Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint_preview(); });
    m_add = new wxButton(this, wxID_ANY, "Toevoegen…"_w);
    m_open = new wxButton(this, wxID_ANY, "Openen");
    m_remove = new wxButton(this, wxID_ANY, "Verwijderen");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(m_remove);
    buttons->AddStretchSpacer();
    buttons->Add(m_add, 0, wxRIGHT, gap);
    buttons->Add(m_open);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_list, 1, wxEXPAND);
    all->Add(m_preview, 0, wxEXPAND | wxTOP, gap);
    all->Add(buttons, 0, wxEXPAND | wxALL, gap);
    SetSizer(all);
    SetDropTarget(new DropTarget(*this));
    m_list->on_select = [this] { enable(); };
    m_list->on_activate = [this](std::size_t) { open_selected(); };
    m_opener.on_fetched = [this] { show(m_record); };
    m_add->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_files(); });
    m_open->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_selected(); });
    m_remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { remove_selected(); });
    enable();
}

void BijlagenPanel::show(const RecordRef& record) {
    const bool other = m_record != record;
    m_record = record;
    m_all.clear();
    if (record.entity != info_of<Bijlage>().name)
        m_all = bijlagen_van(m_context.store, record);
    else if (auto itself = m_context.store.find(Id<Bijlage>{record.record}))
        m_all.push_back(std::move(*itself));
    const Bijlagekast kast(m_context.store);
    m_table.content.clear();
    for (const Bijlage& one : m_all) {
        const bool here = kast.heeft(one);
        m_table.content.push_back({one.id.text,
                                   {{here ? "▤" : "↓", Tone::faint},
                                    {one.titel},
                                    {in_words(one.soort), Tone::faint},
                                    {grootte_in_words(one.grootte.value_or(0)), Tone::faint}},
                                   {}});
    }
    if (other) m_list->clear_selection();
    m_list->reload();
    if (!m_all.empty() && m_list->selected_key().empty()) m_list->select_first();
    enable();
}

const Bijlage* BijlagenPanel::selected() const {
    const auto row = m_list->selected();
    return row && *row < m_all.size() ? &m_all[*row] : nullptr;
}

void BijlagenPanel::enable() {
    const bool itself = m_record.entity == info_of<Bijlage>().name;
    const bool may =
        !m_record.entity.empty() && !itself && may_hang_on(m_context.store, m_record, actor_on(m_context.store));
    m_add->Enable(may);
    m_add->SetToolTip(to_wx(may ? fmt::format("Foto, PDF of document, hoogstens {}", most_bijlage_in_words) : ""));
    m_remove->Enable(may && selected());
    m_open->Enable(selected() != nullptr);
    m_preview->Show(selected() != nullptr);
    m_preview->Refresh();
    Layout();
}

void BijlagenPanel::paint_preview() {
    wxAutoBufferedPaintDC dc(m_preview);
    dc.SetBackground(wxBrush(look::soft()));
    dc.Clear();
    const Bijlage* bijlage = selected();
    if (!bijlage) return;
    const wxSize room = m_preview->GetClientSize();
    const wxBitmap& bitmap =
        m_miniaturen.of(Bijlagekast(m_context.store), *bijlage, std::min(room.x, room.y) - 2 * look::gap(this));
    if (bitmap.IsOk())
        return dc.DrawBitmap(bitmap, (room.x - bitmap.GetWidth()) / 2, (room.y - bitmap.GetHeight()) / 2, true);
    const bool here = Bijlagekast(m_context.store).heeft(*bijlage);
    dc.SetFont(GetFont());
    dc.SetTextForeground(look::faint());
    const std::string added =
        fmt::format("Toegevoegd door {}{}", bijlage->door, bijlage->op ? " op " + in_figures(*bijlage->op) : "");
    const std::string words = here ? added : "Nog niet op deze laptop. Openen haalt hem op bij de hub.\n" + added;
    dc.DrawLabel(to_wx(words), wxRect(room), wxALIGN_CENTER);
}

void BijlagenPanel::ask_files() {
    wxFileDialog dialog(this, "Welke bestanden?", "", "", to_wx(taken),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
    if (dialog.ShowModal() != wxID_OK) return;
    wxArrayString names;
    dialog.GetPaths(names);
    std::vector<std::filesystem::path> files;
    for (const wxString& name : names) files.emplace_back(from_wx(name));
    add(files);
}

void BijlagenPanel::add(const std::vector<std::filesystem::path>& files) {
    if (!m_add->IsEnabled()) return m_context.navigator.announce("Je mag hier geen bijlagen toevoegen.");
    const Bijlagekast kast(m_context.store);
    const RecordRef record = m_record;
    std::string refused;
    std::string last;
    for (const auto& file : files) try {
            last = kast.voeg_toe(m_context.store, record, file).titel;
        } catch (const Error& error) {
            refused += (refused.empty() ? "" : "\n") + error_in_words(error);
        }
    show(record);
    if (!last.empty()) m_context.navigator.announce(files.size() == 1 ? last + " toegevoegd." : "Bijlagen toegevoegd.");
    if (!refused.empty()) m_context.navigator.report(InputError(refused));
}

void BijlagenPanel::open_selected() {
    if (const Bijlage* bijlage = selected()) m_opener.open(*bijlage);
}

void BijlagenPanel::remove_selected() {
    const Bijlage* chosen = selected();
    if (!chosen || !m_remove->IsEnabled()) return;
    const Bijlage bijlage = *chosen;
    try {
        remove_record(m_context.store, info_of<Bijlage>(), bijlage.id.text);
        show(m_record);
        m_context.navigator.announce(bijlage.titel + " verwijderd. Ctrl+Z zet het terug.");
    } catch (const std::exception& error) {
        m_context.navigator.report(error);
    }
}

}  // namespace noaber
