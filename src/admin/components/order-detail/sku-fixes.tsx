import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ChangeButton } from "../change-button"
import type { MiraklOrder } from "../../types/mirakl-order"

type SkuFixesProps = {
  order: Pick<MiraklOrder, "id">
  /** What is known of the reason: `{ skus }`. */
  facts: Record<string, unknown> | null
}

/** A button for each SKU that waits for its variant, whether it has a listing or not. */
export const SkuFixes = ({ order, facts }: SkuFixesProps) => {
  const { t } = useTranslation("mirakl")
  const skus = [facts?.skus ?? []].flat().map(String)
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {skus.map((sku) => (
        <ChangeButton key={sku} size="small" variant="secondary" asChild>
          <Link
            to={`/mirakl/orders/${order.id}/variant?${new URLSearchParams({ sku })}`}
          >
            {t("actions.linkSku", { sku })}
          </Link>
        </ChangeButton>
      ))}
    </div>
  )
}
