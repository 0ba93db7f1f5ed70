import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { loadOverview } from "../../../../workflows/health/load-overview"

/** How the store and each instance stand, with reasons. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({ overview: await loadOverview(req.scope) })
}
