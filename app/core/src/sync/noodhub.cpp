// SPDX-License-Identifier: EUPL-1.2
// Codes of emergency hubs, and certificates that are known by them.
#include <noaber/sync/noodhub.h>

#include "sync/hub_session.h"
#include "sync/noodhub_certificate.h"

#include <noaber/base/errors.h>

#include <Poco/Crypto/X509Certificate.h>
#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/SecureStreamSocket.h>

#include <sstream>

namespace noaber {

namespace {

constexpr std::size_t group = 4;
constexpr unsigned bits_of_a_sign = 5;

std::string fingerprint_of(const Poco::Crypto::X509Certificate& certificate) {
    std::string signs;
    unsigned bits = 0;
    unsigned held = 0;
    for (const unsigned char byte : certificate.fingerprint("SHA256")) {
        held = (held << 8) | byte;
        for (bits += 8; bits >= bits_of_a_sign && signs.size() < fingerprint_signs; bits -= bits_of_a_sign)
            signs += code_signs[(held >> (bits - bits_of_a_sign)) & 31];
        held &= (1U << bits) - 1;
        if (signs.size() == fingerprint_signs) break;
    }
    return signs;
}

[[noreturn]] void fail_as_no_code() {
    throw InputError(
        "De code klopt niet: zij heeft zeven groepjes van vier tekens. Vraag haar aan wie de hub heeft gestart.");
}

}  // namespace

std::string plain_code(std::string_view typed) {
    std::string code;
    for (char c : typed) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        if (code_signs.find(c) != std::string_view::npos) code += c;
    }
    return code;
}

std::string code_in_groups(std::string_view plain, char between) {
    std::string code;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (i > 0 && i % group == 0) code += between;
        code += plain[i];
    }
    return code;
}

std::string fingerprint_of(const std::string& certificate) try {
    std::istringstream in(certificate);
    return fingerprint_of(Poco::Crypto::X509Certificate(in));
} catch (const Poco::Exception&) {
    throw InputError("Het certificaat van de hub is niet te lezen. Start de hub opnieuw.");
}

NoodhubCode read_noodhub_code(std::string_view typed) {
    const std::string plain = plain_code(typed);
    if (plain.size() != invitation_signs + fingerprint_signs) fail_as_no_code();
    return {code_in_groups(plain.substr(0, invitation_signs)), plain.substr(invitation_signs)};
}

std::string noodhub_code(std::string_view invitation, const std::string& certificate) {
    return code_in_groups(plain_code(invitation) + fingerprint_of(certificate));
}

std::filesystem::path noodhub_folder(const std::filesystem::path& file) { return file.string() + ".noodhub"; }

/// Nothing is said to who is not the one: the connection ends before a request.
std::string certificate_of_noodhub(const Poco::URI& address, const std::string& fingerprint,
                                   std::chrono::milliseconds timeout, Waiting& waiting) {
    using namespace Poco::Net;
    try {
        Context::Params unverified;
        unverified.verificationMode = Context::VERIFY_NONE;
        Context::Ptr context = new Context(Context::TLS_CLIENT_USE, unverified);
        context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
        StreamSocket plain = waiting.connect(SocketAddress(address.getHost(), address.getPort()), timeout);
        plain.setReceiveTimeout(Poco::Timespan(timeout.count() * 1000));
        waiting.wait_for(plain);
        auto secure = SecureStreamSocket::attach(plain, address.getHost(), context);
        const Poco::Crypto::X509Certificate shown = secure.peerCertificate();
        if (fingerprint_of(shown) == fingerprint) {
            std::ostringstream pem;
            shown.save(pem);
            return pem.str();
        }
    } catch (const Poco::Exception&) {
        throw StorageError("De hub op " + address.toString() +
                           " is niet te bereiken. Controleer het adres, en of je op hetzelfde netwerk zit.");
    }
    throw InputError(
        "Dit is niet de hub van deze code: zijn certificaat is een ander. Er is niets verstuurd. Controleer adres en code "
        "bij wie de hub heeft gestart.");
}

}  // namespace noaber
