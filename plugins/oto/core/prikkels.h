// SPDX-License-Identifier: EUPL-1.2
// The monthly round of the Leerprikkelaar: who gets which question, what an answer comes to, how many answered.
#pragma once

#include "leerprikkelaar.h"
#include "maand.h"

#include <noaber/base/moment.h>
#include <noaber/store/store.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto {

/// A line of Vraag::keuzes.
struct Keuze {
    std::string tekst;
    bool goed = false;
};
[[nodiscard]] std::vector<Keuze> keuzes_van(const Vraag& vraag);
/// Why a question can't be put, Dutch, with what to do; "" when it can.
[[nodiscard]] std::string bezwaar_tegen(const Vraag& vraag);

/// One question for one person.
struct Toewijzing {
    Id<Persoon> persoon;
    Id<Vraag> vraag;
};
/// Who is to get which questions in a month, `aantal` each: who holds a function in it, of the questions for their functions and for all.
/// First what they answered wrong, when a month lies in between; then what they never had, in the order of the codes; then
/// what they had longest ago. Never one that they have open, or had the month before. Who has questions of that month already gets no more than
/// are missing.
[[nodiscard]] std::vector<Toewijzing> selectie(const Store& store, Maand maand, std::size_t aantal);
/// Writes them, in one transaction ("Leerprikkels van maart 2027 klaargezet"); gives how many. Two laptops that do it make the same
/// records. Throws InputError when there is nobody, or no question that can be put.
std::size_t zet_klaar(Store& store, Maand maand, std::size_t aantal);

/// What an answer comes to. Throws InputError: nothing answered, a choice that is none.
[[nodiscard]] Prikkeluitkomst beoordeel(const Vraag& vraag, std::string_view antwoord);
/// Writes the answer ("Leerprikkel LP-7 beantwoord"). Throws InputError: as above, it is answered already, or the question is gone.
Prikkel beantwoord(Store& store, const Id<Prikkel>& prikkel, std::string_view antwoord, Moment nu);

/// How a month went, of all or of one function; without who.
struct Respons {
    std::string wat;  ///< "Allen", or a function
    std::size_t gesteld = 0;
    std::size_t beantwoord = 0;
    std::size_t goed = 0;  ///< of those that are right or wrong
    std::size_t fout = 0;
};
/// Fewer people than that are not told apart: theirs are counted with all only.
inline constexpr std::size_t kleinste_groep = 5;
/// Of all first, then by function.
[[nodiscard]] std::vector<Respons> respons(const Store& store, Maand maand);

}  // namespace noaber::oto
