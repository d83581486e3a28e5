// SPDX-License-Identifier: EUPL-1.2
// gzip by zlib, in memory.
#include <noaber/sync/packed.h>

#include <noaber/base/errors.h>

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace noaber {

namespace {

constexpr int with_gzip_head = 16 + MAX_WBITS;
constexpr int usual_memory = 8;
constexpr std::size_t piece = 256 * 1024;

/// zlib takes no constant input, and does not change it.
void give(z_stream& stream, std::string_view bytes) {
    if (bytes.size() > std::numeric_limits<uInt>::max()) throw ProgrammerError("too much to pack at once");
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
}

/// Lets zlib write one more piece behind `out`.
template <class Step>
int write_piece(z_stream& stream, std::string& out, Step step) {
    const std::size_t before = out.size();
    out.resize(before + piece);
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    stream.avail_out = piece;
    const int code = step(stream);
    out.resize(before + piece - std::min<std::size_t>(stream.avail_out, piece));
    return code;
}

}  // namespace

std::string packed(std::string_view text) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, with_gzip_head, usual_memory, Z_DEFAULT_STRATEGY) != Z_OK)
        throw ProgrammerError("zlib does not start");
    give(stream, text);
    std::string out;
    while (write_piece(stream, out, [](z_stream& at) { return deflate(&at, Z_FINISH); }) == Z_OK) {
    }
    deflateEnd(&stream);
    return out;
}

std::string unpacked(std::string_view gzip, std::size_t most) {
    z_stream stream{};
    if (inflateInit2(&stream, with_gzip_head) != Z_OK) throw ProgrammerError("zlib does not start");
    give(stream, gzip);
    std::string out;
    int code = Z_OK;
    while (code == Z_OK && out.size() <= most)
        code = write_piece(stream, out, [](z_stream& at) { return inflate(&at, Z_NO_FLUSH); });
    const bool all = stream.avail_in == 0;
    inflateEnd(&stream);
    if (code != Z_STREAM_END || !all || out.size() > most) throw InputError("Dit is niet uit te pakken.");
    return out;
}

}  // namespace noaber
