// SPDX-License-Identifier: EUPL-1.2
// login, sync and status: a file and its hub.
#include "command.h"

#include <noaber/store/conflict.h>
#include <noaber/sync/accounts_client.h>
#include <noaber/sync/bijlagen.h>
#include <noaber/sync/engine.h>
#include <noaber/sync/sync_log.h>

#include <Poco/Environment.h>

#include <fmt/format.h>

#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <future>
#include <iostream>
#include <mutex>
#include <thread>
#include <utility>

namespace noaber::cli {

namespace {

Membership needed_membership(const Store& store) {
    if (auto membership = membership_of(store.file())) return *membership;
    throw InputError(
        "Dit bestand is nog niet aangemeld bij een hub. Meld het aan met: noaberctl login --hub ADRES --uitnodiging CODE");
}

std::string needed(const Arguments& arguments, const char* option) {
    if (auto value = arguments.value(option)) return *value;
    throw UsageError(fmt::format("{} ontbreekt. Gebruik: noaberctl login --hub ADRES --uitnodiging CODE", option));
}

std::string line_of_input() {
    std::string line;
    std::getline(std::cin, line);
    while (line.ends_with('\r')) line.pop_back();
    return line;
}

/// Only a file or a pipe: whoever sits at a screen was not asked for anything.
bool input_is_given() {
    std::error_code unknown;
    const auto type = std::filesystem::status("/dev/stdin", unknown).type();
    return type == std::filesystem::file_type::fifo || type == std::filesystem::file_type::regular;
}

/// A password for later, when one comes: a script may have left a pipe open that nobody writes to.
std::string line_that_may_come() {
    if (!input_is_given()) return {};
    std::packaged_task<std::string()> reading(line_of_input);
    auto line = reading.get_future();
    std::thread(std::move(reading)).detach();
    constexpr std::chrono::seconds patience{10};
    return line.wait_for(patience) == std::future_status::ready ? line.get() : std::string();
}

/// By an invitation, with a password for later if one is given; or by name and password.
SignIn sign_in_of(const Arguments& arguments) {
    SignIn by;
    if (const auto account = arguments.value("--account")) {
        by.account = *account;
        by.password = line_of_input();
        if (by.password.empty()) throw UsageError("Geef het wachtwoord op de standaardinvoer.");
        return by;
    }
    by.code = needed(arguments, "--uitnodiging");
    by.password = line_that_may_come();
    return by;
}

/// PEM of the option's file; "" without the option.
std::string certificate_in(const Arguments& arguments) {
    const auto file = arguments.value("--certificaat");
    return file ? read_certificate(*file) : std::string();
}

Json refused_json(const std::vector<RefusedTransaction>& refused) {
    Json list = Json::array();
    for (const RefusedTransaction& one : refused)
        list.push_back(
            {{"wanneer", local_time_text(one.stamp.milliseconds())}, {"wat", one.label}, {"reden", one.reason}});
    return list;
}

Json conflicts_json(const Store& store) {
    Json list = Json::array();
    for (const Conflict& one : open_conflicts(store))
        list.push_back({{"wat", title_of(store, *store.schema().find(one.entity), one.record)},
                        {"veld", one.field},
                        {"melding", in_words(store, one)}});
    return list;
}

/// What waits, what was refused, what two changed at once, whose file it is.
Outcome status_of(Store& store) {
    const SyncLog log(store);
    const auto membership = membership_of(store.file());
    const auto refused = log.refused();
    const std::size_t waiting = log.unsent_count();
    Outcome outcome;
    outcome.json = {{"hub", membership ? Json(membership->address) : Json(nullptr)},
                    {"regio", membership ? Json(membership->region_name) : Json(nullptr)},
                    {"account", membership ? Json(membership->account) : Json(nullptr)},
                    {"rol", membership ? Json(membership->role) : Json(nullptr)},
                    {"wacht", waiting},
                    {"geweigerd", refused_json(refused)},
                    {"tegelijk_gewijzigd", conflicts_json(store)}};
    outcome.lines.push_back(membership ? fmt::format("Hub: {} ({}), als {} ({})", membership->address,
                                                     membership->region_name, membership->account, membership->role)
                                       : "Nog niet aangemeld bij een hub.");
    outcome.lines.push_back(fmt::format("Wacht op verzending: {}", waiting));
    for (const RefusedTransaction& one : refused)
        outcome.lines.push_back(
            fmt::format("Geweigerd: {} ({}): {}", one.label, local_time_text(one.stamp.milliseconds()), one.reason));
    for (const Json& one : outcome.json["tegelijk_gewijzigd"])
        outcome.lines.push_back("Tegelijk gewijzigd: " + one["melding"].get<std::string>());
    if (!refused.empty()) outcome.exit = Exit::found_something;
    return outcome;
}

/// Asks for the second step only where the hub does: a script that gives none must not wait.
Membership joined(Store& store, const Arguments& arguments) {
    const std::string address = needed(arguments, "--hub");
    const std::string certificate = certificate_in(arguments);
    SignIn by = sign_in_of(arguments);
    const auto join = [&] { return join_hub(store, address, by, Poco::Environment::nodeName(), certificate); };
    try {
        return join();
    } catch (const SecondStepError&) {
        by.second_step = line_of_input();
        if (by.second_step.empty())
            throw UsageError(
                "Dit account heeft een tweede stap. Geef na het wachtwoord ook de code, op een eigen regel.");
        return join();
    }
}

Outcome login_command(Context& context, const Arguments& arguments) {
    const Membership membership = joined(context.store(), arguments);
    Outcome outcome;
    outcome.json = {{"hub", membership.address},
                    {"regio", membership.region_name},
                    {"account", membership.account},
                    {"rol", membership.role}};
    outcome.lines.push_back(
        fmt::format("Aangemeld bij {} als {} ({}).", membership.region_name, membership.account, membership.role));
    return outcome;
}

/// Two lines: the old one and the new one; one line for who has none yet.
Outcome password_command(Context& context, const Arguments&) {
    const Membership membership = needed_membership(context.store());
    std::string old = line_of_input();
    std::string password = line_of_input();
    if (password.empty()) std::swap(old, password);
    change_password(membership, old, password);
    Outcome outcome;
    outcome.json = {{"account", membership.account}};
    outcome.lines.push_back(fmt::format("Het wachtwoord van {} is gekozen.", membership.account));
    return outcome;
}

Outcome second_step_command(Context& context, const Arguments&) {
    const bool on = AccountsClient(needed_membership(context.store())).has_second_step();
    Outcome outcome;
    outcome.json = {{"aan", on}};
    outcome.lines.push_back(on ? "De tweede stap staat aan."
                               : "De tweede stap staat niet aan. Begin met: noaberctl second-step begin");
    return outcome;
}

Outcome begin_second_step_command(Context& context, const Arguments&) {
    const SecondStep step = AccountsClient(needed_membership(context.store())).begin_second_step();
    Outcome outcome;
    outcome.json = {{"sleutel", step.secret}, {"adres", step.address}};
    outcome.lines = {"Sleutel voor de app: " + step.secret, "Adres voor een QR-code: " + step.address,
                     "Geef dan een code uit de app op de standaardinvoer van: noaberctl second-step confirm"};
    return outcome;
}

Outcome confirm_second_step_command(Context& context, const Arguments&) {
    const auto spare = AccountsClient(needed_membership(context.store())).confirm_second_step(line_of_input());
    Outcome outcome;
    outcome.json = {{"reservecodes", spare}};
    outcome.lines = {"De tweede stap staat aan. Bewaar deze reservecodes op papier; elk werkt eenmaal:"};
    outcome.lines.insert(outcome.lines.end(), spare.begin(), spare.end());
    return outcome;
}

Outcome drop_second_step_command(Context& context, const Arguments&) {
    AccountsClient(needed_membership(context.store())).drop_second_step(line_of_input());
    Outcome outcome;
    outcome.json = {{"aan", false}};
    outcome.lines.emplace_back("De tweede stap staat uit.");
    return outcome;
}

/// On and on, until the program is ended; a line for each state.
[[noreturn]] void watch(const Store& store, const Membership& membership) {
    SyncCallbacks callbacks;
    callbacks.state = [](const SyncState& state) {
        fmt::print(stderr, "{}\n", in_words(state));
        if (!state.reason.empty()) fmt::print(stderr, "  {}\n", state.reason);
    };
    const SyncEngine engine(store.file(), store.schema(), membership, callbacks);
    std::mutex mutex;
    std::condition_variable never;
    std::unique_lock lock(mutex);
    for (;;) never.wait(lock);
}

Outcome sync_command(Context& context, const Arguments& arguments) {
    Store& store = context.store();
    const Membership membership = needed_membership(store);
    if (arguments.flag("--watch")) watch(store, membership);
    const SyncState state = sync_once(store, membership);
    const std::size_t brought = breng_bijlagen(store, membership);
    Outcome outcome = status_of(store);
    outcome.json["bijlagen_gebracht"] = brought;
    outcome.json["stand"] = in_words(state);
    outcome.lines = {in_words(state) + "."};
    if (brought > 0)
        outcome.lines.push_back(
            fmt::format("{} naar de hub gebracht.", brought == 1 ? "1 bijlage" : fmt::format("{} bijlagen", brought)));
    return outcome;
}

Outcome status_command(Context& context, const Arguments&) { return status_of(context.store()); }

}  // namespace

std::vector<Command> sync_commands() {
    return {
        {"login",
         "--hub ADRES (--uitnodiging CODE | --account NAAM) [--certificaat BESTAND]",
         "meldt dit bestand aan bij een hub; wachtwoord op de standaardinvoer, en bij een tweede stap een regel daarna de code",
         {},
         {"--hub", "--uitnodiging", "--account", "--certificaat"},
         0,
         0,
         login_command},
        {"password",
         "",
         "kiest het wachtwoord van je account, op de standaardinvoer; had je er een, dan eerst dat, op een eigen regel",
         {},
         {},
         0,
         0,
         password_command},
        {"second-step show",
         "",
         "of je account een tweede stap heeft bij aanmelden",
         {},
         {},
         0,
         0,
         second_step_command},
        {"second-step begin",
         "",
         "geeft een sleutel voor de app die de codes maakt",
         {},
         {},
         0,
         0,
         begin_second_step_command},
        {"second-step confirm",
         "",
         "zet de tweede stap aan, met een code uit de app op de standaardinvoer; geeft reservecodes",
         {},
         {},
         0,
         0,
         confirm_second_step_command},
        {"second-step off",
         "",
         "zet de tweede stap uit, met een code op de standaardinvoer",
         {},
         {},
         0,
         0,
         drop_second_step_command},
        {"sync",
         "[--watch]",
         "wisselt uit met de hub; --watch: aan een stuk door",
         {"--watch"},
         {},
         0,
         0,
         sync_command},
        {"status", "", "wat er op verzending wacht, en wat er geweigerd is", {}, {}, 0, 0, status_command},
    };
}

}  // namespace noaber::cli
