// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QWidget>

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct RoleColors {
    ColorRole role;
    const char *name; // as the style sheet writes it: @name
    QRgb light;
    QRgb dark;
};

constexpr std::array<RoleColors, 15> roles{{
    {ColorRole::Window, "window", 0xfff3f5f8, 0xff12161d},
    {ColorRole::Surface, "surface", 0xffffffff, 0xff1a202a},
    {ColorRole::SurfaceRaised, "raised", 0xffffffff, 0xff222a36},
    {ColorRole::Border, "border", 0xffd3d9e2, 0xff364254},
    {ColorRole::Text, "text", 0xff1a2330, 0xffe7ebf1},
    {ColorRole::TextSecondary, "secondary", 0xff566274, 0xffa5b0bf},
    {ColorRole::Accent, "accent", 0xff1d5fc4, 0xff6ea8ff},
    {ColorRole::AccentText, "accentText", 0xffffffff, 0xff0b1524},
    {ColorRole::AccentSoft, "accentSoft", 0xffe3edfc, 0xff213352},
    {ColorRole::Good, "good", 0xff157347, 0xff57c98c},
    {ColorRole::Warn, "warn", 0xff8f5400, 0xffe9b44c},
    {ColorRole::Bad, "bad", 0xffbb2d26, 0xffff8078},
    {ColorRole::Info, "info", 0xff1a69a6, 0xff6cbcf2},
    {ColorRole::Sandbox, "sandbox", 0xff6f42c1, 0xffbfa2f7},
    {ColorRole::Selection, "selection", 0xffd6e4fb, 0xff284064},
}};

// Fusion, calmer: no blinking tool tips in the way, and icons of menus and dialogs stay off.
class Style : public QProxyStyle
{
public:
    Style() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        switch (hint) {
        case SH_DialogButtonBox_ButtonsHaveIcons:
            return 0;
        case SH_ToolTip_WakeUpDelay:
            return 400;
        case SH_ItemView_ActivateItemOnSingleClick:
            return 0;
        case SH_EtchDisabledText:
            return 0;
        case SH_ComboBox_Popup:
            return 0;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
        }
    }
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        switch (metric) {
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return spacing::s;
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
            return 18;
        case PM_ScrollBarExtent:
            return 12;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }
};

QString styleSheet(bool dark)
{
    QFile file(u":/theme/slipway.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    // Longest names first: @accentSoft must not be taken for @accent.
    auto sorted = roles;
    std::ranges::sort(sorted, {}, [](const RoleColors &r) { return -int(QByteArrayView(r.name).size()); });
    // The strips are painted in a mark's colour: their text is the window's opposite of it.
    text.replace(u"@checkImage"_s, dark ? u"check-on-dark.svg"_s : u"check-on-light.svg"_s);
    text.replace(u"@stripText"_s, dark ? u"#0b1524"_s : u"#ffffff"_s);
    for (const RoleColors &r : sorted)
        text.replace(u'@' + QLatin1StringView(r.name), QColor(dark ? r.dark : r.light).name());
    return text;
}

QPalette paletteFor(bool dark)
{
    const auto c = [dark](ColorRole role) { return color(role, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, c(ColorRole::Window));
    palette.setColor(QPalette::WindowText, c(ColorRole::Text));
    palette.setColor(QPalette::Base, c(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, c(ColorRole::Window));
    palette.setColor(QPalette::Text, c(ColorRole::Text));
    palette.setColor(QPalette::Button, c(ColorRole::SurfaceRaised));
    palette.setColor(QPalette::ButtonText, c(ColorRole::Text));
    palette.setColor(QPalette::BrightText, c(ColorRole::Bad));
    palette.setColor(QPalette::ToolTipBase, c(ColorRole::SurfaceRaised));
    palette.setColor(QPalette::ToolTipText, c(ColorRole::Text));
    palette.setColor(QPalette::PlaceholderText, c(ColorRole::TextSecondary));
    palette.setColor(QPalette::Highlight, c(ColorRole::Selection));
    palette.setColor(QPalette::HighlightedText, c(ColorRole::Text));
    palette.setColor(QPalette::Accent, c(ColorRole::Accent));
    palette.setColor(QPalette::Link, c(ColorRole::Accent));
    palette.setColor(QPalette::LinkVisited, c(ColorRole::Accent));
    palette.setColor(QPalette::Light, c(ColorRole::Surface));
    palette.setColor(QPalette::Midlight, c(ColorRole::Window));
    palette.setColor(QPalette::Mid, c(ColorRole::Border));
    palette.setColor(QPalette::Dark, c(ColorRole::Border));
    palette.setColor(QPalette::Shadow, c(ColorRole::Border));
    QColor disabled = c(ColorRole::TextSecondary);
    disabled.setAlphaF(0.75F);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

} // namespace

void applyTheme(QApplication &app, ThemeChoice choice)
{
    const bool dark = choice == ThemeChoice::System ? app.styleHints()->colorScheme() == Qt::ColorScheme::Dark
                                                    : choice == ThemeChoice::Dark;
    static QFont systemFont = app.font(); // as the desktop set it, before we touch it
    app.setStyle(new Style);
    app.setPalette(paletteFor(dark));
    QFont body = systemFont;
    // 10.5 pt is our design size; a person who chose another size in the desktop gets that one.
    if (qFuzzyCompare(body.pointSizeF(), 9.0) || body.pointSizeF() <= 0)
        body.setPointSizeF(10.5);
    app.setFont(body);
    app.setStyleSheet(styleSheet(dark));
}

bool isDark(const QPalette &palette)
{
    // "background: transparent" of the style sheet ends up as transparent black in a widget's palette, which says nothing.
    const QColor window = palette.color(QPalette::Window);
    return (window.alpha() == 0 ? QGuiApplication::palette().color(QPalette::Window) : window).lightness()
        < 128;
}

QColor color(ColorRole role, bool dark)
{
    const RoleColors &r = roles.at(std::size_t(role));
    return QColor(dark ? r.dark : r.light);
}

QColor color(ColorRole role, const QPalette &palette)
{
    return color(role, isDark(palette));
}

QColor color(ColorRole role, const QWidget *widget)
{
    return color(role, isDark(widget->palette()));
}

QList<QColor> chartColors(bool dark)
{
    // After Okabe and Ito, darkened for white and lightened for dark so that each has 3:1 and its own lightness.
    if (dark)
        return {0xff6ea8ff, 0xffffb454, 0xff57c98c, 0xffff8fb8,
                0xff8fd6ff, 0xffd4e157, 0xffb39ddb, 0xffff8078};
    return {0xff1d5fc4, 0xffb35c00, 0xff00795c, 0xffa8327d, 0xff2b8cbe, 0xff6b7000, 0xff4a2f8f, 0xffcc3311};
}

int scaledToFont(int pixels, const QFont &body)
{
    return body.pointSizeF() > 0 ? qRound(pixels * body.pointSizeF() / 10.5) : pixels;
}

QFont secondaryFont(const QFont &body)
{
    QFont font = body;
    font.setPointSizeF(body.pointSizeF() * 9.0 / 10.5);
    return font;
}

QFont titleFont(const QFont &body)
{
    QFont font = body;
    font.setPointSizeF(body.pointSizeF() * 13.0 / 10.5);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont numberFont(const QFont &body)
{
    QFont font = body;
    font.setFeature("tnum", 1);
    return font;
}

QFont monospaceFont(const QFont &body)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(body.pointSizeF() * 0.95);
    return font;
}

} // namespace slipway
