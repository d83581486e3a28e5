// SPDX-License-Identifier: EUPL-1.2
// The attachments of one record: a list with thumbnails, the chosen one larger, and adding, opening and removing.
#pragma once

#include <noaber/bijlage/kast.h>
#include <noaber/sync/bijlagen.h>
#include <noaberui/background.h>
#include <noaberui/page.h>
#include <noaberui/table_model.h>

#include <wx/bitmap.h>
#include <wx/panel.h>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

class wxButton;

namespace noaber {

class TableView;

/// Of what the bytes are here. Small pictures of photos, each made once, when it is first drawn.
class Miniaturen {
public:
    /// At most so many pixels wide and high; an invalid bitmap when it is no photo, not here, or not to be read.
    [[nodiscard]] const wxBitmap& of(const Bijlagekast& kast, const Bijlage& bijlage, int size);

private:
    std::map<std::pair<std::string, int>, wxBitmap> m_made;  ///< by hash and size
};

/// Opens an attachment in the computer's own program, fetching it first when it is not here; says so when that can't be.
class BijlageOpener {
public:
    explicit BijlageOpener(PageContext& context);
    /// What opens the file; a test puts another here.
    std::function<void(const std::filesystem::path& file)> launch;
    void open(const Bijlage& bijlage);
    /// Called when bytes came in.
    std::function<void()> on_fetched;
    [[nodiscard]] bool busy() const { return m_background.busy(); }

private:
    void show(const Bijlage& bijlage);
    PageContext& m_context;
    std::unique_ptr<BijlageOphalen> m_fetching;
    Background m_background;  ///< ends before what it works on
};

class BijlagenPanel : public wxPanel {
public:
    BijlagenPanel(wxWindow* parent, PageContext& context);
    /// Of an attachment itself: that one.
    void show(const RecordRef& record);
    /// Takes these in, each a transaction of its own; says what was not taken, and why. From a dialog or dropped here.
    void add(const std::vector<std::filesystem::path>& files);
    void open_selected();
    void remove_selected();
    [[nodiscard]] TableView& list() { return *m_list; }
    [[nodiscard]] BijlageOpener& opener() { return m_opener; }

private:
    void ask_files();
    void enable();
    void paint_preview();
    [[nodiscard]] const Bijlage* selected() const;

    PageContext& m_context;
    RecordRef m_record;
    std::vector<Bijlage> m_all;
    SimpleTable m_table;
    Miniaturen m_miniaturen;
    BijlageOpener m_opener;
    TableView* m_list;
    wxPanel* m_preview;
    wxButton* m_add;
    wxButton* m_open;
    wxButton* m_remove;
};

}  // namespace noaber
