// SPDX-License-Identifier: EUPL-1.2
// What a command of noaberctl comes to.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace noaber::cli {

using Json = nlohmann::ordered_json;

/// Exit codes of the contract.
enum class Exit { done = 0, found_something = 1, bad_input = 2, storage = 3 };

/// One document for --json, lines for a person otherwise.
struct Outcome {
    Exit exit = Exit::done;
    Json json = Json::object();
    std::vector<std::string> lines;
};

}  // namespace noaber::cli
