// SPDX-License-Identifier: EUPL-1.2
// Exporting everything as spreadsheets: where to, and in which form.
#pragma once

#include <noaberui/page.h>

namespace noaber {

/// Asks for form and folder, writes, and says what was written.
void ask_export(wxWindow& parent, PageContext& context);

}  // namespace noaber
