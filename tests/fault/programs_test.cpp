// SPDX-License-Identifier: EUPL-1.2
// noaber-hub and noaberctl together, as the contract of the command line has it.
#include "process.h"
#include "program.h"
#include "temporary_folder.h"
#include "totp.h"

#include <noaber/base/stamp.h>

#include <boost/test/unit_test.hpp>

#include <nlohmann/json.hpp>

using namespace noaber::test;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

namespace {

ProcessResult run(const char* program, const Words& words, const std::string& input = {}) {
    return run_process(
        {.program = built_program(program), .arguments = words, .input = input, .environment = {}, .folder = {}});
}

struct Ctl {
    std::string database;
    std::string clock_off = {};  ///< "+1d": how far its clock is from ours
    Json json(Words words, int exit_code = 0, const std::string& input = {}) const {
        words.insert(words.begin(), {"--json", "--db", database});
        const auto result = clock_off.empty() ? run("noaberctl", words, input) : run_off(std::move(words));
        BOOST_TEST_CONTEXT(result.errors) BOOST_TEST_REQUIRE(result.exit_code == exit_code);
        return Json::parse(result.output);
    }

private:
    [[nodiscard]] ProcessResult run_off(Words words) const {
        words.insert(words.begin(), {"-f", clock_off, built_program("noaberctl").string()});
        return run_process(
            {.program = "/usr/bin/faketime", .arguments = words, .input = {}, .environment = {}, .folder = {}});
    }
};

/// faketime must come before everything else in a process, and so must the address sanitizer.
boost::test_tools::assertion_result can_shift_clocks(boost::unit_test::test_unit_id) {
#ifdef __SANITIZE_ADDRESS__
    return false;
#else
    return true;
#endif
}

void import_femke(const TemporaryFolder& folder, const Ctl& into) {
    folder.write("personen.csv", "Naam;E-mail;Telefoon;Gemeente;Functies\nFemke Wolbert;;;Borne;\n");
    (void)into.json({"import", (folder / "personen.csv").string()});
}

/// A hub that has just begun, and two files that have not joined; a knows Femke.
struct TwoFiles {
    TemporaryFolder folder;
    HubProgram hub{folder / "hub"};
    Ctl a{(folder / "a.db").string()};
    Ctl b{(folder / "b.db").string()};

    TwoFiles() { import_femke(folder, a); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(programs)

BOOST_FIXTURE_TEST_CASE(two_files_exchange_through_a_hub, TwoFiles) {
    BOOST_TEST(a.json({"status"})["hub"].is_null());
    BOOST_TEST(a.json({"sync"}, 2)["fout"].get<std::string>().find("login") != std::string::npos);
    const Json joined = a.json({"login", "--hub", hub.address, "--uitnodiging", hub.first_code});
    BOOST_TEST(joined["rol"] == "beheerder");
    BOOST_TEST(joined["regio"] == "Veiligheidsregio");
    (void)b.json({"login", "--hub", hub.address, "--uitnodiging", hub.invite()});
    BOOST_TEST(a.json({"status"})["wacht"] == 1);
    const Json sent = a.json({"sync"});
    BOOST_TEST(sent["stand"] == "Bijgewerkt");
    BOOST_TEST(sent["wacht"] == 0);
    (void)b.json({"sync"});
    BOOST_TEST(b.json({"register", "list", "personen"}) == a.json({"register", "list", "personen"}));
    (void)b.json({"login", "--hub", hub.address, "--uitnodiging", hub.first_code}, 2);  // used
}

BOOST_FIXTURE_TEST_CASE(who_lost_an_edit_reads_it_in_the_status, TwoFiles) {
    (void)a.json({"login", "--hub", hub.address, "--uitnodiging", hub.first_code});
    (void)a.json({"sync"});
    (void)b.json({"login", "--hub", hub.address, "--uitnodiging", hub.invite()});
    (void)b.json({"sync"});
    (void)a.json({"set", "persoon", "Femke Wolbert", "telefoon", "06 1"});
    (void)b.json({"set", "persoon", "Femke Wolbert", "telefoon", "06 2"});
    (void)a.json({"sync"});
    (void)b.json({"sync"});
    (void)a.json({"sync"});
    const Json lost = a.json({"status"})["tegelijk_gewijzigd"];
    BOOST_REQUIRE(lost.size() == 1U);
    BOOST_TEST(lost[0]["veld"] == "telefoon");
    BOOST_TEST(lost[0]["melding"].get<std::string>().find("06 1") != std::string::npos);
    BOOST_TEST(b.json({"status"})["tegelijk_gewijzigd"].empty());
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_a_day_off_is_told_and_loses_nothing,
                     *boost::unit_test::precondition(can_shift_clocks)) {
    for (const char* off : {"+1d", "-1d"})
        BOOST_TEST_CONTEXT(off) {
            TwoFiles files;
            const Ctl b{files.b.database, off};
            (void)files.a.json({"login", "--hub", files.hub.address, "--uitnodiging", files.hub.first_code});
            (void)files.a.json({"sync"});
            (void)b.json({"login", "--hub", files.hub.address, "--uitnodiging", files.hub.invite()});
            (void)b.json({"sync"});
            const auto phone = [](const Ctl& at) {
                return at.json({"register", "list", "personen"})["records"][0]["Telefoon"].get<std::string>();
            };
            (void)b.json({"set", "persoon", "Femke Wolbert", "telefoon", "06 van b"});
            const Json said = b.json({"sync"});
            BOOST_TEST(said["stand"].get<std::string>().find("de klok van deze computer loopt niet goed") !=
                       std::string::npos);
            BOOST_TEST(said["wacht"] == 0);
            BOOST_TEST(said["geweigerd"].empty());
            (void)files.a.json({"sync"});
            BOOST_TEST(phone(files.a) == "06 van b");
            // Who has seen it and writes after it, wins; whatever the clocks said.
            const auto write_at = [&](const Ctl& first, const Ctl& second, const std::string& number) {
                (void)first.json({"set", "persoon", "Femke Wolbert", "telefoon", number});
                (void)first.json({"sync"});
                (void)second.json({"sync"});
                BOOST_TEST(phone(first) == number);
                BOOST_TEST(phone(second) == number);
            };
            write_at(files.a, b, "06 daarna van a");
            write_at(b, files.a, "06 weer van b");
        }
}

BOOST_AUTO_TEST_CASE(a_reader_hears_that_it_was_refused) {
    const TemporaryFolder folder;
    const HubProgram hub(folder / "hub");
    const Ctl reader{(folder / "lezer.db").string()};
    (void)reader.json({"login", "--hub", hub.address, "--uitnodiging", hub.invite("lezer")});
    import_femke(folder, reader);
    const Json said = reader.json({"sync"}, 1);
    BOOST_REQUIRE(said["geweigerd"].size() == 1U);
    BOOST_TEST(said["geweigerd"][0]["reden"].get<std::string>().find("lezer") != std::string::npos);
    BOOST_TEST(reader.json({"status"}, 1)["wacht"] == 0);
}

BOOST_AUTO_TEST_CASE(the_hub_invites_lists_revokes_and_ends_as_told) {
    const TemporaryFolder folder;
    const std::string data = (folder / "hub").string();
    // Before the first start: the folder and the region come to be.
    const auto invited = run("noaber-hub", {"invite", "--data", data, "--naam", "Femke Wolbert", "--rol", "aov"});
    BOOST_TEST(invited.exit_code == 0);
    const std::string code = Json::parse(invited.output).at("uitnodiging");
    RunningProgram program(built_program("noaber-hub"), {"--data", data, "--listen", "127.0.0.1:0"});
    const std::string address = program.line().substr(5);
    const Ctl a{(folder / "a.db").string()};
    (void)a.json({"login", "--hub", address, "--uitnodiging", code});
    (void)a.json({"sync"});
    const auto devices = run("noaber-hub", {"devices", "--data", data});
    BOOST_TEST(devices.output.find("Femke Wolbert (aov)") != std::string::npos);
    const std::string id = devices.output.substr(0, 36);
    BOOST_TEST(run("noaber-hub", {"revoke", "--data", data, id}).exit_code == 0);
    BOOST_TEST(run("noaber-hub", {"revoke", "--data", data, id}).exit_code == 2);
    (void)a.json({"sync"}, 3);
    BOOST_TEST(!std::filesystem::exists(folder / "a.db"));
    const auto glass = run("noaber-hub", {"noodtoegang", "--data", data});
    const std::string way_in = Json::parse(glass.output).at("uitnodiging");
    const Ctl b{(folder / "b.db").string()};
    BOOST_TEST(b.json({"login", "--hub", address, "--uitnodiging", way_in})["rol"] == "beheerder");
    BOOST_TEST(run("noaber-hub", {"role", "wolbert, femke", "lezer", "--data", data}).exit_code == 0);
    BOOST_TEST(run("noaber-hub", {"role", "Beheerder", "lezer", "--data", data}).exit_code == 2);
    BOOST_TEST(run("noaber-hub", {"role", "niemand", "lezer", "--data", data}).exit_code == 2);
    const auto accounts = run("noaber-hub", {"accounts", "--data", data}).output;
    BOOST_TEST(accounts.find("Femke Wolbert (lezer), 0 apparaten") != std::string::npos);
    BOOST_TEST(accounts.find("Beheerder (beheerder), 1 apparaat") != std::string::npos);
    const auto logins = run("noaber-hub", {"logins", "--data", data}).output;
    for (const char* what : {"rol van Femke Wolbert: aov wordt lezer", "noodtoegang", "ingetrokken", "vanaf 127.0.0.1"})
        BOOST_TEST(logins.find(what) != std::string::npos, what);
    BOOST_TEST(program.terminate() == 0);
    (void)b.json({"sync"}, 3);
}

BOOST_FIXTURE_TEST_CASE(an_account_with_a_second_step_gives_a_code_behind_its_password, TwoFiles) {
    const std::string password = "een goed wachtwoord\n";
    const Words login{"login", "--hub", hub.address, "--account", "Beheerder"};
    (void)a.json({"second-step", "show"}, 2);
    (void)a.json({"login", "--hub", hub.address, "--uitnodiging", hub.first_code}, 0, password);
    BOOST_TEST(a.json({"second-step", "show"})["aan"] == false);
    (void)a.json({"second-step", "confirm"}, 2, "123456\n");
    std::string secret = a.json({"second-step", "begin"})["sleutel"];
    std::erase(secret, ' ');
    (void)a.json({"second-step", "confirm"}, 2, "geen\n");
    const std::string code = noaber::hub::totp_code(secret, noaber::hub::totp_step(noaber::system_milliseconds()));
    const Json spare = a.json({"second-step", "confirm"}, 0, code + "\n")["reservecodes"];
    BOOST_REQUIRE(spare.size() == 10U);
    BOOST_TEST(a.json({"second-step", "show"})["aan"] == true);
    BOOST_TEST(b.json(login, 2, password)["fout"].get<std::string>().find("code") != std::string::npos);
    (void)b.json(login, 2, password + code + "\n");  // used
    (void)b.json(login, 0, password + spare[0].get<std::string>() + "\n");
    (void)b.json({"second-step", "off"}, 2, spare[0].get<std::string>() + "\n");
    (void)b.json({"second-step", "off"}, 0, spare[1].get<std::string>() + "\n");
    BOOST_TEST(a.json({"second-step", "show"})["aan"] == false);
    BOOST_TEST(run("noaber-hub", {"tweede-stap-weg", "Beheerder", "--data", hub.data.string()}).exit_code == 2);
    std::string again = a.json({"second-step", "begin"})["sleutel"];
    std::erase(again, ' ');
    (void)a.json({"second-step", "confirm"}, 0,
                 noaber::hub::totp_code(again, noaber::hub::totp_step(noaber::system_milliseconds())) + "\n");
    BOOST_TEST(run("noaber-hub", {"tweede-stap-weg", "Beheerder", "--data", hub.data.string()}).exit_code == 0);
    BOOST_TEST(a.json({"second-step", "show"})["aan"] == false);
}

BOOST_AUTO_TEST_CASE(bad_usage_of_the_hub_is_told) {
    const TemporaryFolder folder;
    const std::string data = (folder / "hub").string();
    const std::vector<Words> cases{
        {},
        {"dans"},
        {"--data"},
        {"--data", data, "--listen", "hier"},
        {"--data", data, "--listen", "127.0.0.1:99999"},
        {"--data", data, "--listen", "0.0.0.0:0"},
        {"--data", data, "--snel"},
        {"invite", "--data", data, "--naam", "x"},
        {"invite", "--data", data, "--naam", "x", "--rol", "baas"},
        {"invite", "--data", data, "--naam", "x", "--rol", "aov", "--regio", "elders"},
        {"revoke", "--data", data},
        {"role", "x", "--data", data},
        {"accounts", "--data", data, "--regio", "elders"},
    };
    for (const Words& words : cases)
        BOOST_TEST_CONTEXT((words.empty() ? "nothing" : words.back())) {
            const auto result = run("noaber-hub", words);
            BOOST_TEST(result.exit_code == 2);
            BOOST_TEST(!result.errors.empty());
        }
}

BOOST_AUTO_TEST_SUITE_END()
