// SPDX-License-Identifier: EUPL-1.2
// The dialog of an e-mail.
#include <noaberui/mail_dialog.h>

#include <noaberui/save_as.h>

#include <noaber/base/ids.h>
#include <noaber/base/new_file.h>
#include <noaber/base/stamp.h>
#include <noaberui/framed_text.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

namespace noaber {

MailDialog::MailDialog(wxWindow* parent, PageContext& context, Mail mail)
    : wxDialog(parent, wxID_ANY, "Mail", wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_mail(std::move(mail)) {
    const int gap = look::gap(this), width = 72 * GetCharWidth();
    auto* all = new wxBoxSizer(wxVERTICAL);
    const auto say = [&](const std::string& words, Tone tone, Sign sign = Sign::none) {
        auto* text = new WrappedText(this, words, tone, sign);
        text->fit(width);
        all->Add(text, 0, wxEXPAND | wxBOTTOM, gap);
    };
    std::string to;
    for (const Geadresseerde& one : m_mail.aan) to += (to.empty() ? "" : ", ") + one.naam;
    say("Aan: " + (to.empty() ? "niemand met een e-mailadres" : to), Tone::normal);
    std::string without;
    for (const std::string& one : m_mail.zonder_adres) without += (without.empty() ? "" : ", ") + one;
    if (!without.empty()) say("Zonder e-mailadres, dus niet geadresseerd: " + without, Tone::normal, Sign::warning);
    say(m_mail.onderwerp, Tone::strong);
    auto* text = new FramedText(this, wxTE_BESTWRAP | wxTE_READONLY);
    text->text()->SetValue(to_wx(m_mail.tekst));
    text->SetMinSize({width, 16 * GetCharHeight()});
    all->Add(text, 1, wxEXPAND | wxBOTTOM, gap);
    say("Noaber verstuurt niets. Open het bericht in je mailprogramma, kijk het na en verstuur het daar.", Tone::faint);
    auto* file = new wxButton(this, wxID_ANY, "Opslaan als .eml…"_w);
    auto* open = new wxButton(this, wxID_ANY, "Openen in mailprogramma");
    auto* close = new wxButton(this, wxID_CANCEL, "Sluiten");
    file->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        save_as(m_context, m_mail.onderwerp, "E-mail (*.eml)|*.eml", ".eml",
                [this](const std::filesystem::path& where) { save(where); });
    });
    open->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (!wxLaunchDefaultBrowser(to_wx(mailto_van(m_mail))))
            m_context.navigator.announce("Er is geen mailprogramma ingesteld. Sla het bericht op als .eml.");
    });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    for (wxButton* button : {file, open, close}) buttons->Add(button, 0, wxLEFT, gap);
    all->Add(buttons, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizerAndFit(margin);
    text->text()->SetFocus();
    CentreOnParent();
}

void MailDialog::save(const std::filesystem::path& file) const {
    write_whole_file(file, eml_van(m_mail, new_uuid(), system_milliseconds()));
}

}  // namespace noaber
