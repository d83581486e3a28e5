// SPDX-License-Identifier: EUPL-1.2
// The words of a scenario: what "oefening" and "o" understand. Errors of who writes one have the line they are on.
#include "luatekst.h"
#include "oefenloop_inner.h"
#include "oefenregel.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>
#include <lua.hpp>

#include <algorithm>
#include <array>

namespace noaber::oto {

namespace {

constexpr const char* soort_van = "noaber.soort";  ///< of what "o" gives back: "inject", "tak"

using Inner = Oefenloop::Inner;

Inner& inner_of(lua_State* state) { return *static_cast<Inner*>(lua_touserdata(state, lua_upvalueindex(1))); }

/// Where the script is.
struct Plek {
    std::string bestand;
    int regel = 0;
};
Plek plek_van(lua_State* state) {
    lua_Debug debug;
    for (int level = 1; lua_getstack(state, level, &debug) != 0; ++level) {
        lua_getinfo(state, "Sl", &debug);
        if (debug.currentline > 0) return {debug.source + 1, debug.currentline};
    }
    return {};
}

/// The line of the script itself that is at work, also when a module does it for it.
Herkomst herkomst_van(lua_State* state, const Inner& in) {
    lua_Debug debug;
    for (int level = 0; lua_getstack(state, level, &debug) != 0; ++level) {
        lua_getinfo(state, "Sl", &debug);
        if (debug.currentline > 0 && in.bron.bestand == debug.source + 1) return {debug.currentline, in.loopt};
    }
    return {in.lijnen.at(in.loopt).begin.van.regel, in.loopt};
}

/// What the function on top of the stack is called, by the line on which it is written.
std::string naam_van_functie(lua_State* state, const Inner& in) {
    lua_Debug debug;
    lua_pushvalue(state, -1);
    lua_getinfo(state, ">S", &debug);
    const std::string bestand = debug.source + 1;
    if (bestand != in.bron.bestand) return bestand.substr(0, bestand.rfind(".lua"));
    const auto lines = split_lines(in.bron.tekst);
    const auto number = static_cast<std::size_t>(std::max(debug.linedefined, 1));
    const auto words = lua_woorden(number <= lines.size() ? lines[number - 1] : std::string_view());
    for (std::size_t i = 0; i + 2 < words.size(); ++i)
        if (words[i].tekst == "function" && words[i + 2].tekst == "(") return std::string(words[i + 1].tekst);
    return "tak";
}

int fail(lua_State* state, const std::string& words) { return luaL_error(state, "%s", words.c_str()); }

/// The field of the table at `table`; "" when it is not there.
std::string text_field(lua_State* state, int table, const char* name) {
    lua_getfield(state, table, name);
    std::string text;
    if (lua_isstring(state, -1) != 0)
        text = lua_tostring(state, -1);
    else if (!lua_isnil(state, -1))
        fail(state, fmt::format("{} is een tekst", name));
    lua_pop(state, 1);
    if (text.size() > langste_tekst) fail(state, fmt::format("{} is te lang", name));
    return text;
}

std::string need_text(lua_State* state, int table, const char* name) {
    std::string text = text_field(state, table, name);
    if (text.empty()) fail(state, fmt::format("{} ontbreekt", name));
    return text;
}

std::vector<std::string> list_field(lua_State* state, int table, const char* name) {
    std::vector<std::string> all;
    if (lua_getfield(state, table, name) == LUA_TTABLE) {
        const auto count = static_cast<lua_Integer>(luaL_len(state, -1));
        for (lua_Integer i = 1; i <= count; ++i) {
            if (lua_rawgeti(state, -1, i) != LUA_TSTRING) fail(state, fmt::format("{} is een lijst van teksten", name));
            all.emplace_back(lua_tostring(state, -1));
            lua_pop(state, 1);
        }
    } else if (!lua_isnil(state, -1)) {
        fail(state, fmt::format("{} is een lijst: {{ \"...\", \"...\" }}", name));
    }
    lua_pop(state, 1);
    return all;
}

/// "0:05" is a time of the clock, "+0:05" one from now.
Oefentijd time_of(lua_State* state, const Inner& in, const std::string& text) {
    const bool later = text.starts_with('+');
    const auto time = lees_oefentijd(later ? std::string_view(text).substr(1) : std::string_view(text));
    if (!time) fail(state, fmt::format("\"{}\" is geen tijd. Schrijf uren en minuten: \"0:05\"", shorten(text, 20)));
    return later ? in.nu + *time : *time;
}

Oefentijd duration_of(lua_State* state, const std::string& text) {
    const auto time = lees_oefentijd(text.starts_with('+') ? std::string_view(text).substr(1) : std::string_view(text));
    if (!time) fail(state, fmt::format("\"{}\" is geen duur. Schrijf uren en minuten: \"0:30\"", shorten(text, 20)));
    return *time;
}

void check_role(lua_State* state, const Inner& in, const std::string& rol, const char* field) {
    if (rol == aan_allen || in.scenario.heeft_rol(rol)) return;
    fail(state, fmt::format("{} is \"{}\", en dat is geen van de rollen", field, shorten(rol, 40)));
}

/// What is written of an inject in the table at `table`; its time apart.
Inject read_inject(lua_State* state, const Inner& in, int table) {
    Inject inject;
    inject.van = text_field(state, table, "van");
    inject.aan = text_field(state, table, "aan");
    if (inject.aan.empty()) inject.aan = aan_allen;
    check_role(state, in, inject.aan, "aan");
    inject.via = need_text(state, table, "via");
    if (!std::ranges::count(middelen, inject.via))
        fail(state, fmt::format("via is \"{}\". Kies uit: {}", shorten(inject.via, 40), fmt::join(middelen, ", ")));
    inject.tekst = need_text(state, table, "tekst");
    inject.bijlage = text_field(state, table, "bijlage");
    if (lua_getfield(state, table, "verwacht") == LUA_TTABLE) {
        const int expected = lua_gettop(state);
        Verwachting one;
        one.leerdoel = need_text(state, expected, "leerdoel");
        if (!in.scenario.leerdoel(one.leerdoel))
            fail(state,
                 fmt::format("verwacht noemt het leerdoel \"{}\", en dat is er niet", shorten(one.leerdoel, 40)));
        one.actie = text_field(state, expected, "actie");
        one.binnen = duration_of(state, need_text(state, expected, "binnen"));
        if (const std::string met = text_field(state, expected, "met"); !met.empty()) {
            if (met != reactie_van_de_rol) fail(state, "met is \"reactie\", of ontbreekt: dan oordeelt een waarnemer");
            one.met_reactie = true;
        }
        inject.verwacht = std::move(one);
    } else if (!lua_isnil(state, -1)) {
        fail(state, "verwacht is een tabel: { leerdoel = \"...\", binnen = \"0:30\" }");
    }
    lua_pop(state, 1);
    return inject;
}

/// What a method gives back: something that wacht_op() knows.
void push_handle(lua_State* state, const char* soort, std::size_t nr) {
    lua_createtable(state, 0, 2);
    lua_pushstring(state, soort);
    lua_setfield(state, -2, soort_van);
    lua_pushinteger(state, static_cast<lua_Integer>(nr));
    lua_setfield(state, -2, "nr");
}

/// Plans an inject; what lies behind us comes now, what comes after the end never, and both are said.
int plan_inject(lua_State* state, Inner& in, Inject inject, Oefentijd bij) {
    if (in.injects.size() >= meeste_injects) return fail(state, "dit scenario heeft te veel injects");
    const Plek plek = plek_van(state);
    if (plek.bestand == in.bron.bestand) in.regels.insert(plek.regel);
    inject.herkomst = herkomst_van(state, in);
    in.injects.push_back(std::move(inject));
    const std::size_t nr = in.injects.size() - 1;
    if (bij > in.scenario.duur) {
        in.waarschuw(plek.bestand, plek.regel,
                     fmt::format("{} valt na het einde van de oefening", oefentijd_tekst(bij)));
    } else {
        if (bij < in.nu)
            in.waarschuw(plek.bestand, plek.regel,
                         fmt::format("{} is al voorbij; dit komt nu, om {}", oefentijd_tekst(bij),
                                     oefentijd_tekst(in.nu)));
        in.plan(std::max(bij, in.nu), Stap::geef, nr);
    }
    push_handle(state, "inject", nr);
    return 1;
}

int o_inject(lua_State* state) {
    Inner& in = inner_of(state);
    luaL_checktype(state, 2, LUA_TTABLE);
    const std::string bij = text_field(state, 2, "bij");
    const Oefentijd when = bij.empty() ? in.nu : time_of(state, in, bij);
    return plan_inject(state, in, read_inject(state, in, 2), when);
}

/// o:kladblok("0:05", "...") and its like; the second upvalue is the means.
int o_line(lua_State* state) {
    Inner& in = inner_of(state);
    const Oefentijd when = time_of(state, in, luaL_checkstring(state, 2));
    Inject inject;
    inject.aan = aan_allen;
    inject.via = lua_tostring(state, lua_upvalueindex(2));
    inject.tekst = luaL_checkstring(state, 3);
    if (inject.tekst.empty() || inject.tekst.size() > langste_tekst) return fail(state, "de tekst is leeg of te lang");
    return plan_inject(state, in, std::move(inject), when);
}

int o_plank(lua_State* state) {
    Inner& in = inner_of(state);
    luaL_checktype(state, 2, LUA_TTABLE);
    const std::string naam = need_text(state, 2, "naam");
    if (const Plek plek = plek_van(state); plek.bestand == in.bron.bestand) in.regels.insert(plek.regel);
    Inject inject = read_inject(state, in, 2);
    inject.herkomst = herkomst_van(state, in);
    in.plank[naam] = std::move(inject);
    return 0;
}

/// Only the course itself and its storylines can wait; a coroutine of the script's own would take the wait for its own.
void check_may_wait(lua_State* state, const Inner& in) {
    if (in.lijnen.at(in.loopt).coroutine != state || lua_isyieldable(state) == 0)
        fail(state, "wachten kan alleen in het verloop zelf en in een tak");
}

int o_besluit(lua_State* state) {
    Inner& in = inner_of(state);
    luaL_checktype(state, 2, LUA_TTABLE);
    check_may_wait(state, in);
    Openbesluit vraag;
    vraag.van = need_text(state, 2, "van");
    check_role(state, in, vraag.van, "van");
    vraag.vraag = need_text(state, 2, "vraag");
    vraag.keuzes = list_field(state, 2, "keuzes");
    if (vraag.keuzes.size() < 2) return fail(state, "keuzes zijn er twee of meer");
    vraag.anders = need_text(state, 2, "anders");
    if (!std::ranges::count(vraag.keuzes, vraag.anders)) return fail(state, "anders is een van de keuzes");
    const std::string tot = text_field(state, 2, "tot");
    vraag.tot = tot.empty() ? in.scenario.duur : std::clamp(time_of(state, in, tot), in.nu, in.scenario.duur);
    vraag.nr = in.besluiten.size() + 1;
    in.plan(vraag.tot, Stap::besluit_af, in.besluiten.size());
    in.besluiten.push_back({vraag, in.loopt, false, herkomst_van(state, in).regel});
    in.zeg("vraag", {{"nr", vraag.nr},
                     {"van", vraag.van},
                     {"vraag", vraag.vraag},
                     {"keuzes", vraag.keuzes},
                     {"tot", oefentijd_tekst(vraag.tot)},
                     {"anders", vraag.anders}});
    return lua_yield(state, 0);
}

int o_tak(lua_State* state) {
    Inner& in = inner_of(state);
    luaL_checktype(state, 2, LUA_TFUNCTION);
    if (in.lijnen.size() >= meeste_verhaallijnen) return fail(state, "dit scenario heeft te veel takken");
    lua_pushvalue(state, 2);
    Verhaallijnbegin begin{naam_van_functie(state, in), herkomst_van(state, in), in.nu};
    const std::size_t lijn = in.begin_lijn(state);
    in.lijnen[lijn].begin = std::move(begin);
    push_handle(state, "tak", lijn);
    return 1;
}

int o_wacht(lua_State* state) {
    Inner& in = inner_of(state);
    const Oefentijd duur = duration_of(state, luaL_checkstring(state, 2));
    check_may_wait(state, in);
    in.plan(in.nu + duur, Stap::verder, in.loopt);
    return lua_yield(state, 0);
}

int o_tot(lua_State* state) {
    Inner& in = inner_of(state);
    const Oefentijd when = time_of(state, in, luaL_checkstring(state, 2));
    check_may_wait(state, in);
    if (when <= in.nu) return 0;
    in.plan(when, Stap::verder, in.loopt);
    return lua_yield(state, 0);
}

int wait_for_inject(lua_State* state, Inner& in, std::size_t nr) {
    if (nr >= in.injects.size()) return fail(state, "op deze inject kan niet worden gewacht");
    Inject& inject = in.injects[nr];
    if (inject.uitkomst != Uitkomst::open) {
        const auto word = to_text(inject.uitkomst);
        lua_pushlstring(state, word.data(), word.size());
        return 1;
    }
    if (inject.overgeslagen || (!inject.verwacht && inject.gegeven)) return 0;
    inject.wachters.push_back(in.loopt);
    return lua_yield(state, 0);
}

int o_wacht_op(lua_State* state) {
    Inner& in = inner_of(state);
    luaL_checktype(state, 2, LUA_TTABLE);
    check_may_wait(state, in);
    const std::string soort = text_field(state, 2, soort_van);
    lua_getfield(state, 2, "nr");
    const auto nr = static_cast<std::size_t>(lua_tointeger(state, -1));
    lua_pop(state, 1);
    if (soort == "inject") return wait_for_inject(state, in, nr);
    if (soort != "tak" || nr >= in.lijnen.size()) return fail(state, "wachten kan op een inject en op een tak");
    if (in.lijnen[nr].klaar) return 0;
    in.lijnen[nr].wachters.push_back(in.loopt);
    return lua_yield(state, 0);
}

/// splitmix64: the same on every machine.
std::uint64_t next_chance(Inner& in) {
    in.chance += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = in.chance;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
}

int o_kans(lua_State* state) {
    Inner& in = inner_of(state);
    const double chance = luaL_checknumber(state, 2);
    constexpr double steps = 9007199254740992.0;  // 2^53
    lua_pushboolean(state, static_cast<double>(next_chance(in) >> 11U) / steps < chance ? 1 : 0);
    return 1;
}

int o_kies(lua_State* state) {
    Inner& in = inner_of(state);
    luaL_checktype(state, 2, LUA_TTABLE);
    const auto count = static_cast<std::uint64_t>(luaL_len(state, 2));
    if (count == 0) return fail(state, "uit een lege lijst valt niets te kiezen");
    lua_rawgeti(state, 2, static_cast<lua_Integer>(next_chance(in) % count) + 1);
    return 1;
}

int o_cijfer(lua_State* state) {
    Inner& in = inner_of(state);
    const std::string naam = luaL_checkstring(state, 2);
    Json waarde;
    if (lua_isinteger(state, 3) != 0)
        waarde = lua_tointeger(state, 3);
    else
        waarde = luaL_checknumber(state, 3);
    in.zeg("cijfer", {{"naam", naam}, {"waarde", waarde}});
    return 0;
}

int o_notitie(lua_State* state) {
    inner_of(state).zeg("notitie", {{"tekst", luaL_checkstring(state, 2)}});
    return 0;
}

int o_klok(lua_State* state) {
    lua_pushstring(state, oefentijd_tekst(inner_of(state).nu).c_str());
    return 1;
}

/// The whole exercise is over; what called it does not go on.
int o_einde(lua_State* state) {
    Inner& in = inner_of(state);
    check_may_wait(state, in);
    in.einde();
    return lua_yield(state, 0);
}

/// oefening { ... } is the table itself: the word makes a script read as one.
int oefening(lua_State* state) {
    luaL_checktype(state, 1, LUA_TTABLE);
    lua_settop(state, 1);
    return 1;
}

struct Method {
    const char* name;
    lua_CFunction function;
};
constexpr std::array<Method, 12> methods{{{"inject", o_inject},
                                          {"plank", o_plank},
                                          {"besluit", o_besluit},
                                          {"tak", o_tak},
                                          {"wacht", o_wacht},
                                          {"tot", o_tot},
                                          {"wacht_op", o_wacht_op},
                                          {"kans", o_kans},
                                          {"kies", o_kies},
                                          {"cijfer", o_cijfer},
                                          {"notitie", o_notitie},
                                          {"klok", o_klok}}};
/// Methods that are an inject to all by one means.
constexpr std::array<std::pair<const char*, const char*>, 4> lines{
    {{"kladblok", "kladblok"}, {"lcms", "lcms"}, {"pers", "pers"}, {"sociale_media", "sociale media"}}};

/// Makes "o" and "oefening"; with the run as its argument.
int open_words(lua_State* state) {
    void* const in = lua_touserdata(state, 1);
    lua_createtable(state, 0, static_cast<int>(methods.size() + lines.size() + 1));
    for (const Method& method : methods) {
        lua_pushlightuserdata(state, in);
        lua_pushcclosure(state, method.function, 1);
        lua_setfield(state, -2, method.name);
    }
    for (const auto& [name, via] : lines) {
        lua_pushlightuserdata(state, in);
        lua_pushstring(state, via);
        lua_pushcclosure(state, o_line, 2);
        lua_setfield(state, -2, name);
    }
    lua_pushlightuserdata(state, in);
    lua_pushcclosure(state, o_einde, 1);
    lua_setfield(state, -2, "einde");
    lua_pushcfunction(state, oefening);
    lua_setglobal(state, "oefening");
    return 1;
}

/// Reads the table that the script returned, as the argument; the course stays as result.
int read_words(lua_State* state) {
    Inner& in = *static_cast<Inner*>(lua_touserdata(state, 2));
    if (!lua_istable(state, 1)) return fail(state, "een scenario begint met: return oefening { ... }");
    Scenario& scenario = in.scenario;
    scenario.titel = need_text(state, 1, "titel");
    const std::string duur = need_text(state, 1, "duur");
    const auto time = lees_oefentijd(duur);
    if (!time || *time == 0)
        return fail(state, fmt::format("duur is \"{}\". Schrijf uren en minuten: \"3:00\"", shorten(duur, 20)));
    scenario.duur = *time;
    scenario.rollen = list_field(state, 1, "rollen");
    if (scenario.rollen.empty()) return fail(state, "rollen ontbreken: { \"AC-BZ\", ... }");
    scenario.functies = list_field(state, 1, "functies");
    if (scenario.functies.empty()) scenario.functies = scenario.rollen;
    const std::string waarnemers = text_field(state, 1, "waarnemers");
    const auto waarneming = waarneming_met_naam(waarnemers);
    if (!waarneming)
        return fail(state, "waarnemers is \"eens\" of \"gemiddeld\"; ontbreekt het, dan telt het laatste oordeel");
    scenario.waarneming = *waarneming;
    if (lua_getfield(state, 1, "leerdoelen") == LUA_TTABLE) {
        lua_pushnil(state);
        while (lua_next(state, -2) != 0) {
            if (lua_type(state, -2) != LUA_TSTRING || lua_type(state, -1) != LUA_TSTRING)
                return fail(state, "leerdoelen zijn namen met een tekst: { opschalen = \"...\" }");
            scenario.leerdoelen.push_back({lua_tostring(state, -2), lua_tostring(state, -1)});
            lua_pop(state, 1);
        }
        std::ranges::sort(scenario.leerdoelen, {}, &Leerdoel::naam);
    } else if (!lua_isnil(state, -1)) {
        return fail(state, "leerdoelen zijn een tabel");
    }
    lua_pop(state, 1);
    if (lua_getfield(state, 1, "verloop") != LUA_TFUNCTION)
        return fail(state, "verloop ontbreekt: verloop = function(o) ... end");
    return 1;
}

}  // namespace

void Oefenloop::Inner::lees_scenario() {
    lua_State* const state = sandbox->state();
    lua_pushcfunction(state, open_words);
    lua_pushlightuserdata(state, this);
    sandbox->call(1, 1);
    o = luaL_ref(state, LUA_REGISTRYINDEX);
    sandbox->load(bron.tekst, bron.bestand);
    sandbox->call(0, 1);
    lua_pushcfunction(state, read_words);
    lua_insert(state, -2);
    lua_pushlightuserdata(state, this);
    try {
        sandbox->call(2, 1);
    } catch (const script::ScriptError& error) {
        throw script::ScriptError(bron.bestand, std::max(error.line(), 1), error.message());
    }
    verloop = luaL_ref(state, LUA_REGISTRYINDEX);
}

void Oefenloop::Inner::begin() {
    lua_State* const state = sandbox->state();
    lua_rawgeti(state, LUA_REGISTRYINDEX, verloop);
    lijnen.at(begin_lijn(state)).begin.naam = "verloop";
}

std::size_t Oefenloop::Inner::begin_lijn(lua_State* from) {
    Verhaallijn lijn;
    lijn.coroutine = lua_newthread(from);
    lijn.reference = luaL_ref(from, LUA_REGISTRYINDEX);
    lua_xmove(from, lijn.coroutine, 1);
    lua_rawgeti(lijn.coroutine, LUA_REGISTRYINDEX, o);
    lijn.arguments = 1;
    lijnen.push_back(std::move(lijn));
    plan(nu, Stap::verder, lijnen.size() - 1);
    return lijnen.size() - 1;
}

void Oefenloop::Inner::wek(std::size_t lijn, const std::string* met) {
    if (met) {
        lua_pushlstring(lijnen[lijn].coroutine, met->data(), met->size());
        lijnen[lijn].arguments = 1;
    }
    plan(nu, Stap::verder, lijn);
}

void Oefenloop::Inner::loop_verder(std::size_t nr) {
    if (++stappen > meeste_stappen) {
        waarschuw(bron.bestand, 0, "het scenario gaat door zonder dat de klok loopt; wacht het ergens \"0:00\"?");
        return einde();
    }
    loopt = nr;
    sandbox->refill();
    const int arguments = std::exchange(lijnen[nr].arguments, 0);
    lua_State* const coroutine = lijnen[nr].coroutine;
    bool waits = false;
    try {
        int results = 0;
        waits = sandbox->resume(coroutine, arguments, results);
        lua_pop(coroutine, results);
    } catch (const script::ScriptError& error) {
        zeg_fout(error);
    }
    if (waits) return;
    lijnen[nr].klaar = true;
    luaL_unref(sandbox->state(), LUA_REGISTRYINDEX, lijnen[nr].reference);
    for (const std::size_t wachter : std::exchange(lijnen[nr].wachters, {})) wek(wachter);
}

}  // namespace noaber::oto
