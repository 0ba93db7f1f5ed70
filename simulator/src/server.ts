import express, { type Express } from "express"
import { controlRouter } from "./control/control-router"
import type { Control } from "./control/control"
import { serveOperation } from "./http/serve-operation"
import { toRecordedQuery } from "./http/record-exchange"
import { OPERATIONS } from "./operations"
import type { Simulation } from "./simulation"

/** The HTTP face: the seller API, the control API, and 501 for the rest. */
export function createServer(
  simulation: Simulation,
  control: Control
): Express {
  const app = express()
  app.disable("x-powered-by")
  app.disable("etag")
  app.use("/_control", controlRouter(control))
  for (const operation of OPERATIONS) {
    const path = operation.path.replace(/\{(\w+)\}/g, ":$1")
    const handler = serveOperation(simulation, operation)
    switch (operation.method) {
      case "GET":
        app.get(path, handler)
        break
      case "POST":
        app.post(path, handler)
        break
      case "PUT":
        app.put(path, handler)
        break
      case "DELETE":
        app.delete(path, handler)
    }
  }
  app.use((request, response) => {
    const url = new URL(request.originalUrl, "http://localhost")
    simulation.journal.record({
      at: simulation.clock.now().toISOString(),
      operation: null,
      method: request.method,
      path: url.pathname,
      query: toRecordedQuery(url),
      shop_id: null,
      request_body: null,
      status: 501,
      response_body: null,
      fault: null,
    })
    response.status(501).json({
      status: 501,
      message: `Not simulated: ${request.method} ${url.pathname}`,
    })
  })
  return app
}
