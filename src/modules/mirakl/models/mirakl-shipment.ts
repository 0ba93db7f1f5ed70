import { model } from "@medusajs/framework/utils"
import { MiraklOrder } from "./mirakl-order"

/** What was told to Mirakl about one Medusa fulfillment: the fence that keeps it from being told twice. */
export const MiraklShipment = model
  .define("mirakl_shipment", {
    id: model.id({ prefix: "mirshp" }).primaryKey(),
    fulfillment_id: model.text(),
    /** Where it was shipped first: what came from Mirakl is never told to it. */
    origin: model.enum(["store", "mirakl"]).default("store"),
    /** `pushing` is written before the call: found later, its answer was lost. */
    status: model
      .enum(["pending", "pushing", "pushed", "held", "failed"])
      .default("pending"),
    /** Mirakl's shipment id (ST01); null where the platform ships whole orders (OR24). */
    mirakl_shipment_id: model.text().nullable(),
    carrier_code: model.text().nullable(),
    carrier_name: model.text().nullable(),
    tracking_number: model.text().nullable(),
    tracking_url: model.text().nullable(),
    held_reason: model.text().nullable(),
    held_details: model.json().nullable(),
    error_code: model.text().nullable(),
    error_message: model.text().nullable(),
    /** What to do about the error. */
    remedy: model.text().nullable(),
    /** Calls begun for it; also the token of the one that is under way. */
    attempts: model.number().default(0),
    pushed_at: model.dateTime().nullable(),
    binding: model.belongsTo(() => MiraklOrder, { mappedBy: "shipments" }),
  })
  .indexes([
    {
      name: "IDX_mirakl_shipment_fulfillment",
      on: ["fulfillment_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { on: ["status"] },
  ])
