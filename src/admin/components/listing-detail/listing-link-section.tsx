import { SectionRow } from "@medusajs/dashboard/components"
import { Link as LinkIcon, XMark } from "@medusajs/icons"
import { Container, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ChangeButton } from "../change-button"
import { useUnlinkMiraklListing } from "../../hooks/api/listings"
import type { MiraklListing } from "../../types/mirakl-listing"
import { MiraklStatusBadge } from "../mirakl-status-badge"
import { SectionHeader } from "../section-header"
import { VariantLink } from "../variant-link"

/** The variant of the store that a listing sells, and how it was found. */
export const ListingLinkSection = ({ listing }: { listing: MiraklListing }) => {
  const { t } = useTranslation("mirakl")
  const ask = usePrompt()
  const unlink = useUnlinkMiraklListing(listing.id)
  const handleUnlink = async () => {
    const isSure = await ask({
      title: t("prompts.unlink.title"),
      description: t("prompts.unlink.description"),
      confirmText: t("actions.unlink"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) {
      unlink.mutate(undefined, {
        onSuccess: () => toast.success(t("toasts.unlinked")),
        onError: ({ message }) => toast.error(message),
      })
    }
  }
  const unlinkAction = {
    icon: <XMark />,
    label: t("actions.unlink"),
    onClick: () => void handleUnlink(),
  }
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("listings.link.title")}
        actions={[
          {
            actions: [
              { icon: <LinkIcon />, label: t("actions.link"), to: "link" },
              ...(listing.variant_id ? [unlinkAction] : []),
            ],
          },
        ]}
      >
        <MiraklStatusBadge family="link" status={listing.link_status} />
        {listing.link_status !== "linked" && !listing.removed_at && (
          <ChangeButton size="small" variant="secondary" asChild>
            <Link to="link">{t("actions.link")}</Link>
          </ChangeButton>
        )}
      </SectionHeader>
      <SectionRow
        title={t("fields.variant")}
        value={
          listing.variant_id ? (
            <VariantLink variantId={listing.variant_id} />
          ) : null
        }
      />
      <SectionRow
        title={t("fields.linkSource")}
        value={listing.link_source && t(`linkSources.${listing.link_source}`)}
      />
    </Container>
  )
}
