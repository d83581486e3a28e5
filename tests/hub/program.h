// SPDX-License-Identifier: EUPL-1.2
// One of our programs as a process that goes on, with its standard output read line by line.
#pragma once

#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace noaber::test {

class RunningProgram {
public:
    RunningProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments);
    /// kill -9.
    ~RunningProgram();
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    /// "" at the end of its output.
    std::string line();
    void kill();
    /// SIGTERM; gives the exit code.
    int terminate();

private:
    int wait();
    Poco::Pipe m_output;
    std::unique_ptr<Poco::ProcessHandle> m_process;
    std::unique_ptr<Poco::PipeInputStream> m_lines;
};

/// noaber-hub on a folder, serving.
struct HubProgram {
    std::filesystem::path data;
    std::string address;
    std::string first_code;  ///< of the beheerder, at the first start
    std::unique_ptr<RunningProgram> program;

    /// `listen`: an address and a port; 127.0.0.1:0 for any.
    explicit HubProgram(std::filesystem::path folder, const std::string& listen = "127.0.0.1:0");
    void start(const std::string& listen);
    /// On the same port as before.
    void restart() { start(address.substr(std::string("http://").size())); }
    [[nodiscard]] std::string invite(const std::string& role = "aov", const std::string& name = "Henk Rolink") const;
};

[[nodiscard]] std::filesystem::path built_program(const char* name);

}  // namespace noaber::test
