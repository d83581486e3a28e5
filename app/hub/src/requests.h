// SPDX-License-Identifier: EUPL-1.2
// The HTTP API under /api/v1, healthz and metrics.
//
//   POST join   {"code","device","region","plan"} -> {"token"} and what hello gives; region: the file's own, if it has one;
//                                                 plan: "leeg", "eigen" or "demo"
//   GET  hello                                 -> {"region":{"id","name","demo"},"account","role","numbering","head","now"}
//        ?seq=N&time=T&device=D: adds "same", whether N is still the number of the transaction with that stamp
//   POST push   lines of the wire              -> {"ack":[...],"refused":[...]}   (noaber/sync/live.h)
//   GET  pull?since=N                          -> lines of the wire; Noaber-Last: the last number in it, Noaber-Head: the newest
//   GET  live                                  -> a WebSocket
//
// All but join want "Authorization: Bearer TOKEN". What goes wrong is answered as {"fout":"..."} in Dutch.
#pragma once

#include <Poco/Net/HTTPRequestHandlerFactory.h>

namespace noaber::hub {

class Hub;

[[nodiscard]] Poco::Net::HTTPRequestHandlerFactory::Ptr make_request_factory(Hub& hub);

}  // namespace noaber::hub
