import { useTranslation } from "react-i18next"

type MenuBreadcrumbProps = {
  page: "mirakl" | "instances" | "listings" | "orders" | "queue" | "logs"
}

/** A page of the sidebar's Mirakl menu, above the page it leads to. */
export const MenuBreadcrumb = ({ page }: MenuBreadcrumbProps) => {
  const { t } = useTranslation("mirakl")
  return <span>{t(`menu.${page}`)}</span>
}
