// SPDX-License-Identifier: EUPL-1.2
// The dialog for joining a hub.
#include "join_dialog.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/gauge.h>
#include <wx/radiobut.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

#include <array>

namespace noaber {

JoinDialog::JoinDialog(wxWindow* parent, PageContext& context, const std::optional<Membership>& before, HubKind kind)
    : wxDialog(parent, wxID_ANY,
               kind == HubKind::own ? "Aanmelden bij een hub" : "Aansluiten op een hub in dit netwerk",
               wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_kind(kind),
      m_width(std::max(FromDIP(480), 64 * GetCharWidth())) {
    const int gap = look::gap(this);
    m_address = new wxTextCtrl(this, wxID_ANY, before ? to_wx(before->address) : wxString());
    auto* choice = make_choice_row();
    m_code = new wxTextCtrl(this, wxID_ANY);
    m_account = new wxTextCtrl(this, wxID_ANY, before ? to_wx(before->account) : wxString());
    m_password = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PASSWORD);
    m_second_step = new wxTextCtrl(this, wxID_ANY);
    m_second_step->SetToolTip("De zes cijfers die de app op je telefoon nu toont, of een reservecode");
    m_device = new wxTextCtrl(this, wxID_ANY, wxGetHostName());
    m_address->SetHint("https://hub.voorbeeld.nl");
    m_code->SetHint("7KQ2-XM4D-0RTV-9GHC");
    if (before) m_certificate = before->certificate;
    auto* all = new wxBoxSizer(wxVERTICAL);
    lay_out_words(*all);
    auto* fields = new wxFlexGridSizer(2, gap, 2 * gap);
    fields->AddGrowableCol(1);
    const auto label = [&](const char* words) {
        auto* text = new wxStaticText(this, wxID_ANY, words);
        fields->Add(text, 0, wxALIGN_CENTER_VERTICAL);
        return text;
    };
    const auto row = [&](const char* words, wxTextCtrl* box) {
        auto* text = label(words);
        fields->Add(box, 1, wxEXPAND);
        return std::pair(text, box);
    };
    label("Adres van de hub");
    fields->Add(m_address, 1, wxEXPAND);
    m_rows_of_own_hub = {label("Aanmelden met"), m_with_code, m_with_password};
    fields->Add(choice, 1, wxEXPAND);
    m_rows_of_code = {row(kind == HubKind::own ? "Uitnodigingscode" : "Code", m_code)};
    m_rows_of_password = {row("Je naam", m_account), row("Wachtwoord", m_password)};
    m_rows_of_second_step = {row("Code van je app", m_second_step)};
    label("Naam van dit apparaat");
    fields->Add(m_device, 1, wxEXPAND);
    m_rows_of_own_hub.push_back(label("Certificaat van de hub"));
    fields->Add(make_certificate_row(), 1, wxEXPAND);
    m_rows_of_own_hub.insert(m_rows_of_own_hub.end(), {m_certificate_words, m_choose_certificate});
    if (kind == HubKind::emergency) leave_out_what_a_code_tells();
    m_said = new WrappedText(this);
    m_gauge = new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, wxSize(-1, FromDIP(8)));
    m_cancel = new wxButton(this, wxID_CANCEL, "Annuleren");
    m_join = new wxButton(this, wxID_OK, "Aanmelden");
    m_join->SetDefault();
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(m_gauge, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT | wxRESERVE_SPACE_EVEN_IF_HIDDEN, 2 * gap);
    buttons->Add(m_cancel, 0, wxRIGHT, gap);
    buttons->Add(m_join);
    all->Add(fields, 0, wxEXPAND | wxLEFT | wxRIGHT, 2 * gap);
    all->Add(m_said, 0, wxLEFT | wxRIGHT | wxTOP, 2 * gap);
    all->AddStretchSpacer();
    all->Add(buttons, 0, wxEXPAND | wxALL, 2 * gap);
    SetSizerAndFit(all);  // with all rows: nothing grows when one chooses
    SetMinSize(GetSize());
    set_busy(false);
    come_in(With::code);
    CentreOnParent();
    (before ? m_code : m_address)->SetFocus();
    m_join->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { join(); });
    m_cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent& event) { busy() ? cancel() : event.Skip(); });
    m_pulse.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_gauge->Pulse(); });
}

const std::string& JoinDialog::said() const { return m_said->text(); }

void JoinDialog::leave_out_what_a_code_tells() {
    for (wxWindow* window : m_rows_of_own_hub) window->Hide();
    m_address->SetHint("192.168.1.20:8484");
    m_code->SetHint("7KQ2-XM4D-0RTV-9GHC-3F5N-8WAE-KJ61");
}

std::string JoinDialog::explanation() const {
    if (m_kind == HubKind::emergency)
        return "Voor als de gewone hub niet te bereiken is: een collega op hetzelfde netwerk startte er een op zijn laptop. Je werkt "
               "samen in hetzelfde plan. Is de gewone hub er weer, kies dan Samen, Terug naar de gewone hub; alles gaat mee.";
    if (m_context.store.setting("demo") == "1")
        return "Dit is het demobestand; het kan alleen mee met een demohub. Alles wat erin staat wordt gedeeld met wie daar ook "
               "is aangemeld.";
    return "Alles wat in dit bestand staat, het hele plan met namen en telefoonnummers, gaat naar de hub en wordt gedeeld met wie "
           "er in de regio is aangemeld. Daarna houdt Noaber beide gelijk, ook als je een tijd geen netwerk hebt.";
}

void JoinDialog::lay_out_words(wxSizer& into) {
    const int gap = look::gap(this);
    const std::array words{explanation(),
                           m_kind == HubKind::emergency
                               ? std::string("Adres en code krijg je van wie de hub startte. De code is van "
                                             "jou alleen, en werkt eenmaal.")
                               : std::string("Adres en code krijg je van de beheerder van de hub. Een code "
                                             "werkt eenmaal, en is veertien dagen geldig. Met een wachtwoord "
                                             "meld je zelf nog een apparaat aan.")};
    for (const std::string& text : words) {
        auto* wrapped = new WrappedText(this, text, &text == &words.back() ? Tone::faint : Tone::normal);
        wrapped->fit(m_width);
        into.Add(wrapped, 0, &text == &words.front() ? wxLEFT | wxRIGHT | wxTOP : wxALL, 2 * gap);
    }
}

wxSizer* JoinDialog::make_choice_row() {
    m_with_code = new wxRadioButton(this, wxID_ANY, "een &uitnodiging", wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
    m_with_password = new wxRadioButton(this, wxID_ANY, "naam en &wachtwoord");
    m_with_password->SetToolTip("Voor wie al een account met een wachtwoord heeft, op een ander apparaat");
    m_with_code->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { come_in(With::code); });
    m_with_password->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent&) { come_in(With::password); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_with_code, 0, wxRIGHT, 2 * look::gap(this));
    row->Add(m_with_password);
    return row;
}

JoinDialog::With JoinDialog::with() const { return m_with_password->GetValue() ? With::password : With::code; }

void JoinDialog::come_in(With with) {
    (with == With::code ? m_with_code : m_with_password)->SetValue(true);
    const auto show = [](const auto& rows, bool shown) {
        for (const auto& [label, box] : rows) {
            label->Show(shown);
            box->Show(shown);
        }
    };
    show(m_rows_of_code, with == With::code);
    show(m_rows_of_password, with == With::password);
    show(m_rows_of_second_step, with == With::password && m_second_step_asked);
    Layout();
}

std::unique_ptr<HubJoin> JoinDialog::make_join() const {
    const std::string address = from_wx(m_address->GetValue()), device = from_wx(m_device->GetValue());
    if (m_kind == HubKind::own)
        return std::make_unique<HubJoin>(m_context.store, address, sign_in(), device, m_certificate);
    return std::make_unique<HubJoin>(m_context.store, address, read_noodhub_code(from_wx(m_code->GetValue())), device);
}

/// Only what is on the screen; a password goes as it was typed, spaces and all.
SignIn JoinDialog::sign_in() const {
    if (with() == With::code) return {std::string(trim(from_wx(m_code->GetValue()))), {}, {}, {}};
    return {{},
            std::string(trim(from_wx(m_account->GetValue()))),
            from_wx(m_password->GetValue()),
            std::string(trim(from_wx(m_second_step->GetValue())))};
}

wxSizer* JoinDialog::make_certificate_row() {
    m_certificate_words =
        new wxStaticText(this, wxID_ANY,
                         m_certificate.empty() ? "niet nodig, tenzij je er een kreeg" : "dat van de vorige keer",
                         wxDefaultPosition, wxSize(10, -1), wxST_ELLIPSIZE_MIDDLE | wxST_NO_AUTORESIZE);
    m_certificate_words->SetForegroundColour(look::faint());
    m_choose_certificate = new wxButton(this, wxID_ANY, "Kiezen…"_w);
    m_choose_certificate->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { choose_certificate(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_certificate_words, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, look::gap(this));
    row->Add(m_choose_certificate);
    return row;
}

void JoinDialog::choose_certificate() {
    wxFileDialog dialog(this, "Welk certificaat gaf de beheerder je?", "", "",
                        "Certificaten (*.pem;*.crt)|*.pem;*.crt|Alle bestanden|*", wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) use_certificate(from_wx(dialog.GetPath()));
}

void JoinDialog::use_certificate(const std::filesystem::path& file) {
    try {
        m_certificate = read_certificate(file);
        m_certificate_words->SetLabelText(to_wx(file.filename().string()));
        m_certificate_words->SetToolTip(to_wx(file.string()));
    } catch (const InputError& error) {
        say(error_in_words(error), Tone::error, Sign::error);
    }
}

bool JoinDialog::filled_in() {
    const std::array<std::pair<wxTextCtrl*, const char*>, 5> needed{
        {{m_address, "Vul het adres van de hub in, bijvoorbeeld https://hub.voorbeeld.nl."},
         {m_code, "Vul de uitnodigingscode in die je van de beheerder kreeg."},
         {m_account, "Vul je naam in, zoals die bij de hub bekend is."},
         {m_password, "Vul je wachtwoord in. Heb je er nog geen, vraag de beheerder dan om een uitnodiging."},
         {m_device, "Geef dit apparaat een naam, zodat je het later herkent."}}};
    for (const auto& [box, words] : needed) {
        if (!box->IsShown() || !trim(from_wx(box->GetValue())).empty()) continue;
        say(words, Tone::error, Sign::error);
        box->SetFocus();
        return false;
    }
    return true;
}

void JoinDialog::join() {
    if (busy() || !filled_in()) return;
    try {
        m_asking = make_join();
    } catch (const std::exception& error) {
        say(error_in_words(error), Tone::error, Sign::error);
        return m_address->SetFocus();
    }
    m_cancelled = false;
    set_busy(true);
    say("De hub wordt gevraagd…", Tone::normal, Sign::none);
    m_background.run([this] { m_asking->ask(); }, [this](std::exception_ptr failure) { asked(failure); },
                     [this] { m_asking->abort(); });
}

void JoinDialog::cancel() {
    m_cancelled = true;
    m_background.stop();
    say("Wordt afgebroken…", Tone::normal, Sign::none);
}

void JoinDialog::asked(std::exception_ptr failure) {
    const auto asking = std::move(m_asking);
    set_busy(false);
    try {
        if (failure) std::rethrow_exception(failure);
        m_joined = asking->finish();
        if (IsModal()) EndModal(wxID_OK);
    } catch (const SecondStepError& error) {
        ask_second_step(error_in_words(error));
    } catch (const std::exception& error) {
        if (m_cancelled)
            say("Afgebroken; er wordt niets gedeeld. Zegt de hub straks dat de code al gebruikt is, vraag dan een nieuwe.",
                Tone::normal, Sign::info);
        else
            say(error_in_words(error), Tone::error, Sign::error);
        (with() == With::code ? m_code : m_second_step->IsShown() ? m_second_step : m_password)->SetFocus();
    }
}

void JoinDialog::ask_second_step(const std::string& words) {
    m_second_step_asked = true;
    come_in(With::password);
    say(words, Tone::normal, Sign::info);
    m_second_step->SetFocus();
}

void JoinDialog::set_busy(bool busy) {
    m_gauge->Show(busy);
    if (busy)
        m_pulse.Start(80);
    else
        m_pulse.Stop();
    for (wxWindow* box : std::array<wxWindow*, 9>{m_address, m_with_code, m_with_password, m_code, m_account,
                                                  m_password, m_second_step, m_device, m_choose_certificate})
        box->Enable(!busy);
    m_join->Enable(!busy);
    m_cancel->SetLabel(busy ? "Afbreken" : "Annuleren");
}

void JoinDialog::say(const std::string& words, Tone tone, Sign sign) { say_in_dialog(*m_said, words, tone, sign); }

}  // namespace noaber
