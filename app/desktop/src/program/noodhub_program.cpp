// SPDX-License-Identifier: EUPL-1.2
// Launching noaber-hub, and what it says first.
#include "noodhub_program.h"

#include <noaber/base/errors.h>
#include <noaber/plugin/workbench.h>

#include <Poco/Exception.h>
#include <Poco/Net/NetworkInterface.h>
#include <Poco/PipeStream.h>

#include <fmt/format.h>

namespace noaber {

namespace {

/// Beside this one.
std::filesystem::path hub_program() { return program_folder().parent_path() / "bin" / "noaber-hub"; }

Poco::Process::Args arguments_of(const NoodhubStart& start) {
    Poco::Process::Args all{"noodhub",
                            "--data",
                            start.folder.string(),
                            "--listen",
                            fmt::format("{}:{}", start.host, start.port),
                            "--kenmerk",
                            start.region,
                            "--regio",
                            start.region_name,
                            "--naam",
                            start.starter};
    if (start.demo) all.emplace_back("--demo");
    return all;
}

Poco::ProcessHandle launch(const NoodhubStart& start, Poco::Pipe& input, Poco::Pipe& output) {
    if (!std::filesystem::exists(hub_program()))
        throw StorageError("Het programma noaber-hub staat niet bij Noaber. Installeer Noaber opnieuw.");
    return Poco::Process::launch(hub_program().string(), arguments_of(start), &input, &output, nullptr);
}

/// What stands behind a word; "" when the line is another.
std::string behind(const std::string& line, std::string_view word) {
    return line.starts_with(word) ? line.substr(word.size()) : std::string();
}

}  // namespace

NoodhubProgram::NoodhubProgram(const NoodhubStart& start) : m_process(launch(start, m_input, m_output)) {}

NoodhubProgram::~NoodhubProgram() {
    m_input.close(Poco::Pipe::CLOSE_WRITE);
    kill();  // it would wait for those who are connected; what it acknowledged is on its disk
    m_process.wait();
}

void NoodhubProgram::wait_until_serving() {
    Poco::PipeInputStream lines(m_output);
    std::string first;
    std::string second;
    std::getline(lines, first);
    m_address = behind(first, "Hub: ");
    if (m_address.empty()) {
        const std::string why = behind(first, "Fout: ");
        throw StorageError(why.empty() ? "De hub is niet gestart. Probeer het opnieuw." : why);
    }
    std::getline(lines, second);
    m_code = behind(second, "Code: ");
}

void NoodhubProgram::kill() noexcept {
    try {
        Poco::Process::kill(m_process);
    } catch (const Poco::Exception&) {
        // It has gone already.
    }
}

std::vector<std::string> network_addresses() {
    std::vector<std::string> all;
    for (const auto& one : Poco::Net::NetworkInterface::list(true, true)) {
        if (one.isLoopback() || one.isPointToPoint()) continue;
        if (one.address().family() == Poco::Net::IPAddress::IPv4) all.push_back(one.address().toString());
    }
    return all;
}

}  // namespace noaber
