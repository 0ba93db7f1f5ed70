import {
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listLogsConfig } from "./query-config"
import { GetMiraklLogsParams, GetMiraklTimelineParams } from "./validators"

export const logsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/mirakl/logs",
    middlewares: [
      validateAndTransformQuery(GetMiraklLogsParams, listLogsConfig),
    ],
  },
  ...["orders", "listings"].map((records) => ({
    methods: ["GET" as const],
    matcher: `/admin/mirakl/${records}/:id/timeline`,
    middlewares: [
      validateAndTransformQuery(GetMiraklTimelineParams, listLogsConfig),
    ],
  })),
]
