// SPDX-License-Identifier: EUPL-1.2
// What a plugin shows and does on the hub: pages for who signed in, pages behind a sealed link, mails that are sent once.
#pragma once

#include <noaber/base/moment.h>
#include <noaber/organisatie/organisatie.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

class Store;

/// Addresses of pages that whoever holds them may open: see HubLinkPage.
class HubLinks {
public:
    virtual ~HubLinks() = default;
    /// "https://hub.voorbeeld.nl/l/inchecken/...". Sealed by the hub: nobody can make or change one. `over`: what it is about, small
    /// letters, digits and dashes ("0190..."); throws ProgrammerError for another.
    [[nodiscard]] virtual std::string link(std::string_view path, std::string_view over, Moment until) const = 0;
};

/// What a form of a page sent: by the name of the field, the first of each.
using HubFields = std::map<std::string, std::string, std::less<>>;
/// The value of a field, without spaces around it; "" when it was not sent.
[[nodiscard]] std::string field_of(const HubFields& fields, std::string_view name);

enum class HubFieldKind { text, long_text, choice, hidden };

/// One field of a form.
struct HubField {
    std::string name;
    std::string label;  ///< Dutch
    HubFieldKind kind = HubFieldKind::text;
    std::string value = {};
    std::vector<std::pair<std::string, std::string>> choices =
        {};  ///< of choice: value and label, shown below each other
};

/// Fields, and the button that sends them. The buttons of several forms in one part stand below each other.
struct HubForm {
    std::vector<HubField> fields;
    std::string button;  ///< Dutch: "Ik ben er"
};

/// A heading and what stands below it, in this order. All of it is text, whatever is in it.
struct HubPagePart {
    std::string heading;
    std::vector<std::string> lines;
    std::string qr = {};  ///< an address, drawn as a QR code, large enough for a wall
    std::vector<HubForm> forms = {};
};

/// Who asks for a page, and when.
struct HubVisit {
    Actor actor;
    Date vandaag;
    Moment nu;
    const HubLinks& links;
    std::string over;  ///< which of its subjects is meant: what stands behind "?over=", whoever wrote it; "" for none
};

/// A page that the hub shows to who signs in on it, for a phone. Those of one path, whoever brings them, are one page: what they
/// show stands one below the other, under the title of the first.
struct HubPage {
    std::string path;   ///< where it is: lower-case letters, digits and dashes, "dienst"
    std::string titel;  ///< Dutch, in the menu too: "Wie is er van dienst"
    std::string leeg;   ///< Dutch, what it says when there is nothing to show
    /// What this person gets to see of it; only what they may read, noaber/store/rights.h. May be empty.
    std::function<std::vector<HubPagePart>(const Store& store, const HubVisit& visit)> show;
    /// What sending one of its forms does; gives what is said of it (Dutch). What it writes goes to the plan as this person's own, so
    /// that the hub refuses what they may not. Throws InputError in words for them. May be empty: then it has no forms.
    std::function<std::string(Store& store, const HubVisit& visit, const HubFields& fields)> answer = {};
    std::int64_t ververs = 0;  ///< seconds after which a browser shows it anew; 0: never
};

/// Who opened a link, which is nobody that the hub knows.
struct HubLinkVisit {
    std::string over;  ///< what the link is about, as it was sealed
    Moment nu;
    const HubLinks& links;
};

/// A page for whoever has its link, without signing in. GET changes nothing: mail programs follow links.
struct HubLinkPage {
    std::string path;      ///< "inchecken"
    std::string titel;     ///< Dutch
    std::string verlopen;  ///< Dutch, what it says when the link is too old: "Scan de code op het scherm opnieuw."
    std::function<std::vector<HubPagePart>(const Store& store, const HubLinkVisit& visit)> show;
    /// As of HubPage, but written in the hub's own name ("via een link"), with all rights: it must do no more than what the link is for.
    /// What it gives stands in place of the page.
    std::function<std::vector<HubPagePart>(Store& store, const HubLinkVisit& visit, const HubFields& fields)> answer;
    std::int64_t speling =
        0;  ///< minutes after the end of the link in which a form that was opened in time may still be sent
};

/// A mail to one person, which is sent once.
struct HubMail {
    std::string sleutel;  ///< what it is, for ever ("oto-uitnodiging 0190..."): of one key only one is ever sent
    Id<Persoon> aan;
    std::string onderwerp;
    std::string tekst;
    std::vector<std::string> ook = {};  ///< keys of what it tells beside that, and which are told with it
};

/// When mails are looked for.
struct HubPostRound {
    Moment nu;
    std::int64_t stand;  ///< of the plan: another one when anything in it changed
    const HubLinks& links;
    std::function<bool(std::string_view sleutel)> is_verstuurd;  ///< or is being sent, or could not be
};

/// The mails that are to be sent now, of everything that the plan holds. Asked about each minute, so it must be quick, and
/// must give nothing that is of no use any more.
using HubMails = std::function<std::vector<HubMail>(const Store& store, const HubPostRound& round)>;

}  // namespace noaber
