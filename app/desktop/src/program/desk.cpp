// SPDX-License-Identifier: EUPL-1.2
// From a file to a window.
#include "desk.h"

#include "core_notes.h"

#include <noaber/base/errors.h>
#include <noaber/import/import.h>
#include <noaber/organisatie/wie.h>
#include <noaberui/text.h>

#include <wx/utils.h>

#include <algorithm>

namespace noaber {

namespace {

std::string author_of_this_machine() {
    wxString named;
    if (wxGetEnv("NOABER_NAAM", &named) && !named.empty()) return from_wx(named);
    const std::string full = from_wx(wxGetUserName());
    if (!full.empty()) return full;
    const std::string id = from_wx(wxGetUserId());
    return id.empty() ? "onbekend" : id;
}

}  // namespace

std::filesystem::path demo_file(const DeskOptions& options) { return options.own_file.parent_path() / "demo.db"; }

std::filesystem::path file_to_open(const DeskOptions& options) {
    if (options.file) return *options.file;
    std::error_code unreadable;  // then opening it says why
    return std::filesystem::exists(options.own_file, unreadable) ? options.own_file : demo_file(options);
}

std::unique_ptr<Workbench> open_workbench(const DeskOptions& options, const std::filesystem::path& file) {
    auto workbench = std::make_unique<Workbench>(options.plugins);
    const bool demo = file == demo_file(options);
    std::filesystem::create_directories(std::filesystem::absolute(file).parent_path());
    StoreOptions how;
    how.author = author_of_this_machine();
    if (demo) how.region = "demo";
    Store& store = workbench->open(file, how);
    if (demo && store.setting("demo") != "1") {
        SilentProgress progress;
        ImportOptions everything;
        everything.refusals = Refusals::accept_others;
        ::noaber::import_files(store, {options.demo}, everything, progress);
        store.set_setting("demo", "1");
    }
    if (const auto me = wie_ben_ik(store)) store.set_author(me->naam);
    return workbench;
}

namespace {

/// A copy that can't be made is told, and work goes on: the file itself is sound.
std::string keep_copy(Store& store) {
    try {
        store.keep_copy();
    } catch (const StorageError& error) {
        return "Er is vandaag geen reservekopie gemaakt. " + error_in_words(error);
    }
    return {};
}

/// Below the pages of its group, whichever plugin brought those; a group that is new comes last.
void add_to_group(std::vector<PageContribution>& pages, PageContribution page) {
    const auto last = std::ranges::find(pages.rbegin(), pages.rend(), page.groep, &PageContribution::groep);
    pages.insert(last == pages.rend() ? pages.end() : last.base(), std::move(page));
}

}  // namespace

MainFrame* make_window(const DeskOptions& options, std::unique_ptr<Workbench> workbench, FileCommands files,
                       std::function<void()> start_own_file) {
    UiPlugins ui = load_ui_plugins(options.plugins, workbench->plugins());
    StartNotes start;
    start.demo = workbench->store().setting("demo") == "1";
    start.warning = keep_copy(workbench->store());
    start.start_own_file = std::move(start_own_file);
    for (const PluginStatus& plugin : workbench->plugins())
        if (!plugin.geladen) start.failed.push_back(plugin);
    start.failed.insert(start.failed.end(), ui.failed.begin(), ui.failed.end());
    UiContributions parts{first_pages(start), core_notes(), std::move(ui.contributions.sheet_tabs)};
    for (auto& page : ui.contributions.pages) add_to_group(parts.pages, std::move(page));
    for (auto& page : last_pages()) parts.pages.push_back(std::move(page));
    for (auto& note : ui.contributions.notes) parts.notes.push_back(std::move(note));
    return new MainFrame(std::move(workbench), std::move(parts), std::move(files));
}

}  // namespace noaber
