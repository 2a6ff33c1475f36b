// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPalette>

class QApplication;
class QWidget;

namespace slipway {

/// Colours are roles; their values for light and dark stand in theme.cpp and nowhere else.
/// Contrast: 4.5:1 for text roles and 3:1 for marks on window, surface and surfaceRaised (tst_theme checks it).
enum class ColorRole {
    Window,
    Surface,
    SurfaceRaised,
    Border,
    Text,
    TextSecondary,
    Accent,
    AccentText,
    AccentSoft,
    Good,
    Warn,
    Bad,
    Info,
    Sandbox,
    Selection
};

/// A width in pixels of the design, which has a body of 10.5 pt, at the font that the person has.
int scaledToFont(int pixels, const QFont &body);

enum class ThemeChoice { System, Light, Dark };

/// Spacing steps in device-independent pixels.
namespace spacing {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace spacing
inline constexpr int cornerRadius = 6;

/// Sets style, palette, fonts and the one style sheet of the whole application; may be called again at any time.
void applyTheme(QApplication &app, ThemeChoice choice);

/// The colour of @p role in the palette that is in force for @p palette's owner.
QColor color(ColorRole role, const QPalette &palette);
QColor color(ColorRole role, const QWidget *widget);
bool isDark(const QPalette &palette);
QColor color(ColorRole role, bool dark);

/// Eight series colours, told apart by colour-blind people and in grey.
QList<QColor> chartColors(bool dark);

/// Body text scaled: 9/10.5 for secondary, 13/10.5 for page titles, all relative to the system's size.
QFont secondaryFont(const QFont &body);
QFont titleFont(const QFont &body);
/// Digits of one width, so that changing numbers do not dance.
QFont numberFont(const QFont &body);
/// For names that can be copied.
QFont monospaceFont(const QFont &body);

} // namespace slipway
