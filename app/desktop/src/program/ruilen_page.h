// SPDX-License-Identifier: EUPL-1.2
// Swapping: the duties that one has ahead, and what was asked, with the steps that may be taken now.
#pragma once

#include <noaber/piket/ruilen.h>
#include <noaber/piket/van_dienst.h>
#include <noaberui/page.h>
#include <noaberui/table_view.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class wxButton;
class wxStaticText;

namespace noaber {

class RuilenPage final : public Page {
public:
    RuilenPage(wxWindow* parent, PageContext& context);

    void reload() override;
    bool select_record(const EntityInfo& entity, std::string_view record) override;
    void focus_list() override { m_verzoeken_list->SetFocus(); }
    void focus_filter() override { m_verzoeken_list->SetFocus(); }

    [[nodiscard]] TableView& diensten() { return *m_diensten_list; }
    [[nodiscard]] TableView& verzoeken() { return *m_verzoeken_list; }

    // as the buttons do, with what is chosen in the lists
    void ask();
    void accept();
    void approve();
    void reject();
    void withdraw();
    /// The chosen duty that is under way, by who works here.
    void take_over();

private:
    wxSizer* make_diensten();
    wxSizer* make_verzoeken();
    void load_diensten();
    void load_verzoeken();
    void enable();
    [[nodiscard]] Ruilen ruilen() const;
    [[nodiscard]] std::optional<Ruilverzoek> chosen() const;
    [[nodiscard]] std::optional<Dienst> chosen_dienst() const;
    /// Of who works here, to give for the chosen one; nothing when it was cancelled.
    [[nodiscard]] std::optional<Id<Dienst>> ask_tegendienst();
    void attempt(const std::string& done, const std::function<void()>& work);

    std::optional<Persoon> m_ik;
    SimpleTable m_diensten;
    SimpleTable m_verzoeken;
    wxStaticText* m_diensten_heading = nullptr;
    TableView* m_diensten_list = nullptr;
    TableView* m_verzoeken_list = nullptr;
    wxButton* m_ask = nullptr;
    wxButton* m_take_over = nullptr;
    wxButton* m_accept = nullptr;
    wxButton* m_approve = nullptr;
    wxButton* m_reject = nullptr;
    wxButton* m_withdraw = nullptr;
};

}  // namespace noaber
