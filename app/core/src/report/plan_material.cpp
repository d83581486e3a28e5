// SPDX-License-Identifier: EUPL-1.2
// Reading a plan for its document, and what all chapters need.
#include "report/plan_material.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/plan.h>

#include <algorithm>

namespace noaber {

namespace {

std::vector<PlanMaterial::Line> lines_of(const std::vector<Activiteit>& bladen, const std::vector<Kwartaalrij>& rijen) {
    std::vector<PlanMaterial::Line> lines;
    std::map<std::string, std::size_t> by_code;
    for (const Activiteit& blad : bladen) {
        by_code.emplace(fold(blad.code), lines.size());
        lines.push_back({&blad, nullptr});
    }
    for (const Kwartaalrij& rij : rijen) {
        const auto found = by_code.find(fold(rij.code));
        if (found == by_code.end())
            lines.push_back({nullptr, &rij});
        else
            lines[found->second].rij = &rij;
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return natural_order(a.code(), b.code()) < 0; });
    return lines;
}

}  // namespace

PlanMaterial::PlanMaterial(const Store& from, const Jaarplan& of_plan, const JaarplanDocumentOptions& options)
    : store(from),
      plan(of_plan),
      activiteiten(activiteiten_of(from, of_plan)),
      rijen(kwartaalrijen_of(from, of_plan)),
      lines(lines_of(activiteiten, rijen)) {
    for (const Hoofdstuktekst& one : store.list<Hoofdstuktekst>(Where{"jaarplan", plan.id.text}))
        teksten[one.hoofdstuk] = one.tekst;
    for (const Persoon& one : store.list<Persoon>()) namen[one.id.text] = one.naam;
    for (const Gemeente& one : store.list<Gemeente>()) namen[one.id.text] = one.naam;
    for (const Werkgroep& one : store.list<Werkgroep>()) namen[one.id.text] = one.naam;
    if (!options.wijzigingen_sinds) return;
    for (ActiviteitWijziging& one : wijzigingen_sinds(store, *options.wijzigingen_sinds).activiteiten)
        if (one.soort == WijzigingSoort::vervallen)
            vervallen.push_back(std::move(one));
        else
            changes.emplace(one.activiteit.text, std::move(one));
}

const VeldWijziging* PlanMaterial::change_of(const Activiteit& activiteit, std::string_view veld) const {
    const auto change = changes.find(activiteit.id.text);
    if (change == changes.end()) return nullptr;
    const auto& velden = change->second.velden;
    const auto found =
        std::find_if(velden.begin(), velden.end(), [&](const VeldWijziging& one) { return one.veld == veld; });
    return found == velden.end() ? nullptr : &*found;
}

bool PlanMaterial::is_new(const Activiteit& activiteit) const {
    const auto change = changes.find(activiteit.id.text);
    return change != changes.end() && change->second.soort == WijzigingSoort::toegevoegd;
}

Phrase phrase_of(const PlanMaterial& material, const Activiteit& activiteit, std::string_view veld,
                 const std::string& now) {
    if (material.is_new(activiteit)) return Phrase({{now, SpanLook::added}});
    const VeldWijziging* change = material.change_of(activiteit, veld);
    if (!change) return now;
    Phrase phrase;
    if (!change->oud.empty()) phrase.spans.push_back({change->oud, SpanLook::removed});
    if (!change->oud.empty() && !now.empty()) phrase.spans.push_back({"\n", SpanLook::plain});
    if (!now.empty()) phrase.spans.push_back({now, SpanLook::added});
    return phrase;
}

bool begin_chapter(Document& document, const PlanMaterial& material, Hoofdstuk hoofdstuk) {
    document.heading(1, hoofdstuk_titel(hoofdstuk));
    const auto tekst = material.teksten.find(hoofdstuk);
    if (tekst == material.teksten.end() || trim(tekst->second).empty()) return false;
    document.prose(tekst->second);
    return true;
}

}  // namespace noaber
