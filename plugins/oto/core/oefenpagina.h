// SPDX-License-Identifier: EUPL-1.2
// An exercise on the phone, by the hub: the inbox with its buttons, what a waarnemer looks for, and answering in words.
#pragma once

#include <noaber/plugin/hub_page.h>

#include <vector>

namespace noaber::oto {

/// "oefening": what one got, renewed by itself, with a button for each choice.
/// "oefening-antwoord": the same injects with room to write, which nothing renews while one types.
[[nodiscard]] std::vector<HubPage> oefenpaginas();

}  // namespace noaber::oto
