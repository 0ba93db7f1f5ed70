import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { SectionHeader } from "../section-header"

export const StockSettingsSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  const units = (value: number | null, none: string) =>
    value === null ? t(none) : String(value)
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("instances.stock.title")}
        hint={t("instances.stock.hint")}
        actions={[
          {
            actions: [
              { icon: <PencilSquare />, label: t("actions.edit"), to: "stock" },
            ],
          },
        ]}
      />
      <SectionRow
        title={t("fields.linkBy")}
        value={t(`linkBy.${instance.link_by}`)}
      />
      <SectionRow
        title={t("fields.stockBasis")}
        value={t(`stockBasis.${instance.stock_basis}`)}
      />
      <SectionRow
        title={t("fields.stockPercentage")}
        value={`${instance.stock_percentage} %`}
      />
      <SectionRow
        title={t("fields.stockBuffer")}
        value={String(instance.stock_buffer)}
      />
      <SectionRow
        title={t("fields.stockMaximum")}
        value={units(instance.stock_maximum, "general.noLimit")}
      />
      <SectionRow
        title={t("fields.stockMinimum")}
        value={units(instance.stock_minimum, "general.noLimit")}
      />
      <SectionRow
        title={t("fields.unmanagedQuantity")}
        value={units(instance.unmanaged_quantity, "instances.stock.notSent")}
      />
      <SectionRow
        title={t("fields.backorderQuantity")}
        value={units(instance.backorder_quantity, "instances.stock.asComputed")}
      />
      <SectionRow
        title={t("fields.stockFullExportHours")}
        value={String(instance.stock_full_export_hours)}
      />
    </Container>
  )
}
