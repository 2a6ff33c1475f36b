// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "plan/plan.h"

#include <QPushButton>

namespace slipway {

/// "Export…": asks for a folder and writes the files there.
class ExportButton : public QPushButton
{
    Q_OBJECT

public:
    /// @param files made when somebody exports, not before
    explicit ExportButton(std::function<Result<QList<RenderedFile>>()> files, QWidget *parent = nullptr);
    /// What the dialog ends in.
    void exportTo(const QString &folder);

Q_SIGNALS:
    void exported(const QString &folder, const QStringList &paths);
    void failed(const slipway::Error &error);

private:
    void askForFolder();
    std::function<Result<QList<RenderedFile>>()> m_files;
    TaskHandle m_task;
};

} // namespace slipway
