// SPDX-License-Identifier: EUPL-1.2
// Working together through the window: joining, what others write, the network going away, what the hub refuses.
#include "samen_desk.h"

#include "access_notice.h"
#include "accounts_dialog.h"
#include "geweigerd_page.h"
#include "join_dialog.h"
#include "logins_dialog.h"
#include "samen.h"
#include "samen_dialog.h"
#include "second_step_dialog.h"
#include "start_page.h"
#include "status_bar.h"
#include "totp.h"

#include <noaber/base/new_file.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/edit.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/clipbrd.h>
#include <wx/textctrl.h>

using namespace noaber;
using namespace noaber::test;

namespace {

void fill(JoinDialog& dialog, const std::string& address, const std::string& code) {
    dialog.address_box().ChangeValue(to_wx(address));
    dialog.code_box().ChangeValue(to_wx(code));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(samen)

BOOST_AUTO_TEST_CASE(a_file_joins_by_the_dialog_and_a_wrong_code_stays_in_it) {
    Window window(Window::Content::empty);
    HubRoom room(window.store().schema(), Window::Content::empty);
    BOOST_TEST(window.frame().status().sync().words() == "Niet gedeeld");
    window.in_dialog([&] { ask_join(window.frame()); },
                     [&](wxDialog& shown) {
                         auto& dialog = dynamic_cast<JoinDialog&>(shown);
                         BOOST_TEST(!dialog.device_box().GetValue().empty());
                         fill(dialog, "", room.code());
                         dialog.join();
                         BOOST_TEST(dialog.said().starts_with("Vul het adres van de hub in"));
                         fill(dialog, "dit is geen adres", room.code());
                         dialog.join();
                         BOOST_TEST(dialog.said().find("is geen adres van een hub") != std::string::npos);
                         fill(dialog, room.hub->address(), "AAAA-BBBB-CCCC-DDDD");
                         window.click(dialog.join_button());
                         until(window, "the hub's no", [&] { return !dialog.busy(); });
                         BOOST_TEST(dialog.said().find("uitnodiging") != std::string::npos);
                         BOOST_TEST(from_wx(dialog.code_box().GetValue()) == "AAAA-BBBB-CCCC-DDDD");
                         BOOST_TEST(from_wx(dialog.address_box().GetValue()) == room.hub->address());
                         BOOST_TEST(!window.frame().sync().joined());
                         fill(dialog, "http://127.0.0.1:1", room.code());
                         dialog.join();
                         until(window, "that nobody answers", [&] { return !dialog.busy(); });
                         BOOST_TEST(dialog.said().find("niet te bereiken. Controleer het adres") != std::string::npos);
                         fill(dialog, room.hub->address() + "/", " " + room.code() + " ");
                         dialog.join();
                         until(window, "the hub's yes", [&] { return !dialog.busy(); });
                     });
    until(window, "Bijgewerkt", [&] { return window.frame().status().sync().words() == "Bijgewerkt"; });
    BOOST_TEST(window.store().region() == room.region.id);
    BOOST_TEST(membership_of(window.store().file()).value().account == "Femke Wolbert");
    BOOST_TEST(window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(another_device_comes_in_by_name_and_password) {
    Window window(Window::Content::empty);
    HubRoom room(window.store().schema(), Window::Content::empty);
    const Colleague joyce(room);
    auto& accounts = room.hub->accounts();
    accounts.set_password(accounts.account(room.region.id, "Joyce Steggink"), "bij de molen linksaf");
    const auto account = accounts.account(room.region.id, "Joyce Steggink");
    const std::string secret = accounts.begin_second_step(account).secret;
    const auto spare =
        accounts.confirm_second_step(account, hub::totp_code(secret, hub::totp_step(system_milliseconds())), {});
    window.in_dialog([&] { ask_join(window.frame()); },
                     [&](wxDialog& shown) {
                         auto& dialog = dynamic_cast<JoinDialog&>(shown);
                         const auto asked = [&] {
                             dialog.join();
                             until(window, "the hub's answer", [&] { return !dialog.busy(); });
                         };
                         fill(dialog, room.hub->address(), "");
                         BOOST_TEST(!dialog.password_box().IsShown());
                         dialog.come_in(JoinDialog::With::password);
                         BOOST_TEST(!dialog.code_box().IsShown());
                         asked();
                         BOOST_TEST(dialog.said().starts_with("Vul je naam in"));
                         dialog.account_box().ChangeValue("Joyce Steggink");
                         asked();
                         BOOST_TEST(dialog.said().starts_with("Vul je wachtwoord in"));
                         dialog.password_box().ChangeValue("bij de molen rechtsaf");
                         asked();
                         BOOST_TEST(dialog.said().find("wachtwoord") != std::string::npos);
                         BOOST_TEST(!window.frame().sync().joined());
                         BOOST_TEST(!dialog.second_step_box().IsShown());
                         dialog.password_box().ChangeValue("bij de molen linksaf");
                         asked();
                         BOOST_TEST(dialog.second_step_box().IsShown());
                         BOOST_TEST(!window.frame().sync().joined());
                         dialog.second_step_box().ChangeValue("000000");
                         asked();
                         BOOST_TEST(dialog.second_step_box().IsShown());
                         BOOST_TEST(!window.frame().sync().joined());
                         dialog.second_step_box().ChangeValue(spare.front());
                         asked();
                     });
    until(window, "Bijgewerkt", [&] { return window.frame().status().sync().words() == "Bijgewerkt"; });
    BOOST_TEST(membership_of(window.store().file()).value().account == "Joyce Steggink");
    BOOST_TEST(window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(a_demo_stays_out_of_a_region_that_is_none_and_is_told_so) {
    Window window;
    HubRoom room(window.store().schema(), Window::Content::empty);
    window.in_dialog([&] { ask_join(window.frame()); },
                     [&](wxDialog& shown) {
                         auto& dialog = dynamic_cast<JoinDialog&>(shown);
                         fill(dialog, room.hub->address(), room.code());
                         dialog.join();
                         until(window, "the hub's no", [&] { return !dialog.busy(); });
                         BOOST_TEST(dialog.said().find("Een demo kan niet mee") != std::string::npos);
                     });
    BOOST_TEST(!window.frame().sync().joined());
}

BOOST_AUTO_TEST_CASE(what_a_colleague_writes_appears_in_the_open_window) {
    Desk desk;
    Colleague joyce(desk.room);
    const std::string a1 = desk.window.activiteit("A1").id.text;
    desk.window.frame().open_record(info_of<Activiteit>(), a1);
    edit_field(*joyce.store, info_of<Activiteit>(), a1, "kosten", text_value("Ca. € 900,-"));
    joyce.exchange();
    until(desk.window, "her edit", [&] { return desk.kosten("A1") == "Ca. € 900,-"; });
    RecordForm& form = desk.window.frame().detail().form();
    BOOST_TEST(form.record() == a1);
    until(desk.window, "the pane",
          [&] { return from_wx(dynamic_cast<wxTextCtrl&>(form.editor("kosten")).GetValue()) == "Ca. € 900,-"; });
    desk.write("A1", "kosten", "€ 950,-");
    desk.until_words("Bijgewerkt");
    joyce.exchange();
    BOOST_TEST(from_record<Activiteit>(joyce.store->find(info_of<Activiteit>(), a1).value()).kosten == "€ 950,-");
    BOOST_TEST(desk.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(without_a_network_work_goes_on_and_is_sent_later) {
    Desk desk;
    desk.room.stop();
    desk.until_words("Offline sinds ");
    desk.write("A1", "kosten", "€ 500,-");
    until(desk.window, "one waits", [&] { return desk.words().ends_with(", 1 wijziging wacht"); });
    desk.write("A2", "kosten", "€ 600,-");
    until(desk.window, "two wait", [&] { return desk.words().ends_with(", 2 wijzigingen wachten"); });
    desk.room.start();
    update_now(desk.window.frame());
    desk.until_words("Bijgewerkt");
    BOOST_TEST(desk.words() == "Bijgewerkt");
    const Colleague joyce(desk.room);
    const std::string a2 = desk.window.activiteit("A2").id.text;
    BOOST_TEST(from_record<Activiteit>(joyce.store->find(info_of<Activiteit>(), a2).value()).kosten == "€ 600,-");
}

BOOST_AUTO_TEST_CASE(what_the_hub_refuses_leaves_the_plan_and_its_text_stays) {
    Desk desk(hub::Role::lezer);
    const std::string before = desk.kosten("A1");
    desk.write("A1", "kosten", "€ 1.000.000,-");
    until(desk.window, "the refusal", [&] { return desk.words().find("geweigerd") != std::string::npos; });
    BOOST_TEST(desk.kosten("A1") == before);
    auto& start = desk.window.page<StartPage>("start");
    BOOST_TEST(start.refused().IsShown());
    desk.window.click(start.refused());
    BOOST_TEST(desk.window.frame().open_page_id() == "geweigerd");
    auto& page = desk.window.page<GeweigerdPage>("geweigerd");
    BOOST_TEST(page.panel().list().shown_rows() == 1U);
    BOOST_TEST(from_wx(page.text().GetValue()).find("Kosten: € 1.000.000,-") != std::string::npos);
    desk.window.click(page.copy_button());
    wxTextDataObject copied;
    {
        const wxClipboardLocker clipboard;
        wxTheClipboard->GetData(copied);
    }
    BOOST_TEST(from_wx(copied.GetText()).find("€ 1.000.000,-") != std::string::npos);
    desk.window.click(page.away_button());
    BOOST_TEST(page.panel().list().shown_rows() == 0U);
    desk.window.click(page.back_button());
    BOOST_TEST(page.panel().list().shown_rows() == 1U);
    BOOST_TEST(!page.back_button().IsEnabled());
    BOOST_TEST(desk.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(a_refused_change_is_tried_again_and_undo_takes_it_back) {
    Window window;
    const std::string a1 = window.activiteit("A1").id.text;
    const std::string before = window.activiteit("A1").kosten;
    edit_field(window.store(), info_of<Activiteit>(), a1, "kosten", text_value("€ 750,-"));
    SyncLog(window.store()).take_back(std::vector<Refusal>{{window.store().log().back().stamp, "Dat mag je niet."}});
    window.frame().refresh();
    BOOST_TEST(window.activiteit("A1").kosten == before);
    auto& page = window.page<GeweigerdPage>("geweigerd");
    BOOST_TEST(page.panel().list().shown_rows() == 1U);
    window.click(page.again_button());
    BOOST_TEST(window.activiteit("A1").kosten == "€ 750,-");
    BOOST_TEST(page.panel().list().shown_rows() == 0U);
    BOOST_TEST(!page.again_button().IsEnabled());
    window.focus(page.panel().list());
    window.press('Z', wxMOD_CONTROL);
    BOOST_TEST(window.activiteit("A1").kosten == before);
}

BOOST_AUTO_TEST_CASE(a_revoked_laptop_is_told_that_its_plan_is_gone) {
    Desk desk;
    for (const auto& device : desk.room.hub->accounts().devices()) desk.room.hub->accounts().revoke(device.id);
    desk.until_words("Toegang ingetrokken");
    BOOST_TEST(desk.window.frame().access().IsShown());
    BOOST_TEST(desk.window.frame().access().words().find("verwijderd") != std::string::npos);
    BOOST_TEST(!desk.window.frame().access().join_button().IsShown());
    BOOST_TEST(!std::filesystem::exists(desk.window.store().file()));
}

BOOST_AUTO_TEST_CASE(a_laptop_that_the_hub_does_not_know_is_told_so_and_can_join_again) {
    Desk desk;
    BOOST_TEST(!desk.window.frame().access().IsShown());
    for (const auto& device : desk.room.hub->accounts().devices()) desk.room.hub->accounts().drop(device.id);
    desk.room.stop();
    desk.room.start();
    desk.until_words("Offline");
    update_now(desk.window.frame());
    desk.until_words("Geen toegang");
    BOOST_TEST(desk.window.frame().access().IsShown());
    BOOST_TEST(desk.window.frame().access().words().find("geen toegang") != std::string::npos);
    desk.window.in_dialog([&] { desk.window.click(desk.window.frame().access().join_button()); },
                          [&](wxDialog& shown) {
                              auto& dialog = dynamic_cast<JoinDialog&>(shown);
                              BOOST_TEST(from_wx(dialog.address_box().GetValue()) == desk.room.hub->address());
                              dialog.code_box().ChangeValue(to_wx(desk.room.code()));
                              dialog.join();
                              until(desk.window, "the hub's yes", [&] { return !dialog.busy(); });
                          });
    desk.until_words("Bijgewerkt");
    BOOST_TEST(!desk.window.frame().access().IsShown());
}

BOOST_AUTO_TEST_CASE(a_click_on_the_state_tells_more_and_leads_out) {
    Desk desk;
    desk.window.in_dialog([&] { desk.window.click(desk.window.frame().status().sync()); },
                          [&](wxDialog& shown) {
                              auto& dialog = dynamic_cast<SamenDialog&>(shown);
                              BOOST_TEST(dialog.state_words() == "Bijgewerkt");
                              const auto lines = dialog.lines();
                              BOOST_REQUIRE(lines.size() == 5U);
                              BOOST_TEST(lines[0] == "Hub: " + desk.room.hub->address());
                              BOOST_TEST(lines[2] == "Account: Femke Wolbert");
                              BOOST_TEST(dialog.waiting().all_rows() == 0U);
                              desk.room.stop();
                              until(desk.window, "offline",
                                    [&] { return dialog.state_words().starts_with("Offline"); });
                              desk.write("A1", "kosten", "€ 500,-");
                              until(desk.window, "what waits", [&] { return dialog.waiting().all_rows() == 1U; });
                              dialog.leave();
                              BOOST_TEST(dialog.state_words() == "Niet gedeeld");
                          });
    BOOST_TEST(desk.words() == "Niet gedeeld");
    BOOST_TEST(!membership_of(desk.window.store().file()).has_value());
    BOOST_TEST(desk.kosten("A1") == "€ 500,-");
    BOOST_TEST(SyncLog(desk.window.store()).unsent_count() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_being_typed_stays_while_something_comes_in) {
    Desk desk;
    Colleague joyce(desk.room);
    const std::string a1 = desk.window.activiteit("A1").id.text;
    desk.window.frame().open_record(info_of<Activiteit>(), a1, "kosten");
    desk.window.wait();
    desk.window.press('A', wxMOD_CONTROL);
    desk.window.type("500");
    edit_field(*joyce.store, info_of<Activiteit>(), a1, "doelgroep", text_value("Iedereen"));
    joyce.exchange();
    until(desk.window, "her edit", [&] { return desk.window.activiteit("A1").doelgroep == "Iedereen"; });
    desk.window.wait();
    desk.window.type(" euro");
    BOOST_TEST(desk.window.frame().detail().form().commit());
    BOOST_TEST(desk.kosten("A1") == "500 euro");
}

BOOST_AUTO_TEST_CASE(a_beheerder_changes_rights_invites_and_revokes) {
    Desk desk(hub::Role::beheerder);
    const Colleague joyce(desk.room);
    auto& accounts = desk.room.hub->accounts();
    desk.window.in_dialog(
        [&] { show_accounts(desk.window.frame()); },
        [&](wxDialog& shown) {
            auto& dialog = dynamic_cast<AccountsDialog&>(shown);
            const auto answer = [&] { until(desk.window, "the hub's answer", [&] { return !dialog.busy(); }); };
            answer();
            BOOST_TEST(dialog.accounts().all_rows() == 2U);
            BOOST_TEST(dialog.accounts().select_key(accounts.account(desk.room.region.id, "Joyce Steggink").id));
            BOOST_TEST(dialog.devices().all_rows() == 1U);
            dialog.change("lezer", "Almelo");
            answer();
            BOOST_TEST((accounts.account(desk.room.region.id, "Joyce Steggink").role == hub::Role::lezer));
            BOOST_TEST(dialog.said().find("Joyce Steggink is nu lezer") != std::string::npos);
            dialog.invite("", "aov", "");
            answer();
            BOOST_TEST(dialog.said().find("naam") != std::string::npos);
            dialog.invite("Tom Kuipers", "voorzitter", "Hengelo");
            answer();
            const std::string code = from_wx(dialog.code_box().GetValue());
            BOOST_TEST(accounts.invited_to(code).has_value());
            BOOST_TEST(dialog.devices().select_key(dialog.devices().model().key(0)));
            BOOST_TEST(wxWindow::FindWindowByLabel("Toegang intrekken…"_w, &dialog)->IsEnabled());
            dialog.revoke_chosen();
            answer();
            BOOST_TEST(!accounts.caller(joyce.membership.token).has_value());
            BOOST_TEST(dialog.devices().model().cell(0, 3).text == "ingetrokken");
        });
    BOOST_TEST(desk.window.last_error() == "");
}

BOOST_AUTO_TEST_CASE(a_second_step_is_set_up_proven_and_taken_off_in_the_window) {
    Desk desk(hub::Role::beheerder);
    auto& accounts = desk.room.hub->accounts();
    const auto account = [&] { return accounts.account(desk.room.region.id, "Femke Wolbert"); };
    accounts.set_password(account(), "een lang wachtwoord");
    const Membership membership = desk.window.frame().sync().view().membership.value();
    const auto answer = [&](const auto& dialog) {
        until(desk.window, "the hub's answer", [&] { return !dialog.busy(); });
    };
    const auto send = [&](SecondStepDialog& dialog, const std::string& code) {
        dialog.code_box().ChangeValue(to_wx(code));
        dialog.send_code();
        answer(dialog);
    };
    std::string spare;
    {
        SecondStepDialog dialog(&desk.window.frame(), membership);
        answer(dialog);
        std::string secret = from_wx(dialog.secret_box().GetValue());
        std::erase(secret, ' ');
        BOOST_TEST(secret.size() == 32U);
        dialog.send_code();
        BOOST_TEST(dialog.said() == "Typ eerst de code die de app toont.");
        send(dialog, "12345");
        BOOST_TEST(!dialog.on());
        BOOST_TEST(!dialog.said().empty());
        BOOST_TEST(!account().second_step);
        send(dialog, hub::totp_code(secret, hub::totp_step(system_milliseconds())));
        BOOST_TEST(dialog.on());
        BOOST_TEST(dialog.said().empty());
        BOOST_TEST(!dialog.code_box().IsShown());
        BOOST_TEST(account().second_step);
        spare = from_wx(dialog.spare_box().GetLineText(0));
    }
    {
        AccountsDialog all(&desk.window.frame(), desk.window.frame().context(), membership,
                           AccountsDialog::Whose::region);
        answer(all);
        BOOST_TEST(all.accounts().model().cell(0, 4).text == "aan");
    }
    SecondStepDialog dialog(&desk.window.frame(), membership);
    answer(dialog);
    BOOST_TEST(dialog.on());
    send(dialog, spare);
    BOOST_TEST(dialog.said() == "De tweede stap staat uit.");
    BOOST_TEST(!account().second_step);
}

BOOST_AUTO_TEST_CASE(a_beheerder_takes_the_second_step_off_who_lost_the_phone) {
    Desk desk(hub::Role::beheerder);
    const Colleague joyce(desk.room);
    auto& accounts = desk.room.hub->accounts();
    const auto account = [&] { return accounts.account(desk.room.region.id, "Joyce Steggink"); };
    accounts.set_password(account(), "een lang wachtwoord");
    const auto secret = accounts.begin_second_step(account()).secret;
    (void)accounts.confirm_second_step(account(), hub::totp_code(secret, hub::totp_step(system_milliseconds())), {});
    AccountsDialog dialog(&desk.window.frame(), desk.window.frame().context(),
                          desk.window.frame().sync().view().membership.value(), AccountsDialog::Whose::region);
    const auto answer = [&] { until(desk.window, "the hub's answer", [&] { return !dialog.busy(); }); };
    answer();
    auto* button = wxWindow::FindWindowByLabel("Tweede stap uit", &dialog);
    for (const bool on : {true, false}) {
        BOOST_TEST(dialog.accounts().select_key(account().id));
        BOOST_TEST(button->IsEnabled() == on);
        if (on) dialog.take_second_step_off();
        answer();
    }
    BOOST_TEST(!account().second_step);
}

BOOST_AUTO_TEST_CASE(a_beheerder_reads_who_came_in) {
    struct Case {
        hub::Role role;
        bool may;
    };
    for (const auto& [role, may] : {Case{hub::Role::beheerder, true}, Case{hub::Role::aov, false}})
        BOOST_TEST_CONTEXT(name_of(role)) {
            Desk desk(role);
            const Colleague joyce(desk.room);
            LoginsDialog dialog(&desk.window.frame(), desk.window.frame().sync().view().membership.value());
            until(desk.window, "the hub's answer", [&] { return !dialog.busy(); });
            BOOST_TEST((dialog.list().all_rows() > 0) == may);
            BOOST_TEST(dialog.said().empty() == may);
            if (!may) continue;
            BOOST_TEST(dialog.list().model().cell(0, 1).text == "Joyce Steggink");
            BOOST_TEST(dialog.list().model().cell(0, 2).text.find("uitnodiging") != std::string::npos);
        }
}

BOOST_AUTO_TEST_CASE(others_see_their_own_devices_and_are_told_that_the_rest_is_not_theirs) {
    Desk desk;
    const Colleague joyce(desk.room);
    desk.window.in_dialog([&] { show_devices(desk.window.frame()); },
                          [&](wxDialog& shown) {
                              auto& dialog = dynamic_cast<AccountsDialog&>(shown);
                              until(desk.window, "the hub's answer", [&] { return !dialog.busy(); });
                              BOOST_TEST(dialog.devices().all_rows() == 1U);
                              BOOST_TEST(dialog.devices().model().cell(0, 3).text == "dit apparaat");
                          });
    desk.window.in_dialog([&] { show_accounts(desk.window.frame()); },
                          [&](wxDialog& shown) {
                              auto& dialog = dynamic_cast<AccountsDialog&>(shown);
                              until(desk.window, "the hub's answer", [&] { return !dialog.busy(); });
                              BOOST_TEST(dialog.said().find("alleen een beheerder") != std::string::npos);
                              BOOST_TEST(dialog.accounts().all_rows() == 0U);
                          });
}

BOOST_AUTO_TEST_CASE(a_file_that_has_joined_is_followed_from_the_start_and_an_unreadable_membership_is_told) {
    Window window(Window::Content::empty);
    const HubRoom room(window.store().schema(), Window::Content::empty);
    (void)join_hub(window.store(), room.hub->address(), room.code(), "laptop van Femke");
    {
        const SyncDesk again(window.store());
        until(window, "Bijgewerkt", [&] { return in_words(again.view()) == "Bijgewerkt"; });
    }
    write_whole_file(membership_file(window.store().file()), "geen JSON");
    const SyncDesk broken(window.store());
    BOOST_TEST(!broken.joined());
    BOOST_TEST(in_words(broken.view()).starts_with("Niet gedeeld: "));
    BOOST_TEST(broken.view().trouble.find("Meld dit bestand opnieuw aan") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
