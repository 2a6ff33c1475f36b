// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the form says: a subject and a configuration, or what is wrong with them.
#include "inference/clusterload.h"
#include "ui/benchmark/benchcommand.h"
#include "ui/benchmark/benchform.h"
#include "ui/benchmark/filefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QUrl>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Numbers between commas, semicolons or blanks. Empty when one is none, or not in (0, most].
QList<double> numbersOf(const QString &text, double most, bool isWhole)
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
    QList<double> numbers;
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        bool ok = false;
        const double value = isWhole ? part.toInt(&ok) : part.toDouble(&ok);
        if (!ok || !(value > 0 && value <= most))
            return {};
        numbers.append(value);
    }
    return numbers;
}

} // namespace

BenchSubject BenchForm::subject() const
{
    BenchSubject subject;
    const Endpoint *chosen = endpoint();
    if (chosen)
        subject.endpoint = *chosen;
    subject.tokenizer = loadPods() > 0 ? m_tokenizer->text().trimmed() : QString();
    if (!chosen)
        subject.address = m_url->text().trimmed();
    else if (usesAddress() && loadPods() == 0)
        subject.address = directAddressOf(*chosen).value_or(QUrl()).toString();
    if (!chosen || (chosen->needsApiKey && loadPods() == 0))
        subject.apiKey = Secret(m_apiKey->text().toUtf8());
    return subject;
}

BenchConfig BenchForm::config() const
{
    BenchConfig config{.modelId = m_model->currentText().trimmed(),
                       .requests = m_requests->value(),
                       .concurrencies = {},
                       .promptTokens = m_promptTokens->value(),
                       .outputTokens = m_outputTokens->value(),
                       .chat = m_api->currentData().toBool(),
                       .ignoreEos = m_ignoreEos->isChecked(),
                       .warmup = m_warmup->value(),
                       .seed = quint64(m_seed->value()),
                       .loadPods = loadPods()};
    switch (shape()) {
    case Shape::ClosedLoop:
        for (const double value : numbersOf(m_levels->text(), mostAtOnce, true))
            config.concurrencies.append(int(value));
        break;
    case Shape::Sweep:
        config.concurrencies = {m_from->value()};
        config.sweepTo = m_to->value();
        break;
    case Shape::Constant:
    case Shape::Poisson:
        config.shape = shape() == Shape::Constant ? LoadShape::Constant : LoadShape::Poisson;
        config.rates = numbersOf(m_rates->text(), 1e6, false);
        config.mostInFlight = m_mostInFlight->value();
        break;
    case Shape::Trace:
        config.shape = LoadShape::Trace;
        config.trace = m_traceEntries;
        config.traceSpeed = m_traceSpeed->value();
        config.mostInFlight = m_mostInFlight->value();
        break;
    }
    if (m_dataset->isReady()) {
        config.dataset = m_prompts;
        config.datasetName = m_dataset->path().section(u'/', -1);
    }
    const auto asked = [](const QDoubleSpinBox *box) {
        return box->value() > 0 ? std::optional(box->value()) : std::nullopt;
    };
    config.slo = {.ttftMs = asked(m_ttft), .tpotMs = asked(m_tpot), .e2eMs = asked(m_e2e)};
    return config;
}

BenchForm::Check BenchForm::check() const
{
    if (!endpoint()) {
        if (m_url->text().trimmed().isEmpty())
            return {tr("Choose an endpoint, or give the address of a server."), m_url};
        if (auto way = wayInTo(m_url->text()); !way)
            return {tr("The address has to be one such as http://127.0.0.1:8000."), m_url};
    }
    switch (shape()) {
    case Shape::ClosedLoop:
        if (numbersOf(m_levels->text(), mostAtOnce, true).isEmpty())
            return {tr("\"At once\" takes whole numbers from 1 to %1, such as 1, 2, 4.").arg(mostAtOnce),
                    m_levels};
        break;
    case Shape::Sweep:
        if (m_to->value() < m_from->value())
            return {tr("The sweep ends below where it begins."), m_to};
        break;
    case Shape::Constant:
    case Shape::Poisson:
        if (numbersOf(m_rates->text(), 1e6, false).isEmpty())
            return {tr("\"Requests/s\" takes numbers above 0, such as 0.5, 2, 8."), m_rates};
        break;
    case Shape::Trace:
        if (m_trace->path().isEmpty())
            return {tr("Choose the trace that is to be replayed."), m_trace};
        break;
    }
    for (FileField *file : {m_trace, m_dataset}) {
        if (file == m_trace && shape() != Shape::Trace)
            continue;
        if (file->isReading())
            return {tr("%1 is still being read.").arg(file->path().section(u'/', -1)), file};
        if (!file->problem().isEmpty())
            return {file->problem(), file};
    }
    if (const int pods = loadPods(); pods > 0) {
        if (const auto problem = clusterLoadProblem(config(), pods))
            return {*problem, m_pods};
    }
    return {};
}

QString BenchForm::problem() const
{
    return check().problem;
}

QWidget *BenchForm::problemField() const
{
    return check().field;
}

QString BenchForm::command() const
{
    return benchCommand(subject(), config(), {.trace = m_trace->path(), .dataset = m_dataset->path()});
}

} // namespace slipway
