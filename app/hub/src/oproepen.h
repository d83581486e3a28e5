// SPDX-License-Identifier: EUPL-1.2
// Call-ups as they are kept: who is asked, what was sent, who answered. Everything that happened is on the disk before the next step.
#pragma once

#include "hub_log.h"

#include <noaber/base/stamp.h>
#include <noaber/piket/escalatie.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {
class Session;
}

namespace noaber::hub {

enum class Oproepsoort { oproep, proef };
enum class Antwoord { geen, ja, nee, overgeslagen };

/// A message to one person by one way.
struct Oproepbericht {
    std::string kanaal;
    enum class Staat {
        wacht,
        versturen,  ///< somebody is at it, or was when the power went
        bezorgd,
        mislukt,  ///< certainly not, and it is not tried any more
        onzeker,  ///< perhaps, and it is not tried any more
    } staat = Staat::wacht;
    std::int64_t pogingen = 0;
    std::int64_t sinds = 0;  ///< milliseconds: when the state became so
    bool twijfel = false;    ///< an earlier attempt may have arrived
    std::string fout;
};

struct Oproepstap {
    std::string id;
    std::string oproep;
    std::int64_t volgorde = 0;
    std::string persoon;  ///< id; "" when there was nobody
    std::string naam;
    std::string email;
    std::string telefoon;
    std::int64_t minuten = gewone_wachttijd;
    std::optional<std::int64_t> gevraagd;    ///< milliseconds, as all moments here
    std::optional<std::int64_t> beantwoord;  ///< of who was passed over: when
    Antwoord antwoord = Antwoord::geen;
    std::string opmerking;  ///< Dutch: why they were passed over
    std::vector<Oproepbericht> berichten;
};

/// How a call-up ended on which nobody came. Who was asked may still say yes: better late than nobody.
inline constexpr std::string_view niemand_bevestigde = "Iedereen is opgeroepen; niemand heeft bevestigd";

struct Oproep {
    std::string id;
    std::string regio;
    Oproepsoort soort = Oproepsoort::oproep;
    std::string functie;  ///< name
    std::string tekst;
    std::int64_t begonnen = 0;
    std::string door;  ///< name of the account
    std::optional<std::int64_t> geeindigd;
    std::string afloop;  ///< Dutch: "Femke Wolbert komt"
    std::vector<Oproepstap> stappen;
    [[nodiscard]] bool loopt() const { return !geeindigd; }
    [[nodiscard]] bool neemt_antwoord() const { return loopt() || afloop == niemand_bevestigde; }
};

/// What somebody asks for.
struct NieuweOproep {
    std::string regio;
    Oproepsoort soort = Oproepsoort::oproep;
    std::string functie;
    std::string tekst;
    std::string door;
    std::vector<Oproepbare> lijst;
};

inline constexpr std::size_t langste_oproeptekst = 1'000;
inline constexpr std::size_t meeste_oproepen = 20;  ///< of a region, under way at a time
inline constexpr std::int64_t meeste_pogingen = 3;
/// Days after its end that a call-up, with names, addresses and who said no, is kept.
inline constexpr std::int64_t oproep_bewaard = 730;

/// May be used by several threads and processes at once. Throws StorageError.
class Oproepen {
public:
    /// The tables must be there: Accounts makes them.
    Oproepen(std::unique_ptr<Session> session, WallClock wall);
    ~Oproepen();

    /// Gives its id. Throws InputError: nobody to call, no text, or too many under way.
    std::string begin(const NieuweOproep& nieuw);
    /// Newest first.
    [[nodiscard]] std::vector<Oproep> van_regio(std::string_view regio, std::size_t most) const;
    [[nodiscard]] std::vector<Oproep> lopende() const;
    [[nodiscard]] std::optional<Oproep> van_stap(std::string_view stap) const;
    /// Throws InputError when it is not under way.
    void stop(std::string_view regio, std::string_view oproep, const std::string& door);
    /// The first yes ends the call-up. False when it takes no answer any more, or this person had answered.
    [[nodiscard]] bool beantwoord(std::string_view stap, Antwoord antwoord);
    /// What the links are sealed with; the same for all hubs on this storage.
    [[nodiscard]] const std::string& sleutel() const { return m_sleutel; }

    // --- for the round (oproepronde.h) ---
    /// Whether it was this one who asks; another hub may have been first, or the call-up has ended. Makes a message for each of those ways.
    [[nodiscard]] bool vraag(const Oproepstap& stap, const std::vector<std::string>& kanalen);
    void sla_over(const Oproepstap& stap, const std::string& waarom);
    /// Whether it was this one who may send now, and the call-up is still under way: from that state to "versturen", one attempt more.
    [[nodiscard]] bool neem(const Oproepstap& stap, const Oproepbericht& bericht);
    void zet(const Oproepstap& stap, const Oproepbericht& bericht);
    void eindig(std::string_view oproep, const std::string& afloop);
    /// Removes what is kept for long enough. Gives how many call-ups.
    std::size_t ruim_op();

private:
    // Under m_mutex.
    [[nodiscard]] std::vector<Oproep> lees(std::string_view where, std::string_view value, std::int64_t most) const;
    void lees_stappen(Oproep& oproep) const;
    void lees_berichten(Oproepstap& stap) const;
    bool sluit(std::string_view oproep, const std::string& afloop);
    WallClock m_wall;
    mutable std::mutex m_mutex;
    std::unique_ptr<Session> m_session;
    std::string m_sleutel;
};

}  // namespace noaber::hub
