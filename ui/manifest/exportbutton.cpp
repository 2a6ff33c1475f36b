// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifest/exportbutton.h"

#include "base/worker.h"
#include "ui/common/icons.h"

#include <QFileDialog>

namespace slipway {
using namespace Qt::StringLiterals;

ExportButton::ExportButton(std::function<Result<QList<RenderedFile>>()> files, QWidget *parent)
    : QPushButton(tr("&Export…"), parent)
    , m_files(std::move(files))
{
    setObjectName(u"exportButton"_s);
    setAutoDefault(false);
    setIcon(slipway::icon(u"download"_s, this));
    setToolTip(tr("Write the manifests, a kustomization.yaml, the values and the commands into a folder, "
                  "ready for Git"));
    connect(this, &QPushButton::clicked, this, &ExportButton::askForFolder);
    connect(&m_task, &TaskHandle::started, this, [this] { setEnabled(false); });
    connect(&m_task, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        setEnabled(true);
        if (!outcome)
            Q_EMIT failed(outcome.error());
    });
}

void ExportButton::askForFolder()
{
    auto *dialog = new QFileDialog(window(), tr("Export to folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportButton::exportTo);
    dialog->open();
}

void ExportButton::exportTo(const QString &folder)
{
    const Result<QList<RenderedFile>> files = m_files();
    if (!files) {
        Q_EMIT failed(files.error());
        return;
    }
    m_task.start(
        [folder, files = *files](std::stop_token, ProgressSink) {
            return onWorker([folder, files] { return writeExport(folder, files); });
        },
        [this, folder](const QStringList &paths) { Q_EMIT exported(folder, paths); });
}

} // namespace slipway
