// SPDX-License-Identifier: EUPL-1.2
// Calendars to subscribe to: making, listing and revoking them, and giving them to who has the address.
#pragma once

#include "hub.h"

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <string>
#include <string_view>
#include <vector>

namespace noaber::hub {

/// "/ical/...": a calendar, and no page.
[[nodiscard]] bool is_feed(std::string_view path);
/// GET /ical/TOKEN.ics: the calendar, or 304 when nothing in the region has changed since the ETag that is shown. Throws Refused: unknown or
/// revoked, too often.
void give_feed(Hub& hub, std::string_view path, Poco::Net::HTTPServerRequest& request,
               Poco::Net::HTTPServerResponse& response);

/// `soort`: "eigen", "functie" or "regio"; `functie`: its name. Gives where it is: "/ical/TOKEN.ics". Throws InputError.
[[nodiscard]] std::string make_feed(Hub& hub, const Caller& caller, std::string_view soort, std::string_view functie);

struct FeedLine {
    Feed feed;
    std::string soort;
    std::string functie;  ///< name
};
[[nodiscard]] std::vector<FeedLine> feeds_of(Hub& hub, const Caller& caller);

/// `what`: "GET /api/v1/feeds". False when it is about something else.
[[nodiscard]] bool answer_about_feeds(Hub& hub, const Caller& caller, const std::string& what,
                                      Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response);

}  // namespace noaber::hub
