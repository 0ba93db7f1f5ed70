import type { MiddlewareRoute } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { checkBody, checkQuery } from "../checked"
import * as ListConfig from "./list-config"
import {
  ReplaceCarrierMappings,
  ReplaceChannelMappings,
  ReplaceCountryMappings,
  ReplaceWorkflowRules,
} from "./list-validators"

/** GET and POST of one of an instance's lists; both answer with the whole list. */
function listRoutes(
  path: string,
  body: z.ZodObject,
  config: Parameters<typeof checkQuery>[1],
  order: string
): MiddlewareRoute[] {
  const matcher = `/admin/mirakl/instances/:id/${path}`
  const returnsList = checkQuery(ListConfig.wholeListParams(order), config)
  return [
    { methods: ["GET"], matcher, middlewares: [returnsList] },
    {
      methods: ["POST"],
      matcher,
      // The default of 100 kB is less than a list may hold.
      bodyParser: { sizeLimit: "2mb" },
      middlewares: [checkBody(body), returnsList],
    },
  ]
}

export const instanceListsMiddlewares: MiddlewareRoute[] = [
  ...listRoutes(
    "workflow-rules",
    ReplaceWorkflowRules,
    ListConfig.workflowRulesConfig,
    "rank"
  ),
  ...listRoutes(
    "carrier-mappings",
    ReplaceCarrierMappings,
    ListConfig.carrierMappingsConfig,
    "rank"
  ),
  ...listRoutes(
    "country-mappings",
    ReplaceCountryMappings,
    ListConfig.countryMappingsConfig,
    "label"
  ),
  ...listRoutes(
    "channel-mappings",
    ReplaceChannelMappings,
    ListConfig.channelMappingsConfig,
    "channel_code"
  ),
]
