// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/change.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace slipway {

class Banner;
class CodeEditor;
class StatusPill;

/// What one Change would do: its sentence, the fields that change, and the object as a diff.
class DiffView : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);
    void setPreview(const QString &title, const ChangePreview &preview);
    /// While the preview is on its way.
    void setBusy(const QString &title);

private:
    void showFields(const ChangePreview &preview);
    void showObject(const ChangePreview &preview);
    QLabel *m_title;
    StatusPill *m_pill;
    QLabel *m_summary;
    QLabel *m_details;
    Banner *m_banner;
    QTableWidget *m_fields;
    CodeEditor *m_object;
};

} // namespace slipway
