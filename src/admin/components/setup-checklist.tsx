import {
  CheckCircleSolid,
  CircleDottedLine,
  ExclamationCircleSolid,
} from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../types/mirakl-instance"

/** `later`: it works without, but not everything does. */
export type CheckState = "done" | "toDo" | "later"

export type Check = { text: string; state: CheckState }

const ICONS = {
  done: <CheckCircleSolid className="text-ui-tag-green-icon shrink-0" />,
  toDo: <CircleDottedLine className="text-ui-fg-muted shrink-0" />,
  later: (
    <ExclamationCircleSolid className="text-ui-tag-orange-icon shrink-0" />
  ),
}

/** What a list of checks found, each in colour and in words. */
export const Checklist = ({ checks }: { checks: Check[] }) => {
  const { t } = useTranslation("mirakl")
  return (
    <ul className="flex flex-col gap-y-3">
      {checks.map(({ text, state }) => (
        <li key={text} className="flex items-center gap-x-2">
          {ICONS[state]}
          <Text size="small" leading="compact">
            {text}
          </Text>
          <span className="sr-only">
            {t(state === "done" ? "general.done" : "general.toDo")}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What must be true before an instance can be confirmed, and whether it is. */
export function useSetupChecks(instance: MiraklInstance): Check[] {
  const { t } = useTranslation("mirakl")
  const steps = {
    connection: Boolean(instance.last_tested_at),
    salesChannel: Boolean(instance.sales_channel_id),
    region: Boolean(instance.region_id),
    stockLocations: instance.stock_location_ids.length > 0,
  }
  return Object.entries(steps).map(([name, isDone]) => ({
    text: t(`instances.checklist.${name}`),
    state: isDone ? "done" : "toDo",
  }))
}
