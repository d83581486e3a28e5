// SPDX-License-Identifier: EUPL-1.2
// The Veiligheidspaspoort of one person, read at once: functions, OTO, performance, inzet, certificates, cards, exemptions.
#pragma once

#include "functies.h"
#include "normtoets.h"
#include "paspoort.h"

#include <optional>
#include <string>
#include <vector>

namespace noaber::oto {

/// One OTO event in which they took part, or did not.
struct Paspoortoto {
    Oto oto;
    Aanwezigheid aanwezigheid;
};

/// An assessment with what it is about, in words.
struct Paspoortoordeel {
    Beoordeling beoordeling;
    std::string oto;            ///< "OTO-12 LCMS"; "" when it is of none
    std::optional<Date> datum;  ///< of that
    std::string waarnemer;
};

struct Paspoortinzet {
    Inzet inzet;
    std::string functie;
};

struct Paspoortpas {
    Crisispas pas;
    std::string functie;
};

struct Paspoortvrijstelling {
    Vrijstelling vrijstelling;
    std::string functie;
    bool geldt = false;  ///< on the day of the picture
};

/// How they stand to one norm of a function that they hold on the day of the picture.
struct Paspoortnorm {
    std::string functie;
    std::string norm;  ///< "Jaarlijkse oefening: 1 oefening of inzet per 12 maanden"
    Normuitslag uitslag;
    std::vector<std::string> herstel;  ///< planned events that mend it: "OTO-12 LCMS, 4 mei 2027"
};

/// Each list newest first; norms by function.
struct Paspoortbeeld {
    Persoon persoon;
    std::string gemeente;
    Date dag;  ///< as of which it was read
    std::vector<Functieperiode> functies;
    std::vector<Paspoortnorm> normen;
    std::vector<Paspoortoto> oto;
    std::vector<Paspoortoordeel> oordelen;
    std::vector<Paspoortinzet> inzet;
    std::vector<Certificaat> certificaten;
    std::vector<Paspoortpas> passen;
    std::vector<Paspoortvrijstelling> vrijstellingen;

    /// Of the year of `dag`: events in which they took part, and hours of OTO.
    [[nodiscard]] std::size_t oto_dit_jaar() const;
    [[nodiscard]] double uren_dit_jaar() const;
    /// Assessments to which they may still respond.
    [[nodiscard]] std::size_t te_beantwoorden() const;
};

/// Throws InputError when there is no such person.
[[nodiscard]] Paspoortbeeld lees_paspoort(const Store& store, const Id<Persoon>& persoon, Date dag);

/// "geldig tot 4-1-2028", "verloopt 4-1-2027", "verlopen op 4-1-2026", "geldig, zonder einde"
[[nodiscard]] std::string geldigheid_in_woorden(const Certificaat& certificaat, Date dag);
/// Verloopt: within months_of_notice (gereedheid.h).
enum class Certificaatgeldigheid { geldig, verloopt, verlopen };
[[nodiscard]] Certificaatgeldigheid geldigheid_van(const Certificaat& certificaat, Date dag);

}  // namespace noaber::oto
