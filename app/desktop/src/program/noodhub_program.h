// SPDX-License-Identifier: EUPL-1.2
// The hub that this laptop is for others on its network: a program of its own that ends with this one, whatever ends it.
#pragma once

#include <noaber/store/store.h>

#include <Poco/Pipe.h>
#include <Poco/Process.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace noaber {

inline constexpr std::uint16_t noodhub_port = 8484;

/// What the hub is told at its start: whose plan it serves, and who starts it.
struct NoodhubStart {
    std::filesystem::path folder;  ///< where it keeps its things; started again there, it goes on
    std::string region;            ///< id
    std::string region_name;
    bool demo = false;
    std::string starter;  ///< name of the account
    std::string host;     ///< IP address of this laptop that others reach
    std::uint16_t port = noodhub_port;
};

class NoodhubProgram {
public:
    /// Launches it. Throws StorageError when there is no such program.
    explicit NoodhubProgram(const NoodhubStart& start);
    /// Ends it. Where this program is killed instead, its standard input closes, and it ends by itself.
    ~NoodhubProgram();
    NoodhubProgram(const NoodhubProgram&) = delete;
    NoodhubProgram& operator=(const NoodhubProgram&) = delete;

    /// Until it serves. Throws StorageError with what it said when it does not.
    void wait_until_serving();
    /// From another thread: it goes, and what waits for it fails.
    void kill() noexcept;
    [[nodiscard]] const std::string& address() const { return m_address; }
    /// With which its starter comes in.
    [[nodiscard]] const std::string& code() const { return m_code; }

private:
    Poco::Pipe m_input;
    Poco::Pipe m_output;
    Poco::ProcessHandle m_process;
    std::string m_address;
    std::string m_code;
};

/// Addresses by which others on a network reach this laptop; none without a network.
[[nodiscard]] std::vector<std::string> network_addresses();

}  // namespace noaber
