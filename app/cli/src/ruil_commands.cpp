// SPDX-License-Identifier: EUPL-1.2
// piket swap: asking, taking, approving, taking back and arranging.
#include "command.h"

#include <noaber/base/text.h>
#include <noaber/organisatie/wie.h>
#include <noaber/piket/ruilen.h>
#include <noaber/store/edit.h>
#include <noaber/sync/membership.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber::cli {

namespace {

/// With the rights of the account; who works without a hub is alone with the file.
Actor actor_of(const Store& store) {
    Actor actor{Role::beheerder, {}};
    if (const auto membership = membership_of(store.file())) actor.role = chosen_role(membership->role);
    if (const auto ik = wie_ben_ik(store)) actor.persoon = ik->id.text;
    return actor;
}

Dienst chosen_dienst(const Store& store, std::string_view name) {
    return from_record<Dienst>(find_by_name(store, info_of<Dienst>(), name));
}

Id<Persoon> chosen_persoon(const Store& store, std::string_view name) {
    return {find_by_name(store, info_of<Persoon>(), name).id};
}

/// What one step has to work with.
class Swap {
public:
    Swap(Context& context, const Arguments& arguments)
        : m_store(context.store()),
          m_arguments(arguments),
          m_ruilen(m_store, actor_of(m_store), context.workbench().bevoegdheidsregels(), chosen_moment(arguments)) {}

    [[nodiscard]] Store& store() { return m_store; }
    [[nodiscard]] Ruilen& ruilen() { return m_ruilen; }
    [[nodiscard]] bool flag(std::string_view name) const { return m_arguments.flag(name); }

    /// The duty that is named after the verb.
    [[nodiscard]] Dienst dienst() const {
        if (m_arguments.rest().size() != 2)
            throw UsageError("Noem de dienst, tussen aanhalingstekens: \"AC-BZ 2027-W01\".");
        return chosen_dienst(m_store, m_arguments.rest()[1]);
    }
    /// The newest request for that duty that is not over.
    [[nodiscard]] Id<Ruilverzoek> verzoek() const {
        const Dienst named = dienst();
        std::optional<Ruilverzoek> newest;
        for (Ruilverzoek& one : m_store.list<Ruilverzoek>(Where{"dienst", named.id.text})) {
            const bool over =
                one.verwerkt || one.status == Ruilstatus::afgewezen || one.status == Ruilstatus::ingetrokken;
            if (!over && (!newest || newest->gevraagd_op <= one.gevraagd_op)) newest = std::move(one);
        }
        if (!newest) throw InputError(fmt::format("Voor {} loopt geen ruilverzoek.", titel_van(m_store, named)));
        return newest->id;
    }
    [[nodiscard]] Id<Persoon> persoon(const char* option) const {
        const auto naam = m_arguments.value(option);
        if (!naam) throw UsageError(fmt::format("Zeg met {} NAAM wie het is.", option));
        return chosen_persoon(m_store, *naam);
    }
    [[nodiscard]] Id<Persoon> perhaps_persoon(const char* option) const {
        const auto naam = m_arguments.value(option);
        return naam ? chosen_persoon(m_store, *naam) : Id<Persoon>();
    }
    [[nodiscard]] Id<Dienst> tegendienst() const {
        const auto naam = m_arguments.value("--tegen");
        return naam ? chosen_dienst(m_store, *naam).id : Id<Dienst>();
    }
    [[nodiscard]] std::string toelichting() const { return m_arguments.value("--toelichting").value_or(""); }
    [[nodiscard]] Ruilsoort soort() const {
        const auto typed = m_arguments.value("--soort");
        if (!typed) return m_arguments.value("--tegen") ? Ruilsoort::ruil : Ruilsoort::overname;
        if (equal_folded(*typed, "ruil")) return Ruilsoort::ruil;
        if (equal_folded(*typed, "overname")) return Ruilsoort::overname;
        throw UsageError("--soort is ruil of overname.");
    }

private:
    Store& m_store;
    const Arguments& m_arguments;
    Ruilen m_ruilen;
};

std::string shown(const Store& store, const Ruilverzoek& verzoek, std::string_view field) {
    const Record record = to_record(verzoek);
    return display_value(store, info_of<Ruilverzoek>().field(field), record[field]);
}

Json as_json(const Store& store, const Ruilverzoek& verzoek) {
    Json json = Json::object();
    for (const char* field :
         {"dienst", "vrager", "gevraagd_op", "soort", "aan", "tegendienst", "status", "aannemer", "toelichting"})
        json[field] = shown(store, verzoek, field);
    for (const char* choice : {"soort", "status"}) json[choice] = fold(json[choice].get<std::string>());
    json["verwerkt"] = verzoek.verwerkt;
    return json;
}

std::string in_words(const Store& store, const Ruilverzoek& verzoek) {
    const std::string taker = shown(store, verzoek, "aannemer"), asked = shown(store, verzoek, "aan");
    return fmt::format("{:<24} {:<24} {:<12} {:<12} {}{}", shown(store, verzoek, "dienst"),
                       shown(store, verzoek, "vrager"), shown(store, verzoek, "soort"), shown(store, verzoek, "status"),
                       !taker.empty()   ? taker
                       : !asked.empty() ? asked
                                        : "iedereen",
                       verzoek.verwerkt ? ", in het rooster" : "");
}

Outcome told(const Store& store, const Id<Ruilverzoek>& id) {
    Outcome outcome;
    if (const auto verzoek = store.find(id)) {
        outcome.json = {{"verzoek", as_json(store, *verzoek)}};
        outcome.lines.push_back(in_words(store, *verzoek));
    }
    return outcome;
}

Outcome ask(Swap& swap) {
    const Ruilvraag vraag{swap.dienst().id, swap.soort(), swap.perhaps_persoon("--aan"), swap.tegendienst(),
                          swap.toelichting()};
    return told(swap.store(), swap.ruilen().vraag(vraag));
}

Outcome accept(Swap& swap) {
    const auto id = swap.verzoek();
    swap.ruilen().neem_aan(id, swap.persoon("--persoon"), swap.tegendienst());
    return told(swap.store(), id);
}

Outcome approve(Swap& swap) {
    const auto id = swap.verzoek();
    swap.ruilen().keur_goed(id);
    return told(swap.store(), id);
}

Outcome reject(Swap& swap) {
    const auto id = swap.verzoek();
    swap.ruilen().wijs_af(id);
    return told(swap.store(), id);
}

Outcome withdraw(Swap& swap) {
    const auto id = swap.verzoek();
    swap.ruilen().trek_in(id);
    return told(swap.store(), id);
}

Outcome emergency(Swap& swap) {
    return told(swap.store(),
                swap.ruilen().neem_over_in_nood(swap.dienst().id, swap.persoon("--persoon"), swap.toelichting()));
}

Outcome arrange(Swap& swap) {
    const Dienst dienst = swap.dienst();
    const Id<Persoon> wie = swap.persoon("--persoon");
    swap.ruilen().regel(dienst.id, wie, swap.toelichting());
    const std::string title = titel_van(swap.store(), dienst),
                      naam = title_of(swap.store(), info_of<Persoon>(), wie.text);
    Outcome outcome;
    outcome.json = {{"dienst", title}, {"persoon", naam}};
    outcome.lines.push_back(fmt::format("{}: {}", title, naam));
    return outcome;
}

Outcome process(Swap& swap) {
    const std::size_t done = swap.ruilen().verwerk();
    Outcome outcome;
    outcome.json = {{"verwerkt", done}};
    outcome.lines.push_back(fmt::format("{} aangenomen ruilverzoeken in het rooster gezet.", done));
    return outcome;
}

Outcome candidates(Swap& swap) {
    Outcome outcome;
    Json list = Json::array();
    for (const Kandidaat& one : swap.ruilen().kandidaten(swap.dienst().id)) {
        Json against = Json::array();
        for (const Bezwaarregel& bezwaar : one.bezwaren) against.push_back(bezwaar.uitleg);
        outcome.lines.push_back(
            fmt::format("{:<28} {}", one.persoon.naam, one.kan() ? std::string("kan") : one.bezwaren.front().uitleg));
        list.push_back({{"persoon", one.persoon.naam}, {"kan", one.kan()}, {"bezwaren", against}});
    }
    if (list.empty()) outcome.lines.emplace_back("In de pool is niemand anders.");
    outcome.json = {{"kandidaten", list}};
    return outcome;
}

Outcome list(Swap& swap) {
    Outcome outcome;
    Json all = Json::array();
    std::vector<Ruilverzoek> requests = swap.store().list<Ruilverzoek>();
    std::ranges::stable_sort(requests, {}, &Ruilverzoek::gevraagd_op);
    for (const Ruilverzoek& one : requests) {
        const bool over = one.verwerkt || one.status == Ruilstatus::afgewezen || one.status == Ruilstatus::ingetrokken;
        if (over && !swap.flag("--alle")) continue;
        all.push_back(as_json(swap.store(), one));
        outcome.lines.push_back(in_words(swap.store(), one));
    }
    if (all.empty()) outcome.lines.emplace_back("Er lopen geen ruilverzoeken.");
    outcome.json = {{"verzoeken", all}};
    return outcome;
}

struct Verb {
    std::string_view name;
    Outcome (*run)(Swap&);
};
constexpr Verb verbs[]{{"list", list},         {"candidates", candidates}, {"ask", ask},
                       {"accept", accept},     {"approve", approve},       {"reject", reject},
                       {"withdraw", withdraw}, {"emergency", emergency},   {"arrange", arrange},
                       {"process", process}};

/// A step that the rules or the rights refuse is done and named; a name that nobody has is bad input, as everywhere.
Outcome swap_command(Context& context, const Arguments& arguments) {
    std::string known;
    for (const Verb& verb : verbs) {
        known.append(known.empty() ? "" : ", ").append(verb.name);
        if (verb.name != arguments.rest()[0]) continue;
        Swap swap(context, arguments);
        try {
            return verb.run(swap);
        } catch (const Ruilweigering& refusal) {
            Outcome outcome;
            outcome.exit = Exit::found_something;
            outcome.json = {{"geweigerd", refusal.what()}};
            outcome.lines.emplace_back(refusal.what());
            return outcome;
        }
    }
    throw UsageError(
        fmt::format("\"{}\" is geen stap van een ruil. Kies uit: {}.", shorten(arguments.rest()[0], 40), known));
}

}  // namespace

std::vector<Command> ruil_commands() {
    return {{"piket swap",
             "list|candidates|ask|accept|approve|reject|withdraw|emergency|arrange|process [DIENST] ...",
             "een dienst ruilen of overnemen",
             {"--alle"},
             {"--aan", "--at", "--persoon", "--soort", "--tegen", "--toelichting"},
             1,
             2,
             swap_command}};
}

}  // namespace noaber::cli
