// SPDX-License-Identifier: EUPL-1.2
// Signing in by name and password, as a laptop does, and signing out.
#include "account_requests.h"
#include "web/page.h"
#include "web/pages.h"

#include <noaber/base/errors.h>

namespace noaber::hub::web {

namespace {

using Poco::Net::HTTPResponse;

/// Of hubs with several regions; a name may be in each.
Html region_choice(const Visit& visit, const std::string& chosen) {
    const auto regions = visit.hub().accounts().regions();
    if (regions.size() < 2) return {};
    std::vector<Html> choices;
    for (const Region& one : regions) {
        Attributes attributes{{"value", one.id}};
        if (one.id == chosen) attributes.push_back(Attribute("selected"));
        choices.push_back(element("option", attributes, {one.name}));
    }
    Html html = element("label", {{"for", "regio"}}, {"Regio"});
    html += element("select", {{"id", "regio"}, {"name", "regio"}}, choices);
    return html;
}

enum class SecondStep { perhaps, asked };

struct Asked {
    std::string name;
    std::string region;
    std::string target;
    SecondStep second_step = SecondStep::perhaps;
};

/// Out of the way of who has none, and open for who was asked for it.
Html code_field(SecondStep which) {
    Attributes attributes;
    if (which == SecondStep::asked) attributes.push_back(Attribute("open"));
    return element("details", attributes,
                   {element("summary", "Ik heb een tweede stap"),
                    input({"code", "Code uit je app, of een reservecode", "text", "one-time-code"})});
}

void show_form(const Visit& visit, const Html& said, const Asked& asked, HTTPResponse::HTTPStatus status) {
    Html content = said;
    content += element("form", {action("/aanmelden"), {"method", "post"}},
                       {hidden("naar", asked.target), region_choice(visit, asked.region),
                        input({"naam", "Naam", "text", "username", asked.name}),
                        input({"wachtwoord", "Wachtwoord", "password", "current-password"}),
                        code_field(asked.second_step), send_button("Aanmelden")});
    content += faint("Nog geen wachtwoord? Kies het op je laptop, of vraag de beheerder om een uitnodiging.");
    send_bare(visit.response(), {"Aanmelden", content, status});
}

}  // namespace

void show_sign_in(const Visit& visit) {
    const bool over = visit.asked("reden") == "verlopen";
    const Html said = over ? notice("Je bent niet meer aangemeld. Meld je opnieuw aan om verder te gaan.") : Html();
    show_form(visit, said, {{}, {}, visit.asked("naar"), SecondStep::perhaps}, HTTPResponse::HTTP_OK);
}

void sign_in(const Visit& visit) {
    const Fields fields = visit.form_of_stranger();
    const auto field = [&](std::string_view name) {
        const auto found = fields.find(name);
        return found == fields.end() ? std::string() : found->second;
    };
    JoinRequest request;
    request.account = field("naam");
    request.password = field("wachtwoord");
    request.region = field("regio");
    request.second_step = field("code");
    request.device = "Webpagina's";
    request.kind = DeviceKind::web;
    try {
        const Joined joined = let_in(visit.hub(), visit.address(), [&](const std::string& address) {
            return login_hub(visit.hub(), request, address);
        });
        if (visit.visitor()) visit.hub().accounts().end_web_session(visit.visitor()->token);
        visit.remember(joined.token);
        go_to(visit, Address::of_own(field("naar")).value_or(Address("/")));
    } catch (const InputError& error) {
        const bool asked = dynamic_cast<const SecondStepNeeded*>(&error) || !request.second_step.empty();
        show_form(visit, warning(error.what()),
                  {request.account, request.region, field("naar"), asked ? SecondStep::asked : SecondStep::perhaps},
                  HTTPResponse::HTTP_BAD_REQUEST);
    }
}

void sign_out(const Visit& visit) {
    (void)visit.form();
    visit.hub().accounts().end_web_session(visit.visitor()->token);
    visit.forget();
    go_to(visit, "/aanmelden");
}

void send_to_sign_in(const Visit& visit) {
    visit.response().setKeepAlive(false);  // what a form sent is not read
    Address where = "/aanmelden";
    if (visit.was_here()) {
        visit.forget();
        where = where.with("reden", "verlopen");
    }
    // What a form would have done is not done; its page is where it is done again.
    if (visit.method() == "GET" && visit.path() != "/") where = where.with("naar", visit.path());
    if (visit.method() == "POST" && visit.path().starts_with("/acties/")) where = where.with("naar", "/acties");
    go_to(visit, where);
}

}  // namespace noaber::hub::web
