import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { ChangeButton } from "../change-button"

/** The first thing a new merchant sees: what this is, and how to begin. */
export const NoInstanceSection = () => {
  const { t } = useTranslation("mirakl")
  return (
    <Container className="flex flex-col items-center gap-y-4 px-6 py-16">
      <div className="flex max-w-[560px] flex-col items-center gap-y-1 text-center">
        <Heading>{t("overview.empty.heading")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("overview.empty.description")}
        </Text>
      </div>
      <ChangeButton size="small" asChild>
        <Link to="/mirakl/instances/create">{t("overview.empty.connect")}</Link>
      </ChangeButton>
    </Container>
  )
}
