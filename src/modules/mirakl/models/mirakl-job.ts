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
    /** The user who started it, or had it run again; null for what runs by itself. */
    actor_id: model.text().nullable(),
    /** Total that is expected before the lines are there, as Mirakl tells it. */
    expected: model.number().nullable(),
    /** Fences the run: who holds it may write, until it expires by the database's clock. */
    lease_token: model.text().nullable(),
    lease_expires_at: model.dateTime().nullable(),
    /** Runs that ended by themselves; a person's retry starts anew. */
    attempts: model.number().default(0),
    /** Times in a row that the process died under it. */
    crashes: model.number().default(0),
    /** When it is tried again by itself. */
    retry_at: model.dateTime().nullable(),
    /** The run is about its pending lines only. */
    is_line_retry: model.boolean().default(false),
    cancel_requested_at: model.dateTime().nullable(),
    started_at: model.dateTime().nullable(),
    finished_at: model.dateTime().nullable(),
    lines: model.hasMany(() => MiraklJobLine, { mappedBy: "job" }),
    instance: model.belongsTo(() => MiraklInstance, { mappedBy: "jobs" }),
  })
  .cascades({ delete: ["lines"] })
  .indexes([
    { on: ["instance_id", "operation", "created_at"] },
    { on: ["status"] },
    // No two of them run at once, whatever the processes think.
    {
      name: "IDX_mirakl_job_lane",
      on: ["instance_id", "operation"],
      unique: true,
      where: "status = 'running' AND deleted_at IS NULL",
    },
    // Behind each filter and sort that the list offers.
    { on: ["created_at"] },
    { on: ["updated_at"] },
    { on: ["started_at"] },
    { on: ["finished_at"] },
    { on: ["operation", "created_at"] },
    { on: ["trigger", "created_at"] },
    { on: ["correlation_id"] },
    {
      name: "IDX_mirakl_job_schedule",
      on: ["schedule_id"],
      where: "schedule_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_job_dry_run",
      on: ["id"],
      where: "dry_run = true AND deleted_at IS NULL",
    },
  ])
