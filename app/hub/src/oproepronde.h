// SPDX-License-Identifier: EUPL-1.2
// The round of a call-up: who is asked next, what is sent and sent again, when everybody was asked.
#pragma once

#include "bezorger.h"
#include "hub_log.h"
#include "oproepen.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace noaber::hub {

/// All that it knows is in the database, so a hub that starts goes on where it was killed. A message is noted as being sent before
/// the first byte of it leaves. When nobody can tell whether one arrived, because the hub or the connection went in between, it is
/// sent again and says that it may be a second one.
///
/// Somebody has their minutes to answer; then the next is asked too. Who says that they can't, or can't be reached, is not waited
/// for. Who was asked before may still confirm, as long as the call-up is under way.
class Oproepronde {
public:
    /// `adres`: how people reach the hub, when a link is made.
    Oproepronde(Oproepen& oproepen, std::vector<std::unique_ptr<Bezorger>> bezorgers,
                std::function<std::string()> adres, WallClock wall, HubLog log);
    ~Oproepronde();
    Oproepronde(const Oproepronde&) = delete;
    Oproepronde& operator=(const Oproepronde&) = delete;

    /// Does all that is to be done now. Not in two threads at once. Throws StorageError.
    void werk();

    /// Calls werk() so often, and at once after poke(), in a thread of its own until stop().
    void start(std::chrono::milliseconds every);
    void poke();
    void stop();

    [[nodiscard]] bool kan_bezorgen() const { return !m_bezorgers.empty(); }

private:
    void run(std::chrono::milliseconds every);
    void werk_aan(const Oproep& oproep);
    void vraag(const Oproep& oproep, const Oproepstap& stap);
    void verstuur(const Oproep& oproep, const Oproepstap& stap, const Oproepbericht& bericht);
    [[nodiscard]] bool is_aan_de_beurt(const Oproepbericht& bericht) const;
    /// Whether the next may be asked.
    [[nodiscard]] bool is_klaar(const Oproepstap& stap) const;
    [[nodiscard]] Bericht bericht_aan(const Oproep& oproep, const Oproepstap& stap, const Oproepbericht& bericht) const;
    [[nodiscard]] Bezorger* bezorger(const std::string& kanaal) const;

    Oproepen& m_oproepen;
    std::vector<std::unique_ptr<Bezorger>> m_bezorgers;
    std::function<std::string()> m_adres;
    WallClock m_wall;
    HubLog m_log;
    bool m_again = false;  ///< of werk(): what it wrote is to be read again
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_poked = false;
    bool m_stop = false;
    std::thread m_thread;
};

/// "Een proefalarm": what the message says where nobody typed anything.
[[nodiscard]] std::string proeftekst();

}  // namespace noaber::hub
