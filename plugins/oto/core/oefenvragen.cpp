// SPDX-License-Identifier: EUPL-1.2
// Questions after an exercise as records, and what came of them.
#include "oefenvragen.h"

#include <noaber/base/decimal.h>
#include <noaber/base/errors.h>
#include <noaber/store/describe.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber {

using oto::Oefenvraag;
using oto::Vraagantwoord;

template <>
const EntityInfo& info_of<Oefenvraag>() {
    static const EntityInfo info =
        describe<Oefenvraag>("oto_oefenvraag", "Vraag na de oefening", "Vragen na de oefening")
            .table("oefenvragen")
            .writers(for_planners)
            .titled_by({"vraag"})
            .reference(&Oefenvraag::oto, "oto", "OTO", "oto")
            .key()
            .field(&Oefenvraag::vraag, "vraag", "Vraag")
            .key()
            .done();
    return info;
}

template <>
const EntityInfo& info_of<Vraagantwoord>() {
    static const EntityInfo info =
        describe<Vraagantwoord>("oto_oefenantwoord", "Antwoord na de oefening", "Antwoorden na de oefening")
            .table("oefenantwoorden")
            .readers(for_bureau_and_oneself)
            .writers(for_bureau_and_own)
            .titled_by({"vraag", "persoon"})
            .reference(&Vraagantwoord::vraag, "vraag", "Vraag", "oto_oefenvraag")
            .key()
            .reference(&Vraagantwoord::persoon, "persoon", "Naam", "persoon")
            .key()
            .owner()
            .field(&Vraagantwoord::cijfer, "cijfer", "Cijfer (1-10)")
            .at_least(1)
            .field(&Vraagantwoord::antwoord, "antwoord", "Antwoord")
            .long_text()
            .done();
    return info;
}

namespace oto {

Document vragen_document(const Store& store, const Id<Oto>& oto) {
    const auto event = store.find(oto);
    if (!event) throw InputError("Deze OTO is er niet meer.");
    Document document(
        {event->titel, {"Wat deelnemers ervan vonden", event->datum ? in_words(*event->datum) : std::string()}});
    const auto answers = store.list<Vraagantwoord>();
    for (const Oefenvraag& vraag : store.list<Oefenvraag>()) {
        if (vraag.oto.text != oto.text) continue;
        std::size_t marks = 0;
        double sum = 0;
        std::vector<Phrase> words;
        for (const Vraagantwoord& one : answers) {
            if (one.vraag.text != vraag.id.text) continue;
            if (one.cijfer) {
                ++marks;
                sum += static_cast<double>(*one.cijfer);
            }
            if (!one.antwoord.empty()) words.emplace_back(one.antwoord);
        }
        document.heading(2, vraag.vraag);
        document.paragraph(marks == 0
                               ? std::string("Nog geen cijfers.")
                               : fmt::format("Gemiddeld {}, van {}.", decimal_text(sum / static_cast<double>(marks)),
                                             marks == 1 ? "1 deelnemer" : fmt::format("{} deelnemers", marks)));
        if (!words.empty()) document.list(words);
    }
    return document;
}

}  // namespace oto

}  // namespace noaber
