// SPDX-License-Identifier: EUPL-1.2
// Starting a program, keeping what it complains about, ending it when the person cancels.
#include "report/converter.h"

#include <noaber/base/text.h>

#include <Poco/Environment.h>
#include <Poco/Path.h>
#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>

#include <fmt/format.h>

#include <chrono>
#include <thread>

namespace noaber {

namespace {

constexpr std::size_t most_complaint = 400;
constexpr auto between_looks = std::chrono::milliseconds(20);

/// Reads a pipe to its end beside us, so that the program never waits for a reader. Keeps the end of it.
class Complaints {
public:
    explicit Complaints(Poco::Pipe& pipe) : m_stream(pipe), m_thread([this] { read(); }) {}
    ~Complaints() { join(); }
    Complaints(const Complaints&) = delete;
    Complaints& operator=(const Complaints&) = delete;

    std::string last() {
        join();
        return shorten(collapse_spaces(m_text), most_complaint);
    }

private:
    void read() {
        std::string line;
        while (std::getline(m_stream, line)) {
            m_text += line + "\n";
            if (m_text.size() > 2 * most_complaint) m_text.erase(0, m_text.size() - most_complaint);
        }
    }
    void join() {
        if (m_thread.joinable()) m_thread.join();
    }
    Poco::PipeInputStream m_stream;
    std::string m_text;
    std::thread m_thread;
};

std::string path_of(const Converter& converter) {
    Poco::Path found;
    if (!Poco::Path::find(Poco::Environment::get("PATH", "/usr/local/bin:/usr/bin:/bin"), converter.program, found))
        throw ConverterError(fmt::format("Het programma {} is er niet. Installeer het met: sudo apt install {}.",
                                         converter.program, converter.package));
    return found.toString();
}

}  // namespace

void run_converter(const Converter& converter, const std::vector<std::string>& arguments, std::string_view what,
                   Progress& progress) {
    const std::string path = path_of(converter);
    progress.step(what, 0, 0);
    Poco::Pipe output;
    // Both to one pipe: what it prints is only wanted when it fails.
    Poco::ProcessHandle process = Poco::Process::launch(path, arguments, nullptr, &output, &output);
    Complaints complaints(output);
    int code = -1;
    try {
        while ((code = process.tryWait()) == -1) {
            std::this_thread::sleep_for(between_looks);
            progress.step(what, 0, 0);
        }
    } catch (...) {
        Poco::Process::kill(process);
        process.wait();
        throw;
    }
    if (code != 0)
        throw ConverterError(fmt::format("Het programma {} kon dit niet maken (code {}): {}.", converter.program, code,
                                         complaints.last()));
}

}  // namespace noaber
