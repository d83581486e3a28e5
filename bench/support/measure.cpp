// SPDX-License-Identifier: EUPL-1.2
// Numbers with the machine they were measured on.
#include "measure.h"

#include <noaber/organisatie/organisatie.h>
#include <noaber/piket/piket.h>

#include <fmt/format.h>
#include <sqlite3.h>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>
#include <vector>

namespace noaber::bench {

namespace {

bool one_was_missed = false;

std::string processor() {
    std::ifstream in("/proc/cpuinfo");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "unknown processor";
}

}  // namespace

double milliseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median_milliseconds(int rounds, const std::function<void()>& work, const std::function<void()>& prepare) {
    std::vector<double> all;
    for (int round = 0; round < rounds; ++round) {
        if (prepare) prepare();
        all.push_back(milliseconds(work));
    }
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

void print_machine(const std::string& title) {
    fmt::print("{}\n{} x {}, g++ {}, SQLite {}\n", title, std::thread::hardware_concurrency(), processor(), __VERSION__,
               sqlite3_libversion());
}

void print(const std::string& what, double number, const std::string& unit) {
    fmt::print("  {:<58}{:>12.1f} {}\n", what, number, unit);
}

void print(const std::string& what, double number, const std::string& unit, Target target, double limit) {
    const bool good = target == Target::at_least ? number >= limit : number <= limit;
    one_was_missed = one_was_missed || !good;
    fmt::print("  {:<58}{:>12.1f} {:<4} target {} {}: {}\n", what, number, unit,
               target == Target::at_least ? "at least" : "at most", limit, good ? "met" : "MISSED");
}

bool missed() { return one_was_missed; }

const Schema& schema() {
    static const Schema all = [] {
        Schema core;
        add_organisatie(core);
        add_jaarplan(core);
        add_piket(core);
        return core;
    }();
    return all;
}

Record activity(int nr) {
    Record record = info_of<Activiteit>().new_record();
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        const FieldType type = record.entity->fields[i].type;
        if (type != FieldType::text && type != FieldType::long_text) continue;
        record.values[i] =
            fmt::format("{} {}: voorbereiden met de werkgroep, Q2 of Q3", record.entity->fields[i].label, nr);
    }
    return record;
}

}  // namespace noaber::bench
