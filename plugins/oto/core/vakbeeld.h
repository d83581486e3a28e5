// SPDX-License-Identifier: EUPL-1.2
// The picture that norms are tested on: who holds what, what everybody can show, what is planned. Read once, then only asked.
#pragma once

#include "doelgroep.h"
#include "kalender.h"
#include "norm.h"
#include "paspoort.h"

#include <noaber/store/store.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace noaber::oto {

/// Things of the picture are meant by their place in its vectors; this is none of them.
inline constexpr std::size_t geen = static_cast<std::size_t>(-1);

/// Days on which something holds. Both ends are included; one that is not there has no end.
struct Dagen {
    std::optional<Date> van;
    std::optional<Date> tot;

    [[nodiscard]] bool op(Date dag) const { return is_in_period(dag, van, tot); }
    bool operator==(const Dagen&) const = default;
};

/// One thing that somebody can show: taken part in an OTO event that was held, an inzet, a certificate. What was judged
/// insufficient is not among them.
struct Bewijs {
    Bewijssoort soort = Bewijssoort::oefening;
    std::optional<Date>
        dag;  ///< of several days the last; none: nobody wrote when, so it counts only where once is enough
    std::optional<Date> geldig_tot;  ///< of a certificaat; none: no end
    std::size_t bron = geen;         ///< in Vakbeeld::activiteiten, inzetten or certificaten, by its soort
};

/// An OTO event, as far as norms ask.
struct Vakactiviteit {
    Id<Oto> id;
    std::string code;
    std::string titel;
    Bewijssoort soort = Bewijssoort::oefening;
    OtoStatus status = OtoStatus::gepland;
    std::optional<Date> dag;       ///< the last day of it
    std::size_t doelgroep = geen;  ///< in Vakbeeld::doelgroepen
    /// Of one that is planned: how many more can come. None: as many as come, or not all invitations are here.
    std::optional<std::size_t> vrij = {};
};

struct Vakinzet {
    Id<Inzet> id;
    std::string incident;
    std::size_t functie = geen;
};

struct Vakcertificaat {
    Id<Certificaat> id;
    std::string naam;
};

struct Vakvervulling {
    std::size_t functie = geen;
    Dagen dagen;
};

struct Vakvrijstelling {
    std::size_t functie = geen;
    std::string eis;  ///< "": of all norms of the function
    std::string reden;
    Dagen dagen;  ///< always with an end
};

struct Vakpersoon {
    Id<Persoon> id;
    std::string naam;
    std::size_t gemeente = geen;
    std::vector<Bewijs> bewijzen;             ///< by day once indexed, and every event once
    std::vector<Vakvervulling> vervullingen;  ///< once indexed: what follows without a gap is one
    std::vector<Dagen> afwezig;
    std::vector<Vakvrijstelling> vrijstellingen;
    std::vector<std::size_t> plaats_in;  ///< events to come where they have a place
    std::size_t volgorde = 0;            ///< among all by name, once indexed

    [[nodiscard]] bool vervult(std::size_t functie, Date op) const;
    [[nodiscard]] bool is_afwezig(Date op) const;
    [[nodiscard]] bool heeft_plaats(std::size_t activiteit) const;
};

/// What a norm asks, in the terms of the picture.
struct Normregel {
    std::size_t functie = geen;
    std::size_t aantal = 1;
    std::optional<int> maanden;      ///< none: once, ever
    int respijt = 0;                 ///< months
    int inwerktijd = 0;              ///< months
    std::string eis;                 ///< folded
    std::vector<bool> activiteiten;  ///< which events count
    std::vector<bool> functies;  ///< in which functions an inzet counts: the own one, and what is put on a par with it
    std::size_t certificaatnaam = geen;  ///< whose certificates count, by Vakbeeld's own number
    std::vector<bool> soorten;           ///< by Bewijssoort
    std::vector<std::size_t> gepland;    ///< events still to come that count, by day
};

/// Fill the vectors, then index(). Rules about it are in normtoets.h, gereedheid.h and horizon.h. For one thread at a time.
class Vakbeeld {
public:
    std::vector<Functie> functies;
    std::vector<Gemeente> gemeenten;
    std::vector<Norm> normen;
    std::vector<Soortgelijkstelling> soorten;
    std::vector<Functiegelijkstelling> gelijke_functies;
    std::vector<Doelgroep> doelgroepen;
    std::vector<Vakactiviteit> activiteiten;
    std::vector<Vakinzet> inzetten;
    std::vector<Vakcertificaat> certificaten;
    std::vector<Vakpersoon> personen;
    /// False: only of some is all here (zicht.h), and only they are in it; how many a function needs can't be told then.
    bool alles = true;

    void index();

    /// Worked out when it is first asked: of one person only a few norms are.
    [[nodiscard]] const Normregel& regel(std::size_t norm) const;
    /// The norms of a function, by their eis.
    [[nodiscard]] std::span<const std::size_t> normen_van(std::size_t functie) const;
    [[nodiscard]] std::size_t functie(const Id<Functie>& id) const;
    [[nodiscard]] const Vakpersoon* persoon(const Id<Persoon>& id) const;
    /// Whether what somebody did or has counts for a norm; its day is another matter.
    [[nodiscard]] bool telt(const Bewijs& bewijs, std::size_t norm) const;
    /// Whether there is a place for them: they have one, or one is free.
    [[nodiscard]] bool kan_meedoen(const Vakpersoon& persoon, std::size_t activiteit) const;
    /// "OTO-12 LCMS voor beginners", "Brand Hengelo", "LCMS-gebruiker"
    [[nodiscard]] std::string titel(const Bewijs& bewijs) const;
    /// "Rijssen-Holten"; "" for who has none.
    [[nodiscard]] const std::string& gemeente_van(const Vakpersoon& persoon) const;

private:
    void order_personen();
    void number_certificaten();
    [[nodiscard]] Normregel make_regel(const Norm& norm) const;

    mutable std::vector<std::optional<Normregel>> m_regels;
    std::vector<std::vector<std::size_t>> m_normen_van;  ///< by function
    std::unordered_map<std::string, std::size_t> m_functies_by_id, m_personen_by_id;
    std::unordered_map<std::string, std::size_t> m_certificaatnamen;  ///< folded → number
    std::vector<std::size_t> m_naam_van_certificaat;                  ///< its number
};

/// Whether a beoordeling says that it did not suffice: it begins with "onvoldoende", "niet behaald", "niet geslaagd", "niet
/// voldoende", "niet voldaan" or "gezakt". Everything else counts, empty too.
[[nodiscard]] bool is_onvoldoende(std::string_view beoordeling);

/// Everybody, in two passes over what may be hundreds of thousands of rows.
[[nodiscard]] Vakbeeld lees_vakbeeld(const Store& store);
/// Only this person, and what is still planned.
[[nodiscard]] Vakbeeld lees_vakbeeld(const Store& store, const Id<Persoon>& persoon);
/// Only who holds or held this function, and what is still planned.
[[nodiscard]] Vakbeeld lees_vakbeeld(const Store& store, const Id<Functie>& functie);

}  // namespace noaber::oto
