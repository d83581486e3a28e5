// SPDX-License-Identifier: EUPL-1.2
// Checks on what is to be stored. Text must be valid because the log and the wire are JSON, and PostgreSQL takes no NUL.
#include "store/conform.h"

#include <noaber/base/errors.h>
#include <noaber/base/text.h>

#include <cmath>

namespace noaber {

namespace {

bool is_sound_text(std::string_view text) { return text.find('\0') == std::string_view::npos && is_valid_utf8(text); }

bool is_sound(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return is_sound_text(*text);
    const auto* number = std::get_if<double>(&value);
    return !number || std::isfinite(*number);
}

Value conformed_text(const FieldInfo& field, const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    if (!text) throw InputError(field.label + ": hier hoort tekst.");
    if (!is_sound_text(*text))
        throw InputError(
            field.label +
            ": de tekst bevat tekens die niet te lezen zijn. Typ de tekst opnieuw, of sla het bestand op als UTF-8.");
    const bool first_choice =
        field.type == FieldType::choice && !field.choices.empty() && field.choices.front().value == *text;
    return first_choice ? Value() : value;
}

Value conformed_number(const FieldInfo& field, const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) return static_cast<double>(*integer);
    const auto* number = std::get_if<double>(&value);
    if (!number || !std::isfinite(*number)) throw InputError(field.label + ": hier hoort een getal, bijvoorbeeld 1,5.");
    return *number == 0 ? 0.0 : *number;  // minus zero is zero
}

std::optional<std::string> objection_to(const Change& change, const EntityInfo* entity) {
    if (change.entity.empty() || !is_sound_text(change.entity)) return "Een wijziging noemt geen soort.";
    if (!is_uuid(change.record)) return "Een wijziging noemt geen geldig kenmerk.";
    const auto wrong = [&](const std::string& field, const Value& value) {
        if (field.empty() || !is_sound_text(field) || !is_sound(value)) return true;
        const auto index = entity ? entity->index_of(field) : std::nullopt;
        return index && !fits(entity->fields[*index], value);
    };
    if (change.kind == ChangeKind::edit && (wrong(change.field, change.value) || !is_sound(change.was)))
        return "Een wijziging past niet bij het veld " + as_words(change.field) + ".";
    for (const auto& [field, value] : change.fields)
        if (wrong(field, value)) return "Een wijziging past niet bij het veld " + as_words(field) + ".";
    return std::nullopt;
}

}  // namespace

Value conformed(const FieldInfo& field, const Value& value) {
    if (is_empty(value)) return {};
    switch (field.type) {
        case FieldType::integer:
            if (!std::holds_alternative<std::int64_t>(value))
                throw InputError(field.label + ": hier hoort een heel getal, bijvoorbeeld 3.");
            return value;
        case FieldType::boolean:
            if (!std::holds_alternative<std::int64_t>(value)) throw InputError(field.label + ": hier hoort ja of nee.");
            return as_integer(value) == 0 ? Value() : Value(std::int64_t{1});
        case FieldType::number: return conformed_number(field, value);
        default: return conformed_text(field, value);
    }
}

bool fits(const FieldInfo& field, const Value& value) {
    if (is_empty(value)) return true;
    switch (field.type) {
        case FieldType::integer:
        case FieldType::boolean: return std::holds_alternative<std::int64_t>(value);
        case FieldType::number: return std::holds_alternative<double>(value);
        default: return std::holds_alternative<std::string>(value);
    }
}

std::optional<std::string> objection_to(const TransactionData& transaction, const Merger& tables) {
    if (transaction.stamp.time <= 0) return "De wijziging heeft geen tijdstip.";
    if (!is_sound_text(transaction.author) || !is_sound_text(transaction.label))
        return "De naam of omschrijving is geen leesbare tekst.";
    for (const Change& change : transaction.changes)
        if ((change.kind == ChangeKind::erase) != (transaction.kind == TransactionKind::erasure))
            return "Wissen gaat alleen apart, en nooit samen met iets anders.";
    for (const Change& change : transaction.changes)
        if (auto objection = objection_to(change, tables.table(change.entity))) return objection;
    return std::nullopt;
}

std::string as_words(std::string text) {
    std::erase(text, '\0');
    return is_valid_utf8(text) ? text : utf8_from_cp1252(text);
}

}  // namespace noaber
