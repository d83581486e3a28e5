// SPDX-License-Identifier: EUPL-1.2
// Own acties: what is late first, and what a person can do with one on the way.
#include "answers.h"
#include "web/page.h"
#include "web/pages.h"
#include "web/person.h"
#include "web/work.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/vergadering.h>

#include <fmt/format.h>

#include <array>
#include <map>

namespace noaber::hub::web {

namespace {

using Poco::Net::HTTPResponse;

/// To what an actie can be set here.
struct Choice {
    std::string_view value;
    ActieStatus status;
    const char* words;
    Button button;
};
constexpr std::array choices{Choice{"gedaan", ActieStatus::gedaan, "Gedaan", Button::first},
                             Choice{"bezig", ActieStatus::bezig, "Bezig", Button::other},
                             Choice{"open", ActieStatus::open, "Nog niet begonnen", Button::other}};

struct Shown {
    Actie actie;
    std::string from;  ///< meeting or activity
    bool may_write = false;
};

bool may_set(const Actie& actie, const Actor& actor) {
    const EntityInfo& info = info_of<Actie>();
    return may_write(info, &info.field("status"), actor, actie.eigenaar.text) &&
           may_write(info, &info.field("afgerond"), actor, actie.eigenaar.text);
}

std::string origin_of(const Store& store, const Actor& actor, const Actie& actie) {
    if (const auto overleg = store.find(actie.overleg))
        if (const auto seen = as_seen(store, actor, *overleg)) return "Uit " + titel_van(*seen);
    if (const auto activiteit = store.find(actie.activiteit))
        if (as_seen(store, actor, *activiteit))
            return "Voor " + title_of(store, info_of<Activiteit>(), actie.activiteit.text);
    return {};
}

/// Throws Refused when there is none that they may see.
Actie needed_actie(const Visit& visit, const std::string& id) {
    const auto actie = visit.region().look([&](const Store& store) -> std::optional<Actie> {
        const auto found = is_uuid(id) ? store.find(Id<Actie>{id}) : std::nullopt;
        return found ? as_seen(store, visit.visitor()->actor(), *found) : std::nullopt;
    });
    if (!actie) throw Refused{HTTPResponse::HTTP_NOT_FOUND, "De actie bestaat niet (meer)."};
    return *actie;
}

std::string text_of(const Stamp& stamp) { return fmt::format("{}-{}", stamp.time, stamp.device); }

/// Nothing for what text_of() has not written.
std::optional<Stamp> stamp_in(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto time = whole_number(text.substr(0, dash));
    const auto device = whole_number(text.substr(dash + 1));
    return time > 0 && device > 0 ? std::optional(Stamp{*time, *device}) : std::nullopt;
}

Html buttons_of(const Visit& visit, const Actie& actie) {
    std::vector<Html> row;
    for (const Choice& one : choices) {
        if (one.status == actie.status) continue;
        Html words = one.words;
        words += read_aloud(": " + actie.titel);
        row.push_back(button(words, one.button, "naar", one.value));
    }
    return form(visit, "/acties/zet", {hidden("actie", actie.id.text), element("div", {{"class", "rij"}}, row)});
}

Html steps_of(const Actie& actie) {
    const auto [done, all] = checklist_stand(actie.checklist);
    if (all == 0) return {};
    return element("details", {},
                   {element("summary", fmt::format("Checklist: {} van {} gedaan", done, all)),
                    element("p", {{"class", "regels"}}, {actie.checklist})});
}

Html remarks_of(const Actie& actie) {
    if (actie.opmerkingen.empty()) return {};
    return element("details", {},
                   {element("summary", "Opmerkingen"), element("p", {{"class", "regels"}}, {actie.opmerkingen})});
}

Html card(const Visit& visit, const Shown& shown) {
    const Actie& actie = shown.actie;
    std::vector<Html> parts{title_and_day(actie, visit.vandaag())};
    if (actie.status == ActieStatus::bezig) parts.push_back(paragraph("Je bent hiermee bezig."));
    if (!shown.from.empty()) parts.push_back(faint(shown.from));
    parts.push_back(steps_of(actie));
    parts.push_back(remarks_of(actie));
    if (shown.may_write) parts.push_back(buttons_of(visit, actie));
    return element("li", {{"class", "kaart"}}, parts);
}

Html list_of(const Visit& visit, const Id<Persoon>& persoon) {
    const MijnWerk werk = seen_work(visit, persoon);
    if (werk.acties.empty()) return no_acties();
    const Actor actor = visit.visitor()->actor();
    std::map<Urgentie, std::vector<Html>> groups;
    for (const Actie& actie : werk.acties) {
        const std::string from =
            visit.region().look([&](const Store& store) { return origin_of(store, actor, actie); });
        groups[urgentie_van(actie, visit.vandaag())].push_back(card(visit, {actie, from, may_set(actie, actor)}));
    }
    Html html;
    for (const auto& [urgentie, cards] : groups) {
        html += element("h2", fmt::format("{} ({})", in_words(urgentie), cards.size()));
        html += element("ul", {{"class", "kaarten"}}, cards);
    }
    return html;
}

/// What was done on the page before, and how it is put back.
Html what_happened(const Visit& visit) {
    if (visit.asked("actie").empty()) return {};
    const Actie actie = needed_actie(visit, visit.asked("actie"));
    if (visit.asked("terug") == "nee")
        return notice(
            "Er is niets teruggezet: er is sindsdien iets anders mee gedaan. Kijk hoe de actie er nu bij staat.");
    const std::string stands = fmt::format("\"{}\" staat op {}.", actie.titel, in_words(actie.status));
    if (visit.asked("terug") == "ja") return notice("Ongedaan gemaakt. " + stands);
    const auto stamp = stamp_in(visit.asked("stempel"));
    if (!stamp) return {};
    Html content = paragraph(stands);
    content += form(visit, "/acties/terug",
                    {hidden("actie", actie.id.text), hidden("stempel", text_of(*stamp)),
                     element("div", {{"class", "rij"}}, {button("Ongedaan maken", Button::other)})});
    return notice(content);
}

}  // namespace

void show_acties(const Visit& visit) {
    Html content = what_happened(visit);
    const auto persoon = person_of(visit);
    content += persoon ? list_of(visit, *persoon) : nobody_yet(visit);
    send(visit, {"Mijn acties", content});
}

void set_actie(const Visit& visit) {
    const Fields fields = visit.form();
    const auto naar = fields.find("naar");
    const auto actie = fields.find("actie");
    const auto* const chosen = std::ranges::find(choices, naar == fields.end() ? "" : naar->second, &Choice::value);
    if (actie == fields.end() || chosen == choices.end())
        throw Refused{HTTPResponse::HTTP_BAD_REQUEST, "Dit verzoek is niet te lezen."};
    const Id<Actie> id = needed_actie(visit, actie->second).id;
    const auto stamp = visit.region().write(visit.visitor()->caller, [&](Store& store) {
        verplaats_actie(store, id, chosen->status, visit.vandaag());
    });
    const Address back = Address("/acties").with("actie", id.text);
    go_to(visit, stamp ? back.with("stempel", text_of(*stamp)) : back);
}

void undo_actie(const Visit& visit) {
    const Fields fields = visit.form();
    const auto actie = fields.find("actie");
    const auto stempel = fields.find("stempel");
    const auto stamp = stempel == fields.end() ? std::nullopt : stamp_in(stempel->second);
    if (actie == fields.end() || !stamp) throw Refused{HTTPResponse::HTTP_BAD_REQUEST, "Dit verzoek is niet te lezen."};
    const bool left = visit.region().undo(visit.visitor()->caller, *stamp);
    go_to(visit, Address("/acties").with("actie", actie->second).with("terug", left ? "ja" : "nee"));
}

}  // namespace noaber::hub::web
