import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useMiraklListings } from "../../hooks/api/listings"
import type { MiraklOrder } from "../../types/mirakl-order"

type Fix = { to: string; label: string }

/** The page where each reason is mended, below the instance's. */
const SETTINGS: Record<string, string> = {
  CURRENCY_NOT_IN_REGION: "store",
  REGION_MISSING: "store",
  SALES_CHANNEL_MISSING: "store",
  STOCK_LOCATION_MISSING: "store",
  CARRIER_UNMAPPED: "carrier-mappings",
}

/** Buttons that lead to what an order waits for; it goes on by itself afterwards. */
export const HeldFix = ({ order }: { order: MiraklOrder }) => {
  const fixes = useFixes(order)
  if (!fixes.length) {
    return null
  }
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {fixes.map(({ to, label }) => (
        <Button key={to + label} size="small" variant="secondary" asChild>
          <Link to={to}>{label}</Link>
        </Button>
      ))}
    </div>
  )
}

function useFixes(order: MiraklOrder): Fix[] {
  const { t } = useTranslation("mirakl")
  const reason = order.held_reason ?? ""
  const wanted = skusOf(order)
  const { listings = [] } = useMiraklListings(
    { instance_id: order.instance_id, shop_sku: wanted },
    wanted.length > 0
  )
  const here = `/mirakl/orders/${order.id}`
  if (reason === "UNKNOWN_COUNTRY") {
    return [{ to: `${here}/country`, label: t("actions.chooseCountry") }]
  }
  const page = SETTINGS[reason]
  if (page) {
    return [
      {
        to: `/mirakl/instances/${order.instance_id}/${page}`,
        label: t("actions.openSettings"),
      },
    ]
  }
  return listings
    .filter(({ link_status }) => link_status !== "linked")
    .map(({ id, shop_sku }) => ({
      to: `${here}/link/${id}`,
      label: t("actions.linkSku", { sku: shop_sku }),
    }))
}

function skusOf({ held_reason, held_details }: MiraklOrder): string[] {
  return held_reason === "UNKNOWN_SKU" || held_reason === "AMBIGUOUS_SKU"
    ? [held_details?.skus ?? []].flat().map(String)
    : []
}
