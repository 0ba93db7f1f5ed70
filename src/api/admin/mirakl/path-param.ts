import type { MedusaRequest } from "@medusajs/framework/http"

/** A parameter of the route's path; one that the path lacks finds nothing. */
export function pathParam(req: MedusaRequest, name = "id"): string {
  return req.params[name] ?? ""
}
