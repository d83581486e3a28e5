// SPDX-License-Identifier: EUPL-1.2
// Call-ups by the API, and what the pages call too.
#include "oproep_requests.h"

#include "answers.h"

#include <noaber/base/moment.h>
#include <noaber/piket/van_dienst.h>
#include <noaber/store/edit.h>

#include <algorithm>
#include <random>

namespace noaber::hub {

namespace {

using Json = nlohmann::json;

constexpr std::size_t shown = 50;
constexpr std::int64_t minutes_for_test = 30;

void need_ways(Hub& hub) {
    if (!hub.ronde().kan_bezorgen())
        throw InputError(
            "Deze hub kan nog niemand oproepen. Vraag de beheerder om e-mail of een webhook in te stellen.");
}

Moment now_of(const Hub& hub) { return Moment::of_milliseconds(hub.options().wall()); }

std::string begin(Hub& hub, const NieuweOproep& nieuw, const Caller& caller) {
    const std::string id = hub.oproepen().begin(nieuw);
    hub.options().log({LogLevel::info,
                       nieuw.soort == Oproepsoort::proef ? "proefalarm begonnen" : "oproep begonnen",
                       {{"oproep", id}, {"account", caller.account}}});
    hub.ronde().poke();
    return id;
}

std::string text_in(const Json& asked, const char* name) {
    return asked.is_object() && asked.contains(name) && asked[name].is_string() ? asked[name].get<std::string>()
                                                                                : std::string();
}

const char* word_of(Antwoord antwoord) {
    switch (antwoord) {
        case Antwoord::ja: return "ja";
        case Antwoord::nee: return "nee";
        case Antwoord::overgeslagen: return "overgeslagen";
        case Antwoord::geen: break;
    }
    return "";
}

const char* word_of(Oproepbericht::Staat staat) {
    using Staat = Oproepbericht::Staat;
    switch (staat) {
        case Staat::bezorgd: return "bezorgd";
        case Staat::mislukt: return "mislukt";
        case Staat::onzeker: return "onzeker";
        case Staat::wacht:
        case Staat::versturen: break;
    }
    return "onderweg";
}

Json optional_json(const std::optional<std::int64_t>& value) { return value ? Json(*value) : Json(); }

Json step_json(const Oproepstap& stap) {
    Json berichten = Json::array();
    for (const Oproepbericht& one : stap.berichten)
        berichten.push_back({{"kanaal", one.kanaal},
                             {"staat", word_of(one.staat)},
                             {"pogingen", one.pogingen},
                             {"misschien_dubbel", one.twijfel},
                             {"fout", one.fout}});
    return {{"volgorde", stap.volgorde},
            {"naam", stap.naam},
            {"minuten", stap.minuten},
            {"gevraagd", optional_json(stap.gevraagd)},
            {"beantwoord", optional_json(stap.beantwoord)},
            {"antwoord", word_of(stap.antwoord)},
            {"seconden", optional_json(reactie_seconden(stap))},
            {"opmerking", stap.opmerking},
            {"berichten", std::move(berichten)}};
}

Json list_json(const std::vector<Oproep>& oproepen) {
    Json list = Json::array();
    for (const Oproep& one : oproepen) {
        Json stappen = Json::array();
        for (const Oproepstap& stap : one.stappen) stappen.push_back(step_json(stap));
        list.push_back({{"id", one.id},
                        {"soort", one.soort == Oproepsoort::proef ? "proef" : "oproep"},
                        {"functie", one.functie},
                        {"tekst", one.tekst},
                        {"begonnen", one.begonnen},
                        {"door", one.door},
                        {"geeindigd", optional_json(one.geeindigd)},
                        {"afloop", one.afloop},
                        {"stappen", std::move(stappen)}});
    }
    return {{"oproepen", std::move(list)}};
}

}  // namespace

bool may_call_up(const Caller& caller) { return bureau.contains(caller.role); }

void need_call_up(const Caller& caller) {
    if (!may_call_up(caller))
        throw PermissionError("Oproepen kan alleen het veiligheidsbureau of een beheerder. Bel hen.");
}

std::string begin_oproep(Hub& hub, const Caller& caller, std::string_view functie, const std::string& tekst) {
    need_call_up(caller);
    need_ways(hub);
    NieuweOproep nieuw{caller.region, Oproepsoort::oproep, {}, tekst, caller.name, {}};
    hub.region(caller.region).look([&](const Store& store) {
        const auto found = from_record<Functie>(find_by_name(store, info_of<Functie>(), functie));
        nieuw.functie = found.naam;
        nieuw.lijst = escalatielijst(store, found.id, now_of(hub));
    });
    return begin(hub, nieuw, caller);
}

std::string begin_proef(Hub& hub, const Caller& caller) {
    need_call_up(caller);
    need_ways(hub);
    auto op_dienst =
        hub.region(caller.region).look([&](const Store& store) { return wie_van_dienst(store, now_of(hub)); });
    std::erase_if(op_dienst,
                  [](const VanDienst& one) { return !one.persoon || mailadres(one.persoon->email).empty(); });
    if (op_dienst.empty())
        throw InputError(
            "Er is nu niemand van dienst met een e-mailadres. Kies een ander moment of vul het rooster aan.");
    std::random_device chance;
    const auto drawn = std::uniform_int_distribution<std::size_t>(0, op_dienst.size() - 1)(chance);
    const VanDienst& one = op_dienst[drawn];
    return begin(hub,
                 {caller.region,
                  Oproepsoort::proef,
                  one.functie.naam,
                  proeftekst(),
                  caller.name,
                  {{1, one.persoon, minutes_for_test, {}}}},
                 caller);
}

void stop_oproep(Hub& hub, const Caller& caller, std::string_view oproep) {
    need_call_up(caller);
    hub.oproepen().stop(caller.region, oproep, caller.name);
}

std::vector<Oproep> oproepen_voor(Hub& hub, const Caller& caller) {
    need_call_up(caller);
    return hub.oproepen().van_regio(caller.region, shown);
}

std::optional<std::int64_t> reactie_seconden(const Oproepstap& stap) {
    const bool answered = stap.antwoord == Antwoord::ja || stap.antwoord == Antwoord::nee;
    if (!answered || !stap.gevraagd || !stap.beantwoord) return std::nullopt;
    return (*stap.beantwoord - *stap.gevraagd) / 1000;
}

bool answer_about_oproepen(Hub& hub, const Caller& caller, const std::string& what,
                           Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) {
    const auto body = [&] {
        return Json::parse(body_of(request, most_small_body, hub.options().patience), nullptr, false);
    };
    if (what == "GET /api/v1/oproepen") {
        answer_json(response, list_json(oproepen_voor(hub, caller)));
        return true;
    }
    if (what == "POST /api/v1/oproep") {
        const Json asked = body();
        answer_json(response,
                    {{"oproep", begin_oproep(hub, caller, text_in(asked, "functie"), text_in(asked, "tekst"))}});
        return true;
    }
    if (what == "POST /api/v1/oproep/proef") {
        (void)body();
        answer_json(response, {{"oproep", begin_proef(hub, caller)}});
        return true;
    }
    if (what == "POST /api/v1/oproep/stop") {
        stop_oproep(hub, caller, text_in(body(), "oproep"));
        answer_json(response, Json::object());
        return true;
    }
    return false;
}

}  // namespace noaber::hub
