// SPDX-License-Identifier: EUPL-1.2
// The dialog that starts a hub on this laptop.
#include "noodhub_dialog.h"

#include <noaber/base/errors.h>
#include <noaber/plugin/workbench.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/utils.h>

namespace noaber {

namespace {

constexpr const char* explanation =
    "Is er geen internet, dan kan deze laptop de hub zijn voor wie op hetzelfde netwerk zit. Iedereen werkt dan in het plan zoals het "
    "op deze laptop staat, en houdt wat hij zelf al had. Is de gewone hub er weer, dan gaat alles daarheen; niets komt dubbel.";
constexpr const char* trust =
    "Wie met jouw code binnenkomt, krijgt het plan te zien zoals zijn rol mag. Geef ieder de rol die hij bij de gewone hub ook "
    "heeft. De hub stopt zodra je Noaber sluit.";
constexpr const char* no_network =
    "Deze laptop zit op geen enkel netwerk. Maak eerst verbinding met het netwerk in de bunker.";

}  // namespace

NoodhubDialog::NoodhubDialog(wxWindow* parent, PageContext& context)
    : wxDialog(parent, wxID_ANY, "Hub starten op dit netwerk", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_before(membership_of(context.store.file(), HubKind::emergency)),
      m_width(std::max(FromDIP(480), 64 * GetCharWidth())) {
    const int gap = look::gap(this);
    auto* all = new wxBoxSizer(wxVERTICAL);
    for (const char* words : {explanation, trust}) {
        auto* text = new WrappedText(this, words, words == trust ? Tone::faint : Tone::normal);
        text->fit(m_width);
        all->Add(text, 0, wxLEFT | wxRIGHT | wxTOP, 2 * gap);
    }
    m_address = new wxChoice(this, wxID_ANY);
    for (const std::string& one : network_addresses()) m_address->Append(to_wx(one));
    if (m_address->GetCount() > 0) m_address->SetSelection(0);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, "Adres van deze laptop"), 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, 2 * gap);
    row->Add(m_address, 1, wxALIGN_CENTER_VERTICAL);
    m_said = new WrappedText(this);
    m_cancel = new wxButton(this, wxID_CANCEL, "Annuleren");
    m_start = new wxButton(this, wxID_OK, "Starten");
    m_start->SetDefault();
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(m_cancel, 0, wxRIGHT, gap);
    buttons->Add(m_start);
    all->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, 2 * gap);
    all->Add(m_said, 0, wxLEFT | wxRIGHT | wxTOP, 2 * gap);
    all->AddStretchSpacer();
    all->Add(buttons, 0, wxEXPAND | wxALL, 2 * gap);
    SetSizer(all);
    SetClientSize(m_width + 4 * gap, all->CalcMin().y);
    SetMinSize(GetSize());
    CentreOnParent();
    m_start->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { start(from_wx(m_address->GetStringSelection())); });
    m_cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent& event) { busy() ? m_background.stop() : event.Skip(); });
    set_busy(false);
    if (m_address->GetCount() == 0) say(no_network, Tone::error, Sign::error);
}

const std::string& NoodhubDialog::said() const { return m_said->text(); }

NoodhubStart NoodhubDialog::what_to_start(const std::string& host, std::uint16_t port) const {
    const Store& store = m_context.store;
    NoodhubStart start;
    start.folder = noodhub_folder(store.file());
    start.region = store.region();
    start.demo = store.setting("demo") == "1";
    start.host = host;
    start.port = port;
    const auto own = membership_of(store.file(), HubKind::own);
    start.region_name = own ? own->region_name : "Regio";
    start.starter = own ? own->account : default_author();
    return start;
}

void NoodhubDialog::start(const std::string& host, std::uint16_t port) {
    if (busy()) return;
    try {
        m_program = std::make_unique<NoodhubProgram>(what_to_start(host, port));
    } catch (const std::exception& error) {
        return say(error_in_words(error), Tone::error, Sign::error);
    }
    set_busy(true);
    say("De hub wordt gestart…", Tone::normal, Sign::none);
    m_background.run([this] { m_program->wait_until_serving(); },
                     [this](const std::exception_ptr& failure) {
                         if (failure) return done(failure);
                         come_in();
                     },
                     [this] { m_program->kill(); });
}

/// Who started it here before is known to it still.
void NoodhubDialog::come_in() {
    try {
        if (m_before && m_before->address == m_program->address()) {
            m_joined = m_before;
            return done({});
        }
        m_asking = std::make_unique<HubJoin>(m_context.store, m_program->address(),
                                             read_noodhub_code(m_program->code()), from_wx(wxGetHostName()));
        m_background.run([this] { m_asking->ask(); },
                         [this](const std::exception_ptr& failure) {
                             if (failure) return done(failure);
                             m_joined = m_asking->finish();
                             done({});
                         },
                         [this] { m_asking->abort(); });
    } catch (const std::exception&) {
        done(std::current_exception());
    }
}

void NoodhubDialog::done(const std::exception_ptr& failure) {
    set_busy(false);
    try {
        if (failure) std::rethrow_exception(failure);
        if (IsModal()) EndModal(wxID_OK);
    } catch (const std::exception& error) {
        m_program.reset();
        say(error_in_words(error), Tone::error, Sign::error);
    }
}

void NoodhubDialog::set_busy(bool busy) {
    m_start->Enable(!busy && m_address->GetCount() > 0);
    m_address->Enable(!busy);
    m_cancel->SetLabel(busy ? "Afbreken" : "Annuleren");
}

void NoodhubDialog::say(const std::string& words, Tone tone, Sign sign) { say_in_dialog(*m_said, words, tone, sign); }

}  // namespace noaber
