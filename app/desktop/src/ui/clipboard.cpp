// SPDX-License-Identifier: EUPL-1.2
// The clipboard, opened and closed again.
#include <noaberui/clipboard.h>

#include <noaberui/text.h>

#include <wx/clipbrd.h>
#include <wx/dataobj.h>

namespace noaber {

bool put_on_clipboard(std::string_view text) {
    const wxClipboardLocker clipboard;
    if (!clipboard || !wxTheClipboard->SetData(new wxTextDataObject(to_wx(text)))) return false;
    wxTheClipboard->Flush();
    return true;
}

}  // namespace noaber
