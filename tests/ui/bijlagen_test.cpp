// SPDX-License-Identifier: EUPL-1.2
// Attachments in the window: added, refused in words, opened as what they are, removed and put back; and the scan in a paspoort.
#include "detail_pane.h"
#include "window.h"

#include <bestanden.h>

#include <noaber/organisatie/organisatie.h>
#include <noaberui/table_view.h>
#include <noaberui/text.h>

#include <wx/notebook.h>

using namespace noaber;
using namespace noaber::test;

namespace {

struct Sheet {
    Window window{Window::Content::empty};
    Persoon femke;
    std::filesystem::path opened;

    Sheet() {
        femke.naam = "Femke Wolbert";
        auto tx = window.store().begin("Femke");
        tx.put(femke);
        tx.commit();
        window.frame().show_detail(info_of<Persoon>(), femke.id.text);
        window.wait();
        window.frame().detail().show_bijlagen();
        window.wait();
        panel().opener().launch = [this](const std::filesystem::path& file) { opened = file; };
    }
    BijlagenPanel& panel() { return window.frame().detail().bijlagen(); }
    std::filesystem::path file(const std::string& name, const std::string& bytes) const {
        return window.folder().write("van buiten/" + name, bytes);
    }
    [[nodiscard]] std::size_t records() { return window.store().count(info_of<Bijlage>()); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(bijlagen_in_het_venster)

BOOST_FIXTURE_TEST_CASE(they_are_added_opened_removed_and_put_back, Sheet) {
    panel().add({file("Diploma.pdf", pdf("diploma")),
                 file("Pasfoto van Femke met een heel lange naam die niet past.png", png())});
    window.wait();
    BOOST_TEST(panel().list().shown_rows() == 2U);
    auto* tabs = dynamic_cast<wxNotebook*>(panel().GetParent());
    BOOST_REQUIRE(tabs);
    BOOST_TEST(from_wx(tabs->GetPageText(3)) == "Bijlagen (2)");
    panel().list().select_first();
    panel().open_selected();
    BOOST_TEST(opened.filename().string() == "Diploma.pdf");
    BOOST_TEST(bytes_of(opened) == pdf("diploma"));
    panel().remove_selected();
    window.wait();
    BOOST_TEST(records() == 1U);
    (void)window.store().undo();
    window.wait();
    BOOST_TEST(records() == 2U);
    BOOST_TEST(panel().list().shown_rows() == 2U);
    BOOST_TEST(window.last_error() == "");
}

BOOST_FIXTURE_TEST_CASE(what_is_refused_is_said_and_the_others_come, Sheet) {
    panel().add({file("foto.jpg", "geen foto"), file("goed.png", png()), file("programma.pdf", "MZ\x90")});
    window.wait();
    BOOST_TEST(records() == 1U);
    BOOST_TEST(window.last_error().find("foto.jpg") != std::string::npos);
    BOOST_TEST(window.last_error().find("programma") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(one_that_is_elsewhere_says_so, Sheet) {
    Bijlage elsewhere;
    elsewhere.entiteit = "persoon";
    elsewhere.record = femke.id.text;
    elsewhere.titel = "Van een ander";
    elsewhere.grootte = 1'000'000;
    elsewhere.sha256 = std::string(64, 'a');
    auto tx = window.store().begin("Van een ander");
    tx.put(elsewhere);
    tx.commit();
    window.wait();
    BOOST_TEST(panel().list().shown_rows() == 1U);
    panel().list().select_first();
    panel().open_selected();
    window.wait();
    BOOST_TEST(window.last_error().find("niet op deze laptop") != std::string::npos);
    BOOST_TEST(opened.empty());
}

BOOST_AUTO_TEST_SUITE_END()
