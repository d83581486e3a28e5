// SPDX-License-Identifier: EUPL-1.2
// An SQLite VFS around the usual one: every call goes on to it, writing and syncing may not.
#include "failing_disk.h"

#include <sqlite3.h>

#include <new>

namespace noaber::test {

namespace {

/// Behind it in memory stands the usual file.
struct File {
    sqlite3_file base;
    FailingDisk* disk;
    std::string* name;
};

sqlite3_file* usual(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1); }

/// A call that goes on as it is.
template <class Member>
struct Onward;
template <class... Args>
struct Onward<int (*)(sqlite3_file*, Args...)> {
    template <int (*sqlite3_io_methods::*call)(sqlite3_file*, Args...)>
    static int to(sqlite3_file* file, Args... args) {
        return (usual(file)->pMethods->*call)(usual(file), args...);
    }
};
template <auto call>
constexpr auto onward = [] {
    using Function = std::remove_reference_t<decltype(std::declval<sqlite3_io_methods>().*call)>;
    return &Onward<Function>::template to<call>;
}();

int close(sqlite3_file* file) {
    delete reinterpret_cast<File*>(file)->name;
    return usual(file)->pMethods->xClose(usual(file));
}

int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
    const auto* self = reinterpret_cast<File*>(file);
    if (self->disk->is_full(*self->name)) return SQLITE_FULL;
    return usual(file)->pMethods->xWrite(usual(file), bytes, count, at);
}

int sync(sqlite3_file* file, int flags) {
    auto* self = reinterpret_cast<File*>(file);
    if (!self->disk->sync(*self->name)) return SQLITE_IOERR_FSYNC;
    return usual(file)->pMethods->xSync(usual(file), flags);
}

void shm_barrier(sqlite3_file* file) { usual(file)->pMethods->xShmBarrier(usual(file)); }

const sqlite3_io_methods methods{
    .iVersion = 3,
    .xClose = close,
    .xRead = onward<&sqlite3_io_methods::xRead>,
    .xWrite = write,
    .xTruncate = onward<&sqlite3_io_methods::xTruncate>,
    .xSync = sync,
    .xFileSize = onward<&sqlite3_io_methods::xFileSize>,
    .xLock = onward<&sqlite3_io_methods::xLock>,
    .xUnlock = onward<&sqlite3_io_methods::xUnlock>,
    .xCheckReservedLock = onward<&sqlite3_io_methods::xCheckReservedLock>,
    .xFileControl = onward<&sqlite3_io_methods::xFileControl>,
    .xSectorSize = onward<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = onward<&sqlite3_io_methods::xDeviceCharacteristics>,
    .xShmMap = onward<&sqlite3_io_methods::xShmMap>,
    .xShmLock = onward<&sqlite3_io_methods::xShmLock>,
    .xShmBarrier = shm_barrier,
    .xShmUnmap = onward<&sqlite3_io_methods::xShmUnmap>,
    .xFetch = onward<&sqlite3_io_methods::xFetch>,
    .xUnfetch = onward<&sqlite3_io_methods::xUnfetch>,
};

sqlite3_vfs* usual_disk() {
    static sqlite3_vfs* const found = sqlite3_vfs_find(nullptr);  // before another one is the default
    return found;
}

int open(sqlite3_vfs* disk, const char* name, sqlite3_file* file, int flags, int* out) {
    auto* self = reinterpret_cast<File*>(file);
    self->base.pMethods = nullptr;
    const int code = usual_disk()->xOpen(usual_disk(), name, usual(file), flags, out);
    if (code != SQLITE_OK) return code;
    self->disk = static_cast<FailingDisk*>(disk->pAppData);
    self->name = new std::string(name ? name : "");
    self->base.pMethods = &methods;
    return SQLITE_OK;
}

}  // namespace

FailingDisk::FailingDisk() : m_disk(std::make_unique<sqlite3_vfs>(*usual_disk())) {
    m_disk->zName = "failing";
    m_disk->pNext = nullptr;
    m_disk->pAppData = this;
    m_disk->szOsFile = usual_disk()->szOsFile + static_cast<int>(sizeof(File));
    m_disk->xOpen = open;
    sqlite3_vfs_register(m_disk.get(), 1);
}

FailingDisk::~FailingDisk() { sqlite3_vfs_unregister(m_disk.get()); }

void FailingDisk::fill(const std::filesystem::path& beginning) {
    m_beginning = beginning.string();
    m_full = true;
}

void FailingDisk::lose(const std::filesystem::path& beginning) {
    m_beginning = beginning.string();
    m_losing = true;
}

bool FailingDisk::sync(const std::string& file) {
    if (file.ends_with("-wal")) ++m_syncs;
    return !m_losing || !file.starts_with(m_beginning);
}

}  // namespace noaber::test
