import { useTranslation } from "react-i18next"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { MasterDataTable } from "../../../../../components/tables/master-data-table"

const MiraklMasterDataPage = () => {
  const { id = "" } = useParams()
  return (
    <LayoutComposer
      widgetsZonePrefix="mirakl_master_data.list"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <LayoutComposer.Entry id="MiraklMasterDataTable">
            <MasterDataTable instanceId={id} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

const MasterDataBreadcrumb = () => {
  const { t } = useTranslation("mirakl")
  return <span>{t("masterData.title")}</span>
}

export const handle = { breadcrumb: () => <MasterDataBreadcrumb /> }

export default MiraklMasterDataPage
