// SPDX-License-Identifier: EUPL-1.2
// The hub's options from its command line and from a file, and the lines of its log.
#include "words.h"
#include "hub_log.h"
#include "places.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

using namespace noaber;
using namespace noaber::hub;

namespace {

std::string documented() { return test::bytes_of(test::source_path("docs/beheer/noaber-hub.conf")); }

Words read(const std::string& lines, std::vector<std::string> words = {}) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("hub.conf", lines);
    words.insert(words.end(), {"--config", file.string()});
    return {words, "gebruik"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(the_documented_file_has_every_setting_and_can_be_read) {
    // Every line that could be one, made one.
    std::string all;
    std::istringstream lines(documented());
    for (std::string line; std::getline(lines, line);)
        all +=
            (line.starts_with("#") && line.find(" = ") != std::string::npos && !line.starts_with("# ") ? line.substr(1)
                                                                                                       : line) +
            "\n";
    const Words with_all = read(all);
    for (const Option& option : options()) {
        if (option.place == Option::Place::command_line) continue;
        const std::string name(option.name.substr(2));
        BOOST_TEST_CONTEXT(name) {
            const bool there = documented().find("\n" + name + " = ") != std::string::npos ||
                               documented().find("\n#" + name + " = ") != std::string::npos;
            BOOST_TEST(there);
            if (option.kind == Option::Kind::value) BOOST_TEST(!with_all.value(option.name).empty());
        }
    }
    BOOST_TEST(read(documented()).value("--data") == "/var/lib/noaber-hub");
}

BOOST_AUTO_TEST_CASE(the_command_line_goes_before_the_file) {
    const Words words =
        read("data = a b\nlisten=1.2.3.4:5\nproxy-tls = ja\ndemo = nee\n# x\n\n", {"--data", "c", "invite"});
    BOOST_TEST(words.value("--data") == "c");
    BOOST_TEST(words.value("--listen") == "1.2.3.4:5");
    BOOST_TEST(words.flag("--proxy-tls"));
    BOOST_TEST(!words.flag("--demo"));
    BOOST_TEST(words.rest() == std::vector<std::string>{"invite"}, boost::test_tools::per_element());
    BOOST_TEST(words.value("--regio", "anders") == "anders");
    BOOST_CHECK_THROW((void)words.needed("--regio"), InputError);
}

BOOST_AUTO_TEST_CASE(what_is_no_setting_is_named_with_its_line) {
    for (const char* wrong : {"listen", "poort = 3", "naam = Femke", "config = x", "proxy-tls = misschien", "= x"})
        BOOST_TEST_CONTEXT(wrong)
            BOOST_CHECK_EXCEPTION((void)read("data = x\n" + std::string(wrong)), InputError,
                                  [](const InputError& error) {
                                      return std::string(error.what()).find("regel 2") != std::string::npos;
                                  });
    BOOST_CHECK_THROW(Words({"--config", "/geen/bestand"}, ""), InputError);
    BOOST_CHECK_THROW(Words({"--data"}, ""), InputError);
    BOOST_CHECK_THROW(Words({"--onzin"}, ""), InputError);
    // Whoever looks at the machine's processes would read it.
    BOOST_CHECK_THROW(Words({"--mail-wachtwoord", "geheim"}, ""), InputError);
}

BOOST_AUTO_TEST_CASE(a_line_of_the_log_is_one_line_of_json_whatever_is_in_it) {
    const std::string line =
        to_line({LogLevel::warning, "verzoek geweigerd", {{"van", "a\"\nb\xff"}}}, 1'767'225'600'123);
    BOOST_TEST(line.find('\n') == line.size() - 1);
    const auto json = nlohmann::json::parse(line);
    BOOST_TEST(json["tijd"] == "2026-01-01T00:00:00.123Z");
    BOOST_TEST(json["niveau"] == "waarschuwing");
    BOOST_TEST(json["wat"] == "verzoek geweigerd");
    BOOST_TEST(json["van"].get<std::string>().starts_with("a\"\nb"));
}

BOOST_AUTO_TEST_SUITE_END()
