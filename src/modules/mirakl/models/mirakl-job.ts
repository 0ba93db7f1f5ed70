import { model } from "@medusajs/framework/utils"
import { MiraklInstance } from "./mirakl-instance"
import { MiraklJobLine } from "./mirakl-job-line"

/** One run of an operation. */
export const MiraklJob = model
  .define("mirakl_job", {
    id: model.id({ prefix: "mirjob" }).primaryKey(),
    operation: model.text().searchable(),
    trigger: model.enum(["manual", "schedule", "event"]).default("manual"),
    status: model
      .enum(["queued", "running", "done", "partial", "failed", "cancelled"])
      .default("queued"),
    dry_run: model.boolean().default(false),
    params: model.json().nullable(),
    /** What the run has to say: counts, the statement of an order import … */
    result: model.json().nullable(),
    total: model.number().default(0),
    processed: model.number().default(0),
    failed: model.number().default(0),
    held: model.number().default(0),
    error_code: model.text().nullable(),
    error_message: model.text().searchable().nullable(),
    remedy: model.text().nullable(),
    /** Joins the job with its API calls in the log. */
    correlation_id: model.text(),
    schedule_id: model.text().nullable(),
    started_at: model.dateTime().nullable(),
    finished_at: model.dateTime().nullable(),
    lines: model.hasMany(() => MiraklJobLine, { mappedBy: "job" }),
    instance: model.belongsTo(() => MiraklInstance, { mappedBy: "jobs" }),
  })
  .cascades({ delete: ["lines"] })
  .indexes([
    { on: ["instance_id", "operation", "created_at"] },
    { on: ["status"] },
    { on: ["created_at"] },
  ])
