// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to models/inference.
#pragma once

#include "inference/loadengine.h"
#include "inference/sseparser.h"

#include <curl/curl.h>

namespace slipway {

/// The clock of all times that the engine takes; it is one for the whole machine.
std::chrono::nanoseconds steadyNow();

/// One request in flight. Reused, connection and all, for the next.
class LoadExchange
{
public:
    /// @param arrived  when what is being read came to this machine; zero: it is read without the loop having been woken for it
    LoadExchange(const LoadJob &job, EngineHealth &health, const std::chrono::nanoseconds &arrived);
    LoadExchange(const LoadExchange &) = delete;
    LoadExchange &operator=(const LoadExchange &) = delete;
    ~LoadExchange();

    CURL *handle() const { return m_easy; }

    /// Makes it ready to be sent now. @param start  the run's
    void prepare(QByteArray body, std::chrono::nanoseconds scheduled, std::chrono::nanoseconds start);
    /// What became of it, when libcurl says that it is over.
    LoadSample finish(CURLcode code);

private:
    static std::size_t onBytes(char *bytes, std::size_t size, std::size_t count, void *self);
    void readHead();
    bool receive(QByteArrayView bytes);
    void take(const SseEvent &event);
    void compare(const QByteArray &data);
    void takeWhole();
    std::optional<std::chrono::seconds> retryAfter() const;

    const LoadJob &m_job;
    EngineHealth &m_health;
    const std::chrono::nanoseconds &m_arrived;
    CURL *m_easy;
    curl_slist *m_headers = nullptr;
    char m_words[CURL_ERROR_SIZE] = {};
    QByteArray m_proxy;
    QByteArray m_body;
    SseParser m_parser;
    QByteArray m_plain; // an answer that is no stream
    LoadSample m_sample;
    std::chrono::nanoseconds m_start{0}, m_sent{0};
    std::chrono::nanoseconds m_now{0}; // when the bytes that were read last arrived; zero before the first
    std::chrono::nanoseconds m_last{0}; // the same of the last token
    qint64 m_lastStamp = 0;
    int m_events = 0;
    int m_usageTokens = 0;
    int m_status = 0;
    bool m_isStream = false;
    bool m_finished = false;
    std::optional<Error> m_failure;
};

} // namespace slipway
