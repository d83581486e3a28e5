// SPDX-License-Identifier: EUPL-1.2
// The jaarplan as a document fit for a board: chapters 1 to 9, with what people wrote and what the data say.
#pragma once

#include <noaber/base/date.h>
#include <noaber/jaarplan/versie.h>
#include <noaber/report/html.h>
#include <noaber/store/store.h>

#include <optional>

namespace noaber {

struct JaarplanDocumentOptions {
    Date vandaag;  ///< stands on the title page
    /// Shows what has changed since: old words struck through, new ones underlined.
    std::optional<Vaststelling> wijzigingen_sinds;
};

/// All chapters. Title page with the status: a draft, or by whom it was fixed and whether it has changed since.
[[nodiscard]] Document jaarplan_document(const Store& store, const Jaarplan& plan,
                                         const JaarplanDocumentOptions& options);
/// The quarter grid alone, on one A3: the text gets smaller as the plan gets longer. From some 60 activities on it would be
/// too small to read; then it goes on on a second sheet.
[[nodiscard]] Document rooster_document(const Store& store, const Jaarplan& plan,
                                        const JaarplanDocumentOptions& options);

}  // namespace noaber
