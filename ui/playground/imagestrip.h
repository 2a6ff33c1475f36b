// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace slipway {

class FlowLayout;

/// Images of a message, small, in a row. Takes no room when there are none.
class ImageStrip : public QWidget
{
    Q_OBJECT

public:
    /// @param removable  with a button at each that takes it out
    explicit ImageStrip(bool removable, QWidget *parent = nullptr);

    const QStringList &images() const { return m_images; }
    /// data: URLs are shown, others named.
    void setImages(const QStringList &images);
    void add(const QString &image) { setImages(m_images + QStringList{image}); }

Q_SIGNALS:
    void changed();

private:
    QWidget *makeTile(qsizetype index);
    bool m_removable;
    QStringList m_images;
    QList<QWidget *> m_tiles;
    FlowLayout *m_row;
};

} // namespace slipway
