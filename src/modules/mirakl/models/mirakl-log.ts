import { model } from "@medusajs/framework/utils"

/** Something that happened: an API call, a decision, a change. Holds no key and no buyer data. */
export const MiraklLog = model
  .define("mirakl_log", {
    id: model.id({ prefix: "mirlog" }).primaryKey(),
    instance_id: model.text().nullable(),
    /** `run`: an operation ended. */
    kind: model.enum(["call", "decision", "change", "run"]).default("call"),
    /** The lowest log level that shows it; see `levelOf`. */
    level: model.enum(["error", "success", "all"]).default("error"),
    outcome: model.enum(["success", "error"]),
    /** One of the plugin's operations, e.g. `import_orders`. */
    operation: model.text().nullable(),
    /** Mirakl's operation code of an API call, e.g. `OR11`. */
    mirakl_operation: model.text().nullable(),
    message: model.text().searchable(),
    error_code: model.text().nullable(),
    http_status: model.number().nullable(),
    attempt: model.number().nullable(),
    duration_ms: model.number().nullable(),
    job_id: model.text().nullable(),
    job_line_id: model.text().nullable(),
    correlation_id: model.text().nullable(),
    /** The user who wanted it; null for what happens by itself. */
    actor_id: model.text().nullable(),
    /** The record concerned: `mirakl_order` or `mirakl_listing`, and its id. */
    reference_type: model.text().nullable(),
    reference_id: model.text().nullable(),
    /** Redacted. */
    request: model.json().nullable(),
    response: model.json().nullable(),
    /** The facts behind a decision or a change. */
    details: model.json().nullable(),
  })
  .indexes([
    { on: ["instance_id", "created_at"] },
    { on: ["job_id"] },
    { on: ["correlation_id"] },
    { on: ["reference_type", "reference_id", "created_at"] },
    // Behind each filter and sort that the list offers.
    { on: ["created_at"] },
    { on: ["kind", "created_at"] },
    { on: ["level", "created_at"] },
    { on: ["operation", "created_at"] },
    { on: ["mirakl_operation", "created_at"] },
    { on: ["reference_id"] },
    {
      name: "IDX_mirakl_log_failure",
      on: ["created_at"],
      where: "outcome = 'error' AND deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_log_error_code",
      on: ["error_code", "created_at"],
      where: "error_code IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_log_job_line",
      on: ["job_line_id"],
      where: "job_line_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_mirakl_log_actor",
      on: ["actor_id", "created_at"],
      where: "actor_id IS NOT NULL AND deleted_at IS NULL",
    },
  ])
