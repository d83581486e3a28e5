// SPDX-License-Identifier: EUPL-1.2
// From records to signed lines, and from lines to certificates.
#include "getuigschriften.h"

#include "bestandstekst.h"
#include "paspoort.h"
#include "registratie.h"
#include "vakbeeld.h"

#include <noaber/base/errors.h>
#include <noaber/base/new_file.h>
#include <noaber/base/text.h>
#include <noaber/organisatie/namenlijst.h>
#include <noaber/plugin/workbench.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace noaber::oto {

namespace {

const char* achievement_of(OtoSoort soort) { return soort == OtoSoort::oefening ? "ext:Oefening" : "Course"; }

const char* word_of(OtoSoort soort) {
    switch (soort) {
        case OtoSoort::opleiding: return "Opleiding";
        case OtoSoort::training: return "Training";
        case OtoSoort::oefening: break;
    }
    return "Oefening";
}

/// All that one person can show.
class Statements {
public:
    Statements(const Store& store, const Persoon& persoon, std::string_view regio)
        : m_store(store), m_persoon(persoon), m_regio(regio) {}

    [[nodiscard]] std::vector<Getuigschrift> all() {
        for (const Certificaat& one : m_store.list<Certificaat>({"persoon", m_persoon.id.text}))
            if (one.behaald)
                add({one.id.text,
                     {},
                     {},
                     one.certificaat,
                     "Certificate",
                     "Certificaat " + one.certificaat,
                     *one.behaald,
                     one.geldig_tot,
                     {},
                     {}});
        for (const Aanwezigheid& one : m_store.list<Aanwezigheid>({"persoon", m_persoon.id.text})) add(one);
        for (const Inzet& one : m_store.list<Inzet>({"persoon", m_persoon.id.text})) add(one);
        std::ranges::sort(m_all, {}, &Getuigschrift::behaald);
        return std::move(m_all);
    }

private:
    void add(Getuigschrift one) {
        one.naam = m_persoon.naam;
        one.email = m_persoon.email;
        one.regio = m_regio;
        m_all.push_back(std::move(one));
    }
    void add(const Aanwezigheid& one) {
        const auto oto = m_store.find(one.oto);
        if (!one.was_er() || is_onvoldoende(one.beoordeling) || !oto || oto->status != OtoStatus::gehouden) return;
        if (const auto day = oto->laatste_dag())
            add({one.id.text,
                 {},
                 {},
                 oto->titel,
                 achievement_of(oto->soort),
                 fmt::format("{} {}, deelgenomen op {}", word_of(oto->soort), oto->titel, in_words(*day)),
                 *day,
                 std::nullopt,
                 {},
                 {}});
    }
    void add(const Inzet& one) {
        if (!one.datum || is_onvoldoende(one.beoordeling)) return;
        const auto functie = m_store.find(one.functie);
        add({one.id.text,
             {},
             {},
             "Inzet " + one.incident,
             "ext:Inzet",
             fmt::format("Ingezet{} bij {} op {}", functie ? " als " + functie->naam : std::string(), one.incident,
                         in_words(*one.datum)),
             *one.datum,
             std::nullopt,
             {},
             {}});
    }

    const Store& m_store;
    const Persoon& m_persoon;
    std::string m_regio;
    std::vector<Getuigschrift> m_all;
};

/// Takes lines in, in a transaction that is open.
class Intake {
public:
    Intake(Store& store, Transaction& tx, Date vandaag)
        : m_store(store), m_tx(tx), m_vandaag(vandaag), m_namen(store.list<Persoon>()) {}

    void take(const Getuigschrift& one, Ingelezen& said) {
        if (std::string why = sleutelbezwaar(m_store, one.sleutel, one.regio, m_vandaag); !why.empty())
            throw InputError(std::move(why));
        if (one.behaald > m_vandaag)
            throw InputError(fmt::format("{} is pas op {} behaald.", one.wat, in_words(one.behaald)));
        if (one.geldig_tot && *one.geldig_tot < one.behaald)
            throw InputError(fmt::format("{} eindigt voor het begint.", one.wat));
        Certificaat certificaat;
        certificaat.persoon = person_of(one, said);
        certificaat.certificaat = one.wat;
        certificaat.behaald = one.behaald;
        certificaat.geldig_tot = one.geldig_tot;
        certificaat.afgegeven_door = one.regio;
        certificaat.id.text = derived_id(m_store, to_record(certificaat));
        if (m_store.find(certificaat.id)) {
            ++said.bekend;
            return;
        }
        m_tx.put(certificaat);
        ++said.nieuw;
    }

private:
    /// By address, else by name; made when there is nobody.
    Id<Persoon> person_of(const Getuigschrift& one, Ingelezen& said) {
        for (const Persoon& persoon : m_namen.personen())
            if (!one.email.empty() && equal_folded(persoon.email, one.email)) return persoon.id;
        const auto same = m_namen.alle(one.naam);
        if (same.size() > 1)
            throw InputError(
                fmt::format("Er zijn er meer die {} heten. Vul hun e-mailadres in en lees het bestand opnieuw.",
                            one.naam));
        if (!same.empty()) return same.front()->id;
        auto& made = m_made[fold(one.naam)];
        if (made.empty()) {
            Persoon persoon;
            persoon.naam = one.naam;
            persoon.email = one.email;
            persoon.aan_te_vullen = true;
            m_tx.put(persoon);
            made = persoon.id;
            said.personen.push_back(persoon.naam);
        }
        return made;
    }

    Store& m_store;
    Transaction& m_tx;
    Date m_vandaag;
    Namenlijst m_namen;
    std::map<std::string, Id<Persoon>> m_made;
};

std::vector<std::string_view> lines_of(std::string_view tekst) {
    auto lines = split_lines(tekst);
    std::erase_if(lines, [](std::string_view line) { return trim(line).empty(); });
    return lines;
}

}  // namespace

std::string ondertekend_paspoort(const Store& store, const Id<Persoon>& id, const SigningKey& sleutel,
                                 std::string_view regio) {
    const auto persoon = store.find(id);
    if (!persoon) throw InputError("Deze persoon is er niet meer.");
    const auto all = Statements(store, *persoon, regio).all();
    if (all.empty())
        throw InputError(fmt::format(
            "Van {} is nog niets dat ondertekend kan worden: geen certificaat met datum, geen gehouden OTO, geen inzet.",
            persoon->naam));
    std::string text;
    for (const Getuigschrift& one : all) text += onderteken(one, sleutel) + "\n";
    return text;
}

Ingelezen lees_paspoort_in(Store& store, std::string_view tekst, Date vandaag) {
    const auto lines = lines_of(tekst);
    if (lines.empty()) throw InputError("In dit bestand staat niets.");
    if (lines.size() > meeste_getuigschriften)
        throw InputError(
            fmt::format("In dit bestand staan meer dan {} regels. Lees het in delen in.", meeste_getuigschriften));
    Ingelezen said;
    std::string regio;
    std::vector<std::pair<std::size_t, Getuigschrift>> read;
    for (std::size_t i = 0; i < lines.size(); ++i) try {
            read.emplace_back(i + 1, lees_getuigschrift(lines[i]));
            regio = read.back().second.regio;
        } catch (const InputError& error) {
            said.geweigerd.push_back({i + 1, error.what()});
        }
    if (read.empty()) return said;
    auto tx = store.begin(fmt::format("Getuigschriften van {} ingelezen", regio));
    Intake intake(store, tx, vandaag);
    for (const auto& [line, one] : read) try {
            intake.take(one, said);
        } catch (const InputError& error) {
            said.geweigerd.push_back({line, error.what()});
        }
    std::ranges::sort(said.geweigerd, {}, &Geweigerd::regel);
    if (said.nieuw > 0) tx.commit();
    return said;
}

namespace {

constexpr std::uintmax_t largest_file = std::uintmax_t{64} << 20U;

void need_bureau(const Store& store) {
    if (!mag_ondertekenen(store)) throw PermissionError("Ondertekenen en inlezen doet het veiligheidsbureau.");
}

}  // namespace

bool mag_ondertekenen(const Store& store) { return may_write(info_of<Sleutel>(), nullptr, actor_on(store), ""); }

Ondertekening bewaar_ondertekend(Store& store, const Id<Persoon>& persoon, std::string_view regio,
                                 const std::filesystem::path& bestand) {
    need_bureau(store);
    const SigningKey key = eigen_sleutel(store, regio);
    const std::string name = eigen_regio(store);
    write_whole_file(bestand, ondertekend_paspoort(store, persoon, key, name), Readers::owner);
    return {name, did_of(key.open), fingerprint_of(key.open)};
}

Ingelezen lees_bestand_in(Store& store, const std::filesystem::path& bestand, Date vandaag) {
    need_bureau(store);
    return lees_paspoort_in(store, bestandstekst(bestand, largest_file, "is te groot om een paspoort te zijn."),
                            vandaag);
}

std::vector<std::string> in_woorden(const Ingelezen& said) {
    std::vector<std::string> lines{
        fmt::format("Nieuw: {}, al bekend: {}, geweigerd: {}.", said.nieuw, said.bekend, said.geweigerd.size())};
    for (const std::string& naam : said.personen)
        lines.push_back(fmt::format("{} was hier niet bekend en is toegevoegd, nog aan te vullen.", naam));
    for (const Geweigerd& one : said.geweigerd) lines.push_back(fmt::format("Regel {}: {}", one.regel, one.waarom));
    return lines;
}

}  // namespace noaber::oto
