// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/targetpage.h"

#include "session/deploy/parameterplacement.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/wizard/parameterform.h"
#include "ui/wizard/recipecard.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

TargetPage::TargetPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, u"target"_s, tr("System and target"), parent)
    , m_cards(new QButtonGroup(this))
    , m_draftBox(new Card(this))
    , m_draftPicker(new QComboBox(this))
    , m_account(plainLabel({}, this))
    , m_accountSource(secondaryLabel({}, this))
    , m_accountState(new StatusPill(this))
    , m_change(makeButton(tr("&Change…"), "", {}, this))
    , m_valuesProblem(new Banner(this))
    , m_problem(new Banner(this))
    , m_busy(new BusyRow(this))
    , m_way(new QComboBox(this))
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, spacing::s, 0);
    column->setSpacing(spacing::m);

    // The words above, so that a model's name has room at 1280 pixels.
    qobject_cast<Card *>(m_draftBox)
        ->content()
        ->addWidget(plainLabel(tr("You left a deployment midway:"), m_draftBox));
    auto *draftRow = new QHBoxLayout;
    m_draftPicker->setAccessibleName(tr("Drafts"));
    m_draftPicker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    draftRow->addWidget(m_draftPicker, 1);
    QPushButton *resume = makeButton(tr("&Resume draft"), "", {}, m_draftBox);
    resume->setObjectName(u"resumeDraft"_s);
    QPushButton *discard = makeButton(tr("Discard"), "quiet", {}, m_draftBox);
    discard->setObjectName(u"discardDraft"_s);
    draftRow->addWidget(resume);
    draftRow->addWidget(discard);
    qobject_cast<Card *>(m_draftBox)->content()->addLayout(draftRow);
    m_draftBox->hide();
    column->addWidget(m_draftBox);
    connect(resume, &QPushButton::clicked, this, [this] {
        if (const int at = m_draftPicker->currentIndex(); at >= 0)
            Q_EMIT draftChosen(m_drafts.at(at));
    });
    connect(discard, &QPushButton::clicked, this, [this] {
        if (const int at = m_draftPicker->currentIndex(); at >= 0)
            Q_EMIT draftDiscarded(m_drafts.at(at));
    });

    auto *question = new QHBoxLayout;
    question->addWidget(titleLabel(tr("What do you want to run?"), body), 1);
    QPushButton *values = makeButton(tr("From a &values file…"), "quiet", u"file"_s, body);
    values->setObjectName(u"openValues"_s);
    values->setToolTip(tr("Takes the choices of a values file, as the review and slipway render write it"));
    question->addWidget(values);
    column->addLayout(question);
    m_valuesProblem->setObjectName(u"valuesProblem"_s);
    column->addWidget(m_valuesProblem);
    connect(values, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Open a values file"), {},
                                       tr("Values files (*.yaml *.yml *.json);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, &TargetPage::valuesChosen);
        dialog->open();
    });
    auto *systems = new QVBoxLayout;
    systems->setSpacing(spacing::s);
    column->addLayout(systems);
    for (const auto &recipe : m_context.recipes) {
        auto *card = new RecipeCard(*recipe, body);
        m_cards->addButton(card);
        systems->addWidget(card);
        connect(card, &QAbstractButton::clicked, this, [this, id = recipe->id] { Q_EMIT recipeChosen(id); });
    }
    if (m_context.recipes.isEmpty())
        column->addWidget(plainLabel(
            tr("There is no recipe. This installation is incomplete; install Slipway again."), body));

    column->addWidget(titleLabel(tr("As whom, and where?"), body));
    auto *card = new Card(body);
    auto *identity = new QHBoxLayout;
    identity->setSpacing(spacing::m);
    auto *picture = new IconLabel(card);
    picture->setIcon(u"user"_s, ColorRole::TextSecondary, 24);
    identity->addWidget(picture, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    m_account->setObjectName(u"accountName"_s);
    texts->addWidget(m_account);
    texts->addWidget(m_accountSource);
    identity->addLayout(texts, 1);
    identity->addWidget(m_accountState, 0, Qt::AlignVCenter);
    m_change->setObjectName(u"changeIdentity"_s);
    identity->addWidget(m_change, 0, Qt::AlignVCenter);
    card->content()->addLayout(identity);
    card->content()->addWidget(m_busy);
    card->content()->addWidget(m_problem);
    m_form = new ParameterForm(
        m_context.deployment, [](const Parameter &p) { return askedAt(p) == AskedAt::Target; },
        ParameterForm::Style::List, card);
    card->content()->addWidget(m_form);
    auto *wayRow = new QHBoxLayout;
    QLabel *wayName = plainLabel(tr("Reach the cluster"), card);
    wayName->setFixedWidth(digitsWidth(wayName, 26));
    m_way->setObjectName(u"clusterWay"_s);
    m_way->setAccessibleName(tr("How to reach the cluster"));
    m_way->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    wayName->setBuddy(m_way);
    wayRow->addWidget(wayName);
    wayRow->addWidget(m_way, 1);
    card->content()->addLayout(wayRow);
    column->addWidget(card);
    column->addStretch();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrollable(body, this));

    connect(m_change, &QPushButton::clicked, this,
            [this] { isAws() ? openProfileMenu() : openIdentityMenu(); });
    connect(m_way, &QComboBox::activated, this,
            [this](int index) { connectContext(m_way->itemData(index).toString()); });
    connect(m_form, &ParameterForm::edited, this, &WizardPage::changed);
    connect(m_problem, &Banner::actionTriggered, this,
            [this] { isAws() ? connectAws({}) : connectGoogle({}); });
    const auto signedIn = [this](const Result<> &outcome) {
        m_busy->end();
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            const UserText text = userText(outcome.error());
            m_problem->display(Banner::Kind::Warn, text.headline, text.advice, text.detail);
            m_problem->setAction(tr("Try again"));
        }
        showIdentity();
        m_form->loadSuggestions();
        Q_EMIT changed();
    };
    connect(&m_google, &TaskHandle::finished, this, signedIn);
    connect(&m_aws, &TaskHandle::finished, this, signedIn);
    connect(&m_cluster, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_busy->end();
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            m_kubeContext.clear();
            m_way->setCurrentIndex(0);
            const UserText text = userText(outcome.error());
            m_problem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        }
        Q_EMIT changed();
    });
    connect(&m_context.session, &Session::googleChanged, this, &TargetPage::showIdentity);
    connect(&m_context.session, &Session::awsChanged, this, &TargetPage::showIdentity);
    showRecipe();
    showIdentity();
}

void TargetPage::showRecipe()
{
    for (QAbstractButton *button : m_cards->buttons())
        button->setChecked(button->objectName() == u"recipe:"_s + m_context.deployment.recipe().id);
    // Another cloud is another identity.
    if (m_isShown) {
        m_problem->clear();
        enter();
    }
    Q_EMIT changed();
}

void TargetPage::showValuesProblem(const std::optional<Error> &problem)
{
    if (!problem) {
        m_valuesProblem->clear();
        return;
    }
    const UserText text = userText(*problem);
    m_valuesProblem->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
}

void TargetPage::offerDrafts(const QList<Draft> &drafts)
{
    m_drafts = drafts;
    m_draftPicker->clear();
    const QDateTime now = m_context.session.clock().now();
    for (const Draft &draft : drafts)
        m_draftPicker->addItem(
            tr("%1, %2", "a draft's name and age")
                .arg(draft.title,
                     formatAge(std::chrono::seconds(std::max<qint64>(0, draft.saved.secsTo(now))))));
    m_draftBox->setVisible(!drafts.isEmpty());
}

void TargetPage::enter()
{
    m_isShown = true;
    fillContexts();
    showIdentity();
    if (isAws() && !m_context.session.aws() && !m_triedAws && !m_aws.isRunning()
        && m_context.session.kube() == nullptr)
        connectAws({});
    else if (!isAws() && !m_context.session.google() && !m_tried && !m_google.isRunning()
             && m_context.session.kube() == nullptr)
        connectGoogle({});
    else
        m_form->loadSuggestions();
}

void TargetPage::leave()
{
    m_isShown = false;
    m_form->cancelLoading();
}

QWidget *TargetPage::firstFocus()
{
    return m_cards->checkedButton() ? m_cards->checkedButton() : m_cards->buttons().value(0);
}

void TargetPage::showIdentity()
{
    if (isAws()) {
        showAwsIdentity();
        return;
    }
    const auto &account = m_context.session.googleAccount();
    if (m_google.isRunning()) {
        m_accountState->set(StatusPill::State::Working, tr("signing in"));
    } else if (account) {
        m_account->setText(account->account.isEmpty() ? toString(account->kind) : account->account);
        m_accountSource->setText(account->source);
        m_accountState->set(StatusPill::State::Good, tr("signed in"));
        m_problem->clear();
        // The project that the identity suggests, as long as nobody chose another one.
        const Parameter *project = parameterOfType(m_context.deployment.recipe(), ParameterType::GcpProject);
        const QString suggested = !account->project.isEmpty() ? account->project : account->quotaProject;
        if (project && !suggested.isEmpty() && !m_context.deployment.choices().isChosen(project->id))
            m_context.deployment.choose(project->id, suggested);
    } else {
        m_account->setText(tr("No Google Cloud identity in use"));
        m_accountSource->setText(
            m_context.session.kube()
                ? tr("The cluster is reached through the kubeconfig; cloud steps are left out.")
                : tr("Sign in, or reach the cluster through a kubeconfig context."));
        m_accountState->set(m_context.session.kube() ? StatusPill::State::Info : StatusPill::State::Warn,
                            m_context.session.kube() ? tr("kubeconfig only") : tr("not signed in"));
    }
    m_accountSource->setVisible(!m_accountSource->text().isEmpty());
}

void TargetPage::connectGoogle(std::optional<GoogleAccount> candidate)
{
    m_tried = true;
    m_problem->clear();
    m_busy->begin(tr("Looking for a Google Cloud identity and proving it…"));
    m_google.start([this, candidate](std::stop_token stop, ProgressSink) {
        return m_context.session.connectGoogle(candidate, stop);
    });
    showIdentity();
}

void TargetPage::openIdentityMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto candidates = m_context.session.googleCandidates();
    if (!candidates) {
        menu->addAction(userText(candidates.error()).headline)->setEnabled(false);
    } else if (candidates->isEmpty()) {
        menu->addAction(tr("No identity found. Run: gcloud auth application-default login"))
            ->setEnabled(false);
        menu->addAction(tr("Look again"), this, [this] { connectGoogle({}); });
    } else {
        for (const GoogleAccount &candidate : *candidates) {
            const QString name = candidate.account.isEmpty() ? toString(candidate.kind) : candidate.account;
            menu->addAction(tr("%1 — %2", "an account and where it comes from")
                                .arg(name, candidate.source)
                                .replace(u'&', u"&&"_s),
                            this, [this, candidate] { connectGoogle(candidate); });
        }
    }
    menu->popup(m_change->mapToGlobal(QPoint(0, m_change->height())));
}

void TargetPage::fillContexts()
{
    m_way->clear();
    m_way->addItem(isAws() ? tr("Through AWS") : tr("Through Google Cloud"), QString());
    if (const auto config = m_context.session.kubeconfig()) {
        for (const KubeconfigContext &context : config->contexts)
            m_way->addItem(tr("Kubeconfig context %1").arg(context.name), context.name);
    }
    m_way->setCurrentIndex(std::max(0, m_way->findData(m_kubeContext)));
}

void TargetPage::connectContext(const QString &name)
{
    m_kubeContext = name;
    m_problem->clear();
    if (name.isEmpty()) {
        m_cluster.cancel();
        m_context.session.disconnectCluster();
        if (isAws() && m_context.deployment.values().value("clusterFrom"_L1) == "kubeconfig"_L1)
            m_context.deployment.choose(u"clusterFrom"_s, u"existing"_s);
        if (isAws() && !m_context.session.aws())
            connectAws({});
        Q_EMIT changed();
        return;
    }
    m_busy->begin(tr("Connecting to %1…").arg(name));
    m_cluster.start([this, name](std::stop_token stop,
                                 ProgressSink) { return m_context.session.connectContext(name, stop); },
                    [this, name](const KubeVersion &) {
                        const QJsonObject told = choicesOfKubeContext(name, m_context.deployment.recipe());
                        for (auto it = told.begin(); it != told.end(); ++it)
                            m_context.deployment.choose(it.key(), *it);
                        if (isAws())
                            m_context.deployment.choose(u"clusterFrom"_s, u"kubeconfig"_s);
                        if (m_context.deployment.recipe().parameter(u"prepareCloud")
                            && !m_context.session.google())
                            m_context.deployment.choose(u"prepareCloud"_s, false);
                        showIdentity();
                    });
}

QString TargetPage::missing() const
{
    if (m_context.recipes.isEmpty())
        return tr("There is no system to choose.");
    if (m_google.isRunning() || m_cluster.isRunning() || m_aws.isRunning())
        return tr("Still connecting.");
    if (isAws() && !m_context.session.aws() && !m_context.session.kube())
        return tr("Log in to AWS, or choose a kubeconfig context.");
    if (isAws() && !m_context.session.kube()
        && m_context.deployment.values().value("clusterFrom"_L1) == "kubeconfig"_L1)
        return tr("Choose the kubeconfig context, or another cluster.");
    if (isAws())
        return m_form->firstProblem();
    if (!m_context.session.google() && !m_context.session.kube())
        return tr("Sign in to Google Cloud, or choose a kubeconfig context.");
    return m_form->firstProblem();
}

} // namespace slipway
