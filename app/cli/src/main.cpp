// SPDX-License-Identifier: EUPL-1.2
// noaberctl: reads the command line, runs one command, prints what it came to.
#include "command.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace noaber::cli {

namespace {

const std::set<std::string> global_flags{"--json", "--help"};
const std::set<std::string> global_values{"--db", "--plugins"};

using Commands = std::vector<Command>;

/// Those of the program first: no plugin takes their names.
Commands all_commands(const Workbench& workbench) {
    Commands all = own_commands();
    all.insert(all.end(), workbench.commands().begin(), workbench.commands().end());
    return all;
}

/// Plugins bring commands, so they are looked for before anything else is read.
std::filesystem::path plugin_folder(const std::vector<std::string>& words) {
    const auto end = std::find(words.begin(), words.end(), "--");
    const auto option = std::find(words.begin(), end, "--plugins");
    return option == end || option + 1 == end ? default_plugin_folder() : std::filesystem::path(*(option + 1));
}

void print_usage(std::FILE* where, const Commands& commands) {
    fmt::print(where, "Gebruik: noaberctl [--db BESTAND] [--plugins MAP] [--json] OPDRACHT ...\n\n");
    for (const Command& command : commands)
        fmt::print(where, "  {:<58} {}\n", command.name + " " + command.usage, command.summary);
    fmt::print(
        where,
        "\nAfsluitcode: 0 gedaan; 1 gedaan, en er is iets gevonden of geweigerd; 2 verkeerd gebruik of onleesbare invoer; "
        "3 opslag of netwerk.\n");
}

/// The words that are no options and no values of this command's options.
std::vector<std::string> rest_for(const Command& command, const std::vector<std::string>& words) {
    std::vector<std::string> rest;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].starts_with("--"))
            rest.push_back(words[i]);
        else if (command.with_value.contains(words[i]) || global_values.contains(words[i]))
            ++i;
    }
    return rest;
}

/// The command that the words begin with, options left aside; of "jaarplan list" both. What an option takes differs from command
/// to command, so each reads the words in its own way.
const Command* find_command(const Commands& commands, const std::vector<std::string>& words) {
    for (const Command& command : commands) {
        const auto rest = rest_for(command, words);
        const bool two = command.name.find(' ') != std::string::npos;
        if (rest.size() > (two ? 1U : 0U) && (two ? rest[0] + " " + rest[1] : rest[0]) == command.name) return &command;
    }
    return nullptr;
}

/// With the options of all commands: for words of which no command was found.
Arguments parse(const Commands& commands, const std::vector<std::string>& words) {
    std::set<std::string> flags = global_flags;
    std::set<std::string> values = global_values;
    for (const Command& command : commands) {
        flags.insert(command.flags.begin(), command.flags.end());
        values.insert(command.with_value.begin(), command.with_value.end());
    }
    return {words, flags, values};
}

/// With those of one command. Throws UsageError for an option that belongs to another.
Arguments parse(const Command& command, const std::vector<std::string>& words) {
    std::set<std::string> flags = command.flags;
    std::set<std::string> values = command.with_value;
    flags.insert(global_flags.begin(), global_flags.end());
    values.insert(global_values.begin(), global_values.end());
    return {words, flags, values};
}

int run(const std::vector<std::string>& words) {
    Workbench workbench(plugin_folder(words));
    const Commands commands = all_commands(workbench);
    if (std::find(words.begin(), words.end(), "--help") != words.end()) {
        print_usage(stdout, commands);
        return 0;
    }
    const Command* command = find_command(commands, words);
    if (!command) {
        const Arguments known = parse(commands, words);
        print_usage(stderr, commands);
        throw UsageError(known.rest().empty() ? "Geef een opdracht."
                                              : fmt::format("De opdracht \"{}\" bestaat niet.", known.rest().front()));
    }
    const Arguments all = parse(*command, words);
    const std::size_t name_words = command->name.find(' ') == std::string::npos ? 1 : 2;
    const std::size_t given = all.rest().size() - name_words;
    if (given < command->least || given > command->most)
        throw UsageError(fmt::format("Gebruik: noaberctl {} {}", command->name, command->usage));
    const auto database = all.value("--db");
    OpenContext context(workbench, database ? std::filesystem::path(*database) : default_database());
    const Outcome outcome = command->run(context, all.without_first(name_words));
    if (all.flag("--json"))
        fmt::print("{}\n", outcome.json.dump(2, ' ', false, Json::error_handler_t::replace));
    else
        for (const std::string& line : outcome.lines) fmt::print("{}\n", line);
    return static_cast<int>(outcome.exit);
}

/// In words on standard error; a script that asked for JSON finds them in its one document too.
int fail(const std::vector<std::string>& words, const std::string& message, Exit exit) {
    fmt::print(stderr, "{}\n", message);
    if (std::find(words.begin(), words.end(), "--json") != words.end())
        fmt::print("{}\n", Json{{"fout", message}}.dump(2, ' ', false, Json::error_handler_t::replace));
    return static_cast<int>(exit);
}

}  // namespace

}  // namespace noaber::cli

int main(int argc, char** argv) {
    using namespace noaber;
    const std::vector<std::string> words(argv + 1, argv + argc);
    try {
        return cli::run(words);
    } catch (const InputError& error) {
        return cli::fail(words, error_in_words(error), cli::Exit::bad_input);
    } catch (const std::exception& error) {
        return cli::fail(words, error_in_words(error), cli::Exit::storage);
    }
}
