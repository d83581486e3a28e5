// SPDX-License-Identifier: EUPL-1.2
// An exercise in the window: led from the console, played in the inbox, watched again with the slider.
#include "shots.h"
#include "window.h"

#include <noaber/organisatie/wie.h>
#include <noaberui/tabbed_page.h>
#include <noaberui/table_view.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/slider.h>
#include <wx/textctrl.h>

using namespace noaber;
using namespace noaber::test;

namespace {

constexpr const char* script =
    "return oefening { titel = 'Stroom', duur = '1:00', rollen = { 'AC-BZ' }, leerdoelen = { beeld = 'Het beeld staat in LCMS' },\n"
    "verloop = function(o)\n"
    "  o:plank { naam = 'licht', via = 'kladblok', tekst = 'licht terug' }\n"
    "  o:inject { bij = '0:05', aan = 'AC-BZ', via = 'telefoon', tekst = 'brand', verwacht = { leerdoel = 'beeld', binnen = '0:10' } }\n"
    "  o:kladblok('0:20', 'rook')\n"
    "  o:inject { bij = '0:40', aan = 'AC-BZ', via = 'e-mail', tekst = 'Enexis: 4.012 aansluitingen' }\n"
    "  o:tot('0:06') o:besluit { van = 'AC-BZ', vraag = 'Opvang?', keuzes = { 'ja', 'nee' }, tot = '0:50', anders = 'nee' }\n"
    "end }";

/// A run of today, in which Femke, who works here, plays and watches. The plugin's records are known by their descriptions only.
struct Exercise {
    Window window{Window::Content::empty};
    Store& store = window.store();
    std::string femke = put("persoon", {{"naam", "Femke Wolbert"}});
    std::string event = put("oto", {{"code", "OTO-1"}, {"titel", "Stroomuitval"}, {"datum", system_today().to_text()}});
    std::string run =
        put("oto_oefenrun",
            {{"naam", "Stroom"}, {"oto", event}, {"leider", femke}, {"bestand", "s.lua"}, {"script", script}});

    Exercise() {
        put("oto_oefenrol", {{"run", run}, {"persoon", femke}, {"rol", "AC-BZ"}});
        put("oto_oefenrol", {{"run", run}, {"persoon", femke}, {"taak", "neemt waar"}});
        ik_ben(store, *store.find(Id<Persoon>{femke}));
        open("oefening-leiden");
    }
    const EntityInfo& entity(std::string_view name) { return *store.schema().find(name); }
    std::string put(std::string_view name, const std::vector<std::pair<const char*, std::string>>& fields) {
        Record record = entity(name).new_record();
        for (const auto& [field, value] : fields) record[field] = text_value(value);
        Transaction tx = store.begin("Proef");
        tx.put(record);
        tx.commit();
        return record.id;
    }
    void open(const char* page) {
        window.frame().open_page(page);
        window.wait();
    }
    template <class W>
    W& find(const char* name) {
        auto* found = dynamic_cast<W*>(wxWindow::FindWindowByName(name, &window.frame()));
        if (!found) throw std::runtime_error(std::string("no window ") + name);
        return *found;
    }
    void press(wxWindow& button) {
        wxCommandEvent pressed(wxEVT_BUTTON, button.GetId());
        pressed.SetEventObject(&button);
        button.GetEventHandler()->ProcessEvent(pressed);
        window.wait();
    }
    void press(const char* name) { press(find<wxButton>(name)); }
    void press_label(const wxString& label) {
        auto* found = wxWindow::FindWindowByLabel(label, &window.frame());
        if (!found || !found->IsShown()) throw std::runtime_error("no button " + from_wx(label));
        press(*found);
    }
    void jump(const char* time) {
        find<wxTextCtrl>("oefening-naar").ChangeValue(time);
        press("oefening-springen");
    }
    /// All that a list shows.
    std::string shown(const char* list) {
        const auto& table = find<TableView>(list).model();
        std::string all;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            for (std::size_t column = 0; column < table.columns().size(); ++column)
                all += table.cell(row, column).text + "|";
            all += "\n";
        }
        return all;
    }
    std::string key_of(const char* list, std::string_view words) {
        const auto& table = find<TableView>(list).model();
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (table.cell(row, 2).text.find(words) != std::string::npos) return table.key(row);
        throw std::runtime_error("not in the list: " + std::string(words));
    }
    void picture(wxDialog& dialog, const char* name) {
        window.wait();
        if (const char* folder = std::getenv("NOABER_SHOTS"))
            write_picture(dialog, std::filesystem::path(folder) / (std::string(name) + ".png"));
    }
    bool shows(const char* list, std::string_view words) { return shown(list).find(words) != std::string::npos; }
    void choose(const char* list, std::string_view words) {
        BOOST_TEST_REQUIRE(find<TableView>(list).select_key(key_of(list, words)));
        window.wait();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(oefening, Exercise)

BOOST_AUTO_TEST_CASE(the_console_leads_and_the_inbox_plays) {
    BOOST_TEST(find<wxButton>("oefening-start").IsEnabled());
    BOOST_TEST(!find<wxButton>("oefening-springen").IsEnabled());
    press("oefening-start");
    BOOST_TEST(find<wxButton>("oefening-start").GetLabel() == "&Pauze");
    BOOST_TEST(shows("oefening-komt", "brand (telefoon)"), shown("oefening-komt"));
    choose("oefening-komt", "rook");
    press("oefening-overslaan");
    BOOST_TEST(!shows("oefening-komt", "rook"));
    jump("0:07");
    BOOST_TEST(shows("oefening-verloop", "brand (telefoon)"), shown("oefening-verloop"));
    press("oefening-vuur");
    BOOST_TEST(shows("oefening-verloop", "licht terug"));
    find<wxTextCtrl>("oefening-notitie").ChangeValue("iedereen is wakker");
    press("oefening-noteer");
    BOOST_TEST(shows("oefening-verloop", "Notitie: iedereen is wakker"));
    jump("0:03");
    BOOST_TEST(find<WrappedText>("oefening-gezegd").text().find("Springen kan vooruit") != std::string::npos);

    open("mijn-oefening");
    BOOST_TEST(shows("mijn-oefening-post", "OEFENING: Opvang?"), shown("mijn-oefening-post"));
    choose("mijn-oefening-post", "Opvang?");
    press_label("Ja");
    choose("mijn-oefening-post", "OEFENING: brand");
    find<wxTextCtrl>("mijn-oefening-antwoord").ChangeValue("Ik bel");
    press("mijn-oefening-versturen");
    BOOST_TEST(shows("mijn-oefening-post", "Beantwoord"));
    choose("mijn-oefening-post", "Het beeld staat in LCMS");
    press_label("Gehaald");
    BOOST_TEST(shows("mijn-oefening-post", "Jouw oordeel: gehaald"), shown("mijn-oefening-post"));

    open("oefening-leiden");
    jump("0:21");
    BOOST_TEST(shows("oefening-verloop", "Besluit: ja"), shown("oefening-verloop"));
    BOOST_TEST(shows("oefening-verloop", "Antwoord: Ik bel"));
    BOOST_TEST(shows("oefening-verloop", "gehaald, volgens Femke Wolbert"));
    press("oefening-einde");
    BOOST_TEST(find<wxButton>("oefening-einde").GetLabel() == "Nu beëindigen"_w);
    press("oefening-einde");
    BOOST_TEST(!find<wxButton>("oefening-start").IsEnabled());
    press("oefening-uitslag");
    BOOST_TEST(store.count(entity("oto_beoordeling")) == 1U);
    BOOST_TEST(store.count(entity("oto_aanwezigheid")) == 1U);

    auto& tabs = window.page<TabbedPage>("oefening-leiden");
    tabs.show_tab(2);
    window.wait();
    BOOST_TEST(shows("terugkijken-verloop", "Besluit: ja"));
    auto& slider = find<wxSlider>("terugkijken-tijd");
    slider.SetValue(6 * 60);
    wxCommandEvent moved(wxEVT_SLIDER, slider.GetId());
    moved.SetEventObject(&slider);
    slider.GetEventHandler()->ProcessEvent(moved);
    window.wait();
    BOOST_TEST(shows("terugkijken-verloop", "brand (telefoon)"));
    BOOST_TEST(!shows("terugkijken-verloop", "Besluit: ja"));
}

BOOST_AUTO_TEST_CASE(the_leader_adds_and_changes_an_inject_and_mails_one) {
    press("oefening-start");
    const auto typed = [&](const char* words) {
        return [this, words](wxDialog& dialog) {
            picture(dialog, "oefening-inject");
            dynamic_cast<wxTextCtrl&>(*wxWindow::FindWindowByName("inject-tekst", &dialog)).ChangeValue(words);
            press(*wxWindow::FindWindowByName("inject-gereed", &dialog));
        };
    };
    window.in_dialog([&] { press("oefening-toevoegen"); }, typed("RTV Oost staat voor de deur"));
    BOOST_TEST(shows("oefening-verloop", "RTV Oost staat voor de deur"), shown("oefening-verloop"));
    choose("oefening-komt", "brand");
    window.in_dialog([&] { press("oefening-wijzigen"); }, typed("grote brand"));
    BOOST_TEST(shows("oefening-komt", "grote brand (telefoon)"), shown("oefening-komt"));
    choose("oefening-komt", "rook");
    window.in_dialog([&] { press("oefening-wijzigen"); }, typed(""));  // says what is missing, and stays
    BOOST_TEST(shows("oefening-komt", "rook"));
    jump("0:45");
    window.in_dialog([&] { press("oefening-mails"); },
                     [&](wxDialog& dialog) {
                         picture(dialog, "oefening-mails");
                         auto& list = dynamic_cast<TableView&>(*wxWindow::FindWindowByName("oefenmails", &dialog));
                         BOOST_TEST(list.all_rows() == 1U);
                         auto& mail = *wxWindow::FindWindowByName("oefenmail-mailen", &dialog);
                         BOOST_TEST(!mail.IsEnabled());  // Femke has no address
                     });
}

BOOST_AUTO_TEST_CASE(making_a_run_ready_says_what_is_missing) {
    window.in_dialog([&] { press("oefening-klaarzetten"); },
                     [&](wxDialog& dialog) {
                         picture(dialog, "oefening-klaarzetten");
                         BOOST_TEST(!wxWindow::FindWindowByLabel("Klaarzetten", &dialog)->IsEnabled());
                     });
}

BOOST_AUTO_TEST_CASE(without_a_run_the_pages_say_what_to_do_first) {
    Transaction tx = store.begin("Proef");
    tx.remove(entity("oto_oefenrun"), run);
    tx.commit();
    window.wait();
    BOOST_TEST(find<WrappedText>("oefening-gezegd").text().find("Zet een oefening klaar") != std::string::npos);
    open("mijn-oefening");
    BOOST_TEST(find<WrappedText>("mijn-oefening-gezegd").text().find("Je doet nu niet mee") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
