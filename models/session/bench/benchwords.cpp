// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bench/benchwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct BenchWords {
    Q_DECLARE_TR_FUNCTIONS(Bench)
};

QString listed(const QJsonValue &values)
{
    QStringList words;
    const QJsonArray array = values.toArray();
    for (const QJsonValue value : array)
        words.append(QLocale().toString(value.toDouble(), 'g', 6));
    return words.join(QLocale().decimalPoint() == u","_s ? u"; "_s : u", "_s);
}

QString loadOf(const QJsonObject &config)
{
    const QString load = config.value("load"_L1).toString();
    if (load == toString(LoadShape::Trace))
        return BenchWords::tr("trace of %n request(s)", nullptr, config.value("traceEntries"_L1).toInt());
    if (load == toString(LoadShape::Poisson))
        return BenchWords::tr("Poisson · %1 requests/s").arg(listed(config.value("rates"_L1)));
    if (load == toString(LoadShape::Constant))
        return BenchWords::tr("constant · %1 requests/s").arg(listed(config.value("rates"_L1)));
    if (const int most = config.value("sweepTo"_L1).toInt(); most > 0)
        return BenchWords::tr("sweep · %1 to at most %2 at once")
            .arg(listed(config.value("concurrencies"_L1)))
            .arg(most);
    return BenchWords::tr("closed loop · %1 at once").arg(listed(config.value("concurrencies"_L1)));
}

// What was sent tells two results of one load apart: 3,000 tokens of prompt are another load than 128.
QString lengthsOf(const QJsonObject &config)
{
    if (config.value("load"_L1).toString() == toString(LoadShape::Trace))
        return {};
    const int prompt = config.value("promptTokens"_L1).toInt();
    const int output = config.value("outputTokens"_L1).toInt();
    if (const QString dataset = config.value("dataset"_L1).toString(); !dataset.isEmpty())
        return QFileInfo(dataset).fileName();
    return prompt > 0 && output > 0 ? BenchWords::tr("%1 → %2 tokens", "lengths of prompt and answer")
                                          .arg(QLocale().toString(prompt), QLocale().toString(output))
                                    : QString();
}

} // namespace

QString benchLoadText(const QJsonObject &config)
{
    QString load = loadOf(config);
    if (const QString lengths = lengthsOf(config); !lengths.isEmpty())
        load += u" · "_s + lengths;
    const int pods = config.value("loadPods"_L1).toInt();
    return pods > 0 ? load + u" · "_s + BenchWords::tr("measured in the cluster, %n pod(s)", nullptr, pods)
                    : load;
}

QString benchLevelText(int concurrency, double rate)
{
    if (rate > 0)
        return BenchWords::tr("%1 requests/s").arg(QLocale().toString(rate, 'g', 6));
    if (concurrency > 0)
        return BenchWords::tr("%1 at once").arg(QLocale().toString(concurrency));
    return BenchWords::tr("trace");
}

QString benchLevelText(const QString &level)
{
    const QString number = level.section(u' ', 1);
    if (level.startsWith("rate "_L1))
        return benchLevelText(0, number.toDouble());
    return benchLevelText(level.startsWith("concurrency "_L1) ? number.toInt() : 0, 0);
}

QString benchMetricText(const QString &metric)
{
    if (metric == "ttftMs"_L1)
        return BenchWords::tr("TTFT, ms");
    if (metric == "tpotMs"_L1)
        return BenchWords::tr("TPOT, ms");
    if (metric == "e2eMs"_L1)
        return BenchWords::tr("E2E, ms");
    if (metric == "outputTokensPerS"_L1)
        return BenchWords::tr("Output tokens/s");
    if (metric == "failedShare"_L1)
        return BenchWords::tr("Failed, %");
    return metric;
}

QString failureClassText(const QString &failureClass)
{
    static const std::pair<QLatin1StringView, const char *> texts[] = {
        {"timeout"_L1, QT_TRANSLATE_NOOP("Bench", "no answer in time")},
        {"refused"_L1, QT_TRANSLATE_NOOP("Bench", "connection refused")},
        {"cut"_L1, QT_TRANSLATE_NOOP("Bench", "the answer was cut off")},
        {"network"_L1, QT_TRANSLATE_NOOP("Bench", "the network failed")},
        {"unauthorized"_L1, QT_TRANSLATE_NOOP("Bench", "not authorized (401, 403)")},
        {"notFound"_L1, QT_TRANSLATE_NOOP("Bench", "model or path not found (404)")},
        {"overloaded"_L1, QT_TRANSLATE_NOOP("Bench", "too many requests (429)")},
        {"unavailable"_L1, QT_TRANSLATE_NOOP("Bench", "not available (503)")},
        {"rejected"_L1, QT_TRANSLATE_NOOP("Bench", "the request was rejected (400)")},
        {"server"_L1, QT_TRANSLATE_NOOP("Bench", "the server failed")},
        {"cancelled"_L1, QT_TRANSLATE_NOOP("Bench", "cancelled")},
    };
    for (const auto &[name, text] : texts) {
        if (name == failureClass)
            return QCoreApplication::translate("Bench", text);
    }
    return failureClass;
}

QString benchNumber(double value)
{
    const double size = std::abs(value);
    return QLocale().toString(value, 'f', size >= 100 || value == 0 ? 0 : size >= 10 ? 1 : 2);
}

} // namespace slipway
