// SPDX-License-Identifier: EUPL-1.2
// Mails that the plan asks for: each once, whatever goes wrong; and what is told of open duties.
#include "accounts.h"
#include "bezorger.h"
#include "dienst_mails.h"
#include "hub_place.h"
#include "links.h"
#include "mail_server.h"
#include "postronde.h"
#include "store_place.h"
#include "web_desk.h"

#include <noaber/piket/piket.h>

#include <set>

using namespace noaber;
using namespace noaber::hub;
using noaber::test::MailServer;

namespace {

constexpr std::int64_t minute = 60'000;

struct Brought {
    std::vector<Bericht> all;
    std::vector<Bezorging> outcomes;  ///< of the first ones; then all goes well
};

class KeepingBezorger final : public Bezorger {
public:
    explicit KeepingBezorger(Brought& brought) : m_brought(brought) {}
    std::string kanaal() const override { return "mail"; }
    bool kan(const Bericht& bericht) const override { return !bericht.email.empty(); }
    Uitslag bezorg(const Bericht& bericht) override {
        const std::size_t number = m_brought.all.size();
        m_brought.all.push_back(bericht);
        return {number < m_brought.outcomes.size() ? m_brought.outcomes[number] : Bezorging::bezorgd, "zo gaat het"};
    }

private:
    Brought& m_brought;
};

/// A plan with two people, a post and what contributes to it.
struct PostDesk {
    test::TemporaryFolder folder;
    test::HubPlace place;
    std::int64_t now = 1'800'000'000'000;
    Accounts accounts{place.storage(folder / "hub")->open_accounts()};
    std::unique_ptr<Store> store = Store::open(folder / "plan.db", test::core_schema(), {});
    Persoon femke, henk;
    std::vector<HubMail> asked;
    Brought brought;
    std::unique_ptr<hub::Post> post;
    std::unique_ptr<Postronde> ronde;

    PostDesk() {
        femke.naam = "Femke Wolbert";
        femke.email = "femke@borne.example";
        henk.naam = "Henk Rolink";
        auto tx = store->begin("Mensen");
        tx.put(femke);
        tx.put(henk);
        tx.commit();
        start();
    }
    /// The hub again, with nothing in its memory.
    void start(HubMails more = {}) {
        ronde.reset();
        post = std::make_unique<hub::Post>(place.storage(folder / "hub")->open_accounts(), [this] { return now; });
        std::vector<HubMails> mails{[this](const Store&, const HubPostRound&) { return asked; }};
        if (more) mails.push_back(std::move(more));
        ronde = std::make_unique<Postronde>(
            *post, std::move(mails), std::make_unique<KeepingBezorger>(brought),
            [this] {
                PostRegion region;
                region.id = "twente";
                region.stand = [] { return std::int64_t{1}; };
                region.look = [this](const auto& look) { look(*store); };
                region.links = std::make_shared<RegionLinks>("https://hub.example", "twente", "sleutel");
                return std::vector{region};
            },
            [this] { return now; }, [](const LogEntry&) {});
    }
    std::size_t after(std::int64_t milliseconds) {
        now += milliseconds;
        return ronde->werk();
    }
};

/// A fixed roster with open duties of a function in whose pool Femke is.
struct OpenDesk : PostDesk {
    Functie acbz;
    Rooster rooster;
    Moment nu = *Moment::parse("2027-03-01 10:00");

    OpenDesk() {
        now = nu.utc_minutes() * minute;
        acbz.naam = "AC-BZ";
        rooster.naam = "2027";
        rooster.status = RoosterStatus::vastgesteld;
        auto tx = store->begin("Rooster");
        tx.put(acbz);
        tx.put(rooster);
        Poollid lid;
        lid.functie = acbz.id;
        lid.persoon = femke.id;
        tx.put(lid);
        tx.commit();
        start(open_dienst_mails({}));
    }
    Dienst open_dienst(const char* periode, Moment begin) const {
        Dienst dienst;
        dienst.rooster = rooster.id;
        dienst.functie = acbz.id;
        dienst.periode = periode;
        dienst.plaats = 1;
        dienst.begin = begin.to_text();
        dienst.eind = begin.plus_minutes(minutes_in_day).to_text();
        auto tx = store->begin("Dienst");
        tx.put(dienst);
        tx.commit();
        return dienst;
    }
    void set_time(Moment moment) { now = moment.utc_minutes() * minute; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(post_of_the_plan, PostDesk)

BOOST_AUTO_TEST_CASE(each_key_is_sent_once_also_by_a_hub_that_starts_anew) {
    asked = {{"een", femke.id, "Een", "Tekst"}, {"twee", femke.id, "Twee", "Tekst"}};
    BOOST_TEST(after(0) == 2U);
    BOOST_TEST(after(minute) == 0U);
    start();
    BOOST_TEST(after(minute) == 0U);
    BOOST_REQUIRE(brought.all.size() == 2U);
    BOOST_TEST(brought.all[0].email == "femke@borne.example");
    BOOST_TEST(brought.all[0].id != brought.all[1].id);
    asked.push_back({"drie", femke.id, "Drie", "Tekst", {"vier"}});
    asked.push_back({"vier", femke.id, "Vier", "Staat al in drie"});
    BOOST_TEST(after(minute) == 1U);
    BOOST_TEST(brought.all.back().onderwerp == "Drie");
}

BOOST_AUTO_TEST_CASE(who_has_no_address_waits_until_there_is_one) {
    asked = {{"een", henk.id, "Een", "Tekst"}};
    BOOST_TEST(after(0) == 0U);
    henk.email = "henk@borne.example";
    auto tx = store->begin("E-mail");
    tx.put(henk);
    tx.commit();
    BOOST_TEST(after(minute) == 1U);
}

BOOST_AUTO_TEST_CASE(what_certainly_failed_is_tried_again_a_few_times) {
    brought.outcomes.assign(20, Bezorging::mislukt);
    asked = {{"een", femke.id, "Een", "Tekst", {"ook"}}};
    for (int i = 0; i < 200; ++i) BOOST_TEST(after(minute) == 0U);
    BOOST_TEST(static_cast<std::int64_t>(brought.all.size()) == meeste_postpogingen);
    std::set<std::string> ids;
    for (const Bericht& one : brought.all) ids.insert(one.id);
    BOOST_TEST(ids.size() == 1U);
    BOOST_TEST(post->is_klaar("twente", "een"));
    BOOST_TEST(post->is_klaar("twente", "ook"));
}

BOOST_AUTO_TEST_CASE(what_may_have_arrived_is_never_sent_again) {
    brought.outcomes = {Bezorging::onzeker};
    asked = {{"een", femke.id, "Een", "Tekst"}};
    for (int i = 0; i < 60; ++i) (void)after(minute);
    BOOST_TEST(brought.all.size() == 1U);
    // A hub that was killed while it sent.
    BOOST_TEST(post->neem("twente", "twee") == 1);
    asked = {{"twee", femke.id, "Twee", "Tekst"}};
    start();
    for (int i = 0; i < 60; ++i) (void)after(minute);
    BOOST_TEST(brought.all.size() == 1U);
    BOOST_TEST(post->is_klaar("twente", "twee"));
    BOOST_TEST(!post->is_klaar("salland", "twee"));
}

BOOST_AUTO_TEST_CASE(one_that_throws_keeps_no_mail_of_another) {
    asked = {{"een", femke.id, "Een", "Tekst"}};
    start([](const Store&, const HubPostRound&) -> std::vector<HubMail> { throw InputError("Kapot."); });
    BOOST_TEST(after(0) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(open_duties, OpenDesk)

BOOST_AUTO_TEST_CASE(who_could_do_them_is_told_at_each_step_in_one_mail) {
    (void)open_dienst("een", nu.plus_minutes(3 * minutes_in_day));
    (void)open_dienst("twee", nu.plus_minutes(20 * minutes_in_day));
    (void)open_dienst("ver", nu.plus_minutes(40 * minutes_in_day));
    BOOST_TEST(after(0) == 1U);
    BOOST_TEST(brought.all.back().onderwerp == "Wie doet een van deze 2 diensten?");
    BOOST_TEST(brought.all.back().tekst.find("over 3 dagen") != std::string::npos, brought.all.back().tekst);
    BOOST_TEST(brought.all.back().tekst.find("over 20 dagen") != std::string::npos);
    BOOST_TEST(after(minute) == 0U);
    start(open_dienst_mails({}));
    BOOST_TEST(after(minute) == 0U);
    set_time(nu.plus_minutes(2 * minutes_in_day));
    BOOST_TEST(after(0) == 1U);
    BOOST_TEST(brought.all.back().onderwerp == "Wie doet de dienst AC-BZ van do 4 mrt?");
    BOOST_TEST(brought.all.back().tekst.find("over 24 uur") != std::string::npos, brought.all.back().tekst);
    set_time(nu.plus_minutes(2 * minutes_in_day + 12 * 60));
    BOOST_TEST(after(0) == 1U);
    set_time(nu.plus_minutes(3 * minutes_in_day - 1));
    BOOST_TEST(after(0) == 0U);
}

BOOST_AUTO_TEST_CASE(nobody_is_told_of_a_draft_of_what_is_filled_or_of_what_they_cannot_do) {
    Dienst filled = open_dienst("een", nu.plus_minutes(minutes_in_day));
    Afwezigheid weg;
    weg.persoon = femke.id;
    weg.van = weg.tot = nu.plus_minutes(5 * minutes_in_day).date();
    auto tx = store->begin("Anders");
    filled.persoon = henk.id;
    tx.put(filled);
    tx.put(weg);
    tx.commit();
    (void)open_dienst("twee", nu.plus_minutes(5 * minutes_in_day));
    BOOST_TEST(after(0) == 0U);
    rooster.status = RoosterStatus::ontwerp;
    auto draft = store->begin("Concept");
    draft.put(rooster);
    draft.commit();
    (void)open_dienst("drie", nu.plus_minutes(3 * minutes_in_day));
    start(open_dienst_mails({}));
    BOOST_TEST(after(0) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
