// SPDX-License-Identifier: EUPL-1.2
// Looks at the size before it reads anything.
#include "bestandstekst.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

#include <fstream>
#include <sstream>

namespace noaber::oto {

std::string bestandstekst(const std::filesystem::path& bestand, std::uintmax_t most, std::string_view too_large) {
    std::error_code error;
    const auto size = std::filesystem::file_size(bestand, error);
    std::ifstream in(bestand, std::ios::binary);
    if (error || !in) throw InputError(fmt::format("{} is niet te lezen. Controleer de naam.", bestand.string()));
    if (size > most) throw InputError(fmt::format("{} {}", bestand.string(), too_large));
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace noaber::oto
