// SPDX-License-Identifier: EUPL-1.2
// Joining as people do, and waiting for the words at the foot of the window.
#include "samen_desk.h"

#include "status_bar.h"

#include <noaber/store/edit.h>

namespace noaber::test {

Desk::Desk(hub::Role role) {
    // The plan is brought by somebody who may bring all of it.
    if (role != hub::Role::beheerder) {
        room.join(window, hub::Role::beheerder, "Marit Tanke");
        until_words("Bijgewerkt");
    }
    room.join(window, role);
    until_words("Bijgewerkt");
}

std::string Desk::words() { return window.frame().status().sync().words(); }

void Desk::until_words(std::string_view start) {
    until(window, std::string(start).c_str(), [&] { return words().starts_with(start); });
}

void Desk::write(const char* code, const char* field, const char* text) {
    edit_field(window.store(), info_of<Activiteit>(), window.activiteit(code).id.text, field, text_value(text));
    window.wait();
}

}  // namespace noaber::test
