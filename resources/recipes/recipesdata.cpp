// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Carries slipway_recipes.qrc; the reader is models/recipe.
