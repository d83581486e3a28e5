// SPDX-License-Identifier: EUPL-1.2
// Swaps in the window: asked in two clicks, taken, taken back; and between two laptops over a hub.
#include "hub_room.h"

#include "ruil_dialog.h"
#include "ruilen_page.h"
#include "status_bar.h"

#include <noaber/piket/ruilen.h>
#include <noaberui/text.h>

#include <wx/button.h>
#include <wx/choice.h>

using namespace noaber;
using namespace noaber::test;

namespace {

/// Two weeks from now on: Femke's, whose window it is, and Joyce's.
struct Roster {
    Functie functie;
    Persoon femke, joyce;
    Dienst hers, other;

    explicit Roster(Store& store) {
        auto tx = store.begin("Pool en diensten");
        functie.naam = "AC-BZ";
        tx.put(functie);
        Piketregel regel;
        regel.functie = functie.id;
        regel.dienst = "week";
        regel.wissel = "maandag 09:00";
        tx.put(regel);
        femke.naam = "Femke Wolbert";
        joyce.naam = "Joyce Steggink";
        for (Persoon* one : {&femke, &joyce}) {
            tx.put(*one);
            Poollid lid;
            lid.functie = functie.id;
            lid.persoon = one->id;
            tx.put(lid);
        }
        const auto pattern = std::get<Dienstpatroon>(Dienstpatroon::read(regel));
        const auto current = pattern.nummer_op(Moment::of_milliseconds(system_milliseconds()));
        hers = duty(store, tx, pattern.periode(current + 2), femke);
        other = duty(store, tx, pattern.periode(current + 4), joyce);
        tx.commit();
    }
    Dienst duty(Store& store, Transaction& tx, const Periode& periode, const Persoon& wie) const {
        Dienst one;
        one.id = dienst_id(store, functie.id, periode.naam, 1);
        one.functie = functie.id;
        one.periode = periode.naam;
        one.plaats = 1;
        one.begin = periode.begin.to_text();
        one.eind = periode.eind.to_text();
        one.persoon = wie.id;
        tx.put(one);
        return one;
    }
};

Id<Persoon> doet(const Store& store, const Dienst& dienst) { return store.find(dienst.id).value().persoon; }

/// As two clicks do: Ruilen on the chosen duty, Vragen in the dialog.
void ask(Window& window, RuilenPage& page, const Dienst& dienst, Ruilsoort soort = Ruilsoort::overname) {
    BOOST_TEST(page.diensten().select_key(dienst.id.text));
    window.in_dialog([&] { page.ask(); },
                     [&](wxDialog& shown) {
                         auto& dialog = dynamic_cast<RuilDialog&>(shown);
                         BOOST_TEST(dialog.aan_box().GetCount() == 2U);
                         dialog.choose(soort);
                         dialog.ask();
                         BOOST_TEST(dialog.said() == "");
                     });
    window.wait();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ruilen)

BOOST_AUTO_TEST_CASE(a_duty_is_offered_withdrawn_and_offered_again) {
    Window window(Window::Content::empty);
    window.store().set_author("Femke Wolbert");
    const Roster roster(window.store());
    auto& page = window.page<RuilenPage>("ruilen");
    BOOST_TEST(page.diensten().all_rows() == 1U);
    ask(window, page, roster.hers);
    BOOST_TEST(page.verzoeken().all_rows() == 1U);
    page.verzoeken().select_first();
    BOOST_TEST(page.verzoeken().model().cell(0, 4).text == "wacht op iemand");
    BOOST_TEST(!wxWindow::FindWindowByLabel("Aannemen", &page)->IsEnabled());  // one's own
    page.withdraw();
    window.wait();
    BOOST_TEST(page.verzoeken().model().cell(0, 4).text == "ingetrokken");
    BOOST_TEST(doet(window.store(), roster.hers).text == roster.femke.id.text);
    BOOST_TEST(window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(a_swap_goes_from_laptop_to_laptop_and_back_by_undo) {
    Window window(Window::Content::empty);
    window.store().set_author("Femke Wolbert");
    const HubRoom room(window.store().schema(), Window::Content::empty);
    room.join(window, hub::Role::beheerder);
    const auto idle = [&] { return window.frame().status().sync().words() == "Bijgewerkt"; };
    until(window, "joined", idle);
    const Roster roster(window.store());
    auto& page = window.page<RuilenPage>("ruilen");
    ask(window, page, roster.hers);
    until(window, "sent", idle);
    // Joyce has a laptop of her own.
    Colleague joyce(room);
    const auto asked = joyce.store->list<Ruilverzoek>();
    BOOST_REQUIRE(asked.size() == 1U);
    const Moment now = Moment::of_milliseconds(system_milliseconds());
    Ruilen(*joyce.store, {Role::aov, roster.joyce.id.text}, {}, now).neem_aan(asked[0].id, roster.joyce.id);
    joyce.exchange();
    until(window, "the roster has it", [&] { return doet(window.store(), roster.hers).text == roster.joyce.id.text; });
    until(window, "the page says so", [&] { return page.verzoeken().model().cell(0, 4).text == "in het rooster"; });
    joyce.store->undo();
    joyce.exchange();
    until(window, "it is undone", [&] { return doet(window.store(), roster.hers).text == roster.femke.id.text; });
    BOOST_TEST(window.last_error() == "");
}

BOOST_AUTO_TEST_SUITE_END()
