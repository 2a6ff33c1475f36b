// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The translation unit that carries the precompiled headers; see cmake/SlipwayOptions.cmake.
