// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/systems/system.h"

namespace muster {

enum class AssetKind { Asset, Accessory, Component, Consumable };
enum class AssetState { InUse, Ready, Pending, Unusable, Lost, Archived };

/// A place where things and people are.
struct Site
{
    Id<Site> id;
    QString name;
    QString address;
    QString addressMore;
    QString city;
    QString region;
    QString country;
    QString postcode;
    Id<Person> manager;
    QString currency;
};

/// A make of device, of which there are several.
struct AssetModel
{
    Id<AssetModel> id;
    QString name;
    QString category;
    QString manufacturer;
    QString modelNumber;
    std::optional<int> usefulMonths;
    std::optional<int> fewest;
    QString notes;
};

/// A thing that was bought and is kept count of.
struct Asset
{
    Id<Asset> id;
    QString name;
    AssetKind kind = AssetKind::Asset;
    QString tag;
    AssetState state = AssetState::InUse;
    QString category;
    QString model;
    Id<Person> holder;
    Id<System> system;
    QString location;
    QString serial;
    QString modelNumber;
    QString manufacturer;
    QString supplier;
    QString company;
    QString orderNumber;
    QDate purchased;
    Money cost;
    int quantity = 1;
    std::optional<int> fewest;
    std::optional<int> warrantyMonths;
    QDate endOfLife;
    QString notes;
};

template <> const RecordType &recordType<Site>();
template <> const RecordType &recordType<AssetModel>();
template <> const RecordType &recordType<Asset>();

} // namespace muster
