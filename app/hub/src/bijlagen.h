// SPDX-License-Identifier: EUPL-1.2
// The bytes of attachments at the hub: in pieces, in a database of their own beside the region's (a file, or a namespace in PostgreSQL), so
// that several hubs have them alike and the plan stays small.
//
// They are kept by record, not by content: who knows a hash learns nothing by it, and everybody brings the bytes of their own record.
#pragma once

#include <noaber/bijlage/bijlage.h>
#include <noaber/store/session.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noaber::hub {

/// How much of an attachment is there.
struct Bijlagestand {
    std::size_t delen = 0;  ///< pieces (sync/bijlagen.h), from the first on
    bool heel = false;      ///< all of them, and they are what the record says
};

/// Throws DamagedError when it is none.
[[nodiscard]] std::string from_base64(std::string_view text);

/// May be used by several threads at once. Everything throws StorageError.
class Bijlagen {
public:
    Bijlagen(std::unique_ptr<Session> session, WallClock wall);

    [[nodiscard]] Bijlagestand stand(const Bijlage& bijlage);
    /// Takes that piece when it is the next one; another changes nothing. The last one is followed by a look at all: bytes that are not
    /// what the record says go. Throws InputError for those, for a piece of another size than it must have, and for a record that names
    /// no size that an attachment can have.
    Bijlagestand neem(const Bijlage& bijlage, std::size_t nr, std::string_view bytes);
    /// Of one that is whole; nothing otherwise.
    [[nodiscard]] std::optional<std::string> deel(const Bijlage& bijlage, std::size_t nr);

    /// Of those that are whole.
    [[nodiscard]] std::vector<std::string> ids();
    /// For a backup: which bytes these are, and each piece in turn, as base64.
    struct Kenmerk {
        std::string id;
        std::string sha256;
        std::int64_t grootte = 0;
    };
    void each_piece(const std::string& id,
                    const std::function<void(const Kenmerk&, std::size_t nr, std::string_view base64)>& each);
    /// The bytes of these go, and are overwritten on the disk.
    void vergeet(const std::vector<std::string>& ids);
    /// The same for all of which `gone` says so, whole or not.
    void ruim_op(const std::function<bool(const std::string& id)>& gone);

private:
    [[nodiscard]] Bijlagestand stand_of(const Bijlage& bijlage);
    void start_anew(const Bijlage& bijlage);
    void remove(const std::string& id);
    void remove_old_pieces();
    [[nodiscard]] bool is_whole(const Bijlage& bijlage);
    void overwrite();

    std::mutex m_mutex;
    std::unique_ptr<Session> m_session;
    WallClock m_wall;
};

}  // namespace noaber::hub
