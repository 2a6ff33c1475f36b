// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/imagefiles.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 largest = 20'000'000; // what OpenAI takes; base64 makes it a third more

struct ImageFiles {
    Q_DECLARE_TR_FUNCTIONS(ImageFiles)
};

QString mediaType(const QByteArray &data)
{
    if (data.startsWith("\x89PNG\r\n\x1a\n"))
        return u"image/png"_s;
    if (data.startsWith("\xff\xd8\xff"))
        return u"image/jpeg"_s;
    if (data.startsWith("GIF87a") || data.startsWith("GIF89a"))
        return u"image/gif"_s;
    if (data.startsWith("RIFF") && data.mid(8, 4) == "WEBP")
        return u"image/webp"_s;
    return {};
}
} // namespace

Result<QString> imageDataUrl(const QString &file)
{
    QFile opened(file);
    if (!QFileInfo(file).isFile() || !opened.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound,
                    ImageFiles::tr("The image cannot be read: %1").arg(opened.errorString()), file);
    if (opened.size() > largest)
        return fail(ErrorKind::Invalid, ImageFiles::tr("The image has more than 20 MB; make it smaller."),
                    file);
    const QByteArray data = opened.read(largest + 1);
    const QString type = mediaType(data);
    if (type.isEmpty())
        return fail(ErrorKind::Invalid, ImageFiles::tr("This is no PNG, JPEG, WebP or GIF image."), file);
    return u"data:%1;base64,%2"_s.arg(type, QString::fromLatin1(data.toBase64()));
}

QPixmap imagePreview(const QString &url, QSize size, qreal devicePixelRatio)
{
    const qsizetype comma = url.indexOf(u',');
    if (!url.startsWith("data:image/"_L1) || comma < 0)
        return {};
    QByteArray data = QByteArray::fromBase64(QStringView(url).sliced(comma + 1).toLatin1());
    QBuffer buffer(&data);
    QImageReader reader(&buffer); // Qt refuses images that take over 256 MiB to unpack
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (whole.isEmpty())
        return {};
    const QSize device = size * devicePixelRatio;
    if (whole.width() > device.width() || whole.height() > device.height())
        reader.setScaledSize(whole.scaled(device, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QPixmap preview = QPixmap::fromImage(reader.read());
    preview.setDevicePixelRatio(devicePixelRatio);
    return preview;
}

} // namespace slipway
