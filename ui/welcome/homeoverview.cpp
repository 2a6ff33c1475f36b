// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/homeoverview.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/endpoints/endpointpill.h"

#include <QGridLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont strong = label->font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    return label;
}

void empty(QLayout *layout)
{
    QLayoutItem *item = nullptr;
    while ((item = layout->takeAt(0))) {
        if (QWidget *widget = item->widget()) {
            widget
                ->hide(); // it may be the sender of what is handled now, and lives until the event loop is back
            widget->deleteLater();
        }
        if (item->layout())
            empty(item->layout());
        delete item;
    }
}

} // namespace

HomeOverview::HomeOverview(Session &session, EndpointRegistry &registry, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_registry(registry)
    , m_pulse(session)
    , m_insecure(new Banner(this))
    , m_endpoints(new QVBoxLayout)
    , m_unfinished(new QVBoxLayout)
{
    connect(&m_pulse, &PulseWatch::fellSilent, this, &HomeOverview::showConnection);
    connect(&m_pulse, &PulseWatch::answeredAgain, this, &HomeOverview::showConnection);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::xl);
    column->setSpacing(spacing::l);
    auto *head = new QHBoxLayout;
    QLabel *title = titleLabel(tr("What next?"), this);
    head->addWidget(title, 1);
    m_add = makeButton(tr("New deployment"), "primary", u"add"_s, this);
    m_add->setObjectName(u"homeNewDeployment"_s);
    connect(m_add, &QPushButton::clicked, this, &HomeOverview::newDeploymentRequested);
    head->addWidget(m_add);
    column->addLayout(head);
    column->addWidget(m_insecure);

    m_unfinishedBox = new QWidget(this);
    auto *left = new QVBoxLayout(m_unfinishedBox);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(heading(tr("Left midway"), m_unfinishedBox));
    m_unfinished->setSpacing(spacing::s);
    left->addLayout(m_unfinished);
    column->addWidget(m_unfinishedBox);
    m_unfinishedBox->hide();

    auto *cards = new QHBoxLayout;
    cards->setSpacing(spacing::l);
    auto *target = new Card(this);
    auto *targetHead = new QHBoxLayout;
    targetHead->addWidget(heading(tr("Target"), target));
    targetHead->addStretch(1);
    m_pill = new StatusPill(target);
    targetHead->addWidget(m_pill);
    target->content()->addLayout(targetHead);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::l);
    grid->setVerticalSpacing(spacing::s);
    const auto row = [&](int at, const QString &name) {
        QLabel *label = secondaryLabel(name, target);
        label->setWordWrap(false);
        QLabel *value = plainLabel({}, target);
        value->setAccessibleName(name);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(label, at, 0, Qt::AlignTop);
        grid->addWidget(value, at, 1);
        return value;
    };
    m_account = row(0, tr("Account"));
    m_target = row(1, tr("Where"));
    m_cluster = row(2, tr("Cluster"));
    grid->setColumnStretch(1, 1);
    target->content()->addLayout(grid);
    target->content()->addStretch(1);
    auto *targetButtons = new QHBoxLayout;
    QPushButton *change = makeButton(tr("Connect to something else"), "", u"cloud"_s, target);
    change->setObjectName(u"homeChange"_s);
    connect(change, &QPushButton::clicked, this, &HomeOverview::doorsRequested);
    m_resources = makeButton(tr("Resources"), "", u"resources"_s, target);
    connect(m_resources, &QPushButton::clicked, this, &HomeOverview::resourcesRequested);
    targetButtons->addWidget(change);
    targetButtons->addWidget(m_resources);
    targetButtons->addStretch(1);
    target->content()->addLayout(targetButtons);
    cards->addWidget(target, 1);

    auto *endpoints = new Card(this);
    auto *endpointsHead = new QHBoxLayout;
    endpointsHead->addWidget(heading(tr("Endpoints"), endpoints));
    endpointsHead->addStretch(1);
    m_dashboard = makeButton(tr("Dashboard"), "link", u"dashboard"_s, endpoints);
    connect(m_dashboard, &QPushButton::clicked, this, &HomeOverview::dashboardRequested);
    endpointsHead->addWidget(m_dashboard);
    endpoints->content()->addLayout(endpointsHead);
    m_endpoints->setSpacing(spacing::xs);
    endpoints->content()->addLayout(m_endpoints);
    endpoints->content()->addStretch(1);
    cards->addWidget(endpoints, 1);
    column->addLayout(cards);
    column->addStretch(1);
    update();
}

void HomeOverview::focusMain()
{
    m_add->setFocus(Qt::OtherFocusReason);
}

void HomeOverview::update()
{
    const Target &target = m_session.target();
    QStringList accounts;
    if (const auto &google = m_session.googleAccount())
        accounts << (google->account.isEmpty() ? google->source : google->account);
    if (const auto &aws = m_session.awsAccount())
        accounts << aws->arn;
    m_account->setText(accounts.isEmpty() ? tr("not signed in to a cloud") : accounts.join(u'\n'));
    const QString where = target.describe();
    m_target->setText(where.isEmpty() ? tr("not chosen yet; a deployment asks for it") : where);
    if (m_session.kube())
        m_cluster->setText(tr("%1, Kubernetes %2")
                               .arg(m_session.kube()->context().server.host(),
                                    m_session.clusterVersion() ? m_session.clusterVersion()->gitVersion
                                                               : tr("version unknown")));
    else
        m_cluster->setText(tr("not connected"));
    showConnection();
    m_resources->setEnabled(m_session.kube());
    m_resources->setToolTip(m_session.kube() ? tr("Pods, nodes and events, live")
                                             : tr("Opens once a cluster is connected"));
    const QString insecure = m_session.insecureText();
    if (insecure.isEmpty())
        m_insecure->clear();
    else
        m_insecure->display(Banner::Kind::Warn, insecure);
    showEndpoints();
    for (EndpointPill *pill : std::as_const(m_pills))
        pill->noteConnection();
}

void HomeOverview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_pulse.setWatching(true);
    showConnection();
}

void HomeOverview::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_pulse.setWatching(false);
}

void HomeOverview::showConnection()
{
    if (m_pulse.isSilent())
        m_pill->set(StatusPill::State::Warn, tr("reconnecting"));
    else if (m_session.isSandbox())
        m_pill->set(StatusPill::State::Info, tr("sandbox"));
    else if (m_session.kube() || m_session.google() || m_session.aws())
        m_pill->set(StatusPill::State::Good, tr("connected"));
    else
        m_pill->set(StatusPill::State::Unknown, tr("not connected"));
}

void HomeOverview::showEndpoints()
{
    const auto &all = m_registry.all();
    if (m_shown == all && m_endpoints->count() > 0)
        return;
    m_shown = all;
    // They live until the event loop is back, and must not stop then what their successors have begun.
    for (EndpointPill *pill : std::as_const(m_pills))
        pill->stop();
    m_pills.clear();
    empty(m_endpoints);
    m_dashboard->setVisible(!all.isEmpty());
    if (all.isEmpty()) {
        m_endpoints->addWidget(secondaryLabel(
            tr("No endpoint yet. A deployment makes one: a model that answers prompts."), this));
        return;
    }
    constexpr qsizetype shown = 5;
    for (const EndpointRegistry::Known &known : all.first(std::min(shown, all.size()))) {
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        QPushButton *open = makeButton(known.endpoint.name, "link", {}, row);
        open->setToolTip(tr("Open it in the dashboard"));
        connect(open, &QPushButton::clicked, this,
                [this, endpoint = known.endpoint] { Q_EMIT endpointRequested(endpoint); });
        auto *facts = new ElidedLabel(known.endpoint.modelIds.value(0), Qt::ElideMiddle, row);
        facts->setFont(secondaryFont(font()));
        setRole(facts, "secondary");
        line->addWidget(open);
        line->addWidget(facts, 1);
        if (m_monitors) {
            auto *pill = new EndpointPill(m_monitors(known.endpoint), row);
            line->addWidget(pill);
            m_pills.append(pill);
            if (m_isWatching)
                pill->start();
        }
        m_endpoints->addWidget(row);
    }
    if (all.size() > shown)
        m_endpoints->addWidget(secondaryLabel(tr("and %1 more").arg(all.size() - shown), this));
}

void HomeOverview::setMonitorSource(std::function<std::shared_ptr<EndpointMonitor>(const Endpoint &)> source)
{
    m_monitors = std::move(source);
    m_shown.clear();
    if (m_endpoints->count() > 0)
        showEndpoints();
}

void HomeOverview::setWatching(bool isWatching)
{
    if (m_isWatching == isWatching)
        return;
    m_isWatching = isWatching;
    for (EndpointPill *pill : std::as_const(m_pills))
        isWatching ? pill->start() : pill->stop();
}

void HomeOverview::setUnfinished(const QList<UnfinishedWork> &work)
{
    empty(m_unfinished);
    m_unfinishedBox->setVisible(!work.isEmpty());
    for (const UnfinishedWork &item : work) {
        auto *card = new Card(m_unfinishedBox);
        auto *row = new QHBoxLayout;
        auto *texts = new QVBoxLayout;
        texts->setSpacing(0);
        const bool isRun = item.kind == UnfinishedWork::Kind::Run;
        texts->addWidget(plainLabel(isRun ? tr("Interrupted deployment: %1").arg(item.title)
                                          : tr("Draft: %1").arg(item.title),
                                    card));
        texts->addWidget(secondaryLabel(item.detail, card));
        row->addLayout(texts, 1);
        // A run left things in the cloud: it is resumed or rolled back, never just forgotten.
        if (!isRun) {
            QPushButton *discard = makeButton(tr("Discard"), "quiet", u"trash"_s, card);
            connect(discard, &QPushButton::clicked, this, [this, item] { Q_EMIT discardRequested(item); });
            row->addWidget(discard);
        }
        QPushButton *resume = makeButton(tr("Resume"), "", u"play"_s, card);
        resume->setObjectName(u"homeResume"_s);
        connect(resume, &QPushButton::clicked, this, [this, item] { Q_EMIT resumeRequested(item); });
        row->addWidget(resume);
        card->content()->addLayout(row);
        m_unfinished->addWidget(card);
    }
}

} // namespace slipway
