import { model } from "@medusajs/framework/utils"
import { MiraklInstance } from "./mirakl-instance"

/** A code list entry of the marketplace: a channel, a carrier, a category … */
export const MiraklMasterData = model
  .define(
    { name: "MiraklMasterDataEntry", tableName: "mirakl_master_data" },
    {
      id: model.id({ prefix: "mirmd" }).primaryKey(),
      kind: model.enum([
        "channel",
        "currency",
        "logistic_class",
        "shipping_zone",
        "shipping_type",
        "carrier",
        "offer_state",
        "hierarchy",
        "reason",
        "document_type",
        "order_tax",
      ]),
      /** What a code is unique within: the type of a reason, the entity of a document; else empty. */
      scope: model.text().default(""),
      code: model.text().searchable(),
      label: model.text().searchable(),
      description: model.text().nullable(),
      parent_code: model.text().nullable(),
      level: model.number().nullable(),
      /** Carriers: with Mirakl's `{trackingId}` placeholder. */
      tracking_url: model.text().nullable(),
      standard_code: model.text().nullable(),
      /** What else Mirakl sent, as sent. */
      extras: model.json().nullable(),
      /** Set when the marketplace no longer lists the entry. */
      removed_at: model.dateTime().nullable(),
      instance: model.belongsTo(() => MiraklInstance, {
        mappedBy: "master_data",
      }),
    }
  )
  .indexes([
    {
      name: "IDX_mirakl_master_data_identity",
      on: ["instance_id", "kind", "scope", "code"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
