// SPDX-License-Identifier: EUPL-1.2
// noaber-solver as a child: its answers, and everything that can happen to it.
#include "rooster_bouwer.h"
#include "temporary_folder.h"

#include "piket/mip_text.h"

#include <noaber/base/errors.h>
#include <noaber/piket/mip_program.h>
#include <noaber/piket/rooster_controle.h>

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <filesystem>
#include <random>

using namespace noaber;
using namespace noaber::test;

namespace {

/// A program that is a script.
std::filesystem::path script(const TemporaryFolder& folder, const std::string& text) {
    const auto file = folder.write("solver", "#!/bin/sh\n" + text);
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    return file;
}

/// The cheapest of two, with the dearer as the first solution.
MipModel one_of_two() {
    MipModel model;
    model.add_column({0, 1, 5, MipKind::integer});
    model.add_column({0, 1, 3, MipKind::integer});
    model.add_row({1, 1, {{0, 1}, {1, 1}}});
    return model;
}

/// Knapsacks in which nothing fits well: the linear program is far from whole.
MipModel knapsacks(std::size_t items, std::size_t sacks) {
    std::mt19937 chance(11);
    MipModel model;
    for (std::size_t i = 0; i < items; ++i)
        model.add_column({0, 1, -static_cast<double>(20 + chance() % 30), MipKind::integer});
    for (std::size_t sack = 0; sack < sacks; ++sack) {
        MipRow row{-mip_infinity, 0, {}};
        for (std::size_t i = 0; i < items; ++i) row.terms.push_back({i, static_cast<double>(20 + chance() % 30)});
        row.upper = 13.0 * static_cast<double>(items);
        model.add_row(std::move(row));
    }
    return model;
}

double best_of_all(const MipModel& model) {
    double best = mip_infinity;
    for (std::size_t bits = 0; bits < (std::size_t{1} << model.columns.size()); ++bits) {
        std::vector<double> values;
        for (std::size_t i = 0; i < model.columns.size(); ++i) values.push_back((bits >> i) & 1U ? 1 : 0);
        best = std::min(best, sound_objective(model, values).value_or(mip_infinity));
    }
    return best;
}

const MipWatch go_on = [](const MipProgress&) { return MipGoOn::yes; };

/// Reads its task, so that the writer is not in the way.
const std::string read_task_first = "while read line; do [ \"$line\" = end ] && break; done\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(mip_program)

BOOST_AUTO_TEST_CASE(finds_the_best) {
    MipProgram solver{NOABER_SOLVER};
    const auto found = solver.solve(one_of_two(), {}, go_on);
    BOOST_TEST((found.status == MipStatus::optimal));
    BOOST_TEST((found.end == MipEnd::done));
    BOOST_TEST(found.objective == 3);
    BOOST_TEST(found.bound == 3, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(found.values == (std::vector<double>{0, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(finds_the_best_where_the_linear_program_is_far_from_it) {
    const auto model = knapsacks(14, 4);
    MipProgram solver{NOABER_SOLVER};
    const auto found = solver.solve(model, {}, go_on);
    BOOST_TEST((found.status == MipStatus::optimal));
    BOOST_TEST(found.objective == best_of_all(model), boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(says_when_there_is_none) {
    auto model = one_of_two();
    model.add_row({2, mip_infinity, {{0, 1}}});
    MipProgram solver{NOABER_SOLVER};
    const auto found = solver.solve(model, {}, go_on);
    BOOST_TEST((found.status == MipStatus::infeasible));
    BOOST_TEST(found.values.empty());
}

BOOST_AUTO_TEST_CASE(begins_from_a_start_and_passes_over_a_bad_one) {
    MipProgram solver{NOABER_SOLVER};
    for (const auto& start : {std::vector<double>{1, 0}, std::vector<double>{1, 1}, std::vector<double>{0, 0}}) {
        auto model = one_of_two();
        model.start = start;
        BOOST_TEST(solver.solve(model, {}, go_on).objective == 3);
    }
}

BOOST_AUTO_TEST_CASE(whatever_happens_to_the_child_leaves_the_best_so_far) {
    const TemporaryFolder folder;
    const struct {
        const char* name;
        std::string text;
        bool found;
    } cases[] = {
        {"ends at once", "exit 0\n", false},
        {"does not read its task", "echo solution 0:1\nkill -9 $$\n", true},
        {"killed before it says anything", read_task_first + "kill -9 $$\n", false},
        {"killed after a solution", read_task_first + "echo solution 0:1\nkill -9 $$\n", true},
        {"ends without a result", read_task_first + "echo solution 0:1\nexit 0\n", true},
        {"crashes in the middle of a line", read_task_first + "echo solution 0:1\nprintf 'solution 1:'\nkill -6 $$\n",
         true},
        {"writes rubbish", read_task_first + "echo solution 0:1\necho 'Segmentation fault'\nexec cat\n", true},
        {"writes a solution that breaks a row",
         read_task_first + "echo solution 0:1\necho solution 0:1 1:1\nexec cat\n", true},
        {"writes a line without end", read_task_first + "echo solution 0:1\nexec tr '\\0' x </dev/zero\n", true},
        {"says that there is no solution after one",
         read_task_first + "echo solution 0:1\necho result infeasible 0\nexec cat\n", true},
        {"says optimal without a solution", read_task_first + "echo result optimal 0\nexec cat\n", false},
        {"hangs", read_task_first + "echo solution 0:1\nexec cat\n", true},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            MipProgram solver{script(folder, c.text), std::chrono::milliseconds(300)};
            MipLimits limits;
            limits.seconds = 0.2;
            const auto found = solver.solve(one_of_two(), limits, go_on);
            BOOST_TEST((found.end == MipEnd::broken));
            BOOST_TEST((found.status == (c.found ? MipStatus::feasible : MipStatus::none)));
            BOOST_TEST(found.values.empty() == !c.found);
            if (c.found) BOOST_TEST(found.objective == 5);
        }
}

BOOST_AUTO_TEST_CASE(a_child_that_is_killed_in_mid_search_leaves_its_best) {
    const TemporaryFolder folder;
    const auto note = folder / "pid";
    // The script becomes the real solver, under the number that it wrote down.
    const auto program = script(folder, "echo $$ > '" + note.string() + "'\nexec '" NOABER_SOLVER "'\n");
    MipProgram solver{program};
    MipLimits limits;
    limits.seconds = 60;
    const auto model = knapsacks(120, 40);  // far too much for a minute
    bool killed = false;
    const auto found = solver.solve(model, limits, [&](const MipProgress& progress) {
        if (!killed && std::isfinite(progress.objective)) killed = kill(std::stoi(bytes_of(note)), SIGKILL) == 0;
        return MipGoOn::yes;
    });
    BOOST_TEST(killed);
    BOOST_TEST((found.end == MipEnd::broken));
    BOOST_TEST((found.status == MipStatus::feasible));
    BOOST_TEST(sound_objective(model, found.values).value_or(0) == found.objective, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(found.bound <= found.objective);
}

BOOST_AUTO_TEST_CASE(who_stops_gets_the_best_so_far) {
    MipProgram solver{NOABER_SOLVER};
    const auto found = solver.solve(knapsacks(120, 40), {}, [](const MipProgress& progress) {
        return std::isfinite(progress.objective) ? MipGoOn::stop : MipGoOn::yes;
    });
    BOOST_TEST((found.end == MipEnd::stopped));
    BOOST_TEST((found.status == MipStatus::feasible));
}

BOOST_AUTO_TEST_CASE(without_the_program_the_words_say_so) {
    const TemporaryFolder folder;
    const auto words = [&](const std::filesystem::path& program) {
        try {
            MipProgram solver{program};
            SilentProgress silent;
            (void)maak_rooster(weeks_problem(2, 3, 0), {}, solver, silent);
        } catch (const StorageError& error) {
            return std::string(error.what());
        }
        return std::string("no error");
    };
    BOOST_TEST(words(solver_beside(folder / "bin")) ==
               "Het programma noaber-solver staat niet bij Noaber. Installeer Noaber opnieuw.");
    BOOST_TEST(
        words(folder.write("noaber-solver", "no program")).starts_with("Het programma noaber-solver kan niet starten"));
}

BOOST_AUTO_TEST_CASE(a_roster_survives_the_solver) {
    const TemporaryFolder folder;
    const auto problem = weeks_problem(5, 21, 2);
    MipProgram solver{script(folder, "kill -9 $$\n")};
    SilentProgress silent;
    for (const bool repair : {false, true}) {
        const auto outcome = repair ? herstel_rooster(problem, Roosterbezetting(21), {}, solver, silent)
                                    : maak_rooster(problem, {}, solver, silent);
        BOOST_TEST((outcome.status == Roosterstatus::feasible));
        BOOST_TEST(outcome.kwaliteit.open == 0U);
        BOOST_TEST(controleer_rooster(problem, bezetting_van(outcome)).empty());
        BOOST_REQUIRE(outcome.meldingen.size() == 1U);
        BOOST_TEST(outcome.meldingen.front() ==
                   "Het programma noaber-solver is gestopt: dit is het beste rooster tot dan toe. Maak het opnieuw.");
        BOOST_TEST(outcome.minstens_gewijzigd == 0U);
    }
}

BOOST_AUTO_TEST_CASE(cancel_keeps_the_best_roster) {
    class Impatient final : public Progress {
    public:
        void step(std::string_view, std::size_t, std::size_t) override { throw Cancelled(); }
    };
    const TemporaryFolder folder;
    MipProgram hangs{script(folder, "while read line; do :; done\n")};
    Impatient progress;
    const auto outcome = maak_rooster(weeks_problem(5, 21, 2), {}, hangs, progress);
    BOOST_TEST((outcome.status == Roosterstatus::feasible));
    BOOST_TEST(outcome.kwaliteit.open == 0U);
    BOOST_REQUIRE(outcome.meldingen.size() == 1U);
    BOOST_TEST(outcome.meldingen.front() == "Afgebroken: dit is het beste rooster tot dan toe.");
}

BOOST_AUTO_TEST_SUITE_END()
