// SPDX-License-Identifier: EUPL-1.2
// Taking the pictures.
#include "shots.h"

#include <noaberui/mail_dialog.h>
#include "acties_page.h"
#include "import_dialog.h"
#include "jaarplan_page.h"
#include "join_dialog.h"
#include "main_frame.h"
#include "noodhub_dialog.h"
#include "overdracht_dialog.h"
#include "rooster_dialog.h"
#include "rooster_page.h"
#include "ruil_dialog.h"
#include "ruilen_page.h"
#include "samen_dialog.h"
#include "search_dialog.h"
#include "sync_desk.h"
#include "tijdlijn_page.h"
#include "vaststellen_dialog.h"
#include "volgend_jaar_dialog.h"

#include <noaber/base/errors.h>
#include <noaber/jaarplan/actie_bord.h>
#include <noaber/jaarplan/doel.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/organisatie/wie.h>
#include <noaber/store/edit.h>
#include <noaber/sync/sync_log.h>
#include <noaberui/add_record_dialog.h>
#include <noaberui/merge_dialog.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/table_view.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <algorithm>
#include <fstream>

#include <wx/app.h>
#include <wx/button.h>
#include <wx/dcclient.h>
#include <wx/dcmemory.h>
#include <wx/image.h>
#include <wx/menu.h>
#include <wx/notebook.h>
#include <wx/statusbr.h>
#include <wx/textctrl.h>
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
        auto* tabs = dynamic_cast<TabbedPage*>(&frame.page(page.id));
        for (std::size_t tab = 1; tabs && tab < tabs->tabs(); ++tab) {
            if (tabs->tab_id(tab).empty()) continue;
            tabs->show_tab(tab);
            tabs->show_selection();
            album.take(page.id + "-" + tabs->tab_id(tab));
        }
        if (tabs) tabs->show_tab(0);
    }
}

/// The tabs after the first of a page that a plugin brings, by names of their own.
void take_tabs(MainFrame& frame, Album& album, const std::string& page, const std::vector<std::string>& names) {
    const auto& all = frame.contributions();
    if (std::ranges::find(all, page, &PageContribution::id) == all.end()) return;
    frame.open_page(page);
    auto* tabs = dynamic_cast<TabbedPage*>(&frame.page(page));
    for (std::size_t i = 0; tabs && i < names.size(); ++i) {
        tabs->show_tab(i + 1);
        tabs->current().show_selection();
        album.take(page + "-" + names[i]);
    }
    if (tabs) tabs->show_tab(0);
}

void take_records(MainFrame& frame, Album& album) {
    const Store& store = frame.context().store;
    if (store.count(info_of<Activiteit>()) == 0) return;
    const Record activiteit = find_by_name(store, info_of<Activiteit>(), "A2");
    frame.open_record(info_of<Activiteit>(), activiteit.id);
    album.take("jaarplan-blad");
    edit_field(frame.context().store, info_of<Activiteit>(), activiteit.id, "planning", std::string("Q3"));
    frame.show_history();
    album.take("jaarplan-geschiedenis");
    frame.undo();
    frame.announce("");
    if (auto* jaarplan = dynamic_cast<JaarplanPage*>(&frame.page("jaarplan"))) {
        jaarplan->show_view(JaarplanPage::View::lijst);
        album.take("jaarplan-lijst");
        jaarplan->show_view(JaarplanPage::View::rooster);
    }
    const auto personen = store.list(info_of<Persoon>());
    if (personen.size() < 2) return;
    frame.open_record(info_of<Persoon>(), personen.front().id);
    album.take("mensen-persoon");
    if (frame.detail().show_sheet_tab("Paspoort")) album.take("mensen-paspoort");
    MergeDialog merge(&frame, frame.context(), info_of<Persoon>(), personen[0].id, personen[1].id);
    const ShownDialog shown(merge);
    album.take("mensen-samenvoegen");
}

/// A photo as a telephone takes it: larger than what shows it.
void draw_photo(const std::filesystem::path& file) {
    constexpr int width = 1200, height = 900;
    wxBitmap bitmap(width, height, 24);
    {
        wxMemoryDC dc(bitmap);
        dc.GradientFillLinear(wxRect(0, 0, width, height), wxColour(120, 170, 220), wxColour(240, 225, 190), wxDOWN);
        dc.SetBrush(wxBrush(wxColour(70, 110, 80)));
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.DrawRectangle(0, 600, width, 300);
        dc.SetBrush(wxBrush(wxColour(170, 80, 60)));
        dc.DrawRectangle(350, 330, 500, 320);
    }
    bitmap.SaveFile(to_wx(file.string()), wxBITMAP_TYPE_PNG);
}

/// A sheet with attachments: some here, one that is still at the hub.
void take_bijlagen(MainFrame& frame, Album& album) {
    Store& store = frame.context().store;
    if (store.count(info_of<Activiteit>()) == 0) return;
    const Record activiteit = find_by_name(store, info_of<Activiteit>(), "A2");
    const RecordRef on{info_of<Activiteit>().name, activiteit.id};
    frame.open_record(info_of<Activiteit>(), activiteit.id);
    frame.detail().show_bijlagen();
    album.take("bijlagen-leeg");
    const auto folder = std::filesystem::temp_directory_path() / ("noaber-beeld-" + new_uuid());
    std::filesystem::create_directory(folder);
    const auto photo = folder / "Sporthal De Els, ingang en opvangbalie tijdens de oefening.png";
    const auto paper = folder / "Draaiboek opvang.pdf";
    draw_photo(photo);
    std::ofstream(paper, std::ios::binary) << "%PDF-1.4\n%%EOF\n";
    frame.detail().bijlagen().add({photo, paper});
    std::filesystem::remove_all(folder);
    Bijlage elsewhere;
    elsewhere.entiteit = on.entity;
    elsewhere.record = on.record;
    elsewhere.titel = "Deelnemerslijst";
    elsewhere.bestandsnaam = "Deelnemerslijst.xlsx";
    elsewhere.soort = Bijlagesoort::rekenblad;
    elsewhere.grootte = 184'000;
    elsewhere.sha256 = std::string(64, '0');
    elsewhere.door = "Joyce Steggink";
    elsewhere.op = system_today();
    auto tx = store.begin("Bijlage Deelnemerslijst toegevoegd");
    tx.put(elsewhere);
    tx.commit();
    frame.refresh();
    album.take("bijlagen");
    (void)frame.detail().bijlagen().list().select_key(elsewhere.id.text);
    album.take("bijlagen-elders");
    for (int i = 0; i < 3; ++i) (void)store.undo();
    frame.announce("");
    frame.detail().show_form();
}

/// Pages of OTO with something to show: who was at an exercise, who comes to one, somebody's paspoort.
void take_oto(MainFrame& frame, Album& album) {
    const Store& store = frame.context().store;
    const EntityInfo* oto = store.schema().find("oto");
    if (!oto || store.count(*oto) == 0) return;
    frame.open_page("oto-aanwezigheid", find_by_name(store, *oto, "OTO-17").id);
    album.take("oto-aanwezigheid");
    frame.open_page("oto-kalender", "uitnodigingen:" + find_by_name(store, *oto, "OTO-23").id);
    album.take("oto-kalender-uitnodigingen");
    frame.open_page("veiligheidspaspoort", find_by_name(store, info_of<Persoon>(), "Frank Hesselink").id);
    album.take("veiligheidspaspoort");
}

/// The page of scenarios, once it has looked at the one that it shows: the timeline, and a trial.
void take_scenarios(MainFrame& frame, Album& album) {
    if (std::ranges::find(frame.contributions(), "scenarios", &PageContribution::id) == frame.contributions().end())
        return;
    frame.open_page("scenarios");
    const auto* said = dynamic_cast<WrappedText*>(wxWindow::FindWindowByName("scenario-gezegd", &frame));
    const auto* trial = dynamic_cast<TableView*>(wxWindow::FindWindowByName("scenario-proef", &frame));
    wxWindow* button = wxWindow::FindWindowByLabel("Probeer vanaf hier (F5)", &frame);
    auto* book = trial ? dynamic_cast<wxNotebook*>(trial->GetParent()) : nullptr;
    if (!said || !book || !button) return;
    while (said->text().empty()) settle();
    album.take("scenarios");
    book->SetSelection(1);
    album.take("scenarios-tijdlijn");
    wxCommandEvent press(wxEVT_BUTTON, button->GetId());
    button->GetEventHandler()->ProcessEvent(press);
    while (trial->all_rows() == 0) settle();
    album.take("scenarios-proef");
    book->SetSelection(0);
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

/// The pages behind tabs that the manual shows, with something chosen, and the dialog of handing over.
void take_work(MainFrame& frame, Album& album) {
    const Store& store = frame.context().store;
    if (store.count(info_of<Activiteit>()) == 0) return;
    const auto tab = [&](const char* page, std::size_t number) -> Page& {
        frame.open_page(page);
        auto& tabs = dynamic_cast<TabbedPage&>(frame.page(page));
        tabs.show_tab(number);
        return tabs.current();
    };
    const Record femke = find_by_name(store, info_of<Persoon>(), "Femke Wolbert");
    (void)tab("uren", 0).select_record(info_of<Persoon>(), femke.id);
    album.take("uren");
    const Record opkomst = find_by_name(store, info_of<Indicator>(), "Opkomst bij oefeningen");
    (void)tab("doelen", 1).select_record(info_of<Indicator>(), opkomst.id);
    album.take("doelen-indicatoren");
    for (const std::size_t number : {1U, 2U}) {
        tab("budget", number).show_selection();
        album.take(number == 1 ? "budget-regels" : "budget-totalen");
        tab("uren", number).show_selection();
        album.take(number == 1 ? "uren-regels" : "uren-afwezigheid");
    }
    OverdrachtDialog hand_over(&frame, frame.context(), Id<Persoon>{femke.id}, NaOverdracht::blijft);
    const ShownDialog shown(hand_over);
    hand_over.choose(Id<Persoon>{find_by_name(store, info_of<Persoon>(), "Joyce Steggink").id},
                     Id<Persoon>{find_by_name(store, info_of<Persoon>(), "Annet Leusink").id});
    album.take("overdragen");
}

/// A plan that was fixed and has changed since, with the next year beside it.
void take_versions(MainFrame& frame, Album& album) {
    PageContext& context = frame.context();
    if (!context.jaarplan || activiteiten_of(context.store, *context.jaarplan).empty()) return;
    frame.open_page("versies");
    auto& tabs = dynamic_cast<TabbedPage&>(frame.page("versies"));
    for (std::size_t tab = 1; tab < 3; ++tab) {
        tabs.show_tab(tab);
        album.take("versies-" + std::to_string(tab + 1));
    }
    tabs.show_tab(0);
    if (auto* timeline = dynamic_cast<TijdlijnPage*>(&frame.page("tijdlijn"))) {
        frame.open_page("tijdlijn");
        timeline->zoom(TimelineZoom::maand);
        album.take("tijdlijn-maanden");
        timeline->zoom(TimelineZoom::jaar);
    }
    {
        VaststellenDialog fix(&frame, context, *context.jaarplan);
        const ShownDialog shown(fix);
        album.take("vaststellen");
    }
    VolgendJaarDialog next(&frame, context, *context.jaarplan);
    const ShownDialog shown(next);
    album.take("volgend-jaar");
}

/// The first duty ahead, asked for; taken back afterwards.
void take_ruilen(MainFrame& frame, Album& album) {
    PageContext& context = frame.context();
    const Moment now = Moment::of_milliseconds(system_milliseconds());
    std::vector<Dienst> ahead;
    for (Dienst& one : context.store.list<Dienst>())
        if (!one.is_open() && Moment::parse(one.begin).value_or(now) > now) ahead.push_back(std::move(one));
    std::ranges::sort(ahead, {}, [](const Dienst& one) { return std::pair(one.begin, one.periode); });
    if (ahead.empty()) return frame.open_page("ruilen");
    {
        RuilDialog dialog(&frame, context, ahead.front(), now);
        const ShownDialog shown(dialog);
        dialog.toelichting_box().ChangeValue("Ik ben dat weekend weg; een ander weekend mag ook.");
        album.take("ruilen-vragen");
        dialog.ask();
    }
    frame.open_page("ruilen");
    if (auto* page = dynamic_cast<RuilenPage*>(&frame.page("ruilen"))) page->verzoeken().select_first();
    frame.show_detail(info_of<Ruilverzoek>(), {});
    album.take("ruilen");
    frame.undo();
}

/// A roster of this quarter, who did how much of it, and somebody's year. It is taken back afterwards.
void take_piket(MainFrame& frame, Album& album) {
    PageContext& context = frame.context();
    if (context.store.count(info_of<Poollid>()) == 0) return;
    const Date today = system_today();
    const Date first = first_day(today.year(), quarter_of(today));
    const Dagenspan span{first, last_day(today.year(), quarter_of(today))};
    frame.open_page("piket");
    auto& tabs = dynamic_cast<TabbedPage&>(frame.page("piket"));
    {
        RoosterDialog dialog(&frame, context, span);
        const ShownDialog shown(dialog);
        dialog.name_box().ChangeValue(to_wx("Piket " + std::to_string(today.year())));
        dialog.from_box().ChangeValue(to_wx(span.van.to_text()));
        dialog.to_box().ChangeValue(to_wx(span.tot.to_text()));
        dialog.make();
        while (dialog.busy()) settle();
        album.take("piket-maken");
        dialog.use();
    }
    frame.announce("");
    settle();
    auto& rooster = dynamic_cast<RoosterPage&>(tabs.current());
    rooster.show_day(today);
    rooster.view().select_first();
    album.take("piket-rooster");
    tabs.show_tab(1);
    frame.show_detail(info_of<Dienst>(), {});
    album.take("piket-verdeling");
    tabs.show_tab(2);
    album.take("piket-kalender");
    tabs.show_tab(3);
    album.take("piket-verrekening");
    tabs.show_tab(0);
    take_ruilen(frame, album);
    frame.open_page("start");
    album.take("start-dienst");
    frame.undo();
    frame.announce("");
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

/// A scenario that fits a picture; the library's own stand in scripts/.
constexpr const char* scenario =
    "return oefening { titel = 'Stroomuitval Borne', duur = '3:00', rollen = { 'OvD-BZ', 'AC-BZ', 'HIN' },\n"
    "leerdoelen = { opschalen = 'AC-BZ binnen 30 minuten gealarmeerd', beeld = 'Het beeld staat binnen een uur in LCMS' },\n"
    "verloop = function(o)\n"
    "o:plank { naam = 'Stroom terug', via = 'kladblok', tekst = 'Enexis: de stroom is terug' }\n"
    "o:kladblok('0:00', 'Brand trafostation Borne, 4000 aansluitingen zonder stroom')\n"
    "o:inject { bij = '0:05', aan = 'OvD-BZ', via = 'telefoon', tekst = 'Meldkamer: de brandweer verwacht dat de stroom minstens zes uur wegblijft.',\n"
    "  verwacht = { leerdoel = 'opschalen', binnen = '0:30' } }\n"
    "o:inject { bij = '0:20', aan = 'HIN', via = 'e-mail', tekst = 'Enexis: 4.012 aansluitingen, waaronder verzorgingshuis De Schutse (96 bewoners).',\n"
    "  verwacht = { leerdoel = 'beeld', binnen = '0:40' } }\n"
    "o:inject { bij = '0:50', aan = 'AC-BZ', via = 'telefoon', tekst = 'De burgemeester vraagt waarom er nog geen opvang is, en wat hij straks tegen RTV Oost zegt.' }\n"
    "o:sociale_media('0:55', '@borne_nu: al drie uur geen stroom. Waar is de gemeente?')\n"
    "o:inject { bij = '1:30', aan = 'OvD-BZ', via = 'portofoon', tekst = 'Politie: bewoners van de Grotestraat komen zelf naar het gemeentehuis.' }\n"
    "o:tot('0:30') o:besluit { van = 'OvD-BZ', vraag = 'Opvang openen voor de bewoners van De Schutse?', keuzes = { 'ja', 'nee' }, tot = '1:00', anders = 'nee' }\n"
    "end }";

/// An exercise in the middle of it, as its leader and who plays in it see it. The plugin's records are known by their descriptions only.
void take_exercise(MainFrame& frame, Album& album) {
    Store& store = frame.context().store;
    const EntityInfo* oto = store.schema().find("oto");
    const auto ik = wie_ben_ik(store);
    if (!oto || store.count(*oto) == 0 || !ik) return;
    const auto put = [&](std::string_view entity, const std::vector<std::pair<const char*, std::string>>& fields) {
        Record record = store.schema().find(entity)->new_record();
        for (const auto& [field, value] : fields) record[field] = text_value(value);
        Transaction tx = store.begin("Oefening klaargezet");
        tx.put(record);
        tx.commit();
        return record.id;
    };
    const auto part = [&](const char* name) { return wxWindow::FindWindowByName(name, &frame); };
    const auto press = [&](const char* name) {
        wxWindow* button = part(name);
        wxCommandEvent pressed(wxEVT_BUTTON, button->GetId());
        pressed.SetEventObject(button);
        button->GetEventHandler()->ProcessEvent(pressed);
        settle();
    };
    frame.open_page("oefening-leiden");
    frame.show_detail(*oto, {});
    album.take("oefening-leiden-leeg");
    frame.open_page("mijn-oefening");
    album.take("mijn-oefening-leeg");
    const std::string run = put("oto_oefenrun", {{"naam", "Stroomuitval Borne, 21 september 2017"},
                                                 {"oto", find_by_name(store, *oto, "OTO-17").id},
                                                 {"leider", ik->id.text},
                                                 {"bestand", "stroomuitval.lua"},
                                                 {"script", scenario}});
    put("oto_oefenrol", {{"run", run}, {"persoon", ik->id.text}, {"rol", "OvD-BZ"}});
    put("oto_oefenrol", {{"run", run}, {"persoon", ik->id.text}, {"taak", "neemt waar"}});
    put("oto_oefenrol",
        {{"run", run}, {"persoon", find_by_name(store, info_of<Persoon>(), "Joyce Steggink").id}, {"rol", "AC-BZ"}});
    frame.open_page("oefening-leiden");
    settle();
    album.take("oefening-leiden-klaar");
    press("oefening-start");
    dynamic_cast<wxTextCtrl&>(*part("oefening-naar")).ChangeValue("0:31");
    press("oefening-springen");
    dynamic_cast<wxTextCtrl&>(*part("oefening-notitie")).ChangeValue("De OvD-BZ belt eerst de meldkamer terug");
    press("oefening-noteer");
    album.take("oefening-leiden");
    frame.open_page("mijn-oefening");
    album.take("mijn-oefening");
    auto& post = dynamic_cast<TableView&>(*part("mijn-oefening-post"));
    for (std::size_t row = 0; row < post.all_rows(); ++row)
        if (post.model().cell(row, 1).text == "telefoon") post.select_key(post.model().key(row));
    album.take("mijn-oefening-antwoord");
    frame.open_page("oefening-leiden");
    press("oefening-einde");
    press("oefening-einde");
    album.take("oefening-leiden-afgelopen");
    auto& tabs = dynamic_cast<TabbedPage&>(frame.page("oefening-leiden"));
    for (const auto& [tab, name] : {std::pair(1U, "oefening-rollen"), std::pair(2U, "oefening-terugkijken")}) {
        tabs.show_tab(tab);
        album.take(name);
    }
    tabs.show_tab(0);
    frame.announce("");
}

/// What Joyce wrote on a laptop of her own while the same was changed here. Last, because it changes the demo.
void take_conflicts(MainFrame& frame, Album& album, const std::filesystem::path& folder) {
    Store& store = frame.context().store;
    if (store.count(info_of<Activiteit>()) == 0) return;
    const std::filesystem::path file = folder / "joyce.db";
    {
        const auto joyce =
            Store::open(file, store.schema(),
                        {.author = "Joyce Steggink", .wall = [] { return system_milliseconds() + 1'000; }});
        joyce->apply(store.log());
        const std::string a2 = find_by_name(store, info_of<Activiteit>(), "A2").id;
        const std::string actie = find_by_name(store, info_of<Actie>(), "Programma HIN-training opstellen").id;
        edit_field(store, info_of<Activiteit>(), a2, "planning", text_value("Q2, na de meivakantie"));
        remove_record(store, info_of<Actie>(), actie);
        edit_field(*joyce, info_of<Activiteit>(), a2, "planning", text_value("Q3"));
        edit_field(*joyce, info_of<Actie>(), actie, "opmerkingen", text_value("De helft is klaar."));
        store.apply(joyce->log());
    }
    for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + ending);
    frame.refresh();
    frame.open_page("start");
    album.take("start-conflicten");
    frame.open_page("conflicten");
    album.take("conflicten");
}

/// As if a hub had taken all so far, but for a few changes: some wait, some it refused.
void share(Store& store) {
    const std::string a1 = find_by_name(store, info_of<Activiteit>(), "A1").id;
    const std::string b2 = find_by_name(store, info_of<Activiteit>(), "B2").id;
    SyncLog log(store);
    std::vector<Acknowledgement> taken;
    std::int64_t seq = 0;
    for (const Stamp& stamp : log.unsent({.transactions = 100'000, .bytes = std::size_t{1} << 30}).stamps)
        taken.push_back({stamp, ++seq});
    log.mark_sent(taken);
    edit_field(store, info_of<Activiteit>(), a1, "kosten", text_value("Ca. € 2500,- voor zaal en catering"));
    edit_field(store, info_of<Activiteit>(), b2, "planning",
               text_value(
                   "Eerst een nulmeting met de AOV-ers in Q1. De uitkomst bespreken we in het AOV-overleg van mei; "
                   "daarna bijstellen.\nIn Q4 herhalen, met dezelfde vragenlijst."));
    std::vector<Refusal> refused;
    for (const Stamp& stamp : log.unsent().stamps)
        refused.push_back({stamp, "Als lezer mag je dit niet wijzigen. Vraag de beheerder om meer rechten."});
    log.take_back(refused);
}

void take_together(MainFrame& frame, Album& album) {
    PageContext& context = frame.context();
    if (context.store.count(info_of<Activiteit>()) == 0) return;
    {
        JoinDialog join(&frame, context, {});
        const ShownDialog shown(join);
        album.take("aanmelden");
        join.come_in(JoinDialog::With::password);
        album.take("aanmelden-wachtwoord");
    }
    {
        JoinDialog join(&frame, context, {}, HubKind::emergency);
        const ShownDialog shown(join);
        album.take("noodhub-aansluiten");
    }
    {
        NoodhubDialog start(&frame, context);
        const ShownDialog shown(start);
        album.take("noodhub-starten");
    }
    const Membership hub{
        "https://hub.vrtwente.example", "", "demo", "Veiligheidsregio Twente", "Femke Wolbert", "aov", ""};
    share(context.store);
    SyncState state;
    state.stand = SyncStand::bijgewerkt;
    frame.sync().show(hub, state);
    frame.refresh();
    frame.open_page("start");
    album.take("start-geweigerd");
    frame.open_page("geweigerd");
    album.take("geweigerd");
    for (const RefusedTransaction& one : SyncLog(context.store).refused()) SyncLog(context.store).forget(one.stamp);
    frame.refresh();
    frame.open_page("jaarplan");
    album.take("samen-bijgewerkt");
    frame.open_record(info_of<Activiteit>(), find_by_name(context.store, info_of<Activiteit>(), "A2").id);
    frame.detail().show_company({{}, {"Joyce Steggink", "Tom Kuipers"}});
    album.take("samen-geopend");
    frame.show_detail(info_of<Activiteit>(), {});
    edit_field(context.store, info_of<Activiteit>(), find_by_name(context.store, info_of<Activiteit>(), "A1").id,
               "kosten", text_value("Ca. € 2500,-"));
    state.stand = SyncStand::offline;
    state.offline_since = system_milliseconds() - 75 * std::int64_t{60'000};
    state.reason =
        "De hub https://hub.vrtwente.example is niet te bereiken. Je kunt verder werken; wat je doet wordt later verstuurd.";
    frame.sync().show(hub, state);
    album.take("samen-offline");
    {
        SamenDialog together(&frame, context, frame.sync());
        const ShownDialog shown(together);
        album.take("samen");
    }
    state.stand = SyncStand::geen_toegang;
    state.reason = "Dit apparaat heeft geen toegang (meer). Meld het opnieuw aan met een uitnodiging.";
    frame.sync().show(hub, state);
    album.take("geen-toegang");
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
    take_tabs(frame, album, "gereedheid", {"matrix", "horizon"});
    take_tabs(frame, album, "opvang", {"zoeken", "afspraken"});
    take_records(frame, album);
    take_bijlagen(frame, album);
    take_oto(frame, album);
    take_scenarios(frame, album);
    take_board(frame, album);
    take_work(frame, album);
    take_versions(frame, album);
    take_piket(frame, album);
    take_meeting(frame, album);
    take_dialogs(frame, album, something_to_import);
    take_exercise(frame, album);
    take_conflicts(frame, album, folder);
    take_together(frame, album);
    return album.files;
}

}  // namespace noaber
