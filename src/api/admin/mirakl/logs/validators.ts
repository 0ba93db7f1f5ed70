import { z } from "@medusajs/framework/zod"
import {
  dateFilter,
  listParams,
  oneOrMany,
  oneOrManyOf,
  orderBy,
} from "../list-params"
import { searchFilter } from "../search-filter"

export const GetMiraklLogsParams = listParams({ order: "-created_at" })
  .extend({
    order: orderBy(["id", "created_at"], "-created_at"),
    q: z.string().optional(),
    id: oneOrMany(),
    instance_id: oneOrMany(),
    kind: oneOrManyOf(["call", "decision", "change", "run"]),
    level: oneOrManyOf(["error", "success", "all"]),
    outcome: oneOrManyOf(["success", "error"]),
    operation: oneOrMany(),
    mirakl_operation: oneOrMany(),
    error_code: oneOrMany(),
    job_id: oneOrMany(),
    job_line_id: oneOrMany(),
    correlation_id: oneOrMany(),
    actor_id: oneOrMany(),
    reference_type: oneOrMany(),
    reference_id: oneOrMany(),
    created_at: dateFilter(),
  })
  // Medusa makes only plain objects strict by itself.
  .strict()
  .transform(({ q, ...filters }) => ({
    ...filters,
    // For the records that are known by another name than their ids.
    ...(q?.trim() ? { searched: q.trim() } : {}),
    ...searchFilter(q, {
      exact: [
        "mirakl_operation",
        "operation",
        "error_code",
        "correlation_id",
        "job_id",
        "reference_id",
      ],
    }),
  }))

export const GetMiraklTimelineParams = listParams({ order: "created_at" })
