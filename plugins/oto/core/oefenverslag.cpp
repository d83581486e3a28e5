// SPDX-License-Identifier: EUPL-1.2
// Answers in, log out, and back.
#include "oefenverslag.h"

#include "oefenregel.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

Json object_of(std::string_view line, std::size_t number, const char* what) {
    Json json = Json::parse(line, nullptr, false);
    if (!json.is_object()) throw InputError(fmt::format("Regel {} van {} is geen JSON-object.", number, what));
    return json;
}

Oefenantwoord answer_of(const Json& json, std::size_t number) {
    Oefenantwoord one;
    const auto op = lees_oefentijd(text_in(json, "op"));
    if (!op)
        throw InputError(fmt::format("Regel {} van de antwoorden heeft geen tijd. Schrijf: \"op\":\"0:31\"", number));
    one.op = *op;
    one.van = text_in(json, "van");
    one.besluit = text_in(json, "besluit");
    one.inject = number_in(json, "inject");
    one.door = text_in(json, "door");
    one.vuur = text_in(json, "vuur");
    if (const auto uitkomst = uitkomst_met_naam(text_in(json, "uitkomst"))) one.uitkomst = *uitkomst;
    const bool decides = !one.van.empty() && !one.besluit.empty();
    const bool judges = one.inject > 0 && one.uitkomst != Uitkomst::open;
    if (!decides && !judges && one.vuur.empty())
        throw InputError(fmt::format(
            "Regel {} van de antwoorden zegt niets. Schrijf \"van\" en \"besluit\", \"inject\" en \"uitkomst\", of \"vuur\".",
            number));
    return one;
}

template <class Each>
void for_each_line(std::string_view text, Each&& each) {
    std::size_t number = 0;
    for (const auto line : split_lines(text)) {
        ++number;
        if (!trim(line).empty()) each(line, number);
    }
}

void do_answer(Oefenloop& loop, const Oefenantwoord& one) {
    if (!one.vuur.empty())
        (void)loop.vuur(one.op, one.vuur);
    else if (one.inject > 0)
        (void)loop.beoordeel(one.op, one.inject, one.uitkomst, one.door);
    else
        (void)loop.besluit(one.op, one.van, one.besluit);
}

/// The input that a line of a log tells of; nothing for what followed by itself.
std::optional<Oefenantwoord> input_in(const Json& line) {
    Oefenantwoord one;
    one.op = lees_oefentijd(text_in(line, "t")).value_or(0);
    const std::string soort = text_in(line, "soort");
    if (soort == "besluit" && text_in(line, "door") != door_de_klok) {
        one.van = text_in(line, "van");
        one.besluit = text_in(line, "keuze");
    } else if (soort == "verwachting" && text_in(line, "door") != door_de_klok) {
        one.inject = number_in(line, "inject");
        one.uitkomst = uitkomst_met_naam(text_in(line, "uitkomst")).value_or(Uitkomst::open);
        one.door = text_in(line, "door");
    } else if (soort == "vuur") {
        one.vuur = text_in(line, "naam");
    } else if (soort == "genegeerd") {
        one.van = text_in(line, "van");
        one.besluit = text_in(line, "besluit");
        one.inject = number_in(line, "inject");
        one.uitkomst = uitkomst_met_naam(text_in(line, "uitkomst")).value_or(Uitkomst::open);
        one.door = text_in(line, "door");
        one.vuur = text_in(line, "vuur");
    } else {
        return std::nullopt;
    }
    return one;
}

void read_begin(const Json& line, Oefenlog& log) {
    const auto script = line.find("script");
    if (text_in(line, "soort") != "begin" || script == line.end() || !script->is_object())
        throw InputError("Dit is geen log van een oefening: het begint niet met het begin.");
    log.bron.bestand = text_in(*script, "bestand");
    log.bron.tekst = text_in(*script, "tekst");
    if (const auto modules = script->find("modules"); modules != script->end() && modules->is_object())
        for (const auto& [naam, tekst] : modules->items())
            if (tekst.is_string()) log.bron.modules[naam] = tekst.get<std::string>();
    log.seed = number_in(line, "seed");
    log.hash = text_in(line, "hash");
}

}  // namespace

std::vector<Oefenantwoord> lees_antwoorden(std::string_view tekst) {
    std::vector<Oefenantwoord> all;
    for_each_line(tekst, [&](std::string_view line, std::size_t number) {
        all.push_back(answer_of(object_of(line, number, "de antwoorden"), number));
    });
    std::ranges::stable_sort(all, {}, &Oefenantwoord::op);
    return all;
}

void speel(Oefenloop& loop, std::vector<Oefenantwoord> antwoorden, const std::function<bool(Oefentijd)>& wacht) {
    auto next = antwoorden.begin();
    while (const auto moment = loop.volgende()) {
        if (next != antwoorden.end() && next->op < *moment) {
            if (!wacht(next->op)) return;
            do_answer(loop, *next++);
            continue;
        }
        if (!wacht(*moment)) return;
        loop.tot(*moment);  // what happens by itself comes before what is done at the same time
        while (next != antwoorden.end() && next->op <= *moment) do_answer(loop, *next++);
    }
}

std::string lees_logbestand(const std::filesystem::path& bestand) {
    std::error_code error;
    const auto size = std::filesystem::file_size(bestand, error);
    std::ifstream in(bestand, std::ios::binary);
    if (error || !in || size > grootste_log)
        throw InputError(fmt::format("{} is niet te lezen. Controleer de naam.", bestand.string()));
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

Oefenlog lees_oefenlog(std::string_view tekst) {
    if (tekst.size() > grootste_log) throw InputError("Dit log is te groot.");
    if (!tekst.ends_with('\n'))
        tekst = tekst.substr(0, tekst.rfind('\n') + 1);  // the program was killed while it wrote
    Oefenlog log;
    for_each_line(tekst, [&](std::string_view line, std::size_t number) {
        const Json json = object_of(line, number, "het log");
        if (log.regels.empty())
            read_begin(json, log);
        else if (auto input = input_in(json))
            log.antwoorden.push_back(std::move(*input));
        log.regels.emplace_back(line);
    });
    if (log.regels.empty()) throw InputError("Dit log is leeg.");
    return log;
}

std::size_t speel_na(const Oefenlog& log, const Oefenloop::Lezer& lezer) {
    std::size_t number = 0;
    std::size_t differs = 0;
    Oefenloop loop(log.bron, log.seed, [&](const std::string& line) {
        ++number;
        const bool beyond = number > log.regels.size();
        if (!beyond) lezer(line);
        if (differs == 0 && !beyond && line != log.regels[number - 1]) differs = number;
    });
    speel(loop, log.antwoorden, [&](Oefentijd) { return number < log.regels.size(); });
    if (differs == 0 && number < log.regels.size()) differs = number + 1;
    return differs;
}

}  // namespace noaber::oto
