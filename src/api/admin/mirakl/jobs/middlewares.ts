import {
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import * as QueryConfig from "./query-config"
import {
  GetMiraklJobLinesParams,
  GetMiraklJobParams,
  GetMiraklJobsParams,
} from "./validators"

const JOBS = "/admin/mirakl/jobs"

export const jobsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: JOBS,
    middlewares: [
      validateAndTransformQuery(
        GetMiraklJobsParams,
        QueryConfig.listJobsConfig
      ),
    ],
  },
  {
    methods: ["GET"],
    matcher: `${JOBS}/:id`,
    middlewares: [
      validateAndTransformQuery(
        GetMiraklJobParams,
        QueryConfig.retrieveJobConfig
      ),
    ],
  },
  {
    methods: ["GET"],
    matcher: `${JOBS}/:id/lines`,
    middlewares: [
      validateAndTransformQuery(
        GetMiraklJobLinesParams,
        QueryConfig.listJobLinesConfig
      ),
    ],
  },
]
