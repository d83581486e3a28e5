// SPDX-License-Identifier: EUPL-1.2
// Where a laptop keeps the bytes of attachments: FILE.bijlagen/, a file for each content, called by its SHA-256. What is there is whole.
#pragma once

#include <noaber/base/new_file.h>
#include <noaber/base/sha256.h>
#include <noaber/bijlage/bijlage.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace noaber {

/// FILE.bijlagen
[[nodiscard]] std::filesystem::path bijlagen_folder(const std::filesystem::path& file);

/// Bytes on their way into a kast: a hidden file that goes with this object, unless Bijlagekast takes it in.
class Ontvangst {
public:
    /// Throws StorageError when nothing can be written in the kast.
    explicit Ontvangst(const std::filesystem::path& plan);
    /// Throws StorageError.
    void write(std::string_view bytes);
    [[nodiscard]] std::int64_t size() const { return m_size; }

private:
    friend class Bijlagekast;
    std::unique_ptr<NewFile> m_file;
    std::ofstream m_out;
    Sha256 m_sha;
    std::int64_t m_size = 0;
};

/// What may be left lying about when ruim_op() is done.
enum class Resten {
    jonge,  ///< files that another program may be writing: those of the last hour
    geen,   ///< none: something was erased
};

class Bijlagekast {
public:
    /// Of the plan in that file.
    explicit Bijlagekast(const Store& store);

    /// Whether the bytes are here.
    [[nodiscard]] bool heeft(const Bijlage& bijlage) const;
    /// The SHA-256 of all bytes that are here.
    [[nodiscard]] std::set<std::string> kenmerken() const;
    /// The bytes, when they are here. To be read only.
    [[nodiscard]] std::filesystem::path pad(const Bijlage& bijlage) const;
    /// Takes a copy of the file and writes its record, in one transaction ("Bijlage Diploma toegevoegd bij Femke Wolbert"). `titel`: ""
    /// for the name of the file. Throws InputError for what is no attachment (bestandssoort.h), or when the record is gone;
    /// StorageError. Nothing is left then.
    Bijlage voeg_toe(Store& store, const RecordRef& on, const std::filesystem::path& file,
                     const std::string& titel = {}) const;
    /// Bytes that were fetched. Throws StorageError when they are not what the record says, or it says nothing (any more).
    void neem_op(Store& store, const Bijlage& bijlage, Ontvangst& bytes) const;
    /// A copy to be opened by another program: with the name that people know, and the ending of what is in it, whatever the record
    /// says. Only to be read. Throws StorageError when the bytes are not here or not whole: those that are not whole go, so that they are
    /// fetched again; InputError when this program does not open what is in it.
    [[nodiscard]] std::filesystem::path om_te_openen(const Bijlage& bijlage) const;
    /// Removes what no record says any more (living, removed, or refused by the hub), what broke off, and copies that were opened.
    void ruim_op(Store& store, Resten resten) const;

private:
    void take_name(Ontvangst& bytes, const Bijlage& bijlage) const;
    std::filesystem::path m_plan;
    std::filesystem::path m_folder;
};

}  // namespace noaber
