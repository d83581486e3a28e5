// SPDX-License-Identifier: EUPL-1.2
// Messages of the live connection as text and back.
#include <noaber/sync/live.h>

#include "sync/wire_form.h"

#include <noaber/base/text.h>

#include <fmt/format.h>
#include <utility>

namespace noaber {

namespace {

Acknowledgement read_acknowledgement(JsonCursor& json) {
    Acknowledgement read;
    read.stamp = read_stamp_begin(json);
    json.take(',');
    read.seq = json.integer();
    json.take(']');
    return read;
}

Refusal read_refusal(JsonCursor& json) {
    Refusal read;
    read.stamp = read_stamp_begin(json);
    json.take(',');
    read.reason = json.string();
    json.take(']');
    return read;
}

/// [entity,record], or [] for nothing.
std::optional<RecordRef> read_record(JsonCursor& json) {
    std::vector<std::string> parts;
    read_array(json, [&] {
        parts.push_back(json.string());
        if (parts.size() > 2 || parts.back().empty() || parts.back().size() > wire_most_name) json.fail("geen record");
    });
    if (parts.empty()) return std::nullopt;
    if (parts.size() != 2) json.fail("geen record");
    return RecordRef{std::move(parts[0]), std::move(parts[1])};
}

std::string record_text(const RecordRef& at) {
    return fmt::format("[{},{}]", json_text(at.entity), json_text(at.record));
}

void read_names(JsonCursor& json, std::vector<std::string>& names) {
    read_array(json, [&] {
        std::string name = json.string();
        if (names.size() < live_most_names) names.push_back(std::move(name));
    });
}

void begin_member(std::string& out, std::string_view name) {
    out += out.size() > 1 ? ",\"" : "\"";
    out += name;
    out += "\":";
}

std::string acknowledged_text(const std::vector<Acknowledgement>& all) {
    std::string text;
    for (const auto& [stamp, seq] : all)
        fmt::format_to(std::back_inserter(text), "{}[{},{},{}]", text.empty() ? "" : ",", stamp.time, stamp.device,
                       seq);
    return text;
}

std::string refused_text(const std::vector<Refusal>& all) {
    std::string text;
    for (const auto& [stamp, reason] : all)
        fmt::format_to(std::back_inserter(text), "{}[{},{},{}]", text.empty() ? "" : ",", stamp.time, stamp.device,
                       json_text(reason));
    return text;
}

}  // namespace

std::string hub_message(std::int64_t after, std::int64_t seq, const std::vector<std::string_view>& lines,
                        const HubAnswer& answer) {
    std::string text = "{";
    if (seq != 0) {
        fmt::format_to(std::back_inserter(text), "\"after\":{},\"seq\":{}", after, seq);
        begin_member(text, "tx");
        text += '[';
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i > 0) text += ',';
            text += lines[i];
        }
        text += ']';
    }
    const auto add = [&](std::string_view name, const std::string& list) {
        if (list.empty()) return;
        begin_member(text, name);
        text += '[' + list + ']';
    };
    add("ack", acknowledged_text(answer.acknowledged));
    add("refused", refused_text(answer.refused));
    add("later", refused_text(answer.later));
    return text + "}";
}

std::string head_message(std::int64_t head) { return fmt::format("{{\"head\":{}}}", head); }

std::string since_message(std::int64_t since) { return fmt::format("{{\"since\":{}}}", since); }

std::string look_message(const std::optional<RecordRef>& at) {
    return fmt::format("{{\"look\":{}}}", at ? record_text(*at) : "[]");
}

std::string presence_message(const Presence& presence) {
    std::string names;
    for (const std::string& name : presence.names) names += (names.empty() ? "" : ",") + json_text(name);
    return fmt::format("{{\"look\":{},\"with\":[{}]}}", record_text(presence.at), names);
}

std::string push_message(std::string_view lines) {
    std::string text = "{\"push\":[";
    bool first = true;
    for (const std::string_view line : split(lines, '\n')) {
        if (line.empty()) continue;
        if (!std::exchange(first, false)) text += ',';
        text += line;
    }
    return text + "]}";
}

HubMessage read_hub_message(std::string_view text) {
    HubMessage read;
    std::optional<RecordRef> look;
    std::vector<std::string> with;
    JsonCursor json(text);
    read_object(json, [&](const std::string& name) {
        if (name == "head")
            read.head = json.integer();
        else if (name == "after")
            read.after = json.integer();
        else if (name == "seq")
            read.seq = json.integer();
        else if (name == "tx")
            read_array(json, [&] { read.transactions.push_back(read_transaction(json)); });
        else if (name == "ack")
            read_array(json, [&] { read.acknowledged.push_back(read_acknowledgement(json)); });
        else if (name == "refused")
            read_array(json, [&] { read.refused.push_back(read_refusal(json)); });
        else if (name == "later")
            read_array(json, [&] { read.later.push_back(read_refusal(json)); });
        else if (name == "look")
            look = read_record(json);
        else if (name == "with")
            read_names(json, with);
        else
            json.skip();
    });
    json.end();
    if (look) read.presence = {std::move(*look), std::move(with)};
    return read;
}

LaptopMessage read_laptop_message(std::string_view text) {
    LaptopMessage read;
    JsonCursor json(text);
    read_object(json, [&](const std::string& name) {
        if (name == "since")
            read.since = json.integer();
        else if (name == "push")
            read_array(json, [&] { read.push.push_back(read_transaction(json).data); });
        else if (name == "look")
            read.look = Look{read_record(json)};
        else
            json.skip();
    });
    json.end();
    return read;
}

}  // namespace noaber
