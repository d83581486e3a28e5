// SPDX-License-Identifier: EUPL-1.2
// A run, led: input, then deed, then messages.
#include "oefenleiding.h"

#include "oefenregel.h"
#include "oefenrollen.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace noaber::oto {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t second = 1'000;  // milliseconds
constexpr std::int64_t rustig = 250;    // between two ticks
constexpr std::string_view sprong = "sprong ";

std::vector<Oefeninvoer> gedaan_in(const Store& store, const Id<Oefenrun>& run) {
    auto all = store.list<Oefeninvoer>({"run", run.text});
    std::ranges::sort(all, {}, [](const Oefeninvoer& one) { return std::pair(one.nr, one.id); });
    return all;
}

/// As it was written, with the name of who did it: a judge, a player, who made a note.
Oefenantwoord antwoord_van(const Store& store, const Oefenrun& run, const Oefeninvoer& invoer) {
    Oefenantwoord one = lees_antwoorden(invoer.regel).at(0);
    const auto wie = store.find(invoer.persoon.empty() ? run.leider : invoer.persoon);
    const bool is_named = !invoer.persoon.empty() || one.soort == Invoer::notitie || one.soort == Invoer::oordeel;
    if (is_named) one.door = wie ? wie->naam : std::string("iemand");
    return one;
}

std::int64_t number_of(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// Where the clock stands after that input: a jump goes further than its own time.
Oefentijd stand_na(const Oefenantwoord& one) {
    if (one.soort != Invoer::klok || !one.wat.starts_with(sprong)) return one.op;
    return std::max(one.op, lees_oefentijd(std::string_view(one.wat).substr(sprong.size())).value_or(0));
}

std::string label_van(const Oefenantwoord& one) {
    switch (one.soort) {
        case Invoer::besluit: return "OEFENING: besluit";
        case Invoer::oordeel: return "OEFENING: oordeel";
        case Invoer::reactie: return "OEFENING: antwoord";
        case Invoer::vuur: return "OEFENING: inject van de plank";
        case Invoer::overslaan: return "OEFENING: inject overgeslagen";
        case Invoer::wijzig: return "OEFENING: inject gewijzigd";
        case Invoer::toevoegen: return "OEFENING: inject toegevoegd";
        case Invoer::notitie: return "OEFENING: notitie";
        case Invoer::klok: return "OEFENING: klok " + one.wat;
    }
    return "OEFENING";
}

/// As long as it lives, what is written is our own.
struct Eigen {
    explicit Eigen(bool& writes) : m_writes(writes) { m_writes = true; }
    ~Eigen() { m_writes = false; }
    Eigen(const Eigen&) = delete;
    Eigen& operator=(const Eigen&) = delete;

private:
    bool& m_writes;
};

std::string naam_voor(const Store& store, const std::string& titel) {
    const std::string day = in_words(system_today());
    const auto taken = store.list<Oefenrun>();
    std::string naam = fmt::format("{}, {}", titel, day);
    for (int i = 2; std::ranges::count(taken, naam, &Oefenrun::naam); ++i)
        naam = fmt::format("{}, {} ({})", titel, day, i);
    return naam;
}

}  // namespace

Oefenrun bereid_voor(Store& store, const Scenariobron& bron, const Oto& oto, const Id<Persoon>& leider,
                     std::uint64_t startgetal) {
    const Oefenloop loop(bron, startgetal, [](const std::string&) {});
    Oefenrun run;
    run.naam = naam_voor(store, loop.scenario().titel);
    run.oto = oto.id;
    run.leider = leider;
    run.bestand = bron.bestand;
    run.script = bron.tekst;
    run.modules = Json(bron.modules).dump();
    run.startgetal = static_cast<std::int64_t>(startgetal);
    Transaction tx = store.begin(fmt::format("Oefening {} klaargezet", run.naam));
    tx.put(run);
    for (Oefenrol& one : rollen_voorstel(store, oto, loop.scenario())) {
        one.run = run.id;
        tx.put(one);
    }
    tx.commit();
    return run;
}

Scenariobron bron_van(const Oefenrun& run) {
    if (run.script.empty())
        throw InputError(
            "Het script van deze oefening is hier niet. Alleen de leider en het Veiligheidsbureau zien het.");
    Scenariobron bron{run.bestand, run.script, {}};
    const Json modules = Json::parse(run.modules.empty() ? "{}" : run.modules, nullptr, false);
    if (!modules.is_object())
        throw InputError("De modules van deze oefening zijn beschadigd. Zet de oefening opnieuw klaar.");
    for (const auto& [naam, tekst] : modules.items())
        if (tekst.is_string()) bron.modules[naam] = tekst.get<std::string>();
    return bron;
}

std::vector<Oefenantwoord> invoer_van(const Store& store, const Oefenrun& run) {
    std::vector<Oefenantwoord> all;
    for (const Oefeninvoer& one : gedaan_in(store, run.id)) all.push_back(antwoord_van(store, run, one));
    return all;
}

Oefenleiding::Oefenleiding(Store& store, const Id<Oefenrun>& run, WallClock wall)
    : m_store(store), m_wall(std::move(wall)) {
    const auto found = store.find(run);
    if (!found) throw InputError("Deze oefening is er niet meer.");
    m_run = *found;
    m_loop = std::make_unique<Oefenloop>(bron_van(m_run), static_cast<std::uint64_t>(m_run.startgetal.value_or(0)),
                                         [this](const std::string& line) { m_log.push_back(line); });
    m_gedaan = gedaan_in(store, run);
    m_invoer = m_gedaan.size();
    Oefentijd stand = number_of(store.setting(hartslagnaam()));
    if (m_run.apparaat != store.device()) {  // its heartbeat is not here; what it sent is
        stand = std::max(stand, m_run.klok_op.value_or(0));
        for (const Oefenbericht& one : store.list<Oefenbericht>({"run", run.text}))
            stand = std::max(stand, one.op.value_or(0));
    }
    for (const Oefeninvoer& one : m_gedaan) {
        const Oefenantwoord deed = antwoord_van(store, m_run, one);
        (void)oto::doe(*m_loop, deed);
        stand = std::max(stand, stand_na(deed));
        if (deed.soort == Invoer::klok && deed.wat.starts_with("snelheid "))
            m_klok.snelheid =
                std::clamp<std::int64_t>(number_of(std::string_view(deed.wat).substr(9)), 1, hoogste_snelheid);
        if (!one.bijdrage.empty()) m_opgenomen.insert(one.bijdrage);
    }
    if (is_begonnen()) m_loop->tot(stand);
    m_klok.op = m_loop->nu() * second;
    m_subscription = store.observe([this](const std::vector<Touched>& touched) {
        m_nakijken = m_nakijken || (!m_schrijft && std::ranges::any_of(touched, [](const Touched& one) {
                         return one.entity == &info_of<Oefeninvoer>() || one.entity == &info_of<Oefenbericht>() ||
                                one.entity == &info_of<Oefenrun>();
                     }));
    });
}

Oefenlog Oefenleiding::oefenlog() const {
    std::string text;
    for (const std::string& line : m_log) text += line + "\n";
    return lees_oefenlog(text);
}

std::vector<Oefenrol> Oefenleiding::rollen() const { return m_store.list<Oefenrol>({"run", m_run.id.text}); }

bool Oefenleiding::leidt_elders() const { return m_run.apparaat && *m_run.apparaat != m_store.device(); }

void Oefenleiding::check_leidt() const {
    if (!m_leidt) throw InputError("Deze computer leidt de oefening niet. Neem eerst de leiding.");
}

void Oefenleiding::check_begonnen() const {
    if (!is_begonnen()) throw InputError("De oefening is nog niet begonnen. Start eerst de klok.");
}

void Oefenleiding::bekijk() {
    const auto now = m_store.find(m_run.id);
    if (!now) {
        m_leidt = false;
        return;
    }
    if (m_leidt && now->apparaat != m_store.device()) {  // somebody took over
        m_leidt = m_klok.loopt = false;
        m_run.apparaat = now->apparaat;
    }
    m_run.naam = now->naam;
    m_run.oto = now->oto;
}

void Oefenleiding::neem_leiding(const Id<Persoon>& leider) {
    const bool stood_running = m_run.status == Oefenstatus::loopt && m_run.klok_snelheid.value_or(0) > 0;
    m_leidt = true;
    m_run.apparaat = m_store.device();
    if (!leider.empty()) m_run.leider = leider;
    bewaar_hartslag(m_loop->nu());
    m_klok.wand = m_tik = m_wall();
    if (stood_running && !m_loop->is_voorbij()) {
        zet_klok("pauze", m_klok);  // it was killed, or led elsewhere: for all who watch, the clock stands now
    } else {
        Transaction tx = m_store.begin(fmt::format("OEFENING: {} geleid", m_run.naam));
        put_run(tx);
        tx.commit();
    }
    verdeel();
    (void)bezorg();
}

std::string Oefenleiding::hartslagnaam() const { return "oefening." + m_run.id.text; }

void Oefenleiding::bewaar_hartslag(Oefentijd tijd) { m_store.set_setting(hartslagnaam(), std::to_string(tijd)); }

std::string Oefenleiding::naam_van(const Id<Persoon>& persoon) const {
    const auto wie = m_store.find(persoon);
    return wie ? wie->naam : std::string("iemand");
}

// --- the clock ---

Oefentijd Oefenleiding::nu() const { return op_ms() / second; }

std::int64_t Oefenleiding::tik_elke() const { return std::min(rustig, second / m_klok.snelheid); }

std::int64_t Oefenleiding::op_ms() const {
    const std::int64_t gone = m_klok.loopt ? std::max<std::int64_t>(0, m_wall() - m_klok.wand) * m_klok.snelheid : 0;
    return std::clamp(m_klok.op + gone, m_loop->nu() * second, m_loop->scenario().duur * second);
}

void Oefenleiding::zet_klok(const std::string& wat, const Klok& klok) {
    const Oefenantwoord invoer{.op = m_loop->nu(), .soort = Invoer::klok, .wat = wat};
    const Klok before = std::exchange(m_klok, klok);
    try {
        schrijf(invoer, {}, {}, Klokstand::gezet);
    } catch (const std::exception&) {
        m_klok = before;  // it did not happen
        throw;
    }
    (void)oto::doe(*m_loop, invoer);
}

void Oefenleiding::start() {
    (void)tik();
    if (m_klok.loopt || m_loop->is_voorbij()) return;
    zet_klok("start", {op_ms(), m_wall(), m_klok.snelheid, true});
    (void)bezorg();
}

void Oefenleiding::pauzeer() {
    (void)tik();
    if (!m_klok.loopt || m_loop->is_voorbij()) return;
    zet_klok("pauze", {op_ms(), m_wall(), m_klok.snelheid, false});
    (void)bezorg();
}

void Oefenleiding::zet_snelheid(std::int64_t keer) {
    if (keer < 1 || keer > hoogste_snelheid)
        throw InputError(fmt::format("De snelheid is 1 tot {}.", hoogste_snelheid));
    (void)tik();
    if (!is_begonnen()) m_klok.snelheid = keer;
    if (keer == m_klok.snelheid || m_loop->is_voorbij()) return;
    zet_klok(fmt::format("snelheid {}", keer), {op_ms(), m_wall(), keer, m_klok.loopt});
    (void)bezorg();
}

void Oefenleiding::spring(Oefentijd tijd) {
    (void)tik();
    check_begonnen();
    if (m_loop->is_voorbij()) throw InputError("Deze oefening is afgelopen.");
    if (tijd <= m_loop->nu() || tijd > m_loop->scenario().duur)
        throw InputError(fmt::format("Springen kan vooruit: na {} en tot {}.", oefentijd_kort(m_loop->nu()),
                                     oefentijd_kort(m_loop->scenario().duur)));
    zet_klok(std::string(sprong) + oefentijd_tekst(tijd), {tijd * second, m_wall(), m_klok.snelheid, m_klok.loopt});
    naar(tijd);
    (void)bezorg();
}

void Oefenleiding::beeindig() {
    if (m_loop->is_voorbij()) return;
    (void)doe({.soort = Invoer::klok, .wat = "einde"});
}

// --- inputs ---

void Oefenleiding::schrijf(const Oefenantwoord& wat, const Id<Persoon>& door, const std::string& bijdrage,
                           Klokstand klok) {
    check_leidt();
    Oefenantwoord unnamed = wat;
    unnamed.door.clear();
    Oefeninvoer invoer;
    invoer.id.text = derived_uuid(m_store.region(), "oto_oefeninvoer",
                                  fmt::format("{} {} {}", m_run.id.text, m_store.device(), m_invoer + 1));
    invoer.run = m_run.id;
    invoer.nr = static_cast<std::int64_t>(m_invoer + 1);
    invoer.regel = to_line(unnamed);
    invoer.persoon = door;
    invoer.bijdrage = bijdrage;
    {
        const Eigen own(m_schrijft);
        Transaction tx = m_store.begin(label_van(wat));
        tx.put(invoer);
        if (klok == Klokstand::gezet) put_run(tx);
        tx.commit();
    }
    ++m_invoer;
    m_gedaan.push_back(std::move(invoer));
    if (!bijdrage.empty()) m_opgenomen.insert(bijdrage);
}

void Oefenleiding::put_run(Transaction& tx) {
    const bool ended = m_loop->is_voorbij();
    m_run.status = ended                           ? Oefenstatus::afgelopen
                   : is_begonnen() || m_klok.loopt ? Oefenstatus::loopt
                                                   : Oefenstatus::voorbereid;
    m_run.klok_op = m_klok.op / second;
    m_run.klok_wand = m_klok.wand - m_klok.op % second / m_klok.snelheid;
    m_run.klok_snelheid = m_klok.loopt ? std::optional(m_klok.snelheid) : std::nullopt;
    tx.put(m_run);
}

bool Oefenleiding::doe(Oefenantwoord wat) {
    check_begonnen();
    (void)tik();
    wat.op = m_loop->nu();
    if (wat.soort == Invoer::notitie || wat.soort == Invoer::oordeel) wat.door = naam_van(m_run.leider);
    schrijf(wat, {}, {}, Klokstand::zelfde);
    const bool done = oto::doe(*m_loop, wat);
    (void)bezorg();
    return done;
}

bool Oefenleiding::neem_op() {
    auto all = m_store.list<Oefenbijdrage>({"run", m_run.id.text});
    std::erase_if(all, [&](const Oefenbijdrage& one) { return m_opgenomen.contains(one.id.text); });
    std::ranges::sort(all, {}, [](const Oefenbijdrage& one) { return std::pair(one.op.value_or(0), one.id); });
    bool any = false;
    for (const Oefenbijdrage& one : all) {
        const auto id = Berichtmaker::id_van(m_store.region(), m_run.id, one.persoon, one.soort, one.nr.value_or(0));
        const auto found = m_berichten->alle().find(id.text);
        // Of who has no part in it, or whose message is not there yet, nothing is taken; "Ik ben er" is no input.
        if (found == m_berichten->alle().end() || one.soort == Berichtsoort::rol) continue;
        Oefenantwoord wat{.op = m_loop->nu(),
                          .soort = Invoer::reactie,
                          .van = found->second.rol,
                          .door = naam_van(one.persoon)};
        wat.nr = static_cast<std::size_t>(one.nr.value_or(0));
        const auto om = std::clamp<Oefentijd>(one.op.value_or(0), found->second.op.value_or(0), wat.op);
        if (one.soort == Berichtsoort::vraag) {
            wat.soort = Invoer::besluit;
            wat.wat = one.keuze;
        } else {
            if (om != wat.op) wat.om = om;
            if (one.soort == Berichtsoort::verwachting) {
                wat.soort = Invoer::oordeel;
                wat.van.clear();
                wat.uitkomst = uitkomst_met_naam(one.keuze).value_or(Uitkomst::open);
                if (wat.uitkomst == Uitkomst::open) continue;
            } else {
                wat.wat = one.tekst;
            }
        }
        schrijf(wat, one.persoon, one.id.text, Klokstand::zelfde);
        (void)oto::doe(*m_loop, wat);
        any = true;
    }
    return any;
}

void Oefenleiding::naar(Oefentijd tijd) {
    bewaar_hartslag(tijd);  // before it acts: what was sent is never after where it stands
    m_loop->tot(tijd);
}

bool Oefenleiding::tik() {
    if (!m_leidt) return false;
    if (m_nakijken) herstel();
    const std::int64_t wall = m_wall();
    if (m_klok.loopt && wall - m_tik > langste_stilte) {
        m_klok = {m_klok.op + std::max<std::int64_t>(0, m_tik - m_klok.wand) * m_klok.snelheid, wall, m_klok.snelheid,
                  false};
        naar(nu());
        zet_klok("pauze", {op_ms(), wall, m_klok.snelheid, false});
        m_sliep = true;
    }
    m_tik = wall;
    const Oefentijd now = nu();
    if (is_begonnen() && now > m_loop->nu() && !m_loop->is_voorbij()) naar(now);
    if (rollen() != m_rollen) verdeel();
    const bool any = is_begonnen() && neem_op();
    return bezorg() || any;
}

// --- messages ---

void Oefenleiding::verdeel() {
    m_rollen = rollen();
    m_berichten = std::make_unique<Berichtmaker>(m_store.region(), m_run, m_loop->scenario(), m_rollen);
    m_verdeeld = 0;
}

bool Oefenleiding::bezorg() {
    if (!m_berichten) return false;
    for (; m_verdeeld < m_log.size(); ++m_verdeeld) m_berichten->lees(m_log[m_verdeeld]);
    auto nieuw = m_berichten->nieuw();
    const bool ends = m_loop->is_voorbij() && m_run.status != Oefenstatus::afgelopen;
    if (nieuw.empty() && !ends) return false;
    if (ends) m_klok = {m_loop->nu() * second, m_wall(), m_klok.snelheid, false};
    const Eigen own(m_schrijft);
    m_nakijken = true;  // until it is written: what fails is sent at the next tick
    Transaction tx = m_store.begin(ends ? fmt::format("OEFENING: {} afgelopen", m_run.naam) : "OEFENING: berichten");
    for (Oefenbericht& one : nieuw) tx.put(one);
    if (ends) put_run(tx);
    tx.commit();
    m_nakijken = false;
    return true;
}

void Oefenleiding::zet_rollen(const std::vector<Oefenrol>& rollen) {
    check_leidt();
    Transaction tx = m_store.begin(fmt::format("OEFENING: rollen van {}", m_run.naam));
    for (const Oefenrol& one : this->rollen())
        if (std::ranges::none_of(rollen, [&](const Oefenrol& each) { return each.id == one.id; })) tx.remove(one.id);
    for (Oefenrol one : rollen) {
        one.run = m_run.id;
        tx.put(one);
    }
    tx.commit();
    (void)tik();
}

void Oefenleiding::herstel() {
    {
        const Eigen own(m_schrijft);
        Transaction tx = m_store.begin("OEFENING: wat gedaan is blijft staan");
        for (Oefeninvoer one : m_gedaan) tx.put(one);
        put_run(tx);
        tx.commit();
    }
    m_nakijken = false;
    verdeel();
}

}  // namespace noaber::oto
