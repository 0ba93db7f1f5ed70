import { requireShop } from "../../state/simulator-state"
import { describeStockImport } from "../../state/stock-import"
import { listInactivityReasons, type Offer } from "../../state/offer"
import type { Control } from "../control"
import type { ControlRoute } from "./control-route"

export function offerRoutes(control: Control): ControlRoute[] {
  const { offers, simulation } = control
  const show = (offer: Offer) => ({
    ...offer,
    inactivity_reasons: listInactivityReasons(
      offer,
      requireShop(simulation.state, offer.shop_id)
    ),
  })
  return [
    {
      method: "get",
      path: "/shops/:shop_id/offers",
      act: ({ params }) => {
        const found = offers.list(Number(params.shop_id))
        return { offers: found.map(show), count: found.length }
      },
    },
    {
      method: "post",
      path: "/shops/:shop_id/offers",
      act: ({ params, body }) => {
        const inputs = Array.isArray(body) ? body : [body]
        const stored = offers.set(Number(params.shop_id), ...inputs)
        return { offers: stored.map(show) }
      },
    },
    {
      method: "get",
      path: "/shops/:shop_id/offers/:sku",
      act: ({ params }) => ({
        offer: show(offers.get(Number(params.shop_id), params.sku ?? "")),
      }),
    },
    {
      method: "patch",
      path: "/shops/:shop_id/offers/:sku",
      act: ({ params, body }) => {
        const { shop_sku } = offers.get(
          Number(params.shop_id),
          params.sku ?? ""
        )
        const [offer] = offers.set(Number(params.shop_id), {
          ...body,
          shop_sku,
        })
        return { offer: offer && show(offer) }
      },
    },
    {
      method: "delete",
      path: "/shops/:shop_id/offers/:sku",
      act: ({ params }) => ({
        offer: show(offers.delete(Number(params.shop_id), params.sku ?? "")),
      }),
    },
    {
      method: "get",
      path: "/imports",
      act: () => ({
        imports: [...simulation.moment().state.stockImports.values()].map(
          describeStockImport
        ),
      }),
    },
    {
      method: "get",
      path: "/exports",
      act: () => ({
        exports: [...simulation.moment().state.offerExports.values()].map(
          ({ chunks, ...rest }) => ({ ...rest, chunks: chunks.length })
        ),
      }),
    },
    {
      method: "post",
      path: "/exports/fail-next",
      act: ({ body }) => {
        control.failNextExports(body.count ?? 1)
        return { failing_exports: simulation.state.failingExports }
      },
    },
  ]
}
