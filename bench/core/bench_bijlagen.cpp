// SPDX-License-Identifier: EUPL-1.2
// A laptop that knows 20,000 attachments and holds the bytes of none: the attachments of one sheet, and what an opening costs.
#include "measure.h"

#include <noaber/bijlage/kast.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/store/hanging.h>
#include <noaber/store/search.h>

#include <fmt/format.h>
#include <filesystem>

using namespace noaber;

namespace {

constexpr int persons = 2'000;
constexpr int of_each = 10;
constexpr std::int64_t megabyte = 1'000'000;
constexpr double most_milliseconds = 100;

const Schema& schema() {
    static const Schema made = [] {
        Schema all = bench::schema();
        if (!all.find("bijlage")) add_bijlage(all);
        return all;
    }();
    return made;
}

/// The id of the last person.
std::string fill(Store& store) {
    std::string last;
    Transaction tx = store.begin("Mensen met bijlagen");
    for (int i = 0; i < persons; ++i) {
        Persoon persoon;
        persoon.naam = fmt::format("Persoon {}", i);
        tx.put(persoon);
        last = persoon.id.text;
        for (int nr = 0; nr < of_each; ++nr) {
            Bijlage bijlage;
            bijlage.entiteit = "persoon";
            bijlage.record = persoon.id.text;
            bijlage.titel = fmt::format("Diploma {}", nr);
            bijlage.bestandsnaam = bijlage.titel + ".pdf";
            bijlage.soort = Bijlagesoort::pdf;
            bijlage.grootte = megabyte;
            bijlage.sha256 = fmt::format("{:064x}", i * of_each + nr);
            tx.put(bijlage);
        }
    }
    tx.commit();
    return last;
}

}  // namespace

int main() {
    const auto folder = std::filesystem::current_path() / fmt::format("bench-bijlagen-{}", new_uuid());
    std::filesystem::create_directory(folder);
    bench::print_machine("20,000 attachments of 1 MB, none of them here");
    {
        auto store = Store::open(folder / "a.db", schema());
        const std::string person = fill(*store);
        const Bijlagekast kast(*store);
        std::size_t here = 0;
        const double sheet = bench::median_milliseconds(5, [&] {
            (void)hanging_on(*store, info_of<Persoon>(), person);
            for (const Bijlage& one : bijlagen_van(*store, {"persoon", person})) here += kast.heeft(one) ? 1 : 0;
        });
        bench::print("count and rows of a sheet", sheet, "ms", bench::Target::at_most, most_milliseconds);
        bench::print("all of them", bench::median_milliseconds(3, [&] { (void)store->list<Bijlage>(); }), "ms");
        bench::print("clearing at an opening",
                     bench::median_milliseconds(3, [&] { kast.ruim_op(*store, Resten::jonge); }), "ms");
        bench::print("here", static_cast<double>(here), "attachments");
    }
    std::filesystem::remove_all(folder);
    return bench::missed() ? 1 : 0;
}
