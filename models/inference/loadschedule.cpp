// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/loadschedule.h"

#include "inference/loadwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Milliseconds of "2023-11-16 18:01:49.1234567", or of a number of seconds.
std::optional<double> csvTimeMs(const QByteArray &field)
{
    bool isNumber = false;
    const double seconds = field.toDouble(&isNumber);
    if (isNumber)
        return seconds * 1000;
    // Qt reads milliseconds; what is finer is added by hand. A zone may follow: Azure's trace of 2024 has one, that of 2023 has none.
    const qsizetype dot = field.indexOf('.');
    qsizetype end = dot < 0 ? field.size() : dot + 1;
    while (end < field.size() && field.at(end) >= '0' && field.at(end) <= '9')
        ++end;
    const QByteArray withoutFraction = dot < 0 ? field : field.first(dot) + field.sliced(end);
    auto whole = QDateTime::fromString(QString::fromLatin1(withoutFraction).replace(u' ', u'T'), Qt::ISODate);
    if (!whole.isValid())
        return {};
    // Only distances count: where no zone is named, one without an hour that is left out or there twice.
    if (whole.timeSpec() == Qt::LocalTime)
        whole.setTimeZone(QTimeZone::UTC);
    const double fraction = dot < 0 ? 0 : ("0." + field.sliced(dot + 1, end - dot - 1)).toDouble();
    return double(whole.toMSecsSinceEpoch()) + fraction * 1000;
}

} // namespace

std::optional<std::chrono::nanoseconds> PoissonRate::due(int index)
{
    Q_ASSERT(index == m_next);
    ++m_next;
    // By hand and not by std::exponential_distribution, whose numbers differ between standard libraries.
    const double uniform = (double(m_random() >> 11) + 0.5) * 0x1p-53;
    if (index > 0)
        m_atNs += -std::log(uniform) / m_perSecond * 1e9;
    return std::chrono::nanoseconds(qint64(m_atNs));
}

std::optional<std::chrono::nanoseconds> TraceReplay::due(int index)
{
    if (m_entries.isEmpty())
        return std::chrono::nanoseconds(0);
    // Longer than the trace: it begins anew, one mean gap after its end.
    const qsizetype size = m_entries.size();
    const auto span = m_entries.constLast().at + m_entries.constLast().at / std::max<qsizetype>(1, size - 1);
    const auto at = m_entries.at(index % size).at + span * (index / size);
    return std::chrono::nanoseconds(qint64(double(at.count()) / m_speed));
}

Result<QList<TraceEntry>> readTrace(const QByteArray &text)
{
    struct Line {
        double ms;
        int promptTokens;
        int outputTokens;
    };
    QList<Line> lines;
    QList<QByteArray> columns;
    qsizetype number = 0;
    constexpr int mostTokens = 4'000'000;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty())
            continue;
        std::optional<double> ms;
        int promptTokens = 0, outputTokens = 0;
        if (line.startsWith('{')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object.value("timestamp"_L1).isDouble())
                ms = object.value("timestamp"_L1).toDouble();
            promptTokens = object.value("input_length"_L1).toInt();
            outputTokens = object.value("output_length"_L1).toInt();
        } else if (columns.isEmpty()) {
            for (const QByteArray &name : line.split(','))
                columns.append(name.trimmed().toLower());
            if (!columns.contains("timestamp"))
                return fail(ErrorKind::Invalid,
                            LoadWords::tr("the trace has neither JSON lines nor a column TIMESTAMP"),
                            u"line %1"_s.arg(number));
            continue;
        } else {
            const QList<QByteArray> fields = line.split(',');
            const auto at = [&](const char *name) { return fields.value(columns.indexOf(name)).trimmed(); };
            ms = csvTimeMs(at("timestamp"));
            promptTokens = at("contexttokens").toInt();
            outputTokens = at("generatedtokens").toInt();
        }
        if (!ms || !std::isfinite(*ms) || promptTokens < 1 || outputTokens < 1 || promptTokens > mostTokens
            || outputTokens > mostTokens)
            return fail(
                ErrorKind::Invalid,
                LoadWords::tr(
                    "a line of a trace needs a time and the numbers of its prompt's and its answer's tokens: "
                    "timestamp (ms), input_length and output_length in JSON; TIMESTAMP, ContextTokens and "
                    "GeneratedTokens in CSV"),
                u"line %1"_s.arg(number));
        lines.append({*ms, promptTokens, outputTokens});
    }
    if (lines.isEmpty())
        return fail(ErrorKind::Invalid, LoadWords::tr("the trace is empty"));
    std::ranges::stable_sort(lines, {}, &Line::ms);
    QList<TraceEntry> entries;
    entries.reserve(lines.size());
    for (const Line &line : std::as_const(lines))
        entries.append({std::chrono::nanoseconds(qint64((line.ms - lines.constFirst().ms) * 1e6)),
                        line.promptTokens, line.outputTokens});
    return entries;
}

} // namespace slipway
