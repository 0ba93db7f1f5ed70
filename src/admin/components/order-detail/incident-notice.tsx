import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklOrder } from "../../types/mirakl-order"
import { lineName } from "./line-name"

/** That the buyer has opened an incident: on which lines, and why. */
export const IncidentNotice = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  if (!order.has_incident) {
    return null
  }
  const lines = (order.lines ?? []).filter(
    ({ mirakl_state }) => mirakl_state === "INCIDENT_OPEN"
  )
  return (
    <div className="px-6 py-4">
      <Alert variant="warning">
        <Text size="small" leading="compact" weight="plus">
          {t("incident.label")}
        </Text>
        {lines.map((line) => (
          <Text key={line.id} size="small" className="break-words">
            {[lineName(line), line.mirakl_state_reason_label]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        ))}
        <Text size="small">{t("incident.remedy")}</Text>
      </Alert>
    </div>
  )
}
