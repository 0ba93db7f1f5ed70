import type { MiddlewareRoute } from "@medusajs/framework/http"
import { checkBody, checkQuery } from "../checked"
import { NoBody } from "../no-body"
import * as QueryConfig from "./query-config"
import {
  GetMiraklListingParams,
  GetMiraklListingsParams,
  LinkMiraklListing,
} from "./validators"

const LISTINGS = "/admin/mirakl/listings"

const returnsListing = checkQuery(
  GetMiraklListingParams,
  QueryConfig.retrieveListingConfig
)

export const listingsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: LISTINGS,
    middlewares: [
      checkQuery(GetMiraklListingsParams, QueryConfig.listListingsConfig),
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
    middlewares: [checkBody(LinkMiraklListing), returnsListing],
  },
  {
    methods: ["POST"],
    matcher: `${LISTINGS}/:id/unlink`,
    middlewares: [checkBody(NoBody), returnsListing],
  },
]
