// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/imagestrip.h"

#include "kube/visibletext.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/widgets.h"
#include "ui/playground/imagefiles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace slipway {
using namespace Qt::StringLiterals;

ImageStrip::ImageStrip(bool removable, QWidget *parent)
    : QWidget(parent)
    , m_removable(removable)
    , m_row(new FlowLayout(spacing::s, spacing::s))
{
    setLayout(m_row);
    hide();
}

void ImageStrip::setImages(const QStringList &images)
{
    m_images = images;
    for (QWidget *tile : std::as_const(m_tiles)) {
        tile->hide();
        tile->deleteLater(); // it may be its own button that asked
    }
    m_tiles.clear();
    for (qsizetype i = 0; i < m_images.size(); ++i) {
        m_tiles.append(makeTile(i));
        m_row->addWidget(m_tiles.last());
    }
    setVisible(!m_images.isEmpty());
    Q_EMIT changed();
}

QWidget *ImageStrip::makeTile(qsizetype index)
{
    auto *tile = new QWidget(this);
    tile->setObjectName(u"imageTile"_s);
    auto *row = new QHBoxLayout(tile);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::xs);
    const QString &image = m_images.at(index);
    const int height = fontMetrics().height() * (m_removable ? 3 : 8);
    const QPixmap preview = imagePreview(image, {height * 2, height}, devicePixelRatioF());
    auto *picture = plainLabel({}, tile);
    if (!preview.isNull())
        picture->setPixmap(preview);
    else
        picture->setText(image.startsWith("data:"_L1) ? tr("An image that cannot be shown")
                                                      : visibleText(image));
    picture->setAccessibleName(tr("Image %1").arg(index + 1));
    row->addWidget(picture);
    if (m_removable) {
        auto *remove = new QToolButton(tile);
        remove->setObjectName(u"removeImage"_s);
        remove->setAutoRaise(true);
        remove->setIcon(icon(u"cross"_s, this, ColorRole::TextSecondary));
        remove->setToolTip(tr("Take this image out"));
        remove->setAccessibleName(tr("Take image %1 out").arg(index + 1));
        connect(remove, &QToolButton::clicked, this, [this, index] {
            QStringList rest = m_images;
            rest.removeAt(index);
            setImages(rest);
        });
        row->addWidget(remove, 0, Qt::AlignTop);
    }
    return tile;
}

} // namespace slipway
