import { ArrowUpRightOnBox } from "@medusajs/icons"
import { IconButton, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Opens the record in the seller portal, in a tab of its own. */
export const PortalLink = ({ href }: { href: string }) => {
  const { t } = useTranslation("mirakl")
  return (
    <Tooltip content={t("actions.openInPortal")}>
      <IconButton size="small" variant="transparent" asChild>
        <a
          href={href}
          target="_blank"
          rel="noreferrer"
          aria-label={t("actions.openInPortal")}
          onClick={(event) => event.stopPropagation()}
        >
          <ArrowUpRightOnBox className="text-ui-fg-muted" />
        </a>
      </IconButton>
    </Tooltip>
  )
}
