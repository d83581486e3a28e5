// SPDX-License-Identifier: EUPL-1.2
// The plan's document: 26 activities as HTML and PDF, 500 as PDF with the memory that it takes.
#include "measure.h"

#include <noaber/jaarplan/plan.h>
#include <noaber/report/document_file.h>
#include <noaber/report/jaarplan_document.h>
#include <noaber/store/edit.h>

#include <fmt/format.h>

#include <sys/resource.h>

#include <filesystem>

using namespace noaber;

namespace {

std::unique_ptr<Store> store_with(const std::filesystem::path& file, int activities) {
    auto store = Store::open(file, bench::schema());
    Jaarplan plan{{}, 2017};
    Transaction transaction = store->begin("Meting");
    transaction.put(plan);
    for (int i = 0; i < activities; ++i) {
        Record record = bench::activity(i);
        record["jaarplan"] = plan.id.text;
        record["groep"] = std::string(i % 2 == 0 ? "Werkgroep PIM" : "Projecten");
        transaction.put(record);
        Kwartaalrij rij;
        rij.jaarplan = plan.id;
        rij.code = record.text("code");
        rij.titel = record.text("titel");
        rij.q1 = i % 3 == 0;
        rij.q3 = i % 2 == 0;
        transaction.put(rij);
    }
    transaction.commit();
    return store;
}

Document document_of(const Store& store) {
    return jaarplan_document(store, *find_jaarplan(store, 2017), {*Date::of(2017, 4, 1), {}});
}

double peak_megabytes_of_children() {
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

}  // namespace

int main() {
    const auto folder = std::filesystem::current_path() / fmt::format("bench-document-{}", new_uuid());
    std::filesystem::create_directory(folder);
    bench::print_machine("The plan's document");
    SilentProgress silent;
    {
        const auto store = store_with(folder / "26.db", 26);
        bench::print(
            "26 activities as HTML",
            bench::median_milliseconds(5, [&] { write_document(document_of(*store), folder / "plan.html", silent); }),
            "ms", bench::Target::at_most, 200);
        bench::print("26 activities as PDF",
                     bench::milliseconds([&] { write_document(document_of(*store), folder / "plan.pdf", silent); }),
                     "ms", bench::Target::at_most, 10'000);
        bench::print("  weasyprint's peak", peak_megabytes_of_children(), "MB");
    }
    const auto store = store_with(folder / "500.db", 500);
    bench::print("500 activities as HTML",
                 bench::milliseconds([&] { write_document(document_of(*store), folder / "groot.html", silent); }),
                 "ms");
    bench::print("500 activities as PDF",
                 bench::milliseconds([&] { write_document(document_of(*store), folder / "groot.pdf", silent); }), "ms");
    bench::print("  weasyprint's peak", peak_megabytes_of_children(), "MB");
    std::filesystem::remove_all(folder);
    return bench::missed() ? 1 : 0;
}
