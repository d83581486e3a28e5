// SPDX-License-Identifier: EUPL-1.2
// Exporting as a person asks for it.
#include "export_dialog.h"

#include <noaber/import/export.h>
#include <noaberui/text.h>

#include <wx/choicdlg.h>
#include <wx/dirdlg.h>

namespace noaber {

void ask_export(wxWindow& parent, PageContext& context) {
    wxArrayString forms;
    forms.Add("Eén Excel-bestand met een blad per tabel (noaber.xlsx)"_w);
    forms.Add("Een CSV-bestand per tabel");
    wxSingleChoiceDialog form(&parent, "Alles wat in dit bestand staat, in een vorm die Noaber weer kan importeren.",
                              "Exporteren", forms);
    if (form.ShowModal() != wxID_OK) return;
    wxDirDialog folder(&parent, "In welke map?");
    if (folder.ShowModal() != wxID_OK) return;
    try {
        const auto format = form.GetSelection() == 0 ? ExportFormat::xlsx : ExportFormat::csv;
        const auto files = export_tables(context.store, from_wx(folder.GetPath()), format);
        context.navigator.announce(files.size() == 1 ? files.front().string() + " geschreven"
                                                     : std::to_string(files.size()) + " bestanden geschreven in " +
                                                           from_wx(folder.GetPath()));
    } catch (const std::exception& error) {
        context.navigator.report(error);
    }
}

}  // namespace noaber
