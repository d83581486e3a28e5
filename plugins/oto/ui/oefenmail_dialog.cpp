// SPDX-License-Identifier: EUPL-1.2
// The dialog of an exercise's e-mails.
#include "oefenmail_dialog.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaberui/look.h>
#include <noaberui/mail_dialog.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>

namespace noaber::oto {

namespace {

constexpr int characters = 100;
constexpr int lines_of_list = 9;
constexpr const char* what_to_do =
    "Noaber verstuurt zelf niets: Mailen… geeft de e-mail aan je mailprogramma. Zeg daarna of zij is verzonden.";

std::string names_of(const Mail& mail) {
    std::vector<std::string> all;
    for (const Geadresseerde& one : mail.aan) all.push_back(one.naam);
    for (const std::string& one : mail.zonder_adres) all.push_back(one + " (geen adres)");
    return fmt::format("{}", fmt::join(all, ", "));
}

}  // namespace

OefenmailDialog::OefenmailDialog(wxWindow* parent, PageContext& context, Id<Oefenrun> run)
    : wxDialog(parent, wxID_ANY, "OEFENING: e-mails", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_run(std::move(run)),
      m_table({{"Tijd", 8}, {"Aan", 24}, {"E-mail", 30, 1}, {"Stand", 26}}) {
    const int gap = look::gap(this), width = characters * GetCharWidth();
    m_list = new TableView(this, m_table);
    m_list->set_empty_text("Nog niets. Hier komen de injects die via e-mail gaan.");
    m_list->SetMinSize({width, lines_of_list * m_list->row_height()});
    m_said = new WrappedText(this, what_to_do, Tone::faint);
    m_said->fit(width);
    m_mail = new wxButton(this, wxID_ANY, "&Mailen…"_w);
    m_went = new wxButton(this, wxID_ANY, "Is &verzonden");
    m_failed = new wxButton(this, wxID_ANY, "Is &niet verzonden");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    for (wxButton* one : {m_mail, m_went, m_failed}) buttons->Add(one, 0, wxRIGHT, gap);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, "Sluiten"));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_said, 0, wxBOTTOM, gap);
    all->Add(m_list, 1, wxEXPAND | wxBOTTOM, 2 * gap);
    all->Add(buttons, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizerAndFit(margin);
    m_list->SetName("oefenmails");
    m_mail->SetName("oefenmail-mailen");
    m_went->SetName("oefenmail-verzonden");
    m_list->on_select = [this] { enable(); };
    m_mail->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { mail(); });
    m_went->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { meld(Verzending::gelukt); });
    m_failed->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { meld(Verzending::mislukt); });
    vers();
    m_list->select_first();
    CentreOnParent();
    m_list->SetFocus();
}

void OefenmailDialog::vers() {
    m_mails = mails_van(m_context.store, m_run);
    m_table.content.clear();
    for (const Mailregel& one : m_mails) {
        const bool doubt = one.stand == Mailstand::aangeboden;
        std::string words = one.mail.tekst;
        words.resize(words.find('\n'));
        m_table.content.push_back({std::to_string(one.nr),
                                   {{oefentijd_kort(one.op)},
                                    {names_of(one.mail)},
                                    {words},
                                    {in_woorden(one.stand),
                                     doubt                               ? Tone::warning
                                     : one.stand == Mailstand::te_mailen ? Tone::strong
                                                                         : Tone::faint,
                                     doubt ? Sign::warning : Sign::none}},
                                   {}});
    }
    m_list->reload();
    enable();
}

const Mailregel* OefenmailDialog::gekozen() const {
    const auto found =
        std::ranges::find(m_mails, m_list->selected_key(), [](const Mailregel& one) { return std::to_string(one.nr); });
    return found == m_mails.end() ? nullptr : &*found;
}

void OefenmailDialog::enable() {
    const Mailregel* one = gekozen();
    m_mail->Enable(one && one->stand == Mailstand::te_mailen && !one->mail.aan.empty());
    for (wxButton* button : {m_went, m_failed}) button->Enable(one && one->stand == Mailstand::aangeboden);
}

void OefenmailDialog::mail() try {
    const Mailregel* one = gekozen();
    if (!one) return;
    const Mail handed = bied_aan(m_context.store, m_run, one->nr);
    vers();
    MailDialog dialog(this, m_context, handed);
    (void)dialog.ShowModal();
} catch (const std::exception& error) {
    say_in_dialog(*m_said, error_in_words(error), Tone::error, Sign::error);
}

void OefenmailDialog::meld(Verzending hoe) try {
    const Mailregel* one = gekozen();
    if (!one) return;
    meld_verzending(m_context.store, m_run, one->nr, hoe);
    say_in_dialog(*m_said, what_to_do, Tone::faint, Sign::none);
    vers();
} catch (const std::exception& error) {
    say_in_dialog(*m_said, error_in_words(error), Tone::error, Sign::error);
}

}  // namespace noaber::oto
