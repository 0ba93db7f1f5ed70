import { model } from "@medusajs/framework/utils"
import { MiraklOrder } from "./mirakl-order"

/** A later change on Mirakl that was carried out in the store: the fence that keeps it from being done twice. */
export const MiraklOrderChange = model
  .define("mirakl_order_change", {
    id: model.id({ prefix: "mirchg" }).primaryKey(),
    /** Names the change within its order, e.g. `refund:1106`. */
    key: model.text(),
    /** `doing` is written first: found later, the run that did it died. */
    status: model.enum(["doing", "done"]).default("doing"),
    /** What was done, e.g. the amount and the reason. No buyer data. */
    facts: model.json().nullable(),
    binding: model.belongsTo(() => MiraklOrder, { mappedBy: "changes" }),
  })
  .indexes([
    {
      name: "IDX_mirakl_order_change_identity",
      on: ["binding_id", "key"],
      unique: true,
    },
  ])
