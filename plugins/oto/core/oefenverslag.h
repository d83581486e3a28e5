// SPDX-License-Identifier: EUPL-1.2
// A run from beginning to end: with prepared answers, and again from its log.
#pragma once

#include "oefenloop.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto {

/// Something that somebody does in a run.
enum class Invoer { besluit, oordeel, reactie, vuur, overslaan, wijzig, toevoegen, notitie, klok };

/// One of them, at its time. Which members mean something is of the kind.
struct Oefenantwoord {
    Oefentijd op = 0;
    Invoer soort = Invoer::besluit;
    std::string van = {};   ///< besluit, reactie: the role
    std::string door = {};  ///< besluit, oordeel, reactie, notitie: who it was
    std::string wat = {};   ///< the choice; the name of what is fired; the note; the answer; what was done to the clock
    std::size_t nr = 0;     ///< the decision (0: the oldest); the inject
    Uitkomst uitkomst = Uitkomst::open;
    std::optional<Oefentijd> om = {};  ///< oordeel, reactie: when it was, where that became known later
    Oefentijd bij = 0;                 ///< toevoegen: when it comes
    Injecttekst inject = {};           ///< wijzig, toevoegen
};

/// JSON lines: {"op":"0:31","van":"AC-BZ","besluit":"ja"}, {"op":"0:20","inject":1,"uitkomst":"gehaald","door":"Ilse"},
/// {"op":"1:00","vuur":"stroom terug"}, and what else to_line() writes. Throws InputError that names the line.
[[nodiscard]] std::vector<Oefenantwoord> lees_antwoorden(std::string_view tekst);
/// The line of one, without its end; lees_antwoorden() gives it back.
[[nodiscard]] std::string to_line(const Oefenantwoord& one);
/// Does it to the run. False when it could not be done; the log says so.
bool doe(Oefenloop& loop, const Oefenantwoord& one);

/// Plays a run to its end, answers at their times; those of one time in their order; then those that came after its end. `wacht` is called before the clock moves to a time
/// and may take as long as it wants; false ends it there.
void speel(
    Oefenloop& loop, std::vector<Oefenantwoord> antwoorden,
    const std::function<bool(Oefentijd)>& wacht = [](Oefentijd) { return true; });

/// What a log says of its run: enough to play it again.
struct Oefenlog {
    Scenariobron bron;
    std::uint64_t seed = 0;
    std::string hash;
    std::vector<Oefenantwoord> antwoorden;
    std::vector<std::string> regels;
};
inline constexpr std::size_t grootste_log = std::size_t{256} << 20U;  ///< bytes
/// The text of a file of lines, answers or a log. Throws InputError when it can't be read or is too large.
[[nodiscard]] std::string lees_logbestand(const std::filesystem::path& bestand);
/// Throws InputError: no log of a run, or damaged, with the line.
[[nodiscard]] Oefenlog lees_oefenlog(std::string_view tekst);

/// Plays it again; each line goes to `lezer`. Gives the number of the first line, from 1, that is another than in the log; 0 when all are
/// the same, byte for byte. A log that ends early, because the program was killed, is played as far as it goes.
[[nodiscard]] std::size_t speel_na(const Oefenlog& log, const Oefenloop::Lezer& lezer);

}  // namespace noaber::oto
