import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkQuery } from "../checked"
import { listLogsConfig } from "./query-config"
import { GetMiraklLogsParams, GetMiraklTimelineParams } from "./validators"

export const logsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/mirakl/logs",
    middlewares: [checkQuery(GetMiraklLogsParams, listLogsConfig)],
  },
  ...["orders", "listings"].map((records) => ({
    methods: ["GET" as const],
    matcher: `/admin/mirakl/${records}/:id/timeline`,
    middlewares: [checkQuery(GetMiraklTimelineParams, listLogsConfig)],
  })),
]
