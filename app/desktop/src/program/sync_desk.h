// SPDX-License-Identifier: EUPL-1.2
// The sync engine of the open file, for the window: runs while the file belongs to a hub, and speaks in the main thread.
#pragma once

#include "noodhub_program.h"

#include <noaber/sync/engine.h>

#include <wx/event.h>
#include <wx/timer.h>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace noaber {

/// How a file stands with its hub.
struct SyncView {
    std::optional<Membership> membership;
    SyncState state;      ///< of a file with a membership
    std::string trouble;  ///< Dutch: why the membership can't be read; or nothing
    [[nodiscard]] bool at_noodhub() const { return membership && membership->kind == HubKind::emergency; }
};

/// "Niet gedeeld", or as the engine says it; "Noodhub: ..." at an emergency hub.
[[nodiscard]] std::string in_words(const SyncView& view);

/// All of it in the main thread. Dies before the store, and before whoever it calls.
class SyncDesk final : public wxEvtHandler {
public:
    /// Starts when the file has joined.
    explicit SyncDesk(Store& store);
    ~SyncDesk() override;

    /// Something came in, and the store's file holds it.
    std::function<void()> on_changed;
    /// As long as the subscription lives, `told` is called when the view differs.
    [[nodiscard]] Subscription observe(std::function<void()> told);
    /// What waits and what was refused is counted in the file itself, so that nothing waits unseen.
    [[nodiscard]] SyncView view() const;
    [[nodiscard]] bool joined() const { return m_membership.has_value(); }

    /// The file has just joined: starts at once.
    void start(Membership membership);
    /// Stops, and the file is not shared any more; from an emergency hub it goes back to its own, and one that is this laptop ends.
    /// Throws StorageError.
    void leave();
    /// This laptop is the hub that the file follows; it ends when the file leaves it, or closes.
    void serve(std::unique_ptr<NoodhubProgram> program) { m_serving = std::move(program); }
    [[nodiscard]] bool serves() const { return m_serving != nullptr; }
    /// Whether this person may make the laptop a hub: who may write everything, or whose file is nobody else's.
    [[nodiscard]] bool may_serve() const { return m_may_serve; }
    /// Waits for nothing.
    void update_now();
    /// What the person has open; those who have the same open are told, while the hub is heard.
    void look_at(std::optional<RecordRef> record);
    /// Who else has that open; nobody when nothing is.
    [[nodiscard]] const Presence& company() const { return m_company; }
    /// Called when the company is another.
    std::function<void()> on_company;
    /// For pictures: as if it stood like this with a hub that is nowhere. What is counted stays counted.
    void show(Membership membership, const SyncState& state);

private:
    void read_membership();
    void look_at_own_hub();
    void run();
    void end();
    void tell();
    void take_in();
    void meet();
    void set_company(Presence company);

    Store& m_store;
    std::optional<Membership> m_membership;
    std::string m_trouble;
    bool m_may_serve = false;
    std::optional<SyncState> m_shown;
    std::map<int, std::function<void()>> m_observers;
    int m_next_observer = 0;
    std::atomic<bool> m_state_pending = false;
    std::atomic<bool> m_change_pending = false;
    std::atomic<bool> m_company_pending = false;
    std::optional<RecordRef> m_look;
    Presence m_company;
    std::mutex m_said_mutex;
    Presence m_said;      ///< by the engine; under m_said_mutex
    wxTimer m_rest;       ///< between showing what came in and showing more
    bool m_more = false;  ///< came in meanwhile
    Subscription m_commits;
    std::unique_ptr<NoodhubProgram> m_serving;
    std::unique_ptr<SyncEngine> m_engine;
};

}  // namespace noaber
