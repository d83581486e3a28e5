// SPDX-License-Identifier: EUPL-1.2
// The HTTP API under /api/v1, healthz and metrics.
//
//   POST join   {"code","device","region","plan"} -> {"token"} and what hello gives; region: the file's own, if it has one;
//                                                 plan: "leeg", "eigen" or "demo"; with "password": the account's from now on
//   POST login  {"account","password","device","region","plan"} -> as join: another device of an account; one with a second step
//                                                 wants "second_step" too: 400 with "second_step":true when it is not there
//   GET  hello                                 -> {"region":{"id","name","demo"},"account","role","persoon","numbering","view",
//                                                 "head","now"}; view is another one when this person may see more or less
//        ?seq=N&time=T&device=D: adds "same", whether N is still the number of the transaction with that stamp
//   POST push   lines of the wire              -> {"ack":[...],"refused":[...]}   (noaber/sync/live.h)
//   GET  pull?since=N                          -> lines of the wire; Noaber-Last: the last number in it, Noaber-Head: the newest
//   GET  live                                  -> a WebSocket
//        both with &view=V: 409 when that is not this person's view any more; and &wissen=1 from a laptop that can wipe: without
//        it 409 once something was wiped
//   POST wissen {"records":[[entity,id],...]}  -> {"gewist":N}; for veiligheidsbureau and beheerder: these go, and of a person all
//                                                 that is theirs, here and at every laptop's next contact
//   The bytes of attachments, of those whose record this person may see (noaber/sync/bijlagen.h); of others it is as if they were not:
//   POST bijlagen/stand {"ids":[...]}          -> {"stand":{ID:N}}; N: pieces that are here, -1: all of them
//   PUT  bijlagen/ID/NR                        -> {"delen":N,"heel":true or false}; a piece; one that is not the next changes nothing
//   GET  bijlagen/ID/NR                        -> the piece; 404 as long as not all of them are here
//
// Accounts, times in milliseconds. (B): for a beheerder, of their own region; others get 403.
//   GET  accounts (B)                          -> {"accounts":[{"id","name","role","gemeente","persoon","made","devices",
//                                                 "password","second_step"}]}; devices: how many have access, those two: true or false
//   POST account (B) {"account","role","gemeente","persoon"} -> {}; account: id or name; what is not there stays as it is
//   POST invite (B) {"name","role","gemeente","persoon"}     -> {"code","days"}; persoon: id or name in the plan, may be left out;
//                                                 a name that has an account: one more device of it, with that role
//   GET  devices                               -> {"devices":[{"id","name","account","account_id","joined","revoked","web",
//                                                 "own","this"}]}; web: a session on the hub's pages; a beheerder's list has everybody's
//   POST devices/revoke {"device"}             -> {}; own devices, a beheerder any
//   GET  logins (B)                            -> {"logins":[{"at","address","account","device","what"}]}, newest first
//   POST password {"old","password"}           -> {}; one's own; old: when there is one
//   GET  feeds                                 -> {"feeds":[{"id","soort","functie","made"}]}; one's own calendars to subscribe to;
//                                                 soort: "eigen", "functie" or "regio"; functie: its name
//   POST feeds {"soort","functie"}             -> {"address"}; shown this once: GET of it gives the calendar without signing in
//   POST feeds/revoke {"feed"}                 -> {}
//
// Call-ups, for veiligheidsbureau and beheerder (oproepen.h).
//   GET  oproepen                              -> {"oproepen":[...]}, newest first, with who was asked, when, how, and what they said
//   POST oproep {"functie","tekst"}            -> {"oproep"}; its id; the round begins
//   POST oproep/proef                          -> {"oproep"}; a test alarm for somebody who is on duty now, drawn by chance
//   POST oproep/stop {"oproep"}                -> {}
//
//   GET  second-step                           -> {"on"}; one's own, as those below
//   POST second-step/begin                     -> {"secret","address"}; address: for a QR code
//   POST second-step/confirm {"code"}          -> {"spare":[...]}; from now on it is wanted; spare: codes that serve once each
//   POST second-step/drop {"code"}             -> {}; (B) with {"account"}, id or name: of anybody
//
// All but join and login want "Authorization: Bearer TOKEN". What goes wrong is answered as {"fout":"..."} in Dutch: 400 what was
// asked is not good, 401 no such token (with "ingetrokken":true and "regio" when it is known and was revoked), 403 not for this
// role, 429 too often.
#pragma once

#include <Poco/Net/HTTPRequestHandlerFactory.h>

namespace noaber::hub {

class Hub;

[[nodiscard]] Poco::Net::HTTPRequestHandlerFactory::Ptr make_request_factory(Hub& hub);

}  // namespace noaber::hub
