// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "session/resources/relatives.h"
#include "session/session.h"

#include <QWidget>

class QTreeWidget;

namespace slipway {

class Banner;

/// What an object has to do with: owners, owned, used, selected; each leads on to its own details. Reads the cluster when it is
/// first shown.
class RelatedView : public QWidget
{
    Q_OBJECT

public:
    /// @p session outlives it.
    explicit RelatedView(Session &session, QWidget *parent = nullptr);
    void setObject(const QJsonObject &object);

Q_SIGNALS:
    void objectRequested(const slipway::ResourceRef &ref);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void fill(const Relatives &relatives);
    void open(const Relative &relative);

    Session &m_session;
    QJsonObject m_object;
    Banner *m_banner;
    QTreeWidget *m_tree;
    QList<Relative> m_shown;
    TaskHandle m_load;
    TaskHandle m_opening;
    bool m_isLoaded = false;
};

} // namespace slipway
