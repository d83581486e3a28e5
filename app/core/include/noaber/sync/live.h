// SPDX-License-Identifier: EUPL-1.2
// What hub and laptop say to each other on the live connection, a JSON object for each message.
//
// Laptop: {"since":N} once, to begin; {"push":[transaction,...]}; {"look":[entity,record]} or {"look":[]}: what its person has
//         open, in place of what was said before. Only to a hub whose hello says "presence":true.
// Hub:    {"head":N}                                            the answer to since: from N on, everything comes
//         {"after":A,"seq":N,"tx":[transaction,...]}            all that was taken after A up to N; what this laptop
//                                                               itself pushed is left out and stands in ack
//         {"ack":[[time,device,seq],...],"refused":[[time,device,"why"],...],"later":[[time,device,"why"],...]}
//                                                               may stand in the same message as tx.
//                                                               seq 0: another's work that this person may not bring; it
//                                                               is left to who wrote it or may, and is not asked for again
//         {"look":[entity,record],"with":["name",...]}          to who looks at that: all others who do so now
// A laptop that has not seen A pulls. The answer to POST push is the third form. Members that a version does not know are
// passed over.
#pragma once

#include <noaber/store/record_ref.h>
#include <noaber/store/store.h>
#include <noaber/sync/wire.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// What a laptop may say in one message; more goes by POST push.
inline constexpr std::size_t live_most_push = 256 * 1024;

/// The hub has taken a transaction, on its disk, under this number; or left it to others, with left_to_others.
inline constexpr std::int64_t left_to_others = 0;
struct Acknowledgement {
    Stamp stamp;
    std::int64_t seq = 0;

    bool operator==(const Acknowledgement&) const = default;
};

/// What became of a push; what is in none of these was not judged.
struct HubAnswer {
    std::vector<Acknowledgement> acknowledged;
    std::vector<Refusal> refused;
    std::vector<Refusal>
        later;  ///< this hub has no rule for it yet: waits at its sender until the hub is another version
};

/// How many others are named; a name is cut where it is longer.
inline constexpr std::size_t live_most_names = 50;

/// Who else has a record open.
struct Presence {
    RecordRef at;
    std::vector<std::string> names;

    bool operator==(const Presence&) const = default;
};

/// What a person has open; nothing is one thing to say, too.
struct Look {
    std::optional<RecordRef> at;
};

struct HubMessage : HubAnswer {
    std::optional<std::int64_t> head;
    std::int64_t after = 0;
    std::int64_t seq = 0;  ///< 0: this message brings no numbers
    std::vector<WireTransaction> transactions;
    std::optional<Presence> presence;
};

struct LaptopMessage {
    std::optional<std::int64_t> since;
    std::vector<TransactionData> push;
    std::optional<Look> look;
};

/// `lines`: transactions by to_line() with their seq. Numbers are left out when seq is 0, lists when they are empty.
[[nodiscard]] std::string hub_message(std::int64_t after, std::int64_t seq, const std::vector<std::string_view>& lines,
                                      const HubAnswer& answer);
[[nodiscard]] std::string head_message(std::int64_t head);
[[nodiscard]] std::string since_message(std::int64_t since);
/// `lines`: transactions by to_line(), a line end between two.
[[nodiscard]] std::string push_message(std::string_view lines);
[[nodiscard]] std::string look_message(const std::optional<RecordRef>& at);
[[nodiscard]] std::string presence_message(const Presence& presence);

/// Throw InputError.
[[nodiscard]] HubMessage read_hub_message(std::string_view text);
[[nodiscard]] LaptopMessage read_laptop_message(std::string_view text);

}  // namespace noaber
