// SPDX-License-Identifier: EUPL-1.2
// What participants are asked after an exercise, and what they answered.
#pragma once

#include "kalender.h"

#include <noaber/report/html.h>
#include <noaber/store/store.h>

#include <cstdint>
#include <optional>
#include <string>

namespace noaber::oto {

struct Oefenvraag {
    Id<Oefenvraag> id;
    Id<Oto> oto;
    std::string vraag;  ///< "Wist je wat er van je werd verwacht?"
};

/// Of one person to one question: a mark, words, or both.
struct Vraagantwoord {
    Id<Vraagantwoord> id;
    Id<Oefenvraag> vraag;
    Id<Persoon> persoon;
    std::optional<std::int64_t> cijfer;  ///< 1 to 10
    std::string antwoord;
};

/// The questions of an exercise with their marks and words, without names.
[[nodiscard]] Document vragen_document(const Store& store, const Id<Oto>& oto);

}  // namespace noaber::oto

template <>
const noaber::EntityInfo& noaber::info_of<noaber::oto::Oefenvraag>();
template <>
const noaber::EntityInfo& noaber::info_of<noaber::oto::Vraagantwoord>();
