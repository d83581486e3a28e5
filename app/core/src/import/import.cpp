// SPDX-License-Identifier: EUPL-1.2
// The course of an import: read all files, write all rows in one transaction, keep it or drop it.
#include <noaber/import/import.h>

#include "import/columns.h"
#include "import/names.h"
#include "import/rows.h"

#include <noaber/base/date.h>
#include <noaber/base/errors.h>
#include <noaber/base/text.h>
#include <noaber/jaarplan/contact_reader.h>
#include <noaber/jaarplan/plan.h>
#include <noaber/organisatie/naam.h>
#include <noaber/organisatie/organisatie.h>
#include <noaber/report/import/spreadsheet.h>
#include <noaber/store/edit.h>
#include <noaber/store/period.h>

#include <fmt/format.h>

namespace noaber {

namespace {

constexpr std::size_t changes_shown = 1'000;

/// A sheet that is a table we know.
struct Source {
    std::string file;  ///< as the report names it
    Sheet sheet;
    RecognisedTable table;
};

/// The files of a folder, by name, hidden ones and subfolders left; a file is itself.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& path) {
    std::error_code unknown;
    if (!std::filesystem::exists(path, unknown)) throw InputError(fmt::format("{} bestaat niet.", path.string()));
    if (!std::filesystem::is_directory(path, unknown)) return {path};
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(path, unknown))
        if (entry.is_regular_file(unknown) && !entry.path().filename().string().starts_with("."))
            files.push_back(entry.path());
    if (unknown) throw InputError(fmt::format("De map {} kan niet worden gelezen.", path.string()));
    if (files.empty()) throw InputError(fmt::format("De map {} is leeg.", path.string()));
    std::sort(files.begin(), files.end());
    return files;
}

/// A file that says that it is a spreadsheet must be one; others in a folder are let be.
bool says_it_is_a_spreadsheet(const std::filesystem::path& file) {
    const std::string ending = fold(file.extension().string());
    for (const char* known : {".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods"})
        if (ending == known) return true;
    return false;
}

bool is_blank(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return trim(cell).empty(); });
}

class Import {
public:
    Import(Store& store, const ImportOptions& options, Progress& progress)
        : m_store(store), m_options(options), m_progress(progress) {}

    ImportReport run(const std::vector<std::filesystem::path>& paths) {
        read_sources(paths);
        Transaction transaction = m_store.begin(label());
        Names names(m_store, transaction);
        m_transaction = &transaction;
        m_names = &names;
        for (const EntityInfo* entity : m_store.schema().entities())
            for (Source& source : m_sources)
                if (source.table.entity == entity) import_table(source);
        import_functies();
        m_report.aangemaakt = names.made();
        const bool refused = m_report.anything_refused() && m_options.refusals == Refusals::stop_all;
        if (m_options.writing == Writing::dry_run || refused) return std::move(m_report);
        m_report.geschreven = !transaction.empty();
        transaction.commit();
        return std::move(m_report);
    }

private:
    /// Rows that were read of one table.
    struct Keys {
        std::unordered_map<std::string, std::string> stored;   ///< key → id
        std::unordered_map<std::string, std::size_t> in_file;  ///< id → row
        std::set<std::string> people_in_file;                  ///< name and e-mail of every row of a table of people
    };

    std::string label() const {
        return m_sources.size() == 1 ? "Import van " + std::filesystem::path(m_sources.front().file).filename().string()
                                     : fmt::format("Import van {} tabellen", m_sources.size());
    }

    void read_sources(const std::vector<std::filesystem::path>& paths) {
        for (const auto& path : paths) {
            const auto files = files_of(path);
            const bool folder = std::filesystem::is_directory(path);
            std::size_t known = 0;
            for (const auto& file : files) known += read_file(file, folder);
            if (folder && known == 0)
                throw InputError(fmt::format("In de map {} staat geen tabel die Noaber kent.", path.string()));
        }
    }

    /// Number of tables found. In a folder a file that is none is named in the report; alone it is an error.
    std::size_t read_file(const std::filesystem::path& file, bool in_folder) {
        std::size_t known = 0;
        bool any_rows = false;
        try {
            const Spreadsheet spreadsheet = read_spreadsheet(file, m_progress);
            for (const Sheet& sheet : spreadsheet.sheets) {
                auto table = recognise(m_store.schema(), sheet);
                const std::string name =
                    spreadsheet.sheets.size() > 1 ? file.string() + ", blad " + sheet.name : file.string();
                if (!table) {
                    if (in_folder || spreadsheet.sheets.size() > 1) m_report.onbekende_bestanden.push_back(name);
                    continue;
                }
                ++known;
                any_rows = any_rows || table->header_row + 1 < sheet.rows.size() || !sheet.problems.empty();
                if (table->year && !m_year) m_year = table->year;
                m_sources.push_back({name, sheet, std::move(*table)});
            }
        } catch (const InputError& error) {
            if (in_folder && !says_it_is_a_spreadsheet(file)) {
                m_report.onbekende_bestanden.push_back(file.string());
                return 0;
            }
            const std::string words = error.what();
            throw InputError(words.find(file.filename().string()) == std::string::npos ? file.string() + ": " + words
                                                                                       : words);
        }
        if (known == 0 && !in_folder)
            throw InputError(
                fmt::format("{}: geen kopregel gevonden die Noaber kent. De eerste rij moet bijvoorbeeld zijn: "
                            "Groep; Code; Activiteit; Doel; ...",
                            file.string()));
        if (!any_rows && !in_folder)
            throw InputError(fmt::format("{}: onder de kopregel staan geen rijen. Vul er een in.", file.string()));
        return known;
    }

    /// The plan that rows without a year of their own belong to.
    const std::string& jaarplan() {
        if (m_jaarplan.empty()) m_jaarplan = known_jaarplan();
        if (!m_jaarplan.empty()) return m_jaarplan;
        const int year = asked_year().value_or(system_today().year());
        return m_jaarplan = m_names->find_or_make(info_of<Jaarplan>(), std::to_string(year));
    }

    [[nodiscard]] std::optional<int> asked_year() const { return m_options.jaar ? m_options.jaar : m_year; }

    /// The same, "" when it is not there yet.
    [[nodiscard]] std::string known_jaarplan() const {
        const auto plan = find_jaarplan(m_store, asked_year());
        return plan ? plan->id.text : std::string();
    }

    Keys& keys_of(const EntityInfo& entity) {
        const auto [found, is_new] = m_keys.try_emplace(entity.name);
        if (is_new)
            m_store.for_each(entity,
                             [&](const Record& record) { found->second.stored.emplace(key_text(record), record.id); });
        return found->second;
    }

    void import_table(Source& source) {
        m_report.tabellen.push_back(
            {source.file, source.table.entity->table, 0, 0, 0, {}, source.table.unknown_columns, {}});
        ImportedTable& table = m_report.tabellen.back();
        Keys& keys = keys_of(*source.table.entity);
        keys.in_file.clear();
        keys.people_in_file = people_in(source);
        const YearContext year{[&] { return jaarplan_of(source); }, [&] { return known_jaarplan_of(source); }};
        const auto& rows = source.sheet.rows;
        std::vector<std::size_t> waiting;  // rows that may point at a row further down
        const bool points_at_itself = refers_to_itself(*source.table.entity);
        for (std::size_t i = source.table.header_row + 1; i < rows.size(); ++i) {
            m_progress.step("Rijen inlezen", i, rows.size());
            auto refused = import_row(source, i, year, keys, table);
            if (points_at_itself && !refused.empty())
                waiting.push_back(i);
            else
                refuse(table, std::move(refused));
            name_columns_without_heading(source, rows[i], table);
        }
        import_waiting(source, std::move(waiting), year, keys, table);
    }

    static bool refers_to_itself(const EntityInfo& entity) {
        return std::any_of(entity.fields.begin(), entity.fields.end(),
                           [&](const FieldInfo& field) { return field.refers_to == entity.name; });
    }

    /// Again and again, until nothing more can be taken.
    void import_waiting(const Source& source, std::vector<std::size_t> waiting, const YearContext& year, Keys& keys,
                        ImportedTable& table) {
        for (bool any = true; any;) {
            any = false;
            std::vector<RefusedRow> refused;
            std::vector<std::size_t> still;
            for (const std::size_t i : waiting) {
                auto reasons = import_row(source, i, year, keys, table);
                if (reasons.empty())
                    any = true;
                else
                    still.push_back(i);
                std::move(reasons.begin(), reasons.end(), std::back_inserter(refused));
            }
            waiting = std::move(still);
            if (!any) refuse(table, std::move(refused));
        }
    }

    /// What stands under no heading is left, but not without a word.
    static void name_columns_without_heading(const Source& source, const std::vector<std::string>& cells,
                                             ImportedTable& table) {
        const auto& header = source.sheet.rows[source.table.header_row];
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool headed = i < header.size() && !trim(header[i]).empty();
            if (headed || trim(cells[i]).empty()) continue;
            const std::string name = fmt::format("kolom {} (zonder kop)", column_letters(i + 1));
            auto& unknown = table.onbekende_kolommen;
            if (std::find(unknown.begin(), unknown.end(), name) == unknown.end()) unknown.push_back(name);
        }
    }

    std::string jaarplan_of(const Source& source) {
        if (m_options.jaar || !source.table.year) return jaarplan();
        return m_names->find_or_make(info_of<Jaarplan>(), std::to_string(*source.table.year));
    }

    std::string known_jaarplan_of(const Source& source) {
        if (m_options.jaar || !source.table.year) return known_jaarplan();
        return m_names->find(info_of<Jaarplan>(), std::to_string(*source.table.year));
    }

    /// Why the row can't be taken; nothing when it was.
    std::vector<RefusedRow> import_row(const Source& source, std::size_t index, const YearContext& year, Keys& keys,
                                       ImportedTable& table) {
        const std::size_t number = index + 1;
        std::vector<RefusedRow> refused = problems_of(source, number);
        if (refused.empty() && source.sheet.rows[index] == source.sheet.rows[source.table.header_row])
            refused.push_back({number, "", "De kopregel staat hier nog eens. Verwijder deze rij."});
        if (!refused.empty()) return refused;
        if (is_blank(source.sheet.rows[index]))
            return {};  // not sooner: a row that the reader could not make out is empty too
        ReadRow row = read_row(m_store, *m_names, source.table, source.sheet.rows[index], number, year);
        if (!row.refused.empty()) return row.refused;
        if (const auto problem = period_problem(row.record))
            return {{number, problem->field->header, problem->message}};
        std::string column = "Groep";
        bool known = false;
        try {
            if (names_werkgroep(row.record)) m_names->check(info_of<Werkgroep>(), row.record.text("groep"));
            column = naming_field(*source.table.entity).header;
            known = find_record(row.record, keys);
        } catch (const InputError& error) {
            return {{number, column, error.what()}};
        }
        if (const auto [first, is_new] = keys.in_file.emplace(row.record.id, number); !is_new)
            return {{number, column, fmt::format("Staat ook in rij {}. Laat er een staan.", first->second)}};
        write(row, number, known, keys, table);
        make_persons(row.record);
        make_werkgroep(row.record);
        return {};
    }

    static const FieldInfo& naming_field(const EntityInfo& entity) {
        return *std::find_if(entity.fields.begin(), entity.fields.end(),
                             [](const FieldInfo& field) { return field.key; });
    }

    /// Gives the record its id: of the stored one with its key, or a new one. True when it is stored already.
    bool find_record(Record& record, const Keys& keys) {
        if (record.entity->name == "persoon") return find_person(record, keys);
        const auto stored = keys.stored.find(key_text(record));
        record.id = stored != keys.stored.end() ? stored->second : derived_id(m_store, record);
        return stored != keys.stored.end();
    }

    /// People are found by every name they are known by, and those with one name are told apart by their e-mail.
    bool find_person(Record& record, const Keys& keys) {
        const std::string_view naam = record.text("naam");
        const std::set<std::string>& ids = m_names->all(*record.entity, naam);
        const std::string email = fold(record.text("email"));
        if (email.empty() && ids.size() > 1) throw InputError(ambiguous_name(ids.size(), naam));
        std::vector<std::string> free;  // whom this row may be about although the e-mail differs
        for (const std::string& id : ids) {
            const std::string theirs = email_of(id);
            if (email.empty() || theirs == email) return record.id = id, true;
            if (!keys.in_file.contains(id) && !keys.people_in_file.contains(person_key(naam, theirs)))
                free.push_back(id);
        }
        if (free.size() == 1) return record.id = free.front(), true;
        record.id = derived_id(m_store, record);
        if (ids.contains(record.id)) record.id = derived_id(m_store, record, person_key(naam, email));
        return false;
    }

    std::string email_of(const std::string& persoon) const {
        const auto record = m_store.find(info_of<Persoon>(), persoon);
        return record ? fold(record->text("email")) : std::string();
    }

    static std::string person_key(std::string_view naam, std::string_view email) {
        return NaamKey(naam).text() + '\x1f' + fold(email);
    }

    /// Name and e-mail of every row, for a table of people; else nothing.
    static std::set<std::string> people_in(const Source& source) {
        std::set<std::string> people;
        const auto column = [&](std::string_view field) -> std::optional<std::size_t> {
            for (const FoundColumn& found : source.table.columns)
                if (found.column.field && found.column.field->name == field) return found.index;
            return std::nullopt;
        };
        const auto naam = column("naam");
        const auto email = column("email");
        if (source.table.entity->name != "persoon" || !naam || !email) return people;
        for (const auto& row : source.sheet.rows)
            if (*naam < row.size() && *email < row.size()) people.insert(person_key(row[*naam], row[*email]));
        return people;
    }

    std::vector<RefusedRow> problems_of(const Source& source, std::size_t number) const {
        std::vector<RefusedRow> refused;
        const auto& problems = source.sheet.problems;
        auto problem = std::lower_bound(problems.begin(), problems.end(), number,
                                        [](const CellProblem& p, std::size_t n) { return p.row < n; });
        for (; problem != problems.end() && problem->row == number; ++problem) {
            std::string column = column_letters(problem->column);
            for (const FoundColumn& found : source.table.columns)
                if (found.index + 1 == problem->column) column = found.column.header;
            refused.push_back({number, column, problem->reason});
        }
        return refused;
    }

    static void refuse(ImportedTable& table, std::vector<RefusedRow> refused) {
        for (RefusedRow& one : refused) table.geweigerd.push_back(std::move(one));
    }

    void write(ReadRow& row, std::size_t number, bool known, Keys& keys, ImportedTable& table) {
        const EntityInfo& entity = *row.record.entity;
        if (known) {
            ++(update(row, number, table) ? table.gewijzigd : table.gelijk);
        } else {
            m_transaction->put(row.record);
            keys.stored.emplace(key_text(row.record), row.record.id);
            if (entity.index_of("naam") && naming_field(entity).type != FieldType::reference)
                m_names->learn(entity, row.record.text(naming_field(entity).name), row.record.id);
            ++table.nieuw;
            show(table, {number, RowFate::nieuw, title_of(m_store, row.record), "", "", ""});
        }
        if (!row.functies.empty()) m_functies.emplace_back(row.record.id, row.functies);
    }

    /// Writes the fields that the sheet gives and that differ. False when there are none.
    bool update(const ReadRow& row, std::size_t number, ImportedTable& table) {
        const EntityInfo& entity = *row.record.entity;
        Record stored = m_store.find(entity, row.record.id).value();
        bool changed = false;
        const auto set = [&](std::size_t field, const Value& value) {
            if (stored.values[field] == value) return;
            changed = true;
            show(table, {number, RowFate::gewijzigd, title_of(m_store, stored), entity.fields[field].label,
                         display_value(m_store, entity.fields[field], stored.values[field]),
                         display_value(m_store, entity.fields[field], value)});
            m_transaction->set(entity, stored.id, entity.fields[field].name, value);
        };
        // The key is how the record was found: written in another way ("wolbert, femke") it is no change.
        for (const std::size_t field : row.given)
            if (!entity.fields[field].key) set(field, row.record.values[field]);
        if (const auto marker = entity.index_of("aan_te_vullen");
            marker && !is_empty(row.record["email"]) && !is_given(row, *marker))
            set(*marker, {});
        return changed;
    }

    static bool is_given(const ReadRow& row, std::size_t field) {
        return std::find(row.given.begin(), row.given.end(), field) != row.given.end();
    }

    static void show(ImportedTable& table, ImportedChange change) {
        if (table.wijzigingen.size() < changes_shown) table.wijzigingen.push_back(std::move(change));
    }

    /// Contacts that are written as names become people.
    void make_persons(const Record& record) {
        if (record.entity->name == "vastgestelde_activiteit") return;  // what once was asks for nobody today
        const EntityInfo& persoon = info_of<Persoon>();
        for (const char* field : {"contactpersoon", "betrokkenen"}) {
            if (!record.entity->index_of(field)) continue;
            const auto known = [&](std::string_view name) { return !m_names->find(persoon, name).empty(); };
            for (const Contact& contact : read_contacten(record.text(field), known))
                if (contact.kind == Contact::Kind::persoon && !known(contact.naam)) make_person(persoon, contact.naam);
        }
    }

    void make_person(const EntityInfo& persoon, const std::string& naam) {
        try {
            m_names->find_or_make(persoon, naam);
        } catch (const InputError&) {
            // Who was erased stays words of a text.
        }
    }

    static bool names_werkgroep(const Record& record) {
        const bool has_groep = record.entity->name == "activiteit" || record.entity->name == "kwartaalplanning";
        return has_groep && starts_with_folded(record.text("groep"), "werkgroep ");
    }

    void make_werkgroep(const Record& record) {
        if (names_werkgroep(record)) m_names->find_or_make(info_of<Werkgroep>(), record.text("groep"));
    }

    /// The functies of the people table: held since who knows when, unless it is registered already.
    void import_functies() {
        for (const auto& [persoon, functies] : m_functies)
            for (const std::string& naam : functies) {
                Functievervulling vervulling;
                vervulling.persoon.text = persoon;
                vervulling.functie.text = m_names->find_or_make(info_of<Functie>(), naam);
                bool held = false;
                for (const auto& other : m_store.list<Functievervulling>(Where{"persoon", persoon}))
                    held = held || other.functie == vervulling.functie;
                if (held) continue;
                vervulling.id.text = derived_id(m_store, to_record(vervulling));
                m_transaction->put(vervulling);
            }
    }

    Store& m_store;
    const ImportOptions& m_options;
    Progress& m_progress;
    ImportReport m_report;
    std::vector<Source> m_sources;
    std::optional<int> m_year;
    std::string m_jaarplan;
    std::map<std::string, Keys> m_keys;
    std::vector<std::pair<std::string, std::vector<std::string>>> m_functies;
    Transaction* m_transaction = nullptr;
    Names* m_names = nullptr;
};

}  // namespace

bool ImportReport::anything_refused() const {
    return std::any_of(tabellen.begin(), tabellen.end(),
                       [](const ImportedTable& table) { return !table.geweigerd.empty(); });
}

ImportReport import_files(Store& store, const std::vector<std::filesystem::path>& paths, const ImportOptions& options,
                          Progress& progress) {
    return Import(store, options, progress).run(paths);
}

}  // namespace noaber
