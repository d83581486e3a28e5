// SPDX-License-Identifier: EUPL-1.2
// The second step of one's own account: putting it into an app, proving that it is there, and taking it off.
#include "totp.h"
#include "web/page.h"
#include "web/pages.h"
#include "web/qr.h"

#include <noaber/base/errors.h>

namespace noaber::hub::web {

namespace {

using Poco::Net::HTTPResponse;

constexpr const char* title = "Tweede stap bij aanmelden";

Account own_account(const Visit& visit) {
    const Caller& caller = visit.visitor()->caller;
    return visit.hub().accounts().account(caller.region, caller.account);
}

Doer doer_of(const Visit& visit) {
    const Caller& caller = visit.visitor()->caller;
    return {caller.account, caller.device, visit.address()};
}

Html code_field() { return input({"code", "Code", "text", "one-time-code"}); }

Html when_on(const Visit& visit) {
    Html html = paragraph("De tweede stap staat aan: bij aanmelden met je wachtwoord geef je ook de code uit je app.");
    html += element("h2", "Uitzetten");
    html += form(visit, "/tweede-stap/uit", {code_field(), send_button("Uitzetten", Button::other)});
    return html;
}

Html when_off(const Visit& visit) {
    Html html = paragraph(
        "Met een tweede stap is je wachtwoord alleen niet genoeg: bij aanmelden geef je ook een code van zes cijfers uit een app op "
        "je telefoon (bijvoorbeeld Aegis of FreeOTP).");
    html += form(visit, "/tweede-stap/begin", {send_button("Instellen")});
    return html;
}

void show_secret(const Visit& visit, const SecondStepSecret& secret, const Html& said,
                 HTTPResponse::HTTPStatus status) {
    Html content = said;
    content += paragraph("1. Scan dit met de app, of neem de sleutel over.");
    content += qr_code(secret.address, "QR-code voor de app; dezelfde sleutel staat eronder");
    content += paragraph(element("code", in_groups(secret.secret)));
    content += paragraph("2. Geef de code die de app nu toont. Pas daarna geldt de tweede stap.");
    content += form(visit, "/tweede-stap/aan", {code_field(), send_button("Aanzetten")});
    send(visit, {title, content, status});
}

}  // namespace

void show_second_step(const Visit& visit) {
    send(visit, {title, own_account(visit).second_step ? when_on(visit) : when_off(visit)});
}

void begin_second_step(const Visit& visit) {
    (void)visit.form();
    show_secret(visit, visit.hub().accounts().begin_second_step(own_account(visit)), {}, HTTPResponse::HTTP_OK);
}

void confirm_second_step(const Visit& visit) {
    Fields fields = visit.form();
    const Account account = own_account(visit);
    const SecondStepSecret secret = visit.hub().accounts().pending_second_step(account);
    std::vector<std::string> codes;
    try {
        codes = visit.hub().accounts().confirm_second_step(account, fields["code"], doer_of(visit));
    } catch (const InputError& error) {
        return show_secret(visit, secret, warning(error.what()), HTTPResponse::HTTP_BAD_REQUEST);
    }
    Html content = notice("De tweede stap staat aan.");
    content += paragraph(
        "Bewaar deze reservecodes op papier, niet op je telefoon. Elk werkt eenmaal in plaats van de code, als je de app niet hebt. "
        "Ze staan hier nu en daarna nooit meer.");
    std::vector<Html> items;
    for (const std::string& code : codes) items.push_back(element("li", element("code", code)));
    content += element("ul", {}, items);
    send(visit, {title, content});
}

void drop_second_step(const Visit& visit) {
    Fields fields = visit.form();
    try {
        visit.hub().accounts().drop_second_step(own_account(visit), fields["code"], doer_of(visit));
    } catch (const InputError& error) {
        Html content = warning(error.what());
        content += when_on(visit);
        return send(visit, {title, content, HTTPResponse::HTTP_BAD_REQUEST});
    }
    go_to(visit, "/tweede-stap");
}

}  // namespace noaber::hub::web
