import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { NoBody } from "../no-body"
import * as QueryConfig from "./query-config"
import {
  GetMiraklJobLinesParams,
  GetMiraklJobParams,
  GetMiraklJobsParams,
} from "./validators"

const JOBS = "/admin/mirakl/jobs"

const returnsJob = validateAndTransformQuery(
  GetMiraklJobParams,
  QueryConfig.retrieveJobConfig
)

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
    middlewares: [returnsJob],
  },
  {
    methods: ["POST"],
    matcher: `${JOBS}/:id/retry`,
    middlewares: [validateAndTransformBody(NoBody), returnsJob],
  },
  {
    methods: ["POST"],
    matcher: `${JOBS}/:id/cancel`,
    middlewares: [validateAndTransformBody(NoBody), returnsJob],
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
