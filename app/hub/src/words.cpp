// SPDX-License-Identifier: EUPL-1.2
// The options, and reading them.
#include "words.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace noaber::hub {

namespace {

const Option* option_named(std::string_view name) {
    const auto found = std::ranges::find(options(), name, &Option::name);
    return found == options().end() ? nullptr : &*found;
}

}  // namespace

const std::vector<Option>& options() {
    using enum Option::Kind;
    using enum Option::Place;
    static const std::vector<Option> all{
        {"--data", value, anywhere},           {"--database", value, anywhere},
        {"--listen", value, anywhere},         {"--tls-certificaat", value, anywhere},
        {"--tls-sleutel", value, anywhere},    {"--tls-straks", value, anywhere},
        {"--proxy-tls", flag, anywhere},       {"--plugins", value, anywhere},
        {"--regio", value, anywhere},          {"--demo", flag, anywhere},
        {"--config", value, command_line},     {"--naam", value, command_line},
        {"--rol", value, command_line},        {"--gemeente", value, command_line},
        {"--persoon", value, command_line},    {"--kenmerk", value, command_line},
        {"--help", flag, command_line},        {"--adres", value, anywhere},
        {"--mail-server", value, anywhere},    {"--mail-poort", value, anywhere},
        {"--mail-tls", value, anywhere},       {"--mail-afzender", value, anywhere},
        {"--mail-gebruiker", value, anywhere}, {"--mail-wachtwoord", value, file},
        {"--mail-vertrouwd", value, anywhere}, {"--webhook", value, anywhere},
        {"--webhook-geheim", value, file},     {"--webhook-vertrouwd", value, anywhere},
        {"--wislijst", value, command_line},
    };
    return all;
}

Words::Words(const std::vector<std::string>& words, std::string_view usage) : m_usage(usage) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Option* option = option_named(words[i]);
        if (!option && words[i].starts_with("--"))
            throw InputError(fmt::format("{} past hier niet.\n{}", words[i], m_usage));
        if (option && option->place == Option::Place::file)
            throw InputError(fmt::format(
                "{} hoort in het configuratiebestand: de opdrachtregel is te lezen voor wie op deze machine werkt.",
                words[i]));
        if (!option)
            m_rest.push_back(words[i]);
        else if (option->kind == Option::Kind::flag)
            m_values[words[i]] = "ja";
        else if (i + 1 < words.size())
            m_values[words[i]] = words[i + 1], ++i;
        else
            throw InputError(fmt::format("Achter {} ontbreekt wat het moet zijn.\n{}", words[i], m_usage));
    }
    if (const std::string file = value("--config"); !file.empty()) read(file);
}

void Words::read(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw InputError(fmt::format("Het configuratiebestand {} is niet te lezen.", file.string()));
    std::string line;
    for (int number = 1; std::getline(in, line); ++number)
        read_line(line, fmt::format("{} regel {}", file.string(), number));
}

void Words::read_line(const std::string& line, const std::string& where) {
    const std::string_view text = trim(line);
    if (text.empty() || text.starts_with('#')) return;
    const auto sign = text.find('=');
    const std::string name = "--" + std::string(trim(text.substr(0, sign)));
    const Option* option = option_named(name);
    if (sign == std::string_view::npos || !option || option->place == Option::Place::command_line)
        throw InputError(
            fmt::format("{}: dit is geen instelling. Schrijf bijvoorbeeld: listen = 127.0.0.1:8080", where));
    const std::string given(trim(text.substr(sign + 1)));
    if (option->kind == Option::Kind::value) {
        m_values.try_emplace(name, given);
        return;
    }
    if (given != "ja" && given != "nee") throw InputError(fmt::format("{}: schrijf ja of nee.", where));
    if (given == "ja") m_values.try_emplace(name, given);
}

std::string Words::value(std::string_view name, std::string otherwise) const {
    const auto found = m_values.find(name);
    return found == m_values.end() || found->second.empty() ? std::move(otherwise) : found->second;
}

std::string Words::needed(std::string_view name) const {
    std::string given = value(name);
    if (given.empty()) throw InputError(fmt::format("{} ontbreekt.\n{}", name, m_usage));
    return given;
}

}  // namespace noaber::hub
