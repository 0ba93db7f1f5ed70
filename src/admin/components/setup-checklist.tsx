import { CheckCircleSolid, CircleDottedLine } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../types/mirakl-instance"

/** What must be true before an instance can be confirmed, and whether it is. */
export const SetupChecklist = ({ instance }: { instance: MiraklInstance }) => {
  const { t } = useTranslation("mirakl")
  return (
    <ul className="flex flex-col gap-y-3">
      {setupSteps(instance).map(({ name, isDone }) => (
        <li key={name} className="flex items-center gap-x-2">
          {isDone ? (
            <CheckCircleSolid className="text-ui-tag-green-icon" />
          ) : (
            <CircleDottedLine className="text-ui-fg-muted" />
          )}
          <Text size="small" leading="compact">
            {t(`instances.checklist.${name}`)}
          </Text>
          <span className="sr-only">
            {t(isDone ? "general.done" : "general.toDo")}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The steps that lead to a confirmed instance. */
function setupSteps(instance: MiraklInstance) {
  return [
    { name: "connection", isDone: Boolean(instance.last_tested_at) },
    { name: "salesChannel", isDone: Boolean(instance.sales_channel_id) },
    { name: "region", isDone: Boolean(instance.region_id) },
    {
      name: "stockLocations",
      isDone: instance.stock_location_ids.length > 0,
    },
  ]
}
