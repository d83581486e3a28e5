// SPDX-License-Identifier: EUPL-1.2
// Three-way merging by libgit2, which merges lines: a sentence is a line to it.
#include "text_merge.h"

#include <git2.h>

#include <algorithm>
#include <map>
#include <new>
#include <set>

namespace noaber::hub {

namespace {

/// libgit2 begins when it is first needed, and ends with the program.
void begin_git() {
    static const int begun = git_libgit2_init();
    if (begun < 0) throw std::bad_alloc();
}

bool ends_sentence(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '\n') return true;
    return (c == ' ' || c == '\t') && at > 0 && std::string_view(".!?:;").find(text[at - 1]) != std::string_view::npos;
}

/// A line for each sentence, and an empty one behind it, so that two neighbours can be changed; line ends and backslashes of the text are written as others.
std::string to_lines(std::string_view text) {
    std::string lines;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n')
            lines += "\\n";
        else if (text[at] == '\\')
            lines += "\\\\";
        else
            lines += text[at];
        if (ends_sentence(text, at) || at + 1 == text.size()) lines += "\n\n";
    }
    return lines;
}

std::string from_lines(std::string_view lines) {
    std::string text;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at] == '\n') continue;
        if (lines[at] != '\\' || at + 1 == lines.size()) {
            text += lines[at];
            continue;
        }
        ++at;
        text += lines[at] == 'n' ? '\n' : lines[at];
    }
    return text;
}

git_merge_file_input input_of(const std::string& lines) {
    git_merge_file_input input;
    git_merge_file_input_init(&input, GIT_MERGE_FILE_INPUT_VERSION);
    input.ptr = lines.data();
    input.size = lines.size();
    return input;
}

std::string text_at(const std::vector<HistoryLine>& history, std::string_view field, const Stamp& stamp) {
    for (const HistoryLine& line : history) {
        if (line.stamp != stamp) continue;
        if (line.kind == ChangeKind::edit && line.field == field) return std::string(as_text(line.after));
        for (const auto& [name, value] : line.fields)
            if (name == field) return std::string(as_text(value));
    }
    return {};
}

Stamp holding(const Store& store, const TextClash& clash) {
    for (const auto& [field, stamp] : store.stamps(*clash.entity, clash.record))
        if (field == clash.field) return stamp;
    return {};
}

/// The newest edit of a device is what its author meant; it builds on that device's earlier ones.
Stamp newest_of(const std::vector<HistoryLine>& history, std::string_view field, std::int64_t device) {
    Stamp newest;
    for (const HistoryLine& line : history)
        if (line.kind == ChangeKind::edit && line.field == field && line.stamp.device == device)
            newest = std::max(newest, line.stamp);
    return newest;
}

/// By the stamp of a merged text that was written here: the devices whose edits are in it.
using Contents = std::map<Stamp, std::set<std::int64_t>>;

void merge_one(Store& store, const TextClash& clash, Contents& contents) {
    const auto history = store.history(*clash.entity, clash.record);
    const Stamp mine = newest_of(history, clash.field, clash.incoming.device);
    const Stamp holds = holding(store, clash);
    const Stamp other = holds.device == clash.incoming.device ? clash.other : holds;
    if (mine.none() || other.none() || other.device == mine.device || contents[other].contains(mine.device)) return;
    const auto merged = merge_text(text_at(history, clash.field, clash.base), text_at(history, clash.field, other),
                                   text_at(history, clash.field, mine));
    if (!merged || *merged == text_at(history, clash.field, holds)) return;
    auto tx = store.begin("Teksten samengevoegd");
    tx.set(*clash.entity, clash.record, clash.field, text_value(*merged));
    tx.takes_in(holds == mine ? other : mine);
    tx.commit();
    auto& devices = contents[holding(store, clash)];
    devices = contents[other];
    devices.insert({mine.device, other.device});
}

}  // namespace

std::optional<std::string> merge_text(std::string_view base, std::string_view one, std::string_view other) {
    begin_git();
    const std::string lines[]{to_lines(base), to_lines(one), to_lines(other)};
    const auto ancestor = input_of(lines[0]);
    const auto ours = input_of(lines[1]);
    const auto theirs = input_of(lines[2]);
    git_merge_file_result result{};
    if (git_merge_file(&result, &ancestor, &ours, &theirs, nullptr) != 0) return std::nullopt;
    std::optional<std::string> merged;
    if (result.automergeable) merged = from_lines({result.ptr, result.len});
    git_merge_file_result_free(&result);
    return merged;
}

void merge_texts(Store& store, std::span<const TextClash> clashes) {
    Contents contents;
    for (std::size_t i = 0; i < clashes.size(); ++i) {
        const auto same = [&](const TextClash& earlier) {
            return earlier.record == clashes[i].record && earlier.field == clashes[i].field &&
                   earlier.entity == clashes[i].entity && earlier.incoming.device == clashes[i].incoming.device;
        };
        if (std::ranges::none_of(clashes.first(i), same)) merge_one(store, clashes[i], contents);
    }
}

}  // namespace noaber::hub
