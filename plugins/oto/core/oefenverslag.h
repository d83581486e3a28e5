// SPDX-License-Identifier: EUPL-1.2
// A run from beginning to end: with prepared answers, and again from its log.
#pragma once

#include "oefenloop.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::oto {

/// Something that somebody does at a time of the exercise: decides, judges, fires.
struct Oefenantwoord {
    Oefentijd op = 0;
    std::string van;         ///< role that decides
    std::string besluit;     ///< "" when it is no decision
    std::size_t inject = 0;  ///< whose expectation is judged; 0: it is no judgement
    Uitkomst uitkomst = Uitkomst::open;
    std::string door;  ///< who judged
    std::string vuur;  ///< name of what is fired; "" when nothing is
};

/// JSON lines: {"op":"0:31","van":"AC-BZ","besluit":"ja"}, {"op":"0:20","inject":1,"uitkomst":"gehaald","door":"Ilse"},
/// {"op":"1:00","vuur":"stroom terug"}. Throws InputError that names the line.
[[nodiscard]] std::vector<Oefenantwoord> lees_antwoorden(std::string_view tekst);

/// Plays a run to its end, answers at their times; those of one time in their order. `wacht` is called before the clock moves to a time
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
