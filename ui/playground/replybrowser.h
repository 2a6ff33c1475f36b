// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace slipway {

/// Shows text from models, as high as its text: loads nothing, opens nothing by itself, and leaves the wheel to the conversation around it.
class ReplyBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ReplyBrowser(QWidget *parent);

    /// Adds @p text as it stands, at the cost of that text however much there is already.
    void appendPlain(const QString &text);
    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
};

} // namespace slipway
