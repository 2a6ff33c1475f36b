// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/recordingfile.h"

#include "session/record/sessionrecorder.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct RecordingFileWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::RecordingFile)
};

} // namespace

void askForRecordingFile(QWidget *parent, SessionRecorder &recorder)
{
    auto *dialog =
        new QFileDialog(parent, RecordingFileWords::tr("Record the cluster"), u"slipway-recording.jsonl.gz"_s,
                        RecordingFileWords::tr("Recordings (*.jsonl.gz *.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"jsonl.gz"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, &recorder, &SessionRecorder::start);
    dialog->open();
}

} // namespace slipway
