// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systems/asset.h"

namespace muster {

template <> struct Choices<AssetKind>
{
    static constexpr Choice list[] = {
        {int(AssetKind::Asset), "asset", QT_TRANSLATE_NOOP("record", "Device")},
        {int(AssetKind::Accessory), "accessory", QT_TRANSLATE_NOOP("record", "Accessory")},
        {int(AssetKind::Component), "component", QT_TRANSLATE_NOOP("record", "Part")},
        {int(AssetKind::Consumable), "consumable", QT_TRANSLATE_NOOP("record", "Consumable")},
    };
};

template <> struct Choices<AssetState>
{
    static constexpr Choice list[] = {
        {int(AssetState::InUse), "in-use", QT_TRANSLATE_NOOP("record", "In use"), Tone::Ok},
        {int(AssetState::Ready), "ready", QT_TRANSLATE_NOOP("record", "Ready to deploy"), Tone::Accent},
        {int(AssetState::Pending), "pending", QT_TRANSLATE_NOOP("record", "Being looked at"), Tone::Warn},
        {int(AssetState::Unusable), "unusable", QT_TRANSLATE_NOOP("record", "Not usable"), Tone::Warn},
        {int(AssetState::Lost), "lost", QT_TRANSLATE_NOOP("record", "Lost"), Tone::Danger, true},
        {int(AssetState::Archived), "archived", QT_TRANSLATE_NOOP("record", "Put away"), Tone::Quiet, true},
    };
};

template <> const RecordType &recordType<Site>()
{
    static const Description<Site> d("site", "sites", QT_TRANSLATE_NOOP("record", "Site"),
                                     QT_TRANSLATE_NOOP("record", "Sites"), {
        field(&Site::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Site::address, "address", QT_TRANSLATE_NOOP("record", "Address")),
        field(&Site::addressMore, "address_more", QT_TRANSLATE_NOOP("record", "Address, second line")).secondary().alsoCalled({"address2"}),
        field(&Site::city, "city", QT_TRANSLATE_NOOP("record", "City")),
        field(&Site::region, "region", QT_TRANSLATE_NOOP("record", "Region")).alsoCalled({"state"}),
        field(&Site::country, "country", QT_TRANSLATE_NOOP("record", "Country")),
        field(&Site::postcode, "postcode", QT_TRANSLATE_NOOP("record", "Postcode")).secondary().alsoCalled({"zip"}),
        field(&Site::manager, "manager_id", QT_TRANSLATE_NOOP("record", "Manager")).alsoCalled({"manager_username"}),
        field(&Site::currency, "currency", QT_TRANSLATE_NOOP("record", "Currency")).secondary(),
    }, nullptr, {{"name"}});
    return d;
}

template <> const RecordType &recordType<AssetModel>()
{
    static const Description<AssetModel> d("asset_model", "asset-models", QT_TRANSLATE_NOOP("record", "Model"),
                                           QT_TRANSLATE_NOOP("record", "Models"), {
        field(&AssetModel::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&AssetModel::category, "category", QT_TRANSLATE_NOOP("record", "Category")),
        field(&AssetModel::manufacturer, "manufacturer", QT_TRANSLATE_NOOP("record", "Manufacturer")),
        field(&AssetModel::modelNumber, "model_number", QT_TRANSLATE_NOOP("record", "Model number")),
        field(&AssetModel::usefulMonths, "useful_months", QT_TRANSLATE_NOOP("record", "Useful life (months)")).atLeast(0).alsoCalled({"eol"}),
        field(&AssetModel::fewest, "fewest", QT_TRANSLATE_NOOP("record", "Fewest in stock")).atLeast(0).alsoCalled({"min_qty"}),
        field(&AssetModel::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary().alsoCalled({"model_notes"}),
    }, nullptr, {{"name"}});
    return d;
}

template <> const RecordType &recordType<Asset>()
{
    static const Description<Asset> d("asset", "assets", QT_TRANSLATE_NOOP("record", "Asset"),
                                      QT_TRANSLATE_NOOP("record", "Assets"), {
        field(&Asset::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required().alsoCalled({"item_name"}),
        field(&Asset::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&Asset::tag, "tag", QT_TRANSLATE_NOOP("record", "Asset tag")),
        field(&Asset::state, "state", QT_TRANSLATE_NOOP("record", "State")).alsoCalled({"status"}),
        field(&Asset::category, "category", QT_TRANSLATE_NOOP("record", "Category")),
        field(&Asset::model, "model", QT_TRANSLATE_NOOP("record", "Model")).alsoCalled({"model_name"}),
        field(&Asset::holder, "holder_id", QT_TRANSLATE_NOOP("record", "Holder")).alsoCalled({"checked_out_to:_username", "username"}),
        field(&Asset::system, "system_id", QT_TRANSLATE_NOOP("record", "System")),
        field(&Asset::location, "location", QT_TRANSLATE_NOOP("record", "Location")).alsoCalled({"checked_out_to:_location"}),
        field(&Asset::serial, "serial", QT_TRANSLATE_NOOP("record", "Serial")).secondary().alsoCalled({"serial_number"}),
        field(&Asset::modelNumber, "model_number", QT_TRANSLATE_NOOP("record", "Model number")).secondary(),
        field(&Asset::manufacturer, "manufacturer", QT_TRANSLATE_NOOP("record", "Manufacturer")).secondary(),
        field(&Asset::supplier, "supplier", QT_TRANSLATE_NOOP("record", "Supplier")).secondary(),
        field(&Asset::company, "company", QT_TRANSLATE_NOOP("record", "Company")).secondary(),
        field(&Asset::orderNumber, "order_number", QT_TRANSLATE_NOOP("record", "Order number")).secondary(),
        field(&Asset::purchased, "purchased", QT_TRANSLATE_NOOP("record", "Purchased")).alsoCalled({"purchase_date"}),
        field(&Asset::cost, "cost", QT_TRANSLATE_NOOP("record", "Cost")).alsoCalled({"purchase_cost"}),
        field(&Asset::quantity, "quantity", QT_TRANSLATE_NOOP("record", "Quantity")).atLeast(0).secondary().alsoCalled({"qty"}),
        field(&Asset::fewest, "fewest", QT_TRANSLATE_NOOP("record", "Fewest in stock")).atLeast(0).secondary().alsoCalled({"min_amount"}),
        field(&Asset::warrantyMonths, "warranty_months", QT_TRANSLATE_NOOP("record", "Warranty (months)")).atLeast(0).secondary()
            .alsoCalled({"warranty"}),
        field(&Asset::endOfLife, "end_of_life", QT_TRANSLATE_NOOP("record", "End of life")).dueBy().alsoCalled({"asset_eol_date", "eol_date"}),
        field(&Asset::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary().alsoCalled({"asset_notes"}),
    }, nullptr, {{"state"}, {"name"}});
    return d;
}

} // namespace muster
