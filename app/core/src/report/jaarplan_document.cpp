// SPDX-License-Identifier: EUPL-1.2
// The plan's document: its front, and the order of its chapters.
#include <noaber/report/jaarplan_document.h>

#include "report/plan_material.h"

#include <noaber/base/text.h>

#include <fmt/format.h>

#include <algorithm>

namespace noaber {

namespace {

/// "Concept", or who fixed it and whether it has changed since.
std::string status_of(const Store& store, const Jaarplan& plan) {
    const auto all = vaststellingen_van(store, plan);
    if (all.empty()) return "Concept";
    const Vaststelling& newest = all.front();
    const std::size_t changed = wijzigingen_sinds(store, newest).activiteiten.size();
    const std::string when = newest.datum ? " op " + in_words(*newest.datum) : std::string();
    const std::string since = changed == 0   ? std::string()
                              : changed == 1 ? "; sindsdien is 1 activiteit gewijzigd"
                                             : fmt::format("; sindsdien zijn {} activiteiten gewijzigd", changed);
    return newest.naam + when + since;
}

std::vector<std::string> front_lines(const Store& store, const Jaarplan& plan, const JaarplanDocumentOptions& options) {
    std::vector<std::string> lines{status_of(store, plan), "Stand van " + in_words(options.vandaag)};
    if (const auto& since = options.wijzigingen_sinds)
        lines.push_back(
            fmt::format("Met de wijzigingen sinds \"{}\"{}: wat verviel is doorgestreept, wat nieuw is onderstreept.",
                        since->naam, since->datum ? " (" + in_words(*since->datum) + ")" : ""));
    return lines;
}

/// How many lines of text the rows of the grid take together, headings too.
double grid_lines(const PlanMaterial& material) {
    constexpr std::size_t characters_in_contact = 38, characters_in_title = 60;
    double lines = 0;
    std::string groep;
    const auto wrapped = [](const std::string& text, std::size_t width) {
        std::size_t count = 0;
        for (const auto line : split_lines(text)) count += 1 + length(line) / width;
        return count;
    };
    for (const PlanMaterial::Line& line : material.lines) {
        constexpr double padding = 0.55;  // of a line, above and below the text
        const std::string contact = line.rij ? line.rij->contactpersoon : line.blad->contactpersoon;
        lines += padding + static_cast<double>(std::max(wrapped(line.titel(), characters_in_title),
                                                        wrapped(contact, characters_in_contact)));
        if (line.groep() != groep) lines += 1 + padding;
        groep = line.groep();
    }
    return lines;
}

/// The size of letters, in points, at which the grid fits one A3 on its side.
double size_for(const PlanMaterial& material) {
    constexpr double points_for_rows = 600, line_height = 1.4, smallest = 4.5, largest = 11;
    return std::clamp(points_for_rows / (line_height * std::max(1.0, grid_lines(material))), smallest, largest);
}

}  // namespace

Document jaarplan_document(const Store& store, const Jaarplan& plan, const JaarplanDocumentOptions& options) {
    const PlanMaterial material(store, plan, options);
    Document document(
        {"Jaarplan Bevolkingszorg " + material.jaar(), front_lines(store, plan, options), Front::title_page});
    add_inleiding(document, material);
    add_werkwijze(document, material);
    add_reguliere_taken(document, material);
    add_speerpunten(document, material);
    add_kwartaalplanning(document, material);
    add_activiteiten(document, material);
    add_financien(document, material);
    add_vertegenwoordiging(document, material);
    add_werkverdeling(document, material);
    return document;
}

Document rooster_document(const Store& store, const Jaarplan& plan, const JaarplanDocumentOptions& options) {
    const PlanMaterial material(store, plan, options);
    DocumentSetup setup{"Kwartaalplanning Bevolkingszorg " + material.jaar(), front_lines(store, plan, options)};
    setup.paper = Paper::a3_landscape;
    setup.text_points = size_for(material);
    Document document(std::move(setup));
    document.table(rooster_table(material));
    return document;
}

}  // namespace noaber
