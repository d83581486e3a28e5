// SPDX-License-Identifier: EUPL-1.2
// Starting and stopping what a hub is made of, in the order in which one needs the other.
#include "hub.h"

#include "dienst_mails.h"
#include "links.h"
#include "requests.h"

#include <noaber/base/errors.h>

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/ThreadPool.h>

#include <fmt/format.h>
#include <openssl/ssl.h>

namespace noaber::hub {

namespace {

constexpr int few_threads = 2;
constexpr int threads = 32;
constexpr int most_queued = 256;
constexpr int backlog = 256;

Poco::Timespan span_of(std::chrono::milliseconds time) { return Poco::Timespan(time.count() * 1000); }

Poco::Net::Context::Ptr server_context(const HubCertificate& tls) try {
    using Poco::Net::Context;
    Context::Params params;
    params.certificateFile = tls.certificate.string();
    params.privateKeyFile = tls.key.string();
    params.verificationMode = Context::VERIFY_NONE;  // of clients: they show a token
    Context::Ptr context = new Context(Context::TLS_SERVER_USE, params);
    context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    // OpenSSL forgets a key that does not fit the certificate, without a word.
    if (SSL_CTX_check_private_key(context->sslContext()) != 1) throw Poco::DataFormatException("not its key");
    return context;
} catch (const Poco::Exception&) {
    throw InputError(fmt::format("Het certificaat {} en de sleutel {} zijn niet te lezen of horen niet bij elkaar.",
                                 tls.certificate.string(), tls.key.string()));
}

Poco::Net::ServerSocket listen(const HubOptions& options) {
    try {
        const Poco::Net::SocketAddress address(options.host, options.port);
        if (!address.host().isLoopback() && options.proxy == Proxy::none && !options.tls)
            throw InputError(
                "Zonder TLS luistert de hub alleen op 127.0.0.1. Geef een certificaat (--tls-certificaat en --tls-sleutel), of "
                "zet er een proxy met TLS voor en start met --proxy-tls.");
        Poco::Net::ServerSocket socket =
            options.tls ? Poco::Net::SecureServerSocket(server_context(*options.tls)) : Poco::Net::ServerSocket();
        socket.bind(address, true, false);  // never one port with another hub
        socket.listen(backlog);
        return socket;
    } catch (const Poco::Exception& error) {
        throw StorageError(fmt::format("Op {}:{} kan de hub niet luisteren: {}. Kies een ander adres met --listen.",
                                       options.host, options.port, error.displayText()));
    }
}

Poco::Net::HTTPServerParams::Ptr parameters(const HubOptions& options) {
    Poco::Net::HTTPServerParams::Ptr parameters = new Poco::Net::HTTPServerParams;
    parameters->setTimeout(span_of(options.patience));
    parameters->setKeepAliveTimeout(Poco::Timespan(5, 0));
    parameters->setMaxThreads(threads);
    parameters->setMaxQueued(most_queued);
    return parameters;
}

/// The hub's own and the plugins'.
std::vector<HubMails> mails_of(const HubOptions& options) {
    std::vector<HubMails> all{open_dienst_mails(options.bevoegdheidsregels)};
    all.insert(all.end(), options.mails.begin(), options.mails.end());
    return all;
}

}  // namespace

Hub::Hub(HubOptions options, const Schema& schema)
    : m_options(std::move(options)),
      m_schema(schema),
      m_accounts(m_options.storage->open_accounts(), m_options.wall),
      m_oproepen(m_options.storage->open_accounts(), m_options.wall),
      m_callers(m_options.requests_per_second, m_options.requests_at_once),
      m_strangers(m_options.strangers_per_second, m_options.strangers_at_once),
      m_live(m_options.live, {[this](const std::string& device) { return m_accounts.caller_of(device); },
                              [this] { return m_accounts.version(); }}),
      m_ronde(
          m_oproepen, bezorgers_van(m_options.oproep, m_options.wall), [this] { return public_address(); },
          m_options.wall, m_options.log),
      m_post(m_options.storage->open_accounts(), m_options.wall),
      m_postronde(
          m_post, mails_of(m_options),
          m_options.oproep.mail ? mail_bezorger(*m_options.oproep.mail, m_options.wall) : nullptr,
          [this] { return post_regions(); }, m_options.wall, m_options.log) {
    auto socket = listen(m_options);
    m_threads = std::make_unique<Poco::ThreadPool>(few_threads, threads);
    m_server =
        std::make_unique<Poco::Net::HTTPServer>(make_request_factory(*this), *m_threads, socket, parameters(m_options));
    m_server->start();
    m_ronde.start(m_options.oproep.kijken);
    m_postronde.start(m_options.post_kijken);
    m_options.log({LogLevel::info, "gestart", {{"adres", address()}}});
}

Hub::~Hub() {
    m_postronde.stop();
    m_ronde.stop();
    m_server->stopAll(false);  // no new ones; those that are being answered end
    m_threads->joinAll();
    m_live.stop();
    m_regions.clear();
    m_options.log({LogLevel::info, "gestopt", {}});
}

std::string Hub::address() const {
    return fmt::format("{}://{}:{}", m_options.tls ? "https" : "http", m_options.host, m_server->port());
}

std::string Hub::public_address() const {
    std::string told = m_options.oproep.adres;
    while (told.ends_with('/')) told.pop_back();
    return told.empty() ? address() : told;
}

std::vector<PostRegion> Hub::post_regions() {
    std::vector<PostRegion> all;
    for (const Region& one : m_accounts.regions())
        all.push_back({one.id, [this, id = one.id] { return region(id).last(); },
                       [this, id = one.id](const auto& look) { region(id).look(look); },
                       std::make_shared<RegionLinks>(public_address(), one.id, m_oproepen.sleutel())});
    return all;
}

RegionServer& Hub::region(const std::string& id) {
    const std::lock_guard lock(m_mutex);
    auto& server = m_regions[id];
    if (!server) {
        const auto region = m_accounts.region(id);
        if (!region) throw StorageError("De regio van dit account bestaat niet meer op deze hub.");
        server = std::make_unique<RegionServer>(
            *region, *m_options.storage, m_schema, m_options.wall, m_options.log,
            [this](const std::shared_ptr<const Published>& published, PublishStep step) {
                m_live.publish(published, step);
            },
            m_options.bevoegdheidsregels, m_options.erasing);
    }
    return *server;
}

std::string Hub::metrics() {
    std::string text;
    const auto add = [&](std::string_view name, std::string_view help, std::string_view type, std::uint64_t value) {
        fmt::format_to(std::back_inserter(text), "# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help, type, value);
    };
    std::uint64_t commits = 0;
    std::uint64_t transactions = 0;
    std::uint64_t refused = 0;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [id, server] : m_regions) {
            if (!server) continue;
            commits += server->counts().commits;
            transactions += server->counts().transactions;
            refused += server->counts().refused;
        }
    }
    add("noaber_live_connections", "Laptops that are connected", "gauge", m_live.connections());
    add("noaber_requests_total", "HTTP requests", "counter", m_counts.requests);
    add("noaber_requests_refused_total", "HTTP requests answered with 400 and above", "counter", m_counts.refused);
    add("noaber_pulls_total", "Pieces of the feed that were pulled", "counter", m_counts.pulls);
    add("noaber_commits_total", "Commits that brought pushes to the disk", "counter", commits);
    add("noaber_transactions_total", "Transactions taken", "counter", transactions);
    add("noaber_transactions_refused_total", "Transactions refused", "counter", refused);
    return text;
}

}  // namespace noaber::hub
