// SPDX-License-Identifier: EUPL-1.2
// The menus, with the keys of everything.
#pragma once

#include <string>

class wxMenuBar;

namespace noaber {

class MainFrame;
class SyncDesk;

/// Builds the menus and binds their commands to the frame.
[[nodiscard]] wxMenuBar* make_menu_bar(MainFrame& frame);
/// Says in the Bewerken menu what would be put back; "" for nothing.
void tell_undo_in_menu(wxMenuBar& bar, const std::string& undo, const std::string& redo);
/// Joining is for who has not joined, or is not known any more.
void tell_hub_in_menu(wxMenuBar& bar, const SyncDesk& sync);

}  // namespace noaber
