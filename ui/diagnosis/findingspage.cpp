// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/findingspage.h"

#include "session/record/sessionrecorder.h"
#include "ui/common/busyrow.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/keptfocus.h"
#include "ui/common/usertext.h"
#include "ui/diagnosis/cloudline.h"
#include "ui/diagnosis/findinglist.h"
#include "ui/diagnosis/mutepanel.h"
#include "ui/diagnosis/proofpanel.h"
#include "ui/diagnosis/provepanel.h"
#include "ui/diagnosis/recordingfile.h"

#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FindingsPage::FindingsPage(Session &session, ClusterDiagnosis &diagnosis, FixContext fixes, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_diagnosis(diagnosis)
    , m_subject(secondaryLabel({}, this))
    , m_prove(makeButton(tr("&Prove a way…"), "", u"network"_s, this))
    , m_open(makeButton(tr("&Open a bundle…"), "", u"file"_s, this))
    , m_browse(makeButton(tr("&Browse it"), "", u"resources"_s, this))
    , m_save(makeButton(tr("&Save a bundle…"), "", u"download"_s, this))
    , m_record(makeButton(tr("&Record…"), "", u"record"_s, this))
    , m_look(makeButton(tr("&Look again"), "primary", u"refresh"_s, this))
    , m_banner(new Banner(this))
    , m_cloud(new CloudLine(this))
    , m_busy(new BusyRow(this))
    , m_list(new FindingList(this))
    , m_fix(new FixPanel(fixes, this))
    , m_proof(session, diagnosis)
    , m_changeWatch(session)
    , m_proofPanel(new ProofPanel(fixes, m_proof, m_changeWatch, this))
    , m_mute(new MutePanel(diagnosis, this))
    , m_chains(new ProvePanel(session, std::move(fixes), this))
    , m_pulse(session)
    , m_unconnected(new EmptyState(u"findings"_s, tr("No cluster is connected"),
                                   tr("What is wrong in a cluster appears here, with its cause, the evidence "
                                      "and what to do. Connect one on the "
                                      "Home page, or open a support bundle."),
                                   this))
{
    setObjectName(u"findingsPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    column->setSpacing(spacing::m);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::s);
    head->addWidget(m_subject, 1);
    m_prove->setObjectName(u"proveWay"_s);
    m_prove->setToolTip(
        tr("Walks an identity or the way of a request link by link, and names the broken one"));
    m_open->setObjectName(u"openBundle"_s);
    m_browse->setObjectName(u"browseBundle"_s);
    m_browse->setToolTip(
        tr("Shows the bundle's objects and logs on all pages, in place of the connected cluster; "
           "nothing of them can be changed"));
    m_save->setObjectName(u"saveBundle"_s);
    m_save->setToolTip(
        tr("The state that was read, in one file without secrets and tokens, to be looked at elsewhere"));
    m_record->setObjectName(u"recordCluster"_s);
    m_record->setToolTip(
        tr("Writes what happens in the cluster from now on to a file, without secrets and tokens; it "
           "plays at any speed"));
    m_record->hide();
    m_look->setObjectName(u"lookAgain"_s);
    m_look->setToolTip(tr("Read the cluster anew (F5)"));
    head->addWidget(m_prove);
    head->addWidget(m_open);
    head->addWidget(m_browse);
    head->addWidget(m_save);
    head->addWidget(m_record);
    head->addWidget(m_look);
    column->addLayout(head);
    column->addWidget(m_cloud);
    column->addWidget(m_banner);
    column->addWidget(m_busy);
    column->addWidget(m_proofPanel);
    column->addWidget(m_mute);
    for (QWidget *filling : {static_cast<QWidget *>(m_unconnected), static_cast<QWidget *>(m_list),
                             static_cast<QWidget *>(m_fix), static_cast<QWidget *>(m_chains)})
        column->addWidget(filling, 1000);
    column->addStretch(1); // while none of them is shown
    connect(m_unconnected->addAction(tr("Connect")), &QPushButton::clicked, this,
            &FindingsPage::connectRequested);

    connect(m_prove, &QPushButton::clicked, this, [this] {
        m_chains->ask();
        showProving();
    });
    connect(m_chains, &ProvePanel::closed, this, [this] {
        update();
        m_prove->setFocus();
    });
    connect(m_look, &QPushButton::clicked, &diagnosis, &ClusterDiagnosis::look);
    connect(m_open, &QPushButton::clicked, this, &FindingsPage::chooseBundle);
    connect(m_browse, &QPushButton::clicked, &diagnosis, &ClusterDiagnosis::browseBundle);
    connect(m_save, &QPushButton::clicked, this, &FindingsPage::saveBundle);
    connect(m_record, &QPushButton::clicked, this, [this] {
        if (m_recorder->isRunning())
            m_recorder->stop();
        else
            askForRecordingFile(this, *m_recorder);
    });
    connect(m_banner, &Banner::actionTriggered, &diagnosis, &ClusterDiagnosis::look);
    connect(m_list, &FindingList::fixRequested, this, [this](const Remedy &remedy, const Finding &finding) {
        // A bundle is a record: nothing is changed by way of it.
        if (!remedy.change || m_diagnosis.source() != ClusterDiagnosis::Source::Cluster)
            return;
        m_list->hide();
        m_fix->open(remedy, finding);
    });
    connect(m_fix, &FixPanel::closed, this, &FindingsPage::update);
    // Whether it helped is for the cluster to say.
    connect(m_fix, &FixPanel::applied, this,
            [this](const QString &runId, const QString &title, const Finding &finding) {
                m_list->show();
                m_proofPanel->begin(runId, title, finding);
            });
    for (const auto signal : {&ProofPanel::takenBack, &ProofPanel::setBack})
        connect(m_proofPanel, signal, &diagnosis, &ClusterDiagnosis::look);
    connect(m_list, &FindingList::muteRequested, this, [this](const Finding &finding) {
        m_list->hide();
        m_mute->open(finding);
    });
    connect(m_mute, &MutePanel::closed, this, &FindingsPage::update);
    connect(m_list, &FindingList::unmuteRequested, this, [this](const QString &id) {
        if (auto shown = m_diagnosis.unmute(id); !shown) {
            const UserText text = userText(shown.error());
            m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        }
    });
    connect(&diagnosis, &ClusterDiagnosis::changed, this, &FindingsPage::update);
    connect(&session, &Session::clusterChanged, this, [this] {
        if (m_ages.isActive() && m_diagnosis.source() == ClusterDiagnosis::Source::Nothing)
            m_diagnosis.look();
        update();
    });
    connect(&m_pulse, &PulseWatch::fellSilent, this, &FindingsPage::update);
    connect(&m_pulse, &PulseWatch::answeredAgain, this, &FindingsPage::update);
    m_ages.setInterval(1s);
    m_ages.callOnTimeout(this, [this] {
        m_diagnosis.lookIfMoved();
        updateSubject();
    });
    update();
}

void FindingsPage::prove(const ProofSubject &subject, const QString &title)
{
    m_chains->prove(subject, title);
    showProving();
}

void FindingsPage::recordWith(SessionRecorder &recorder)
{
    m_recorder = &recorder;
    connect(&recorder, &SessionRecorder::changed, this, &FindingsPage::update);
    update();
}

void FindingsPage::showFindings()
{
    if (m_chains->isOpen())
        m_chains->close();
}

void FindingsPage::showProving()
{
    m_fix->close();
    m_mute->close();
    update();
}

void FindingsPage::refresh()
{
    if (m_chains->isOpen())
        m_chains->chains().proveAgain();
    else
        m_diagnosis.look();
}

void FindingsPage::pageShown()
{
    m_ages.start();
    m_pulse.setWatching(true);
    // Who came for a proof reads the cluster already.
    if (m_diagnosis.source() == ClusterDiagnosis::Source::Nothing && !m_chains->isOpen())
        m_diagnosis.look();
    update();
}

void FindingsPage::pageHidden()
{
    m_ages.stop();
    m_pulse.setWatching(false);
}

void FindingsPage::update()
{
    const bool looked = m_diagnosis.source() != ClusterDiagnosis::Source::Nothing;
    const bool connected = m_session.kube() != nullptr;
    m_unconnected->setVisible(!connected && !looked && !m_diagnosis.isLooking() && !m_chains->isOpen());
    if (m_chains->isOpen())
        m_list->hide();
    else if (!m_fix->isOpen() && !m_mute->isOpen())
        m_list->setVisible(looked);
    enableKeepingFocus(*m_prove, connected && !m_chains->isOpen());
    // They are about findings, and the proof has its own.
    for (QWidget *each :
         {static_cast<QWidget *>(m_subject), static_cast<QWidget *>(m_prove), static_cast<QWidget *>(m_open),
          static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_look)})
        each->setVisible(!m_chains->isOpen());
    enableKeepingFocus(*m_look, connected && !m_diagnosis.isLooking());
    m_look->setText(looked ? tr("&Look again") : tr("&Look"));
    m_save->setEnabled(m_diagnosis.hasBundle() && !m_diagnosis.isLooking());
    const bool isRecording = m_recorder && m_recorder->isRunning();
    m_record->setVisible(m_recorder && (isRecording || m_recorder->canRecord()) && !m_chains->isOpen());
    m_record->setText(isRecording ? tr("Stop &recording") : tr("&Record…"));
    m_record->setIcon(icon(isRecording ? u"stop"_s : u"record"_s, m_record,
                           isRecording ? ColorRole::Bad : ColorRole::Text));
    m_browse->setText(m_diagnosis.isTimed() ? tr("Pla&y it") : tr("&Browse it"));
    m_browse->setIcon(icon(m_diagnosis.isTimed() ? u"play"_s : u"resources"_s, m_browse));
    m_browse->setVisible(m_diagnosis.canBrowse() && !m_chains->isOpen());
    // A recording is judged again every second while it plays: a bar that comes and goes would move the list each time.
    if (m_diagnosis.isLooking() && !m_diagnosis.asOf().isValid()) {
        const QString reading = tr("Reading the cluster…");
        m_busy->begin(m_diagnosis.progressText().isEmpty()
                          ? reading
                          : tr("Reading the cluster: %1").arg(m_diagnosis.progressText()));
    } else {
        m_busy->end();
    }
    if (const auto &problem = m_diagnosis.problem()) {
        const UserText text = userText(*problem);
        m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        m_banner->setAction(connected ? tr("Try again") : QString());
    } else if (m_pulse.isSilent() && m_diagnosis.source() != ClusterDiagnosis::Source::Bundle) {
        const QDateTime at = m_diagnosis.lookedAt();
        m_banner->display(
            Banner::Kind::Warn, tr("The cluster does not answer."),
            at.isValid()
                ? tr("The findings are as of %1.").arg(at.toLocalTime().time().toString(u"HH:mm:ss"_s))
                : tr("It is looked at as soon as it does."));
        m_banner->setAction({});
    } else {
        m_banner->clear();
    }
    if (m_shownOf != m_diagnosis.revision()) {
        m_shownOf = m_diagnosis.revision();
        m_cloud->show(m_diagnosis.cloudText(), m_diagnosis.cloudNotRead());
        m_list->setEmptyText(
            tr("Nothing is wrong as far as can be seen"),
            tr("Pods, volumes, identity, accelerators, engines, routes and configuration were looked at."));
        m_list->setMuteVisible(m_diagnosis.source() == ClusterDiagnosis::Source::Cluster);
        m_list->setMuted(m_diagnosis.muted());
        m_list->setFindings(m_diagnosis.findings());
    }
    m_cloud->setVisible(!m_chains->isOpen() && !m_diagnosis.cloudText().isEmpty());
    updateSubject();
}

void FindingsPage::updateSubject()
{
    const QDateTime at = m_diagnosis.lookedAt();
    QString text;
    if (at.isValid()) {
        const QString age = formatAge(std::chrono::seconds(at.secsTo(m_session.clock().now())));
        text = m_diagnosis.asOf().isValid()
            ? tr("Recording %1, as of %2. Nothing can be changed from here.")
                  .arg(m_diagnosis.subject(),
                       QLocale().toString(m_diagnosis.asOf().toLocalTime(), QLocale::ShortFormat))
            : m_diagnosis.isTimed()
            ? tr("Recording %1 as of its end, read %2. Nothing can be changed from here.")
                  .arg(m_diagnosis.subject(), age)
            : m_diagnosis.source() == ClusterDiagnosis::Source::Bundle
            ? tr("Support bundle %1, read %2. Nothing can be changed from here.")
                  .arg(m_diagnosis.subject(), age)
            : tr("%1, read %2").arg(m_diagnosis.subject(), age);
    }
    m_subject->setText(text);
}

void FindingsPage::chooseBundle()
{
    auto *dialog = new QFileDialog(this, tr("Open a support bundle"), {},
                                   tr("Support bundles and recordings (*.json *.jsonl *.gz);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, &m_diagnosis, &ClusterDiagnosis::openBundle);
    dialog->open();
}

void FindingsPage::saveBundle()
{
    auto *dialog = new QFileDialog(this, tr("Save a support bundle"), u"slipway-bundle.json"_s,
                                   tr("Support bundles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (auto saved = m_diagnosis.saveBundle(path); !saved) {
            const UserText text = userText(saved.error());
            m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        } else {
            m_banner->display(Banner::Kind::Good, tr("Written to %1").arg(path),
                              tr("Secrets and tokens were removed. Read it before you pass it on."));
        }
    });
    dialog->open();
}

} // namespace slipway
