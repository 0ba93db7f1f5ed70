import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkBody, checkQuery } from "../checked"
import { retrieveJobLineConfig } from "../jobs/query-config"
import { GetMiraklJobParams } from "../jobs/validators"
import { NoBody } from "../no-body"

export const jobLinesMiddlewares: MiddlewareRoute[] = ["retry", "ignore"].map(
  (action) => ({
    methods: ["POST"],
    matcher: `/admin/mirakl/job-lines/:id/${action}`,
    middlewares: [
      checkBody(NoBody),
      checkQuery(GetMiraklJobParams, retrieveJobLineConfig),
    ],
  })
)
