// SPDX-License-Identifier: EUPL-1.2
// The commands of the menu Samen.
#include "samen.h"

#include "accounts_dialog.h"
#include "join_dialog.h"
#include "main_frame.h"
#include "noodhub_dialog.h"
#include "samen_dialog.h"

namespace noaber {

void ask_join(MainFrame& frame) {
    frame.detail().form().commit();  // what is being typed goes along
    JoinDialog dialog(&frame, frame.context(), frame.sync().view().membership);
    dialog.ShowModal();
    if (!dialog.joined()) return;
    const Membership& hub = *dialog.joined();
    frame.sync().start(hub);
    frame.refresh();
    frame.announce("Aangemeld bij " + hub.region_name + " als " + hub.account + " (" + hub.role + ").");
}

void start_noodhub(MainFrame& frame) {
    frame.detail().form().commit();
    {
        NoodhubDialog dialog(&frame, frame.context());
        dialog.ShowModal();
        if (!dialog.joined()) return;
        frame.sync().serve(dialog.take_program());
        frame.sync().start(*dialog.joined());
    }
    frame.refresh();
    frame.announce("Deze laptop is nu de hub van dit netwerk. Nodig je collega's uit.");
    show_accounts(frame);
}

void ask_join_noodhub(MainFrame& frame) {
    frame.detail().form().commit();
    JoinDialog dialog(&frame, frame.context(), {}, HubKind::emergency);
    dialog.ShowModal();
    if (!dialog.joined()) return;
    frame.sync().start(*dialog.joined());
    frame.refresh();
    frame.announce("Aangesloten op de hub in dit netwerk als " + dialog.joined()->account + ".");
}

void return_to_own_hub(MainFrame& frame) {
    const bool served = frame.sync().serves();
    try {
        frame.detail().form().commit();
        frame.sync().leave();
        frame.refresh();
        frame.announce(served ? "De hub op deze laptop is gestopt." : "Terug bij de gewone hub.");
    } catch (const std::exception& error) {
        frame.report(error);
    }
}

void show_samen(MainFrame& frame) {
    SamenChoice choice = SamenChoice::none;
    {
        SamenDialog dialog(&frame, frame.context(), frame.sync());
        dialog.ShowModal();
        choice = dialog.choice();
    }
    if (choice == SamenChoice::join) ask_join(frame);
    if (choice == SamenChoice::refused) frame.open_page("geweigerd");
}

void update_now(MainFrame& frame) {
    if (!frame.sync().joined()) return frame.announce("Dit bestand is niet gedeeld. Meld het eerst aan bij een hub.");
    frame.detail().form().commit();
    frame.sync().update_now();
}

namespace {

void show_hub(MainFrame& frame, AccountsDialog::Whose whose) {
    const auto membership = frame.sync().view().membership;
    if (!membership) return;
    AccountsDialog dialog(&frame, frame.context(), *membership, whose);
    dialog.ShowModal();
}

}  // namespace

void show_devices(MainFrame& frame) { show_hub(frame, AccountsDialog::Whose::mine); }

void show_accounts(MainFrame& frame) { show_hub(frame, AccountsDialog::Whose::region); }

}  // namespace noaber
