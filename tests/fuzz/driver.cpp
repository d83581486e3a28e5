// SPDX-License-Identifier: EUPL-1.2
// Runs a target without libFuzzer: the seeds, and so many inputs made of them by chance, the same at each run.
//   fuzz_wire ROUNDS             fuzz_wire --write-seeds FOLDER  for libFuzzer to begin with
#include "fuzz_target.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string_view>

namespace {

using Random = std::mt19937;
constexpr std::size_t most_bytes = 64 * 1024;

void run(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

/// One thing changed: a byte, a piece gone, twice, or from another seed.
void change(std::string& input, const std::vector<std::string>& seeds, Random& random) {
    using namespace std::string_view_literals;
    static constexpr auto telling = "\0\xff\x7f\x80{}[]\",:;\n0e-"sv;
    const std::size_t at = input.empty() ? 0 : random() % input.size();
    const std::size_t length = 1 + random() % 16;
    const std::string& other = seeds[random() % seeds.size()];
    switch (random() % 6) {
        case 0:
            if (!input.empty()) input[at] = static_cast<char>(input[at] ^ (1U << (random() % 8)));
            break;
        case 1: input.insert(at, 1, telling[random() % telling.size()]); break;
        case 2: input.erase(at, length); break;
        case 3: input.insert(at, input.substr(at, length)); break;
        case 4: input.insert(at, other.substr(other.empty() ? 0 : random() % other.size(), 4 * length)); break;
        default: input.resize(at); break;
    }
    if (input.size() > most_bytes) input.resize(most_bytes);
}

int write_seeds(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    int number = 0;
    for (const std::string& seed : noaber::test::seeds())
        std::ofstream(folder / std::to_string(++number), std::ios::binary) << seed;
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--write-seeds") return write_seeds(argv[2]);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 1000;
    const auto seeds = noaber::test::seeds();
    for (const std::string& seed : seeds) run(seed);
    Random random(1);
    for (int round = 0; round < rounds; ++round) {
        std::string input = seeds[random() % seeds.size()];
        for (std::size_t changes = 1 + random() % 4; changes > 0; --changes) change(input, seeds, random);
        run(input);
    }
    std::printf("%zu seeds, %d inputs made of them\n", seeds.size(), rounds);
    return 0;
}
