// SPDX-License-Identifier: EUPL-1.2
// Pushing, pulling and taking in.
#include "sync/exchange.h"

#include "sync/membership_file.h"
#include "sync/tls.h"

#include <noaber/base/errors.h>
#include <noaber/bijlage/kast.h>
#include <noaber/store/feed.h>

#include <algorithm>
#include <future>
#include <utility>

namespace noaber {

namespace {

/// What the hub surely takes, whatever was lost under way, and what it can only have refused for another reason than the clock.
constexpr std::int64_t minute_milliseconds = 60 * 1000;
constexpr std::int64_t surely_taken_milliseconds = most_ahead_milliseconds - minute_milliseconds;
constexpr std::int64_t surely_not_ahead_milliseconds = surely_taken_milliseconds - minute_milliseconds;

}  // namespace

std::size_t Exchange::greet() {
    const std::int64_t asked = m_options.wall();
    const HubWelcome welcome = m_client.hello(m_log.highest(), m_store.device());
    m_clock_ahead = (asked + m_options.wall()) / 2 - welcome.now;
    m_tells_presence = welcome.presence;
    m_keeps_attachments = welcome.attachments;
    if (!welcome.erases) m_held.merge(m_log.unsent_erasures());
    if (welcome.region != m_membership.region)
        throw PermissionError(
            "De hub kent dit apparaat voor een andere regio. Meld het opnieuw aan met een uitnodiging.");
    note_membership(welcome);
    // A hub that has less than it gave before, or gave a number again, was put back from a copy.
    if (welcome.head < m_log.last_seen() || !welcome.same) m_log.follow("");
    m_log.follow(welcome.numbering);
    if (welcome.view == m_log.view()) return 0;
    const bool fresh = m_log.view().empty() && m_log.last_seen() == 0;
    if (!fresh) {
        push_all();  // what only this file has must be with the hub before it is forgotten here
        return start_over(welcome.view);
    }
    m_log.set_view(welcome.view);
    return 0;
}

/// The role for screens and noaberctl status, the certificate for the day that the hub shows another. Only of a file that is
/// still a member: it may have left, or joined elsewhere, meanwhile.
void Exchange::note_membership(const HubWelcome& welcome) {
    const std::string& coming = welcome.coming_certificate;
    if (!m_certificate.empty() && !coming.empty() && m_certificate.find(coming) == std::string::npos) {
        (void)client_context(coming);  // throws when it is none
        m_certificate = coming + "\n" + m_certificate;
    }
    if (welcome.role == m_membership.role && m_certificate == m_membership.certificate) return;
    auto kept = membership_of(m_store.file());
    if (!kept || kept->token != m_membership.token) return;
    if (kept->role == welcome.role && kept->certificate == m_certificate) return;
    kept->role = welcome.role;
    kept->certificate = m_certificate;
    keep_membership(m_store.file(), *kept);
}

/// First everything is here, then it is taken in: a connection that breaks leaves the plan as it was until the next contact.
std::size_t Exchange::start_over(const std::string& view) {
    std::vector<PulledLines> pieces{m_client.pull(0)};
    while (pieces.back().last < pieces.back().head) {
        PulledLines next = m_client.pull(pieces.back().last);
        if (next.last <= pieces.back().last) break;
        pieces.push_back(std::move(next));
    }
    std::size_t at = 0;
    const auto next = [&]() -> std::optional<FeedChunk> {
        if (at == pieces.size()) return std::nullopt;
        const PulledLines piece = std::exchange(pieces[at++], {});
        return without_strange_erasures(chunk_of(piece.text, piece.last));
    };
    const std::size_t applied = m_store.start_over(next, view).applied;
    clear_kast();
    return applied;
}

/// Bytes of what is not here any more: erased, or not to be seen.
void Exchange::clear_kast() try { Bijlagekast(m_store).ruim_op(m_store, Resten::geen); } catch (const StorageError&) {
    // What could not go now, goes at the next opening (Workbench::open).
}

void Exchange::restamp() {
    const std::int64_t now = m_options.wall() - m_clock_ahead;
    const std::int64_t latest = now + surely_taken_milliseconds;
    m_log.restamp_unsent(now, latest);
    // Still ahead, because what the file has seen from others is: a refusal would be for good, and is not deserved.
    if (m_log.newest_unsent() > latest)
        throw StorageError(
            "De klok van de hub loopt achter. Je wijzigingen wachten; vraag de beheerder om de klok gelijk te zetten.");
}

void Exchange::take_back(const HubAnswer& answer) {
    for (const Refusal& later : answer.later) m_held.insert(later.stamp);
    const std::int64_t surely = m_options.wall() - m_clock_ahead + surely_not_ahead_milliseconds;
    std::vector<Refusal> deserved;
    std::vector<Acknowledgement> left;
    for (const Refusal& refusal : answer.refused) {
        if (m_membership.kind == HubKind::emergency && m_log.was_taken_elsewhere(refusal.stamp))
            left.push_back({refusal.stamp, left_to_others});
        else if (refusal.stamp.milliseconds() <= surely)
            deserved.push_back(refusal);
    }
    m_log.mark_sent(left);
    m_log.take_back(deserved);
    if (deserved.size() + left.size() < answer.refused.size())
        throw StorageError("De klok van de hub en die van deze computer lopen uiteen. Je wijzigingen wachten.");
}

void Exchange::push_all() {
    for (;;) {
        restamp();
        const UnsentLines lines = m_log.unsent({}, m_held);
        if (lines.stamps.empty()) return;
        const HubMessage said = m_client.push(lines.text);
        if (said.acknowledged.empty() && said.refused.empty() && said.later.empty())
            throw StorageError("De hub zegt niet of hij de wijzigingen heeft. Ze worden later opnieuw verstuurd.");
        m_log.mark_sent(said.acknowledged);
        for (const auto& [stamp, seq] : said.acknowledged)
            if (seq != left_to_others) m_own_numbers.add(seq);
        take_back(said);
    }
}

std::string Exchange::live_push() {
    restamp();
    const UnsentLines lines = m_log.unsent({.transactions = 500, .bytes = live_most_push / 2}, m_held);
    if (lines.stamps.empty()) return {};
    if (lines.text.size() > live_most_push) {
        push_all();
        return {};
    }
    return push_message(lines.text);
}

FeedChunk Exchange::chunk_of(const std::string& lines, std::int64_t last) {
    FeedChunk chunk;
    chunk.last = last;
    for (auto& line : from_lines(lines)) {
        if (!line.seq) throw StorageError("De hub stuurt wijzigingen zonder nummer. Werk de hub bij.");
        chunk.seqs.push_back(*line.seq);
        chunk.transactions.push_back(std::move(line.data));
    }
    return chunk;
}

/// Only the hub of the region may wipe anything here; not one that anybody can start.
FeedChunk Exchange::without_strange_erasures(FeedChunk chunk) const {
    if (m_membership.kind == HubKind::own) return chunk;
    FeedChunk rest;
    rest.own = std::move(chunk.own);
    rest.last = chunk.last;
    for (std::size_t i = 0; i < chunk.transactions.size(); ++i) {
        if (chunk.transactions[i].kind == TransactionKind::erasure) continue;
        rest.transactions.push_back(std::move(chunk.transactions[i]));
        rest.seqs.push_back(chunk.seqs[i]);
    }
    return rest;
}

std::size_t Exchange::apply(FeedChunk given) {
    const FeedChunk chunk = without_strange_erasures(std::move(given));
    const ApplyResult result = m_store.apply(chunk);
    if (!result.refused.empty())
        throw StorageError("Er is een wijziging die deze versie van Noaber niet kan lezen. Werk Noaber bij. " +
                           result.refused.front().reason);
    if (std::ranges::count(chunk.transactions, TransactionKind::erasure, &TransactionData::kind) > 0) {
        remove_old_noodhub();
        clear_kast();
    }
    return result.applied;
}

/// What this laptop kept as a hub has what was erased now, and nobody follows it any more: all of it is with the own hub, or comes
/// there from who wrote it.
void Exchange::remove_old_noodhub() const {
    if (m_membership.kind != HubKind::own) return;
    std::error_code stays;  // in use, as long as it is a hub still; the folder is named in the manual
    std::filesystem::remove_all(noodhub_folder(m_store.file()), stays);
}

/// The next piece is on its way while this one is written.
std::size_t Exchange::pull_all() {
    std::size_t applied = 0;
    PulledLines pulled = m_client.pull(m_log.last_seen(), m_own_numbers);
    for (;;) {
        std::future<PulledLines> next;
        if (pulled.last < pulled.head)
            next = std::async(std::launch::async,
                              [this, since = pulled.last] { return m_client.pull(since, m_own_numbers); });
        if (!pulled.text.empty() || pulled.last > m_log.last_seen()) {  // of what is not seen, only the number counts
            FeedChunk chunk = chunk_of(pulled.text, pulled.last);
            pulled.text = {};  // not needed beside what was read from it
            applied += apply(std::move(chunk));
        }
        if (!next.valid()) return applied;
        const std::int64_t before = pulled.last;
        pulled = next.get();
        if (pulled.last <= before) return applied;
    }
}

/// What came together is written together.
std::size_t Exchange::take(const std::vector<HubMessage>& messages) {
    std::size_t applied = 0;
    std::int64_t seen = m_log.last_seen();
    FeedChunk chunk;
    chunk.last = seen;
    const auto write = [&] {
        if (chunk.last > seen || !chunk.own.empty()) applied += apply(std::move(chunk));
    };
    for (const HubMessage& message : messages) {
        take_back(message);
        if (message.seq > 0 && message.after <= chunk.last) {
            gather(message, chunk);
            continue;
        }
        m_log.mark_sent(message.acknowledged);
        if (std::max(message.head.value_or(0), message.seq) <= chunk.last) continue;
        // Something is missing here: all that is, comes by a pull.
        write();
        applied += pull_all();
        seen = m_log.last_seen();
        chunk = {};
        chunk.last = seen;
    }
    write();
    return applied;
}

void Exchange::gather(const HubMessage& message, FeedChunk& chunk) {
    for (const auto& [stamp, seq] : message.acknowledged) chunk.own.emplace_back(stamp, seq);
    for (const WireTransaction& transaction : message.transactions) {
        if (!transaction.seq || *transaction.seq <= chunk.last) continue;
        chunk.seqs.push_back(*transaction.seq);
        chunk.transactions.push_back(transaction.data);
    }
    chunk.last = std::max(chunk.last, message.seq);
}

}  // namespace noaber
