import { Container, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useVariantPaths } from "../../hooks/use-variant-paths"
import { formatAmount } from "../../lib/format-amount"
import { sortLines } from "../../lib/sort-lines"
import type { MiraklOrder, MiraklOrderLine } from "../../types/mirakl-order"
import { OrderStateBadge } from "../order-state-badge"
import { SectionHeader } from "../section-header"

/** The order line by line, with the shipping cost and the carrier of each. */
export const OrderLineSection = ({ order }: { order: MiraklOrder }) => {
  const { t } = useTranslation("mirakl")
  const lines = sortLines(order)
  const variantPaths = useVariantPaths(lines)
  return (
    <Container className="divide-y overflow-x-auto p-0">
      <SectionHeader title={t("orders.lines.title")} />
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("fields.product")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.miraklState")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("fields.quantity")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("fields.shippingTotal")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("fields.total")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {lines.map((line) => (
            <LineRow
              key={line.id}
              line={line}
              currencyCode={order.currency_code}
              variantPath={variantPaths.get(line.variant_id ?? "")}
            />
          ))}
        </Table.Body>
      </Table>
    </Container>
  )
}

type LineRowProps = {
  line: MiraklOrderLine
  currencyCode: string
  /** The page of what it sold, where that is known. */
  variantPath: string | undefined
}

const LineRow = ({ line, currencyCode, variantPath }: LineRowProps) => (
  <Table.Row>
    <Table.Cell className="py-2">
      <Text size="small" leading="compact" className="text-ui-fg-base">
        {variantPath ? (
          <Link
            to={variantPath}
            className="text-ui-tag-blue-text hover:text-ui-fg-interactive-hover"
          >
            {line.product_title ?? line.offer_sku}
          </Link>
        ) : (
          (line.product_title ?? line.offer_sku)
        )}
      </Text>
      <Text size="xsmall" leading="compact">
        {line.offer_sku}
      </Text>
    </Table.Cell>
    <Table.Cell>
      <OrderStateBadge state={line.mirakl_state} />
    </Table.Cell>
    <Table.Cell className="text-nowrap text-right">
      {line.quantity} × {formatAmount(line.unit_price, currencyCode)}
    </Table.Cell>
    <Table.Cell className="text-right">
      {formatAmount(line.shipping_price, currencyCode)}
      <Text size="xsmall" leading="compact">
        {line.carrier_name ?? line.carrier_code}
      </Text>
    </Table.Cell>
    <Table.Cell className="text-right">
      {formatAmount(line.price, currencyCode)}
    </Table.Cell>
  </Table.Row>
)
