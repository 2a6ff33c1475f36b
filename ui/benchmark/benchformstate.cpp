// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the form remembers between two starts.
#include "base/redact.h"
#include "ui/benchmark/benchform.h"
#include "ui/benchmark/filefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QUrl>

namespace slipway {
using namespace Qt::StringLiterals;

QJsonObject BenchForm::saveState() const
{
    const Endpoint *chosen = endpoint();
    const bool isByHand = !chosen && !m_url->text().trimmed().isEmpty();
    return {{u"endpoint"_s,
             chosen         ? chosen->name
                 : isByHand ? QString()
                            : m_wanted},
            {u"url"_s, redacted(QUrl(m_url->text().trimmed()))},
            {u"inCluster"_s, m_source->currentData().toBool()},
            {u"loadPods"_s, m_pods->value()},
            {u"tokenizer"_s, m_tokenizer->text()},
            {u"shape"_s, m_shape->currentIndex()},
            {u"levels"_s, m_levels->text()},
            {u"rates"_s, m_rates->text()},
            {u"from"_s, m_from->value()},
            {u"to"_s, m_to->value()},
            {u"mostInFlight"_s, m_mostInFlight->value()},
            {u"requests"_s, m_requests->value()},
            {u"promptTokens"_s, m_promptTokens->value()},
            {u"outputTokens"_s, m_outputTokens->value()},
            {u"ttft"_s, m_ttft->value()},
            {u"tpot"_s, m_tpot->value()},
            {u"e2e"_s, m_e2e->value()},
            {u"chat"_s, m_api->currentData().toBool()},
            {u"ignoreEos"_s, m_ignoreEos->isChecked()},
            {u"warmup"_s, m_warmup->value()},
            {u"trace"_s, m_trace->path()},
            {u"traceSpeed"_s, m_traceSpeed->value()},
            {u"dataset"_s, m_dataset->path()},
            {u"seed"_s, m_seed->value()}};
}

void BenchForm::restoreState(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    m_wanted = state.value("endpoint"_L1).toString();
    showWanted();
    const auto text = [&state](const char *key, QLineEdit *edit) {
        if (const QJsonValue value = state.value(QLatin1StringView(key)); value.isString())
            edit->setText(value.toString());
    };
    const auto number = [&state](const char *key, auto *box) {
        if (const QJsonValue value = state.value(QLatin1StringView(key)); value.isDouble())
            box->setValue(value.toInt());
    };
    m_source->setCurrentIndex(state.value("inCluster"_L1).toBool() ? 1 : 0);
    number("loadPods", m_pods);
    text("tokenizer", m_tokenizer);
    text("url", m_url);
    text("levels", m_levels);
    text("rates", m_rates);
    m_shape->setCurrentIndex(std::clamp(state.value("shape"_L1).toInt(), 0, m_shape->count() - 1));
    number("from", m_from);
    number("to", m_to);
    number("mostInFlight", m_mostInFlight);
    m_keepRequests = !state.value("trace"_L1).toString().isEmpty();
    m_trace->setPath(state.value("trace"_L1).toString());
    m_dataset->setPath(state.value("dataset"_L1).toString());
    m_traceSpeed->setValue(state.value("traceSpeed"_L1).toDouble(1));
    number("requests", m_requests);
    number("promptTokens", m_promptTokens);
    number("outputTokens", m_outputTokens);
    number("ttft", m_ttft);
    number("tpot", m_tpot);
    number("e2e", m_e2e);
    number("warmup", m_warmup);
    number("seed", m_seed);
    m_api->setCurrentIndex(state.value("chat"_L1).toBool(true) ? 0 : 1);
    m_ignoreEos->setChecked(state.value("ignoreEos"_L1).toBool(true));
    if (m_wanted.isEmpty() && !m_url->text().isEmpty())
        m_endpoint->setCurrentIndex(m_endpoint->count() - 1); // an address was loaded the last time
    preferConnected();
}

} // namespace slipway
