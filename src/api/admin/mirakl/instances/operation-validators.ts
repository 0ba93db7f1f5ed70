import { z } from "@medusajs/framework/zod"
import {
  MIRAKL_OPERATIONS,
  type MiraklOperation,
} from "../../../../mapping/operation/mirakl-operations"
import { isoDate } from "../list-params"

const MAX_IDS = 1000

const ids = z.array(z.string().trim().min(1)).min(1).max(MAX_IDS)

// The parameters are stored with the job, as JSON.
const moment = isoDate.transform((date) => date.toISOString())

const PARAMS: Record<MiraklOperation, z.ZodObject> = {
  import_master_data: z.object({}),
  import_listings: z.object({ mode: z.enum(["full", "delta"]).optional() }),
  import_orders: z
    .object({
      order_ids: ids.optional(),
      from: moment.optional(),
      to: moment.optional(),
    })
    .refine(({ from, to }) => !from || !to || from < to, {
      error: "from must be before to",
    }),
  export_stock: z.object({
    mode: z.enum(["delta", "full", "sold_out"]).optional(),
    listing_ids: ids.optional(),
  }),
  export_shipments: z.object({}),
  sweep_orders: z.object({}),
  reconcile_listings: z.object({
    mode: z.enum(["delta", "full"]).optional(),
    listing_ids: ids.optional(),
  }),
}

/** An operation to start, with the parameters that it takes. */
export const StartMiraklOperation = z
  .strictObject({
    type: z.enum(MIRAKL_OPERATIONS),
    params: z.record(z.string(), z.unknown()).nullish(),
    dry_run: z.boolean().default(false),
  })
  .transform(({ type, params: given, dry_run }, context) => {
    const params = given ?? {}
    const unknown = unknownParams(type, params)
    if (unknown) {
      context.addIssue(unknown)
      return z.NEVER
    }
    const parsed = PARAMS[type].safeParse(params)
    if (!parsed.success) {
      parsed.error.issues.forEach(({ path, message }) =>
        context.addIssue(`${["params", ...path].join(".")}: ${message}`)
      )
      return z.NEVER
    }
    return { type, params: parsed.data, dry_run }
  })
export type StartMiraklOperationBody = z.infer<typeof StartMiraklOperation>

function unknownParams(
  type: MiraklOperation,
  params: Record<string, unknown>
): string | null {
  const known = Object.keys(PARAMS[type].shape)
  const unknown = Object.keys(params).filter((key) => !known.includes(key))
  if (!unknown.length) {
    return null
  }
  const takes = known.length ? `takes ${known.join(", ")}` : "takes none"
  return `Unknown parameter ${unknown.join(", ")}: ${type} ${takes}`
}
