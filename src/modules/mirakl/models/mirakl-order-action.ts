import { model } from "@medusajs/framework/utils"
import { MiraklOrder } from "./mirakl-order"

/**
 * One decision about an order that Mirakl is to hear: the fence that keeps it
 * from being told twice, written before the call.
 */
export const MiraklOrderAction = model
  .define("mirakl_order_action", {
    id: model.id({ prefix: "miract" }).primaryKey(),
    /** Names the decision within its order: who asks again with it changes nothing. */
    key: model.text(),
    kind: model.enum(["accept", "cancel", "refund"]),
    /** Who decided: a person, the instance's policy, or what happened to the order in the store. */
    source: model.enum(["person", "policy", "store"]),
    /** What is sent. No buyer data. */
    input: model.json(),
    /**
     * `pending`: not sent yet. `pushing` is written before the call: found
     * later, its answer was lost. `uncertain`: sent, and Mirakl could not be
     * asked what became of it.
     */
    status: model
      .enum(["pending", "pushing", "uncertain", "pushed", "failed"])
      .default("pending"),
    /** What Mirakl had before the call: what is there besides is ours. */
    baseline: model.json().nullable(),
    /** What Mirakl made of it, e.g. the ids of its refunds. */
    result: model.json().nullable(),
    error_code: model.text().nullable(),
    error_message: model.text().nullable(),
    /** What to do about the error. */
    remedy: model.text().nullable(),
    /** Times it was taken up; also the token of the one who does it now. */
    attempts: model.number().default(0),
    pushed_at: model.dateTime().nullable(),
    binding: model.belongsTo(() => MiraklOrder, { mappedBy: "actions" }),
  })
  .indexes([
    {
      name: "IDX_mirakl_order_action_decision",
      on: ["binding_id", "key"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_order_action_open",
      on: ["binding_id"],
      where: "status IN ('pending', 'pushing', 'uncertain')",
    },
    {
      name: "IDX_mirakl_order_action_store_cancel",
      on: ["binding_id"],
      where: "kind = 'cancel' AND source = 'store'",
    },
  ])
