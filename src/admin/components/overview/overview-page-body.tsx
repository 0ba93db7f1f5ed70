import { LayoutComposer } from "@medusajs/dashboard/components"
import { Fragment } from "react"
import type {
  MiraklOverview,
  MiraklOverviewInstance,
} from "../../types/mirakl-overview"
import { InstanceCard } from "./instance-card"
import { NoInstanceSection } from "./no-instance-section"
import { StoreFindings } from "./store-findings"

/** The store's findings, then every instance, the one in most need first. */
export const OverviewPageBody = ({
  overview: { store, instances },
}: {
  overview: MiraklOverview
}) => (
  <LayoutComposer
    widgetsZonePrefix="mirakl_overview"
    preferredLayoutId="core:single-column"
    sections={{
      main: (
        <Fragment>
          {store.findings.length > 0 && (
            <LayoutComposer.Entry id="MiraklStoreFindings">
              <StoreFindings findings={store.findings} />
            </LayoutComposer.Entry>
          )}
          {instances.length === 0 && (
            <LayoutComposer.Entry id="MiraklNoInstance">
              <NoInstanceSection />
            </LayoutComposer.Entry>
          )}
          {inNeedFirst(instances).map((instance) => (
            <LayoutComposer.Entry
              key={instance.id}
              id={`MiraklInstanceCard_${instance.id}`}
            >
              <InstanceCard instance={instance} />
            </LayoutComposer.Entry>
          ))}
        </Fragment>
      ),
    }}
  />
)

function inNeedFirst(instances: MiraklOverviewInstance[]) {
  return [...instances].sort(
    (one, other) => one.health.score - other.health.score
  )
}
