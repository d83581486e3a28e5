// SPDX-License-Identifier: EUPL-1.2
// Somebody else's socket by its number: to wait for, or to shut down below whatever stands on it; never closed here.
#pragma once

#include <Poco/Net/Socket.h>
#include <Poco/Net/SocketImpl.h>

namespace noaber {

/// Must not be used after its owner has closed it.
class BorrowedSocket : public Poco::Net::Socket {
public:
    explicit BorrowedSocket(poco_socket_t number) : Socket(new Impl(number)) {}
    /// What waits for it in another thread goes on and finds it ended.
    void shut_down() { impl()->shutdown(); }

private:
    class Impl : public Poco::Net::SocketImpl {
    public:
        explicit Impl(poco_socket_t number) : SocketImpl(number) {}

    private:
        ~Impl() override { reset(); }
    };
};

}  // namespace noaber
