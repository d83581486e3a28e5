// SPDX-License-Identifier: EUPL-1.2
// The dialog of the second step.
#include "second_step_dialog.h"

#include "qr_picture.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaberui/clipboard.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <fmt/ranges.h>

namespace noaber {

namespace {

constexpr const char* what_it_is =
    "Met een tweede stap is je wachtwoord alleen niet genoeg: bij aanmelden geef je ook een code van zes cijfers uit een app op je "
    "telefoon (bijvoorbeeld Aegis of FreeOTP).";
constexpr const char* that_it_is_on =
    "De tweede stap staat aan: bij aanmelden met je wachtwoord geef je ook de code uit je app. Om hem uit te zetten geef je die "
    "code, of een reservecode.";
constexpr const char* keep_them =
    "Bewaar deze reservecodes op papier, niet op je telefoon. Elk werkt eenmaal in plaats van de code, als je de app niet hebt. Ze "
    "staan hier nu en daarna nooit meer.";

}  // namespace

SecondStepDialog::SecondStepDialog(wxWindow* parent, const Membership& membership)
    : wxDialog(parent, wxID_ANY, "Tweede stap bij aanmelden"),
      m_client(membership),
      m_width(std::max(FromDIP(520), 70 * GetCharWidth())) {
    const int gap = look::gap(this);
    m_explanation = new WrappedText(this, what_it_is);
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_explanation, 0, wxBOTTOM, gap);
    all->Add(make_setting_up(), 0, wxEXPAND);
    all->Add(make_code_row(), 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(make_spare(), 0, wxEXPAND);
    m_said = new WrappedText(this);
    all->Add(m_said, 0, wxBOTTOM, gap);
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->AddStretchSpacer();
    foot->Add(new wxButton(this, wxID_CANCEL, "Sluiten"));
    all->Add(foot, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    show_state();
    ask(
        [this] {
            m_on = m_client.has_second_step();
            if (!m_on) m_step = m_client.begin_second_step();
        },
        [this] { m_known = true; });
}

wxBoxSizer* SecondStepDialog::make_setting_up() {
    const int gap = look::gap(this);
    m_scan = new WrappedText(this, "1. Scan dit met de app, of neem de sleutel over.");
    m_picture = new QrPicture(this, "QR-code voor de app; dezelfde sleutel staat eronder");
    m_secret = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_READONLY | wxTE_CENTRE);
    m_secret->SetToolTip("De sleutel, om over te typen als scannen niet gaat");
    m_prove = new WrappedText(this, "2. Geef de code die de app nu toont. Pas daarna geldt de tweede stap.");
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_scan, 0, wxBOTTOM, gap);
    all->Add(m_picture, 0, wxALIGN_CENTER_HORIZONTAL | wxBOTTOM, gap);
    all->Add(m_secret, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_prove, 0, wxBOTTOM, gap);
    return all;
}

wxBoxSizer* SecondStepDialog::make_code_row() {
    const int gap = look::gap(this);
    m_code_name = new wxStaticText(this, wxID_ANY, "&Code:");
    m_code = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxSize(20 * GetCharWidth(), -1), wxTE_PROCESS_ENTER);
    m_code->SetMaxLength(40);
    m_send = new wxButton(this, wxID_ANY, "Aanzetten");
    m_send->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { send_code(); });
    m_code->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { send_code(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_code_name, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    row->Add(m_code, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    row->Add(m_send, 0, wxALIGN_CENTER_VERTICAL);
    return row;
}

wxBoxSizer* SecondStepDialog::make_spare() {
    const int gap = look::gap(this);
    m_keep = new WrappedText(this, keep_them);
    m_spare = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxSize(-1, 11 * GetCharHeight()),
                             wxTE_READONLY | wxTE_MULTILINE | wxTE_CENTRE);
    m_copy = new wxButton(this, wxID_ANY, "Kopiëren"_w);
    m_copy->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { put_on_clipboard(from_wx(m_spare->GetValue())); });
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_keep, 0, wxBOTTOM, gap);
    all->Add(m_spare, 0, wxEXPAND | wxBOTTOM, gap);
    all->Add(m_copy, 0, wxALIGN_RIGHT | wxBOTTOM, gap);
    return all;
}

const std::string& SecondStepDialog::said() const { return m_said->text(); }

void SecondStepDialog::ask(std::function<void()> work, std::function<void()> done) {
    if (busy()) return;
    m_background.run(
        std::move(work),
        [this, done = std::move(done)](const std::exception_ptr& failure) {
            try {
                if (failure) std::rethrow_exception(failure);
                say({}, Tone::normal, Sign::none);
                done();
            } catch (const std::exception& error) {
                say(error_in_words(error), Tone::error, Sign::error);
            }
            show_state();
        },
        [this] { m_client.abort(); });
    say("De hub wordt gevraagd…", Tone::faint, Sign::none);
    show_state();
}

void SecondStepDialog::send_code() {
    const std::string code(trim(from_wx(m_code->GetValue())));
    if (busy() || !m_known) return;
    if (code.empty()) {
        say("Typ eerst de code die de app toont.", Tone::error, Sign::error);
        return m_code->SetFocus();
    }
    const bool off = m_on;
    ask(
        [this, code, off] {
            if (off)
                m_client.drop_second_step(code);
            else
                m_codes = m_client.confirm_second_step(code);
        },
        [this, off] {
            m_on = !off;
            m_known = !off;  // what would be set up next comes when it is asked for
            m_code->Clear();
            if (off) say("De tweede stap staat uit.", Tone::normal, Sign::info);
        });
}

void SecondStepDialog::show_state() {
    const bool setting_up = m_known && !m_on, told = !m_codes.empty();
    m_explanation->set(m_on && m_known ? (told ? "De tweede stap staat aan." : that_it_is_on) : what_it_is,
                       Tone::normal);
    if (setting_up) {
        m_picture->show(m_step.address);
        m_secret->ChangeValue(to_wx(m_step.secret));
    }
    m_spare->ChangeValue(to_wx(fmt::format("{}", fmt::join(m_codes, "\n"))));
    m_send->SetLabel(m_on ? "Uitzetten" : "Aanzetten");
    m_send->Enable(!busy());
    for (wxWindow* one : std::initializer_list<wxWindow*>{m_scan, m_picture, m_secret, m_prove}) one->Show(setting_up);
    for (wxWindow* one : std::initializer_list<wxWindow*>{m_code_name, m_code, m_send}) one->Show(m_known && !told);
    for (wxWindow* one : std::initializer_list<wxWindow*>{m_keep, m_spare, m_copy}) one->Show(told);
    for (WrappedText* words : {m_explanation, m_scan, m_prove, m_keep, m_said}) words->fit(m_width);
    SetClientSize(GetSizer()->CalcMin());
    CentreOnParent();  // it is as high as what it shows
    if (m_code->IsShown() && !busy()) m_code->SetFocus();
}

void SecondStepDialog::say(const std::string& words, Tone tone, Sign sign) { m_said->set(words, tone, sign); }

}  // namespace noaber
