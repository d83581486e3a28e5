// SPDX-License-Identifier: EUPL-1.2
// The texts of e-mails, and how they are written for mail programs.
#include <noaber/report/mail.h>

#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/actie_bord.h>
#include <noaber/jaarplan/vergadering.h>
#include <noaber/report/verslag.h>

#include <Poco/Base64Encoder.h>

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <sstream>

namespace noaber {

namespace {

std::string base64(std::string_view bytes, int line_length) {
    std::ostringstream out;
    Poco::Base64Encoder encoder(out);
    encoder.rdbuf()->setLineLength(line_length);
    encoder.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    encoder.close();
    return out.str();
}

bool is_plain_word(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ';
    });
}

/// Header text: as it is when it is plain, else as encoded words (RFC 2047), each short enough for its line.
std::string header_text(std::string_view text) {
    constexpr std::size_t most_plain = 60, most_bytes = 42;
    const std::string line = collapse_spaces(text);
    if (is_plain_word(line) && line.size() <= most_plain) return line;
    std::string words;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = std::min(at + most_bytes, line.size());
        while (end < line.size() && end > at && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
        words += (words.empty() ? "" : "\r\n ") + ("=?UTF-8?B?" + base64(line.substr(at, end - at), 0) + "?=");
        at = end;
    }
    return words;
}

/// What may stand between < and >; what else was typed there is left out.
std::string address(std::string_view typed) {
    std::string clean;
    for (const char c : typed)
        if (c > ' ' && c < 127 && std::string_view("<>(),;:\\\"[]").find(c) == std::string_view::npos) clean += c;
    return clean;
}

bool is_address(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos;
}

std::string header_date(std::int64_t milliseconds) {
    using namespace std::chrono;
    static constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_seconds now{duration_cast<seconds>(std::chrono::milliseconds(milliseconds))};
    const auto day = floor<std::chrono::days>(now);
    const year_month_day date(day);
    const hh_mm_ss time(now - day);
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000", days.at(weekday(day).c_encoding()),
                       static_cast<unsigned>(date.day()), months.at(static_cast<unsigned>(date.month()) - 1),
                       static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

std::string percent_encoded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._~@").find(c) != std::string_view::npos;
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

void address_to(Mail& mail, const Persoon& persoon) {
    const std::string to = address(persoon.email);
    if (is_address(to))
        mail.aan.push_back({persoon.naam, to});
    else
        mail.zonder_adres.push_back(persoon.naam);
}

std::string with_crlf(std::string_view text) {
    std::string out;
    for (const auto line : split_lines(text)) out += std::string(line) + "\r\n";
    return out;
}

}  // namespace

Mail uitnodiging_voor(const Store& store, const Overleg& overleg, const std::vector<Agendapunt>& agenda) {
    Mail mail;
    for (const Persoon& persoon : genodigden(store, overleg)) address_to(mail, persoon);
    mail.onderwerp = "Uitnodiging " + titel_van(overleg);
    mail.tekst = fmt::format("Beste collega,\n\nJe bent uitgenodigd voor het {}: {}.\n\nAgenda\n\n", overleg.overleg,
                             wanneer_en_waar(overleg));
    for (const std::string& line : agenda_in_text(agenda)) mail.tekst += line + '\n';
    mail.tekst += "\nKun je niet? Laat het even weten.\n\nMet vriendelijke groet,\n" + store.author() + '\n';
    return mail;
}

Mail herinnering_aan(const Store& store, const Persoon& persoon, Date vandaag) {
    std::vector<Actie> late;
    for (Actie& actie : store.list<Actie>(Where{"eigenaar", persoon.id.text}))
        if (urgentie_van(actie, vandaag) == Urgentie::over_tijd) late.push_back(std::move(actie));
    if (late.empty()) throw InputError(persoon.naam + " heeft geen acties die over tijd zijn.");
    std::ranges::stable_sort(late, dringender);
    Mail mail;
    address_to(mail, persoon);
    const bool one = late.size() == 1;
    mail.onderwerp =
        one ? "Herinnering: een actie is over tijd" : fmt::format("Herinnering: {} acties zijn over tijd", late.size());
    mail.tekst = fmt::format("Beste {},\n\n{}\n\n", persoon.naam.substr(0, persoon.naam.find(' ')),
                             one ? "Deze actie had al klaar moeten zijn:" : "Deze acties hadden al klaar moeten zijn:");
    for (const Actie& actie : late)
        mail.tekst += fmt::format("- {} (vóór {})\n", collapse_spaces(actie.titel), in_words(*actie.vervaldatum));
    mail.tekst +=
        "\nIs het gedaan? Rond het af in Noaber. Lukt het niet? Spreek dan een nieuwe datum af.\n\n"
        "Met vriendelijke groet,\n" +
        store.author() + '\n';
    return mail;
}

namespace {

std::string message_of(const Mail& mail, const std::string& message_id, std::int64_t now) {
    std::string to;
    for (const Geadresseerde& one : mail.aan)
        to += (to.empty() ? "" : ",\r\n ") + header_text(one.naam) + " <" + one.adres + ">";
    std::string eml = "Date: " + header_date(now) + "\r\n";
    eml += "Message-ID: <" + address(message_id) + ">\r\n";
    if (!to.empty()) eml += "To: " + to + "\r\n";
    eml += "Subject: " + header_text(mail.onderwerp) + "\r\n";
    eml +=
        "MIME-Version: 1.0\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: base64\r\n"
        "\r\n";
    constexpr int line_length = 76;
    return eml + base64(with_crlf(mail.tekst), line_length) + "\r\n";
}

}  // namespace

std::string eml_van(const Mail& mail, const std::string& message_id, std::int64_t now) {
    return "X-Unsent: 1\r\n" + message_of(mail, message_id + "@noaber.invalid", now);
}

std::string mailadres(std::string_view typed) {
    std::string clean = address(typed);
    return is_address(clean) ? clean : std::string();
}

std::string bericht_van(const Mail& mail, const Geadresseerde& afzender, const std::string& message_id,
                        const std::string& host, std::int64_t now) {
    return "From: " + header_text(afzender.naam) + " <" + address(afzender.adres) + ">\r\n" +
           message_of(mail, fmt::format("{}@{}", message_id, host), now);
}

std::string mailto_van(const Mail& mail) {
    std::string to;
    for (const Geadresseerde& one : mail.aan) to += (to.empty() ? "" : ",") + percent_encoded(one.adres);
    return "mailto:" + to + "?subject=" + percent_encoded(mail.onderwerp) +
           "&body=" + percent_encoded(with_crlf(mail.tekst));
}

}  // namespace noaber
