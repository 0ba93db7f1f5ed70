import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { listLink } from "../../lib/list-link"
import { MIRAKL_OPERATIONS, type MiraklOperation } from "../../types/mirakl-job"
import type { MiraklOverviewInstance } from "../../types/mirakl-overview"
import { DateTime } from "../date-time"
import { MiraklStatusBadge } from "../mirakl-status-badge"

// The longest is the name.
const COLUMNS = "grid grid-cols-[1.5fr_1fr_1fr] gap-x-4"

/** When each operation last went well, and when it runs again. */
export const LastSuccesses = ({
  instance,
}: {
  instance: MiraklOverviewInstance
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4 lg:border-l">
      <div className={COLUMNS}>
        {["operation", "lastSuccess", "nextRun"].map((field) => (
          <Text
            key={field}
            size="small"
            leading="compact"
            weight="plus"
            className="text-ui-fg-subtle"
          >
            {t(`fields.${field}`)}
          </Text>
        ))}
      </div>
      {MIRAKL_OPERATIONS.map((operation) => (
        <OperationLine
          key={operation}
          instance={instance}
          operation={operation}
        />
      ))}
    </div>
  )
}

type OperationLineProps = {
  instance: MiraklOverviewInstance
  operation: MiraklOperation
}

const OperationLine = ({ instance, operation }: OperationLineProps) => {
  const { t } = useTranslation("mirakl")
  const isOwn = (it: { operation: string }) => it.operation === operation
  const run = instance.operations.find(isOwn)
  const schedule = instance.schedules.find(isOwn)
  return (
    <div
      className={clx(
        COLUMNS,
        "text-ui-fg-subtle txt-compact-small items-center"
      )}
    >
      <Link
        to={listLink("/mirakl/queue", {
          instance_id: [instance.id],
          operation: [operation],
        })}
        className="text-ui-fg-base hover:text-ui-fg-subtle"
      >
        {t(`operations.${operation}.label`)}
      </Link>
      {run?.last_status === "failed" ? (
        <MiraklStatusBadge family="job" status="failed" />
      ) : (
        <DateTime value={run?.last_success_at} relative />
      )}
      <DateTime
        value={schedule?.is_active ? schedule.next_run_at : null}
        relative
      />
    </div>
  )
}
