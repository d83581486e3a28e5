// SPDX-License-Identifier: EUPL-1.2
// A window on the demo that has joined a hub.
#pragma once

#include "hub_room.h"

namespace noaber::test {

struct Desk {
    Window window;
    HubRoom room{window.store().schema(), Window::Content::demo};

    explicit Desk(hub::Role role = hub::Role::aov);
    [[nodiscard]] std::string words();
    void until_words(std::string_view start);
    void write(const char* code, const char* field, const char* text);
    [[nodiscard]] std::string kosten(const char* code) { return window.activiteit(code).kosten; }
};

}  // namespace noaber::test
