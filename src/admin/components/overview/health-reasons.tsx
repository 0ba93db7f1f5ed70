import { useDate } from "@medusajs/dashboard/hooks"
import {
  CheckCircleSolid,
  ExclamationCircleSolid,
  InformationCircle,
  TriangleRightMini,
} from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { healthLink } from "../../lib/health-link"
import type {
  MiraklHealthReason,
  MiraklSeverity,
} from "../../types/mirakl-overview"

type HealthReasonsProps = { instanceId: string; reasons: MiraklHealthReason[] }

/** Everything that lowers an instance's health, each leading to where it is mended. */
export const HealthReasons = ({ instanceId, reasons }: HealthReasonsProps) => {
  const { t } = useTranslation("mirakl")
  if (!reasons.length) {
    return (
      <div className="text-ui-fg-subtle flex items-center gap-x-3 px-6 py-4">
        <CheckCircleSolid className="text-ui-tag-green-icon shrink-0" />
        <Text size="small" leading="compact">
          {t("overview.health.nothing")}
        </Text>
      </div>
    )
  }
  return (
    <ul className="divide-y">
      {reasons.map((reason) => (
        <li key={reason.code}>
          <ReasonRow instanceId={instanceId} reason={reason} />
        </li>
      ))}
    </ul>
  )
}

type ReasonRowProps = { instanceId: string; reason: MiraklHealthReason }

const ReasonRow = ({ instanceId, reason }: ReasonRowProps) => {
  const { t } = useTranslation("mirakl")
  const facts = useFactsInWords(reason.facts)
  const words = `healthReasons.${reason.code}`
  return (
    <Link
      to={healthLink(reason.code, instanceId)}
      className="hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover flex items-center gap-x-3 px-6 py-3 outline-none"
    >
      <SeverityIcon severity={reason.severity} />
      <span className="min-w-0 flex-1">
        <Text size="small" leading="compact" weight="plus" asChild>
          <span className="block">
            {t(`${words}.message`, { defaultValue: reason.message, ...facts })}
          </span>
        </Text>
        <Text size="small" className="text-ui-fg-subtle" asChild>
          <span className="block">
            {t(`${words}.remedy`, { defaultValue: reason.remedy })}
          </span>
        </Text>
      </span>
      <TriangleRightMini className="text-ui-fg-muted shrink-0" />
    </Link>
  )
}

const SeverityIcon = ({ severity }: { severity: MiraklSeverity }) => {
  if (severity === "info") {
    return <InformationCircle className="text-ui-fg-muted shrink-0" />
  }
  return (
    <ExclamationCircleSolid
      className={
        severity === "critical"
          ? "text-ui-tag-red-icon shrink-0"
          : "text-ui-tag-orange-icon shrink-0"
      }
    />
  )
}

const MOMENTS = ["deadline", "since"]

/** The facts as the reader's language has them: moments, operations, statuses. */
function useFactsInWords(facts: MiraklHealthReason["facts"]) {
  const { t } = useTranslation("mirakl")
  const { getFullDate } = useDate()
  const toWords = (name: string, fact: string | number) => {
    if (MOMENTS.includes(name)) {
      return getFullDate({ date: String(fact), includeTime: true })
    }
    if (name === "operations") {
      return String(fact)
        .split(", ")
        .map((operation) => t(`operations.${operation}.label`, operation))
        .join(", ")
    }
    return name === "status" ? t(`status.instance.${fact}`, String(fact)) : fact
  }
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, toWords(name, fact)])
  )
}
