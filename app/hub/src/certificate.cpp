// SPDX-License-Identifier: EUPL-1.2
// Certificates by OpenSSL.
#include "certificate.h"

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>

#include <Poco/Crypto/X509Certificate.h>
#include <Poco/Exception.h>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace noaber::hub {

namespace {

constexpr long day_seconds = 24 * 3600;
constexpr long days_valid = 30;
constexpr long x509_version_3 = 2;

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free_all>>;

void need(bool done) {
    if (!done) throw StorageError("Er kan geen certificaat worden gemaakt. Probeer het opnieuw.");
}

void add_extension(X509& certificate, int what, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, &certificate, &certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, what, value.c_str()));
    need(extension && X509_add_ext(&certificate, extension.get(), -1) == 1);
}

Certificate make(EVP_PKEY& key, const std::string& host) {
    Certificate made(X509_new());
    need(made && X509_set_version(made.get(), x509_version_3) == 1);
    std::uint64_t serial = 0;
    need(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1 &&
         ASN1_INTEGER_set_uint64(X509_get_serialNumber(made.get()), serial >> 1) == 1);
    // From a day ago: clocks without a network differ.
    need(X509_gmtime_adj(X509_getm_notBefore(made.get()), -day_seconds) &&
         X509_gmtime_adj(X509_getm_notAfter(made.get()), days_valid * day_seconds));
    X509_NAME* name = X509_get_subject_name(made.get());
    need(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(host.data()),
                                    static_cast<int>(host.size()), -1, 0) == 1 &&
         X509_set_issuer_name(made.get(), name) == 1 && X509_set_pubkey(made.get(), &key) == 1);
    add_extension(*made, NID_basic_constraints, "critical,CA:FALSE");
    add_extension(*made, NID_subject_alt_name, "IP:" + host);
    need(X509_sign(made.get(), &key, EVP_sha256()) > 0);
    return made;
}

template <class Write>
std::string pem(Write write) {
    const Memory memory(BIO_new(BIO_s_mem()));
    need(memory && write(memory.get()) == 1);
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

bool is_good(const HubCertificate& there, const std::string& host) {
    if (!std::filesystem::exists(there.certificate) || !std::filesystem::exists(there.key)) return false;
    try {
        const Poco::Crypto::X509Certificate certificate(there.certificate.string());
        const Poco::DateTime tomorrow = Poco::DateTime() + Poco::Timespan(day_seconds, 0);
        return certificate.commonName() == host && certificate.expiresOn() > tomorrow;
    } catch (const Poco::Exception&) {
        return false;
    }
}

}  // namespace

HubCertificate own_certificate(const std::filesystem::path& folder, const std::string& host) {
    const HubCertificate files{folder / "hub.pem", folder / "hub.key"};
    if (is_good(files, host)) return files;
    const Key key(EVP_EC_gen("P-256"));
    need(key != nullptr);
    const Certificate certificate = make(*key, host);
    // The key first: without the certificate it is made anew.
    std::filesystem::remove(files.certificate);
    write_whole_file(files.key, pem([&](BIO* out) {
                         return PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
                     }),
                     Readers::owner);
    write_whole_file(files.certificate, pem([&](BIO* out) { return PEM_write_bio_X509(out, certificate.get()); }));
    return files;
}

}  // namespace noaber::hub
