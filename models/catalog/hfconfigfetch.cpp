// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/hfconfigfetch.h"

#include "base/redact.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct HfConfigWords {
    Q_DECLARE_TR_FUNCTIONS(HfConfig)
};

constexpr int maxRedirections = 5;
constexpr qint64 maxConfigBytes = 4 * 1024 * 1024; // real ones are some kilobytes

bool isAllowed(const QUrl &url)
{
    const bool loopback =
        url.host() == "localhost"_L1 || url.host() == "127.0.0.1"_L1 || url.host() == "::1"_L1;
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && loopback));
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

} // namespace

Result<HfConfigAddress> hfConfigAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!isAllowed(url))
        return fail(ErrorKind::Invalid, HfConfigWords::tr("expected an https address"),
                    redacted(text.left(300)));
    QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    HfConfigAddress address{.modelId = text.trimmed(), .url = url};
    if (parts.size() < 2) {
        // Some storage of a person's own: it has to be the file.
        return address;
    }
    const bool isFile = parts.constLast().endsWith(".json"_L1);
    if (isFile && (parts.size() < 5 || !QStringList{u"blob"_s, u"raw"_s, u"resolve"_s}.contains(parts.at(2))))
        return address;
    address.modelId = parts.at(0) + u'/' + parts.at(1);
    QString revision = u"main"_s;
    if (parts.size() >= 4 && QStringList{u"tree"_s, u"blob"_s, u"raw"_s, u"resolve"_s}.contains(parts.at(2)))
        revision = parts.at(3);
    address.url.setPath(u"/%1/resolve/%2/config.json"_s.arg(address.modelId, revision));
    address.url.setQuery(QString());
    address.url.setFragment(QString());
    return address;
}

Task<ModelSpec> fetchHfConfig(HttpTransport &transport, HfConfigAddress address, Secret token,
                              std::stop_token stop)
{
    QUrl url = address.url;
    for (int hop = 0; hop <= maxRedirections; ++hop) {
        HttpRequest request{.url = url,
                            .headers = {{"Accept", "application/json, text/plain"}},
                            .maxBodyBytes = maxConfigBytes};
        if (!token.isEmpty() && sameOrigin(url, address.url))
            request.headers.append("Authorization", "Bearer " + token.reveal());
        auto response = co_await transport.send(request, stop);
        if (!response) {
            if (response.error().where.isEmpty())
                response.error().where = request.describe();
            co_return std::unexpected(std::move(response.error()));
        }
        if (response->status >= 300 && response->status < 400) {
            const auto location = response->headers.value("Location");
            const QUrl next = location ? url.resolved(QUrl(QString::fromUtf8(*location))) : QUrl();
            if (!isAllowed(next))
                co_return fail(ErrorKind::Invalid,
                               HfConfigWords::tr("the address leads to nowhere that may be asked"),
                               request.describe());
            url = next;
            continue;
        }
        if (response->isSuccess()) {
            auto model = modelFromConfigJson(response->body, address.modelId);
            if (!model)
                co_return std::unexpected(std::move(model.error()).within(redacted(address.url)));
            co_return *std::move(model);
        }
        Error error{.kind = ErrorKind::Internal,
                    .detail = HfConfigWords::tr("The address answers %1.").arg(response->status),
                    .where = request.describe(),
                    .httpStatus = response->status};
        if (response->status == 401 || response->status == 403) {
            error.kind = response->status == 401 ? ErrorKind::Unauthorized : ErrorKind::Forbidden;
            error.hint =
                HfConfigWords::tr("A gated, private or misspelt model answers so: accept its licence at "
                                  "https://huggingface.co/%1 and set "
                                  "HF_TOKEN.")
                    .arg(address.modelId);
        } else if (response->status == 404) {
            error.kind = ErrorKind::NotFound;
        } else if (response->status == 429) {
            error.kind = ErrorKind::TooManyRequests;
            error.retryAfter = response->retryAfter();
        } else if (response->status >= 502 && response->status <= 504) {
            error.kind = ErrorKind::Unavailable;
        }
        co_return std::unexpected(std::move(error));
    }
    co_return fail(ErrorKind::Invalid, HfConfigWords::tr("more than %1 redirections").arg(maxRedirections),
                   redacted(address.url));
}

} // namespace slipway
