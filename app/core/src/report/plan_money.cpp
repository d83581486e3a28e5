// SPDX-License-Identifier: EUPL-1.2
// The chapter about money: budget lines and their sums, and the costs as the sheets say them.
#include "report/plan_material.h"

#include <noaber/base/text.h>
#include <noaber/jaarplan/budget.h>
#include <noaber/jaarplan/kosten_reader.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

namespace noaber {

namespace {

void add_costs(Document& document, const PlanMaterial& material) {
    DocumentTable table{{{"Activiteit", 4}, {"Kosten, zoals geschreven", 5}, {"Gelezen als", 3}}, {}};
    for (const Activiteit& one : material.activiteiten)
        if (!one.kosten.empty())
            table.rows.push_back({{one.code + " " + one.titel, phrase_of(material, one, "kosten", one.kosten),
                                   in_words(read_kosten(one.kosten))}});
    if (table.rows.empty()) return;
    document.heading(2, "Kosten volgens de activiteitenbladen");
    document.table(table);
}

}  // namespace

void add_financien(Document& document, const PlanMaterial& material) {
    const bool written = begin_chapter(document, material, Hoofdstuk::financien);
    add_costs(document, material);
    (void)written;
}

}  // namespace noaber
