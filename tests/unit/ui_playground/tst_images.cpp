// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets.h"
#include "ui/playground/imagefiles.h"
#include "ui/playground/imagestrip.h"
#include "unit/ui_playground/playgroundlook.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace slipway;
using namespace slipway::test;

/// Images for models that see: what is taken, what is sent, what is shown.
class TestImages : public QObject
{
    Q_OBJECT
    using Look = PlaygroundLook;
    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &data) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    QString picture(const QString &name) const
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QString path = m_folder.filePath(name);
        if (!image.save(path, "PNG"))
            qFatal("cannot write %s", qPrintable(name));
        return path;
    }

private Q_SLOTS:
    void whatIsInAFileCountsAndNotItsName()
    {
        QVERIFY(imageDataUrl(picture(u"a.jpeg"_s))->startsWith(u"data:image/png;base64,"_s));
        for (const auto &[name, data] :
             {std::pair(u"b.png"_s, QByteArray("#!/bin/sh\n")), std::pair(u"c.svg"_s, QByteArray("<svg/>")),
              std::pair(u"d.png"_s, QByteArray())}) {
            const auto url = imageDataUrl(file(name, data));
            QVERIFY(!url);
            QCOMPARE(url.error().kind, ErrorKind::Invalid);
            QVERIFY(url.error().where.endsWith(name));
        }
        QVERIFY(!imageDataUrl(file(u"large.png"_s, "\x89PNG\r\n\x1a\n" + QByteArray(20'000'000, 'x'))));
        QCOMPARE(imageDataUrl(m_folder.path()).error().kind, ErrorKind::NotFound);
        QCOMPARE(imageDataUrl(m_folder.filePath(u"nowhere.png"_s)).error().kind, ErrorKind::NotFound);
    }

    void aPreviewIsSmallAndNothingIsLoadedFromElsewhere()
    {
        const QPixmap preview = imagePreview(*imageDataUrl(picture(u"a.png"_s)), {60, 60}, 1);
        QCOMPARE(preview.size(), QSize(60, 40));
        const QString path = picture(u"local.png"_s);
        QVERIFY(imagePreview(path, {60, 60}, 1).isNull());
        QVERIFY(imagePreview(u"file://"_s + path, {60, 60}, 1).isNull());
        QVERIFY(imagePreview(u"https://example.com/a.png"_s, {60, 60}, 1).isNull());
        QVERIFY(imagePreview(u"data:image/png;base64,bm9uZQ=="_s, {60, 60}, 1).isNull());
    }

    void anImageGoesWithTheMessageAndIsShownInIt()
    {
        Look look;
        auto *strip = look.page.findChild<ImageStrip *>();
        QVERIFY(!strip->isVisible());
        look.page.attachImage(picture(u"a.png"_s));
        look.page.attachImage(picture(u"b.png"_s));
        QCOMPARE(strip->images().size(), 2);
        QVERIFY(strip->isVisible());
        strip->findChildren<QToolButton *>(u"removeImage"_s).first()->click();
        turn();
        QCOMPARE(strip->images().size(), 1);
        look.say(u"What is this?"_s);
        const QJsonArray content = look.asked.at(0)["messages"_L1].toArray().last()["content"_L1].toArray();
        QCOMPARE(content.size(), 2);
        QCOMPARE(content.at(0)["text"_L1].toString(), u"What is this?"_s);
        QVERIFY(content.at(1)["image_url"_L1]["url"_L1].toString().startsWith(u"data:image/png;base64,"_s));
        QVERIFY(strip->images().isEmpty() && !strip->isVisible());
        auto *shown = look.view(0)->findChild<ImageStrip *>();
        QVERIFY(shown && shown->isVisible());
        QVERIFY(!shown->findChild<QLabel *>()->pixmap().isNull());
        // Another version of the message begins with what the former one had.
        Q_EMIT look.view(0)->editRequested();
        QCOMPARE(strip->images().size(), 1);
        look.say(u"And now?"_s);
        QCOMPARE(look.asked.at(1)["messages"_L1].toArray().last()["content"_L1].toArray().size(), 2);
    }

    void whatIsNoImageIsSaidAndNotSent()
    {
        Look look;
        look.page.attachImage(file(u"x.png"_s, "text"));
        QVERIFY(look.page.findChild<ImageStrip *>()->images().isEmpty());
        QVERIFY(look.page.findChild<Banner *>()->isVisible());
    }
};

QTEST_MAIN(TestImages)
#include "tst_images.moc"
