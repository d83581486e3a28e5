// SPDX-License-Identifier: EUPL-1.2
// From the engine's thread to the main one, and back.
#include "sync_desk.h"

#include <noaber/base/errors.h>
#include <noaber/store/rights.h>
#include <noaber/sync/sync_log.h>

#include <wx/stopwatch.h>

#include <algorithm>
#include <utility>

namespace noaber {

namespace {

// Events of a thread, because those wait while an import yields in the middle of its transaction.
constexpr int state_event = 1;
constexpr int change_event = 2;
constexpr int company_event = 3;

}  // namespace

std::string in_words(const SyncView& view) {
    if (!view.trouble.empty()) return "Niet gedeeld: de aanmelding is onleesbaar";
    if (!view.membership) return "Niet gedeeld";
    return (view.at_noodhub() ? "Noodhub: " : "") + in_words(view.state);
}

SyncDesk::SyncDesk(Store& store) : m_store(store) {
    Bind(
        wxEVT_THREAD,
        [this](wxThreadEvent&) {
            m_state_pending = false;
            tell();
        },
        state_event);
    Bind(
        wxEVT_THREAD,
        [this](wxThreadEvent&) {
            m_change_pending = false;
            take_in();
        },
        change_event);
    Bind(
        wxEVT_THREAD,
        [this](wxThreadEvent&) {
            m_company_pending = false;
            meet();
        },
        company_event);
    m_rest.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (std::exchange(m_more, false)) take_in();
    });
    read_membership();
    run();
}

void SyncDesk::read_membership() {
    try {
        m_membership = membership_of(m_store.file());
    } catch (const InputError& error) {
        m_trouble = error_in_words(error);
    }
    look_at_own_hub();
}

void SyncDesk::look_at_own_hub() {
    m_may_serve = false;
    try {
        const auto own = membership_of(m_store.file(), HubKind::own);
        const auto role = own ? role_named(own->role) : std::nullopt;
        m_may_serve = !own || (role && bureau.contains(*role));
    } catch (const InputError&) {
        // Told where it is followed; whose the file is, is not known.
    }
}

SyncDesk::~SyncDesk() { end(); }

void SyncDesk::run() {
    if (!m_membership) return;
    const auto post = [this](std::atomic<bool>& pending, int event) {
        if (!pending.exchange(true)) QueueEvent(new wxThreadEvent(wxEVT_THREAD, event));
    };
    SyncCallbacks callbacks;
    callbacks.state = [this, post](const SyncState&) { post(m_state_pending, state_event); };
    callbacks.changed = [this, post] { post(m_change_pending, change_event); };
    callbacks.presence = [this, post](const Presence& presence) {
        {
            const std::lock_guard lock(m_said_mutex);
            m_said = presence;
        }
        post(m_company_pending, company_event);
    };
    m_engine = std::make_unique<SyncEngine>(m_store.file(), m_store.schema(), *m_membership, callbacks);
    m_engine->look_at(m_look);
    m_commits = m_store.observe([this](const std::vector<Touched>&) { m_engine->poke(); });
}

/// Where many work at once, changes are shown together, and most of the time stays with the person who types.
void SyncDesk::take_in() {
    if (m_rest.IsRunning()) {
        m_more = true;
        return;
    }
    const wxStopWatch showing;
    if (on_changed) on_changed();
    m_rest.StartOnce(std::max(1, 4 * static_cast<int>(showing.Time())));
}

void SyncDesk::end() {
    m_commits = {};
    m_engine.reset();
    m_shown.reset();
    set_company({});
}

Subscription SyncDesk::observe(std::function<void()> told) {
    const int number = m_next_observer++;
    m_observers[number] = std::move(told);
    return Subscription([this, number] { m_observers.erase(number); });
}

void SyncDesk::tell() {
    const auto observers = m_observers;  // one may go while it is told
    for (const auto& [number, told] : observers)
        if (m_observers.contains(number)) told();
}

SyncView SyncDesk::view() const {
    SyncView view{m_membership, {}, m_trouble};
    if (!m_engine && !m_shown) return view;
    view.state = m_shown ? *m_shown : m_engine->state();
    const SyncLog log(m_store);
    view.state.refused = log.refused_count();
    view.state.waiting = log.unsent_count();
    if (view.state.stand == SyncStand::bijgewerkt && view.state.waiting > 0) view.state.stand = SyncStand::wacht;
    if (view.state.stand == SyncStand::wacht && view.state.waiting == 0) view.state.stand = SyncStand::bijgewerkt;
    return view;
}

void SyncDesk::start(Membership membership) {
    end();
    m_membership = std::move(membership);
    m_trouble.clear();
    look_at_own_hub();
    run();
    tell();
}

void SyncDesk::leave() {
    end();
    try {
        if (m_membership && m_membership->kind == HubKind::emergency)
            leave_noodhub(m_store);
        else
            leave_hub(m_store.file());
    } catch (...) {
        run();
        throw;
    }
    m_serving.reset();
    m_membership.reset();
    m_trouble.clear();
    read_membership();
    run();
    tell();
}

void SyncDesk::update_now() {
    if (m_engine) m_engine->poke();
}

void SyncDesk::look_at(std::optional<RecordRef> record) {
    if (record == m_look) return;
    m_look = std::move(record);
    set_company({});
    if (m_engine) m_engine->look_at(m_look);
}

/// What was said of a record that is not open any more is of no use.
void SyncDesk::meet() {
    Presence said;
    {
        const std::lock_guard lock(m_said_mutex);
        said = m_said;
    }
    if (m_look && said.at == *m_look) set_company(std::move(said));
}

void SyncDesk::set_company(Presence company) {
    if (company.names == m_company.names) return;
    m_company = std::move(company);
    if (on_company) on_company();
}

void SyncDesk::show(Membership membership, const SyncState& state) {
    end();
    m_membership = std::move(membership);
    m_shown = state;
    tell();
}

}  // namespace noaber
