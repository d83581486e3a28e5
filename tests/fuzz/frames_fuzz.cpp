// SPDX-License-Identifier: EUPL-1.2
// WebSocket frames out of any bytes: the same messages, or the same refusal, however the bytes are cut; and never more than the bound.
#include "fuzz_target.h"

#include <noaber/base/errors.h>
#include <noaber/sync/frames.h>

#include <algorithm>
#include <string_view>

using namespace noaber;

namespace {

constexpr std::size_t most = 4096;

struct Read {
    std::string messages;
    bool refused = false;

    bool operator==(const Read&) const = default;
};

Read read(std::string_view bytes, FrameSender sender, std::size_t piece) {
    Read read;
    FrameReader reader(sender, most);
    try {
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            reader.add(bytes.substr(at, piece));
            while (const auto frame = reader.next()) {
                test::must(frame->payload.size() <= most);
                read.messages += std::to_string(static_cast<int>(frame->kind)) + ":" + frame->payload + "\n";
            }
        }
    } catch (const InputError&) {
        read.refused = true;
    }
    return read;
}

}  // namespace

std::vector<std::string> test::seeds() {
    std::vector<std::string> all;
    for (const FrameSender sender : {FrameSender::client, FrameSender::server})
        for (const std::size_t size : {0U, 5U, 125U, 126U, 3000U})
            all.push_back(to_frame(FrameKind::ping, "p", sender) +
                          to_frame(FrameKind::text, std::string(size, 't'), sender) +
                          to_frame(FrameKind::close, "", sender));
    all.emplace_back("\x01\x02t1\x00\x02t2\x80\x01t", 11);  // a message in three pieces
    return all;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const FrameSender sender : {FrameSender::client, FrameSender::server}) {
        const Read whole = read(bytes, sender, std::max<std::size_t>(size, 1));
        test::must(read(bytes, sender, 7) == whole);
    }
    return 0;
}
