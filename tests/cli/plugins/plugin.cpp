// SPDX-License-Identifier: EUPL-1.2
// A plugin that is sound, or broken in the way that its definitions say.
#include "noaber_build_tag.h"

#include <noaber/jaarplan/jaarplan.h>
#include <noaber/plugin/outcome.h>
#include <noaber/plugin/plugin.h>
#include <noaber/plugin/usage_error.h>
#include <noaber/store/describe.h>

#include <stdexcept>

#ifndef PROEF_API
#define PROEF_API plugin_api
#endif
#ifndef PROEF_TAG
#define PROEF_TAG NOABER_BUILD_TAG
#endif
#ifndef PROEF_CONTRIBUTE
#define PROEF_CONTRIBUTE Goed
#endif
#ifndef PROEF_START
#define PROEF_START Niets
#endif

namespace noaber {

/// The register that the sound one brings.
struct Proefregel {
    Id<Proefregel> id;
    std::string naam;
    std::string kleur;
};

template <>
const EntityInfo& info_of<Proefregel>() {
    static const EntityInfo info = describe<Proefregel>("proefregel", "Proefregel", "Proefregels")
                                       .table("proefregels")
                                       .field(&Proefregel::naam, "naam", "Naam")
                                       .header("Proef")
                                       .key()
                                       .field(&Proefregel::kleur, "kleur", "Kleur")
                                       .done();
    return info;
}

namespace {

/// Adds up how many records the register has and what was asked for.
cli::Outcome tel_op(cli::Context& context, const cli::Arguments& arguments) {
    if (arguments.rest()[0] == "niets") throw cli::UsageError("Geef een woord.");
    cli::Outcome outcome;
    outcome.exit = arguments.flag("--gevonden") ? cli::Exit::found_something : cli::Exit::done;
    outcome.json = {{"woord", arguments.rest()[0]}, {"regels", context.store().count(info_of<Proefregel>())}};
    outcome.lines.push_back("Proef: " + arguments.rest()[0]);
    return outcome;
}

cli::Command command(std::string name) {
    return {std::move(name), "WOORD [--gevonden]", "een proef", {"--gevonden"}, {}, 1, 1, tel_op};
}

enum class Way { Goed, Niets, Gooit, GooitWatAnders, Botst, ZelfdeOpdracht };

void act(Way way, Contributions* out) {
    switch (way) {
        case Way::Gooit: throw std::runtime_error("stuk");
        case Way::GooitWatAnders: throw 42;
        case Way::Botst: out->entities.push_back(&info_of<Activiteit>()); break;
        case Way::Goed:
            out->entities.push_back(&info_of<Proefregel>());
            out->commands = {command("proef zeg"), command("jaarplan list")};
            break;
        case Way::ZelfdeOpdracht: out->commands = {command("proef zeg")}; break;
        case Way::Niets: break;
    }
}

class ProefPlugin final : public Plugin {
    void contribute(Contributions& out) const override {
        out.checks.push_back({PROEF_ID, "Proef", [](const Beeld& beeld, std::vector<Signalering>& found) {
                                  found.push_back({PROEF_ID, Ernst::info, "jaarplan", std::to_string(beeld.jaar),
                                                   "Proef.", beeld.jaarplan.id.text, ""});
                              }});
        act(Way::PROEF_CONTRIBUTE, &out);
    }
    void start(Host&) override { act(Way::PROEF_START, nullptr); }
};

[[maybe_unused]] const PluginDescriptor descriptor{PROEF_API, PROEF_TAG, PROEF_ID, "Proef",
                                                   []() -> std::unique_ptr<Plugin> {
                                                       return std::make_unique<ProefPlugin>();
                                                   }};

}  // namespace

}  // namespace noaber

extern "C" const noaber::PluginDescriptor* noaber_plugin_v1() {
#ifdef PROEF_NIETS
    return nullptr;
#else
    return &noaber::descriptor;
#endif
}
