// SPDX-License-Identifier: EUPL-1.2
// All that a plan's document is made of, read once.
#pragma once

#include <noaber/jaarplan/hoofdstuk.h>
#include <noaber/jaarplan/jaarplan.h>
#include <noaber/jaarplan/vaststellen.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/report/jaarplan_document.h>

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace noaber {

struct PlanMaterial {
    /// A line of the grid: a sheet, a row, or both.
    struct Line {
        const Activiteit* blad = nullptr;
        const Kwartaalrij* rij = nullptr;
        [[nodiscard]] const std::string& code() const { return blad ? blad->code : rij->code; }
        [[nodiscard]] const std::string& titel() const { return blad ? blad->titel : rij->titel; }
        [[nodiscard]] const std::string& groep() const { return blad ? blad->groep : rij->groep; }
    };

    PlanMaterial(const Store& store, const Jaarplan& plan, const JaarplanDocumentOptions& options);
    PlanMaterial(const PlanMaterial&) = delete;
    PlanMaterial& operator=(const PlanMaterial&) = delete;

    const Store& store;
    Jaarplan plan;
    std::vector<Activiteit> activiteiten;  ///< by code
    std::vector<Kwartaalrij> rijen;        ///< by code
    std::vector<Line> lines;               ///< by code
    std::map<Hoofdstuk, std::string> teksten;
    std::unordered_map<std::string, std::string> namen;            ///< of people, gemeenten and werkgroepen, by id
    std::unordered_map<std::string, ActiviteitWijziging> changes;  ///< since the baseline, by id of the activity
    std::vector<ActiviteitWijziging> vervallen;

    [[nodiscard]] std::string jaar() const { return std::to_string(plan.jaar.value_or(0)); }
    /// Name of who is meant; the words as written where it is nobody yet.
    template <class T>
    [[nodiscard]] std::string naam(const Id<T>& id, const std::string& written = {}) const {
        const auto found = namen.find(id.text);
        return found == namen.end() ? written : found->second;
    }
    /// The change of a field of an activity since the baseline; nullptr where there is none.
    [[nodiscard]] const VeldWijziging* change_of(const Activiteit& activiteit, std::string_view veld) const;
    [[nodiscard]] bool is_new(const Activiteit& activiteit) const;
};

/// Old words struck through and the new ones under them where a field changed; else the words.
[[nodiscard]] Phrase phrase_of(const PlanMaterial& material, const Activiteit& activiteit, std::string_view veld,
                               const std::string& now);

/// Chapters, each with its heading and what people wrote in it.
void add_inleiding(Document& document, const PlanMaterial& material);
void add_werkwijze(Document& document, const PlanMaterial& material);
void add_reguliere_taken(Document& document, const PlanMaterial& material);
/// By doelstelling. An activity whose speerpunt is gone stands with those that serve none: what it served has no name any more.
void add_speerpunten(Document& document, const PlanMaterial& material);
void add_kwartaalplanning(Document& document, const PlanMaterial& material);
void add_activiteiten(Document& document, const PlanMaterial& material);
void add_financien(Document& document, const PlanMaterial& material);
void add_vertegenwoordiging(Document& document, const PlanMaterial& material);
void add_werkverdeling(Document& document, const PlanMaterial& material);

/// The heading of a chapter and what people wrote in it. True when they wrote something.
bool begin_chapter(Document& document, const PlanMaterial& material, Hoofdstuk hoofdstuk);
[[nodiscard]] DocumentTable rooster_table(const PlanMaterial& material);

}  // namespace noaber
