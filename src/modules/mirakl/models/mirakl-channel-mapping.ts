import { model } from "@medusajs/framework/utils"
import { MiraklInstance } from "./mirakl-instance"

/** Sales channel and region of the orders from one Mirakl channel, instead of the instance's. */
export const MiraklChannelMapping = model
  .define("mirakl_channel_mapping", {
    id: model.id({ prefix: "mirchm" }).primaryKey(),
    channel_code: model.text(),
    sales_channel_id: model.text().nullable(),
    region_id: model.text().nullable(),
    instance: model.belongsTo(() => MiraklInstance, {
      mappedBy: "channel_mappings",
    }),
  })
  .indexes([
    {
      name: "IDX_mirakl_channel_mapping_channel",
      on: ["instance_id", "channel_code"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
