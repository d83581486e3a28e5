// SPDX-License-Identifier: EUPL-1.2
// Writing and reading the wire's form.
#include "sync/wire_form.h"

#include "store/log.h"

#include <noaber/base/errors.h>

#include <fmt/format.h>
#include <set>
#include <utility>

namespace noaber {

namespace {

/// A name of an entity or a field.
std::string read_name(JsonCursor& json) {
    std::string name = json.string();
    if (name.empty() || name.size() > wire_most_name) json.fail("een naam is leeg of te lang");
    return name;
}

void read_fields(JsonCursor& json, Change& change) {
    std::set<std::string, std::less<>> names;
    read_object(json, [&](const std::string& name) {
        if (name.empty() || name.size() > wire_most_name) json.fail("een naam is leeg of te lang");
        if (change.fields.size() == wire_most_fields) json.fail("een record heeft te veel velden");
        if (!names.insert(name).second) json.fail("een veld staat er tweemaal");
        change.fields.emplace_back(name, json.value());
    });
}

void read_seen(JsonCursor& json, Change& change) {
    read_array(json, [&] {
        if (change.seen.size() == wire_most_seen) json.fail("een verwijdering noemt te veel tijdstippen");
        change.seen.push_back(read_stamp(json));
    });
}

Change read_change(JsonCursor& json) {
    Change change;
    json.take('[');
    const std::int64_t kind = json.integer();
    if (kind < 0 || kind > 3) json.fail("een onbekende soort wijziging");
    change.kind = static_cast<ChangeKind>(kind);
    json.take(',');
    change.entity = read_name(json);
    json.take(',');
    change.record = read_name(json);
    if (change.kind == ChangeKind::erase) {
        json.take(']');
        return change;
    }
    json.take(',');
    switch (change.kind) {
        case ChangeKind::erase: break;
        case ChangeKind::create: read_fields(json, change); break;
        case ChangeKind::remove: read_seen(json, change); break;
        case ChangeKind::edit:
            change.field = read_name(json);
            json.take(',');
            change.value = json.value();
            json.take(',');
            change.was = json.value();
            break;
    }
    json.take(',');
    change.base = read_stamp(json);
    json.take(']');
    return change;
}

TransactionKind read_kind(JsonCursor& json) {
    const std::int64_t kind = json.integer();
    if (kind < 0 || kind > 4) json.fail("een onbekende soort transactie");
    return static_cast<TransactionKind>(kind);
}

void read_member(JsonCursor& json, const std::string& name, WireTransaction& into) {
    if (name == "seq")
        into.seq = json.integer();
    else if (name == "stamp")
        into.data.stamp = read_stamp(json);
    else if (name == "kind")
        into.data.kind = read_kind(json);
    else if (name == "inverts")
        into.data.inverts = read_stamp(json);
    else if (name == "partial")
        into.data.partial = json.integer() != 0;
    else if (name == "author")
        into.data.author = json.string();
    else if (name == "label")
        into.data.label = json.string();
    else if (name == "changes")
        read_array(json, [&] {
            if (into.data.changes.size() == wire_most_changes) json.fail("te veel wijzigingen in een keer");
            into.data.changes.push_back(read_change(json));
        });
    else
        json.fail("een onbekend onderdeel");
}

}  // namespace

std::string json_text(std::string_view text) {
    return text.empty() ? std::string("\"\"") : to_json(Value(std::string(text)));
}

void append_stamp(std::string& out, const Stamp& stamp) {
    fmt::format_to(std::back_inserter(out), "[{},{}]", stamp.time, stamp.device);
}

Stamp read_stamp(JsonCursor& json) {
    const Stamp stamp = read_stamp_begin(json);
    json.take(']');
    if (stamp.time < 0) json.fail("een tijdstip van voor 1970");
    return stamp;
}

Stamp read_stamp_begin(JsonCursor& json) {
    Stamp stamp;
    json.take('[');
    stamp.time = json.integer();
    json.take(',');
    stamp.device = json.integer();
    return stamp;
}

void append_head(std::string& out, const TransactionData& head, std::optional<std::int64_t> seq) {
    out += '{';
    if (seq) fmt::format_to(std::back_inserter(out), "\"seq\":{},", *seq);
    out += "\"stamp\":";
    append_stamp(out, head.stamp);
    if (head.kind != TransactionKind::normal)
        fmt::format_to(std::back_inserter(out), ",\"kind\":{}", static_cast<int>(head.kind));
    if (head.inverts != Stamp{}) {
        out += ",\"inverts\":";
        append_stamp(out, head.inverts);
    }
    if (head.partial) out += ",\"partial\":1";
    out += ",\"author\":" + json_text(head.author) + ",\"label\":" + json_text(head.label) + ",\"changes\":[";
}

void append_change(std::string& out, const ChangeText& change) {
    fmt::format_to(std::back_inserter(out), "[{},{},{}", static_cast<int>(change.kind), json_text(change.entity),
                   json_text(change.record));
    if (change.kind == ChangeKind::erase) {
        out += ']';
        return;
    }
    out += ',';
    if (change.kind == ChangeKind::edit) out += json_text(change.field) + ",";
    out += change.value;
    out += ',';
    if (change.kind == ChangeKind::edit) {
        out += change.was;
        out += ',';
    }
    append_stamp(out, change.base);
    out += ']';
}

void append_transaction(std::string& out, const TransactionData& transaction, std::optional<std::int64_t> seq) {
    append_head(out, transaction, seq);
    bool first = true;
    for (const Change& change : transaction.changes) {
        if (!std::exchange(first, false)) out += ',';
        const std::string value = value_json(change);
        const std::string was = change.kind == ChangeKind::edit ? to_json(change.was) : std::string();
        append_change(out, {change.kind, change.entity, change.record, change.field, value, was, change.base});
    }
    out += "]}";
}

WireTransaction read_transaction(JsonCursor& json) {
    WireTransaction read;
    std::set<std::string, std::less<>> seen;
    read_object(json, [&](const std::string& name) {
        if (!seen.insert(name).second) json.fail("een onderdeel staat er tweemaal");
        read_member(json, name, read);
    });
    for (const char* needed : {"stamp", "author", "label", "changes"})
        if (!seen.contains(needed)) json.fail(fmt::format("{} ontbreekt", needed));
    return read;
}

std::string to_line(const TransactionData& transaction, std::optional<std::int64_t> seq) {
    std::string line;
    append_transaction(line, transaction, seq);
    return line;
}

WireTransaction from_line(std::string_view line) {
    if (line.size() > wire_most_line)
        throw InputError("De wijziging is te groot om te versturen. Deel haar op in kleinere stappen.");
    JsonCursor json(line);
    WireTransaction read = read_transaction(json);
    json.end();
    return read;
}

std::vector<WireTransaction> from_lines(std::string_view body) {
    std::vector<WireTransaction> all;
    std::size_t number = 0;
    while (!body.empty()) {
        const auto end = body.find('\n');
        const std::string_view line = body.substr(0, end);
        body.remove_prefix(end == std::string_view::npos ? body.size() : end + 1);
        ++number;
        if (line.empty()) continue;
        try {
            all.push_back(from_line(line));
        } catch (const InputError& error) {
            throw InputError(fmt::format("Regel {}: {}", number, error.what()));
        }
    }
    return all;
}

}  // namespace noaber
