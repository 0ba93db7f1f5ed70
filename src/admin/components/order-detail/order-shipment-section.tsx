import { Container, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MiraklOrder } from "../../types/mirakl-order"
import { DateTime } from "../date-time"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { SectionHeader } from "../section-header"
import { HeldShipmentNotices } from "./held-shipment-notices"

/** What was told to Mirakl about the fulfillments of the store; nothing while there is none. */
export const OrderShipmentSection = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const shipments = order.shipments ?? []
  if (!shipments.length) {
    return null
  }
  return (
    <Container className="divide-y overflow-x-auto p-0">
      <SectionHeader title={t("orders.shipments.title")} />
      <HeldShipmentNotices order={order} />
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("fields.status")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.carrier")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.trackingNumber")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.pushedAt")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.reason")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {shipments.map((shipment) => (
            <Table.Row key={shipment.id}>
              <Table.Cell>
                <MiraklStatusBadge family="shipment" status={shipment.status} />
              </Table.Cell>
              <Table.Cell>
                {shipment.carrier_name ?? shipment.carrier_code ?? "-"}
              </Table.Cell>
              <Table.Cell>{shipment.tracking_number ?? "-"}</Table.Cell>
              <Table.Cell>
                <DateTime value={shipment.pushed_at} />
              </Table.Cell>
              <Table.Cell>
                {shipment.held_reason
                  ? t(
                      `heldReasons.${shipment.held_reason}.label`,
                      shipment.held_reason
                    )
                  : (shipment.error_message ?? "-")}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Container>
  )
}
