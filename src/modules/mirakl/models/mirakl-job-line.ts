import { model } from "@medusajs/framework/utils"
import { MiraklJob } from "./mirakl-job"

/** One unit of work of a job: an order, a listing, a page, a file chunk. */
export const MiraklJobLine = model
  .define("mirakl_job_line", {
    id: model.id({ prefix: "mirjl" }).primaryKey(),
    /** Names the unit within its job, e.g. the Mirakl order id. */
    key: model.text().searchable(),
    status: model
      .enum(["pending", "processing", "done", "failed", "held", "ignored"])
      .default("pending"),
    attempts: model.number().default(0),
    /** Of a failed line: the same may succeed later without anybody changing anything. */
    retryable: model.boolean().default(false),
    error_code: model.text().nullable(),
    error_message: model.text().searchable().nullable(),
    /** What to do about it. */
    remedy: model.text().nullable(),
    /** The record concerned: `mirakl_order`, `mirakl_listing`, `fulfillment` … and its id. */
    reference_type: model.text().nullable(),
    reference_id: model.text().nullable(),
    data: model.json().nullable(),
    result: model.json().nullable(),
    job: model.belongsTo(() => MiraklJob, { mappedBy: "lines" }),
  })
  .indexes([
    {
      name: "IDX_mirakl_job_line_key",
      on: ["job_id", "key"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { on: ["job_id", "status"] },
    {
      name: "IDX_mirakl_job_line_held",
      on: ["reference_id"],
      where: "status = 'held' AND deleted_at IS NULL",
    },
    { on: ["job_id", "created_at"] },
    {
      name: "IDX_mirakl_job_line_error_code",
      on: ["job_id", "error_code"],
      where: "error_code IS NOT NULL AND deleted_at IS NULL",
    },
    { on: ["reference_type", "reference_id"] },
  ])
