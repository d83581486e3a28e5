// SPDX-License-Identifier: EUPL-1.2
// Signatures against the vectors of RFC 8032; keys as names and back.
#include <noaber/base/signature.h>

#include <rapidcheck/boost_test.h>
#include <boost/test/unit_test.hpp>

using namespace noaber;

namespace {

std::string from_hex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(signature)

BOOST_AUTO_TEST_CASE(signatures_are_those_of_the_standard) {
    struct Case {
        const char* name;
        const char* seed;
        const char* open;
        const char* text;
        const char* signature;
    };
    // RFC 8032, 7.1
    for (
        const Case& c :
        {Case{
             "test 1", "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
             "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
             "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24"
             "655141438e7a100b"},
         Case{
             "test 2", "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
             "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
             "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aee"
             "b00d291612bb0c00"}})
        BOOST_TEST_CONTEXT(c.name) {
            const auto key = signing_key_of(from_hex(c.seed) + from_hex(c.open));
            BOOST_REQUIRE(key.has_value());
            BOOST_TEST(key->open == from_hex(c.open));
            BOOST_TEST(sign(from_hex(c.text), *key) == from_hex(c.signature));
            BOOST_TEST(is_signed_by(from_hex(c.text), from_hex(c.signature), key->open));
        }
}

BOOST_AUTO_TEST_CASE(what_is_changed_or_anothers_is_not_signed) {
    const SigningKey key = new_signing_key();
    const std::string signature = sign("aanwezig", key);
    BOOST_TEST(is_signed_by("aanwezig", signature, key.open));
    BOOST_TEST(!is_signed_by("afwezig", signature, key.open));
    BOOST_TEST(!is_signed_by("aanwezig", signature, new_signing_key().open));
    BOOST_TEST(!is_signed_by("aanwezig", signature.substr(1), key.open));
    BOOST_TEST(!is_signed_by("aanwezig", "", key.open));
    BOOST_TEST(!is_signed_by("aanwezig", signature, ""));
    BOOST_TEST(!signing_key_of("kort").has_value());
    std::string mixed = key.secret.substr(0, 32) + new_signing_key().open;
    BOOST_TEST(!signing_key_of(mixed).has_value());
}

BOOST_AUTO_TEST_CASE(keys_have_a_name_that_holds_them) {
    const SigningKey key = new_signing_key();
    const std::string did = did_of(key.open);
    BOOST_TEST(did.starts_with("did:key:z6Mk"));
    BOOST_TEST(key_of_did(did).value() == key.open);
    BOOST_TEST(fingerprint_of(key.open).size() == 19U);
    BOOST_TEST(fingerprint_of(key.open) != fingerprint_of(new_signing_key().open));
    BOOST_TEST(key_of_did("did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH").has_value());
    for (const std::string& wrong : {std::string(), std::string("did:key:"), did + "0", did.substr(0, did.size() - 3),
                                     std::string("did:web:example.org"), "did:key:z" + std::string(5000, '2'),
                                     std::string("did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme")})
        BOOST_TEST(!key_of_did(wrong).has_value(), wrong);
}

RC_BOOST_PROP(bytes_travel_as_text_and_back, (const std::string& bytes)) {
    const std::string text = base64url(bytes);
    RC_ASSERT(text.find_first_of("+/= \n") == std::string::npos);
    RC_ASSERT(from_base64url(text).value() == bytes);
    RC_ASSERT(!from_base64url(text + "=").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
