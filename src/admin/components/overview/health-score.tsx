import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

const GOOD = 90
const FAIR = 60

/** 0 to 100 and what it means, in colour and in words. */
export const HealthScore = ({ score }: { score: number }) => {
  const { t } = useTranslation("mirakl")
  const level = score >= GOOD ? "good" : score >= FAIR ? "fair" : "poor"
  const color = { good: "green", fair: "orange", poor: "red" } as const
  return (
    <div className="flex shrink-0 items-center gap-x-3">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t("overview.health.score", { score })}
      </Text>
      <StatusBadge color={color[level]}>
        {t(`overview.health.${level}`)}
      </StatusBadge>
    </div>
  )
}
