// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

namespace muster {

/// Assets from CSV, also as Snipe-IT calls them: devices, accessories, parts and consumables, told apart by their columns.
ImportKind assetImport();
/// Components of a CycloneDX bill of materials, JSON or XML, versions 1.2 to 1.4. They belong to the system that the file is
/// of, which is made when there is none of that name; the same component of the same system is taken once.
ImportKind componentImport();
/// The list of holes known to be used for attacks, as JSON or CSV.
ImportKind vulnerabilityImport();
/// What a CycloneDX file says of vulnerabilities and of whether they matter here (VEX). Severity is the first rating's.
ImportKind findingImport();
/// Incidents from a Markdown list of write-ups: a heading is the category, each entry a link with what happened behind it.
ImportKind incidentImport();

} // namespace muster
