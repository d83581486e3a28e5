// SPDX-License-Identifier: EUPL-1.2
// What menu, status bar and notices do about working together.
#pragma once

namespace noaber {

class MainFrame;

/// Asks for hub and invitation; once joined, the window follows the hub at once.
void ask_join(MainFrame& frame);
/// Makes this laptop the hub of its network, joins it, and shows who can be invited.
void start_noodhub(MainFrame& frame);
/// Joins the hub on a colleague's laptop, beside the file's own.
void ask_join_noodhub(MainFrame& frame);
/// The file follows its own hub again; a hub on this laptop ends.
void return_to_own_hub(MainFrame& frame);
/// How the file stands with its hub, and what can be done about it.
void show_samen(MainFrame& frame);
void update_now(MainFrame& frame);
/// The devices with which one has joined.
void show_devices(MainFrame& frame);
/// For a beheerder.
void show_accounts(MainFrame& frame);

}  // namespace noaber
