// SPDX-License-Identifier: EUPL-1.2
// What a laptop pushes and a hub answers, as any bytes: an InputError, or something that is written and read again the same.
#include "fuzz_target.h"

#include <noaber/base/errors.h>
#include <noaber/sync/live.h>

#include <string_view>

using namespace noaber;

namespace {

TransactionData transaction() {
    TransactionData made;
    made.stamp = {116'000'000'000'000'000, 77};
    made.author = "Femke Wölbert";
    made.label = "Planning \"A2\" gewijzigd";
    made.changes.push_back({ChangeKind::create,
                            "persoon",
                            "01a21a6f-00f7-7e5b-bbfe-db51c6cd4a4c",
                            {},
                            {},
                            {},
                            {},
                            {{"naam", std::string("Tom\nKuipers")}, {"uren", 8.5}, {"aantal", std::int64_t{3}}},
                            {}});
    made.changes.push_back({ChangeKind::edit,
                            "persoon",
                            "01a21a6f-00f7-7e5b-bbfe-db51c6cd4a4c",
                            "naam",
                            std::string("Tom"),
                            {},
                            {5, 6},
                            {},
                            {}});
    made.changes.push_back({ChangeKind::remove,
                            "persoon",
                            "01a21a6f-00f7-7e5b-bbfe-db51c6cd4a4c",
                            {},
                            {},
                            {},
                            {7, 8},
                            {},
                            {{1, 2}, {3, 4}}});
    return made;
}

void read_push(std::string_view bytes) try {
    for (const WireTransaction& one : from_lines(bytes)) {
        const WireTransaction again = from_line(to_line(one.data, one.seq));
        test::must(again.data == one.data && again.seq == one.seq);
    }
} catch (const InputError&) {
    // Said in words.
}

void read_messages(std::string_view bytes) {
    try {
        (void)read_hub_message(bytes);
    } catch (const InputError&) {
        // Said in words.
    }
    try {
        (void)read_laptop_message(bytes);
    } catch (const InputError&) {
        // Said in words.
    }
}

}  // namespace

std::vector<std::string> test::seeds() {
    const std::string line = to_line(transaction(), 12);
    return {to_line(transaction()),
            line + "\n" + line + "\n",
            hub_message(3, 12, {line}, {{{{1, 2}, 3}}, {{{4, 5}, "Dat mag niet."}}, {{{6, 7}, "Nog niet."}}}),
            head_message(7),
            since_message(7),
            push_message(to_line(transaction()))};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    read_push(bytes);
    read_messages(bytes);
    return 0;
}
