// SPDX-License-Identifier: EUPL-1.2
// Lines of the wire in a file that only grows.
#include "erasure_list.h"

#include <noaber/base/errors.h>
#include <noaber/sync/wire.h>

#include <fmt/format.h>

#include <fstream>
#include <sstream>

namespace noaber::hub {

std::filesystem::path erasure_list(const std::filesystem::path& region_file) {
    return std::filesystem::path(region_file).replace_extension(".wislijst");
}

void add_to_list(const std::filesystem::path& list, std::span<const TransactionData> erasures) {
    if (erasures.empty()) return;
    std::error_code said_by_the_file;
    std::filesystem::create_directories(list.parent_path(), said_by_the_file);
    std::ofstream out(list, std::ios::binary | std::ios::app);
    for (const TransactionData& one : erasures) {
        TransactionData plain = one;
        plain.author.clear();  // a name more to keep
        out << to_line(plain) << '\n';
    }
    out.close();
    if (!out)
        throw StorageError(fmt::format(
            "{} kan niet worden bijgewerkt. Maak ruimte vrij; zet tot die tijd geen oude reservekopie terug.",
            list.string()));
    std::filesystem::permissions(list, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 said_by_the_file);
}

std::vector<TransactionData> read_list(const std::filesystem::path& list) {
    std::ifstream in(list, std::ios::binary);
    if (!in) throw InputError(fmt::format("De wislijst {} is niet te lezen.", list.string()));
    std::ostringstream text;
    text << in.rdbuf();
    std::string lines = text.str();
    lines.resize(lines.rfind('\n') == std::string::npos ? 0 : lines.rfind('\n') + 1);
    std::vector<TransactionData> all;
    for (auto& line : from_lines(lines)) {
        if (line.data.kind != TransactionKind::erasure)
            throw InputError(fmt::format("{} is geen wislijst.", list.string()));
        all.push_back(std::move(line.data));
    }
    return all;
}

}  // namespace noaber::hub
