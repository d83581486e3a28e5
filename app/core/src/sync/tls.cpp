// SPDX-License-Identifier: EUPL-1.2
// Poco's context for clients.
#include "sync/tls.h"

#include <noaber/base/errors.h>

#include <Poco/Crypto/X509Certificate.h>
#include <Poco/Exception.h>

#include <sstream>
#include <string_view>

namespace noaber {

namespace {

constexpr std::string_view begin_of_certificate = "-----BEGIN CERTIFICATE-----";

void trust(Poco::Net::Context& context, const std::string& certificates) {
    bool any = false;
    for (auto at = certificates.find(begin_of_certificate); at != std::string::npos;
         at = certificates.find(begin_of_certificate, at + 1)) {
        std::istringstream one(certificates.substr(at));
        context.addCertificateAuthority(Poco::Crypto::X509Certificate(one));
        any = true;
    }
    if (!any) throw Poco::DataFormatException("no certificate");
}

}  // namespace

Poco::Net::Context::Ptr client_context(const std::string& certificates) try {
    using Poco::Net::Context;
    Context::Params params;
    params.verificationMode = Context::VERIFY_STRICT;
    params.loadDefaultCAs = true;
    Context::Ptr context = new Context(Context::TLS_CLIENT_USE, params);
    context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    if (!certificates.empty()) trust(*context, certificates);
    return context;
} catch (const Poco::Exception&) {
    throw InputError("Het certificaat van de hub is niet te lezen. Vraag de beheerder om het bestand (PEM) opnieuw.");
}

}  // namespace noaber
