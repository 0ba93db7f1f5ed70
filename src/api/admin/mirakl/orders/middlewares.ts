import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkBody, checkQuery } from "../checked"
import {
  AcceptOrder,
  AcceptOrders,
  CancelOrder,
  RefundOrder,
} from "./action-validators"
import { AddDocument, DOCUMENT_BODY_LIMIT } from "./document-validators"
import { NoBody } from "../no-body"
import * as QueryConfig from "./query-config"
import {
  AnswerCountry,
  AnswerSku,
  GetMiraklOrderParams,
  GetMiraklOrdersParams,
} from "./validators"

const ORDERS = "/admin/mirakl/orders"

const returnsOrder = checkQuery(
  GetMiraklOrderParams,
  QueryConfig.retrieveOrderConfig
)

export const ordersMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: ORDERS,
    middlewares: [
      checkQuery(GetMiraklOrdersParams, QueryConfig.listOrdersConfig),
    ],
  },
  { methods: ["GET"], matcher: `${ORDERS}/:id`, middlewares: [returnsOrder] },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/import`,
    middlewares: [checkBody(NoBody), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/anonymize`,
    middlewares: [checkBody(NoBody), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/country`,
    middlewares: [checkBody(AnswerCountry), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/variant`,
    middlewares: [checkBody(AnswerSku), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/accept`,
    middlewares: [checkBody(AcceptOrder), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/refuse`,
    middlewares: [checkBody(NoBody), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/cancel`,
    middlewares: [checkBody(CancelOrder), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/refund`,
    middlewares: [checkBody(RefundOrder), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/documents`,
    bodyParser: { sizeLimit: DOCUMENT_BODY_LIMIT },
    middlewares: [checkBody(AddDocument)],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/batch/accept`,
    middlewares: [checkBody(AcceptOrders)],
  },
]
