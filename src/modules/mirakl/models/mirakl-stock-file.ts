import { model } from "@medusajs/framework/utils"

/**
 * A stock file on its way to Mirakl. Its rows are the listings that carry its
 * `exported_at`; it outlives the process that sent it, so that the next export
 * learns what became of it.
 */
export const MiraklStockFile = model
  .define("mirakl_stock_file", {
    id: model.id({ prefix: "mirsf" }).primaryKey(),
    instance_id: model.text(),
    job_id: model.text(),
    /** The job's line about it. */
    line_key: model.text(),
    exported_at: model.dateTime(),
    rows: model.number(),
    /**
     * `sending` is written before the call: found later, its answer was lost.
     * The rows of a `lost` file are sent again, computed anew.
     */
    status: model.enum(["sending", "sent", "settled", "lost"]),
    import_id: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    accepted: model.number().nullable(),
    rejected: model.number().nullable(),
  })
  .indexes([{ on: ["instance_id", "status"] }])
