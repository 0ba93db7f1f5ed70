import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams, type UIMatch } from "react-router-dom"
import { DetailPageSkeleton } from "../../../../components/detail-page-skeleton"
import { CapabilitySection } from "../../../../components/instance-detail/capability-section"
import { CarrierMappingSection } from "../../../../components/instance-detail/carrier-mapping-section"
import { ChannelMappingSection } from "../../../../components/instance-detail/channel-mapping-section"
import { CountryMappingSection } from "../../../../components/instance-detail/country-mapping-section"
import { InstanceBreadcrumb } from "../../../../components/instance-detail/instance-breadcrumb"
import { InstanceGeneralSection } from "../../../../components/instance-detail/instance-general-section"
import { LogSettingsSection } from "../../../../components/instance-detail/log-settings-section"
import { MasterDataSection } from "../../../../components/instance-detail/master-data-section"
import { OperationSection } from "../../../../components/instance-detail/operation-section"
import { OrderSettingsSection } from "../../../../components/instance-detail/order-settings-section"
import { ScheduleSection } from "../../../../components/instance-detail/schedule-section"
import { SetupSection } from "../../../../components/instance-detail/setup-section"
import { StockSettingsSection } from "../../../../components/instance-detail/stock-settings-section"
import { StoreSettingsSection } from "../../../../components/instance-detail/store-settings-section"
import { WorkflowRuleSection } from "../../../../components/instance-detail/workflow-rule-section"
import { QueryError } from "../../../../components/query-error"
import { useMiraklInstance } from "../../../../hooks/api/instances"
import type { MiraklInstance } from "../../../../types/mirakl-instance"

const { Entry } = LayoutComposer

const MiraklInstancePage = () => {
  const { id = "" } = useParams()
  const { instance, error, refetch } = useMiraklInstance(id)
  if (error && !instance) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  if (!instance) {
    return <DetailPageSkeleton />
  }
  return (
    <LayoutComposer
      widgetsZonePrefix="mirakl_instance.details"
      preferredLayoutId="core:two-column"
      data={instance}
      sections={{ main: mainSections(instance), side: sideSections(instance) }}
    />
  )
}

function mainSections(instance: MiraklInstance) {
  return (
    <>
      <Entry id="MiraklInstanceGeneral">
        <InstanceGeneralSection instance={instance} />
      </Entry>
      {instance.status === "draft" && (
        <Entry id="MiraklInstanceSetup">
          <SetupSection instance={instance} />
        </Entry>
      )}
      <Entry id="MiraklInstanceOperations">
        <OperationSection instance={instance} />
      </Entry>
      <Entry id="MiraklInstanceSchedules">
        <ScheduleSection instance={instance} />
      </Entry>
      <Entry id="MiraklInstanceOrderSettings">
        <OrderSettingsSection instance={instance} />
      </Entry>
      <Entry id="MiraklInstanceStockSettings">
        <StockSettingsSection instance={instance} />
      </Entry>
      <Entry id="MiraklInstanceWorkflowRules">
        <WorkflowRuleSection instance={instance} />
      </Entry>
      <Entry id="MiraklInstanceChannelMappings">
        <ChannelMappingSection instance={instance} />
      </Entry>
      <Entry id="MiraklInstanceCarrierMappings">
        <CarrierMappingSection instance={instance} />
      </Entry>
      <Entry id="MiraklInstanceCountryMappings">
        <CountryMappingSection instance={instance} />
      </Entry>
    </>
  )
}

function sideSections(instance: MiraklInstance) {
  return (
    <>
      <Entry id="MiraklInstanceStoreSettings">
        <StoreSettingsSection instance={instance} />
      </Entry>
      <Entry id="MiraklInstanceCapabilities">
        <CapabilitySection instance={instance} />
      </Entry>
      <Entry id="MiraklInstanceMasterData">
        <MasterDataSection instance={instance} />
      </Entry>
      <Entry id="MiraklInstanceLogSettings">
        <LogSettingsSection instance={instance} />
      </Entry>
    </>
  )
}

export const handle = {
  breadcrumb: ({ params }: UIMatch) => (
    <InstanceBreadcrumb id={params.id ?? ""} />
  ),
}

export default MiraklInstancePage
