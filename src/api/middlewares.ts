import { defineMiddlewares } from "@medusajs/framework/http"
import { draftOrdersMiddlewares } from "./admin/draft-orders/middlewares"
import { instancesMiddlewares } from "./admin/mirakl/instances/middlewares"
import { jobLinesMiddlewares } from "./admin/mirakl/job-lines/middlewares"
import { jobsMiddlewares } from "./admin/mirakl/jobs/middlewares"
import { listingsMiddlewares } from "./admin/mirakl/listings/middlewares"
import { logsMiddlewares } from "./admin/mirakl/logs/middlewares"
import { noteAct } from "./admin/mirakl/note-act"
import { ordersMiddlewares } from "./admin/mirakl/orders/middlewares"

export default defineMiddlewares({
  routes: [
    {
      methods: ["POST", "DELETE"],
      matcher: "/admin/mirakl/*",
      middlewares: [noteAct],
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
