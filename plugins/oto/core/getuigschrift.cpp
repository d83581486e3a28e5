// SPDX-License-Identifier: EUPL-1.2
// Writing and reading signed credentials. The credential is the payload itself, with the registered claims beside it (Open Badges 3.0,
// section 8.2); the key stands in the header as a JWK (RFC 8037).
#include "getuigschrift.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>

namespace noaber::oto {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* context_vc = "https://www.w3.org/ns/credentials/v2";
constexpr const char* context_ob = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
constexpr const char* unreadable = "Dit is geen getuigschrift dat te lezen is. Vraag het bestand opnieuw.";
constexpr std::size_t longest_text = 500;
constexpr std::size_t day_length = 10;

std::int64_t seconds_of(Date dag) {
    return std::chrono::duration_cast<std::chrono::seconds>(dag.days().time_since_epoch()).count();
}

std::string moment_text(Date dag) { return dag.to_text() + "T00:00:00Z"; }

Json subject_of(const Getuigschrift& one) {
    Json names = Json::array();
    const auto add = [&](const char* type, const std::string& value) {
        if (!value.empty())
            names.push_back(
                {{"type", "IdentityObject"}, {"identityType", type}, {"hashed", false}, {"identityHash", value}});
    };
    add("name", one.naam);
    add("emailAddress", one.email);
    return {{"type", Json::array({"AchievementSubject"})},
            {"identifier", names},
            {"achievement",
             {{"id", "urn:uuid:" + one.id},
              {"type", Json::array({"Achievement"})},
              {"achievementType", one.soort},
              {"name", one.wat},
              {"description", one.omschrijving},
              {"criteria", {{"narrative", one.omschrijving}}}}}};
}

Json credential_of(const Getuigschrift& one, const std::string& did) {
    Json all = {{"@context", Json::array({context_vc, context_ob})},
                {"id", "urn:uuid:" + one.id},
                {"type", Json::array({"VerifiableCredential", "OpenBadgeCredential"})},
                {"issuer", {{"id", did}, {"type", Json::array({"Profile"})}, {"name", one.regio}}},
                {"validFrom", moment_text(one.behaald)},
                {"name", one.wat},
                {"credentialSubject", subject_of(one)},
                {"iss", did},
                {"jti", "urn:uuid:" + one.id},
                {"nbf", seconds_of(one.behaald)}};
    if (one.geldig_tot) {
        const Date after = one.geldig_tot->plus_days(1);  // the moment at which it ends
        all["validUntil"] = moment_text(after);
        all["exp"] = seconds_of(after);
    }
    return all;
}

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// Throws InputError when it is no such text.
Json json_in(std::string_view part) {
    const auto text = from_base64url(part);
    Json json = text ? Json::parse(*text, nullptr, false) : Json();
    if (!json.is_object()) throw InputError(unreadable);
    return json;
}

std::string text_in(const Json& json, const char* name) {
    const auto found = json.find(name);
    if (found == json.end() || !found->is_string()) return {};
    return shorten(collapse_spaces(found->get<std::string>()), longest_text);
}

const Json& object_in(const Json& json, const char* name) {
    const auto found = json.find(name);
    if (found == json.end() || !found->is_object()) throw InputError(unreadable);
    return *found;
}

std::optional<Date> day_in(const Json& json, const char* name) {
    const std::string text = text_in(json, name);
    return text.size() < day_length ? std::nullopt : Date::parse(text.substr(0, day_length));
}

/// "0190..." of "urn:uuid:0190..."
std::string uuid_in(const Json& json, const char* name) {
    constexpr std::string_view start = "urn:uuid:";
    const std::string text = text_in(json, name);
    return text.starts_with(start) ? text.substr(start.size()) : text;
}

std::string identity_in(const Json& subject, std::string_view type) {
    const auto names = subject.find("identifier");
    if (names == subject.end() || !names->is_array()) return {};
    for (const Json& one : *names)
        if (one.is_object() && text_in(one, "identityType") == type) return text_in(one, "identityHash");
    return {};
}

bool has_type(const Json& credential, std::string_view type) {
    const auto types = credential.find("type");
    if (types == credential.end() || !types->is_array()) return false;
    for (const Json& one : *types)
        if (one.is_string() && one.get<std::string>() == type) return true;
    return false;
}

/// The key that signed, when the signature is right. Only the one algorithm: what else stands in "alg" is refused.
std::string checked_key(const Json& header, std::string_view signed_text, std::string_view signature) {
    if (text_in(header, "alg") != "EdDSA")
        throw InputError(
            "Dit getuigschrift is op een andere manier ondertekend (niet met EdDSA) en is niet te controleren.");
    const Json& jwk = object_in(header, "jwk");
    const auto key = from_base64url(text_in(jwk, "x"));
    const auto bytes = from_base64url(signature);
    if (text_in(jwk, "kty") != "OKP" || text_in(jwk, "crv") != "Ed25519" || !key || !bytes)
        throw InputError(unreadable);
    if (!is_signed_by(signed_text, *bytes, *key))
        throw InputError("De handtekening klopt niet: dit getuigschrift is gewijzigd of niet heel. Vraag het opnieuw.");
    return *key;
}

Getuigschrift read_credential(const Json& credential, const std::string& did) {
    if (!has_type(credential, "OpenBadgeCredential")) throw InputError(unreadable);
    const Json& issuer = object_in(credential, "issuer");
    if (text_in(issuer, "id") != did || text_in(credential, "iss") != did)
        throw InputError("Dit getuigschrift noemt een andere afzender dan wie het ondertekende.");
    const Json& subject = object_in(credential, "credentialSubject");
    const Json& achievement = object_in(subject, "achievement");
    Getuigschrift one;
    one.id = uuid_in(credential, "id");
    one.naam = identity_in(subject, "name");
    one.email = identity_in(subject, "emailAddress");
    one.wat = text_in(achievement, "name");
    one.soort = text_in(achievement, "achievementType");
    one.omschrijving = text_in(achievement, "description");
    one.regio = text_in(issuer, "name");
    one.sleutel = did;
    const auto behaald = day_in(credential, "validFrom");
    if (!behaald || one.naam.empty() || one.wat.empty() || one.regio.empty()) throw InputError(unreadable);
    one.behaald = *behaald;
    if (const auto end = day_in(credential, "validUntil")) one.geldig_tot = end->plus_days(-1);
    return one;
}

}  // namespace

std::string onderteken(const Getuigschrift& getuigschrift, const SigningKey& sleutel) {
    const std::string did = did_of(sleutel.open);
    const Json header = {{"alg", "EdDSA"},
                         {"typ", "JWT"},
                         {"jwk", {{"kty", "OKP"}, {"crv", "Ed25519"}, {"x", base64url(sleutel.open)}}}};
    const std::string text = base64url(dumped(header)) + "." + base64url(dumped(credential_of(getuigschrift, did)));
    return text + "." + base64url(sign(text, sleutel));
}

Getuigschrift lees_getuigschrift(std::string_view regel) {
    const auto text = trim(regel);
    if (text.size() > langste_getuigschrift) throw InputError(unreadable);
    const auto parts = split(text, '.');
    if (parts.size() != 3) throw InputError(unreadable);
    const std::string key =
        checked_key(json_in(parts[0]), text.substr(0, parts[0].size() + 1 + parts[1].size()), parts[2]);
    return read_credential(json_in(parts[1]), did_of(key));
}

}  // namespace noaber::oto
