import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Marks an order on which the buyer has opened an incident. */
export const IncidentBadge = ({
  order,
}: {
  order: { has_incident: boolean }
}) => {
  const { t } = useTranslation("mirakl")
  return order.has_incident ? (
    <Badge size="2xsmall" color="red" className="text-nowrap">
      {t("fields.incident")}
    </Badge>
  ) : null
}
