import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkBody, checkQuery } from "../checked"
import { retrieveJobConfig } from "../jobs/query-config"
import { GetMiraklJobParams } from "../jobs/validators"
import { NoBody } from "../no-body"
import { instanceListsMiddlewares } from "./list-middlewares"
import { GetMiraklMasterDataParams } from "./master-data-validators"
import { StartMiraklOperation } from "./operation-validators"
import * as QueryConfig from "./query-config"
import {
  GetMiraklScheduleParams,
  GetMiraklSchedulesParams,
  UpdateMiraklSchedule,
} from "./schedule-validators"
import {
  ConfirmMiraklInstance,
  CreateMiraklInstance,
  GetMiraklInstanceParams,
  GetMiraklInstancesParams,
  ReplaceMiraklApiKey,
  UpdateMiraklInstance,
} from "./validators"

const INSTANCES = "/admin/mirakl/instances"
const INSTANCE = `${INSTANCES}/:id`

const returnsInstance = checkQuery(
  GetMiraklInstanceParams,
  QueryConfig.retrieveInstanceConfig
)

const returnsSchedules = checkQuery(
  GetMiraklSchedulesParams,
  QueryConfig.listSchedulesConfig
)

const returnsJob = checkQuery(GetMiraklJobParams, retrieveJobConfig)

const ACTIONS = ["pause", "resume", "reset", "archive"]

export const instancesMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: INSTANCES,
    middlewares: [
      checkQuery(GetMiraklInstancesParams, QueryConfig.listInstancesConfig),
    ],
  },
  {
    methods: ["POST"],
    matcher: INSTANCES,
    middlewares: [checkBody(CreateMiraklInstance), returnsInstance],
  },
  { methods: ["GET"], matcher: INSTANCE, middlewares: [returnsInstance] },
  {
    methods: ["POST"],
    matcher: INSTANCE,
    middlewares: [checkBody(UpdateMiraklInstance), returnsInstance],
  },
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/test`,
    middlewares: [checkBody(NoBody)],
  },
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/confirm`,
    middlewares: [checkBody(ConfirmMiraklInstance), returnsInstance],
  },
  ...ACTIONS.map((action): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `${INSTANCE}/${action}`,
    middlewares: [checkBody(NoBody), returnsInstance],
  })),
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/api-key`,
    middlewares: [checkBody(ReplaceMiraklApiKey), returnsInstance],
  },
  {
    methods: ["GET"],
    matcher: `${INSTANCE}/schedules`,
    middlewares: [returnsSchedules],
  },
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/schedules/recreate`,
    middlewares: [checkBody(NoBody), returnsSchedules],
  },
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/schedules/:schedule_id`,
    middlewares: [
      checkBody(UpdateMiraklSchedule),
      checkQuery(GetMiraklScheduleParams, QueryConfig.retrieveScheduleConfig),
    ],
  },
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/schedules/:schedule_id/run`,
    middlewares: [checkBody(NoBody), returnsJob],
  },
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/operations`,
    middlewares: [checkBody(StartMiraklOperation), returnsJob],
  },
  {
    methods: ["GET"],
    matcher: `${INSTANCE}/master-data`,
    middlewares: [
      checkQuery(GetMiraklMasterDataParams, QueryConfig.listMasterDataConfig),
    ],
  },
  ...instanceListsMiddlewares,
]
