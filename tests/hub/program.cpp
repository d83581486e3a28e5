// SPDX-License-Identifier: EUPL-1.2
// Processes by Poco, and the hub's own first lines.
#include "program.h"

#include "places.h"
#include "process.h"

#include <boost/test/unit_test.hpp>

#include <nlohmann/json.hpp>

#include <sys/types.h>
#include <csignal>

namespace noaber::test {

RunningProgram::RunningProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                               Input input)
    : m_process(std::make_unique<Poco::ProcessHandle>(Poco::Process::launch(program.string(), arguments,
                                                                            input == Input::pipe ? &m_input : nullptr,
                                                                            &m_output, nullptr))),
      m_lines(std::make_unique<Poco::PipeInputStream>(m_output)) {}

RunningProgram::~RunningProgram() { kill(); }

std::string RunningProgram::line() {
    std::string text;
    std::getline(*m_lines, text);
    return text;
}

int RunningProgram::wait() {
    const int code = m_process->wait();
    m_process.reset();
    return code;
}

void RunningProgram::kill() {
    if (!m_process) return;
    ::kill(m_process->id(), SIGKILL);
    (void)wait();
}

int RunningProgram::end_input() {
    m_input.close(Poco::Pipe::CLOSE_WRITE);
    return wait();
}

int RunningProgram::terminate() {
    ::kill(m_process->id(), SIGTERM);
    return wait();
}

std::filesystem::path built_program(const char* name) { return test::build_path("bin") / name; }

HubProgram::HubProgram(std::filesystem::path folder, const std::string& listen) : data(std::move(folder)) {
    start(listen);
}

void HubProgram::start(const std::string& listen) {
    program.reset();
    program = std::make_unique<RunningProgram>(built_program("noaber-hub"),
                                               std::vector<std::string>{"--data", data.string(), "--listen", listen});
    const bool first = address.empty();
    const std::string said = program->line();
    BOOST_REQUIRE_MESSAGE(said.starts_with("Hub: "), said);
    address = said.substr(5);
    if (!first) return;
    const std::string invitation = program->line();
    first_code = invitation.substr(invitation.rfind(' ') + 1);
}

std::string HubProgram::invite(const std::string& role, const std::string& name) const {
    const auto result = run_process({.program = built_program("noaber-hub"),
                                     .arguments = {"invite", "--data", data.string(), "--naam", name, "--rol", role},
                                     .input = {},
                                     .environment = {},
                                     .folder = {}});
    BOOST_REQUIRE_MESSAGE(result.exit_code == 0, result.errors);
    return nlohmann::json::parse(result.output).at("uitnodiging");
}

}  // namespace noaber::test
