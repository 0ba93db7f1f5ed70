import { model } from "@medusajs/framework/utils"

/** Who works at an instance's orders; in the database's time. */
export const MiraklOrderLease = model.define("mirakl_order_lease", {
  /** The instance. */
  id: model.text().primaryKey(),
  token: model.text(),
  expires_at: model.dateTime(),
})
