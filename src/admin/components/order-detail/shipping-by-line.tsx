import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatAmount } from "../../lib/format-amount"
import type { MiraklOrder } from "../../types/mirakl-order"

/** The shipping cost and the carrier of each line. */
export const ShippingByLine = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text
        size="small"
        leading="compact"
        weight="plus"
        className="text-ui-fg-subtle"
      >
        {t("widget.shippingByLine")}
      </Text>
      <ul className="flex flex-col gap-y-3">
        {order.lines?.map((line) => (
          <li key={line.id} className="flex justify-between gap-x-4">
            <div className="min-w-0">
              <Text size="small" leading="compact" className="truncate">
                {line.quantity}× {line.product_title ?? line.offer_sku}
              </Text>
              <Text
                size="xsmall"
                leading="compact"
                className="text-ui-fg-subtle mt-0.5"
              >
                {line.carrier_name ??
                  line.carrier_code ??
                  t("widget.noCarrier")}
              </Text>
            </div>
            <Text
              size="small"
              leading="compact"
              className="text-ui-fg-subtle shrink-0"
            >
              {formatAmount(line.shipping_price, order.currency_code)}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
