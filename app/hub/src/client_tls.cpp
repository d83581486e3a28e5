// SPDX-License-Identifier: EUPL-1.2
// Contexts for connections that the hub makes.
#include "client_tls.h"

#include <noaber/base/errors.h>

#include <Poco/Exception.h>

#include <fmt/format.h>

namespace noaber::hub {

Poco::Net::Context::Ptr outgoing_context(const std::string& trusted) try {
    using Poco::Net::Context;
    Context::Params params;
    params.verificationMode = Context::VERIFY_STRICT;
    params.loadDefaultCAs = true;
    params.caLocation = trusted;
    Context::Ptr context = new Context(Context::TLS_CLIENT_USE, params);
    context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    return context;
} catch (const Poco::Exception&) {
    throw InputError(fmt::format("Het bestand {} met vertrouwde certificaten (PEM) is niet te lezen.", trusted));
}

bool is_this_machine(const std::string& host) {
    return host == "127.0.0.1" || host == "::1" || host == "[::1]" || host == "localhost";
}

}  // namespace noaber::hub
