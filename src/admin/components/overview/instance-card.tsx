import { Badge, Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { MiraklOverviewInstance } from "../../types/mirakl-overview"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { HealthReasons } from "./health-reasons"
import { HealthScore } from "./health-score"
import { InstanceFigures } from "./instance-figures"
import { LastSuccesses } from "./last-successes"
import { SalesChart } from "./sales-chart"

/** How one instance stands: its health, what waits, what ran, what was sold. */
export const InstanceCard = ({
  instance,
}: {
  instance: MiraklOverviewInstance
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="divide-y p-0" data-testid="mirakl-instance-card">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div className="flex min-w-0 items-center gap-x-2">
          <Heading level="h2" className="truncate">
            <Link
              to={`/mirakl/instances/${instance.id}`}
              className="hover:text-ui-fg-subtle"
            >
              {instance.name}
            </Link>
          </Heading>
          <Badge size="2xsmall">{t(`labels.${instance.label}`)}</Badge>
          <MiraklStatusBadge family="instance" status={instance.status} />
        </div>
        <HealthScore score={instance.health.score} />
      </div>
      <HealthReasons
        instanceId={instance.id}
        reasons={instance.health.reasons}
      />
      <InstanceFigures instance={instance} />
      <div className="grid grid-cols-1 lg:grid-cols-2">
        <SalesChart sales={instance.sales} />
        <LastSuccesses instance={instance} />
      </div>
    </Container>
  )
}
