import express, { type Request, type Response, type Router } from "express"
import { MiraklProblem } from "../http/mirakl-problem"
import type { Control } from "./control"
import type { ControlRoute } from "./routes/control-route"
import { machineRoutes } from "./routes/machine-routes"
import { marketplaceRoutes } from "./routes/marketplace-routes"
import { offerRoutes } from "./routes/offer-routes"
import { orderRoutes } from "./routes/order-routes"

/** The control API; answers JSON, and errors with a message that helps. */
export function controlRouter(control: Control): Router {
  const router = express.Router()
  router.use(express.json({ limit: "64mb" }))
  const routes = [
    ...orderRoutes(control),
    ...offerRoutes(control),
    ...marketplaceRoutes(control),
    ...machineRoutes(control),
  ]
  for (const route of routes) {
    router[route.method](route.path, (request, response) =>
      run(route, request, response)
    )
  }
  router.get("/", (_request, response) => {
    response.json({
      routes: routes.map(
        ({ method, path }) => `${method.toUpperCase()} /_control${path}`
      ),
    })
  })
  router.use((request, response) => {
    response.status(404).json({
      status: 404,
      message: `No control route ${request.method} ${request.originalUrl}; GET /_control lists them.`,
    })
  })
  return router
}

function run(route: ControlRoute, request: Request, response: Response): void {
  try {
    const result = route.act(request)
    response.status(route.method === "post" ? 201 : 200).json(result)
  } catch (error) {
    // Whoever calls this writes a test or a demo: the message is for them.
    const problem =
      error instanceof MiraklProblem
        ? error
        : new MiraklProblem(400, String(error))
    response.status(problem.status).json(problem.body)
  }
}
