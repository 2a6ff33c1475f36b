// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

class CodeEditor;

/// A script that does the same as a plan, to read and to copy.
class CommandsView : public QWidget
{
    Q_OBJECT

public:
    explicit CommandsView(QWidget *parent = nullptr);
    void setScript(const QString &script);
    QString script() const;

private:
    CodeEditor *m_editor;
};

} // namespace slipway
