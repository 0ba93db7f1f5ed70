import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklInstance } from "../../types/mirakl-instance"
import { DateTime } from "../date-time"
import { OrderStateBadge } from "../order-state-badge"
import { SectionHeader } from "../section-header"

export const OrderSettingsSection = ({
  instance,
}: {
  instance: MiraklInstance
}) => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("instances.orders.title")}
        hint={t("instances.orders.hint")}
        actions={[
          {
            actions: [
              {
                icon: <PencilSquare />,
                label: t("actions.edit"),
                to: "orders",
              },
            ],
          },
        ]}
      />
      <SectionRow
        title={t("fields.orderStates")}
        value={
          <div className="flex flex-wrap gap-1">
            {instance.order_states.map((state) => (
              <OrderStateBadge key={state} state={state} />
            ))}
          </div>
        }
      />
      <SectionRow
        title={t("fields.importCreatedAfter")}
        value={<DateTime value={instance.import_orders_created_after} />}
      />
      <SectionRow
        title={t("fields.buyerEmail")}
        value={t(`buyerEmail.${instance.buyer_email}`)}
      />
      <SectionRow
        title={t("fields.emitOrderPlaced")}
        value={t(instance.emit_order_placed ? "general.yes" : "general.no")}
      />
      <SectionRow
        title={t("fields.taxSystem")}
        value={t(`taxSystem.${instance.tax_system}`)}
      />
      <SectionRow
        title={t("fields.createCompany")}
        value={t(instance.create_company ? "general.yes" : "general.no")}
      />
      <SectionRow
        title={t("fields.acceptancePolicy")}
        value={t(`acceptancePolicy.${instance.acceptance_policy}`)}
      />
      <SectionRow
        title={t("fields.existingOrders")}
        value={t(`existingOrders.${instance.existing_orders}.label`)}
      />
    </Container>
  )
}
