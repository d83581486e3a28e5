// SPDX-License-Identifier: EUPL-1.2
// The helper that runs programs: what goes in and what comes back.
#include "process.h"

#include "temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <system_error>

using namespace noaber::test;

namespace {

ProcessCall shell(const std::string& script) {
    return {.program = "/bin/sh", .arguments = {"-c", script}, .input = {}, .environment = {}, .folder = {}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(process)

BOOST_AUTO_TEST_CASE(gives_streams_and_exit_code) {
    struct Case {
        std::string name;
        std::string script;
        std::string input;
        int exit_code;
        std::string output;
        std::string errors;
    };
    const std::vector<Case> cases{
        {"output", "echo ja", "", 0, "ja\n", ""},
        {"errors apart from output", "echo ja; echo nee >&2; exit 3", "", 3, "ja\n", "nee\n"},
        {"input", "cat", "regel één\nregel twee", 0, "regel één\nregel twee", ""},
        {"no input is an end, not a wait", "cat; echo klaar", "", 0, "klaar\n", ""},
        {"input that nobody reads", "exit 1", std::string(1'000'000, 'x'), 1, "", ""},
        {"more than a pipe holds", "head -c 1000000 /dev/zero | tr '\\0' x", "", 0, std::string(1'000'000, 'x'), ""},
        {"a signal", "kill -9 $$", "", 128 + 9, "", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            auto call = shell(c.script);
            call.input = c.input;
            const auto result = run_process(call);
            BOOST_TEST(result.exit_code == c.exit_code);
            BOOST_TEST((result.output == c.output));
            BOOST_TEST(result.errors == c.errors);
        }
}

BOOST_AUTO_TEST_CASE(arguments_arrive_as_they_are) {
    const std::vector<std::string> arguments{"", "twee woorden", "$HOME", "'", "één"};
    auto call = shell(R"(for a in "$@"; do printf '[%s]' "$a"; done)");
    call.arguments.emplace_back("sh");
    call.arguments.insert(call.arguments.end(), arguments.begin(), arguments.end());
    BOOST_TEST(run_process(call).output == "[][twee woorden][$HOME]['][één]");
}

BOOST_AUTO_TEST_CASE(environment_is_ours_with_changes) {
    auto call = shell("echo \"$PATH:$NOABER_PROEF\"");
    call.environment = {{"NOABER_PROEF", "a=b"}, {"PATH", "/nergens"}};
    BOOST_TEST(run_process(call).output == "/nergens:a=b\n");
    const std::string own_path = std::getenv("PATH");
    BOOST_TEST(run_process(shell("printf '%s' \"$PATH\"")).output == own_path);
}

BOOST_AUTO_TEST_CASE(runs_in_the_folder_asked_for) {
    const TemporaryFolder folder;
    folder.write("hier.txt", "hier");
    auto call = shell("cat hier.txt");
    call.folder = folder.path();
    BOOST_TEST(run_process(call).output == "hier");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_started_is_an_error) {
    const TemporaryFolder folder;
    ProcessCall missing;
    missing.program = folder / "bestaat-niet";
    BOOST_CHECK_THROW((void)run_process(missing), std::system_error);
    auto nowhere = shell("true");
    nowhere.folder = folder / "bestaat-niet";
    BOOST_CHECK_THROW((void)run_process(nowhere), std::system_error);
}

BOOST_AUTO_TEST_SUITE_END()
