// SPDX-License-Identifier: EUPL-1.2
// A quarter of duties on paper: all of it on one A4, long names too, and whom to call.
#include "core_schema.h"
#include "process.h"
#include "temporary_folder.h"

#include <noaber/piket/piketbeeld.h>
#include <noaber/report/document_file.h>
#include <noaber/report/rooster_document.h>

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

/// Six functions with three people each; the last week of the last one is open.
struct Thirteen {
    test::TemporaryFolder folder;
    std::unique_ptr<Store> store = Store::open(folder / "piket.db", test::core_schema());
    Dagenspan span{*Date::of(2027, 1, 4), *Date::of(2027, 4, 4)};

    Thirteen() {
        auto tx = store->begin("Rooster");
        for (int f = 1; f <= 6; ++f) {
            Functie functie;
            functie.naam = fmt::format("Hoofd Bestuursondersteuning {}", f);
            tx.put(functie);
            Piketregel regel;
            regel.functie = functie.id;
            regel.dienst = "week";
            regel.wissel = "maandag 09:00";
            tx.put(regel);
            std::vector<Persoon> pool(3);
            for (std::size_t p = 0; p < pool.size(); ++p) {
                pool[p].naam = fmt::format("Willemijn-Charlotte van der Nijeveld {}{}", f, p);
                pool[p].telefoon = fmt::format("06-5550{}{}00", f, p);
                tx.put(pool[p]);
            }
            const auto pattern = std::get<Dienstpatroon>(Dienstpatroon::read(regel));
            std::size_t turn = 0;
            for (const Periode& periode : pattern.diensten(span)) {
                Dienst dienst;
                dienst.id = dienst_id(*store, functie.id, periode.naam, 1);
                dienst.functie = functie.id;
                dienst.periode = periode.naam;
                dienst.plaats = 1;
                dienst.begin = periode.begin.to_text();
                dienst.eind = periode.eind.to_text();
                const bool open = f == 6 && turn == 12;
                if (!open) dienst.persoon = pool[turn % pool.size()].id;
                ++turn;
                tx.put(dienst);
            }
        }
        tx.commit();
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(rooster_document_file)

BOOST_AUTO_TEST_CASE(a_quarter_stands_on_one_sheet_with_names_and_numbers) {
    const Thirteen weeks;
    const Document document = rooster_document(*weeks.store, weeks.span, "Piketrooster 1e kwartaal 2027");
    const auto file = weeks.folder / "rooster.pdf";
    SilentProgress progress;
    write_document(document, file, progress);
    const auto info = test::run_process({"/usr/bin/pdfinfo", {file.string()}, {}, {}, {}}).output;
    BOOST_TEST(info.find("Pages:           1") != std::string::npos, info);
    BOOST_TEST(info.find("841.89 x 595.276") != std::string::npos, info);
    const auto text = test::run_process({"/usr/bin/pdftotext", {"-layout", file.string(), "-"}, {}, {}, {}}).output;
    for (const char* part : {"wk 1", "wk 13", "open", "06-5550", "Nijeveld"})
        BOOST_TEST_CONTEXT(part) BOOST_TEST(text.find(part) != std::string::npos);
    const std::string html = document.html();
    for (int f = 1; f <= 6; ++f)
        for (int p = 0; p < 3; ++p) BOOST_TEST(html.find(fmt::format("06-5550{}{}00", f, p)) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_duties_it_says_what_to_do) {
    const Thirteen weeks;
    const Document document =
        rooster_document(*weeks.store, {*Date::of(2030, 1, 1), *Date::of(2030, 3, 31)}, "Piketrooster");
    BOOST_TEST(document.html().find("Maak eerst een rooster") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
