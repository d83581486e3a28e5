// SPDX-License-Identifier: EUPL-1.2
// TLS with a certificate of the region's own: everything as without it, and nothing to who can't prove that they are the hub.
#include "hub_desk.h"
#include "process.h"
#include "raw_client.h"
#include "store_place.h"

#include <noaber/base/errors.h>

using namespace noaber;
using namespace noaber::test;

namespace {

/// A certificate that vouches for itself, for that name.
hub::HubCertificate make_certificate(const TemporaryFolder& folder, const std::string& name, const std::string& file) {
    hub::HubCertificate made{folder / (file + ".pem"), folder / (file + ".key")};
    ProcessCall call;
    call.program = "/usr/bin/openssl";
    call.arguments = {"req",
                      "-x509",
                      "-newkey",
                      "ec",
                      "-pkeyopt",
                      "ec_paramgen_curve:prime256v1",
                      "-nodes",
                      "-days",
                      "2",
                      "-subj",
                      "/CN=" + name,
                      "-addext",
                      "subjectAltName=" + name,
                      "-keyout",
                      made.key.string(),
                      "-out",
                      made.certificate.string()};
    const auto done = run_process(call);
    BOOST_REQUIRE_MESSAGE(done.exit_code == 0, done.errors);
    return made;
}

hub::HubOptions with(const hub::HubCertificate& certificate) {
    hub::HubOptions options;
    options.tls = certificate;
    return options;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tls, *only_on_sqlite())

BOOST_AUTO_TEST_CASE(laptops_meet_live_and_in_bulk) {
    const TemporaryFolder folder;
    const auto certificate = make_certificate(folder, "IP:127.0.0.1", "hub");
    HubDesk desk(with(certificate));
    BOOST_TEST(desk.hub->address().starts_with("https://"));
    desk.certificate = bytes_of(certificate.certificate);
    const Laptop a(desk, "a");
    const Laptop b(desk, "b");
    // More than a socket takes at once, so that both sides must wait in the middle of it.
    const std::string long_text(150'000, 't');
    const std::string id = a.make("van a");
    for (int i = 0; i < 40; ++i) a.edit(a.make("ding " + std::to_string(i)), "tekst", long_text);
    Meeting meeting;
    const auto told = [&] { meeting.tell(); };
    SyncEngine at_a(a.file, test_schema(), a.membership, {{}, told}, quick());
    SyncEngine at_b(b.file, test_schema(), b.membership, {{}, told}, quick());
    meeting.wait_until("all at b", [&] { return b.count() == 41; });
    meeting.wait_until("both live", [&] { return desk.hub->live().connections() == 2; });
    b.edit(id, "naam", "door b");
    at_b.poke();
    meeting.wait_until("it at a", [&] { return a.naam(id) == "door b"; });
    // Live, and again more than fits.
    for (int i = 0; i < 20; ++i) {
        b.edit(id, "tekst", long_text + std::to_string(i));
        at_b.poke();
    }
    meeting.wait_until("all sent", [&] { return SyncLog(*b.store).unsent_count() == 0; });
    meeting.wait_until("the same", [&] { return a.store->digest() == b.store->digest(); });
    BOOST_TEST(a.store->digest() == desk.digest());
}

BOOST_AUTO_TEST_CASE(who_can_not_prove_to_be_the_hub_gets_nothing) {
    const TemporaryFolder folder;
    const auto good = make_certificate(folder, "IP:127.0.0.1", "hub");
    const auto other = make_certificate(folder, "IP:127.0.0.1", "ander");
    const auto for_another = make_certificate(folder, "DNS:elders.example", "elders");
    HubDesk desk(with(good));
    desk.certificate = bytes_of(good.certificate);
    Laptop laptop(desk, "a");
    laptop.make("geheim");
    (void)sync_once(*laptop.store, laptop.membership);
    laptop.make("nog een geheim");
    struct Case {
        const char* name;
        hub::HubCertificate shown;
        std::string trusted;
    };
    for (const auto& c :
         std::vector<Case>{{"a certificate of somebody else", other, bytes_of(good.certificate)},
                           {"a trusted one, of another name", for_another, bytes_of(for_another.certificate)},
                           {"one that nobody vouches for", good, ""}})
        BOOST_TEST_CONTEXT(c.name) {
            desk.stop();
            desk.start(with(c.shown));
            Membership membership = laptop.membership;
            membership.certificate = c.trusted;
            BOOST_CHECK_EXCEPTION((void)sync_once(*laptop.store, membership), StorageError,
                                  [](const StorageError& error) {
                                      return std::string(error.what()).find("certificaat") != std::string::npos;
                                  });
            BOOST_TEST(SyncLog(*laptop.store).unsent_count() == 1U);
        }
    desk.stop();
    desk.start(with(good));
    (void)sync_once(*laptop.store, laptop.membership);
    BOOST_TEST(SyncLog(*laptop.store).unsent_count() == 0U);
}

BOOST_AUTO_TEST_CASE(a_certificate_that_was_announced_takes_over_without_anybody_joining_again) {
    const TemporaryFolder folder;
    const auto old = make_certificate(folder, "IP:127.0.0.1", "oud");
    const auto next = make_certificate(folder, "IP:127.0.0.1", "nieuw");
    hub::HubOptions announcing = with(old);
    announcing.coming_certificate = bytes_of(next.certificate);
    HubDesk desk(announcing);
    desk.certificate = bytes_of(old.certificate);
    Meeting meeting;
    Synced live(desk, meeting, "live");
    const Laptop seldom(desk, "soms");
    const Laptop too_late(desk, "te laat");
    const auto exchange = [](const Laptop& laptop) {
        return sync_once(*laptop.store, membership_of(laptop.file).value());
    };
    live.wait_for(SyncStand::bijgewerkt);
    for (int times = 0; times < 3; ++times) (void)exchange(seldom);
    desk.stop();
    desk.start(with(next));
    live.make_and_poke("onder het nieuwe");
    live.wait_until_sent();
    (void)exchange(seldom);
    BOOST_TEST(seldom.store->digest() == desk.digest());
    const std::string kept = membership_of(seldom.file).value().certificate;
    BOOST_TEST(kept ==
               bytes_of(next.certificate) + "\n" + bytes_of(old.certificate));  // once, however often it was said
    BOOST_CHECK_THROW((void)exchange(too_late), StorageError);
}

BOOST_AUTO_TEST_CASE(without_tls_and_with_garbage_nobody_comes_in) {
    const TemporaryFolder folder;
    const auto certificate = make_certificate(folder, "IP:127.0.0.1", "hub");
    HubDesk desk(with(certificate));
    desk.certificate = bytes_of(certificate.certificate);
    const Laptop laptop(desk, "a");
    Membership plain = laptop.membership;
    plain.address.replace(0, 5, "http");
    BOOST_CHECK_THROW((void)sync_once(*laptop.store, plain), StorageError);
    for (const std::string& bytes :
         {std::string("GET / HTTP/1.1\r\n\r\n"), std::string(3000, '\x16'), std::string("\x16\x03\x01\xff\xff", 5)}) {
        RawClient client(desk.port);
        client.send(bytes);
        client.end();
        (void)client.receive();
    }
    (void)sync_once(*laptop.store, laptop.membership);
    BOOST_TEST(laptop.store->digest() == desk.digest());
}

BOOST_AUTO_TEST_CASE(a_certificate_that_can_not_be_used_is_told_at_the_start) {
    const TemporaryFolder folder;
    const auto one = make_certificate(folder, "IP:127.0.0.1", "een");
    const auto two = make_certificate(folder, "IP:127.0.0.1", "twee");
    for (const auto& certificate :
         {hub::HubCertificate{one.certificate, two.key}, hub::HubCertificate{folder / "geen", one.key},
          hub::HubCertificate{one.key, one.key}}) {
        hub::HubOptions options = with(certificate);
        options.storage = hub::storage_in_folder(folder / "hub");
        options.port = 0;
        BOOST_CHECK_THROW(hub::Hub(options, test_schema()), InputError);
    }
    auto store = Store::open(folder / "a.db", test_schema());
    BOOST_CHECK_THROW(join_hub(*store, "https://127.0.0.1:1", "code", "x", "geen certificaat"), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
