import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatCountdown } from "../../lib/format-countdown"
import type { MiraklJob } from "../../types/mirakl-job"

/** How fast a run goes, and how long it still takes; nothing once it has ended. */
export const JobPace = ({ progress }: Pick<MiraklJob, "progress">) => {
  const { t, i18n } = useTranslation("mirakl")
  if (!progress?.rate_per_minute) {
    return null
  }
  const rate = Math.round(progress.rate_per_minute)
  const { eta_seconds } = progress
  return (
    <Text size="xsmall" className="text-ui-fg-subtle">
      {eta_seconds === null
        ? t("queue.rate", { rate })
        : t("queue.pace", {
            rate,
            left: formatCountdown(eta_seconds * 1000, i18n.language),
          })}
    </Text>
  )
}
