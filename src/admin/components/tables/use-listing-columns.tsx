import { Tag } from "@medusajs/icons"
import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { formatAmount } from "../../lib/format-amount"
import type { MiraklListing } from "../../types/mirakl-listing"
import { portalOfferLink } from "../../lib/portal-link"
import { quantityOnMirakl } from "../../../mapping/stock/quantity-on-mirakl"
import { IconLink } from "../icon-link"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { PortalLink } from "../portal-link"
import { RowLink } from "../row-link"
import { selectColumn } from "./select-column"

const columnHelper = createDataTableColumnHelper<MiraklListing>()

/** @param variantPaths the pages of the store's variants, by their ids */
export function useListingColumns(variantPaths: Map<string, string>) {
  const { t } = useTranslation("mirakl")
  return useMemo(
    () => [
      selectColumn<MiraklListing>(t, ({ shop_sku }) => shop_sku),
      columnHelper.accessor("shop_sku", {
        header: t("fields.sku"),
        cell: ({ row }) => (
          <RowLink to={`/mirakl/listings/${row.original.id}`}>
            {row.original.shop_sku}
          </RowLink>
        ),
        enableSorting: true,
        sortLabel: t("fields.sku"),
      }),
      columnHelper.accessor("title", {
        header: t("fields.title"),
        cell: ({ getValue }) => getValue() ?? "-",
        enableSorting: true,
        sortLabel: t("fields.title"),
        maxSize: 135,
      }),
      columnHelper.accessor("link_status", {
        header: t("fields.link"),
        cell: ({ getValue }) => (
          <MiraklStatusBadge family="link" status={getValue()} />
        ),
      }),
      columnHelper.accessor("sync_status", {
        header: t("fields.sync"),
        cell: ({ getValue }) => (
          <MiraklStatusBadge family="sync" status={getValue()} />
        ),
      }),
      columnHelper.display({
        id: "quantity",
        header: t("fields.quantityOnMirakl"),
        cell: ({ row }) => (
          <div className="text-right">
            {quantityOnMirakl(row.original) ?? "-"}
          </div>
        ),
      }),
      columnHelper.accessor("price", {
        header: t("fields.price"),
        align: "right",
        cell: ({ row }) =>
          formatAmount(row.original.price, row.original.currency_code),
      }),
      columnHelper.display({
        id: "offer",
        header: t("fields.offer"),
        cell: ({ row }) => (
          <MiraklStatusBadge
            family="offer"
            status={offerStatus(row.original)}
          />
        ),
      }),
      columnHelper.display({
        id: "instance",
        header: t("fields.instance"),
        cell: ({ row }) => row.original.instance?.name ?? "-",
      }),
      columnHelper.display({
        id: "elsewhere",
        header: "",
        cell: ({ row: { original } }) => (
          <Elsewhere
            listing={original}
            variantPath={variantPaths.get(original.variant_id ?? "")}
          />
        ),
      }),
    ],
    [t, variantPaths]
  )
}

type ElsewhereProps = {
  listing: MiraklListing
  variantPath: string | undefined
}

/** What is sold in the store, and in the seller portal. */
const Elsewhere = ({ listing, variantPath }: ElsewhereProps) => {
  const { t } = useTranslation("mirakl")
  const portal = listing.instance?.marketplace_url
  return (
    <div className="flex items-center justify-end gap-x-1">
      {variantPath && (
        <IconLink to={variantPath} label={t("listings.openVariant")}>
          <Tag className="text-ui-fg-muted" />
        </IconLink>
      )}
      {portal && (
        <PortalLink href={portalOfferLink(portal, listing.product_sku)} />
      )}
    </div>
  )
}

/** Whether Mirakl sells the offer, does not sell it now, or no longer has it. */
export function offerStatus(
  listing: Pick<MiraklListing, "active" | "removed_at">
): "active" | "inactive" | "removed" {
  if (listing.removed_at) {
    return "removed"
  }
  return listing.active ? "active" : "inactive"
}
