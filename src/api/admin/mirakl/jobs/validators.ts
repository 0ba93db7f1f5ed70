import { z } from "@medusajs/framework/zod"
import { createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { MIRAKL_OPERATIONS } from "../../../../mapping/operation/mirakl-operations"
import {
  dateFilter,
  flag,
  listParams,
  oneOrMany,
  oneOrManyOf,
  orderBy,
} from "../list-params"

export const GetMiraklJobParams = createSelectParams()

export const GetMiraklJobsParams = listParams({ order: "-created_at" }).extend({
  order: orderBy(
    ["id", "created_at", "started_at", "finished_at", "updated_at"],
    "-created_at"
  ),
  q: z.string().optional(),
  id: oneOrMany(),
  instance_id: oneOrMany(),
  operation: oneOrManyOf(MIRAKL_OPERATIONS),
  status: oneOrManyOf([
    "queued",
    "running",
    "done",
    "partial",
    "failed",
    "cancelled",
  ]),
  trigger: oneOrManyOf(["manual", "schedule", "event"]),
  dry_run: flag(),
  schedule_id: oneOrMany(),
  correlation_id: oneOrMany(),
  started_at: dateFilter(),
  finished_at: dateFilter(),
  created_at: dateFilter(),
  updated_at: dateFilter(),
})

export const GetMiraklJobLinesParams = listParams({
  order: "created_at",
}).extend({
  order: orderBy(["id", "key", "created_at"], "created_at"),
  q: z.string().optional(),
  id: oneOrMany(),
  status: oneOrManyOf([
    "pending",
    "processing",
    "done",
    "failed",
    "held",
    "ignored",
  ]),
  key: oneOrMany(),
  error_code: oneOrMany(),
  reference_type: oneOrMany(),
  reference_id: oneOrMany(),
})
