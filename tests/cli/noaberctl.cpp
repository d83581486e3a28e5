// SPDX-License-Identifier: EUPL-1.2
// Calls noaberctl.
#include "noaberctl.h"
#include "places.h"

#include <boost/test/unit_test.hpp>

namespace noaber::test {

ProcessResult Noaberctl::run(const Words& words) const {
    ProcessCall call;
    call.program = test::build_path("bin/noaberctl");
    call.arguments = {"--db", database.string()};
    if (!plugins.empty()) call.arguments.insert(call.arguments.end(), {"--plugins", plugins.string()});
    call.arguments.insert(call.arguments.end(), words.begin(), words.end());
    call.environment = {{"NOABER_DB", (folder / "niet-deze.db").string()}, {"NOABER_NAAM", "Femke"}};
    return run_process(call);
}

Json Noaberctl::json(const Words& words, int exit_code) const {
    Words all{"--json"};
    all.insert(all.end(), words.begin(), words.end());
    const ProcessResult result = run(all);
    BOOST_TEST(result.exit_code == exit_code, words.front()
                                                  << " ended with " << result.exit_code << ": " << result.errors);
    const Json document = Json::parse(result.output, nullptr, false);
    BOOST_TEST(!document.is_discarded(), words.front() << " gave no JSON document: " << result.output);
    return document;
}

void Noaberctl::import_demo() const {
    const ProcessResult result = run({"import", test::source_path("db/demo")});
    BOOST_REQUIRE_MESSAGE(result.exit_code == 0, result.errors);
}

std::string keys_of(const Json& object) {
    std::string keys;
    for (const auto& [key, value] : object.items()) keys += (keys.empty() ? "" : ", ") + key;
    return keys;
}

}  // namespace noaber::test
