import { model } from "@medusajs/framework/utils"

/** A process of the store that has the plugin loaded; its heartbeat is in the database's time. */
export const MiraklProcess = model
  .define("mirakl_process", {
    id: model.id({ prefix: "mirproc" }).primaryKey(),
    host: model.text(),
    pid: model.number(),
    /** `shared`, `worker` or `server`. */
    worker_mode: model.text(),
    seen_at: model.dateTime(),
  })
  .indexes([{ on: ["seen_at"] }])
