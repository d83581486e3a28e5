// SPDX-License-Identifier: EUPL-1.2
// Creations in the log: names once for all of one shape, and whatever the log has comes back as it was written.
#include "store/log_shape.h"
#include "store_place.h"
#include "test_entities.h"

#include <noaber/base/errors.h>

using namespace noaber;
using test::Ding;

namespace {

struct Fixture {
    test::StorePlace place;
    std::unique_ptr<Store> store = place.open("a", test::test_schema(), {.author = "Femke"});
    Session& session = store->session();
    LogShapes shapes{session};

    [[nodiscard]] std::int64_t number(std::string_view sql) const {
        Statement& statement = session.prepared(sql);
        const Rows rows(statement);
        return statement.step() ? statement.integer(0) : -1;
    }
    void make(std::string naam) const {
        Ding ding;
        ding.naam = std::move(naam);
        auto tx = store->begin("Ding toegevoegd");
        tx.put(ding);
        tx.commit();
    }
};

const WrittenFields awkward{{"naam", Value("a,b]\"\\ [\n{é")},
                            {"leeg", Value()},
                            {"aantal", Value(std::int64_t{-5})},
                            {"maat", Value(1.5)},
                            {"slot", Value("\\")}};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(shapes_of_the_log, Fixture)

BOOST_AUTO_TEST_CASE(fields_come_back_as_they_were_and_travel_with_their_names) {
    const std::vector<WrittenFields> cases{awkward, {}, {{"naam", Value("x")}}, {{"naam", Value()}}};
    for (const WrittenFields& fields : cases) {
        const std::string kept = shapes.packed(fields);
        BOOST_TEST_CONTEXT(kept) {
            BOOST_TEST(kept.front() == '[');
            BOOST_TEST((shapes.fields(kept) == fields));
            BOOST_TEST(shapes.object(kept) == fields_object(fields));
            BOOST_TEST((LogShapes(session).fields(kept) == fields), "read by another");
        }
    }
}

BOOST_AUTO_TEST_CASE(what_was_written_before_there_were_shapes_is_read) {
    const std::string old = fields_object(awkward);
    BOOST_TEST((shapes.fields(old) == awkward));
    BOOST_TEST(shapes.object(old) == old);
}

BOOST_AUTO_TEST_CASE(a_list_of_names_is_written_once) {
    make("een");
    make("twee");
    BOOST_TEST(number("SELECT count(*) FROM log_shape") == 1);
    BOOST_TEST(number("SELECT count(*) FROM log_change") == 2);
    const auto log = store->log();
    BOOST_TEST(to_text(log.at(1).changes.at(0).fields.at(0).second) == "twee");
}

BOOST_AUTO_TEST_CASE(a_list_that_was_rolled_back_is_written_again) {
    {
        Ding ding;
        ding.naam = "weg";
        auto tx = store->begin("Ding toegevoegd");
        tx.put(ding);
    }
    {
        SessionTransaction writing(session);
        LogShapes inside(session);
        (void)inside.packed({{"naam", Value("weg")}});
    }
    BOOST_TEST(number("SELECT count(*) FROM log_shape") == 0);
    make("blijft");
    BOOST_TEST(store->log().at(0).changes.at(0).fields.at(0).first == "naam");
}

BOOST_AUTO_TEST_CASE(two_lists_with_one_number_are_not_mistaken) {
    const std::string kept = shapes.packed(awkward);
    session.execute("UPDATE log_shape SET fields = '[\"iets\",\"anders\"]'");
    LogShapes later(session);
    const std::string whole = later.packed(awkward);
    BOOST_TEST(whole == fields_object(awkward));
    BOOST_TEST((later.fields(whole) == awkward));
}

BOOST_AUTO_TEST_CASE(a_log_that_is_damaged_says_so) {
    const std::string kept = shapes.packed({{"naam", Value("x")}, {"tekst", Value("y")}});
    const std::string head = kept.substr(0, kept.find(','));
    const std::string cases[]{"",
                              "[",
                              "[]",
                              "[x]",
                              "[1,\"x\",\"y\"]",
                              head + "]",
                              head + ",1]",
                              head + ",1,2,3]",
                              head + ",\"x\",]",
                              head + ",\"x\" \"y\"]",
                              head + ",\"x,2]"};
    for (const std::string& text : cases)
        BOOST_TEST_CONTEXT(text) {
            BOOST_CHECK_THROW((void)shapes.fields(text), DamagedError);
            BOOST_CHECK_THROW((void)shapes.object(text), DamagedError);
        }
    make("een");
    session.execute("DELETE FROM log_shape");
    BOOST_CHECK_THROW((void)store->log(), DamagedError);
}

BOOST_AUTO_TEST_SUITE_END()
