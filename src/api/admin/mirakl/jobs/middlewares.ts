import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkBody, checkQuery } from "../checked"
import { NoBody } from "../no-body"
import * as QueryConfig from "./query-config"
import {
  GetMiraklJobLinesParams,
  GetMiraklJobParams,
  GetMiraklJobsParams,
} from "./validators"

const JOBS = "/admin/mirakl/jobs"

const returnsJob = checkQuery(GetMiraklJobParams, QueryConfig.retrieveJobConfig)

export const jobsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: JOBS,
    middlewares: [checkQuery(GetMiraklJobsParams, QueryConfig.listJobsConfig)],
  },
  {
    methods: ["GET"],
    matcher: `${JOBS}/:id`,
    middlewares: [returnsJob],
  },
  {
    methods: ["POST"],
    matcher: `${JOBS}/:id/retry`,
    middlewares: [checkBody(NoBody), returnsJob],
  },
  {
    methods: ["POST"],
    matcher: `${JOBS}/:id/cancel`,
    middlewares: [checkBody(NoBody), returnsJob],
  },
  {
    methods: ["GET"],
    matcher: `${JOBS}/:id/lines`,
    middlewares: [
      checkQuery(GetMiraklJobLinesParams, QueryConfig.listJobLinesConfig),
    ],
  },
]
