// SPDX-License-Identifier: EUPL-1.2
// A laptop that becomes the hub of its network, and those that join it: real windows, the real program, and back again.
#include "samen_desk.h"

#include "accounts_dialog.h"
#include "join_dialog.h"
#include "noodhub_dialog.h"
#include "samen.h"
#include "samen_dialog.h"
#include "status_bar.h"

#include <noaber/store/edit.h>
#include <noaberui/text.h>

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/textctrl.h>

using namespace noaber;
using namespace noaber::test;

namespace {

bool offered(Window& window, const char* words) {
    const wxMenuBar& bar = *window.frame().GetMenuBar();
    return bar.IsEnabled(bar.FindMenuItem("Samen", wxString::FromUTF8(words)));
}

constexpr const char* to_start = "Hub starten op dit netwerk…";
constexpr const char* to_return = "Terug naar de gewone hub";

/// Starts the hub by the dialog, and does this with the list of who takes part that follows.
void start_by_dialog(Desk& desk, const std::function<void(AccountsDialog&)>& use) {
    desk.window.in_dialogs([&] { start_noodhub(desk.window.frame()); },
                           {[&](wxDialog& shown) {
                                auto& dialog = dynamic_cast<NoodhubDialog&>(shown);
                                dialog.start("203.0.113.1");  // nobody's
                                until(desk.window, "that it can't", [&] { return !dialog.busy(); });
                                BOOST_TEST(dialog.said().find("kan de hub niet luisteren") != std::string::npos);
                                dialog.start("127.0.0.1", 0);
                                until(desk.window, "the hub", [&] { return !dialog.busy(); });
                            },
                            [&](wxDialog& shown) {
                                auto& dialog = dynamic_cast<AccountsDialog&>(shown);
                                until(desk.window, "the list", [&] { return !dialog.busy(); });
                                use(dialog);
                            }});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(noodhub)

BOOST_AUTO_TEST_CASE(only_who_may_write_everything_starts_one) {
    struct Case {
        hub::Role role;
        bool may;
    };
    for (const auto& [role, may] : {Case{hub::Role::beheerder, true}, Case{hub::Role::veiligheidsbureau, true},
                                    Case{hub::Role::voorzitter, false}, Case{hub::Role::lezer, false}})
        BOOST_TEST_CONTEXT(name_of(role)) {
            Desk desk(role);
            BOOST_TEST(offered(desk.window, to_start) == may);
            BOOST_TEST(!offered(desk.window, to_return));
        }
    Window own(Window::Content::empty);
    BOOST_TEST(offered(own, to_start));
}

BOOST_AUTO_TEST_CASE(a_laptop_serves_a_colleague_and_all_of_it_comes_home) {
    Desk desk(hub::Role::veiligheidsbureau);
    Colleague joyce(desk.room);
    desk.room.stop();
    desk.until_words("Offline");
    std::string code;
    start_by_dialog(desk, [&](AccountsDialog& dialog) {
        dialog.invite("Joyce Steggink", "aov", "");
        until(desk.window, "the code", [&] { return !dialog.busy(); });
        code = from_wx(dialog.code_box().GetValue());
    });
    desk.until_words("Noodhub: Bijgewerkt");
    const Membership noodhub = desk.window.frame().sync().view().membership.value();
    BOOST_TEST(!offered(desk.window, to_start));
    BOOST_TEST(offered(desk.window, to_return));

    HubJoin joining(*joyce.store, noodhub.address, read_noodhub_code(code), "joyce");
    joining.ask();
    const Membership there = joining.finish();
    (void)sync_once(*joyce.store, there);
    const std::string a1 = desk.window.activiteit("A1").id.text;
    edit_field(*joyce.store, info_of<Activiteit>(), a1, "kosten", text_value("€ 80,- in de bunker"));
    (void)sync_once(*joyce.store, there);
    until(desk.window, "her edit", [&] { return desk.kosten("A1") == "€ 80,- in de bunker"; });
    desk.write("A2", "kosten", "€ 90,-");
    desk.until_words("Noodhub: Bijgewerkt");

    desk.room.start();
    return_to_own_hub(desk.window.frame());
    desk.until_words("Bijgewerkt");
    BOOST_TEST(!desk.window.frame().sync().serves());
    BOOST_CHECK_THROW((void)sync_once(*joyce.store, there), StorageError);
    leave_noodhub(*joyce.store);
    joyce.exchange();
    const auto kosten = [&](const char* which) {
        return from_record<Activiteit>(
                   joyce.store->find(info_of<Activiteit>(), desk.window.activiteit(which).id.text).value())
            .kosten;
    };
    BOOST_TEST(kosten("A1") == desk.kosten("A1"));
    BOOST_TEST(kosten("A2") == "€ 90,-");
    BOOST_TEST(joyce.store->log().size() == desk.window.store().log().size());
    BOOST_TEST(SyncLog(*joyce.store).refused_count() == 0U);
    BOOST_TEST(desk.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(started_again_it_knows_who_was_there) {
    Desk desk(hub::Role::veiligheidsbureau);
    start_by_dialog(desk, [](AccountsDialog&) {});
    const Membership first = desk.window.frame().sync().view().membership.value();
    const auto port = static_cast<std::uint16_t>(std::stoi(first.address.substr(first.address.rfind(':') + 1)));
    NoodhubStart again{noodhub_folder(desk.window.store().file()),
                       first.region,
                       first.region_name,
                       true,
                       first.account,
                       "127.0.0.1",
                       port};
    desk.window.frame().sync().serve(nullptr);  // as when the window was killed
    desk.until_words("Noodhub: Offline");
    auto program = std::make_unique<NoodhubProgram>(again);
    program->wait_until_serving();
    BOOST_TEST(program->address() == first.address);
    desk.window.frame().sync().serve(std::move(program));
    update_now(desk.window.frame());
    desk.until_words("Noodhub: Bijgewerkt");
}

BOOST_AUTO_TEST_CASE(a_laptop_joins_by_address_and_code_and_goes_back) {
    Desk desk;
    const TemporaryFolder folder;
    NoodhubProgram program({folder / "noodhub", desk.room.region.id, "Demo", true, "Marit Tanke", "127.0.0.1", 0});
    program.wait_until_serving();
    const std::string address = program.address().substr(std::string("https://").size());
    const auto try_with = [&](JoinDialog& dialog, const std::string& code) {
        dialog.address_box().ChangeValue(to_wx(address));
        dialog.code_box().ChangeValue(to_wx(code));
        dialog.join();
        until(desk.window, "the answer", [&] { return !dialog.busy(); });
    };
    desk.window.in_dialog([&] { ask_join_noodhub(desk.window.frame()); },
                          [&](wxDialog& shown) {
                              auto& dialog = dynamic_cast<JoinDialog&>(shown);
                              BOOST_TEST(!dialog.password_box().IsShown());
                              try_with(dialog, "7KQ2-XM4D-0RTV-9GHC");
                              BOOST_TEST(dialog.said().find("zeven groepjes") != std::string::npos);
                              try_with(dialog, program.code().substr(0, 20) + "AAAA-AAAA-AAAA");
                              BOOST_TEST(dialog.said().find("niet de hub van deze code") != std::string::npos);
                              BOOST_TEST(desk.words() == "Bijgewerkt");
                              try_with(dialog, program.code());
                          });
    desk.until_words("Noodhub: Bijgewerkt");
    desk.window.in_dialog([&] { show_samen(desk.window.frame()); },
                          [&](wxDialog& shown) {
                              auto& dialog = dynamic_cast<SamenDialog&>(shown);
                              BOOST_TEST(from_wx(dialog.leave_button().GetLabel()) == to_return);
                              desk.window.click(dialog.leave_button());
                          });
    desk.until_words("Bijgewerkt");
    BOOST_TEST(desk.window.frame().sync().view().membership.value().address == desk.room.hub->address());
    BOOST_TEST(desk.window.last_error() == "");
}

BOOST_AUTO_TEST_SUITE_END()
