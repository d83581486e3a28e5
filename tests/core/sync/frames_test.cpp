// SPDX-License-Identifier: EUPL-1.2
// WebSocket frames: whole messages whatever the pieces in which the bytes come, and nothing that breaks the protocol.
#include <noaber/base/errors.h>
#include <noaber/sync/frames.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

using namespace std::string_literals;

constexpr std::size_t most = 100'000;

std::vector<Frame> all_of(FrameReader& reader, std::string_view bytes, std::size_t piece) {
    std::vector<Frame> frames;
    while (!bytes.empty()) {
        const std::string_view part = bytes.substr(0, piece);
        bytes.remove_prefix(part.size());
        reader.add(part);
        while (auto frame = reader.next()) frames.push_back(std::move(*frame));
    }
    return frames;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(frames)

BOOST_AUTO_TEST_CASE(messages_come_out_as_they_went_in_however_the_bytes_arrive) {
    for (const FrameSender sender : {FrameSender::client, FrameSender::server})
        for (const std::size_t size : {0U, 1U, 125U, 126U, 127U, 65'535U, 65'536U, 100'000U})
            for (const std::size_t piece : {1U, 7U, 4096U, 1'000'000U})
                BOOST_TEST_CONTEXT(size << " bytes, " << piece << " at a time") {
                    const std::string text(size, 'n');
                    const std::string bytes = to_frame(FrameKind::text, text, sender) +
                                              to_frame(FrameKind::ping, "p", sender) +
                                              to_frame(FrameKind::text, "é", sender);
                    FrameReader reader(sender, most);
                    const auto frames = all_of(reader, bytes, piece);
                    BOOST_REQUIRE(frames.size() == 3U);
                    BOOST_TEST((frames[0].payload == text));
                    BOOST_TEST((frames[1].kind == FrameKind::ping));
                    BOOST_TEST(frames[2].payload == "é");
                }
}

BOOST_AUTO_TEST_CASE(a_message_in_pieces_is_put_together_around_a_ping) {
    FrameReader reader(FrameSender::server, most);
    const auto frames = all_of(reader, "\x01\x02No"s + "\x89\x00"s + "\x00\x01"s + "a"s + "\x80\x03"s + "ber"s, 1);
    BOOST_REQUIRE(frames.size() == 2U);
    BOOST_TEST((frames[0].kind == FrameKind::ping));
    BOOST_TEST(frames[1].payload == "Noaber");
}

BOOST_AUTO_TEST_CASE(what_breaks_the_protocol_is_refused) {
    struct Case {
        const char* name;
        std::string bytes;
    };
    const std::vector<Case> cases{
        {"masked by a server", to_frame(FrameKind::text, "x", FrameSender::client)},
        {"reserved bit", "\xc1\x00"s},
        {"unknown code", "\x83\x00"s},
        {"ping in pieces", "\x09\x00"s},
        {"ping that is too long", "\x89\x7e\x00\x7e"s},
        {"message that goes on without a begin", "\x80\x00"s},
        {"message that begins in another", "\x01\x00\x81\x00"s},
        {"too long", "\x81\x7f\x00\x00\x00\x00\x00\x01\x86\xa1"s},
        {"longer than a number", "\x81\x7f\xff\xff\xff\xff\xff\xff\xff\xff"s},
        {"no UTF-8", "\x81\x01\xff"s},
        {"too long in pieces",
         "\x01\x7e\xff\xff"s + std::string(65'535, 'a') + "\x80\x7e\xff\xff"s + std::string(65'535, 'a')},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            FrameReader reader(FrameSender::server, most);
            BOOST_CHECK_THROW(all_of(reader, c.bytes, 4096), InputError);
        }
}

BOOST_AUTO_TEST_CASE(random_bytes_give_messages_or_a_refusal) {
    const bool holds = rc::check("no crash", [](const std::string& bytes) {
        FrameReader reader(FrameSender::client, most);
        try {
            all_of(reader, bytes, 3);
        } catch (const InputError&) {
        }
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(the_key_is_answered_as_the_standard_says) {
    BOOST_TEST(accept_key("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}

BOOST_AUTO_TEST_SUITE_END()
