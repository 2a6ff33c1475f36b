// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QWidget>

#include <variant>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QByteArray svgOf(const QString &name, const QColor &color)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT_X(false, "icon", qPrintable(name));
        return {};
    }
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

// Paints the vector at the size and scale that is asked for: no blur at 150 %. The colour of a role is looked up while
// painting, so that an icon made in one theme is right in the other.
class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QString name, std::variant<QColor, ColorRole> ink)
        : m_name(std::move(name))
        , m_ink(ink) { }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QColor color = ink();
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.45F);
        QSvgRenderer renderer(svgOf(m_name, color));
        painter->save();
        painter->setOpacity(painter->opacity() * color.alphaF());
        renderer.render(painter, rect);
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return draw(size, mode); }
    // Since Qt 6.8 the size is in device-independent pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return draw(size * scale, mode);
    }
    QIconEngine *clone() const override { return new LineIconEngine(m_name, m_ink); }

private:
    QColor ink() const
    {
        if (const auto *role = std::get_if<ColorRole>(&m_ink))
            return color(*role, QGuiApplication::palette());
        return std::get<QColor>(m_ink);
    }
    QPixmap draw(const QSize &size, QIcon::Mode mode)
    {
        const QString key = u"slipway-icon/%1/%2/%3x%4/%5"_s.arg(m_name, ink().name())
                                .arg(size.width())
                                .arg(size.height())
                                .arg(int(mode));
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, QIcon::Off);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }
    QString m_name;
    std::variant<QColor, ColorRole> m_ink;
};

} // namespace

QIcon icon(const QString &name, const QWidget *, ColorRole role)
{
    return QIcon(new LineIconEngine(name, role));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    LineIconEngine engine(name, color);
    QPixmap pixmap = engine.pixmap(QSize(size, size) * devicePixelRatio, QIcon::Normal, QIcon::Off);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace slipway
