// SPDX-License-Identifier: EUPL-1.2
// A command of noaberctl, as the program itself and plugins bring them. What it gives back is in noaber/plugin/outcome.h.
#pragma once

#include <noaber/plugin/arguments.h>

#include <cstddef>
#include <functional>
#include <set>
#include <string>

namespace noaber {
class Store;
class Workbench;
}  // namespace noaber

namespace noaber::cli {

struct Outcome;

/// What a command works with.
class Context {
public:
    virtual ~Context() = default;
    [[nodiscard]] virtual Workbench& workbench() = 0;
    /// The file that was asked for. It is opened, and made when it does not exist, when this is first asked.
    [[nodiscard]] virtual Store& store() = 0;
};

/// Plain data. Verbs of software are English, nouns of the domain Dutch: "paspoort show".
struct Command {
    std::string name;     ///< one word or two, "jaarplan list"; that of the program itself goes before a plugin's
    std::string usage;    ///< what follows the name: "NAAM [--op DATUM]"
    std::string summary;  ///< Dutch, one line
    std::set<std::string> flags;
    std::set<std::string> with_value;
    std::size_t least = 0;  ///< arguments
    std::size_t most = 0;
    /// Errors are thrown (noaber/base/errors.h); their type makes the exit code.
    std::function<Outcome(Context&, const Arguments&)> run;
};

}  // namespace noaber::cli
