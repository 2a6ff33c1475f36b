// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/metricsourcedialog.h"

#include "session/targetconnection.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QToolButton>

namespace slipway {
using namespace Qt::StringLiterals;
using Authentication = MetricSource::Authentication;

MetricSourceDialog::MetricSourceDialog(Session &session, const Target &target, MetricSources &sources,
                                       QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_target(target)
    , m_sources(sources)
    , m_server(new QComboBox(this))
    , m_found(secondaryLabel({}, this))
    , m_authentication(new QComboBox(this))
    , m_file(new QLineEdit(this))
    , m_browse(new QToolButton(this))
    , m_outcome(plainLabel({}, this))
    , m_test(makeButton(tr("&Test"), "", {}, this))
    , m_save(makeButton(tr("&Save"), "primary", {}, this))
{
    setObjectName(u"metricSourceDialog"_s);
    setWindowTitle(tr("Source of the charts' past"));
    const MetricSource present = sources.of(target);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing::m);
    auto *text = secondaryLabel(tr("Slipway measures while it runs. A Prometheus server that scrapes the "
                                   "cluster knows the rest: Prometheus, Thanos or Google "
                                   "Managed Prometheus. It is asked for the pods of the endpoint, by the "
                                   "labels namespace and pod; this holds for all "
                                   "endpoints of the cluster."),
                                this);
    text->setMinimumWidth(scaledToFont(460, font()));
    column->addWidget(text);
    auto *form = new QFormLayout;
    m_server->setObjectName(u"metricServer"_s);
    m_server->setEditable(true);
    m_server->setInsertPolicy(QComboBox::NoInsert);
    m_server->setCompleter(nullptr); // it would put Google's address behind an "https" that was just typed
    m_server->lineEdit()->setPlaceholderText(tr("https://… or NAMESPACE/SERVICE:PORT"));
    if (target.provider == "google"_L1 && !target.project.isEmpty() && !session.isSandbox())
        m_server->addItem(googlePrometheusUrl(target.project).toString());
    m_server->setCurrentText(present.text());
    form->addRow(tr("Ser&ver"), m_server);
    form->addRow(QString(), m_found);
    m_authentication->setObjectName(u"metricAuthentication"_s);
    m_authentication->addItem(tr("None"), int(Authentication::None));
    m_authentication->addItem(tr("Bearer token from a file"), int(Authentication::BearerFile));
    m_authentication->addItem(tr("Google identity"), int(Authentication::Google));
    m_authentication->setCurrentIndex(m_authentication->findData(int(present.authentication)));
    form->addRow(tr("&Authentication"), m_authentication);
    auto *file = new QHBoxLayout;
    m_file->setObjectName(u"metricBearerFile"_s);
    m_file->setText(present.bearerFile);
    m_file->setAccessibleName(tr("File with the bearer token"));
    m_file->setPlaceholderText(tr("file that is read before each request"));
    m_browse->setText(u"…"_s);
    m_browse->setAccessibleName(tr("Choose the file"));
    connect(m_browse, &QToolButton::clicked, this, [this] {
        if (const QString name = QFileDialog::getOpenFileName(this, tr("File with the bearer token"));
            !name.isEmpty())
            m_file->setText(name);
    });
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);
    auto *fileLabel = new QLabel(tr("&File"), this);
    fileLabel->setBuddy(m_file);
    form->addRow(fileLabel, file);
    column->addLayout(form);
    m_outcome->setObjectName(u"metricOutcome"_s);
    column->addWidget(m_outcome);
    auto *buttons = new QHBoxLayout;
    auto *forgetButton = makeButton(tr("Use &none"), "quiet", {}, this);
    forgetButton->setObjectName(u"metricNone"_s);
    forgetButton->setVisible(present.kind != MetricSource::Kind::None);
    auto *cancel = makeButton(tr("Cancel"), "", {}, this);
    m_save->setObjectName(u"metricSave"_s);
    m_test->setObjectName(u"metricTest"_s);
    m_save->setDefault(true);
    connect(forgetButton, &QPushButton::clicked, this, &MetricSourceDialog::forget);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, &MetricSourceDialog::test);
    connect(m_save, &QPushButton::clicked, this, &MetricSourceDialog::accept);
    buttons->addWidget(forgetButton);
    buttons->addStretch(1);
    buttons->addWidget(m_test);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(m_server, &QComboBox::currentTextChanged, this, [this](const QString &typed) {
        // Google's server takes nothing but its identity and no other gets it; a Service's is taken away on the way.
        const auto parsed = MetricSource::parse(typed);
        const auto chosen = Authentication(m_authentication->currentData().toInt());
        if (parsed
            && (parsed->kind == MetricSource::Kind::Service
                || (parsed->authentication == Authentication::Google) != (chosen == Authentication::Google)))
            m_authentication->setCurrentIndex(m_authentication->findData(int(parsed->authentication)));
        judge();
    });
    connect(m_authentication, &QComboBox::currentIndexChanged, this, &MetricSourceDialog::judge);
    connect(m_file, &QLineEdit::textChanged, this, &MetricSourceDialog::judge);
    connect(&m_testing, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (!outcome)
            say(outcome.error().toString(), "bad");
        m_test->setEnabled(true);
    });
    connect(&m_finding, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (!outcome)
            m_found->setText(
                tr("The cluster's Services could not be listed: %1").arg(userText(outcome.error()).headline));
    });
    // Its clients are those of the connection.
    connect(&session, &Session::clusterChanged, this, [this] {
        m_finding.abandon();
        m_testing.abandon();
        m_open.reset();
    });
    judge();
    find();
}

MetricSourceDialog::~MetricSourceDialog()
{
    m_testing.abandon(); // before what it asks with
}

void MetricSourceDialog::find()
{
    if (!isConnectedTo(m_session, m_target)) {
        m_found->setText(tr("What runs in the cluster is offered once it is connected."));
        return;
    }
    m_found->setText(tr("Looking for servers in the cluster…"));
    m_finding.start(
        [this](std::stop_token stop, ProgressSink) { return findMetricSources(m_session.kube(), stop); },
        [this](const QList<MetricSource> &found) {
            const QString typed = m_server->currentText();
            for (qsizetype i = 0; i < found.size(); ++i)
                m_server->insertItem(int(i), found.at(i).text());
            m_server->setCurrentText(typed);
            m_found->setText(
                found.isEmpty() ? tr("No Service in the cluster has the labels of a Prometheus server.")
                                : tr("In the cluster there is %1.").arg(found.first().text())
                        + (found.size() > 1 ? u' ' + tr("The list has all %n.", nullptr, int(found.size()))
                                            : QString()));
        });
}

Result<MetricSource> MetricSourceDialog::source() const
{
    auto parsed = MetricSource::parse(m_server->currentText());
    if (!parsed)
        return parsed;
    parsed->authentication = Authentication(m_authentication->currentData().toInt());
    if (parsed->authentication == Authentication::BearerFile)
        parsed->bearerFile = m_file->text().trimmed();
    if (const QString problem = parsed->problem(); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    return parsed;
}

void MetricSourceDialog::judge()
{
    const bool byFile = m_authentication->currentData().toInt() == int(Authentication::BearerFile);
    m_file->setEnabled(byFile);
    m_browse->setEnabled(byFile);
    m_testing.abandon();
    const bool isEmpty = m_server->currentText().trimmed().isEmpty();
    const auto typed = source();
    m_test->setEnabled(typed.has_value());
    m_save->setEnabled(typed.has_value());
    say(typed || isEmpty ? QString() : typed.error().detail, "secondary");
}

void MetricSourceDialog::say(const QString &text, const char *role)
{
    m_outcome->setText(text);
    setRole(m_outcome, role);
    m_outcome->setVisible(!text.isEmpty());
}

void MetricSourceDialog::test()
{
    const auto typed = source();
    if (!typed)
        return;
    auto opened = OpenMetricSource::open(m_session, *typed);
    if (!opened) {
        say(opened.error().toString(), "bad");
        return;
    }
    m_open = std::move(*opened);
    m_test->setEnabled(false);
    say(tr("Asking %1…").arg(typed->describe()), "secondary");
    m_testing.start([this](std::stop_token stop, ProgressSink) { return m_open->client().probe(stop); },
                    [this, name = typed->describe()](const PromServer &server) {
                        say(server.version.isEmpty()
                                ? tr("%1 answers queries.").arg(name)
                                : tr("%1 answers, version %2.").arg(name, server.version),
                            "good");
                    });
}

void MetricSourceDialog::forget()
{
    (void)m_sources.set(m_target, {}); // what cannot be written is said by the settings' notice
    QDialog::accept();
}

void MetricSourceDialog::accept()
{
    const auto typed = source();
    if (!typed)
        return;
    if (const auto kept = m_sources.set(m_target, *typed); !kept) {
        say(kept.error().toString(), "bad");
        return;
    }
    QDialog::accept();
}

} // namespace slipway
