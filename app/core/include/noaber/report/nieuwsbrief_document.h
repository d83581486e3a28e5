// SPDX-License-Identifier: EUPL-1.2
// A newsletter as a document.
#pragma once

#include <noaber/jaarplan/hoofdstuk.h>
#include <noaber/report/html.h>

namespace noaber {

/// Title and date above the text. A line right above a list, with nothing before it, is a heading.
[[nodiscard]] Document nieuwsbrief_document(const Nieuwsbrief& nieuwsbrief);

}  // namespace noaber
