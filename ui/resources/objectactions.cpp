// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/objectactions.h"

#include "kube/contextguard.h"
#include "kube/visibletext.h"
#include "plan/kube/kubechanges.h"
#include "session/resources/blastradius.h"
#include "session/resources/objectedit.h"
#include "ui/common/usertext.h"
#include "ui/manifest/codeeditor.h"

namespace slipway {
using namespace Qt::StringLiterals;

ObjectActions::ObjectActions(Session &session, CodeEditor &yaml, const FixContext &changes, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_yaml(yaml)
    , m_changes(changes)
    , m_bar(new QWidget(this))
    , m_edit(makeButton(tr("&Edit"), "", {}, m_bar))
    , m_review(makeButton(tr("Re&view change"), "primary", {}, m_bar))
    , m_discard(makeButton(tr("D&iscard"), "", {}, m_bar))
    , m_delete(makeButton(tr("De&lete…"), "danger", {}, m_bar))
    , m_radius(plainLabel({}, this))
    , m_fix(new FixPanel(m_changes, this))
{
    setObjectName(u"objectActions"_s);
    m_edit->setObjectName(u"editObject"_s);
    m_review->setObjectName(u"reviewEdit"_s);
    m_discard->setObjectName(u"discardEdit"_s);
    m_delete->setObjectName(u"deleteObject"_s);
    m_radius->setObjectName(u"blastRadius"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    auto *page = new QWidget;
    auto *inside = new QVBoxLayout(page);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_radius);
    inside->addWidget(m_fix, 1);
    m_fix->setNarrow();
    m_preview = scrollable(page, this);
    column->addWidget(m_preview, 1);
    column->addWidget(m_bar);
    auto *rows = new QVBoxLayout(m_bar);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_review);
    rows->addWidget(m_discard);
    auto *row = new QHBoxLayout;
    row->addWidget(m_edit);
    row->addStretch(1);
    row->addWidget(m_delete); // apart from the other
    rows->addLayout(row);
    m_review->setToolTip(tr("Only what you change is sent. Hidden values stay as they are."));

    connect(m_edit, &QPushButton::clicked, this, &ObjectActions::edit);
    connect(m_review, &QPushButton::clicked, this, &ObjectActions::review);
    connect(m_discard, &QPushButton::clicked, this, &ObjectActions::endEditing);
    connect(m_delete, &QPushButton::clicked, this, &ObjectActions::askToDelete);
    connect(&m_yaml, &CodeEditor::textEdited, this, [this] { m_yaml.setProblems({}); });
    connect(m_fix, &FixPanel::closed, this, &ObjectActions::updateButtons);
    connect(m_fix, &FixPanel::fixed, this, [this] {
        if (m_isEditing)
            endEditing();
        updateButtons();
        Q_EMIT objectChanged();
    });
    // What reads through the client must end before the client does.
    connect(&session, &Session::clusterChanged, this, [this] {
        m_finding.abandon();
        m_fix->close();
    });
    updateButtons();
}

void ObjectActions::setObject(const QJsonObject &object)
{
    if (m_isEditing)
        return; // what is edited is the object as it was; the server says when that is another's by now
    m_object = object;
    updateButtons();
}

void ObjectActions::updateButtons()
{
    const bool open = m_fix->isOpen();
    const QString protectedBy =
        isReadOnly(m_session.kube()) ? tr("This context is read-only by the settings.") : QString();
    const QString why = protectedBy.isEmpty() ? whyNotEdited(m_object) : protectedBy;
    m_edit->setEnabled(!m_object.isEmpty() && why.isEmpty());
    m_edit->setToolTip(why);
    m_delete->setToolTip(protectedBy);
    m_delete->setEnabled(!m_object.isEmpty() && protectedBy.isEmpty()
                         && m_object.value("metadata"_L1)["deletionTimestamp"_L1].toString().isEmpty());
    m_edit->setVisible(!m_isEditing);
    m_review->setVisible(m_isEditing);
    m_discard->setVisible(m_isEditing);
    m_delete->setVisible(!m_isEditing);
    m_bar->setVisible(!open);
    m_preview->setVisible(open);
    m_radius->setVisible(!m_radius->text().isEmpty());
    Q_EMIT previewToggled(open);
}

void ObjectActions::edit()
{
    m_isEditing = true;
    m_yaml.setText(editableYaml(m_object));
    m_yaml.setReadOnly(false);
    m_radius->clear();
    updateButtons();
    Q_EMIT editingChanged();
    m_yaml.edit()->setFocus();
}

void ObjectActions::endEditing()
{
    m_isEditing = false;
    m_yaml.setReadOnly(true);
    m_yaml.setProblems({});
    updateButtons();
    Q_EMIT editingChanged();
}

void ObjectActions::review()
{
    const auto change = changeOfEdit(m_object, m_yaml.text());
    if (!change) {
        QList<TextProblem> problems;
        for (const LineProblem &problem : change.error())
            problems.append({.line = problem.line, .message = problem.message});
        m_yaml.setProblems(problems);
        m_yaml.goToLine(problems.first().line);
        return;
    }
    if (!*change) {
        m_yaml.setProblems({{.line = 1,
                             .severity = Severity::Info,
                             .message = tr("Nothing differs from what the cluster has.")}});
        return;
    }
    m_radius->clear();
    m_fix->open({.description = (*change)->title(), .change = *change}, {});
    updateButtons();
}

void ObjectActions::askToDelete()
{
    const auto change = std::make_shared<DeleteObject>(
        m_object.value("apiVersion"_L1).toString(), m_object.value("kind"_L1).toString(),
        namespaceOf(m_object), nameOf(m_object), uidOf(m_object));
    m_radius->setText(tr("Finding out what goes with it…"));
    m_fix->open({.description = change->title(), .change = change}, {});
    updateButtons();
    KubeClient *kube = m_session.kube();
    if (!kube)
        return;
    m_finding.start([kube, object = m_object](std::stop_token stop,
                                              ProgressSink) { return findBlastRadius(*kube, object, stop); },
                    [this](const BlastRadius &radius) {
                        m_radius->setText(visibleText(blastRadiusText(radius).join(u'\n'), true));
                    });
}

} // namespace slipway
