// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/provepanel.h"

#include "ui/common/busyrow.h"
#include "ui/common/keptfocus.h"
#include "ui/common/usertext.h"
#include "ui/diagnosis/chainview.h"
#include "ui/diagnosis/cloudline.h"

#include <QCompleter>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

ProvePanel::ProvePanel(Session &session, FixContext fixes, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_chains(session)
    , m_title(plainLabel(tr("Prove a way"), this))
    , m_name(new QLineEdit(this))
    , m_nameSpace(new QLineEdit(this))
    , m_go(makeButton(tr("&Prove"), "primary", {}, this))
    , m_again(makeButton(tr("Prove &again"), "", u"refresh"_s, this))
    , m_close(makeButton(tr("&Back"), "", {}, this))
    , m_question(new QWidget(this))
    , m_cloud(new CloudLine(this))
    , m_banner(new Banner(this))
    , m_busy(new BusyRow(this))
    , m_scroll(new QScrollArea(this))
    , m_fix(new FixPanel(std::move(fixes), this))
{
    setObjectName(u"provePanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::s);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    head->addWidget(m_title, 1);
    m_again->setObjectName(u"proveAgain"_s);
    m_close->setObjectName(u"proveBack"_s);
    head->addWidget(m_again);
    head->addWidget(m_close);
    column->addLayout(head);

    auto *row = new QHBoxLayout(m_question);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::s);
    m_name->setObjectName(u"proveName"_s);
    m_name->setPlaceholderText(
        tr("service/NAME, pod/NAME, serviceaccount/NAME, gateway/NAME, httproute/NAME"));
    m_name->setAccessibleName(tr("What to prove"));
    auto *completer = new QCompleter(ProveChains::kinds(), m_name);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_name->setCompleter(completer);
    m_nameSpace->setObjectName(u"proveNamespace"_s);
    m_nameSpace->setPlaceholderText(tr("any namespace"));
    m_nameSpace->setAccessibleName(tr("Namespace"));
    m_nameSpace->setMaximumWidth(digitsWidth(this, 28));
    m_go->setObjectName(u"proveGo"_s);
    row->addWidget(m_name, 3);
    row->addWidget(m_nameSpace, 1);
    row->addWidget(m_go);
    column->addWidget(m_question);
    column->addWidget(secondaryLabel(tr("Each link is looked at in turn; the probes of pods and load "
                                        "balancer are sent again. Nothing is changed."),
                                     this));
    column->addWidget(m_cloud);
    column->addWidget(m_banner);
    column->addWidget(m_busy);
    m_scroll->setObjectName(u"chains"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Chains"));
    column->addWidget(m_scroll, 1000);
    column->addWidget(m_fix, 1000);
    column->addStretch(1);
    hide();

    connect(m_go, &QPushButton::clicked, this, &ProvePanel::start);
    for (QLineEdit *edit : {m_name, m_nameSpace}) {
        connect(edit, &QLineEdit::returnPressed, this, &ProvePanel::start);
        connect(edit, &QLineEdit::textChanged, this, &ProvePanel::update);
    }
    connect(m_again, &QPushButton::clicked, &m_chains, &ProveChains::proveAgain);
    connect(m_close, &QPushButton::clicked, this, &ProvePanel::close);
    connect(m_banner, &Banner::actionTriggered, &m_chains, &ProveChains::proveAgain);
    connect(&m_chains, &ProveChains::changed, this, &ProvePanel::update);
    connect(m_fix, &FixPanel::closed, this, [this] { m_scroll->show(); });
    connect(m_fix, &FixPanel::applied, this, [this] {
        m_scroll->show();
        Q_EMIT fixed();
        // Whether it is mended is for the cluster to say.
        m_chains.proveAgain();
    });
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (!m_fix->isOpen())
            close();
    });
}

void ProvePanel::ask()
{
    m_title->setText(tr("Prove a way"));
    m_question->show();
    show();
    m_name->setFocus();
    m_name->selectAll();
    update();
}

void ProvePanel::prove(const ProofSubject &subject, const QString &title)
{
    m_title->setText(title);
    m_question->hide();
    show();
    m_close->setFocus();
    m_chains.prove(subject);
    update();
}

void ProvePanel::close()
{
    m_chains.cancel();
    hide();
    Q_EMIT closed();
}

void ProvePanel::start()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() || !m_session.kube() || m_chains.isProving())
        return;
    m_chains.prove(ProofSubject::parse(name, m_nameSpace->text().trimmed()));
}

void ProvePanel::update()
{
    const bool connected = m_session.kube() != nullptr;
    const bool proving = m_chains.isProving();
    enableKeepingFocus(*m_go, connected && !proving && !m_name->text().trimmed().isEmpty());
    enableKeepingFocus(*m_again, connected && !proving && !m_chains.subject().name.isEmpty());
    if (proving)
        m_busy->begin(m_chains.progressText().isEmpty()
                          ? tr("Walking the chain…")
                          : tr("Walking the chain: %1").arg(m_chains.progressText()));
    else
        m_busy->end();
    if (const auto &problem = m_chains.problem()) {
        const UserText text = userText(*problem);
        m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        m_banner->setAction(connected ? tr("Try again") : QString());
    } else if (!connected) {
        m_banner->display(Banner::Kind::Info, tr("No cluster is connected"),
                          tr("Connect one on the Home page."));
    } else if (m_chains.provenAt().isValid() && m_chains.proof().objects.isEmpty()) {
        m_banner->display(Banner::Kind::Warn,
                          tr("Nothing of the name %1 is in the cluster").arg(m_chains.subject().text()),
                          tr("Name a kind and a namespace, such as service/NAME."));
    } else if (m_chains.provenAt().isValid() && m_chains.proof().chains.isEmpty()) {
        m_banner->display(Banner::Kind::Info, tr("There is nothing to prove"),
                          tr("No requests come to it, and it has no identity at a cloud."));
    } else {
        m_banner->clear();
    }
    m_cloud->show(m_chains.whyNotAsked(), {});
    if (m_shownOf != m_chains.provenAt())
        showChains();
    if (!m_fix->isOpen())
        m_scroll->setVisible(!m_chains.proof().chains.isEmpty());
}

void ProvePanel::showChains()
{
    m_shownOf = m_chains.provenAt();
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, spacing::s, 0);
    column->setSpacing(spacing::m);
    for (const Chain &chain : m_chains.proof().chains) {
        auto *view = new ChainView(chain, inside);
        connect(view, &ChainView::fixRequested, this, [this](const Remedy &remedy, const Finding &finding) {
            m_scroll->hide();
            m_fix->open(remedy, finding);
        });
        column->addWidget(view);
    }
    column->addStretch(1);
    m_scroll->setWidget(inside); // deletes the former
    // Once it is laid out: what is broken is what was asked for.
    QTimer::singleShot(0, inside, [this, inside] {
        for (const ChainView *view : inside->findChildren<ChainView *>()) {
            if (view->brokenRow()) {
                m_scroll->ensureWidgetVisible(view->brokenRow(), 0, spacing::xl);
                return;
            }
        }
    });
}

} // namespace slipway
