// SPDX-License-Identifier: EUPL-1.2
// An MSEL written as a scenario: each line an inject or a decision, in a storyline of its own where it depends on another.
#include "luatekst.h"
#include "msel.h"
#include "tijdlijntekening.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace noaber::oto {

namespace {

std::string lijst(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + lua_geciteerd(text);
    return "{ " + out + " }";
}

/// A name that needs no quotes as a key of a table.
bool is_name(const std::string& text) {
    static const std::set<std::string> reserved{"and",      "break",  "do",   "else", "elseif", "end",  "false", "for",
                                                "function", "goto",   "if",   "in",   "local",  "nil",  "not",   "or",
                                                "repeat",   "return", "then", "true", "until",  "while"};
    return !text.empty() && !reserved.contains(text) && !(text[0] >= '0' && text[0] <= '9') &&
           std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
           });
}

class Schrijver {
public:
    explicit Schrijver(const Msel& msel) : m_msel(msel) {
        for (const Mselregel& regel : msel.regels)
            for (const Mselvoorwaarde& one : regel.alleen_bij) m_needed.insert(one.nr);
    }

    std::string script() {
        m_out = "-- Gemaakt uit een MSEL.\n\n";
        if (!m_needed.empty())
            m_out +=
                "-- Hoe het afliep met een regel, op nummer; als() wacht daarop.\n"
                "local stap, uitkomst = {}, {}\n"
                "local function als(o, nr, goed)\n"
                "  o:wacht_op(stap[nr])\n"
                "  return goed[uitkomst[nr]]\n"
                "end\n\n";
        m_out += fmt::format("return oefening {{\n  titel = {},\n  duur = \"{}\",\n  rollen = {},\n",
                             lua_geciteerd(m_msel.titel), oefentijd_kort(m_msel.duur), lijst(m_msel.rollen));
        if (!m_msel.leerdoelen.empty()) {
            m_out += "  leerdoelen = {\n";
            for (const Leerdoel& one : m_msel.leerdoelen)
                m_out +=
                    fmt::format("    {} = {},\n", is_name(one.naam) ? one.naam : "[" + lua_geciteerd(one.naam) + "]",
                                lua_geciteerd(one.tekst));
            m_out += "  },\n";
        }
        m_out += "  verloop = function(o)\n";
        // What another waits for must have begun: by time, and lines of one time in their order.
        std::vector<const Mselregel*> order;
        for (const Mselregel& regel : m_msel.regels) order.push_back(&regel);
        std::ranges::stable_sort(order, {}, &Mselregel::tijd);
        for (const Mselregel* regel : order) write(*regel);
        return m_out + "  end,\n}\n";
    }

private:
    [[nodiscard]] std::string leerdoel_naam(const std::string& tekst) const {
        const auto found = std::ranges::find(m_msel.leerdoelen, tekst, &Leerdoel::tekst);
        return found == m_msel.leerdoelen.end() ? tekst : found->naam;
    }

    /// The inside of o:inject { }, without its time.
    [[nodiscard]] std::string inject(const Mselregel& regel) const {
        std::string out = fmt::format("aan = {}, via = {}", lua_geciteerd(regel.aan), lua_geciteerd(regel.middel));
        if (!regel.van.empty()) out = fmt::format("van = {}, ", lua_geciteerd(regel.van)) + out;
        out += fmt::format(",\n      tekst = {}", lua_geciteerd(regel.tekst));
        if (regel.leerdoel.empty()) return out;
        constexpr Oefentijd usual = 1800;
        out += fmt::format(",\n      verwacht = {{ leerdoel = {}, binnen = \"{}\"",
                           lua_geciteerd(leerdoel_naam(regel.leerdoel)), oefentijd_kort(regel.binnen.value_or(usual)));
        if (!regel.actie.empty()) out += fmt::format(", actie = {}", lua_geciteerd(regel.actie));
        return out + " }";
    }

    [[nodiscard]] std::string besluit(const Mselregel& regel) const {
        return fmt::format("o:besluit {{ van = {}, vraag = {},\n      keuzes = {}, tot = \"{}\", anders = {} }}",
                           lua_geciteerd(regel.aan), lua_geciteerd(regel.tekst), lijst(regel.keuzes),
                           oefentijd_kort(std::min(m_msel.duur, regel.tijd + regel.binnen.value_or(m_msel.duur))),
                           lua_geciteerd(regel.anders));
    }

    void write(const Mselregel& regel) {
        const bool is_besluit = regel.middel == middel_besluit;
        if (regel.alleen_bij.empty() && !is_besluit && !m_needed.contains(regel.nr)) {
            m_out += fmt::format("    o:inject {{ bij = \"{}\", {} }}\n", oefentijd_kort(regel.tijd), inject(regel));
            return;
        }
        const std::string nr = lua_geciteerd(regel.nr);
        m_out += m_needed.contains(regel.nr) ? fmt::format("    stap[{}] = o:tak(function(o)\n", nr)
                                             : "    o:tak(function(o)\n";
        for (const Mselvoorwaarde& one : regel.alleen_bij) {
            std::string good;
            for (const std::string& text : one.uitkomsten)
                good += fmt::format("{}[{}] = true", good.empty() ? "" : ", ", lua_geciteerd(text));
            m_out += fmt::format("      if not als(o, {}, {{ {} }}) then return end\n", lua_geciteerd(one.nr), good);
        }
        m_out += fmt::format("      o:tot(\"{}\")\n", oefentijd_kort(regel.tijd));
        const std::string what = is_besluit ? besluit(regel) : fmt::format("o:inject {{ {} }}", inject(regel));
        if (!m_needed.contains(regel.nr))
            m_out += fmt::format("      {}\n", what);
        else if (is_besluit)
            m_out += fmt::format("      uitkomst[{}] = {}\n", nr, what);
        else
            m_out += fmt::format("      uitkomst[{}] = o:wacht_op({})\n", nr, what);
        m_out += "    end)\n";
    }

    const Msel& m_msel;
    std::set<std::string> m_needed;  ///< numbers that others depend on
    std::string m_out;
};

}  // namespace

std::string msel_als_scenario(const Msel& msel) { return Schrijver(msel).script(); }

}  // namespace noaber::oto
