import {
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listLogsConfig } from "./query-config"
import { GetMiraklLogsParams } from "./validators"

export const logsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/mirakl/logs",
    middlewares: [
      validateAndTransformQuery(GetMiraklLogsParams, listLogsConfig),
    ],
  },
]
