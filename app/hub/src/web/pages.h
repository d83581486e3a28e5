// SPDX-License-Identifier: EUPL-1.2
// The pages, each with its own source.
#pragma once

#include "web/html.h"
#include "web/visit.h"

#include <noaber/base/moment.h>

#include <string>
#include <vector>

namespace noaber::hub::web {

/// One of the pages in the menu.
struct MenuItem {
    Address address;
    std::string titel;
};
[[nodiscard]] std::vector<MenuItem> menu_of(const Hub& hub);

// --- sign_in_page.cpp ---
void show_sign_in(const Visit& visit);
void sign_in(const Visit& visit);
void sign_out(const Visit& visit);
/// To the sign-in page, and after it back to where they wanted to be.
void send_to_sign_in(const Visit& visit);

// --- start_page.cpp ---
void show_start(const Visit& visit);

// --- acties_page.cpp ---
void show_acties(const Visit& visit);
void set_actie(const Visit& visit);
void undo_actie(const Visit& visit);

// --- overleg_page.cpp ---
void show_overleggen(const Visit& visit);
/// Throws Refused when there is no such meeting.
void show_overleg(const Visit& visit, std::string_view id);

// --- second_step_page.cpp ---
void show_second_step(const Visit& visit);
void begin_second_step(const Visit& visit);
void confirm_second_step(const Visit& visit);
void drop_second_step(const Visit& visit);

// --- agenda_page.cpp ---
void show_feeds(const Visit& visit);
void add_feed(const Visit& visit);
void drop_feed(const Visit& visit);

// --- oproepen_page.cpp --- All throw PermissionError for who may not call up.
void show_oproepen(const Visit& visit);
void begin_oproep(const Visit& visit);
void begin_proef(const Visit& visit);
void stop_oproep(const Visit& visit);

// --- oproep_page.cpp --- Both throw Refused when this hub made no such link.
void show_oproep(const Visit& visit, std::string_view link);
void answer_oproep(const Visit& visit, std::string_view link);

// --- dienst_page.cpp ---
/// Who is on duty now, with the telephone numbers that the visitor may read, and the visitor's own duties after it.
[[nodiscard]] HubPage dienst_page();

// --- contributed_page.cpp ---
/// The hub's own and the plugins', one for each path.
[[nodiscard]] std::vector<HubPage> contributed_pages(const Hub& hub);
/// Both throw Refused when nobody contributes it.
void show_contributed(const Visit& visit, std::string_view path);
void answer_contributed(const Visit& visit, std::string_view path);

// --- link_page.cpp --- "inchecken/LINK". Both throw Refused when this hub made no such link.
void show_link_page(const Visit& visit, std::string_view address);
void answer_link_page(const Visit& visit, std::string_view address);

}  // namespace noaber::hub::web
