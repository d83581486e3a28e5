// SPDX-License-Identifier: EUPL-1.2
// Choosing, answering and counting the questions of a month.
#include "prikkels.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace noaber::oto {

namespace {

constexpr char right = '*';
constexpr std::size_t longest_answer = 1'000;

bool geldt_in(const Functievervulling& vervulling, Maand maand) {
    return (!vervulling.vanaf || *vervulling.vanaf < maand.volgende().eerste_dag()) &&
           (!vervulling.tot || *vervulling.tot >= maand.eerste_dag());
}

/// By person: the functions that they hold in a month.
std::map<std::string, std::set<std::string>> functies_in(const Store& store, Maand maand) {
    std::map<std::string, std::set<std::string>> all;
    for (const Functievervulling& one : store.list<Functievervulling>())
        if (geldt_in(one, maand) && store.find(one.persoon)) all[one.persoon.text].insert(one.functie.text);
    return all;
}

/// What one person had before, of one question.
struct Eerder {
    Maand laatst;
    bool fout = false;  ///< the last time
    bool open = false;
};

/// In which order questions come to somebody; smaller comes first.
using Voorrang = std::tuple<int, Maand, std::size_t>;

std::optional<Voorrang> voorrang(const Eerder* eerder, Maand maand, std::size_t place) {
    if (!eerder) return Voorrang{1, {}, place};
    if (eerder->open || eerder->laatst.volgende() >= maand) return std::nullopt;
    return Voorrang{eerder->fout ? 0 : 2, eerder->laatst, place};
}

std::vector<Vraag> te_stellen(const Store& store) {
    std::vector<Vraag> all = store.list<Vraag>();
    std::erase_if(all, [](const Vraag& one) { return one.vervallen || !bezwaar_tegen(one).empty(); });
    std::ranges::sort(all, NaturalLess(), &Vraag::code);
    return all;
}

std::string label_of(Maand maand) { return fmt::format("Leerprikkels van {} klaargezet", in_woorden(maand)); }

bool is_beantwoord(const Prikkel& prikkel) { return prikkel.uitkomst != Prikkeluitkomst::open; }

void tel(Respons& respons, const Prikkel& prikkel) {
    ++respons.gesteld;
    if (is_beantwoord(prikkel)) ++respons.beantwoord;
    if (prikkel.uitkomst == Prikkeluitkomst::goed) ++respons.goed;
    if (prikkel.uitkomst == Prikkeluitkomst::fout) ++respons.fout;
}

}  // namespace

std::vector<Keuze> keuzes_van(const Vraag& vraag) {
    std::vector<Keuze> all;
    for (const auto line : split_lines(vraag.keuzes)) {
        auto text = trim(line);
        if (text.empty()) continue;
        const bool goed = text.front() == right;
        if (goed) text = trim(text.substr(1));
        all.push_back({std::string(text), goed});
    }
    return all;
}

std::string bezwaar_tegen(const Vraag& vraag) {
    if (trim(vraag.vraag).empty()) return fmt::format("{} heeft geen tekst. Schrijf de vraag.", vraag.code);
    if (vraag.soort != Vraagsoort::meerkeuze) return {};
    const auto keuzes = keuzes_van(vraag);
    if (keuzes.size() < 2) return fmt::format("{} heeft geen twee keuzes. Zet elke keuze op een regel.", vraag.code);
    if (std::ranges::count(keuzes, true, &Keuze::goed) != 1)
        return fmt::format("{} heeft niet precies één goed antwoord. Zet er een * voor.", vraag.code);
    return {};
}

std::vector<Toewijzing> selectie(const Store& store, Maand maand, std::size_t aantal) {
    const std::vector<Vraag> vragen = te_stellen(store);
    std::map<std::string, std::map<std::string, Eerder>> eerder;  // by person and question
    std::map<std::string, std::size_t> deze_maand;
    for (const Prikkel& one : store.list<Prikkel>()) {
        const auto when = Maand::parse(one.maand);
        if (!when) continue;
        if (*when == maand) ++deze_maand[one.persoon.text];
        Eerder& known = eerder[one.persoon.text][one.vraag.text];
        known.open = known.open || !is_beantwoord(one);
        if (*when < known.laatst) continue;
        known.laatst = *when;
        known.fout = one.uitkomst == Prikkeluitkomst::fout;
    }
    std::vector<Toewijzing> all;
    for (const auto& [persoon, functies] : functies_in(store, maand)) {
        std::vector<std::pair<Voorrang, const Vraag*>> mogelijk;
        const auto& van_hen = eerder[persoon];
        for (std::size_t i = 0; i < vragen.size(); ++i) {
            const Vraag& vraag = vragen[i];
            if (!vraag.functie.empty() && !functies.contains(vraag.functie.text)) continue;
            const auto known = van_hen.find(vraag.id.text);
            if (const auto rang = voorrang(known == van_hen.end() ? nullptr : &known->second, maand, i))
                mogelijk.emplace_back(*rang, &vraag);
        }
        std::ranges::sort(mogelijk);
        const std::size_t heeft = deze_maand[persoon];
        const std::size_t nog = aantal > heeft ? aantal - heeft : 0;
        for (std::size_t i = 0; i < std::min(nog, mogelijk.size()); ++i)
            all.push_back({Id<Persoon>{persoon}, mogelijk[i].second->id});
    }
    return all;
}

std::size_t zet_klaar(Store& store, Maand maand, std::size_t aantal) {
    if (te_stellen(store).empty())
        throw InputError("Er is nog geen vraag die gesteld kan worden. Maak er een bij Leervragen.");
    if (functies_in(store, maand).empty())
        throw InputError("Niemand heeft in die maand een functie. Vul eerst de functievervulling in.");
    const auto all = selectie(store, maand, aantal);
    if (all.empty()) return 0;
    auto tx = store.begin(label_of(maand));
    for (const Toewijzing& one : all) {
        Prikkel prikkel;
        prikkel.persoon = one.persoon;
        prikkel.vraag = one.vraag;
        prikkel.maand = maand.to_text();
        prikkel.id.text = derived_id(store, to_record(prikkel));
        tx.put(prikkel);
    }
    tx.commit();
    return all.size();
}

Prikkeluitkomst beoordeel(const Vraag& vraag, std::string_view antwoord) {
    const auto text = trim(antwoord);
    if (text.empty())
        throw InputError(vraag.soort == Vraagsoort::meerkeuze ? "Kies een antwoord." : "Vul je antwoord in.");
    if (vraag.soort != Vraagsoort::meerkeuze) return Prikkeluitkomst::gedaan;
    for (const Keuze& keuze : keuzes_van(vraag))
        if (keuze.tekst == text) return keuze.goed ? Prikkeluitkomst::goed : Prikkeluitkomst::fout;
    throw InputError("Kies een van de antwoorden op de pagina.");
}

Prikkel beantwoord(Store& store, const Id<Prikkel>& id, std::string_view antwoord, Moment nu) {
    auto prikkel = store.find(id);
    const auto vraag = prikkel ? store.find(prikkel->vraag) : std::nullopt;
    if (!vraag) throw InputError("Deze vraag is er niet meer.");
    if (is_beantwoord(*prikkel)) throw InputError("Je hebt deze vraag al beantwoord.");
    prikkel->uitkomst = beoordeel(*vraag, antwoord);
    prikkel->antwoord = shorten(trim(antwoord), longest_answer);
    prikkel->beantwoord_op = nu.to_text();
    auto tx = store.begin(fmt::format("Leerprikkel {} beantwoord", vraag->code));
    tx.put(*prikkel);
    tx.commit();
    return *prikkel;
}

std::vector<Respons> respons(const Store& store, Maand maand) {
    const auto functies = functies_in(store, maand);
    std::map<std::string, std::size_t> groep;  // people with a function
    for (const auto& [persoon, own] : functies)
        for (const std::string& functie : own) ++groep[functie];
    Respons allen{"Allen"};
    std::map<std::string, Respons, NaturalLess> per_functie;
    for (const Prikkel& prikkel : store.list<Prikkel>({"maand", maand.to_text()})) {
        tel(allen, prikkel);
        const auto own = functies.find(prikkel.persoon.text);
        if (own == functies.end()) continue;
        for (const std::string& id : own->second) {
            const auto functie = store.find(Id<Functie>{id});
            if (!functie || groep[id] < kleinste_groep) continue;
            Respons& one = per_functie[functie->naam];
            one.wat = functie->naam;
            tel(one, prikkel);
        }
    }
    std::vector<Respons> all{allen};
    for (auto& [naam, one] : per_functie) all.push_back(std::move(one));
    return all;
}

}  // namespace noaber::oto
