import { ActionMenu, type ActionGroup } from "@medusajs/dashboard/components"
import { EllipsisHorizontal } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useMayChange } from "../hooks/use-may-change"

type NamedActionMenuProps = {
  groups: ActionGroup[]
  /** Whose actions they are, where a page has several such menus. */
  of?: string
}

/** The dashboard's menu of actions with a button that a screen reader can name; nothing for who may only look. */
export const NamedActionMenu = ({ groups, of }: NamedActionMenuProps) => {
  const { t } = useTranslation("mirakl")
  if (!useMayChange()) {
    return null
  }
  return (
    <ActionMenu groups={groups}>
      <IconButton
        size="small"
        variant="transparent"
        aria-label={of ? t("actions.moreOf", { of }) : t("actions.more")}
      >
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}
