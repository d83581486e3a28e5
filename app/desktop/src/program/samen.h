// SPDX-License-Identifier: EUPL-1.2
// What menu, status bar and notices do about working together.
#pragma once

namespace noaber {

class MainFrame;

/// Asks for hub and invitation; once joined, the window follows the hub at once.
void ask_join(MainFrame& frame);
/// How the file stands with its hub, and what can be done about it.
void show_samen(MainFrame& frame);
void update_now(MainFrame& frame);
/// The devices with which one has joined.
void show_devices(MainFrame& frame);
/// For a beheerder.
void show_accounts(MainFrame& frame);

}  // namespace noaber
