// SPDX-License-Identifier: EUPL-1.2
// Answers in, log out, and back.
#include "oefenverslag.h"

#include "bestandstekst.h"
#include "oefenregel.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

Json object_of(std::string_view line, std::size_t number, const char* what) {
    Json json = Json::parse(line, nullptr, false);
    if (!json.is_object()) throw InputError(fmt::format("Regel {} van {} is geen JSON-object.", number, what));
    return json;
}

std::optional<Oefentijd> time_in(const Json& json, const char* name) { return lees_oefentijd(text_in(json, name)); }

Injecttekst inject_in(const Json& json) { return {text_in(json, "aan"), text_in(json, "via"), text_in(json, "tekst")}; }

/// What a line asks for, but for its time; nothing when it asks for nothing. An outcome that is none stays open.
std::optional<Oefenantwoord> asked_in(const Json& json) {
    Oefenantwoord one;
    one.van = text_in(json, "van");
    one.door = text_in(json, "door");
    one.om = time_in(json, "om");
    const auto is = [&](const char* name, Invoer soort) {
        if (!json.contains(name)) return false;
        one.soort = soort;
        one.wat = text_in(json, name);
        one.nr = number_in(json, name);
        return true;
    };
    if (is("vuur", Invoer::vuur) || is("notitie", Invoer::notitie) || is("klok", Invoer::klok)) return one;
    if (is("sla_over", Invoer::overslaan)) return one;
    if (is("reactie", Invoer::reactie)) {
        one.nr = number_in(json, "inject");
        return one;
    }
    if (is("wijzig", Invoer::wijzig) || is("voeg_toe", Invoer::toevoegen)) {
        one.bij = lees_oefentijd(one.wat).value_or(0);
        one.wat.clear();
        one.inject = inject_in(json);
        return one;
    }
    if (is("besluit", Invoer::besluit)) {
        one.nr = number_in(json, "nr");
        return one;
    }
    if (!is("inject", Invoer::oordeel)) return std::nullopt;
    one.uitkomst = uitkomst_met_naam(text_in(json, "uitkomst")).value_or(Uitkomst::open);
    return one;
}

bool says_something(const Oefenantwoord& one) {
    switch (one.soort) {
        case Invoer::besluit: return !one.van.empty() && !one.wat.empty();
        case Invoer::oordeel: return one.nr > 0 && one.uitkomst != Uitkomst::open;
        case Invoer::reactie: return one.nr > 0 && !one.van.empty();
        case Invoer::overslaan: return one.nr > 0;
        case Invoer::wijzig: return one.nr > 0 && !one.inject.tekst.empty();
        case Invoer::toevoegen: return !one.inject.tekst.empty();
        case Invoer::vuur:
        case Invoer::notitie:
        case Invoer::klok: return !one.wat.empty();
    }
    return false;
}

Oefenantwoord answer_of(const Json& json, std::size_t number) {
    const auto op = time_in(json, "op");
    if (!op)
        throw InputError(fmt::format("Regel {} van de antwoorden heeft geen tijd. Schrijf: \"op\":\"0:31\"", number));
    auto one = asked_in(json);
    if (!one || !says_something(*one))
        throw InputError(fmt::format(
            "Regel {} van de antwoorden zegt niets. Schrijf \"van\" en \"besluit\", \"inject\" en \"uitkomst\", of \"vuur\".",
            number));
    one->op = *op;
    return *one;
}

template <class Each>
void for_each_line(std::string_view text, Each&& each) {
    std::size_t number = 0;
    for (const auto line : split_lines(text)) {
        ++number;
        if (!trim(line).empty()) each(line, number);
    }
}

/// Whether it came about without anybody doing just that.
bool is_vanzelf(const Json& line) {
    const std::string door = text_in(line, "door");
    return door == door_de_klok || door == reactie_van_de_rol;
}

/// A line of the log, made into the line that asked for it: the names under which the two say the same.
Json asked_by(const Json& line, const char* said, const char* asked) {
    Json made = line;
    made[asked] = line.value(said, Json());
    if (std::string_view(said) != asked) made.erase(said);
    return made;
}

/// The input that a line of a log tells of; nothing for what followed by itself.
std::optional<Oefenantwoord> input_in(const Json& line) {
    const std::string soort = text_in(line, "soort");
    std::optional<Oefenantwoord> one;
    if (soort == "besluit" && !is_vanzelf(line))
        one = asked_in(asked_by(line, "keuze", "besluit"));
    else if ((soort == "verwachting" && !is_vanzelf(line)) || soort == "genegeerd")
        one = asked_in(line);
    else if (soort == "reactie")
        one = asked_in(asked_by(line, "tekst", "reactie"));
    else if (soort == "vuur")
        one = asked_in(asked_by(line, "naam", "vuur"));
    else if (soort == "overgeslagen")
        one = asked_in(asked_by(line, "nr", "sla_over"));
    else if (soort == "gewijzigd")
        one = asked_in(asked_by(line, "nr", "wijzig"));
    else if (soort == "toegevoegd")
        one = asked_in(asked_by(line, "bij", "voeg_toe"));
    else if (soort == "notitie" && line.contains("door"))
        one = asked_in(asked_by(line, "tekst", "notitie"));
    else if (soort == "klok")
        one = asked_in(asked_by(line, "wat", "klok"));
    if (one) one->op = time_in(line, "t").value_or(0);
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

std::string to_line(const Oefenantwoord& one) {
    nlohmann::ordered_json line = {{"op", oefentijd_tekst(one.op)}};
    const auto add = [&](const char* name, const std::string& text) {
        if (!text.empty()) line[name] = text;
    };
    const auto add_inject = [&] {
        line.update({{"aan", one.inject.aan}, {"via", one.inject.via}, {"tekst", one.inject.tekst}});
    };
    add("van", one.van);
    switch (one.soort) {
        case Invoer::besluit:
            line["besluit"] = one.wat;
            if (one.nr > 0) line["nr"] = one.nr;
            break;
        case Invoer::oordeel: line.update({{"inject", one.nr}, {"uitkomst", to_text(one.uitkomst)}}); break;
        case Invoer::reactie: line.update({{"inject", one.nr}, {"reactie", one.wat}}); break;
        case Invoer::vuur: line["vuur"] = one.wat; break;
        case Invoer::overslaan: line["sla_over"] = one.nr; break;
        case Invoer::wijzig:
            line["wijzig"] = one.nr;
            add_inject();
            break;
        case Invoer::toevoegen:
            line["voeg_toe"] = oefentijd_tekst(one.bij);
            add_inject();
            break;
        case Invoer::notitie: line["notitie"] = one.wat; break;
        case Invoer::klok: line["klok"] = one.wat; break;
    }
    add("door", one.door);
    if (one.om) line["om"] = oefentijd_tekst(*one.om);
    return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool doe(Oefenloop& loop, const Oefenantwoord& one) {
    switch (one.soort) {
        case Invoer::besluit:
            return one.door.empty() ? loop.besluit(one.op, one.van, one.wat, one.nr)
                                    : loop.besluit(one.op, one.van, one.wat, one.nr, one.door);
        case Invoer::oordeel: return loop.beoordeel(one.op, one.nr, one.uitkomst, one.door, one.om);
        case Invoer::reactie: return loop.reageer(one.op, one.nr, one.van, one.door, one.wat, one.om);
        case Invoer::vuur: return loop.vuur(one.op, one.wat);
        case Invoer::overslaan: return loop.sla_over(one.op, one.nr);
        case Invoer::wijzig: return loop.wijzig(one.op, one.nr, one.inject);
        case Invoer::toevoegen: return loop.voeg_toe(one.op, one.bij, one.inject);
        case Invoer::notitie: return loop.noteer(one.op, one.door, one.wat);
        case Invoer::klok: return loop.klok(one.op, one.wat);
    }
    return false;
}

void speel(Oefenloop& loop, std::vector<Oefenantwoord> antwoorden, const std::function<bool(Oefentijd)>& wacht) {
    auto next = antwoorden.begin();
    while (const auto moment = loop.volgende()) {
        if (next != antwoorden.end() && next->op < *moment) {
            if (!wacht(next->op)) return;
            (void)doe(loop, *next++);
            continue;
        }
        if (!wacht(*moment)) return;
        loop.tot(*moment);  // what happens by itself comes before what is done at the same time
        while (next != antwoorden.end() && next->op <= *moment) (void)doe(loop, *next++);
    }
    while (next != antwoorden.end() && wacht(next->op)) (void)doe(loop, *next++);
}

std::string lees_logbestand(const std::filesystem::path& bestand) {
    return bestandstekst(bestand, grootste_log, "is niet te lezen. Controleer de naam.");
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
