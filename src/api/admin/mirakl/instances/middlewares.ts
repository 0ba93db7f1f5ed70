import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
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

const returnsInstance = validateAndTransformQuery(
  GetMiraklInstanceParams,
  QueryConfig.retrieveInstanceConfig
)

const returnsSchedules = validateAndTransformQuery(
  GetMiraklSchedulesParams,
  QueryConfig.listSchedulesConfig
)

const returnsJob = validateAndTransformQuery(
  GetMiraklJobParams,
  retrieveJobConfig
)

const ACTIONS = ["pause", "resume", "reset", "archive"]

export const instancesMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: INSTANCES,
    middlewares: [
      validateAndTransformQuery(
        GetMiraklInstancesParams,
        QueryConfig.listInstancesConfig
      ),
    ],
  },
  {
    methods: ["POST"],
    matcher: INSTANCES,
    middlewares: [
      validateAndTransformBody(CreateMiraklInstance),
      returnsInstance,
    ],
  },
  { methods: ["GET"], matcher: INSTANCE, middlewares: [returnsInstance] },
  {
    methods: ["POST"],
    matcher: INSTANCE,
    middlewares: [
      validateAndTransformBody(UpdateMiraklInstance),
      returnsInstance,
    ],
  },
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/test`,
    middlewares: [validateAndTransformBody(NoBody)],
  },
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/confirm`,
    middlewares: [
      validateAndTransformBody(ConfirmMiraklInstance),
      returnsInstance,
    ],
  },
  ...ACTIONS.map((action): MiddlewareRoute => ({
    methods: ["POST"],
    matcher: `${INSTANCE}/${action}`,
    middlewares: [validateAndTransformBody(NoBody), returnsInstance],
  })),
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/api-key`,
    middlewares: [
      validateAndTransformBody(ReplaceMiraklApiKey),
      returnsInstance,
    ],
  },
  {
    methods: ["GET"],
    matcher: `${INSTANCE}/schedules`,
    middlewares: [returnsSchedules],
  },
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/schedules/recreate`,
    middlewares: [validateAndTransformBody(NoBody), returnsSchedules],
  },
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/schedules/:schedule_id`,
    middlewares: [
      validateAndTransformBody(UpdateMiraklSchedule),
      validateAndTransformQuery(
        GetMiraklScheduleParams,
        QueryConfig.retrieveScheduleConfig
      ),
    ],
  },
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/schedules/:schedule_id/run`,
    middlewares: [validateAndTransformBody(NoBody), returnsJob],
  },
  {
    methods: ["POST"],
    matcher: `${INSTANCE}/operations`,
    middlewares: [validateAndTransformBody(StartMiraklOperation), returnsJob],
  },
  {
    methods: ["GET"],
    matcher: `${INSTANCE}/master-data`,
    middlewares: [
      validateAndTransformQuery(
        GetMiraklMasterDataParams,
        QueryConfig.listMasterDataConfig
      ),
    ],
  },
  ...instanceListsMiddlewares,
]
