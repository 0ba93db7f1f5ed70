import { defineMiddlewares } from "@medusajs/framework/http"
import { draftOrdersMiddlewares } from "./admin/draft-orders/middlewares"
import { instancesMiddlewares } from "./admin/mirakl/instances/middlewares"
import { jobLinesMiddlewares } from "./admin/mirakl/job-lines/middlewares"
import { jobsMiddlewares } from "./admin/mirakl/jobs/middlewares"
import { listingsMiddlewares } from "./admin/mirakl/listings/middlewares"
import { logsMiddlewares } from "./admin/mirakl/logs/middlewares"
import { noteAct } from "./admin/mirakl/note-act"
import { ordersMiddlewares } from "./admin/mirakl/orders/middlewares"
import { keepLinksInside } from "./keep-links-inside"

const ALL = "/admin/mirakl/*"

export default defineMiddlewares({
  routes: [
    { matcher: "/admin/*", middlewares: [keepLinksInside] },
    { matcher: "/store/*", middlewares: [keepLinksInside] },
    {
      methods: ["GET"],
      matcher: ALL,
      policies: [{ resource: "mirakl", operation: "read" }],
    },
    {
      methods: ["POST", "DELETE"],
      matcher: ALL,
      middlewares: [noteAct],
      policies: [{ resource: "mirakl", operation: "update" }],
    },
    ...draftOrdersMiddlewares,
    ...instancesMiddlewares,
    ...listingsMiddlewares,
    ...ordersMiddlewares,
    ...jobsMiddlewares,
    ...jobLinesMiddlewares,
    ...logsMiddlewares,
  ],
})
