// SPDX-License-Identifier: EUPL-1.2
// A system that a hub tells of call-ups: keeps what it is told, and answers as the test wants.
#pragma once

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>

#include <atomic>
#include <iterator>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace noaber::test {

class WebhookServer {
public:
    struct Told {
        std::string method;
        std::string authorization;
        std::string body;
    };
    WebhookServer()
        : m_server(new Factory(*this), Poco::Net::ServerSocket(Poco::Net::SocketAddress("127.0.0.1", 0)),
                   new Poco::Net::HTTPServerParams) {
        m_server.start();
    }
    ~WebhookServer() { m_server.stopAll(true); }
    WebhookServer(const WebhookServer&) = delete;
    WebhookServer& operator=(const WebhookServer&) = delete;

    [[nodiscard]] std::string address() const { return "http://127.0.0.1:" + std::to_string(m_server.port()) + "/in"; }
    [[nodiscard]] std::vector<Told> told() const {
        const std::lock_guard lock(m_mutex);
        return m_told;
    }
    std::atomic_int status = 204;  ///< 0: hangs up without an answer

private:
    struct Handler : Poco::Net::HTTPRequestHandler {
        explicit Handler(WebhookServer& server) : m_server(server) {}
        void handleRequest(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) override {
            std::string body{std::istreambuf_iterator<char>(request.stream()), {}};
            {
                const std::lock_guard lock(m_server.m_mutex);
                m_server.m_told.push_back({request.getMethod(), request.get("Authorization", ""), std::move(body)});
            }
            if (m_server.status == 0)
                return dynamic_cast<Poco::Net::HTTPServerRequestImpl&>(request).detachSocket().close();
            response.setStatus(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(m_server.status.load()));
            response.setContentLength(0);
            response.send();
        }
        WebhookServer& m_server;
    };
    struct Factory : Poco::Net::HTTPRequestHandlerFactory {
        explicit Factory(WebhookServer& server) : m_server(server) {}
        Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override {
            return new Handler(m_server);
        }
        WebhookServer& m_server;
    };
    mutable std::mutex m_mutex;
    std::vector<Told> m_told;
    Poco::Net::HTTPServer m_server;
};

}  // namespace noaber::test
