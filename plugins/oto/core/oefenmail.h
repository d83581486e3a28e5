// SPDX-License-Identifier: EUPL-1.2
// Injects that come by e-mail, really mailed: by the leader's own mail program, each once. What was handed to it and not confirmed is
// shown, and never handed to it again by itself.
#pragma once

#include "oefenrun.h"
#include "oefentijd.h"

#include <noaber/report/mail.h>
#include <noaber/store/store.h>

#include <cstddef>
#include <vector>

namespace noaber::oto {

/// One inject that came by e-mail.
struct Mailregel {
    std::size_t nr = 0;  ///< of the inject
    Oefentijd op = 0;
    Mailstand stand = Mailstand::te_mailen;
    Mail mail;  ///< to everybody who got it; subject and text begin with OEFENING
};
/// The newest first.
[[nodiscard]] std::vector<Mailregel> mails_van(const Store& store, const Id<Oefenrun>& run);

/// Writes that it was handed over, and then gives it. Throws InputError: there is no such mail, it was handed over or sent already.
[[nodiscard]] Mail bied_aan(Store& store, const Id<Oefenrun>& run, std::size_t nr);

enum class Verzending { gelukt, mislukt };
/// What the leader saw of it; what did not go can be mailed again. Throws InputError when there is no such mail.
void meld_verzending(Store& store, const Id<Oefenrun>& run, std::size_t nr, Verzending hoe);

/// "te mailen", "verzending niet bevestigd", "verzonden"
[[nodiscard]] std::string in_woorden(Mailstand stand);

}  // namespace noaber::oto
