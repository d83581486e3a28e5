// SPDX-License-Identifier: EUPL-1.2
// Taking the pictures.
#include "shots.h"

#include "acties_page.h"
#include "import_dialog.h"
#include "jaarplan_page.h"
#include "mail_dialog.h"
#include "main_frame.h"
#include "search_dialog.h"

#include <noaber/base/errors.h>
#include <noaber/jaarplan/actie_bord.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/edit.h>
#include <noaberui/add_record_dialog.h>
#include <noaberui/merge_dialog.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/text.h>

#include <wx/app.h>
#include <wx/dcclient.h>
#include <wx/dcmemory.h>
#include <wx/image.h>
#include <wx/menu.h>
#include <wx/statusbr.h>
#include <wx/toplevel.h>
#include <wx/utils.h>

namespace noaber {

namespace {

/// A dialog shown without waiting for it, for as long as its picture takes.
class ShownDialog {
public:
    explicit ShownDialog(wxDialog& dialog) : m_dialog(dialog) {
        m_dialog.Show();
        settle();
    }
    ~ShownDialog() { m_dialog.Hide(); }
    ShownDialog(const ShownDialog&) = delete;
    ShownDialog& operator=(const ShownDialog&) = delete;

private:
    wxDialog& m_dialog;
};

class Album {
public:
    Album(MainFrame& frame, std::filesystem::path folder) : m_frame(frame), m_folder(std::move(folder)) {
        std::filesystem::create_directories(m_folder);
    }
    void take(const std::string& name) {
        settle();
        const auto file = m_folder / (name + ".png");
        write_picture(m_frame, file);
        files.push_back(file);
    }
    std::vector<std::filesystem::path> files;

private:
    MainFrame& m_frame;
    std::filesystem::path m_folder;
};

void take_pages(MainFrame& frame, Album& album) {
    for (const PageContribution& page : frame.contributions()) {
        frame.open_page(page.id);
        album.take(page.id);
    }
}

void take_records(MainFrame& frame, Album& album) {
    const Store& store = frame.context().store;
    if (store.count(info_of<Activiteit>()) == 0) return;
    const Record activiteit = find_by_name(store, info_of<Activiteit>(), "A2");
    frame.open_record(info_of<Activiteit>(), activiteit.id);
    album.take("jaarplan-blad");
    frame.show_history();
    album.take("jaarplan-geschiedenis");
    if (auto* jaarplan = dynamic_cast<JaarplanPage*>(&frame.page("jaarplan"))) {
        jaarplan->show_view(JaarplanPage::View::lijst);
        album.take("jaarplan-lijst");
        jaarplan->show_view(JaarplanPage::View::rooster);
    }
    const auto personen = store.list(info_of<Persoon>());
    if (personen.size() < 2) return;
    frame.open_record(info_of<Persoon>(), personen.front().id);
    album.take("mensen-persoon");
    MergeDialog merge(&frame, frame.context(), info_of<Persoon>(), personen[0].id, personen[1].id);
    const ShownDialog shown(merge);
    album.take("mensen-samenvoegen");
}

void take_board(MainFrame& frame, Album& album) {
    frame.open_page("acties");
    auto* tabs = dynamic_cast<TabbedPage*>(&frame.page("acties"));
    auto* page = tabs ? dynamic_cast<ActiesPage*>(&tabs->current()) : nullptr;
    if (!page) return;
    page->show_view(ActiesPage::View::bord);
    frame.show_detail(info_of<Actie>(), {});
    album.take("acties-bord");
    page->show_view(ActiesPage::View::lijst);
    tabs->show_tab(1);
    album.take("acties-sjablonen");
    tabs->show_tab(0);
}

void take_meeting(MainFrame& frame, Album& album) {
    for (const Overleg& one : frame.context().store.list<Overleg>())
        if (one.status == OverlegStatus::gehouden && !one.verslag.empty()) frame.open_page("vergadering", one.id.text);
    album.take("vergadering");
    frame.open_page("overleggen");
    if (auto* tabs = dynamic_cast<TabbedPage*>(&frame.page("overleggen"))) {
        tabs->show_tab(1);
        frame.show_detail(info_of<Overleg>(), {});
        album.take("overleggen-telling");
        tabs->show_tab(0);
    }
    const Store& store = frame.context().store;
    for (const Persoon& one : store.list<Persoon>()) {
        if (one.naam != "Femke Wolbert") continue;
        MailDialog mail(&frame, frame.context(), herinnering_aan(store, one, system_today()));
        const ShownDialog shown(mail);
        album.take("mail");
    }
}

void take_dialogs(MainFrame& frame, Album& album, const std::filesystem::path& something_to_import) {
    {
        SearchDialog search(&frame, frame.context(), frame.search_index());
        const ShownDialog shown(search);
        search.search("opvang");
        album.take("zoeken");
    }
    {
        AddRecordDialog add(&frame, frame.context(), info_of<Persoon>().new_record());
        const ShownDialog shown(add);
        album.take("toevoegen");
    }
    ImportDialog import(&frame, frame.context());
    const ShownDialog shown(import);
    import.preview({something_to_import});
    album.take("importeren");
}

}  // namespace

void settle() {
    // What is drawn follows the toolkit's own clock, some 60 times a second: a few rounds, so that it has come by.
    for (int round = 0; round < 6; ++round) {
        wxYield();
        wxMilliSleep(12);
    }
    wxYield();
}

void write_picture(wxTopLevelWindow& window, const std::filesystem::path& file) {
    wxBitmap picture(window.GetSize());
    wxMemoryDC memory(picture);
    const auto draw = [&](wxWindow& part, const wxPoint& at) {
        wxWindowDC drawn(&part);
        memory.Blit(at - window.GetScreenPosition(), part.GetClientSize(), &drawn, wxPoint(0, 0));
    };
    // Read from the windows themselves: what was once read from the screen would stay as it was. Dialogs lie on top.
    draw(window, window.ClientToScreen(wxPoint(0, 0)));
    if (auto* frame = dynamic_cast<wxFrame*>(&window)) {
        draw(*frame->GetMenuBar(), window.GetScreenPosition());
        draw(*frame->GetStatusBar(), frame->GetStatusBar()->GetScreenPosition());
    }
    for (wxWindow* shown : wxTopLevelWindows)
        if (shown->IsShown() && shown->GetParent() == &window) draw(*shown, shown->GetScreenPosition());
    memory.SelectObject(wxNullBitmap);
    if (!picture.SaveFile(to_wx(file.string()), wxBITMAP_TYPE_PNG))
        throw StorageError("Het plaatje " + file.string() + " kan niet worden geschreven.");
}

std::vector<std::filesystem::path> write_all_pictures(MainFrame& frame, const std::filesystem::path& folder,
                                                      const std::filesystem::path& something_to_import) {
    Album album(frame, folder);
    take_pages(frame, album);
    take_records(frame, album);
    take_board(frame, album);
    take_meeting(frame, album);
    take_dialogs(frame, album, something_to_import);
    return album.files;
}

}  // namespace noaber
