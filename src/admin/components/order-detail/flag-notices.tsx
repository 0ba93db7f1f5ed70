import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { toWords } from "../../lib/to-words"
import type { MiraklOrder } from "../../types/mirakl-order"
import { ReasonHelp } from "../reason-help"
import { SkuFixes } from "./sku-fixes"

/** What a person should know of an order, and what to do about it. */
export const FlagNotices = ({
  order,
}: {
  order: Pick<MiraklOrder, "id" | "flags">
}) => {
  const { t } = useTranslation("mirakl")
  const flags = Object.entries(order.flags ?? {})
  if (!flags.length) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {flags.map(([code, facts]) => (
        <Alert key={code} variant="warning">
          <Text size="small" leading="compact" weight="plus">
            {t(`flags.${code}.label`, code)}
          </Text>
          <Text size="small" className="break-words">
            {t(`flags.${code}.message`, {
              defaultValue: "",
              count: Number(facts.units ?? 1),
              ...toWords(facts),
            })}
          </Text>
          <Text size="small">{t(`flags.${code}.remedy`, "")}</Text>
          <ReasonHelp code={code} />
          {code === "ACCEPTANCE_UNKNOWN_SKU" && (
            <SkuFixes order={order} facts={facts} />
          )}
        </Alert>
      ))}
    </div>
  )
}
