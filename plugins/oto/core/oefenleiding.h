// SPDX-License-Identifier: EUPL-1.2
// Leading a run, live: its clock, its inputs, its messages. All of it is records and one setting of the file, so that a program that is
// killed goes on where it stood: the state is always the script, the seed and the inputs, played again to the last heartbeat.
#pragma once

#include "oefenberichten.h"
#include "oefenloop.h"
#include "oefenrun.h"
#include "oefenverslag.h"

#include <noaber/base/stamp.h>
#include <noaber/store/store.h>

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace noaber::oto {

/// Makes a run of a scenario, ready to be led, with the roles that can be told from who comes (oefenrollen.h). Throws script::ScriptError or InputError when the scenario does not load.
[[nodiscard]] Oefenrun bereid_voor(Store& store, const Scenariobron& bron, const Oto& oto, const Id<Persoon>& leider,
                                   std::uint64_t startgetal);
/// The script that a run was made with. Throws InputError when it is damaged, or not for this person to see.
[[nodiscard]] Scenariobron bron_van(const Oefenrun& run);
/// What was done to it, in its order, with the names of who did it.
[[nodiscard]] std::vector<Oefenantwoord> invoer_van(const Store& store, const Oefenrun& run);

inline constexpr std::int64_t hoogste_snelheid = 60;
/// A laptop that did nothing for so long was asleep: the clock stands still from before it.
inline constexpr std::int64_t langste_stilte = 10'000;  ///< milliseconds

class Oefenleiding {
public:
    /// Reads the run and plays it to where it stood; writes nothing and leads nothing yet. Throws InputError: it is gone, its script can't
    /// be read.
    Oefenleiding(Store& store, const Id<Oefenrun>& run, WallClock wall = system_milliseconds);
    Oefenleiding(const Oefenleiding&) = delete;
    Oefenleiding& operator=(const Oefenleiding&) = delete;

    [[nodiscard]] const Oefenrun& run() const { return m_run; }
    [[nodiscard]] const Oefenloop& loop() const { return *m_loop; }
    /// The lines of the log so far; with ends of lines they are the file that `oefening replay` takes.
    [[nodiscard]] const std::vector<std::string>& log() const { return m_log; }
    [[nodiscard]] Oefenlog oefenlog() const;
    [[nodiscard]] std::vector<Oefenrol> rollen() const;

    // --- who leads ---
    /// Only one laptop does. Another one, where this one does not.
    [[nodiscard]] bool leidt_elders() const;
    /// From now on this laptop leads. Where it stood before, the clock stands; what was not sent yet is sent.
    void neem_leiding(const Id<Persoon>& leider);
    [[nodiscard]] bool leidt() const { return m_leidt; }
    /// The records may be others now: who took over, what it is called.
    void bekijk();

    // --- the clock ---
    [[nodiscard]] Oefentijd nu() const;
    [[nodiscard]] bool is_begonnen() const { return m_invoer > 0; }
    [[nodiscard]] bool loopt() const { return m_klok.loopt; }
    [[nodiscard]] std::int64_t snelheid() const { return m_klok.snelheid; }
    void start();
    void pauzeer();
    /// 1 to hoogste_snelheid. Throws InputError.
    void zet_snelheid(std::int64_t keer);
    /// Everything up to that time happens now. Throws InputError for a time that is over, or after the end.
    void spring(Oefentijd tijd);
    void beeindig();

    // --- what the leader does; each is written before it acts. Throw StorageError: then it did not happen. ---
    /// Its time is now. False when it could not be done; the log says so.
    bool doe(Oefenantwoord wat);

    /// Time went by: brings the run to now, takes up what others said, sends what came of it. To be called a few times a second, and at
    /// higher speeds at least once in a second of the exercise (tik_elke). True when anything happened.
    bool tik();
    /// Milliseconds.
    [[nodiscard]] std::int64_t tik_elke() const;
    /// The clock stood still because the laptop slept; said once.
    [[nodiscard]] bool sliep() { return std::exchange(m_sliep, false); }
    /// Other roles; who is new gets what came before.
    void zet_rollen(const std::vector<Oefenrol>& rollen);

private:
    /// Where the clock stood at a moment, and how it goes since.
    struct Klok {
        std::int64_t op = 0;    ///< milliseconds of the exercise
        std::int64_t wand = 0;  ///< milliseconds since 1970
        std::int64_t snelheid = 1;
        bool loopt = false;
    };
    enum class Klokstand { zelfde, gezet };
    /// Writes an input, and with it where the clock stands.
    void schrijf(const Oefenantwoord& wat, const Id<Persoon>& door, const std::string& bijdrage, Klokstand klok);
    void zet_klok(const std::string& wat, const Klok& klok);
    [[nodiscard]] std::int64_t op_ms() const;
    void put_run(Transaction& tx);
    void bewaar_hartslag(Oefentijd tijd);
    void naar(Oefentijd tijd);
    bool neem_op();
    bool bezorg();
    void verdeel();
    void herstel();
    [[nodiscard]] std::string hartslagnaam() const;
    [[nodiscard]] std::string naam_van(const Id<Persoon>& persoon) const;
    void check_leidt() const;
    void check_begonnen() const;

    Store& m_store;
    WallClock m_wall;
    Oefenrun m_run;
    std::vector<std::string> m_log;
    std::unique_ptr<Oefenloop> m_loop;
    std::unique_ptr<Berichtmaker> m_berichten;
    std::size_t m_verdeeld = 0;  ///< lines of the log that were dealt out
    std::size_t m_invoer = 0;    ///< inputs so far
    std::vector<Oefeninvoer> m_gedaan;
    std::set<std::string> m_opgenomen;  ///< ids of contributions
    std::vector<Oefenrol> m_rollen;
    Klok m_klok;
    std::int64_t m_tik = 0;  ///< when tik() was last called
    bool m_leidt = false;
    bool m_sliep = false;
    bool m_schrijft = false;
    bool m_nakijken = false;  ///< somebody else wrote to what is ours: an undo
    Subscription m_subscription;
};

}  // namespace noaber::oto
