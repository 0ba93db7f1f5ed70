import { z } from "@medusajs/framework/zod"
import { createSelectParams } from "@medusajs/medusa/api/utils/validators"
import {
  DEFAULT_SCHEDULES,
  refusedInterval,
} from "../../../../mapping/operation/default-schedules"
import {
  dateFilter,
  inWords,
  listParams,
  oneOrMany,
  oneOrManyOf,
} from "../list-params"
import { MAX_INTERVAL_MINUTES } from "./schedule-validators"
import { instanceSettings } from "./settings-validators"

// What an HTTP header can carry.
const API_KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,510}[\x21-\x7e])?$/
const SHOP_ID = /^\d{1,19}$/

// Not a string schema: its type error would quote what was sent, into the log.
const apiKey = z.custom<string>(
  (value) => typeof value === "string" && API_KEY.test(value),
  {
    error:
      "api_key must be 1 to 512 printable ASCII characters without spaces around them. Copy it again from the seller portal.",
  }
)

/** Empty means the default shop of the key's user. */
const shopId = z
  .union([z.number(), z.string(), z.null()])
  .transform((value) => (value === null ? "" : String(value).trim()))
  .refine((value) => value === "" || SHOP_ID.test(value), {
    error: ({ input }) =>
      `The shop id must be a whole number, or empty for the default shop of the key's user; got "${inWords(input)}".`,
  })
  .transform((value) => value || null)
  .optional()

/** Minutes between two runs by operation, of those that have a schedule. */
const intervals = z
  .record(z.string(), z.number().int().min(1).max(MAX_INTERVAL_MINUTES))
  .superRefine((given, context) => {
    for (const [operation, minutes] of Object.entries(given)) {
      const message = DEFAULT_SCHEDULES.some((it) => it.operation === operation)
        ? refusedInterval(operation, minutes)
        : `There is no schedule of ${operation}.`
      if (message) {
        context.addIssue({ code: "custom", message, path: [operation] })
      }
    }
  })

/** What becomes of the orders that there are already, and how often what runs; missing: as set before, and the defaults. */
export const ConfirmMiraklInstance = z.preprocess(
  (body) => body ?? {},
  z.strictObject({
    existing_orders: instanceSettings.existing_orders,
    intervals: intervals.optional(),
  })
)

const name = z.string().trim().min(1, { error: "The name must not be empty." })

const marketplaceUrl = z.string().max(2048)

export const GetMiraklInstanceParams = createSelectParams()

export const GetMiraklInstancesParams = listParams({
  order: "-created_at",
}).extend({
  q: z.string().optional(),
  id: oneOrMany(),
  name: oneOrMany(),
  status: oneOrManyOf(["draft", "connected", "paused", "error", "archived"]),
  label: oneOrManyOf(["production", "sandbox"]),
  host: oneOrMany(),
  shop_id: oneOrMany(),
  created_at: dateFilter(),
  updated_at: dateFilter(),
})

export const CreateMiraklInstance = z.object({
  ...instanceSettings,
  name,
  marketplace_url: marketplaceUrl,
  api_key: apiKey,
  shop_id: shopId,
})
export type CreateMiraklInstanceBody = z.infer<typeof CreateMiraklInstance>

export const UpdateMiraklInstance = z.object({
  ...instanceSettings,
  name: name.optional(),
  marketplace_url: marketplaceUrl.optional(),
  shop_id: shopId,
})
export type UpdateMiraklInstanceBody = z.infer<typeof UpdateMiraklInstance>

export const ReplaceMiraklApiKey = z.object({ api_key: apiKey })
export type ReplaceMiraklApiKeyBody = z.infer<typeof ReplaceMiraklApiKey>
