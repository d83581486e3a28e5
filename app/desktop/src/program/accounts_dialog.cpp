// SPDX-License-Identifier: EUPL-1.2
// The dialog of accounts and devices.
#include "accounts_dialog.h"

#include "logins_dialog.h"
#include "second_step_dialog.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/store/rights.h>
#include <noaberui/clipboard.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <memory>

namespace noaber {

namespace {

wxStaticText* heading(wxWindow* parent, const std::string& words) {
    auto* text = new wxStaticText(parent, wxID_ANY, to_wx(words));
    text->SetFont(look::bold_font(parent));
    return text;
}

std::string chosen_role(const wxChoice& box) { return from_wx(box.GetStringSelection()); }

}  // namespace

AccountsDialog::AccountsDialog(wxWindow* parent, PageContext& context, const Membership& membership, Whose whose)
    : wxDialog(parent, wxID_ANY,
               whose == Whose::mine                    ? "Mijn apparaten"
               : membership.kind == HubKind::emergency ? "Wie er meedoen op dit netwerk"
                                                       : "Accounts en rechten",
               wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_whose(whose),
      m_hub(membership),
      m_client(membership),
      m_accounts({{"Naam", 24, 2},
                  {"Rol", 18, 1},
                  {"Gemeente", 18, 1},
                  {"Apparaten", 10, 0, Align::centre},
                  {"Tweede stap", 11, 0, Align::centre}}),
      m_devices({{"Apparaat", 24, 2}, {"Van", 20, 1}, {"Aangemeld", 17}, {"Toegang", 16}}) {
    const int gap = look::gap(this);
    m_said = new WrappedText(this);
    auto* all = new wxBoxSizer(wxVERTICAL);
    if (whose == Whose::region) add_accounts(*all);
    add_devices(*all);
    auto* close = new wxButton(this, wxID_CANCEL, "Sluiten");
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(m_said, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    if (m_log) foot->Add(m_log, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    if (m_second_step && whose == Whose::mine) foot->Add(m_second_step, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    foot->Add(m_revoke, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    foot->Add(close, 0, wxALIGN_CENTER_VERTICAL);
    all->Add(foot, 0, wxEXPAND);
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(all, 1, wxEXPAND | wxALL, 2 * gap);
    SetSizer(margin);
    const wxSize least(std::max(FromDIP(760), 104 * GetCharWidth()), margin->CalcMin().y);
    SetClientSize(least);
    SetMinSize(GetSize());
    CentreOnParent();
    enable();
    close->SetFocus();
    ask([](Answer&) {}, {});
}

void AccountsDialog::add_accounts(wxBoxSizer& all) {
    const int gap = look::gap(this);
    m_accounts_list = new TableView(this, m_accounts);
    m_accounts_list->SetMinSize({-1, 7 * m_accounts_list->row_height()});
    m_accounts_list->on_select = [this] { chosen_account(); };
    all.Add(heading(this, "Accounts"), 0, wxBOTTOM, gap / 2);
    all.Add(m_accounts_list, 3, wxEXPAND | wxBOTTOM, gap);
    auto* change = new wxBoxSizer(wxHORIZONTAL);
    change->Add(new wxStaticText(this, wxID_ANY, "Het gekozen account:"), 1, wxALIGN_CENTER_VERTICAL);
    m_chosen = add_right(*change);
    m_change = new wxButton(this, wxID_ANY, "Wijzigen");
    m_change->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        this->change(chosen_role(*m_chosen.role), from_wx(m_chosen.gemeente->GetValue()));
    });
    change->Add(m_change, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    m_second_step = new wxButton(this, wxID_ANY, "Tweede stap uit");
    m_second_step->SetToolTip("Voor wie zijn telefoon kwijt is: aanmelden kan dan weer met het wachtwoord alleen");
    m_second_step->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { take_second_step_off(); });
    change->Add(m_second_step, 0, wxALIGN_CENTER_VERTICAL);
    all.Add(change, 0, wxEXPAND | wxBOTTOM, 2 * gap);
    const std::string where = at_noodhub() ? " op het adres " + m_hub.address : std::string();
    all.Add(heading(this, "Iemand uitnodigen" + where), 0, wxBOTTOM, gap / 2);
    auto* invite = new wxBoxSizer(wxHORIZONTAL);
    m_name = new wxTextCtrl(this, wxID_ANY);
    m_name->SetHint("Naam");
    invite->Add(m_name, 1, wxALIGN_CENTER_VERTICAL);
    m_invited = add_right(*invite);
    m_invited.role->SetStringSelection(to_wx(name_of(Role::aov)));
    m_invite = new wxButton(this, wxID_ANY, "Uitnodigen");
    m_invite->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        this->invite(from_wx(m_name->GetValue()), chosen_role(*m_invited.role),
                     from_wx(m_invited.gemeente->GetValue()));
    });
    invite->Add(m_invite, 0, wxALIGN_CENTER_VERTICAL);
    all.Add(invite, 0, wxEXPAND | wxBOTTOM, gap / 2);
    auto* code = new wxBoxSizer(wxHORIZONTAL);
    m_code = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_READONLY);
    m_code->SetHint("Hier komt de code; zij is daarna nergens meer te zien");
    m_copy = new wxButton(this, wxID_ANY, "Kopiëren"_w);
    m_copy->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { put_on_clipboard(m_known.code); });
    code->Add(m_code, 1, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    code->Add(m_copy, 0, wxALIGN_CENTER_VERTICAL);
    all.Add(code, 0, wxEXPAND | wxBOTTOM, 2 * gap);
    m_log = new wxButton(this, wxID_ANY, "Logboek…"_w);
    m_log->SetToolTip("Wie wanneer waarvandaan binnenkwam, en wat er aan accounts is gedaan");
    m_log->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_log(); });
}

void AccountsDialog::show_log() {
    LoginsDialog dialog(this, m_hub);
    dialog.ShowModal();
}

void AccountsDialog::show_second_step() {
    SecondStepDialog dialog(this, m_hub);
    dialog.ShowModal();
}

AccountsDialog::Right AccountsDialog::add_right(wxBoxSizer& row) {
    const int gap = look::gap(this);
    Right right{new wxChoice(this, wxID_ANY), new wxTextCtrl(this, wxID_ANY)};
    for (const Role role : all_roles) right.role->Append(to_wx(name_of(role)));
    right.role->SetToolTip("Rol: wat iemand mag zien en wijzigen");
    right.gemeente->SetHint("Gemeente");
    right.gemeente->SetMinSize({18 * GetCharWidth(), -1});
    row.Add(right.role, 0, wxALIGN_CENTER_VERTICAL | wxLEFT | wxRIGHT, gap);
    row.Add(right.gemeente, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, gap);
    return right;
}

void AccountsDialog::add_devices(wxBoxSizer& all) {
    const int gap = look::gap(this);
    m_devices_list = new TableView(this, m_devices);
    m_devices_list->SetMinSize({-1, 5 * m_devices_list->row_height()});
    m_devices_list->on_select = [this] { enable(); };
    all.Add(heading(this, m_whose == Whose::mine ? "Waarmee je bent aangemeld" : "Apparaten van het gekozen account"),
            0, wxBOTTOM, gap / 2);
    all.Add(m_devices_list, 2, wxEXPAND | wxBOTTOM, gap);
    m_revoke = new wxButton(this, wxID_ANY, "Toegang intrekken…"_w);
    m_revoke->SetToolTip("Voor een apparaat dat kwijt is, of van iemand die weggaat");
    m_revoke->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_revoke(); });
    if (m_whose == Whose::region || at_noodhub()) return;
    m_second_step = new wxButton(this, wxID_ANY, "Tweede stap…"_w);
    m_second_step->SetToolTip("Bij aanmelden met je wachtwoord ook een code uit een app vragen");
    m_second_step->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { show_second_step(); });
}

const std::string& AccountsDialog::said() const { return m_said->text(); }

const HubAccount* AccountsDialog::account() const {
    const auto row = m_accounts_list ? m_accounts_list->selected() : std::nullopt;
    return row && *row < m_known.accounts.size() ? &m_known.accounts[*row] : nullptr;
}

const HubDevice* AccountsDialog::device() const {
    const auto row = m_devices_list->selected();
    return row && *row < m_shown_devices.size() ? &m_shown_devices[*row] : nullptr;
}

void AccountsDialog::ask(std::function<void(Answer&)> work, const std::string& words) {
    if (busy()) return;
    const auto answer = std::make_shared<Answer>();  // of the thread alone until it has ended
    const auto all = [this, work = std::move(work), answer] {
        work(*answer);
        if (m_whose == Whose::region) answer->accounts = m_client.accounts();
        answer->devices = m_client.devices();
    };
    m_background.run(
        all, [this, words, answer](const std::exception_ptr& failure) { answered(failure, std::move(*answer), words); },
        [this] { m_client.abort(); });
    say("De hub wordt gevraagd…", Tone::faint, Sign::none);
    enable();
}

void AccountsDialog::answered(const std::exception_ptr& failure, Answer&& answer, const std::string& words) {
    if (!answer.code.empty()) m_known.code = answer.code;  // it is told only once, whatever comes after
    try {
        if (failure) std::rethrow_exception(failure);
        m_known.accounts = std::move(answer.accounts);
        m_known.devices = std::move(answer.devices);
        say(words, Tone::normal, words.empty() ? Sign::none : Sign::info);
    } catch (const PermissionError& error) {
        m_forbidden = true;
        say(error_in_words(error), Tone::error, Sign::error);
    } catch (const std::exception& error) {
        say(error_in_words(error), Tone::error, Sign::error);
    }
    load();
    enable();
}

void AccountsDialog::load() {
    m_accounts.content.clear();
    for (const HubAccount& one : m_known.accounts)
        m_accounts.content.push_back({one.id,
                                      {{one.name, Tone::strong},
                                       {one.role},
                                       {one.gemeente},
                                       {std::to_string(one.devices)},
                                       {one.second_step ? "aan" : ""}},
                                      {}});
    if (m_accounts_list) {
        m_accounts_list->reload();
        if (!account()) m_accounts_list->select_first();
        chosen_account();
    } else {
        load_devices();
    }
    if (m_code && !m_known.code.empty()) m_code->ChangeValue(to_wx(m_known.code));
}

void AccountsDialog::load_devices() {
    m_shown_devices.clear();
    m_devices.content.clear();
    const HubAccount* whose = account();
    for (const HubDevice& one : m_known.devices) {
        if (m_whose == Whose::mine ? !one.own : (!whose || one.account_id != whose->id)) continue;
        m_shown_devices.push_back(one);
        const Cell access = one.revoked   ? Cell{"ingetrokken", Tone::faint}
                            : one.web     ? Cell{"in een browser"}
                            : one.current ? Cell{"dit apparaat", Tone::strong}
                                          : Cell{"ja"};
        m_devices.content.push_back(
            {one.id,
             {{one.name, Tone::strong}, {one.account}, {local_time_text(one.joined), Tone::faint}, access},
             {}});
    }
    m_devices_list->reload();
    enable();
}

void AccountsDialog::chosen_account() {
    if (const HubAccount* one = account()) {
        m_chosen.role->SetStringSelection(to_wx(one->role));
        m_chosen.gemeente->ChangeValue(to_wx(one->gemeente));
    }
    load_devices();
}

void AccountsDialog::enable() {
    const HubDevice* one = device();
    m_revoke->Enable(!busy() && one && !one->revoked && !one->current);
    if (m_whose == Whose::mine) return;
    m_change->Enable(!busy() && account());
    m_second_step->Enable(!busy() && account() && account()->second_step);
    m_invite->Enable(!busy() && !m_forbidden);
    m_copy->Enable(!m_known.code.empty());
    m_log->Enable(!m_forbidden);
}

void AccountsDialog::change(const std::string& role, const std::string& gemeente) {
    if (!account()) return;
    const HubAccount one = *account();
    ask([this, one, role, gemeente](Answer&) { m_client.change(one.id, role, gemeente); },
        one.name + " is nu " + role + (trim(gemeente).empty() ? "" : ", " + gemeente) + ".");
}

void AccountsDialog::invite(const std::string& name, const std::string& role, const std::string& gemeente) {
    const auto invited = [this, name, role, gemeente](Answer& answer) {
        const std::string code = m_client.invite(name, role, gemeente);
        answer.code = at_noodhub() ? noodhub_code(code, m_hub.certificate) : code;
    };
    ask(invited, "Geef de code aan " + name + ": zij werkt eenmaal, en is veertien dagen geldig.");
}

void AccountsDialog::ask_revoke() {
    const HubDevice* one = device();
    if (!one) return;
    if (one->web) return revoke_chosen();  // nothing is lost with it
    wxMessageDialog sure(
        this,
        to_wx("Het plan wordt van " + one->name + " (" + one->account +
              ") verwijderd zodra dat apparaat contact maakt met de hub. Wat daar nog niet verstuurd is, "
              "gaat verloren. Dit is niet terug te draaien."),
        "Toegang intrekken?", wxYES_NO | wxNO_DEFAULT | wxICON_WARNING);
    sure.SetYesNoLabels("Intrekken", "Annuleren");
    if (sure.ShowModal() == wxID_YES) revoke_chosen();
}

void AccountsDialog::revoke_chosen() {
    if (!device()) return;
    const HubDevice one = *device();
    ask([this, one](Answer&) { m_client.revoke(one.id); }, "De toegang van " + one.name + " is ingetrokken.");
}

void AccountsDialog::take_second_step_off() {
    if (!account()) return;
    const HubAccount one = *account();
    ask([this, one](Answer&) { m_client.drop_second_step_of(one.id); },
        one.name + " meldt zich weer aan met het wachtwoord alleen.");
}

void AccountsDialog::say(const std::string& words, Tone tone, Sign sign) {
    m_said->set(words, tone, sign);
    int width = GetClientSize().x - 8 * look::gap(this);
    wxWindow* own = m_whose == Whose::mine ? m_second_step : nullptr;
    for (const wxWindow* button :
         {static_cast<wxWindow*>(m_log), own, static_cast<wxWindow*>(m_revoke), FindWindow(wxID_CANCEL)})
        if (button) width -= button->GetBestSize().x + look::gap(this);
    m_said->fit(std::max(width, 20 * GetCharWidth()));
    Layout();
}

}  // namespace noaber
