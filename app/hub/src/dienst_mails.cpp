// SPDX-License-Identifier: EUPL-1.2
// Whom to remind of which open duties, and in which words.
#include "dienst_mails.h"

#include <noaber/piket/herinnering.h>
#include <noaber/store/store.h>

#include <fmt/format.h>

#include <map>
#include <memory>
#include <string>

namespace noaber::hub {

namespace {

constexpr std::int64_t minutes_in_hour = 60;
constexpr std::int64_t hours_in_words = 48;  ///< up to there in hours, then in days

std::string over_hoelang(Moment nu, Moment begin) {
    const std::int64_t hours = minutes_between(nu, begin) / minutes_in_hour;
    if (hours < 1) return "binnen een uur";
    return hours <= hours_in_words ? fmt::format("over {} uur", hours) : fmt::format("over {} dagen", hours / 24);
}

std::string regel_van(const OpenDienst& dienst, Moment nu) {
    return fmt::format("- {}: {} tot {} ({})", dienst.functie, in_short(dienst.vak.begin), in_short(dienst.vak.eind),
                       over_hoelang(nu, dienst.vak.begin));
}

std::string sleutel_van(const OpenDienst& dienst, const Id<Persoon>& persoon) {
    return fmt::format("dienst-open {} {} {}", dienst.vak.dienst.text, dienst.uren, persoon.text);
}

HubMail mail_aan(const Store& store, const Id<Persoon>& persoon, const std::vector<const OpenDienst*>& diensten,
                 Moment nu) {
    HubMail mail;
    mail.aan = persoon;
    mail.onderwerp = diensten.size() == 1 ? fmt::format("Wie doet de dienst {} van {}?", diensten.front()->functie,
                                                        in_short(diensten.front()->vak.begin.date()))
                                          : fmt::format("Wie doet een van deze {} diensten?", diensten.size());
    const auto who = store.find(persoon);
    std::string text =
        fmt::format("Beste {},\n\nNiemand heeft nog {}. Volgens het rooster kun jij:\n\n",
                    who ? who->naam : std::string("collega"), diensten.size() == 1 ? "deze dienst" : "deze diensten");
    for (const OpenDienst* dienst : diensten) text += regel_van(*dienst, nu) + "\n";
    text +=
        "\nKun je? Laat het het veiligheidsbureau weten. Dan staat je naam in het rooster en krijgt niemand hier nog "
        "bericht over.\n";
    mail.tekst = std::move(text);
    return mail;
}

/// What was found when the plan and the steps were the same; finding it reads all of piket.
struct Remembered {
    std::int64_t stand = -1;
    std::string steps;
    std::vector<HubMail> mails;
};

std::string steps_of(const std::vector<OpenDienst>& open) {
    std::string all;
    for (const OpenDienst& one : open) all += fmt::format("{} {}\n", one.vak.dienst.text, one.uren);
    return all;
}

std::vector<HubMail> look(const Store& store, const std::vector<OpenDienst>& open,
                          const std::vector<EligibilityRule>& rules, const HubPostRound& round) {
    const Piketbeeld beeld = lees_piket(store, rules);
    std::map<std::string, std::vector<const OpenDienst*>> by_person;
    for (const OpenDienst& one : open)
        for (const Id<Persoon>& persoon : wie_kan(beeld, one))
            if (!round.is_verstuurd(sleutel_van(one, persoon))) by_person[persoon.text].push_back(&one);
    std::vector<HubMail> mails;
    for (const auto& [id, diensten] : by_person) {
        const Id<Persoon> persoon{id};
        HubMail mail = mail_aan(store, persoon, diensten, round.nu);
        mail.sleutel = sleutel_van(*diensten.front(), persoon);
        for (std::size_t i = 1; i < diensten.size(); ++i) mail.ook.push_back(sleutel_van(*diensten[i], persoon));
        mails.push_back(std::move(mail));
    }
    return mails;
}

}  // namespace

HubMails open_dienst_mails(std::vector<EligibilityRule> rules) {
    auto remembered = std::make_shared<std::map<std::string, Remembered>>();  // by region
    return [rules = std::move(rules), remembered](const Store& store, const HubPostRound& round) {
        const auto open = open_diensten(store, round.nu);
        if (open.empty()) return std::vector<HubMail>();
        Remembered& known = (*remembered)[store.region()];
        std::string steps = steps_of(open);
        if (known.stand != round.stand || known.steps != steps)
            known = {round.stand, std::move(steps), look(store, open, rules, round)};
        return known.mails;
    };
}

}  // namespace noaber::hub
