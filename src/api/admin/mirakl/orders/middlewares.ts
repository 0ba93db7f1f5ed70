import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
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
  GetMiraklOrderParams,
  GetMiraklOrdersParams,
} from "./validators"

const ORDERS = "/admin/mirakl/orders"

const returnsOrder = validateAndTransformQuery(
  GetMiraklOrderParams,
  QueryConfig.retrieveOrderConfig
)

export const ordersMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: ORDERS,
    middlewares: [
      validateAndTransformQuery(
        GetMiraklOrdersParams,
        QueryConfig.listOrdersConfig
      ),
    ],
  },
  { methods: ["GET"], matcher: `${ORDERS}/:id`, middlewares: [returnsOrder] },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/import`,
    middlewares: [validateAndTransformBody(NoBody), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/anonymize`,
    middlewares: [validateAndTransformBody(NoBody), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/country`,
    middlewares: [validateAndTransformBody(AnswerCountry), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/accept`,
    middlewares: [validateAndTransformBody(AcceptOrder), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/refuse`,
    middlewares: [validateAndTransformBody(NoBody), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/cancel`,
    middlewares: [validateAndTransformBody(CancelOrder), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/refund`,
    middlewares: [validateAndTransformBody(RefundOrder), returnsOrder],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/:id/documents`,
    bodyParser: { sizeLimit: DOCUMENT_BODY_LIMIT },
    middlewares: [validateAndTransformBody(AddDocument)],
  },
  {
    methods: ["POST"],
    matcher: `${ORDERS}/batch/accept`,
    middlewares: [validateAndTransformBody(AcceptOrders)],
  },
]
