// SPDX-License-Identifier: EUPL-1.2
// A small plan of 2017: A2 planned in Q2, B1 in Q1 and Q3, C3 without marks, D4 a row without a sheet.
#pragma once

#include "core_schema.h"
#include "temporary_folder.h"

#include <noaber/base/errors.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <memory>
#include <string>

namespace noaber::test {

/// The words of the InputError that `work` throws; "" when it throws none.
template <class Work>
std::string refusal_of(Work work) {
    try {
        work();
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

struct PlanStore {
    TemporaryFolder folder;
    std::int64_t now = 1'490'000'000'000;
    std::unique_ptr<Store> store;
    Jaarplan plan;

    explicit PlanStore(std::string author = "Femke")
        : store(Store::open(folder / "plan.db", core_schema(),
                            {.author = std::move(author), .wall = [this] { return now += 10; }})) {}

    void fill() {
        Transaction transaction = store->begin("Proefplan");
        plan.jaar = 2017;
        plan.id.text = derived_id(*store, to_record(plan));
        transaction.put(plan);
        add(transaction, "A2", "Opvangoefening", {false, true, false, false});
        add(transaction, "B1", "Bijeenkomst", {true, false, true, false});
        add(transaction, "C3", "Draaiboek", {});
        add_row(transaction, "D4", "Alleen in het rooster", {true, false, false, false});
        transaction.commit();
    }
    void add(Transaction& transaction, const char* code, const char* titel, std::array<bool, 4> marks) {
        Activiteit one;
        one.jaarplan = plan.id;
        one.code = code;
        one.titel = titel;
        one.groep = "Werkgroep PIM";
        one.planning = "Q2 of Q3?";
        one.contactpersoon = "Femke Wolbert";
        one.dag = Date::of(2017, 6, 20);
        transaction.put(one);
        add_row(transaction, code, titel, marks);
    }
    void add_row(Transaction& transaction, const char* code, const char* titel, std::array<bool, 4> marks) {
        Kwartaalrij rij{{},       plan.id,  "Werkgroep PIM", code,    titel, "Femke Wolbert",
                        marks[0], marks[1], marks[2],        marks[3]};
        transaction.put(rij);
    }

    [[nodiscard]] Jaarplan year(int jaar) const { return find_jaarplan(*store, jaar).value(); }
    [[nodiscard]] Activiteit activiteit(std::string_view code, int jaar = 2017) const {
        return from_record<Activiteit>(
            find_by_name(*store, info_of<Activiteit>(), code, Where{"jaarplan", year(jaar).id.text}));
    }
    void set(std::string_view code, std::string_view field, const Value& value, int jaar = 2017) const {
        edit_field(*store, info_of<Activiteit>(), activiteit(code, jaar).id.text, field, value);
    }
    /// "A2 Q2; B1 Q1, Q3": the rows of a year.
    [[nodiscard]] std::string rooster(int jaar) const {
        std::string all;
        for (const Kwartaalrij& rij : kwartaalrijen_of(*store, year(jaar)))
            all += fmt::format("{}{} {}", all.empty() ? "" : "; ", rij.code, marks_of(rij).to_text());
        return all;
    }
    /// "A2 B1": the sheets of a year.
    [[nodiscard]] std::string bladen(int jaar) const {
        std::string all;
        for (const Activiteit& one : activiteiten_of(*store, year(jaar))) all += (all.empty() ? "" : " ") + one.code;
        return all;
    }
};

}  // namespace noaber::test
