// SPDX-License-Identifier: EUPL-1.2
// The dialog that wipes, here or at the hub.
#include <noaberui/wissen_dialog.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaberui/look.h>
#include <noaberui/text.h>
#include <noaberui/wrapped_text.h>

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

#include <fmt/format.h>

namespace noaber {

namespace {

constexpr const char* with_hub = "Het wordt gewist bij de hub, en op alle laptops bij hun eerstvolgende contact.";
constexpr const char* without_hub =
    "Dit plan hoort bij geen hub: het wordt gewist in dit bestand en zijn reservekopieën.";

}  // namespace

WissenDialog::WissenDialog(wxWindow* parent, PageContext& context, std::vector<RecordRef> records, std::string word)
    : wxDialog(parent, wxID_ANY, to_wx("Wissen: " + shorten(word, 60)), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_context(context),
      m_records(std::move(records)),
      m_word(std::move(word)),
      m_membership(membership_of(context.store.file())) {
    const int gap = look::gap(this);
    const int width = FromDIP(560);
    SetClientSize(width + 4 * gap, FromDIP(320));
    auto* all = new wxBoxSizer(wxVERTICAL);
    std::vector<std::string> lines = in_words(erasure_scope(context.store, m_records));
    lines.insert(lines.end() - 1, m_membership ? with_hub : without_hub);
    add_words(*all, lines);
    m_typed = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_typed->SetName("wissen-naam");
    auto* label = new wxStaticText(this, wxID_ANY, to_wx(fmt::format("&Typ \"{}\" om te wissen:", m_word)),
                                   wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_MIDDLE);
    m_said = new WrappedText(this);
    m_go = new wxButton(this, wxID_ANY, "Voor altijd &wissen");
    m_go->Disable();
    auto* cancel = new wxButton(this, wxID_CANCEL, "Annuleren");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(m_go, 0, wxRIGHT, gap);
    buttons->Add(cancel);
    all->Add(label, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, 2 * gap);
    all->Add(m_typed, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, 2 * gap);
    all->Add(m_said, 0, wxLEFT | wxRIGHT | wxTOP, 2 * gap);
    all->AddStretchSpacer();
    all->Add(buttons, 0, wxEXPAND | wxALL, 2 * gap);
    SetSizer(all);
    SetClientSize(width + 4 * gap, std::max(FromDIP(320), all->CalcMin().y));
    SetMinSize(GetSize());
    CentreOnParent();
    cancel->SetDefault();
    m_typed->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
    m_typed->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) {
        if (m_go->IsEnabled()) erase();
    });
    m_go->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { erase(); });
    m_typed->SetFocus();
}

const std::string& WissenDialog::said() const { return m_said->text(); }

/// The last line is that it is for ever; it stands out.
void WissenDialog::add_words(wxSizer& into, const std::vector<std::string>& lines) {
    const int gap = look::gap(this);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool last = i + 1 == lines.size();
        auto* words =
            new WrappedText(this, lines[i], last ? Tone::strong : Tone::normal, last ? Sign::warning : Sign::none);
        words->fit(FromDIP(560));
        into.Add(words, 0, wxLEFT | wxRIGHT | wxTOP, 2 * gap);
    }
}

void WissenDialog::typed() {
    m_go->Enable(!busy() && equal_folded(collapse_spaces(from_wx(m_typed->GetValue())), collapse_spaces(m_word)));
}

void WissenDialog::erase() {
    if (busy()) return;
    m_go->Disable();
    if (m_membership) return ask_hub();
    try {
        const wxBusyCursor waiting;
        done(erase_everywhere(m_context.store, m_records));
    } catch (...) {
        failed(std::current_exception());
    }
}

void WissenDialog::ask_hub() {
    try {
        m_request = std::make_unique<ErasureRequest>(*m_membership, m_records);
    } catch (...) {
        return failed(std::current_exception());
    }
    say("De hub wist het nu…", Tone::normal, Sign::info);
    m_background.run([this] { m_gone = m_request->ask(); },
                     [this](const std::exception_ptr& failure) {
                         if (failure)
                             failed(failure);
                         else
                             done(m_gone);
                     },
                     [this] { m_request->abort(); });
}

void WissenDialog::done(std::size_t gone) {
    m_context.navigator.announce(fmt::format(
        "Gewist: {}.{}", gone == 1 ? "1 onderdeel" : fmt::format("{} onderdelen", gone),
        m_context.store.erasing() ? " De laatste resten worden overschreven als Noaber opnieuw wordt gestart." : ""));
    m_context.navigator.refresh();
    if (IsModal())
        EndModal(wxID_OK);
    else
        Hide();
}

void WissenDialog::failed(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& error) {
        say(error_in_words(error), Tone::error, Sign::error);
    }
    typed();
}

void WissenDialog::say(const std::string& words, Tone tone, Sign sign) { say_in_dialog(*m_said, words, tone, sign); }

bool may_erase_here(PageContext& context) {
    if (may_erase.contains(actor_on(context.store).role)) return true;
    context.navigator.report(
        PermissionError("Wissen kan alleen een beheerder of het veiligheidsbureau. Vraag het hun."));
    return false;
}

bool ask_erase(wxWindow* parent, PageContext& context, std::vector<RecordRef> records, const std::string& word) {
    if (!may_erase_here(context)) return false;
    WissenDialog dialog(parent, context, std::move(records), word);
    return dialog.ShowModal() == wxID_OK;
}

}  // namespace noaber
