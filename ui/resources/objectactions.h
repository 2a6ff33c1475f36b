// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "session/session.h"
#include "ui/diagnosis/fixpanel.h"

#include <QWidget>

namespace slipway {

class CodeEditor;

/// Editing an object's YAML and deleting it: what it would do first, by the server's dry run, and then a clear yes.
class ObjectActions : public QWidget
{
    Q_OBJECT

public:
    /// All but the parent outlive it or belong to the same panel. @p yaml shows the object; while it is edited, its text is this one's.
    ObjectActions(Session &session, CodeEditor &yaml, const FixContext &changes, QWidget *parent = nullptr);

    void setObject(const QJsonObject &object);
    bool isEditing() const { return m_isEditing; }
    const FixContext &changes() const { return m_changes; }

Q_SIGNALS:
    /// It began or ended: the YAML is to be shown.
    void editingChanged();
    /// What would be done is shown, or no more: nothing else needs the room.
    void previewToggled(bool isOpen);
    /// The object is another now, or gone: it is to be read again.
    void objectChanged();

private:
    void edit();
    void review();
    void endEditing();
    void askToDelete();
    void updateButtons();

    Session &m_session;
    CodeEditor &m_yaml;
    FixContext m_changes;
    QJsonObject m_object;
    QWidget *m_bar;
    QPushButton *m_edit;
    QPushButton *m_review;
    QPushButton *m_discard;
    QPushButton *m_delete;
    QLabel *m_radius;
    FixPanel *m_fix;
    QWidget *m_preview; // scrolls: the panel is narrow, and fonts may be large
    TaskHandle m_finding;
    bool m_isEditing = false;
};

} // namespace slipway
