import { model } from "@medusajs/framework/utils"
import { MiraklInstance } from "./mirakl-instance"

/**
 * The Mirakl carrier of what a Medusa shipping option or fulfillment provider
 * ships. The shipping option wins over the provider; neither matches all.
 */
export const MiraklCarrierMapping = model.define("mirakl_carrier_mapping", {
  id: model.id({ prefix: "mircam" }).primaryKey(),
  shipping_option_id: model.text().nullable(),
  provider_id: model.text().nullable(),
  /** A carrier registered on the marketplace (SH21). */
  carrier_code: model.text().nullable(),
  /** Name of an unregistered carrier, where the platform allows one. */
  carrier_name: model.text().nullable(),
  /** With `{trackingId}` where the number belongs. */
  tracking_url: model.text().nullable(),
  /** Position in the list: the first match decides. */
  rank: model.number().default(0),
  instance: model.belongsTo(() => MiraklInstance, {
    mappedBy: "carrier_mappings",
  }),
})
