// SPDX-License-Identifier: EUPL-1.2
// Writing an entity description; included by the .cpp of each entity only, because the templates are expanded here.
#pragma once

#include <noaber/base/date.h>
#include <noaber/store/entity.h>

#include <optional>
#include <type_traits>
#include <utility>

namespace noaber {

/// Stored names of an enum E: specialise with `static const std::vector<std::pair<E, Choice>> all`. The first is the default
/// and is stored as nothing.
template <class E>
struct EnumNames;

namespace detail {

/// How a C++ member becomes a Value and back.
template <class M>
struct Member;

template <>
struct Member<std::string> {
    static constexpr FieldType type = FieldType::text;
    static Value get(const std::string& m) { return text_value(m); }
    static void set(std::string& m, const Value& v) { m = as_text(v); }
};
template <>
struct Member<bool> {
    static constexpr FieldType type = FieldType::boolean;
    static Value get(bool m) { return m ? Value(std::int64_t{1}) : Value(); }
    static void set(bool& m, const Value& v) { m = as_integer(v) != 0; }
};
template <>
struct Member<std::optional<std::int64_t>> {
    static constexpr FieldType type = FieldType::integer;
    static Value get(const std::optional<std::int64_t>& m) { return m ? Value(*m) : Value(); }
    static void set(std::optional<std::int64_t>& m, const Value& v) {
        m.reset();
        if (const auto* i = std::get_if<std::int64_t>(&v)) m = *i;
    }
};
template <>
struct Member<std::optional<double>> {
    static constexpr FieldType type = FieldType::number;
    static Value get(const std::optional<double>& m) { return m ? Value(*m) : Value(); }
    static void set(std::optional<double>& m, const Value& v) {
        m.reset();
        if (const auto* d = std::get_if<double>(&v)) m = *d;
        if (const auto* i = std::get_if<std::int64_t>(&v)) m = static_cast<double>(*i);
    }
};
template <>
struct Member<std::optional<Date>> {
    static constexpr FieldType type = FieldType::date;
    static Value get(const std::optional<Date>& m) { return m ? Value(m->to_text()) : Value(); }
    static void set(std::optional<Date>& m, const Value& v) { m = Date::parse(as_text(v)); }
};
template <class T>
struct Member<Id<T>> {
    static constexpr FieldType type = FieldType::reference;
    static Value get(const Id<T>& m) { return text_value(m.text); }
    static void set(Id<T>& m, const Value& v) { m.text = as_text(v); }
};
template <class E>
    requires std::is_enum_v<E>
struct Member<E> {
    static constexpr FieldType type = FieldType::choice;
    static Value get(E m) {
        for (std::size_t i = 1; i < EnumNames<E>::all.size(); ++i)
            if (EnumNames<E>::all[i].first == m) return EnumNames<E>::all[i].second.value;
        return {};
    }
    static void set(E& m, const Value& v) {
        m = EnumNames<E>::all.front().first;
        for (const auto& [value, choice] : EnumNames<E>::all)
            if (choice.value == as_text(v)) m = value;
    }
};

}  // namespace detail

/// Builds an EntityInfo in the order in which the calls are written:
///   describe<Gemeente>("gemeente", "Gemeente", "Gemeenten").field(&Gemeente::naam, "naam", "Naam").key().done()
/// The modifiers (header, key, ...) are about the field named last.
template <class T>
class describe {
public:
    describe(std::string name, std::string label, std::string plural) {
        m_info.name = std::move(name);
        m_info.label = std::move(label);
        m_info.plural = std::move(plural);
        m_info.table = m_info.name;
        m_info.make = [] { return static_cast<void*>(new T); };
        m_info.destroy = [](void* object) { delete static_cast<T*>(object); };
        m_info.id = [](void* object) -> std::string& { return static_cast<T*>(object)->id.text; };
    }

    template <class M>
    describe& field(M T::*member, std::string name, std::string label) {
        FieldInfo field;
        field.name = std::move(name);
        field.header = label;
        field.label = std::move(label);
        field.type = detail::Member<M>::type;
        field.get = [member](const void* object) {
            return detail::Member<M>::get(static_cast<const T*>(object)->*member);
        };
        field.set = [member](void* object, const Value& value) {
            detail::Member<M>::set(static_cast<T*>(object)->*member, value);
        };
        if constexpr (std::is_enum_v<M>)
            for (const auto& entry : EnumNames<M>::all) field.choices.push_back(entry.second);
        m_info.fields.push_back(std::move(field));
        return *this;
    }
    /// A reference to a record of the entity of that name.
    template <class M>
    describe& reference(M T::*member, std::string name, std::string label, std::string refers_to) {
        field(member, std::move(name), std::move(label));
        last().refers_to = std::move(refers_to);
        return *this;
    }

    describe& table(std::string name) {
        m_info.table = std::move(name);
        return *this;
    }
    describe& titled_by(std::vector<std::string> fields) {
        m_info.title_fields = std::move(fields);
        return *this;
    }
    /// Who may read its records; fields may be narrower.
    describe& readers(const Permission& who) {
        m_info.read = who;
        return *this;
    }
    /// Who may make, change and remove its records; fields may differ.
    describe& writers(const Permission& who) {
        m_info.write = who;
        return *this;
    }
    /// Each record is a person's own: that person.
    describe& is_a_person() {
        m_info.owner_field = own_id;
        return *this;
    }

    describe& header(std::string text) {
        last().header = std::move(text);
        return *this;
    }
    describe& key() {
        last().key = true;
        return *this;
    }
    describe& optional_key() {
        last().key = last().optional_key = true;
        return *this;
    }
    describe& long_text() {
        last().type = FieldType::long_text;
        last().merge = Merge::text;
        return *this;
    }
    /// Reference: the (hidden) text field that keeps what was written while it refers to nobody yet.
    describe& stand_in(std::string field) {
        last().stand_in = std::move(field);
        return *this;
    }
    /// The end of a period: not before the field of that name, a date as this is one, or a year.
    describe& not_before(std::string start) {
        last().not_before = std::move(start);
        return *this;
    }
    /// A number that can't be below that: hours are no fewer than 0.
    describe& at_least(double least) {
        last().at_least = least;
        return *this;
    }
    describe& hidden() {
        last().hidden = true;
        return *this;
    }
    describe& read_by(const Permission& who) {
        last().read = who;
        return *this;
    }
    describe& written_by(const Permission& who) {
        last().write = who;
        return *this;
    }
    /// The record is the own of the person that this refers to.
    describe& owner() {
        m_info.owner_field = last().name;
        return *this;
    }
    /// Few records are asked for by this field, of many.
    describe& indexed() {
        last().indexed = true;
        return *this;
    }
    /// What this refers to is the person who saw or scored the record.
    describe& witness() {
        m_info.witness_field = last().name;
        return *this;
    }
    /// The same of who was asked: while it is nobody, whom Permission::witness names may put themselves there, and later go again.
    describe& open_witness() {
        m_info.witness_is_open = true;
        return witness();
    }
    /// The person belongs to the gemeente that this refers to.
    describe& gemeente() {
        m_info.gemeente_field = last().name;
        return *this;
    }
    /// How people's ways of writing its name (the first key field) become one.
    describe& canonical_name(std::function<std::string(std::string_view)> form) {
        m_info.canonical_name = std::move(form);
        return *this;
    }
    /// Collects the other's name when two records turn out to be one.
    describe& alias() {
        m_info.alias_field = last().name;
        return *this;
    }

    EntityInfo done() {
        if (m_info.title_fields.empty())
            for (const FieldInfo& field : m_info.fields)
                if (field.key) m_info.title_fields.push_back(field.name);
        return std::move(m_info);
    }

private:
    FieldInfo& last() { return m_info.fields.back(); }
    EntityInfo m_info;
};

}  // namespace noaber
