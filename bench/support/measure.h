// SPDX-License-Identifier: EUPL-1.2
// What the measurements share: a clock, the machine they ran on, lines with a target beside the number, plans to fill.
#pragma once

#include <noaber/jaarplan/jaarplan.h>
#include <noaber/store/store.h>

#include <functional>
#include <string>

namespace noaber::bench {

/// Milliseconds that `work` takes, by the wall.
[[nodiscard]] double milliseconds(const std::function<void()>& work);
/// The middle one of several; `prepare` is not counted.
[[nodiscard]] double median_milliseconds(int rounds, const std::function<void()>& work,
                                         const std::function<void()>& prepare = {});

/// Processor, its cores, compiler, SQLite: what a number means nothing without.
void print_machine(const std::string& title);

/// Whether a target is a floor or a ceiling.
enum class Target { at_least, at_most };
/// "what  123 ms  (target: at most 200 ms)  good". Whoever prints a miss exits with 1 at the end (missed()).
void print(const std::string& what, double number, const std::string& unit);
void print(const std::string& what, double number, const std::string& unit, Target target, double limit);
[[nodiscard]] bool missed();

/// Core entities.
[[nodiscard]] const Schema& schema();

/// An activity with all its texts (eleven) filled; `nr` makes it differ from others.
[[nodiscard]] Record activity(int nr);

}  // namespace noaber::bench
