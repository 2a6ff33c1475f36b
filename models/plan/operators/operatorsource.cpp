// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/operators/operatorsource.h"

#include "base/passing.h"
#include "net/endpointbase.h"
#include "net/statuskind.h"
#include "plan/ensurechange.h"

#include <QCryptographicHash>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// KServe's has 7 MB.
constexpr qint64 mostBytes = 32LL * 1024 * 1024;
constexpr int mostRedirections = 5;
constexpr int tries = 3;

bool isSafe(const QUrl &url)
{
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(url.host()));
}

} // namespace

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

HttpOperatorSource::HttpOperatorSource(HttpTransport &transport, Clock &clock, QString base)
    : m_transport(transport)
    , m_clock(clock)
    , m_base(std::move(base))
{
}

Task<OperatorPin> HttpOperatorSource::pin(QString id, std::stop_token stop)
{
    if (m_base.isEmpty()) {
        if (const OperatorPin *builtIn = operatorPin(id))
            co_return *builtIn;
        co_return fail(ErrorKind::NotFound,
                       changeWords(QT_TRANSLATE_NOOP("Change", "There is no operator called %1.")).arg(id));
    }
    if (!m_pins) {
        const auto base = checkedEndpointBase(m_base, QString::fromLatin1(variable));
        if (!base)
            co_return std::unexpected(base.error());
        const QUrl index(*base + u"/operators.yaml"_s);
        auto text = co_await download(index, {}, stop);
        if (!text)
            co_return std::unexpected(std::move(text.error()));
        auto pins = readOperatorPins(*text, index.toString());
        if (!pins)
            co_return std::unexpected(std::move(pins.error()));
        for (OperatorPin &each : *pins) {
            for (OperatorFile &file : each.files)
                file.url = index.resolved(QUrl(file.url)).toString();
        }
        m_pins = std::move(*pins);
    }
    const auto found = std::ranges::find(*m_pins, id, &OperatorPin::id);
    if (found == m_pins->end())
        co_return fail(
            ErrorKind::NotFound,
            changeWords(QT_TRANSLATE_NOOP("Change", "%1 has no operator called %2.")).arg(m_base, id));
    co_return *found;
}

Task<QByteArray> HttpOperatorSource::fetch(OperatorFile file, ProgressSink progress, std::stop_token stop)
{
    if (const auto kept = m_kept.constFind(file.sha256); kept != m_kept.constEnd())
        co_return *kept;
    auto bytes = co_await download(QUrl(file.url, QUrl::StrictMode), progress, stop);
    if (!bytes)
        co_return bytes;
    const QString sum = sha256Of(*bytes);
    if (sum != file.sha256) {
        Error error =
            fail(ErrorKind::Invalid,
                 changeWords(QT_TRANSLATE_NOOP(
                                 "Change",
                                 "What %1 serves is not the pinned file: its SHA-256 is %2 and should be "
                                 "%3. Nothing of it was applied."))
                     .arg(file.url, sum, file.sha256),
                 file.url)
                .error();
        error.reason = u"Checksum"_s;
        co_return std::unexpected(std::move(error));
    }
    m_kept.insert(sum, *bytes);
    co_return bytes;
}

Task<QByteArray> HttpOperatorSource::download(QUrl url, ProgressSink progress, std::stop_token stop)
{
    for (int attempt = 1;; ++attempt) {
        auto bytes = co_await tryDownload(url, progress, stop);
        if (bytes || attempt == tries || !isPassing(bytes.error().kind))
            co_return bytes;
        if (auto slept = co_await m_clock.sleepFor(std::chrono::seconds(attempt), stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

Task<QByteArray> HttpOperatorSource::tryDownload(QUrl url, ProgressSink progress, std::stop_token stop)
{
    for (int hops = 0; hops <= mostRedirections; ++hops) {
        if (!url.isValid() || url.host().isEmpty() || !isSafe(url))
            co_return fail(ErrorKind::Invalid,
                           changeWords(QT_TRANSLATE_NOOP(
                                           "Change", "A manifest is fetched over https alone, not from %1."))
                               .arg(url.toDisplayString()),
                           url.toDisplayString());
        const HttpRequest request{.url = url, .timeout = 30s, .idleTimeout = 30s};
        auto stream = co_await m_transport.open(request, stop);
        if (!stream)
            co_return std::unexpected(std::move(stream.error()));
        const int status = (*stream)->status();
        // Release files of GitHub lie elsewhere. No credential goes along, so following tells nobody anything.
        if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
            url = url.resolved(
                QUrl::fromEncoded((*stream)->headers().value("Location").value_or(QByteArray())));
            continue;
        }
        if (status != 200) {
            Error error = fail(kindOfStatus(status),
                               changeWords(QT_TRANSLATE_NOOP("Change", "%1 answers with status %2."))
                                   .arg(url.toDisplayString())
                                   .arg(status),
                               url.toDisplayString())
                              .error();
            error.httpStatus = status;
            co_return std::unexpected(std::move(error));
        }
        const qint64 promised = (*stream)->headers().value("Content-Length").value_or("-1").toLongLong();
        QByteArray bytes;
        for (;;) {
            auto piece = co_await (*stream)->read(stop);
            if (!piece)
                co_return std::unexpected(std::move(piece.error()));
            if (piece->isEmpty())
                break;
            bytes += *piece;
            if (bytes.size() > mostBytes)
                co_return fail(ErrorKind::Invalid,
                               changeWords(QT_TRANSLATE_NOOP("Change", "%1 serves more than %2 MiB."))
                                   .arg(url.toDisplayString())
                                   .arg(mostBytes >> 20),
                               url.toDisplayString());
            Progress report{.step = u"fetch"_s,
                            .message = changeWords(QT_TRANSLATE_NOOP("Change", "fetching %1: %2 KiB"))
                                           .arg(url.fileName())
                                           .arg(bytes.size() >> 10)};
            if (promised > 0)
                report.fraction = std::min(1.0, double(bytes.size()) / double(promised));
            progress(report);
        }
        if (promised >= 0 && bytes.size() < promised)
            co_return fail(ErrorKind::Network,
                           changeWords(QT_TRANSLATE_NOOP(
                                           "Change", "The download of %1 was cut off after %2 of %3 bytes."))
                               .arg(url.toDisplayString())
                               .arg(bytes.size())
                               .arg(promised),
                           url.toDisplayString());
        co_return bytes;
    }
    co_return fail(
        ErrorKind::Invalid,
        changeWords(QT_TRANSLATE_NOOP("Change", "%1 leads from one address to the next without an end."))
            .arg(url.toDisplayString()),
        url.toDisplayString());
}

} // namespace slipway
