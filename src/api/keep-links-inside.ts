import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

/** As which Medusa's records know ours, see `src/links`. */
const LINKS = ["mirakl_order", "mirakl_listings"]

/**
 * Lets no other route follow a link to our records, whatever `fields` it is
 * asked for: behind them are the sealed API key and what Mirakl tells of
 * buyers, and those routes ask for no `mirakl:read`. Code reads them with
 * `query.graph`, HTTP has `/admin/mirakl`.
 */
export function keepLinksInside(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): void {
  req.restrictedFields?.add(LINKS)
  next()
}
