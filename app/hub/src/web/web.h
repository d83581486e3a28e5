// SPDX-License-Identifier: EUPL-1.2
// The hub's pages for phones: who may open what, and where it goes.
//
//   GET  /                     own name and what is next
//   GET  /aanmelden            POST: name and password; the session is a cookie
//   POST /afmelden
//   GET  /acties               own open acties; POST /acties/zet {actie, naar}, POST /acties/terug {actie, stempel}
//   GET  /overleggen           of the groups one is in; /overleg/ID: one of them with its agenda
//   GET  /tweede-stap          own second step; POST /tweede-stap/begin, /tweede-stap/aan {code}, /tweede-stap/uit {code}
//   GET  /agenda               own calendars to subscribe to; POST /agenda/maak {soort, functie}, POST /agenda/weg {feed}
//   GET  /oproepen             call-ups, for veiligheidsbureau and beheerder; POST /oproepen/begin {functie, tekst}, /oproepen/proef,
//                              /oproepen/stop {oproep}
//   GET  /oproep/LINK          for who was called up, without signing in; POST: {antwoord}. GET answers nothing: mail programs follow links
//   GET  /pagina/PATH          what the hub and plugins contribute (noaber/plugin/hub_page.h, HubPage); POST: its forms
//   GET  /l/PATH/LINK          what plugins show behind a sealed link, without signing in (HubLinkPage); POST: its forms
//
// Who has no session is sent to /aanmelden and back. Each form of who signed in shows the token of the session ("bewijs").
#pragma once

#include "answers.h"

namespace noaber::hub::web {

/// Whether it is a page that is asked for, and not the API.
[[nodiscard]] bool is_page(const Poco::Net::HTTPServerRequest& request);

/// Throws Refused and noaber::Error, which show_refusal puts into a page.
void answer_page(Hub& hub, Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response);
void show_refusal(Poco::Net::HTTPServerResponse& response, const Refused& refused);

}  // namespace noaber::hub::web
