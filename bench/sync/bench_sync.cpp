// SPDX-License-Identifier: EUPL-1.2
// Sync between processes: hub and laptops are processes of their own; the hub's disk is synced before it acknowledges.
#include "accounts.h"
#include "crowd.h"
#include "measure.h"
#include "roles.h"
#include "storage.h"

#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

using namespace noaber;

namespace {

namespace fs = std::filesystem;

constexpr int records = 10'000;
constexpr int offline_edits = 5'000;
constexpr int live_edits = 500;
constexpr int laptops = 50;
constexpr int seconds = 20;
constexpr int live_records = 2'000;
constexpr int crowd = 2'000;
constexpr int crowd_edits = 30;

/// A process, its words in and out.
class Child {
public:
    Child(const std::string& program, const std::vector<std::string>& arguments)
        : m_process(Poco::Process::launch(program, arguments, &m_in, &m_out, nullptr)), m_to(m_in), m_from(m_out) {}
    std::string line() {
        std::string text;
        std::getline(m_from, text);
        return text;
    }
    void go() { m_to << "ga\n" << std::flush; }
    void end() {
        m_in.close(Poco::Pipe::CLOSE_BOTH);
        if (m_process.wait() != 0) throw std::runtime_error("a process of the measurement failed");
    }
    void kill() {
        m_in.close(Poco::Pipe::CLOSE_BOTH);
        Poco::Process::kill(m_process.id());
        (void)m_process.wait();
    }
    [[nodiscard]] int id() const { return m_process.id(); }

private:
    Poco::Pipe m_in;
    Poco::Pipe m_out;
    Poco::ProcessHandle m_process;
    Poco::PipeOutputStream m_to;
    Poco::PipeInputStream m_from;
};

double peak_memory_of(int process) {
    std::ifstream status(fmt::format("/proc/{}/status", process));
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    return 0;
}

/// A hub on a folder of its own, and laptops beside it.
class Desk {
public:
    Desk(fs::path folder, std::string self) : m_folder(std::move(folder)), m_self(std::move(self)) {
        fs::create_directories(m_folder);
        m_hub = std::make_unique<Child>(NOABER_HUB, std::vector<std::string>{"--data", (m_folder / "hub").string(),
                                                                             "--listen", "127.0.0.1:0"});
        m_address = m_hub->line().substr(5);
    }
    ~Desk() {
        m_hub->kill();
        fs::remove_all(m_folder);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const { return (m_folder / name).string(); }
    std::unique_ptr<Child> laptop(const std::string& name, std::vector<std::string> words) const {
        words.insert(words.begin(), {"laptop", file(name)});
        return std::make_unique<Child>(m_self, words);
    }
    void join(const std::string& name) const {
        Child inviting(NOABER_HUB, {"invite", "--data", (m_folder / "hub").string(), "--naam", name, "--rol", "aov"});
        const std::string code = nlohmann::json::parse(inviting.line()).at("uitnodiging");
        inviting.end();
        laptop(name, {"join", m_address, code})->end();
    }
    /// A file with the tokens of so many devices, of fourteen accounts.
    [[nodiscard]] std::string tokens(int count) const {
        hub::Accounts accounts(hub::storage_in_folder(m_folder / "hub")->open_accounts());
        const std::string region = accounts.regions().front().id;
        std::ofstream out(m_folder / "tokens");
        for (int i = 0; i < count; ++i)
            out << accounts
                       .join(accounts.invite({region, fmt::format("l{}", i % 14), hub::Role::aov, ""}), "meting", "")
                       .token
                << '\n';
        return (m_folder / "tokens").string();
    }
    [[nodiscard]] std::unique_ptr<Child> crowd_of(int count, int edits) const {
        return std::make_unique<Child>(m_self, std::vector<std::string>{"crowd", m_address, tokens(count),
                                                                        std::to_string(edits)});
    }
    /// Gives the hub's newest number.
    std::string fill(int count, int together) const {
        join("vuller");
        const auto filling = laptop("vuller", {"fill", std::to_string(count), std::to_string(together)});
        std::string seq = filling->line();
        filling->end();
        return seq;
    }
    [[nodiscard]] double hub_memory() const { return peak_memory_of(m_hub->id()); }

private:
    fs::path m_folder;
    std::string m_self;
    std::unique_ptr<Child> m_hub;
    std::string m_address;
};

double at(std::vector<double> numbers, double part) {
    if (numbers.empty()) return 0;
    std::sort(numbers.begin(), numbers.end());
    return numbers[static_cast<std::size_t>(part * static_cast<double>(numbers.size() - 1))];
}

void measure_fresh(const fs::path& folder, const std::string& self, int together) {
    const Desk desk(folder, self);
    const std::string seq = desk.fill(records, together);
    desk.join("vers");
    const auto laptop = desk.laptop("vers", {"fresh", seq});
    (void)laptop->line();
    laptop->go();
    std::istringstream said(laptop->line());
    double start = 0;
    double end = 0;
    double memory = 0;
    double size = 0;
    double processor = 0;
    said >> start >> end >> memory >> size >> processor;
    laptop->end();
    fmt::print("a fresh laptop receives {} records of 12 fields, {} to a transaction\n", records, together);
    bench::print("  until all is in its file", (end - start) / 1e3, "ms", bench::Target::at_most, 400);
    bench::print("  of which processor time of the laptop", processor * 1000, "ms");
    bench::print("  memory of the laptop", memory, "MB", bench::Target::at_most, 40);
    bench::print("  memory of the hub", desk.hub_memory(), "MB", bench::Target::at_most, 80);
    bench::print("  file on the laptop", size, "MB", bench::Target::at_most, 6);
}

void measure_offline(const fs::path& folder, const std::string& self) {
    const Desk desk(folder, self);
    const auto before = std::stoi(desk.fill(records, 100));
    const std::string seq = std::to_string(before + 2 * offline_edits);
    std::vector<std::unique_ptr<Child>> both;
    for (const char* name : {"a", "b"}) {
        desk.join(name);
        const auto filled = desk.laptop(name, {"fresh", std::to_string(before)});
        (void)filled->line();
        filled->go();
        (void)filled->line();
        filled->end();
        both.push_back(
            desk.laptop(name, {"offline", std::to_string(offline_edits), std::to_string(both.size() * 3 + 1), seq}));
        (void)both.back()->line();
    }
    for (auto& one : both) one->go();
    double first = 0;
    double last = 0;
    std::string digests[2];
    for (std::size_t i = 0; i < 2; ++i) {
        std::istringstream said(both[i]->line());
        double start = 0;
        double end = 0;
        double memory = 0;
        double size = 0;
        said >> start >> end >> memory >> size >> digests[i];
        both[i]->end();
        first = i == 0 ? start : std::min(first, start);
        last = std::max(last, end);
    }
    fmt::print("two laptops with {} offline edits each\n", offline_edits);
    bench::print("  until both have all", (last - first) / 1e3, "ms", bench::Target::at_most, 400);
    fmt::print("  the two files are {}, all edits are in the log of both\n",
               digests[0] == digests[1] ? "equal" : "NOT EQUAL");
    bench::print("  memory of the hub", desk.hub_memory(), "MB", bench::Target::at_most, 80);
}

struct Latencies {
    std::vector<double> visible;
    std::vector<double> durable;
    double memory = 0;
    double hub = 0;
};

Latencies measure_edits(const fs::path& folder, const std::string& self, int editors, int listeners, int count,
                        int pause) {
    const Desk desk(folder, self);
    (void)desk.fill(live_records, 100);
    std::vector<std::unique_ptr<Child>> all;
    for (int i = 0; i < editors + listeners; ++i) {
        const std::string name = fmt::format("l{}", i);
        desk.join(name);
        all.push_back(desk.laptop(name, {"edit", std::to_string(i < editors ? count : 0), std::to_string(pause),
                                         std::to_string(i)}));
    }
    for (auto& one : all) (void)one->line();  // full, and live
    for (auto& one : all) one->go();
    for (auto& one : all) (void)one->line();                      // has written all
    std::this_thread::sleep_for(std::chrono::milliseconds(500));  // the last edits arrive
    Latencies latencies;
    latencies.hub = desk.hub_memory();
    for (auto& one : all) one->go();
    for (auto& one : all) {
        std::istringstream said(one->line());
        double memory = 0;
        said >> memory;
        latencies.memory = std::max(latencies.memory, memory);
        for (std::string word; said >> word;)
            (word[0] == 'v' ? latencies.visible : latencies.durable).push_back(std::stod(word.substr(1)) / 1000);
        one->end();
    }
    return latencies;
}

void measure_live(const fs::path& folder, const std::string& self) {
    const Latencies found = measure_edits(folder, self, 1, 1, live_edits, 10);
    fmt::print("one live edit from A to B, {} times ({} seen)\n", live_edits, found.visible.size());
    bench::print("  visible at B: p50", at(found.visible, 0.5), "ms", bench::Target::at_most, 1.5);
    bench::print("  p99", at(found.visible, 0.99), "ms", bench::Target::at_most, 3.5);
    bench::print("  acknowledged to A, on the disks of A and the hub: p50", at(found.durable, 0.5), "ms");
    bench::print("  p99", at(found.durable, 0.99), "ms");
}

void measure_many(const fs::path& folder, const std::string& self) {
    const Latencies found = measure_edits(folder, self, laptops, 0, 2 * seconds, 500);
    fmt::print("{} laptops, each 2 edits a second for {} s ({} of {} seen)\n", laptops, seconds, found.visible.size(),
               laptops * (laptops - 1) * 2 * seconds);
    bench::print("  visible at another: p50", at(found.visible, 0.5), "ms", bench::Target::at_most, 4);
    bench::print("  p99", at(found.visible, 0.99), "ms", bench::Target::at_most, 20);
    bench::print("  memory of the largest laptop", found.memory, "MB", bench::Target::at_most, 40);
    bench::print("  memory of the hub", found.hub, "MB", bench::Target::at_most, 80);
}

void measure_crowd(const fs::path& folder, const std::string& self) {
    const Desk desk(folder, self);
    (void)desk.fill(live_records, 100);
    const auto crowd_there = desk.crowd_of(crowd, crowd_edits);
    (void)crowd_there->line();
    desk.join("a");
    const auto editor = desk.laptop("a", {"edit", std::to_string(crowd_edits), "200", "0"});
    (void)editor->line();
    crowd_there->go();
    editor->go();
    std::vector<double> half;
    std::vector<double> last;
    std::istringstream said(crowd_there->line());
    for (double one = 0; said >> one; (half.size() > last.size() ? last : half).push_back(one)) {
    }
    fmt::print("{} laptops connected to one hub, one of them edits {} times\n", crowd, crowd_edits);
    bench::print("  until half of them have an edit: p50", at(half, 0.5), "ms");
    bench::print("  until the last of them has it: p50", at(last, 0.5), "ms");
    bench::print("  at most", at(last, 1), "ms", bench::Target::at_most, 1000);
    bench::print("  memory of the hub", desk.hub_memory(), "MB", bench::Target::at_most, 1000);
    (void)editor->line();
    editor->go();
    (void)editor->line();
    editor->end();
    crowd_there->end();
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (!words.empty() && words[0] == "laptop") return bench::run_laptop({words.begin() + 1, words.end()});
    if (words.size() == 4 && words[0] == "crowd") return bench::run_crowd(words[1], words[2], std::stoi(words[3]));
    const std::string self = fs::canonical("/proc/self/exe").string();
    const auto folder = fs::current_path() / fmt::format("bench-sync-{}", new_uuid());
    bench::print_machine(
        "Sync on one machine. Every commit of a user is on the laptop's disk (fsync), every acknowledgement comes after the "
        "hub's; what comes in from the hub is not synced, because it can be asked again");
    const auto wanted = [&](const char* name) {
        return words.empty() || std::find(words.begin(), words.end(), name) != words.end();
    };
    if (wanted("a")) measure_fresh(folder, self, records);
    if (wanted("a")) measure_fresh(folder, self, 1);
    if (wanted("b")) measure_offline(folder, self);
    if (wanted("c")) measure_live(folder, self);
    if (wanted("d")) measure_many(folder, self);
    if (wanted("e")) measure_crowd(folder, self);
    return bench::missed() ? 1 : 0;
}
