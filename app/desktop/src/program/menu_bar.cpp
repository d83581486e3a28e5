// SPDX-License-Identifier: EUPL-1.2
// Menus and keys.
#include "menu_bar.h"

#include "export_dialog.h"
#include "main_frame.h"
#include "samen.h"
#include "sync_desk.h"

#include <noaberui/text.h>

#include <wx/aboutdlg.h>
#include <wx/menu.h>
#include <wx/msgdlg.h>

#include <functional>

namespace noaber {

namespace {

constexpr int join_id = wxID_HIGHEST + 1;
constexpr int update_id = wxID_HIGHEST + 2;
constexpr int devices_id = wxID_HIGHEST + 3;
constexpr int accounts_id = wxID_HIGHEST + 4;
constexpr int noodhub_start_id = wxID_HIGHEST + 5;
constexpr int noodhub_join_id = wxID_HIGHEST + 6;
constexpr int noodhub_leave_id = wxID_HIGHEST + 7;

void add(MainFrame& frame, wxMenu& menu, int id, const wxString& words, std::function<void()> command) {
    const auto* item = menu.Append(id, words);
    frame.Bind(
        wxEVT_MENU, [command = std::move(command)](wxCommandEvent&) { command(); }, item->GetId());
}

wxMenu* page_menu(MainFrame& frame) {
    auto* menu = new wxMenu;
    int number = 0;
    for (const PageContribution& page : frame.contributions()) {
        wxString words = to_wx(page.titel);
        if (++number <= 9) words += wxString::Format("\tAlt+%d", number);
        add(frame, *menu, wxID_ANY, words, [&frame, id = page.id] { frame.open_page(id); });
    }
    return menu;
}

wxMenu* samen_menu(MainFrame& frame) {
    auto* menu = new wxMenu;
    add(frame, *menu, wxID_ANY, "&Samen werken…\tCtrl+J"_w, [&frame] { show_samen(frame); });
    add(frame, *menu, join_id, "&Aanmelden bij een hub…"_w, [&frame] { ask_join(frame); });
    add(frame, *menu, update_id, "&Nu bijwerken\tF9"_w, [&frame] { update_now(frame); });
    menu->AppendSeparator();
    add(frame, *menu, wxID_ANY, "&Tegelijk gewijzigd"_w, [&frame] { frame.open_page("conflicten"); });
    add(frame, *menu, wxID_ANY, "&Geweigerd"_w, [&frame] { frame.open_page("geweigerd"); });
    menu->AppendSeparator();
    add(frame, *menu, devices_id, "&Mijn apparaten…"_w, [&frame] { show_devices(frame); });
    add(frame, *menu, accounts_id, "A&ccounts en rechten…"_w, [&frame] { show_accounts(frame); });
    menu->AppendSeparator();
    add(frame, *menu, noodhub_start_id, "&Hub starten op dit netwerk…"_w, [&frame] { start_noodhub(frame); });
    add(frame, *menu, noodhub_join_id, "Aansluiten &op een hub in dit netwerk…"_w,
        [&frame] { ask_join_noodhub(frame); });
    add(frame, *menu, noodhub_leave_id, "Te&rug naar de gewone hub"_w, [&frame] { return_to_own_hub(frame); });
    return menu;
}

void about(MainFrame& frame) {
    wxAboutDialogInfo info;
    info.SetName("Noaber");
    info.SetVersion("0.1.0");
    info.SetDescription(
        "Het planbureau van Bevolkingszorg.\nNoaber is Twents voor de buur die komt als je hem nodig hebt."_w);
    info.SetLicence("European Union Public Licence 1.2 (EUPL-1.2)");
    wxAboutBox(info, &frame);
}

void show_keys(MainFrame& frame) {
    wxMessageBox(
        "Ctrl+K\talles doorzoeken\nCtrl+F\tde lijst filteren; gewoon beginnen te typen kan ook\nCtrl+N\ttoevoegen\n"
        "Ctrl+Z\tongedaan maken\nCtrl+Shift+Z\topnieuw\nF6\tnaar de volgende kolom van het venster\nF9\tnu bijwerken met de hub\nCtrl+J\tsamen werken: hoe het staat met de hub\n"
        "Enter of F2\tbewerken wat gekozen is\nSpatiebalk\teen kwartaal zetten of weghalen\n"
        "Ctrl+Enter\teen tekst van meer regels opslaan; weggaan slaat ook op\nEscape\tterugzetten wat je typte, of het filter wissen\n"
        "Ctrl+C\tde lijst kopiëren als tabel\nAlt+← en Alt+→\top het bord van de acties: een kaart verplaatsen\nAlt+1 … Alt+9\tnaar een pagina"_w,
        "Toetsen", wxOK, &frame);
}

}  // namespace

wxMenuBar* make_menu_bar(MainFrame& frame) {
    auto* file = new wxMenu;
    add(frame, *file, wxID_NEW, "&Nieuw bestand…"_w, [&frame] { frame.files().new_file(); });
    add(frame, *file, wxID_OPEN, "Bestand &openen…\tCtrl+O"_w, [&frame] { frame.files().open_file(); });
    file->AppendSeparator();
    add(frame, *file, wxID_ANY, "&Importeren…\tCtrl+I"_w, [&frame] { frame.import_files(); });
    add(frame, *file, wxID_ANY, "&Exporteren…\tCtrl+E"_w, [&frame] { ask_export(frame, frame.context()); });
    file->AppendSeparator();
    add(frame, *file, wxID_EXIT, "&Afsluiten\tCtrl+Q"_w, [&frame] { frame.Close(); });

    auto* edit = new wxMenu;
    add(frame, *edit, wxID_UNDO, "Ongedaan maken\tCtrl+Z"_w, [&frame] { frame.undo(); });
    add(frame, *edit, wxID_REDO, "Opnieuw\tCtrl+Shift+Z"_w, [&frame] { frame.redo(); });
    edit->AppendSeparator();
    add(frame, *edit, wxID_ANY, "&Toevoegen…\tCtrl+N"_w, [&frame] { frame.add_new(); });
    add(frame, *edit, wxID_ANY, "&Bewerken wat gekozen is"_w, [&frame] { frame.edit_detail(); });
    edit->AppendSeparator();
    add(frame, *edit, wxID_FIND, "&Alles doorzoeken…\tCtrl+K"_w, [&frame] { frame.search_all(); });
    add(frame, *edit, wxID_ANY, "&Filteren\tCtrl+F"_w, [&frame] { frame.filter(); });

    auto* view = page_menu(frame);
    view->AppendSeparator();
    add(frame, *view, wxID_ANY, "&Geschiedenis van wat gekozen is\tCtrl+H"_w, [&frame] { frame.show_history(); });
    add(frame, *view, wxID_ANY, "Volgende &kolom\tF6"_w, [&frame] { frame.next_pane(); });
    add(frame, *view, wxID_REFRESH, "&Vernieuwen\tF5"_w, [&frame] { frame.refresh(); });

    auto* help = new wxMenu;
    add(frame, *help, wxID_HELP, "&Toetsen\tF1"_w, [&frame] { show_keys(frame); });
    add(frame, *help, wxID_ABOUT, "&Over Noaber"_w, [&frame] { about(frame); });

    auto* bar = new wxMenuBar;
    bar->Append(file, "&Bestand");
    bar->Append(edit, "Be&werken");
    bar->Append(view, "&Ga naar");
    bar->Append(samen_menu(frame), "&Samen");
    bar->Append(help, "&Help");
    return bar;
}

void tell_undo_in_menu(wxMenuBar& bar, const std::string& undo, const std::string& redo) {
    const auto tell = [&bar](int id, const wxString& words, const std::string& label, const wxString& key) {
        wxString text = words;
        if (!label.empty()) {
            wxString quoted = to_wx(label);
            quoted.Replace("&", "&&");
            text += ": " + quoted;
        }
        bar.SetLabel(id, text + "\t" + key);
        bar.Enable(id, !label.empty());
    };
    tell(wxID_UNDO, "Ongedaan maken", undo, "Ctrl+Z");
    tell(wxID_REDO, "Opnieuw", redo, "Ctrl+Shift+Z");
}

void tell_hub_in_menu(wxMenuBar& bar, const SyncDesk& sync) {
    const SyncView view = sync.view();
    const bool away = view.at_noodhub();
    bar.Enable(join_id, !view.membership || (!away && view.state.stand == SyncStand::geen_toegang));
    bar.Enable(noodhub_start_id, sync.may_serve() && !sync.serves());
    bar.Enable(noodhub_join_id, !sync.serves());
    bar.Enable(noodhub_leave_id, away);
    bar.Enable(update_id, view.membership.has_value());
    bar.Enable(devices_id, view.membership.has_value());
    bar.Enable(accounts_id, view.membership.has_value());
}

}  // namespace noaber
