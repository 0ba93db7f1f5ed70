import { z } from "@medusajs/framework/zod"
import { createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { MIRAKL_OPERATIONS } from "../../../../mapping/operation/mirakl-operations"
import { flag, listParams, oneOrManyOf } from "../list-params"

// A year: longer is a schedule that nobody wants.
export const MAX_INTERVAL_MINUTES = 525_600

export const GetMiraklScheduleParams = createSelectParams()

export const GetMiraklSchedulesParams = listParams({
  order: "operation",
}).extend({
  operation: oneOrManyOf(MIRAKL_OPERATIONS),
  is_active: flag(),
})

/** The shortest interval hangs on the operation: the workflow knows it. */
export const UpdateMiraklSchedule = z
  .strictObject({
    interval_minutes: z
      .number()
      .int()
      .min(1)
      .max(MAX_INTERVAL_MINUTES)
      .optional(),
    is_active: z.boolean().optional(),
  })
  .refine((body) => Object.keys(body).length > 0, {
    error: "Give interval_minutes, is_active or both.",
  })
export type UpdateMiraklScheduleBody = z.infer<typeof UpdateMiraklSchedule>
