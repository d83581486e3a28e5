// SPDX-License-Identifier: EUPL-1.2
// Acties and meetings in words.
#include "web/work.h"

#include "web/page.h"
#include "web/person.h"

#include <noaber/report/verslag.h>

namespace noaber::hub::web {

namespace {

Html day_of(const Actie& actie, Date vandaag) {
    if (!actie.vervaldatum) return faint("Zonder datum");
    const std::string day = kort(*actie.vervaldatum, vandaag);
    if (urgentie_van(actie, vandaag) != Urgentie::over_tijd) return faint("Vóór " + day);
    return element("p", {{"class", "let-op"}}, {"Over tijd: " + day});
}

}  // namespace

MijnWerk seen_work(const Visit& visit, const Id<Persoon>& persoon) {
    const Actor actor = visit.visitor()->actor();
    const Date vandaag = visit.vandaag();
    return visit.region().look([&](const Store& store) {
        MijnWerk werk = werk_van(store, persoon, vandaag);
        werk.acties = as_seen(store, actor, werk.acties);
        werk.overleggen = as_seen(store, actor, werk.overleggen);
        werk.genoemd.clear();  // not shown here
        return werk;
    });
}

Html title_and_day(const Actie& actie, Date vandaag) {
    Html html = element("h3", actie.titel);
    html += day_of(actie, vandaag);
    return html;
}

Html title_and_place(const Overleg& overleg) {
    Html html = element("h3", link(Address("/overleg").step(overleg.id.text), overleg.overleg));
    html += place_of(overleg);
    return html;
}

Html place_of(const Overleg& overleg) {
    Html html = paragraph(wanneer_en_waar(overleg));
    if (overleg.status == OverlegStatus::vervallen) html += element("p", {{"class", "let-op"}}, {"Gaat niet door"});
    return html;
}

Html no_acties() { return paragraph("Je hebt geen open acties."); }

Html no_overleggen() { return paragraph("Er staat geen overleg gepland van de groepen waar je in zit."); }

}  // namespace noaber::hub::web
