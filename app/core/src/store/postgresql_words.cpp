// SPDX-License-Identifier: EUPL-1.2
// SQLSTATEs, not texts, tell failures apart: a server speaks the language of who installed it.
#include "store/postgresql_words.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>

namespace noaber {

namespace {

constexpr int oldest_version = 150000;

std::string connecting_in_words(const PostgresqlFailure& failure) {
    const std::string& state = failure.state;
    if (failure.password_missing)
        return fmt::format("De database {} vraagt een wachtwoord. Zet het in ~/.pgpass of in PGPASSWORD.",
                           failure.where);
    if (state == "28P01")
        return fmt::format("De database {} weigert het wachtwoord. Controleer de gebruiker en het wachtwoord.",
                           failure.where);
    if (state.starts_with("28"))
        return fmt::format(
            "De database {} laat deze gebruiker niet toe. Vraag de beheerder van de database om toegang.",
            failure.where);
    if (state == "3D000")
        return fmt::format("De database {} bestaat niet. Maak hem met createdb, of verbeter de naam.", failure.where);
    if (state == "53300")
        return fmt::format("De database {} heeft te veel verbindingen. Wacht even en probeer het opnieuw.",
                           failure.where);
    if (state == "57P03")
        return fmt::format("De database {} is aan het opstarten of afsluiten. Probeer het zo opnieuw.", failure.where);
    if (state.empty())
        return fmt::format("De database {} is niet bereikbaar. Draait de server, en klopt het adres?", failure.where);
    return fmt::format("De database {} weigert de verbinding (code {}).", failure.where, state);
}

std::string lost_in_words(const PostgresqlFailure& failure, PostgresqlMoment moment) {
    if (moment == PostgresqlMoment::committing)
        return fmt::format(
            "De verbinding met de database {} brak af tijdens het opslaan. Kijk eerst of de laatste wijziging er staat.",
            failure.where);
    if (moment == PostgresqlMoment::in_transaction)
        return fmt::format("De verbinding met de database {} is verbroken; er is niets gewijzigd. Probeer het opnieuw.",
                           failure.where);
    return fmt::format("De verbinding met de database {} is verbroken. Probeer het opnieuw.", failure.where);
}

std::string working_in_words(const PostgresqlFailure& failure) {
    const std::string& state = failure.state;
    if (state == "53100")
        return fmt::format(
            "De schijf is vol bij de database {}; er is niets gewijzigd. Maak daar ruimte vrij en probeer het opnieuw.",
            failure.where);
    if (state.starts_with("53"))
        return fmt::format(
            "De database {} heeft te weinig geheugen of ruimte; er is niets gewijzigd. "
            "Waarschuw de beheerder van de database.",
            failure.where);
    if (state == "55P03" || state == "40P01" || state == "40001" || state == "57014")
        return fmt::format("De database {} is in gebruik door een ander programma. Wacht even en probeer het opnieuw.",
                           failure.where);
    if (state == "42501")
        return fmt::format(
            "In de database {} mag deze gebruiker niet schrijven. "
            "Vraag de beheerder om het recht CREATE op de database.",
            failure.where);
    if (state == "25006")
        return fmt::format("In de database {} kan alleen worden gelezen. Is dit de reserveserver?", failure.where);
    return fmt::format("De database {} meldt: {} (code {}).", failure.where, failure.message, state);
}

bool is_damage(std::string_view state) { return state == "XX001" || state == "XX002"; }

}  // namespace

void fail_in_words(const PostgresqlFailure& failure, PostgresqlMoment moment) {
    if (moment == PostgresqlMoment::connecting) throw StorageError(connecting_in_words(failure));
    if (failure.lost) throw StorageError(lost_in_words(failure, moment));
    if (is_damage(failure.state))
        throw DamagedError(fmt::format("De database {} is beschadigd. Waarschuw de beheerder; werk er niet in verder.",
                                       failure.where));
    throw StorageError(working_in_words(failure));
}

void check_postgresql_version(int version, std::string_view where) {
    if (version >= oldest_version) return;
    throw StorageError(fmt::format("De database {} is PostgreSQL {}; Noaber vraagt {} of nieuwer.", where,
                                   version / 10000, oldest_version / 10000));
}

}  // namespace noaber
