// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/objectives.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;

namespace slipway {

/// Asks what an endpoint should keep. What is not ticked is not set; beside it stands what others ask for.
class ObjectivesDialog : public QDialog
{
    Q_OBJECT

public:
    ObjectivesDialog(const QString &endpoint, const QList<Objective> &present, QWidget *parent = nullptr);
    QList<Objective> objectives() const;

private:
    struct Row {
        Objective objective;
        QCheckBox *wanted;
        QDoubleSpinBox *value; ///< milliseconds, of availability per cent
    };
    QList<Row> m_rows;
};

} // namespace slipway
