// SPDX-License-Identifier: EUPL-1.2
// Work of people who have no laptop at hand: what they do on the hub's pages becomes a push like any other.
#include "region_server.h"

#include <noaber/base/errors.h>

namespace noaber::hub {

namespace {

constexpr std::size_t bytes_of_a_click = 4096;

}  // namespace

std::optional<Stamp> RegionServer::write(const Caller& caller, const std::function<void(Store&)>& work) {
    std::vector<TransactionData> written;
    {
        const std::lock_guard lock(m_reading);
        written = m_reader->drafted([&] { work(*m_reader); });
        // Neither the hub's own nor the session's: several hubs may serve one session, and a stamp is given once.
        auto& replica = m_replicas[caller.account];
        if (replica == 0) replica = new_device();
        for (TransactionData& one : written) one.stamp.device = replica;
    }
    std::erase_if(written, [](const TransactionData& one) { return one.changes.empty(); });
    if (written.empty()) return std::nullopt;
    const Stamp last = written.back().stamp;
    const PushAnswer said = push(std::move(written), caller, bytes_of_a_click);
    if (!said.refused.empty()) throw PermissionError(said.refused.front().reason);
    return last;
}

bool RegionServer::undo(const Caller& caller, const Stamp& transaction) {
    bool left = false;
    (void)write(caller, [&](Store& store) {
        if (store.setting(author_setting(transaction.device)) != caller.name)
            throw InputError("Dit heb je niet zelf gedaan; ongedaan maken kan alleen met wat je zelf wijzigde.");
        left = !store.undo(transaction).touched.empty();
    });
    return left;
}

}  // namespace noaber::hub
