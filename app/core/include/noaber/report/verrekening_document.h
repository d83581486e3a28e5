// SPDX-License-Identifier: EUPL-1.2
// The yearly settlement of duties between gemeenten: a sheet for their directors, and the same as a table to reckon on with.
#pragma once

#include <noaber/base/moment.h>
#include <noaber/base/progress.h>
#include <noaber/piket/verrekening.h>
#include <noaber/report/html.h>
#include <noaber/report/spreadsheet_writer.h>

#include <filesystem>

namespace noaber {

/// All functions together, each function, who covered for whom, and how it was reckoned. `nu`: duties that have not ended then are named
/// as still to come.
[[nodiscard]] Document verrekening_document(const Verrekening& verrekening, Moment nu);

/// Two tables: the figures (Functie; Gemeente; Diensten; Zwaarte; Eerlijk; Verschil; Gegeven; Ontvangen; functie "Alle" for the totals), and every
/// duty that they are made of.
[[nodiscard]] std::vector<OutputSheet> verrekening_tabellen(const Verrekening& verrekening);

/// .html, .pdf and .docx as the document, .xlsx as both tables, .csv as the figures. Throws as document_file.h and spreadsheet_writer.h
/// say.
void write_verrekening(const Verrekening& verrekening, Moment nu, const std::filesystem::path& file,
                       Progress& progress);

}  // namespace noaber
