// SPDX-License-Identifier: EUPL-1.2
// The lines between us and noaber-solver: there and back, and what is none.
#include "piket/mip_text.h"

#include <noaber/base/errors.h>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace noaber;

namespace {

MipModel small_model() {
    MipModel model;
    model.offset = 0.1;
    model.add_column({0, 1, 1.0 / 3, MipKind::integer});
    model.add_column({-mip_infinity, mip_infinity, -2e-7, MipKind::continuous});
    model.add_row({-mip_infinity, 1, {{0, 1}, {1, 0.25}}});
    model.add_row({2, 2, {}});
    return model;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mip_text)

BOOST_AUTO_TEST_CASE(a_task_is_read_as_it_was_written) {
    for (const auto& start : {std::vector<double>{}, std::vector<double>{1, -0.5}, std::vector<double>{0, 0}}) {
        auto model = small_model();
        model.start = start;
        std::istringstream in(task_text(model, {1.5, 0.001, 0.5, 7}));
        const MipTask task = read_task(in);
        BOOST_TEST(task_text(task.model, task.limits) == in.str());
        BOOST_TEST(task.model.start == start, boost::test_tools::per_element());
        BOOST_TEST(task.model.rows[0].terms[1].factor == 0.25);
        BOOST_TEST(std::isinf(task.model.columns[1].lower));
    }
}

BOOST_AUTO_TEST_CASE(a_task_that_is_cut_off_is_refused) {
    const std::string whole = task_text(small_model(), {});
    for (std::size_t length = 0; length + 1 < whole.size(); length += 3) {
        std::istringstream in(whole.substr(0, length));
        BOOST_CHECK_THROW((void)read_task(in), InputError);
    }
}

BOOST_AUTO_TEST_CASE(answers) {
    const struct {
        const char* name;
        std::string line;
        bool good;
    } cases[] = {
        {"progress", "progress 0.5 12.25", true},
        {"no bound yet", "progress 0.5 -inf", true},
        {"a solution", "solution 0:1 2:0.5", true},
        {"a solution of nothing", "solution", true},
        {"a result", "result optimal 3", true},
        {"nothing", "", false},
        {"a word", "hello", false},
        {"half a number", "progress 0.5 12.25x", false},
        {"a number too many", "progress 0.5 12.25 3", false},
        {"no number", "progress 0.5 nan", false},
        {"a column that is not there", "solution 3:1", false},
        {"a value without end", "solution 0:inf", false},
        {"a negative column", "solution -1:1", false},
        {"two spaces", "solution 0:1  2:1", false},
        {"an unknown result", "result splendid 3", false},
        {"a result without a bound", "result optimal", false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            if (c.good)
                BOOST_CHECK_NO_THROW((void)read_answer(c.line, 3));
            else
                BOOST_CHECK_THROW((void)read_answer(c.line, 3), InputError);
        }
}

BOOST_AUTO_TEST_CASE(any_bytes_are_an_answer_or_an_input_error) {
    const bool holds = rc::check("answers of any bytes", [](const std::string& bytes, bool solution) {
        try {
            (void)read_answer(solution ? "solution " + bytes : bytes, 3);
        } catch (const InputError&) {
            RC_TAG("refused");
        }
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(a_solution_is_looked_at) {
    MipModel model;
    model.offset = 10;
    model.add_column({0, 1, 3, MipKind::integer});
    model.add_column({0, 1, 4, MipKind::integer});
    model.add_row({1, 1, {{0, 1}, {1, 1}}});
    BOOST_TEST(sound_objective(model, {0, 1}).value_or(0) == 14);
    BOOST_TEST(sound_objective(model, {1, 1e-9}).value_or(0) == 13, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(!sound_objective(model, {1, 1}));
    BOOST_TEST(!sound_objective(model, {0.5, 0.5}));
    BOOST_TEST(!sound_objective(model, {2, -1}));
    BOOST_TEST(!sound_objective(model, {1}));
    BOOST_CHECK_THROW(model.add_row({0, 1, {{2, 1}}}), ProgrammerError);
}

BOOST_AUTO_TEST_SUITE_END()
