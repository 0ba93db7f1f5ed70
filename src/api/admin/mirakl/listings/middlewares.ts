import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { NoBody } from "../no-body"
import * as QueryConfig from "./query-config"
import {
  GetMiraklListingParams,
  GetMiraklListingsParams,
  LinkMiraklListing,
} from "./validators"

const LISTINGS = "/admin/mirakl/listings"

const returnsListing = validateAndTransformQuery(
  GetMiraklListingParams,
  QueryConfig.retrieveListingConfig
)

export const listingsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: LISTINGS,
    middlewares: [
      validateAndTransformQuery(
        GetMiraklListingsParams,
        QueryConfig.listListingsConfig
      ),
    ],
  },
  {
    methods: ["GET"],
    matcher: `${LISTINGS}/:id`,
    middlewares: [returnsListing],
  },
  {
    methods: ["POST"],
    matcher: `${LISTINGS}/:id/link`,
    middlewares: [validateAndTransformBody(LinkMiraklListing), returnsListing],
  },
  {
    methods: ["POST"],
    matcher: `${LISTINGS}/:id/unlink`,
    middlewares: [validateAndTransformBody(NoBody), returnsListing],
  },
]
