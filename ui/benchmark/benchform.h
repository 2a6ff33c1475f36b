// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/bench/benchsession.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace slipway {

class FileField;

/// What to load and how: endpoint, way in, shape of the load, lengths, service levels.
class BenchForm : public QWidget
{
    Q_OBJECT

public:
    explicit BenchForm(QWidget *parent = nullptr);
    static constexpr int mostAtOnce = 4096;

    void setEndpoints(const QList<Endpoint> &endpoints);
    void choose(const Endpoint &endpoint);
    /// Until an endpoint is chosen, one stands there for which @p isConnected holds, when there is one.
    void preferWhere(std::function<bool(const Target &)> isConnected);
    /// Looks again at which that is.
    void preferConnected();
    BenchSubject subject() const;
    BenchConfig config() const;
    /// What is missing or wrong, in a sentence; empty when it can start.
    QString problem() const;
    /// The field that problem() is about.
    QWidget *problemField() const;
    /// The command that loads in the same way; without the key, which it takes from its environment.
    QString command() const;
    /// All but the key.
    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

Q_SIGNALS:
    void changed();

private:
    enum class Shape { ClosedLoop, Sweep, Constant, Poisson, Trace };
    enum class Way { Address, PortForward };
    struct Check {
        QString problem = {};
        QWidget *field = nullptr;
    };
    struct Row {
        QLabel *label;
        QWidget *field;
        void show(bool on) const;
    };
    Row row(QFormLayout *form, const QString &label, QWidget *field, const QString &name,
            const QString &help);
    QSpinBox *number(int low, int high, int value);
    QDoubleSpinBox *level();
    void build();
    void usePreset(int index);
    Task<QString> readTraceFile(QString path);
    Task<QString> readDatasetFile(QString path);
    void update();
    void fillWays();
    Check check() const;
    Shape shape() const;
    const Endpoint *endpoint() const;
    QString nameOf(const Endpoint &endpoint) const;
    void show(const Endpoint &endpoint);
    void showWanted();
    bool usesAddress() const;
    int loadPods() const; ///< 0: from this computer

    QList<Endpoint> m_endpoints;
    QString m_wanted; ///< endpoint of the restored state, until the list has come
    std::function<bool(const Target &)> m_isConnected;
    bool m_isChosen = false; ///< by the person, in this sitting
    QComboBox *m_endpoint;
    QComboBox *m_way;
    QComboBox *m_source;
    QSpinBox *m_pods;
    QLineEdit *m_tokenizer;
    QLineEdit *m_url;
    QLineEdit *m_apiKey;
    QComboBox *m_model;
    QComboBox *m_shape;
    QLineEdit *m_levels;
    QLineEdit *m_rates;
    QList<TraceEntry> m_traceEntries; ///< of the file in m_trace
    QList<LoadPrompt> m_prompts; ///< of the file in m_dataset
    bool m_keepRequests = false; ///< the trace that is being read is that of the restored state
    FileField *m_trace;
    QDoubleSpinBox *m_traceSpeed;
    FileField *m_dataset;
    QSpinBox *m_from;
    QSpinBox *m_to;
    QSpinBox *m_mostInFlight;
    QSpinBox *m_requests;
    QSpinBox *m_promptTokens;
    QSpinBox *m_outputTokens;
    QComboBox *m_preset;
    QDoubleSpinBox *m_ttft;
    QDoubleSpinBox *m_tpot;
    QDoubleSpinBox *m_e2e;
    QComboBox *m_api;
    QCheckBox *m_ignoreEos;
    QSpinBox *m_warmup;
    QSpinBox *m_seed;
    QLabel *m_wayNote;
    Row m_wayRow{}, m_sourceRow{}, m_podsRow{}, m_tokenizerRow{}, m_urlRow{}, m_keyRow{}, m_levelsRow{},
        m_ratesRow{}, m_fromRow{}, m_toRow{}, m_mostRow{}, m_traceRow{}, m_speedRow{}, m_promptRow{},
        m_outputRow{};
};

} // namespace slipway
