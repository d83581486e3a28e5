// SPDX-License-Identifier: EUPL-1.2
// What is read beside the fields of a sheet: what the words under planning and kosten mean.
#pragma once

#include <noaberui/record_form.h>

#include <vector>

namespace noaber {

[[nodiscard]] std::vector<FieldNote> core_notes();

}  // namespace noaber
