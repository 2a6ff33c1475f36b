// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/deploy/zonematrixmodel.h"

#include <QTableView>

namespace slipway {

/// Zones × accelerators. A cell says by symbol, word and colour whether one can deploy there; one that cannot says why.
class ZoneMatrixView : public QTableView
{
    Q_OBJECT

public:
    explicit ZoneMatrixView(QWidget *parent = nullptr);
    void setMatrixModel(ZoneMatrixModel *model);
    /// The chosen cell, marked; the cursor may be elsewhere.
    void setChosen(const QString &zone, const QString &accelerator);
    QString chosenZone() const { return m_zone; }
    QString chosenAccelerator() const { return m_accelerator; }

Q_SIGNALS:
    /// By click, Enter or Space on a cell that can be chosen.
    void cellChosen(const QString &zone, const QString &accelerator);
    /// What is known of the cell under the cursor, for the status line.
    void statusChanged(const QString &text, bool choosable);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void restore();
    void fitSizes();
    ZoneMatrixModel *m_matrix = nullptr;
    QString m_zone;
    QString m_accelerator;
};

} // namespace slipway
