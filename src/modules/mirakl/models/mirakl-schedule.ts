import { model } from "@medusajs/framework/utils"
import { MiraklInstance } from "./mirakl-instance"

/** The recurring trigger of one operation of one instance. */
export const MiraklSchedule = model
  .define("mirakl_schedule", {
    id: model.id({ prefix: "mirsch" }).primaryKey(),
    operation: model.text(),
    interval_minutes: model.number(),
    is_active: model.boolean().default(true),
    next_run_at: model.dateTime().nullable(),
    last_run_at: model.dateTime().nullable(),
    last_job_id: model.text().nullable(),
    instance: model.belongsTo(() => MiraklInstance, { mappedBy: "schedules" }),
  })
  .indexes([
    {
      name: "IDX_mirakl_schedule_operation",
      on: ["instance_id", "operation"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { on: ["next_run_at"] },
  ])
