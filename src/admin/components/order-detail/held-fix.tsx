import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ChangeButton } from "../change-button"
import type { MiraklOrder } from "../../types/mirakl-order"
import { SkuFixes } from "./sku-fixes"

/** The page where each reason is mended, below the instance's. */
const SETTINGS: Record<string, string> = {
  CURRENCY_NOT_IN_REGION: "store",
  REGION_MISSING: "store",
  SALES_CHANNEL_MISSING: "store",
  STOCK_LOCATION_MISSING: "store",
}

/** Buttons that lead to what an order waits for; it goes on by itself afterwards. */
export const HeldFix = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const reason = order.held_reason ?? ""
  if (reason === "UNKNOWN_SKU" || reason === "AMBIGUOUS_SKU") {
    return <SkuFixes order={order} facts={order.held_details} />
  }
  const page = SETTINGS[reason]
  const [to, label] =
    reason === "UNKNOWN_COUNTRY"
      ? [`/mirakl/orders/${order.id}/country`, t("actions.chooseCountry")]
      : [
          `/mirakl/instances/${order.instance_id}/${page}`,
          t("actions.openSettings"),
        ]
  if (reason !== "UNKNOWN_COUNTRY" && !page) {
    return null
  }
  return (
    <div className="mt-2">
      <ChangeButton size="small" variant="secondary" asChild>
        <Link to={to}>{label}</Link>
      </ChangeButton>
    </div>
  )
}
